#include "base/file.h"
#include "base/utf8.h"
#include "command/bundle.h"
#include "command/console.h"
#include "command/locked_year.h"
#include "command/parameters.h"
#include "command/pipeline.h"
#include "command/verbs.h"
#include "read/lock.h"
#include "report/lock_text.h"
#include "report/shell_word.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <filesystem>
#include <memory>

namespace ghg {
namespace {

struct LockRequest {
    std::string inventory;
    TableFolders folders;
    bool replace = false;
    std::string bundle;  ///< the file to write an evidence pack to; empty: none
};

// A lock is what was reported: one that says otherwise is never lost by accident.
bool may_write(const std::string& path, const std::string& text, const LockRequest& request, Diagnostics& out) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return true;
    auto there = read_file(path, most_lock_bytes, out);
    if (!there) return false;
    if (request.replace || *there == text) return true;
    out.push_back(problem("lock-exists", place_of_file(path), "the year is locked already, with other figures or words",
                          fmt::format("See what differs: ghg verify {}. Then keep the lock, or write it anew with "
                                      "--replace.",
                                      shell_word(request.inventory))));
    return false;
}

bool may_write_bundle(const LockRequest& request, const std::string& bytes, Diagnostics& out) {
    std::error_code ignored;
    if (request.replace || !std::filesystem::exists(request.bundle, ignored)) return true;
    Diagnostics unread;
    auto there = read_file(request.bundle, most_zip_bytes, unread);
    if (there && *there == bytes) return true;
    out.push_back(problem("lock-exists", place_of_file(request.bundle),
                          "there is a file of that name already, with other bytes",
                          "Choose another name with --bundle, or write it anew with --replace."));
    return false;
}

// All is made before anything is written.
bool write_all(const Workspace& year, const Lock& lock, const std::string& path, const LockRequest& request,
               Diagnostics& out) {
    std::string text = lock_text(lock);
    if (!may_write(path, text, request, out)) return false;
    if (request.bundle.empty()) return write_file(path, text, out);
    auto bundle = make_bundle(year, lock, path, request.bundle, out);
    // The pack first: its folder is the one that may be missing, and a lock without it is what was not asked for.
    return bundle && may_write_bundle(request, *bundle, out) && write_file(request.bundle, *bundle, out) &&
           write_file(path, text, out);
}

// So that no lock, inventory or table is written over.
std::string not_a_zip_name(const std::string& value) {
    return value.ends_with(".zip") ? "" : fmt::format("`{}` does not end in .zip", printable(value));
}

// What to publish, so that nobody can put another pack in its place.
std::string sum_of_file(const std::string& path) {
    Diagnostics unread;
    auto bytes = read_file(path, most_zip_bytes, unread);
    return bytes ? fmt::format("SHA-256 {}: keep it apart from the file\n", sha256(*bytes)) : "";
}

ExitCode lock_year(const LockRequest& request) {
    auto year = calculate_file(request.inventory, request.folders);
    if (year->failed()) {
        say(year->diagnostics);
        return ExitCode::input_error;
    }
    std::string path = lock_path_of(request.inventory);
    Lock lock = lock_of(*year, request.folders, path);
    Diagnostics problems;
    bool written = write_all(*year, lock, path, request, problems);
    say(problems);
    if (!written) return ExitCode::input_error;
    std::string done = fmt::format("{}: {} line{}, {} factor{}, {} files, locked by ghg {}\n", safe_text(path),
                                   lock.lines.size(), lock.lines.size() == 1 ? "" : "s", lock.factors.size(),
                                   lock.factors.size() == 1 ? "" : "s", lock.files.size(), lock.program);
    if (!request.bundle.empty())
        done += fmt::format("{}: all of it in one file; ghg verify {} performs it again\n", safe_text(request.bundle),
                            shell_word(request.bundle)) +
                sum_of_file(request.bundle);
    return deliver(done, "");
}

}  // namespace

Command lock_command() {
    auto asked = std::make_shared<LockRequest>();
    return {
        .name = "lock",
        .summary = "Keeps a year's result with all that performs it again: NAME.lock.yaml",
        .reader = Reader::auditors,
        .arguments = {{.name = "INVENTORY",
                       .help = "The inventory of a year, without errors; the lock is written beside it",
                       .into = &asked->inventory,
                       .takes = Takes::inventory,
                       .required = true}},
        .options = {added_tables(asked->folders),
                    only_tables(asked->folders),
                    {.name = "--replace",
                     .help = "Write the lock anew where one stands that says otherwise",
                     .into = &asked->replace},
                    {.name = "--bundle",
                     .value = "FILE",
                     .help = "Write an evidence pack too: inventory, tables used, lock, worksheets (a .zip)",
                     .into = &asked->bundle,
                     .takes = Takes::file,
                     .wrong_with = not_a_zip_name}},
        .examples = {{"ghg lock year.yaml", "year.lock.yaml: every file, choice, factor, line and total"},
                     {"ghg lock year.yaml --bundle year.zip", "and all that an auditor needs, in one file"}},
        .run = [asked] { return lock_year(*asked); },
    };
}

}  // namespace ghg
