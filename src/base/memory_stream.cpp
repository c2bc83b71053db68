#include "base/memory_stream.h"

#include <algorithm>
#include <utility>

namespace ghg {
namespace {

class MemoryStream : public ByteStream {
public:
    MemoryStream(std::string_view bytes, RawBytes seen) : rest_(bytes), seen_(std::move(seen)) {}

    std::size_t read(std::span<char> into) override {
        std::string_view piece = rest_.substr(0, into.size());
        std::ranges::copy(piece, into.begin());
        rest_.remove_prefix(piece.size());
        if (seen_ && !piece.empty()) seen_(piece);
        return piece.size();
    }

private:
    std::string_view rest_;
    RawBytes seen_;
};

}  // namespace

std::unique_ptr<ByteStream> stream_of(std::string_view bytes, const std::string& name, RawBytes seen) {
    return unpacked(std::make_unique<MemoryStream>(bytes, std::move(seen)), name);
}

}  // namespace ghg
