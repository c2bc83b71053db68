#pragma once

namespace ghg {

/// The program's exit codes (DESIGN, section 7).
enum class ExitCode : int { done = 0, input_error = 1, wrong_usage = 2, warned = 3, bug = 70 };

}  // namespace ghg
