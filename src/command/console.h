#pragma once

#include "base/diagnostic.h"
#include "command/exit_code.h"

#include <string>
#include <string_view>

namespace ghg {

/// Whether a stream goes to a terminal and NO_COLOR is not set (no-color.org).
bool colour_on_output();
bool colour_on_errors();

/// Words diagnostics on standard error.
void say(const Diagnostics& diagnostics);

/// Writes a result to standard output, or whole into a file when `path` is not empty. Says what went wrong.
ExitCode deliver(std::string_view text, const std::string& path);

}  // namespace ghg
