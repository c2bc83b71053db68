#include "command/command_table.h"

#include "command/verbs.h"

namespace ghg {

CommandTable command_table() {
    return {
        .commands =
            {
                init_command(),
                report_command(),
                explain_command(),
                check_command(),
                why_command(),
                factors_import_command(),
            },
        .groups = {{.name = "factors", .summary = "Factor tables"}},
    };
}

}  // namespace ghg
