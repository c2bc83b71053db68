#include "command/command_table.h"
#include "command/console.h"
#include "command/usage/man_page.h"
#include "command/verbs.h"

namespace ghg {

Command man_command() {
    return {
        .name = "man",
        .summary = "The manual page of ghg, as man and groff read it",
        .reader = Reader::everyone,
        .examples = {{"ghg man | man -l -", "reads the manual where it is not installed"}},
        .run = [] { return deliver(man_page(command_table()), ""); },
    };
}

}  // namespace ghg
