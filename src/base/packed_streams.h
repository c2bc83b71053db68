#pragma once

#include "base/byte_stream.h"

#include <memory>
#include <string>

namespace ghg {

/// The content of gzip data, all members; `name` is how errors call it.
std::unique_ptr<ByteStream> unpacked_gzip(std::unique_ptr<ByteStream> packed, std::string name);

/// The content of zstd data, all frames.
std::unique_ptr<ByteStream> unpacked_zstd(std::unique_ptr<ByteStream> packed, std::string name);

/// How far back zstd data may refer, as a power of two: 128 MiB, what the `zstd` command accepts without being asked.
inline constexpr int most_window_log = 27;

/// Bytes of a packed stream read ahead at a time.
inline constexpr std::size_t packed_piece = std::size_t{1} << 17U;

StreamError cut_short(const std::string& name, const std::string& form);
StreamError damaged(const std::string& name, const std::string& form, const std::string& why);
StreamError trailing(const std::string& name, const std::string& form);

}  // namespace ghg
