#include "command/console.h"

#include "base/file.h"
#include "report/diagnostic_text.h"

#include <fmt/format.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace ghg {
namespace {

bool colour_on(int descriptor) {
    const char* no_colour = std::getenv("NO_COLOR");
    bool wanted = no_colour == nullptr || *no_colour == '\0';
    const char* terminal = std::getenv("TERM");
    bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
    return wanted && !dumb && ::isatty(descriptor) == 1;
}

}  // namespace

bool colour_on_output() { return colour_on(STDOUT_FILENO); }
bool colour_on_errors() { return colour_on(STDERR_FILENO); }

void say(const Diagnostics& diagnostics) {
    std::string text = diagnostic_text(diagnostics, colour_on_errors());
    std::fwrite(text.data(), 1, text.size(), stderr);
}

ExitCode deliver(std::string_view text, const std::string& path) {
    if (!path.empty() && path != "/dev/stdout") {  // which may be a file that others append to
        Diagnostics problems;
        bool written = write_file(path, text, problems);
        say(problems);
        return written ? ExitCode::done : ExitCode::input_error;
    }
    bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (written) return ExitCode::done;
    int error = errno;
    if (error == ENOSPC || error == EDQUOT)
        say({problem("disk-full", {}, "no space left on standard output; what stands there is not whole",
                     "Free some space and run it again, or write it to another place.")});
    else
        say({problem(
            "output-unwritable", {},
            fmt::format("standard output cannot be written: {}; what stands there is not whole", std::strerror(error)),
            "Write it to another place.")});
    return ExitCode::input_error;
}

}  // namespace ghg
