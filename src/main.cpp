#include "command/cli.h"

#include <csignal>
#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is told like a full disk
    try {
        return static_cast<int>(ghg::run_command_line(argc, argv));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "ghg: a bug in ghg: %s\nPlease report it with the command and the input that led to it.\n",
                     error.what());
        return static_cast<int>(ghg::ExitCode::bug);
    }
}
