#pragma once

#include <string>
#include <string_view>

namespace ghg {

/// A YAML scalar: bare where it can only be read as that text, else in double quotes. No line ends are expected in it.
std::string yaml_scalar(std::string_view text);
/// In double quotes, always.
std::string yaml_quoted(std::string_view text);

}  // namespace ghg
