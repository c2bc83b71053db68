#include "domain/named_totals.h"
#include "report/change_tables.h"
#include "report/diff_report.h"
#include "report/row_text.h"
#include "report/workflow_command.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace ghg {
namespace {

std::string moves_text(const Impact& impact) {
    std::vector<std::string> moves;
    for (const NamedTotal& named : named_totals) {
        const Number &was = impact.was.*named.figure, &now = impact.now.*named.figure;
        if (was != now)
            moves.push_back(
                fmt::format("{}: {} kg CO2e ({})", named.key, to_decimal(now - was), relative_text(was, now)));
    }
    return moves.empty() ? "nothing moves" : fmt::format("{}", fmt::join(moves, "\n"));
}

std::string causes_text(const Impact& impact, std::size_t limit) {
    std::string text;
    for (std::size_t i = 0; i < std::min(limit, impact.rows.size()); ++i) text += "\nby " + cause_text(impact.rows[i]);
    return text;
}

std::string impact_command(const InventoryImpact& each, const TablesCompared& compared, std::size_t limit) {
    if (!each.impact)
        return workflow_command(
            "error", each.path, 0, "factors-diff",
            fmt::format("{} cannot be calculated with the {} tables", each.path, fmt::join(each.failed, " and the ")));
    return workflow_command(compared.is_over(each) ? "error" : "notice", each.path, 0, "factors-diff",
                            moves_text(*each.impact) + causes_text(*each.impact, limit));
}

std::string row_command(const TableRow& row, const std::string& message) {
    return workflow_command("notice", row.at().source->path, row.at().line, row.name(), message);
}

// At most so many of a list.
template <typename Rows, typename Write>
std::string commands(const Rows& rows, std::size_t limit, Write write) {
    std::string text;
    for (std::size_t i = 0; i < std::min(limit, rows.size()); ++i) text += write(rows[i]);
    return text;
}

}  // namespace

std::string diff_github(const TablesCompared& compared, const DiffOptions& options) {
    std::string text;
    for (const InventoryImpact& each : compared.impacts) text += impact_command(each, compared, options.limit);
    text += commands(compared.diff.changed, options.limit, [](const ChangedRow& row) {
        return row_command(row.now, fmt::format("changed ({}): was {}, is {}", fmt::join(row.what, ", "),
                                                figure_words(row.was), figure_words(row.now)));
    });
    text += commands(compared.diff.removed, options.limit,
                     [](const TableRow& row) { return row_command(row, "removed: was " + figure_words(row)); });
    text += commands(compared.diff.added, options.limit,
                     [](const TableRow& row) { return row_command(row, "added: is " + figure_words(row)); });
    return text + diff_counts(compared) + "\n";
}

}  // namespace ghg
