#include "base/file.h"
#include "base/utf8.h"
#include "command/parts.h"
#include "report/shell_word.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <map>
#include <utility>

namespace ghg {
namespace {

constexpr std::size_t most_part_bytes = std::size_t{1} << 30U;
constexpr std::string_view again = "Run its shard again, with this program.";

std::string name_of(const Shard& shard) { return fmt::format("{}/{}", shard.part, shard.of); }

Diagnostic fault_of(const std::string& path, const PartialRead& read) {
    if (read.fault == PartialRead::Fault::schema)
        return problem("part-schema", place_of_file(path),
                       fmt::format("the part is of the form {}, and this program reads {}", read.says, partial_schema),
                       std::string(again));
    std::string where = read.line == 0 ? "" : fmt::format(" (line {})", read.line);
    return problem("part-damaged", place_of_file(path), fmt::format("this is no whole part: {}{}", read.says, where),
                   "Copy it again from where it was written, or run its shard again.");
}

void read_part(const std::string& path, JoinedParts& parts, Diagnostics& out) {
    auto text = read_file(path, most_part_bytes, out);
    if (!text) return;
    PartialRead read = read_partial(*text);
    text.reset();
    if (read.fault != PartialRead::Fault::none)
        out.push_back(fault_of(path, read));
    else if (read.partial.program != GHG_VERSION)
        out.push_back(problem("part-program", place_of_file(path),
                              fmt::format("the part was written by ghg {}, and this is ghg {}",
                                          printable(read.partial.program), GHG_VERSION),
                              std::string(again)));
    else
        add_part(path, std::move(read.partial), parts);
}

bool have_one_number(const JoinedParts& parts, Diagnostics& out) {
    const PartHead& first = parts.heads.front();
    Diagnostics found;
    for (const PartHead& head : parts.heads) {
        if (head.said.shard.of == first.said.shard.of) continue;
        found.push_back(problem("part-number", place_of_file(head.path),
                                fmt::format("this is shard {}, and {} is shard {}: they are not of one run",
                                            name_of(head.said.shard), first.path, name_of(first.said.shard)),
                                "Name the parts of one number of shards."));
    }
    bool same = found.empty();
    tell_first(std::move(found), out);
    return same;
}

void refuse_repeated(const JoinedParts& parts, Diagnostics& out) {
    std::map<unsigned, std::string> seen;
    Diagnostics found_twice;
    for (const PartHead& head : parts.heads)
        if (auto [before, is_new] = seen.emplace(head.said.shard.part, head.path); !is_new)
            found_twice.push_back(problem(
                "part-twice", place_of_file(head.path),
                head.path == before->second
                    ? fmt::format("shard {} is named twice", name_of(head.said.shard))
                    : fmt::format("shard {} is there twice: {} is it, too", name_of(head.said.shard), before->second),
                "Its rows would count twice: name one of the two."));
    tell_first(std::move(found_twice), out);
}

void refuse_missing(const JoinedParts& parts, Diagnostics& out) {
    constexpr std::size_t most_named = 20;
    const PartHead& first = parts.heads.front();
    std::vector<bool> there(first.said.shard.of);
    for (const PartHead& head : parts.heads) there[head.said.shard.part - 1] = true;
    std::vector<std::string> missing;
    for (unsigned part = 1; part <= there.size(); ++part)
        if (!there[part - 1]) missing.push_back(name_of({part, first.said.shard.of}));
    if (missing.empty()) return;
    std::size_t count = missing.size();
    std::string next = fmt::format("Run it: ghg report {} --shard {} --partial FILE. Then name its part, too.",
                                   shell_word(first.said.inventory), missing.front());
    if (count > most_named) missing.resize(most_named);
    out.push_back(
        problem("part-missing", {},
                fmt::format("{} of {} shards {} missing: {}{}", count, first.said.shard.of, count == 1 ? "is" : "are",
                            fmt::join(missing, ", "), count > most_named ? " ..." : ""),
                next));
}

}  // namespace

void tell_first(Diagnostics found, Diagnostics& out) {
    constexpr std::size_t most_told = 20;
    std::size_t more = found.size() > most_told ? found.size() - most_told : 0;
    if (more > 0) found[most_told - 1].says += fmt::format(" (and {} more part{})", more, more == 1 ? "" : "s");
    found.erase(found.end() - static_cast<std::ptrdiff_t>(more), found.end());
    append(out, std::move(found));
}

std::optional<JoinedParts> read_parts(const std::vector<std::string>& paths, Diagnostics& out) {
    JoinedParts parts;
    Diagnostics found;
    for (const std::string& path : paths) read_part(path, parts, found);
    tell_first(std::move(found), out);
    if (has_errors(out) || !have_one_number(parts, out)) return std::nullopt;
    refuse_repeated(parts, out);
    refuse_missing(parts, out);
    if (has_errors(out)) return std::nullopt;
    std::ranges::sort(parts.heads, {}, [](const PartHead& head) { return head.said.shard.part; });
    parts.inventory = parts.heads.front().said.inventory;
    return parts;
}

}  // namespace ghg
