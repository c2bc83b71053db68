#include "import/carbone/figure.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {

CarboneFigure carbone_figure(std::string_view cell, char decimal_mark) {
    CarboneFigure figure;
    std::string digits(cell);
    bool other_mark = decimal_mark == ',' && digits.find('.') != std::string::npos;
    if (decimal_mark == ',') std::ranges::replace(digits, ',', '.');
    bool negative = digits.starts_with('-');
    PrintedFigure printed = printed_figure(std::string_view(digits).substr(negative ? 1 : 0));
    if (other_mark || !printed.fault.empty() || (negative && !printed.value)) {
        figure.fault =
            fmt::format("`{}` is not a number with a decimal {}", cell, decimal_mark == ',' ? "comma" : "point");
        return figure;
    }
    figure.none = printed.none;
    figure.value = printed.value;
    figure.text = (negative ? "-" : "") + printed.text;
    if (negative) figure.value = Number(0) - *printed.value;
    return figure;
}

}  // namespace ghg
