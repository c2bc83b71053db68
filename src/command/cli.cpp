#include "command/cli.h"

#include "command/command_table.h"
#include "command/console.h"
#include "command/usage/parse.h"

namespace ghg {

ExitCode run_command_line(int argc, char** argv) {
    CommandTable table = command_table();
    auto found = parse(table, argc, argv);
    if (const auto* asked = std::get_if<Asked>(&found)) return asked->command->run();
    if (const auto* help = std::get_if<HelpAsked>(&found)) return deliver(help->text, "");
    say({std::get<Diagnostic>(found)});
    return ExitCode::wrong_usage;
}

}  // namespace ghg
