#include "base/packed_streams.h"

#include <isa-l/igzip_lib.h>
#include <algorithm>
#include <utility>
#include <vector>

namespace ghg {
namespace {

constexpr unsigned char first_magic = 0x1F;
constexpr unsigned char second_magic = 0x8B;

std::string words_for(int status) {
    switch (status) {
        case ISAL_INCORRECT_CHECKSUM:
            return "the checksum or the length is not that of the content";
        case ISAL_INVALID_WRAPPER:
            return "the header is wrong";
        case ISAL_UNSUPPORTED_METHOD:
            return "it is compressed in a way that gzip does not have";
        default:
            return "what is compressed makes no sense";
    }
}

class GzipStream : public ByteStream {
public:
    GzipStream(std::unique_ptr<ByteStream> packed, std::string name)
        : packed_(std::move(packed)), name_(std::move(name)), piece_(packed_piece) {
        isal_inflate_init(&state_);
        state_.crc_flag = ISAL_GZIP;
    }

    std::size_t read(std::span<char> into) override {
        while (true) {
            if (state_.avail_in == 0) refill();
            if (state_.block_state == ISAL_BLOCK_FINISH && !next_member()) return 0;
            if (std::size_t made = inflate_into(into)) return made;
            if (state_.block_state != ISAL_BLOCK_FINISH && state_.avail_in == 0 && ended_)
                throw cut_short(name_, "gzip");
        }
    }

private:
    // Keeps what is left, so that a member's first two bytes can be looked at together.
    void refill() {
        if (ended_) return;
        auto* begin = reinterpret_cast<unsigned char*>(piece_.data());
        std::size_t kept = state_.avail_in;
        std::copy_n(state_.next_in, kept, begin);
        std::size_t got = packed_->read(std::span(piece_).subspan(kept));
        ended_ = got == 0;
        state_.next_in = begin;
        state_.avail_in = static_cast<std::uint32_t>(kept + got);
    }

    bool next_member() {
        while (state_.avail_in < 2 && !ended_) refill();
        if (state_.avail_in == 0) return false;
        if (state_.avail_in < 2 || state_.next_in[0] != first_magic || state_.next_in[1] != second_magic)
            throw trailing(name_, "gzip");
        isal_inflate_reset(&state_);
        return true;
    }

    std::size_t inflate_into(std::span<char> into) {
        state_.next_out = reinterpret_cast<unsigned char*>(into.data());
        state_.avail_out = static_cast<std::uint32_t>(into.size());
        int status = isal_inflate(&state_);
        if (status < 0) throw damaged(name_, "gzip", words_for(status));
        return into.size() - state_.avail_out;
    }

    std::unique_ptr<ByteStream> packed_;
    std::string name_;
    std::vector<char> piece_;
    bool ended_ = false;
    inflate_state state_{};
};

}  // namespace

std::unique_ptr<ByteStream> unpacked_gzip(std::unique_ptr<ByteStream> packed, std::string name) {
    return std::make_unique<GzipStream>(std::move(packed), std::move(name));
}

}  // namespace ghg
