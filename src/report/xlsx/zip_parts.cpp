#include "report/xlsx/zip_parts.h"

#include <zlib.h>
#include <algorithm>
#include <array>

namespace ghg {
namespace {

constexpr std::size_t length_of_end = 22, length_of_entry = 46, length_of_local = 30;
constexpr std::size_t kept_of_end = 64;

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
    std::size_t number = 0;
    for (std::size_t i = width; i-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

bool holds(std::string_view bytes, std::size_t at, std::size_t length) {
    return at <= bytes.size() && length <= bytes.size() - at;
}

/// Takes a part piece by piece, as it is unpacked.
class PartReader {
public:
    PartReader(ZipPart& part, std::string_view wanted) : part_(part), wanted_(wanted) {}

    void take(std::string_view piece) {
        part_.size += piece.size();
        checksum_ = ::crc32(checksum_, reinterpret_cast<const Bytef*>(piece.data()), static_cast<uInt>(piece.size()));
        std::string text = part_.end + std::string(piece);  // what is wanted may begin in the piece before
        std::size_t known = part_.end.size();
        for (std::size_t at = text.find(wanted_); at != std::string::npos; at = text.find(wanted_, at + 1))
            if (at + wanted_.size() > known) ++part_.found;
        part_.end = text.substr(text.size() - std::min(text.size(), kept_of_end));
    }
    unsigned long checksum() const { return checksum_; }

private:
    ZipPart& part_;
    std::string_view wanted_;
    unsigned long checksum_ = 0;
};

// NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): zlib reads bytes as unsigned
bool unpack(std::string_view packed, PartReader& reader) {
    z_stream stream{};
    if (::inflateInit2(&stream, -MAX_WBITS) != Z_OK) return false;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib does not change it
    stream.avail_in = static_cast<uInt>(packed.size());
    std::array<char, 1U << 16U> buffer{};
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = static_cast<uInt>(buffer.size());
        state = ::inflate(&stream, Z_NO_FLUSH);
        reader.take(std::string_view(buffer.data(), buffer.size() - stream.avail_out));
    }
    ::inflateEnd(&stream);
    return state == Z_STREAM_END;
}
// NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)

std::optional<ZipPart> part_at(std::string_view archive, std::size_t entry, std::string_view wanted) {
    std::size_t packed = number_at(archive, entry + 20, 4), local = number_at(archive, entry + 42, 4);
    if (!holds(archive, local, length_of_local)) return std::nullopt;
    std::size_t start = local + length_of_local + number_at(archive, local + 26, 2) + number_at(archive, local + 28, 2);
    if (!holds(archive, start, packed)) return std::nullopt;
    ZipPart part;
    part.name = archive.substr(entry + length_of_entry, number_at(archive, entry + 28, 2));
    PartReader reader(part, wanted);
    bool whole = unpack(archive.substr(start, packed), reader) && part.size == number_at(archive, entry + 24, 4) &&
                 reader.checksum() == number_at(archive, entry + 16, 4);
    return whole ? std::optional(part) : std::nullopt;
}

}  // namespace

std::optional<std::vector<ZipPart>> zip_parts(std::string_view archive, std::string_view wanted) {
    std::size_t end = archive.rfind("PK\x05\x06");
    if (end == std::string_view::npos || !holds(archive, end, length_of_end)) return std::nullopt;
    std::size_t entries = number_at(archive, end + 10, 2), entry = number_at(archive, end + 16, 4);
    std::vector<ZipPart> parts;
    for (std::size_t i = 0; i < entries; ++i) {
        if (!holds(archive, entry, length_of_entry)) return std::nullopt;
        std::size_t names =
            number_at(archive, entry + 28, 2) + number_at(archive, entry + 30, 2) + number_at(archive, entry + 32, 2);
        if (!holds(archive, entry, length_of_entry + names)) return std::nullopt;
        auto part = part_at(archive, entry, wanted);
        if (!part) return std::nullopt;
        parts.push_back(*part);
        entry += length_of_entry + names;
    }
    return parts;
}

}  // namespace ghg
