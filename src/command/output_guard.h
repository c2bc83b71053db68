#pragma once

#include "command/workspace.h"

#include <optional>
#include <string>

namespace ghg {

/// Writing over an input would destroy what the figures rest on: an error where `output` is a file that was read.
std::optional<Diagnostic> output_is_input(const Workspace& year, const std::string& output);

}  // namespace ghg
