#include "base/source.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {

std::string to_text(const Place& place) {
    if (!place.known()) return "";
    if (place.line == 0) return place.source->path;
    return fmt::format("{}:{}:{}", place.source->path, place.line, place.column);
}

std::string to_line_text(const Place& place) {
    if (!place.known()) return "";
    return place.line == 0 ? place.source->path : fmt::format("{}:{}", place.source->path, place.line);
}

std::string_view line_text(const Place& place) {
    if (!place.known() || place.line == 0) return {};
    std::string_view text = place.source->text;
    for (std::size_t line = place.source->first_line; line < place.line; ++line) {
        std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    text = text.substr(0, std::min(text.find('\n'), text.size()));
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

}  // namespace ghg
