#include "report/printed.h"
#include "report/sections.h"

#include <fmt/format.h>

namespace ghg {

// No sum: what the kinds have in common is only that they are in no total.
Section memo_section(const Result& result, const ReportOptions& options) {
    PrintedTable table = list_table({"Entry", "Kind", "Tonnes CO2e", "Source"}, false);
    table.columns[2].align = Align::right;
    for (const MemoEntry& entry : result.inventory->memo)
        table.add({entry.id, entry.kind, tonnes_text(entry.kg, options.decimals),
                   entry.note.empty() ? entry.cite : fmt::format("{}; {}", entry.cite, entry.note)});
    return titled("Memo: outside every total, tonnes CO2e", std::move(table));
}

}  // namespace ghg
