#pragma once

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>

namespace ghg {

/// Why bytes could not be read to their end.
enum class StreamFault {
    missing,     ///< no such file
    folder,      ///< a folder
    unreadable,  ///< permissions, a device, an error of the disk
    changed,     ///< the file was written to while it was read
    damaged,     ///< compressed data whose content or checksum is wrong
    cut_short,   ///< compressed data that ends too early
    trailing,    ///< something that is not compressed stands behind the compressed data
    window,      ///< zstd data that asks for more memory than ghg gives
};

/// What stopped a stream, in words for people: what happened, and the next step.
class StreamError : public std::runtime_error {
public:
    StreamError(StreamFault why, const std::string& what_happened, std::string then)
        : std::runtime_error(what_happened), fault(why), next_step(std::move(then)) {}

    StreamFault fault;
    std::string next_step;
};

/// Bytes in order, read once. Not for several threads at a time.
class ByteStream {
public:
    ByteStream() = default;
    virtual ~ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;

    /// Fills the beginning of `into`, which is not empty, and says how many bytes that were; 0 at the end and only
    /// there. Throws StreamError; a stream that threw is not read again.
    virtual std::size_t read(std::span<char> into) = 0;
};

}  // namespace ghg
