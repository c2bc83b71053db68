#pragma once

#include "import/printed_figure.h"

#include <string_view>

namespace ghg {

/// A figure of Base Carbone as printed. Neither value nor fault: the cell has no figure, `none` says why.
struct CarboneFigure {
    std::optional<Number> value;  ///< may be below zero: what is stored or avoided
    std::string text;             ///< its digits with a point
    std::string none;
    std::string fault;
};

/// Reads a cell whose decimal mark is known; the other mark, or groups of digits, are a fault.
CarboneFigure carbone_figure(std::string_view cell, char decimal_mark);

}  // namespace ghg
