#include "base/packed_streams.h"

#include <fmt/format.h>
#include <zstd.h>
#include <zstd_errors.h>
#include <new>
#include <utility>
#include <vector>

namespace ghg {
namespace {

struct FreeContext {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

class ZstdStream : public ByteStream {
public:
    ZstdStream(std::unique_ptr<ByteStream> packed, std::string name)
        : packed_(std::move(packed)), name_(std::move(name)), piece_(packed_piece), context_(ZSTD_createDCtx()) {
        if (!context_) throw std::bad_alloc();
        ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, most_window_log);
    }

    std::size_t read(std::span<char> into) override {
        while (true) {
            if (in_.pos == in_.size) refill();
            if (ended_ && between_frames_) return 0;
            if (std::size_t made = unpack_into(into)) return made;
            if (ended_ && !between_frames_) throw cut_short(name_, "zstd");
        }
    }

private:
    void refill() {
        if (ended_) return;
        std::size_t got = packed_->read(piece_);
        ended_ = got == 0;
        in_ = {piece_.data(), got, 0};
    }

    std::size_t unpack_into(std::span<char> into) {
        ZSTD_outBuffer out{into.data(), into.size(), 0};
        std::size_t status = ZSTD_decompressStream(context_.get(), &out, &in_);
        if (ZSTD_isError(status) != 0) fail(status);
        if (status == 0) some_frame_ = true;
        between_frames_ = status == 0;
        return out.pos;
    }

    [[noreturn]] void fail(std::size_t status) {
        switch (ZSTD_getErrorCode(status)) {
            case ZSTD_error_frameParameter_windowTooLarge:
                throw StreamError(StreamFault::window,
                                  fmt::format("{} asks for more than {} MiB of memory to be unpacked", name_,
                                              std::size_t{1} << static_cast<unsigned>(most_window_log - 20)),
                                  "Compress it again without --long or --ultra.");
            case ZSTD_error_prefix_unknown:
                if (some_frame_) throw trailing(name_, "zstd");
                [[fallthrough]];
            default:
                throw damaged(name_, "zstd", ZSTD_getErrorName(status));
        }
    }

    std::unique_ptr<ByteStream> packed_;
    std::string name_;
    std::vector<char> piece_;
    std::unique_ptr<ZSTD_DCtx, FreeContext> context_;
    ZSTD_inBuffer in_{nullptr, 0, 0};
    bool ended_ = false;
    bool between_frames_ = false;
    bool some_frame_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> unpacked_zstd(std::unique_ptr<ByteStream> packed, std::string name) {
    return std::make_unique<ZstdStream>(std::move(packed), std::move(name));
}

}  // namespace ghg
