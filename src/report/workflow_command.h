#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ghg {

// Workflow commands, which GitHub Actions shows beside the lines they are about. What a file or a user wrote can
// neither end a command nor begin one.

/// A text as the message of a command.
std::string workflow_message(std::string_view text);
/// A text as one of a command's properties.
std::string workflow_property(std::string_view text);

/// A whole command about a file, with its line end; `line` 0 means the file as a whole. `kind` is error, warning or
/// notice.
std::string workflow_command(std::string_view kind, std::string_view file, std::size_t line, std::string_view title,
                             std::string_view message);

}  // namespace ghg
