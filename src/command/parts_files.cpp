#include "base/file.h"
#include "command/parts.h"
#include "command/shards.h"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <utility>

namespace ghg {
namespace {

std::string plain(const std::string& path) { return std::filesystem::path(path).lexically_normal().generic_string(); }

bool is_named_by(const Ledger& ledger, const std::string& path) {
    return std::ranges::any_of(ledger.files, [&](const std::string& pattern) {
        return pattern == path || matches(plain(pattern), plain(path));
    });
}

// A file that came to the folder since, or one that the inventory does not name. Where the ledger's files are not on
// this machine, there is nothing to hold them against.
void check_names(const Ledger& ledger, const std::vector<PartFile>& files, const PartHead& part,
                 const std::string& inventory, Diagnostics& out) {
    auto foreign = std::ranges::find_if(files, [&](const PartFile& file) { return !is_named_by(ledger, file.path); });
    if (foreign != files.end()) {
        out.push_back(problem("part-ledger", place_of_file(part.path),
                              fmt::format("the part has a file that {} does not name: {}", ledger.id, foreign->path),
                              std::string(shards_again)));
        return;
    }
    for (const std::string& pattern : ledger.files)
        for (const std::string& here : files_matching(inventory, pattern))
            if (std::ranges::find(files, seen_from(inventory, ledger, here), &PartFile::path) == files.end())
                out.push_back(problem("part-ledger", ledger.files_at.front(),
                                      fmt::format("{} is a file of {}, and no shard summed it", here, ledger.id),
                                      "Run all shards again, or take the file out of the folder."));
}

struct Stretch {
    const PartHead& head;
    const PartFile& file;

    bool is_empty() const { return file.begin == file.end; }
    Diagnostic wrong(std::string says) const {
        return problem("part-ledger", place_of_file(head.path), std::move(says), std::string(shards_again));
    }
};

// One file's, in the order of the shards.
std::vector<Stretch> stretches(const JoinedParts& parts, std::size_t ledger, std::size_t file) {
    std::vector<Stretch> found;
    for (const PartHead& head : parts.heads) found.push_back({head, head.said.ledgers[ledger].files[file]});
    return found;
}

bool is_same_file(const PartFile& a, const PartFile& b) {
    return a.path == b.path && a.size == b.size && a.packed == b.packed;
}

std::optional<Diagnostic> not_of_one_file(const std::vector<Stretch>& all) {
    const Stretch& first = all.front();
    const Stretch* with_head = nullptr;
    for (const Stretch& stretch : all) {
        if (!is_same_file(stretch.file, first.file))
            return stretch.wrong(
                fmt::format("the part is of another {} than {} is: a file of a ledger was changed between the shards",
                            first.file.path, first.head.path));
        if (stretch.is_empty()) continue;
        if (with_head == nullptr) with_head = &stretch;
        if (stretch.file.head_sha256 != with_head->file.head_sha256)
            return stretch.wrong(
                fmt::format("the part read {} with another first row than {} did: its columns were "
                            "changed between the shards",
                            first.file.path, with_head->head.path));
    }
    return std::nullopt;
}

// Each row of it is in one part: the stretches follow each other from its first byte (or a byte order mark) to its
// last.
std::optional<Diagnostic> not_in_a_row(const std::vector<Stretch>& all) {
    std::uint64_t at = 0;
    for (const Stretch& stretch : all) {
        const PartFile& file = stretch.file;
        if (stretch.is_empty()) continue;
        if (file.begin != at && !(at == 0 && file.begin == utf8_mark.size()))
            return stretch.wrong(fmt::format("the part begins at byte {} of {}, and the one before ends at byte {}",
                                             file.begin, file.path, at));
        at = file.end;
    }
    const PartFile& file = all.back().file;
    if (at == file.size) return std::nullopt;
    return all.back().wrong(fmt::format("the parts end at byte {} of {}, which has {}", at, file.path, file.size));
}

}  // namespace

void check_files(const JoinedParts& parts, const Ledger& ledger, std::size_t number, Diagnostics& out) {
    const PartHead& first = parts.heads.front();
    const std::vector<PartFile>& files = first.said.ledgers[number].files;
    for (std::size_t file = 0; file < files.size(); ++file) {
        std::vector<Stretch> all = stretches(parts, number, file);
        auto found = not_of_one_file(all);
        if (!found) found = not_in_a_row(all);
        if (found) out.push_back(*found);
    }
    if (!has_errors(out)) check_names(ledger, files, first, parts.inventory, out);
}

}  // namespace ghg
