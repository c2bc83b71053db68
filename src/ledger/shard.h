#pragma once

#include "base/row_chunks.h"
#include "base/sha256.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A part of a ledger's rows: its files are laid end to end, and the K-th of N equal stretches of their bytes is part
/// K, from 1. A row belongs to the part in which its chunk begins.
struct Shard {
    unsigned part = 1, of = 1;
};

inline constexpr unsigned most_shards = 65'536;

/// Reads `3/8`. Nothing for any other text, or where it is not among 1/1 to 65536/65536.
std::optional<Shard> parse_shard(std::string_view text);

/// A stretch of a ledger's file, in bytes as they lie on the disk.
struct FileShare {
    std::uint64_t size = 0;  ///< of the whole file
    bool packed = false;     ///< it belongs whole to one shard, or not at all
    std::uint64_t begin = 0, end = 0;
    std::filesystem::file_time_type changed_at;  ///< when it was last, as the shard began
    std::uint64_t chunk_bytes = 0;               ///< rows are handed out in chunks of about these many

    bool is_empty() const { return begin == end; }
};

/// What a shard has of each of these files. Throws StreamError where one cannot be read, or is a pipe or a device, of
/// which nobody knows how long it is.
std::vector<FileShare> shares_of(const std::vector<std::string>& paths, const Shard& shard);

/// Throws StreamError where a file is not what it was when it was cut: a shard does not read to its end, so the stream
/// cannot tell.
void expect_unchanged(const std::string& path, const FileShare& share);

/// The chunks of a file, of which a shard takes those that begin in its share; all of them where there is no share. The
/// share becomes what was taken, and `hash` is given its bytes (of a plain file).
class ShareChunks {
public:
    ShareChunks(std::unique_ptr<ByteStream> stream, const RowChunkOptions& options, FileShare* share, Sha256& hash);

    /// The first of the file, whoever takes it: it has the header. False where the file is empty.
    bool first(RowChunk& chunk) { return chunks_.next(chunk); }
    /// Whether a chunk is the shard's. Ask once for each, in their order.
    bool takes(const RowChunk& chunk);
    /// The next that is. Threads take turns.
    bool next(RowChunk& chunk);

private:
    bool has_range() const { return share_ != nullptr && !share_->packed; }

    RowChunks chunks_;
    FileShare* share_;
    FileShare range_;
    Sha256& hash_;
    std::mutex turn_;
    bool behind_ = false;
};

}  // namespace ghg
