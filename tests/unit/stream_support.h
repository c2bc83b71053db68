#pragma once

#include "base/byte_stream.h"

#include <zlib.h>
#include <zstd.h>
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace ghg_test {

/// A text as a stream that gives at most `most` bytes at a time.
class TextStream : public ghg::ByteStream {
public:
    explicit TextStream(std::string text, std::size_t most = 4096) : text_(std::move(text)), most_(most) {}

    std::size_t read(std::span<char> into) override {
        std::size_t count = std::min({into.size(), most_, text_.size() - at_});
        std::memcpy(into.data(), text_.data() + at_, count);
        at_ += count;
        return count;
    }

private:
    std::string text_;
    std::size_t most_;
    std::size_t at_ = 0;
};

inline std::string read_to_end(ghg::ByteStream& stream, std::size_t piece = 1000) {
    std::string text;
    std::string buffer(piece, '\0');
    while (std::size_t got = stream.read(buffer)) text.append(buffer, 0, got);
    return text;
}

/// One member, as zlib makes it.
inline std::string gzipped(std::string_view text) {
    constexpr int gzip_window = 15 + 16;
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

/// One frame with its checksum.
inline std::string zstd_packed(std::string_view text, int window_log = 0) {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    if (window_log != 0) {
        ZSTD_CCtx_setParameter(context, ZSTD_c_enableLongDistanceMatching, 1);
        ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window_log);
        ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    }
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    ZSTD_inBuffer in{text.data(), text.size(), 0};
    ZSTD_outBuffer out{packed.data(), packed.size(), 0};
    while (ZSTD_compressStream2(context, &out, &in, ZSTD_e_continue) != 0 && in.pos < in.size) {
    }
    ZSTD_compressStream2(context, &out, &in, ZSTD_e_end);
    packed.resize(out.pos);
    ZSTD_freeCCtx(context);
    return packed;
}

}  // namespace ghg_test
