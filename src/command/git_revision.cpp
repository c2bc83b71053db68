#include "command/git_revision.h"

#include "base/process.h"

#include <fmt/format.h>
#include <string_view>

namespace ghg {
namespace {

constexpr std::size_t most_bytes = std::size_t{256} << 20U;

struct Entry {
    std::string id, path;
};

Diagnostic refused(const std::string& revision, const std::string& because) {
    return problem(
        "revision-unreadable", {}, fmt::format("git cannot read {}: {}", revision, because),
        "Write REVISION:FOLDER, such as main:factors, in a folder of that repository; git log names revisions.");
}

// Git's own word on it: the first line, without "fatal: ".
std::string reason_of(const Ran& ran) {
    if (!ran.started) return "git cannot be run (" + ran.error + ")";
    if (ran.too_long) return fmt::format("it holds more than {} MiB", most_bytes >> 20U);
    std::string_view said = ran.error;
    if (said.starts_with("fatal: ")) said.remove_prefix(std::string_view("fatal: ").size());
    said = said.substr(0, said.find('\n'));
    return said.empty() ? fmt::format("it ended with code {}", ran.code) : std::string(said);
}

// `MODE blob ID\tPATH\0`: links and submodules hold no table.
std::vector<Entry> entries_of(std::string_view listing) {
    std::vector<Entry> entries;
    while (!listing.empty()) {
        std::string_view line = listing.substr(0, listing.find('\0'));
        listing.remove_prefix(std::min(listing.size(), line.size() + 1));
        std::size_t tab = line.find('\t');
        std::size_t kind = line.find(' ');
        if (tab == std::string_view::npos || !line.starts_with("100") || line.substr(kind + 1, 5) != "blob ") continue;
        entries.push_back({std::string(line.substr(kind + 6, tab - kind - 6)), std::string(line.substr(tab + 1))});
    }
    return entries;
}

// `ID blob SIZE\nBYTES\n`, one after another.
std::optional<std::string> next_blob(std::string_view& rest) {
    std::size_t end = rest.find('\n');
    std::size_t space = rest.substr(0, end).rfind(' ');
    if (end == std::string_view::npos || space == std::string_view::npos) return std::nullopt;
    std::size_t size = 0;
    for (char digit : rest.substr(space + 1, end - space - 1)) {
        if (digit < '0' || digit > '9') return std::nullopt;
        size = size * 10 + static_cast<std::size_t>(digit - '0');
    }
    if (size > rest.size() || end + 1 + size >= rest.size()) return std::nullopt;
    std::string text(rest.substr(end + 1, size));
    rest.remove_prefix(end + 1 + size + 1);
    return text;
}

}  // namespace

bool is_git_revision(const std::string& text) {
    std::size_t colon = text.find(':');
    return colon != std::string::npos && colon > 0 && text.front() != '-';
}

std::optional<std::vector<RevisionFile>> files_of_revision(const std::string& revision, Diagnostics& out) {
    Ran listed = run_program({"git", "ls-tree", "-r", "-z", "--full-tree", revision}, "", most_bytes);
    if (!listed.started || listed.too_long || listed.code != 0) {
        out.push_back(refused(revision, reason_of(listed)));
        return std::nullopt;
    }
    std::vector<Entry> entries = entries_of(listed.output);
    std::string ids;
    for (const Entry& entry : entries) ids += entry.id + "\n";
    Ran read = run_program({"git", "cat-file", "--batch"}, ids, most_bytes);
    std::string_view rest = read.output;
    std::vector<RevisionFile> files;
    for (const Entry& entry : entries) {
        auto text = next_blob(rest);
        if (!text) {
            out.push_back(refused(revision, reason_of(read)));
            return std::nullopt;
        }
        files.push_back({revision + "/" + entry.path, std::move(*text)});
    }
    return files;
}

}  // namespace ghg
