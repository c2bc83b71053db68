#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A part of a ZIP archive (APPNOTE 6.3) as it is once unpacked.
struct ZipPart {
    std::string name;
    std::size_t size = 0;
    std::size_t found = 0;  ///< how often the wanted text stands in it
    std::string end;        ///< its last characters
};

/// The parts of an archive, in its order; nothing where it is not whole.
std::optional<std::vector<ZipPart>> zip_parts(std::string_view archive, std::string_view wanted);

}  // namespace ghg
