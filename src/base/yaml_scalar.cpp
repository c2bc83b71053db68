#include "base/yaml_scalar.h"

#include "base/utf8.h"

#include <fmt/format.h>
#include <cctype>
#include <cstdint>

namespace ghg {
namespace {

bool is_bare(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           std::string_view(" -_./()+%").find(c) != std::string_view::npos;
}

std::string number_escape(std::uint32_t character) {
    if (character < 0x100) return fmt::format("\\x{:02X}", character);
    return character < 0x10000 ? fmt::format("\\u{:04X}", character) : fmt::format("\\U{:08X}", character);
}

}  // namespace

std::string yaml_quoted(std::string_view text) {
    std::string quoted = "\"";
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = code_point_at(text, at);
        if (is_hidden(point.value)) {
            quoted += number_escape(static_cast<std::uint32_t>(point.value));
        } else {
            if (point.value == '"' || point.value == '\\') quoted += '\\';
            quoted += text.substr(at, point.size);
        }
        at += point.size;
    }
    return quoted + '"';
}

std::string yaml_scalar(std::string_view text) {
    bool bare = !text.empty() && std::isalnum(static_cast<unsigned char>(text.front())) != 0 && text.back() != ' ';
    for (char c : text) bare = bare && is_bare(c);
    return bare ? std::string(text) : yaml_quoted(text);
}

}  // namespace ghg
