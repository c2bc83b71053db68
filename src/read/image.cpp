#include "read/image.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace ghg {
namespace {

constexpr std::string_view magic = "ghgimg1\n";
constexpr std::uint32_t byte_order = 0x01020304;

template <typename Plain>
void put(std::string& bytes, Plain value) {
    char raw[sizeof(Plain)];
    std::memcpy(raw, &value, sizeof value);
    bytes.append(raw, sizeof value);
}

void put_size(std::string& bytes, std::size_t size) {
    if (size > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("the image grew beyond 4 GiB");
    put(bytes, static_cast<std::uint32_t>(size));
}

void put_text(std::string& bytes, std::string_view text) {
    put_size(bytes, text.size());
    bytes += text;
}

// Takes values off the front of bytes; `ok` turns false where they end too early, and stays so.
class Taker {
public:
    explicit Taker(std::string_view bytes) : bytes_(bytes) {}

    template <typename Plain>
    Plain take() {
        Plain value{};
        std::string_view raw = take_bytes(sizeof value);
        if (ok_) std::memcpy(&value, raw.data(), sizeof value);
        return value;
    }
    std::string_view take_bytes(std::size_t size) {
        ok_ = ok_ && size <= bytes_.size();
        if (!ok_) return {};
        std::string_view taken = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return taken;
    }
    std::string_view take_text() { return take_bytes(take<std::uint32_t>()); }
    std::string_view rest() const { return ok_ ? bytes_ : std::string_view(); }
    bool ok() const { return ok_; }

private:
    std::string_view bytes_;
    bool ok_ = true;
};

struct PackedAirport {
    char iata[4] = {};
    std::uint32_t text_offset = 0;  ///< name, city and country stand in a row
    std::uint16_t name_size = 0, city_size = 0, country_size = 0, unused = 0;
    double latitude = 0, longitude = 0;
};
static_assert(sizeof(PackedAirport) == 32);

struct PackedAirports {
    std::string_view records;
    std::string_view pool;

    std::size_t size() const { return records.size() / sizeof(PackedAirport); }
    PackedAirport at(std::size_t index) const {
        PackedAirport packed;
        std::memcpy(&packed, records.data() + index * sizeof packed, sizeof packed);
        return packed;
    }
    static std::string_view code(const PackedAirport& packed) { return {packed.iata, 3}; }
};

PackedAirports packed_airports(const ImageEntry& entry) {
    Taker taker(entry.payload);
    std::string_view records = taker.take_text();
    std::string_view pool = taker.take_text();
    if (!taker.ok() || entry.kind != FileKind::airports || records.size() % sizeof(PackedAirport) != 0) return {};
    return {records, pool};
}

Airport unpacked(const PackedAirport& packed, std::string_view pool, std::string_view edition) {
    Taker texts(packed.text_offset <= pool.size() ? pool.substr(packed.text_offset) : std::string_view());
    Airport airport;
    airport.iata = PackedAirports::code(packed);
    airport.name = texts.take_bytes(packed.name_size);
    airport.city = texts.take_bytes(packed.city_size);
    airport.country = texts.take_bytes(packed.country_size);
    airport.latitude = packed.latitude;
    airport.longitude = packed.longitude;
    airport.edition = edition;
    return airport;
}

constexpr std::uint32_t page = 0;

std::uint32_t packed_kind(std::optional<FileKind> kind) { return kind ? static_cast<std::uint32_t>(*kind) + 1 : page; }

std::optional<ImageEntry> take_entry(Taker& index, std::string_view payloads) {
    ImageEntry entry;
    auto kind = index.take<std::uint32_t>();
    entry.path = index.take_text();
    entry.name = index.take_text();
    entry.topic = index.take_text();
    entry.sha256 = index.take_text();
    std::size_t offset = index.take<std::uint32_t>();
    std::size_t size = index.take<std::uint32_t>();
    if (!index.ok() || kind > packed_kind(last_file_kind) || offset > payloads.size() ||
        size > payloads.size() - offset)
        return std::nullopt;
    if (kind != page) entry.kind = static_cast<FileKind>(kind - 1);
    entry.payload = payloads.substr(offset, size);
    return entry;
}

}  // namespace

std::optional<std::vector<ImageEntry>> read_image(std::string_view bytes) {
    Taker taker(bytes);
    bool ours = taker.take_bytes(magic.size()) == magic && taker.take<std::uint32_t>() == byte_order;
    auto count = taker.take<std::uint32_t>();
    Taker index(taker.take_text());
    if (!ours || !taker.ok()) return std::nullopt;
    std::vector<ImageEntry> entries;
    for (std::uint32_t i = 0; i < count; ++i) {
        auto entry = take_entry(index, taker.rest());
        if (!entry) return std::nullopt;
        entries.push_back(*entry);
    }
    return entries;
}

std::optional<NodeTree> image_tree(const ImageEntry& entry, const Source& source) {
    Taker taker(entry.payload);
    if (entry.kind == FileKind::airports) {
        taker.take_text();
        taker.take_text();
    }
    std::string_view records = taker.take_text();
    std::string_view pool = taker.take_text();
    return taker.ok() ? NodeTree::view(source, records, pool) : std::nullopt;
}

std::optional<Airport> image_airport(const ImageEntry& entry, std::string_view iata) {
    PackedAirports packed = packed_airports(entry);
    std::size_t low = 0;
    for (std::size_t high = packed.size(); low < high;) {
        std::size_t middle = low + (high - low) / 2;
        if (PackedAirports::code(packed.at(middle)) < iata)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == packed.size() || PackedAirports::code(packed.at(low)) != iata) return std::nullopt;
    return unpacked(packed.at(low), packed.pool, entry.name);
}

std::vector<Airport> image_airports(const ImageEntry& entry) {
    PackedAirports packed = packed_airports(entry);
    std::vector<Airport> airports;
    airports.reserve(packed.size());
    for (std::size_t i = 0; i < packed.size(); ++i) airports.push_back(unpacked(packed.at(i), packed.pool, entry.name));
    return airports;
}

void ImageWriter::add_tree(const FileLabel& label, const NodeTree& tree) {
    Entry entry{label.kind, tree.source().path, label.name, label.topic, tree.source().sha256, {}};
    put_text(entry.payload, tree.record_bytes());
    put_text(entry.payload, tree.pool());
    entries_.push_back(std::move(entry));
}

void ImageWriter::add_airports(const FileLabel& label, const NodeTree& head, std::vector<Airport> airports) {
    std::ranges::sort(airports, {}, &Airport::iata);
    std::string records;
    std::string pool;
    for (const Airport& airport : airports) {
        PackedAirport packed;
        airport.iata.copy(packed.iata, 3);
        packed.text_offset = static_cast<std::uint32_t>(pool.size());
        packed.name_size = static_cast<std::uint16_t>(airport.name.size());
        packed.city_size = static_cast<std::uint16_t>(airport.city.size());
        packed.country_size = static_cast<std::uint16_t>(airport.country.size());
        packed.latitude = airport.latitude;
        packed.longitude = airport.longitude;
        pool += airport.name + airport.city + airport.country;
        put(records, packed);
    }
    Entry entry{FileKind::airports, head.source().path, label.name, "", head.source().sha256, {}};
    put_text(entry.payload, records);
    put_text(entry.payload, pool);
    put_text(entry.payload, head.record_bytes());
    put_text(entry.payload, head.pool());
    entries_.push_back(std::move(entry));
}

void ImageWriter::add_page(std::string_view path, std::string_view name, std::string_view text,
                           std::string_view sha256) {
    entries_.push_back(
        {std::nullopt, std::string(path), std::string(name), "", std::string(sha256), std::string(text)});
}

std::string ImageWriter::bytes() const {
    std::string index;
    std::string payloads;
    for (const Entry& entry : entries_) {
        put(index, packed_kind(entry.kind));
        for (const std::string* text : {&entry.path, &entry.name, &entry.topic, &entry.sha256}) put_text(index, *text);
        put_size(index, payloads.size());
        put_size(index, entry.payload.size());
        payloads += entry.payload;
    }
    std::string bytes(magic);
    put(bytes, byte_order);
    put_size(bytes, entries_.size());
    put_text(bytes, index);
    return bytes + payloads;
}

}  // namespace ghg
