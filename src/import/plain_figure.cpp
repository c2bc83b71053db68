#include "import/plain_figure.h"

#include <charconv>

namespace ghg {
namespace {

constexpr int farthest = 20;

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<int> exponent_of(std::string_view text) {
    bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    if (!all_digits(text)) return std::nullopt;
    auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || value > farthest) return std::nullopt;
    return negative ? -value : value;
}

}  // namespace

std::optional<std::string> without_exponent(std::string_view figure) {
    std::size_t e = figure.find_first_of("eE");
    if (e == std::string_view::npos) return std::nullopt;
    auto exponent = exponent_of(figure.substr(e + 1));
    std::string_view mantissa = figure.substr(0, e);
    std::size_t point = mantissa.find('.');
    std::string_view whole = mantissa.substr(0, point);
    std::string_view decimals = point == std::string_view::npos ? std::string_view() : mantissa.substr(point + 1);
    if (!exponent || !all_digits(whole) || (point != std::string_view::npos && !all_digits(decimals)))
        return std::nullopt;
    std::string digits = std::string(whole) + std::string(decimals);
    int before_point = static_cast<int>(whole.size()) + *exponent;
    if (before_point <= 0) digits.insert(0, static_cast<std::size_t>(1 - before_point), '0');
    std::size_t at = before_point <= 0 ? 1 : static_cast<std::size_t>(before_point);
    if (at >= digits.size()) return digits.append(at - digits.size(), '0');
    return digits.insert(at, ".");
}

}  // namespace ghg
