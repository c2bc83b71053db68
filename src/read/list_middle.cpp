#include "read/list_middle.h"

#include <algorithm>

namespace ghg {
namespace {

/// One line of a text, as far as indentation tells what it is.
struct IndentedLine {
    std::size_t begin = 0, end = 0;  ///< the end is where the next one begins
    std::size_t spaces = 0;
    bool is_empty = false;  ///< or a comment
    bool begins_item = false;
};

IndentedLine line_at(std::string_view text, std::size_t begin) {
    IndentedLine line;
    line.begin = begin;
    line.end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    std::size_t first = text.find_first_not_of(' ', begin);
    line.is_empty = first >= line.end || text[first] == '\n' || text[first] == '\r' || text[first] == '#';
    line.spaces = line.is_empty ? 0 : first - begin;
    line.begins_item = !line.is_empty && text.substr(first, 2) == "- ";
    return line;
}

// Where the line `key:` stands alone, the offset after it.
std::size_t after_key(std::string_view text, std::string_view key) {
    for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size() - 1) + 1) {
        std::string_view rest = text.substr(at);
        if (!rest.starts_with(key) || rest.substr(key.size(), 1) != ":") continue;
        rest.remove_prefix(key.size() + 1);
        std::size_t end = std::min(rest.find('\n'), rest.size());
        bool alone = rest.substr(0, end).find_first_not_of(" \r") == std::string_view::npos;
        return alone && end < rest.size() ? at + key.size() + 1 + end + 1 : text.size();
    }
    return text.size();
}

bool is_within(const IndentedLine& line, std::size_t indentation) {
    return line.is_empty || line.spaces > indentation || (line.spaces == indentation && line.begins_item);
}

}  // namespace

std::optional<ListMiddle> middle_of_list(std::string_view text, std::string_view key, std::size_t smallest) {
    std::size_t begin = after_key(text, key);
    while (begin < text.size() && line_at(text, begin).is_empty) begin = line_at(text, begin).end;
    if (begin >= text.size() || !line_at(text, begin).begins_item) return std::nullopt;
    std::size_t indentation = line_at(text, begin).spaces;
    std::size_t end = begin;
    for (; end < text.size(); end = line_at(text, end).end)
        if (!is_within(line_at(text, end), indentation)) break;
    std::size_t half = begin + (end - begin) / 2;
    std::size_t cut = text.rfind('\n', half) + 1;
    for (; cut < end; cut = line_at(text, cut).end)
        if (IndentedLine line = line_at(text, cut); line.begins_item && line.spaces == indentation) break;
    if (cut >= end || end - cut < smallest || cut - begin < smallest) return std::nullopt;
    auto lines =
        static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(cut), '\n'));
    return ListMiddle{cut, end, lines + 1, indentation};
}

}  // namespace ghg
