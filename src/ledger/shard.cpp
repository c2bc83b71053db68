#include "ledger/shard.h"

#include "base/open_stream.h"
#include "base/wide.h"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <limits>

namespace ghg {
namespace {

namespace fs = std::filesystem;

std::optional<unsigned> parse_count(std::string_view text) {
    unsigned count = 0;
    if (text.empty() || text.front() == '0') return std::nullopt;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size() || count > most_shards) return std::nullopt;
    return count;
}

std::string first_bytes(const std::string& path) {
    auto stream = open_byte_range(path, 0, 4);
    char bytes[4];
    std::size_t size = 0;
    while (std::size_t got = size == sizeof bytes ? 0 : stream->read({bytes + size, sizeof bytes - size})) size += got;
    return {bytes, size};
}

StreamError not_to_be_cut(const std::string& path) {
    return {StreamFault::unreadable, fmt::format("{} is no file, so no part of it can be read", path),
            "Write the rows to a file, or report without --shard."};
}

// Opened before its size is asked for: that says what is wrong with a file in the words of all streams.
FileShare whole(const std::string& path) {
    FileShare share;
    std::error_code error;
    if (fs::is_fifo(path, error) || fs::is_character_file(path, error)) throw not_to_be_cut(path);
    share.changed_at = fs::last_write_time(path, error);
    std::string first = first_bytes(path);
    share.packed = begins_packed(first);
    share.size = share.end = fs::file_size(path, error);
    if (error || (share.size == 0 && !first.empty())) throw not_to_be_cut(path);  // such as those of /proc
    return share;
}

std::uint64_t part_of(std::uint64_t size, unsigned part, unsigned of) {
    return static_cast<std::uint64_t>(Wide(size) * part / of);
}

// `from` and `to` count from the first byte of the first file, of which this one begins at `at`.
void cut(FileShare& share, std::uint64_t at, std::uint64_t from, std::uint64_t to) {
    if (share.packed) {
        if (at < from || at >= to) share.end = 0;
        return;
    }
    share.begin = std::clamp(from, at, at + share.size) - at;
    share.end = std::clamp(to, at, at + share.size) - at;
    if (share.is_empty()) share.begin = share.end = 0;
}

}  // namespace

std::optional<Shard> parse_shard(std::string_view text) {
    std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    auto part = parse_count(text.substr(0, slash)), of = parse_count(text.substr(slash + 1));
    if (!part || !of || *part > *of) return std::nullopt;
    return Shard{*part, *of};
}

std::vector<FileShare> shares_of(const std::vector<std::string>& paths, const Shard& shard) {
    constexpr std::uint64_t least_chunk = 64;
    std::vector<FileShare> shares;
    std::uint64_t total = 0, at = 0;
    for (const std::string& path : paths) total += shares.emplace_back(whole(path)).size;
    std::uint64_t from = part_of(total, shard.part - 1, shard.of), to = part_of(total, shard.part, shard.of);
    for (FileShare& share : shares) {
        cut(share, at, from, to);
        share.chunk_bytes = std::clamp<std::uint64_t>(total / shard.of / 4, least_chunk, RowChunkOptions().chunk_bytes);
        at += share.size;
    }
    return shares;
}

void expect_unchanged(const std::string& path, const FileShare& share) {
    std::error_code error;
    bool same = fs::file_size(path, error) == share.size && fs::last_write_time(path, error) == share.changed_at;
    if (!same)
        throw StreamError(StreamFault::changed, fmt::format("{} was changed while it was read", path),
                          "Run it again when the file is whole.");
}

ShareChunks::ShareChunks(std::unique_ptr<ByteStream> stream, const RowChunkOptions& options, FileShare* share,
                         Sha256& hash)
    : chunks_(std::move(stream), options), share_(share), range_(share == nullptr ? FileShare() : *share), hash_(hash) {
    if (has_range()) share_->begin = share_->end = 0;
}

bool ShareChunks::takes(const RowChunk& chunk) {
    if (!has_range()) return true;
    std::uint64_t at = chunk.begins().offset;
    behind_ = at >= range_.end;
    if (at < range_.begin || behind_) return false;
    if (share_->is_empty()) share_->begin = at;
    share_->end = at + chunk.bytes().size();
    hash_.add(chunk.bytes());
    return true;
}

bool ShareChunks::next(RowChunk& chunk) {
    if (!has_range()) return chunks_.next(chunk);
    std::lock_guard turn(turn_);
    while (!behind_ && chunks_.next(chunk))
        if (takes(chunk)) return true;
    return false;
}

}  // namespace ghg
