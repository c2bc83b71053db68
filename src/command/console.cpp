#include "command/console.h"

#include "base/file.h"
#include "base/output_file.h"
#include "report/diagnostic_text.h"

#include <unistd.h>
#include <cstdio>
#include <cstdlib>

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
    Diagnostics problems;
    bool written = false;
    if (path.empty() || path == "/dev/stdout") {  // which may be a file that others append to
        OutputFile output("");
        output.write(text);
        written = output.finish(problems);
    } else {
        written = write_file(path, text, problems);
    }
    say(problems);
    return written ? ExitCode::done : ExitCode::input_error;
}

}  // namespace ghg
