#pragma once

#include "command/command_table.h"

#include <string>
#include <string_view>

namespace ghg {

/// The manual page ghg(1), in man macros, ASCII only.
std::string man_page(const CommandTable& table);

/// Text as roff prints it literally; words in backquotes are bold.
std::string roff(std::string_view text);

}  // namespace ghg
