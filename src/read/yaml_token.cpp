#include "read/yaml_token.h"

#include "base/utf8.h"

#include <algorithm>

namespace ghg {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::size_t visible_length(std::string_view line) {
    std::size_t end = line.find_last_not_of(blanks);
    return end == std::string_view::npos ? 1 : count_code_points(line.substr(0, end + 1));
}

// Byte offset after the closing quote, or 0.
std::size_t closing_quote(std::string_view text, std::size_t offset) {
    char quote = text[offset];
    for (std::size_t at = offset + 1; at < text.size(); ++at) {
        bool escaped = quote == '"' ? text[at] == '\\' : text.substr(at).starts_with("''");
        if (escaped)
            ++at;
        else if (text[at] == quote)
            return at + 1;
    }
    return 0;
}

Token quoted_token(std::string_view text, std::size_t offset) {
    Token token;
    token.end = closing_quote(text, offset);
    token.closed = token.end != 0;
    std::string_view line = rest_of_line(text, offset);
    token.several_lines = !token.closed || token.end > offset + line.size();
    token.length = visible_length(token.several_lines ? line : text.substr(offset, token.end - offset));
    return token;
}

Token plain_token(std::string_view text, std::size_t offset, std::string_view value) {
    Token token;
    if (text.substr(offset).starts_with(value)) {
        token.end = offset + value.size();
        token.length = std::max<std::size_t>(1, count_code_points(value));
        return token;
    }
    token.several_lines = true;
    std::string_view line = rest_of_line(text, offset);
    token.length = visible_length(line.substr(0, std::min(line.find(" #"), line.size())));
    return token;
}

}  // namespace

std::string_view rest_of_line(std::string_view text, std::size_t offset) {
    std::string_view rest = text.substr(std::min(offset, text.size()));
    return rest.substr(0, std::min(rest.find('\n'), rest.size()));
}

Token measure_token(std::string_view text, std::size_t offset, std::string_view value) {
    if (offset >= text.size()) return {};
    char first = text[offset];
    if (first == '"' || first == '\'') return quoted_token(text, offset);
    if (first != '|' && first != '>') return plain_token(text, offset, value);
    Token block;
    block.several_lines = true;
    block.length = std::max<std::size_t>(1, std::min(text.find_first_of(blanks, offset), text.size()) - offset);
    return block;
}

}  // namespace ghg
