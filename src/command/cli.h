#pragma once

#include "command/exit_code.h"

namespace ghg {

/// Reads the command line and runs the verb it names. Wrong usage is said on standard error.
ExitCode run_command_line(int argc, char** argv);

}  // namespace ghg
