#include "read/number_advice.h"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>
#include <vector>

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

// Digits and points, with one space for each stretch of marks.
std::string with_plain_marks(std::string_view written) {
    std::string text;
    for (std::size_t at = 0; at < written.size();) {
        std::size_t mark = group_mark_at(written, at);
        if (mark == 0)
            text += written[at];
        else if (!text.ends_with(' '))
            text += ' ';
        at += std::max<std::size_t>(mark, 1);
    }
    return text;
}

std::vector<std::string_view> split_at(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t end = std::min(text.find(mark, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool in_threes(const std::vector<std::string_view>& groups) {
    std::string_view first = groups.front();
    if (first.starts_with('-')) first.remove_prefix(1);
    return !first.empty() && first.size() <= 3 &&
           std::all_of(groups.begin() + 1, groups.end(), [](std::string_view group) { return group.size() == 3; });
}

}  // namespace

std::size_t group_mark_at(std::string_view text, std::size_t at) {
    for (std::string_view mark : {" ", "\t", "\u00a0", "\u202f", "'", "\u2019", "_"})
        if (text.substr(at).starts_with(mark)) return mark.size();
    return 0;
}

std::string grouping_advice(std::string_view written, std::string_view rest) {
    std::string unit = rest.empty() ? "" : fmt::format(" {}", rest);
    std::string text = with_plain_marks(written);
    bool points = std::ranges::count(text, '.') > 1;
    std::size_t point = points ? text.size() : std::min(text.find('.'), text.size());
    std::string decimals = text.substr(point);
    std::erase(decimals, ' ');
    std::vector<std::string_view> groups = split_at(std::string_view(text).substr(0, point), points ? '.' : ' ');
    if (in_threes(groups)) return fmt::format("Write {}{}{}.", fmt::join(groups, " "), decimals, unit);
    if (points) return "Write a point before the decimals only, and a space between groups of exactly three digits.";
    return fmt::format("Write {}{}{}, or put a space between groups of exactly three digits.", fmt::join(groups, ""),
                       decimals, unit);
}

std::string comma_advice(std::string_view written) {
    std::size_t comma = written.find(',');
    std::size_t after = written.find_first_not_of(", ", std::min(comma, written.size()));
    if (written.find('.') < comma && std::ranges::count(written, ',') == 1)
        return fmt::format("Write {}, with a point.", marks_swapped(written));
    bool several = std::ranges::count(written, ',') > 1 || written.find('.') != std::string_view::npos;
    if (several) return fmt::format("Write {}, with spaces between groups of three digits.", replaced(written, " "));
    if (after != std::string_view::npos && digits_at(written, after) == 3)
        return fmt::format("Write {} for a decimal point, or {} for thousands.", replaced(written, "."),
                           replaced(written, " "));
    return fmt::format("Write {}, with a point.", replaced(written, "."));
}

}  // namespace ghg
