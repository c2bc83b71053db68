#include "import/printed_figure.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <charconv>

namespace ghg {
namespace {

constexpr std::array<std::string_view, 7> no_figures = {"< 1", "<1", "n/a", "N/A", "NA", "-", "\u2013"};
constexpr int largest_exponent = 30;

std::optional<int> exponent_of(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= -largest_exponent && value <= largest_exponent ? std::optional(value) : std::nullopt;
}

// `4.50` with the point moved by -9 places: 0.00000000450.
std::string moved(std::string_view digits, int places) {
    std::size_t point = std::min(digits.find('.'), digits.size());
    std::string all(digits.substr(0, point));
    if (point < digits.size()) all += digits.substr(point + 1);
    int at = static_cast<int>(point) + places;
    if (at <= 0) {
        all.insert(0, static_cast<std::size_t>(1 - at), '0');
        at = 1;
    }
    if (at > static_cast<int>(all.size())) all.append(static_cast<std::size_t>(at) - all.size(), '0');
    std::size_t zeros = std::min(all.find_first_not_of('0'), static_cast<std::size_t>(at) - 1);
    std::string text = all.substr(zeros, static_cast<std::size_t>(at) - zeros);
    return static_cast<std::size_t>(at) < all.size() ? text + "." + all.substr(static_cast<std::size_t>(at)) : text;
}

bool is_plain(std::string_view mantissa) {
    return mantissa.find_first_not_of("0123456789.") == std::string_view::npos && parse_number(mantissa).value;
}

// Digits without exponent; empty where the cell is no such number.
std::string plain(std::string_view cell) {
    if (cell.find_first_of("eE") == std::string_view::npos) return std::string(cell);
    bool negative = cell.starts_with('-');
    auto digits = without_exponent(cell.substr(negative ? 1 : 0));
    return digits ? (negative ? "-" : "") + *digits : "";
}

}  // namespace

std::optional<std::string> without_exponent(std::string_view figure) {
    std::size_t e = figure.find_first_of("eE");
    if (e == std::string_view::npos) return std::nullopt;
    std::string_view mantissa = figure.substr(0, e);
    auto exponent = exponent_of(figure.substr(e + 1));
    return exponent && is_plain(mantissa) ? std::optional(moved(mantissa, *exponent)) : std::nullopt;
}

Number half_last_digit(std::string_view digits) {
    std::size_t point = digits.find('.');
    std::size_t decimals = point == std::string_view::npos ? 0 : digits.size() - point - 1;
    return Number::from_digits("5", decimals + 1, false);
}

PrintedFigure printed_figure(std::string_view cell) {
    PrintedFigure figure;
    if (cell.empty()) {
        figure.none = "the cell is blank";
    } else if (std::ranges::find(no_figures, cell) != no_figures.end()) {
        figure.none = fmt::format("the cell says `{}`", cell);
    } else {
        std::string digits = plain(cell);
        bool grouped = digits.find_first_not_of("-0123456789.") != std::string::npos;
        auto value = grouped ? std::nullopt : parse_number(digits).value;
        if (!value)
            figure.fault = fmt::format("`{}` is not a number", cell);
        else if (value->is_negative())
            figure.fault = fmt::format("`{}` is below zero", cell);
        else
            figure.text = digits, figure.value = std::move(value);
    }
    return figure;
}

}  // namespace ghg
