#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// A figure as a program exported it with an exponent, written out with the same digits: 2e-04 is 0.0002, 1.50e+03 is
/// 1500. Nothing for any other text, and for exponents beyond 20.
std::optional<std::string> without_exponent(std::string_view figure);

}  // namespace ghg
