#pragma once

#include "command/workspace.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Writing over an input would destroy what the figures rest on: an error where `output` is a file that was read, or
/// the inventory of a base year. `option` is how the command calls it.
std::optional<Diagnostic> output_is_input(const Workspace& year, const std::string& output,
                                          std::string_view option = "--output");

/// The same where `output` is one of the files of these paths.
std::optional<Diagnostic> output_is_one_of(const std::vector<std::string>& paths, const std::string& output,
                                           std::string_view option = "--output");

/// Whether what is written under the two names would be in one file, there already or not, however it is named. Empty:
/// standard output. What is thrown away (/dev/null) is in none.
bool is_one_output(const std::string& a, const std::string& b);

}  // namespace ghg
