#include "check/table_checks.h"

#include <array>

namespace ghg {
namespace {

constexpr std::array checks{check_keys, check_row_order, check_bands, check_accepted, check_slips, check_frozen};

}  // namespace

Diagnostics check_tables(const JudgedTables& tables) {
    Diagnostics found;
    for (TableCheck check : checks) append(found, check(tables));
    return found;
}

}  // namespace ghg
