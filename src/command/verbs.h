#pragma once

#include "command/command.h"

namespace ghg {

// Each command's entry in the table: what it takes and what it does, in its own `*_verb.cpp`.

Command init_command();
Command report_command();
Command lock_command();
Command verify_command();
Command types_command();
Command explain_command();
Command compare_command();
Command merge_command();
Command factors_list_command();
Command factors_show_command();
Command factors_diff_command();
Command factors_search_command();
Command factors_licences_command();
Command factors_import_command();
Command factors_freeze_command();
Command ledger_sniff_command();
Command check_command();
Command why_command();
Command man_command();
Command completion_command();

}  // namespace ghg
