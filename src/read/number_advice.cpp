#include "read/number_advice.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace ghg {
namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0) ++end;
    return end - at;
}

// 1.234,5 as it is written where the comma is the decimal mark.
std::string marks_swapped(std::string_view written) {
    std::string text(written);
    std::ranges::replace(text, '.', ' ');
    std::ranges::replace(text, ',', '.');
    return text;
}

std::string replaced(std::string_view written, std::string_view by) {
    std::string text;
    for (std::size_t at = 0; at < written.size(); ++at) {
        bool comma = written[at] == ',';
        text += comma ? std::string(by) : std::string(1, written[at]);
        while (comma && at + 1 < written.size() && written[at + 1] == ' ') ++at;
    }
    return text;
}

}  // namespace

std::string comma_advice(std::string_view written) {
    std::size_t comma = written.find(',');
    std::size_t after = written.find_first_not_of(", ", std::min(comma, written.size()));
    if (written.find('.') < comma && std::ranges::count(written, ',') == 1) return fmt::format("Write {}, with a point.", marks_swapped(written));
    bool several = std::ranges::count(written, ',') > 1 || written.find('.') != std::string_view::npos;
    if (several) return fmt::format("Write {}, with spaces between groups of three digits.", replaced(written, " "));
    if (after != std::string_view::npos && digits_at(written, after) == 3)
        return fmt::format("Write {} for a decimal point, or {} for thousands.", replaced(written, "."), replaced(written, " "));
    return fmt::format("Write {}, with a point.", replaced(written, "."));
}

}  // namespace ghg
