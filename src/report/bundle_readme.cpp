#include "report/bundle_readme.h"

#include "report/wrap.h"

#include <fmt/format.h>

namespace ghg {
namespace {

constexpr std::string_view words = R"(Greenhouse-gas inventory of {organisation}
{from} to {to}

This is an evidence pack: all that the reported figures rest on, and the means to work them out again.
ghg {program} wrote it.

What is in it
    README.txt       this page
    report.txt       the totals, by scope and category, and the caveats
    worksheets.txt   how each figure came about: the amount as it was written, where it stands, each step,
                     the factor with the document and row it was read from, each gas
    year/            the inventory and the files it names, at their places beside each other
                     {lock} is the lock: every figure, exact, and the
                     SHA-256 of every file that was used
    built-in/        the factor tables of the program that were used, byte for byte
    SHA256SUMS       the hash of every other file: sha256sum -c SHA256SUMS
Bills and other evidence that the inventory mentions are not in it.

How to verify it with ghg
    ghg verify FILE.zip
works the figures out twice: from the lock alone, then from the files in this pack, whatever tables the
program has by then. It names each file that is not as it was and the first figure that differs, and ends
with exit code 0 only if all is as it was reported.

How to verify it by hand
 1. Unpack it into an empty folder, and open {lock}.
 2. Below `files:` each file stands with its SHA-256. A path of `is: built-in` begins at built-in/, any
    other at the folder of the lock. Compare it with what `sha256sum PATH` prints. On Windows it is
    `certutil -hashfile PATH SHA256`.
 3. Follow a figure of report.txt through worksheets.txt, with a pocket calculator if you like. A place such
    as inventory.yaml:12:5 is a file of this pack, line 12, column 5.
The last line of the lock is its seal: the SHA-256 of all that stands before that line. It shows that the lock was not
changed by mistake; whoever changes it on purpose can also write a new seal. So ask those who received the pack when
the figures were reported for its SHA-256, which `ghg lock` printed and `ghg verify` prints again.
)";

}  // namespace

std::string bundle_readme(const Lock& lock, const std::string& lock_path) {
    return fmt::format(fmt::runtime(words), fmt::arg("organisation", safe_text(lock.organisation)),
                       fmt::arg("from", lock.from), fmt::arg("to", lock.to), fmt::arg("program", lock.program),
                       fmt::arg("lock", safe_text(lock_path)));
}

}  // namespace ghg
