#pragma once

#include <string>
#include <string_view>

namespace ghg {

/// A YAML scalar: bare where it can only be read as that text, else in double quotes.
std::string yaml_scalar(std::string_view text);
/// In double quotes, always; characters that leave no mark, line ends among them, are written as their numbers.
std::string yaml_quoted(std::string_view text);

}  // namespace ghg
