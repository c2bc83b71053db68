#pragma once

#include "base/number.h"

#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// A figure as a publisher prints it. Exactly one of the three is there.
struct PrintedFigure {
    std::optional<Number> value;
    std::string text;   ///< its digits without exponent, all of them: `4.50e-09` is 0.00000000450
    std::string none;   ///< why there is no figure: a blank cell, `n/a`, `< 1`; such a cell is never zero
    std::string fault;  ///< why it cannot be used: no number, below zero
};

/// A figure with an exponent, written out with the same digits: 2e-04 is 0.0002, 1.50e+03 is 1500. Nothing for any
/// other text, and for exponents beyond 30.
std::optional<std::string> without_exponent(std::string_view figure);

/// Half a unit of the last digit printed, within which the figure was rounded: of `2.50`, 0.005.
Number half_last_digit(std::string_view digits);

/// Reads a cell: digits with an optional point, and an exponent such as `e-09`; no groups of digits.
PrintedFigure printed_figure(std::string_view cell);

}  // namespace ghg
