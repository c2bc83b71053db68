#pragma once

#include <string>
#include <string_view>

namespace ghg {

/// A word as it can be copied onto a command line: in single quotes where a shell would read it otherwise, safe for a
/// terminal.
std::string shell_word(std::string_view text);

}  // namespace ghg
