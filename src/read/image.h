#pragma once

#include "domain/airport.h"
#include "read/node.h"
#include "read/tables.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// The packed image: all built-in files in one block of bytes that is compiled into the program and read where it lies.
///
///     magic "ghgimg1\n", u32 byte-order mark, u32 entry count, u32 size of the index,
///     the index (per entry: u32 kind, 0 of a page and else one more than the FileKind, texts path, name, topic, sha256
///     as u32 size and bytes, u32 offset, u32 size of the payload), the payloads: a tree (two texts: records and pool),
///     airports (records sorted by code, and their pool, then the tree of the file's head), or the text of a page.
///
/// Numbers are in the byte order of the machine that packed it. Reading checks every bound; nothing needs alignment.
struct ImageEntry {
    std::optional<FileKind> kind;  ///< empty: the text of a page
    std::string_view path;         ///< `factors/desnz/2022/fuels.yaml`
    std::string_view name;         ///< as in FileLabel; of a page `why/SLUG`
    std::string_view topic;
    std::string_view sha256;
    std::string_view payload;
};

/// The index, in the order of packing. Nothing when the bytes are not an image, or not a whole one.
std::optional<std::vector<ImageEntry>> read_image(std::string_view bytes);
/// A tree entry's nodes, of airports those of the file's head; nothing when the payload is no tree.
std::optional<NodeTree> image_tree(const ImageEntry& entry, const Source& source);
/// The airport with the code; nothing when there is none. Finds it without reading the others.
std::optional<Airport> image_airport(const ImageEntry& entry, std::string_view iata);
std::vector<Airport> image_airports(const ImageEntry& entry);

/// Writes images. Entries come out in the order they were added.
class ImageWriter {
public:
    void add_tree(const FileLabel& label, const NodeTree& tree);
    void add_airports(const FileLabel& label, const NodeTree& head, std::vector<Airport> airports);
    void add_page(std::string_view path, std::string_view name, std::string_view text, std::string_view sha256);
    std::string bytes() const;

private:
    struct Entry {
        std::optional<FileKind> kind;
        std::string path, name, topic, sha256, payload;
    };
    std::vector<Entry> entries_;
};

}  // namespace ghg
