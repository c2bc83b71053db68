#include "report/shell_word.h"

#include "base/utf8.h"
#include "report/wrap.h"

#include <algorithm>

namespace ghg {
namespace {

bool is_plain(char c) {
    constexpr std::string_view marks = "@%+=:,./-_";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) > 0x7F || marks.find(c) != std::string_view::npos;
}

bool has_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size)
        if (is_blank(code_point_at(text, at).value)) return true;
    return false;
}

}  // namespace

std::string shell_word(std::string_view text) {
    std::string safe = safe_text(text);
    if (!text.empty() && std::ranges::all_of(safe, is_plain) && !has_blank(safe)) return safe;
    std::string quoted = "'";
    for (char c : safe) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

}  // namespace ghg
