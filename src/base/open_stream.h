#pragma once

#include "base/byte_stream.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace ghg {

/// Is shown every byte as it comes from the disk or the pipe, before it is unpacked: for hashes and progress.
using RawBytes = std::function<void(std::string_view)>;

/// A file, a pipe such as /dev/stdin, or a terminal; no other device. What begins as gzip or zstd does is unpacked,
/// whatever its name: members and frames below each other are one stream. Throws StreamError where it cannot be opened.
std::unique_ptr<ByteStream> open_byte_stream(const std::string& path, RawBytes seen = nullptr);

/// The bytes [begin, end) of a file as they are, also where they would look compressed. `end` may lie behind the file's
/// end. Throws StreamError where it is no file.
std::unique_ptr<ByteStream> open_byte_range(const std::string& path, std::uint64_t begin, std::uint64_t end,
                                            RawBytes seen = nullptr);

/// Whether a file whose first bytes, four or more, are these is unpacked when it is opened.
bool begins_packed(std::string_view bytes);

/// The content of `raw`, unpacked where it begins as gzip or zstd does. `name` is how errors call it.
std::unique_ptr<ByteStream> unpacked(std::unique_ptr<ByteStream> raw, const std::string& name);

}  // namespace ghg
