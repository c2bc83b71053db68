#include "report/ledger_text.h"
#include "report/sections.h"

#include <fmt/format.h>

namespace ghg {

std::string amounts_text(const AmountsByUnit& amounts) {
    std::string text;
    for (const auto& [unit, amount] : amounts)
        text +=
            fmt::format("{}{} {}", text.empty() ? "" : "; ", to_decimal(amount), unit.empty() ? "passengers" : unit);
    return text;
}

Section ledgers_section(const Result& result) {
    PrintedTable table = list_table({"Ledger", "Rows", "Amounts"}, true);
    for (const LedgerAccount& account : result.ledgers) {
        table.add({account.ledger->id, fmt::format("{} read", account.rows_read), amounts_text(account.read())});
        table.add({"  used", fmt::format("{}", account.rows_used), amounts_text(account.used)});
        for (const LeftOut& left : account.left_out)
            table.add({"  left out: " + left.rule->because, fmt::format("{}", left.rows), amounts_text(left.amounts)});
        if (!account.in_error.empty())
            table.add({"  in error", fmt::format("{}", account.rows_in_error()), "unknown, and in no figure"});
        if (!account.sites.empty())
            table.add({"  sites", fmt::format("{}", account.sites.size()), "in the groups by site; lines are without"});
    }
    return titled("Ledgers", std::move(table));
}

}  // namespace ghg
