#include "command/command_table.h"
#include "command/console.h"
#include "command/usage/completion.h"
#include "command/verbs.h"

#include <memory>

namespace ghg {
namespace {

std::string script_for(const std::string& shell) {
    CommandTable table = command_table();
    if (shell == "zsh") return zsh_completion(table);
    if (shell == "fish") return fish_completion(table);
    return bash_completion(table);
}

}  // namespace

Command completion_command() {
    auto shell = std::make_shared<std::string>();
    return {
        .name = "completion",
        .summary = "What a shell needs to complete commands, options and values of ghg",
        .reader = Reader::everyone,
        .arguments = {{.name = "SHELL",
                       .help = "The shell it is for",
                       .into = shell.get(),
                       .choices = {"bash", "zsh", "fish"},
                       .required = true}},
        .examples = {{"source <(ghg completion bash)", "completes in this bash; zsh can be told the same way"},
                     {"ghg completion fish > ~/.config/fish/completions/ghg.fish", "completes in every new fish"}},
        .run = [shell] { return deliver(script_for(*shell), ""); },
    };
}

}  // namespace ghg
