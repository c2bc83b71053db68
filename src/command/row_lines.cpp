#include "command/row_lines.h"

#include "command/ledgers.h"
#include "engine/aggregate.h"
#include "engine/calculate.h"
#include "ledger/activities_of.h"
#include "report/csv_report.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace ghg {
namespace {

constexpr std::size_t most_at_once = 512;

class RowLines : public RowWatcher {
public:
    RowLines(const LedgerAccount& account, Workspace& year, OutputFile& output)
        : ledger_(*account.ledger), parts_(key_parts(ledger_, false)), year_(year), output_(output) {
        sums_.account.files = account.files;
    }

    void use(const UsedRow& row) override {
        sums_.sums.push_back({row.key.words, row.key.unit, row.amount, 1, row.place});
        told_.push_back({row.site, row.id, row.evidence});
        if (told_.size() == most_at_once) write();
    }

    void write() {
        Diagnostics none_below_zero;
        std::vector<Activity> activities = activities_of(ledger_, parts_, sums_, none_below_zero);
        for (std::size_t i = 0; i < activities.size(); ++i) name(told_[i], activities[i]);
        std::swap(year_.inventory->activities, activities);
        Calculation calculation = calculate(year_.context);
        for (const EmissionLine& line : calculation.result.lines) {
            output_.write(csv_line_row(*year_.inventory, line));
            add_like(line, line.kg_co2e, line.kg_outside_scopes, totals_);
        }
        std::swap(year_.inventory->activities, activities);
        sums_.sums.clear();
        told_.clear();
    }

    const Totals& totals() const { return totals_; }

private:
    struct Told {
        std::string site, id, evidence;
    };

    void name(const Told& told, Activity& activity) const {
        if (!told.site.empty()) activity.site = told.site;
        if (!told.id.empty()) activity.id = fmt::format("{}/{}", ledger_.id, told.id);
        if (!told.evidence.empty()) activity.evidence = told.evidence;
    }

    const Ledger& ledger_;
    std::vector<KeyPart> parts_;
    Workspace& year_;
    OutputFile& output_;
    LedgerSums sums_;
    std::vector<Told> told_;
    Totals totals_;
};

// By the ledgers that are listed by row: what their sums come to.
using SummedBy = std::map<std::string_view, Totals>;

SummedBy listed_ledgers(const Workspace& year) {
    SummedBy summed;
    for (const LedgerAccount& account : year.ledgers)
        if (!account.ledger->has_instruments()) summed[account.ledger->id];
    return summed;
}

Diagnostic changed(const Ledger& ledger) {
    return problem("ledger-changed", ledger.files_at.front(),
                   fmt::format("the rows of {} do not come to what they came to when they were summed", ledger.id),
                   "Its file was written while it was read: run it again.");
}

bool write_rows(const LedgerAccount& account, const Totals& summed, const TableFolders& folders, Workspace& year,
                OutputFile& output) {
    const Ledger& ledger = *account.ledger;
    RowLines rows(account, year, output);
    if (!watch_rows(ledger, folders, rows, year)) return false;
    rows.write();
    bool same = std::ranges::all_of(own_totals, [&](auto total) { return summed.*total == rows.totals().*total; });
    if (!same) year.diagnostics.push_back(changed(ledger));
    return same;
}

}  // namespace

bool write_row_lines(Workspace& year, const TableFolders& folders, OutputFile& output) {
    SummedBy summed = listed_ledgers(year);
    for (const EmissionLine& line : year.result.lines) {
        auto listed = line.activity->rows ? summed.find(line.activity->rows->ledger) : summed.end();
        if (listed == summed.end())
            output.write(csv_line_row(*year.inventory, line));
        else
            add_like(line, line.kg_co2e, line.kg_outside_scopes, listed->second);
    }
    return std::ranges::all_of(year.ledgers, [&](const LedgerAccount& account) {
        auto listed = summed.find(account.ledger->id);
        return listed == summed.end() || write_rows(account, listed->second, folders, year, output);
    });
}

}  // namespace ghg
