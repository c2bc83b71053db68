#include "command/row_lines.h"

#include "command/ledgers.h"
#include "engine/aggregate.h"
#include "engine/calculate.h"
#include "ledger/activities_of.h"
#include "report/csv_report.h"

#include <fmt/format.h>
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace ghg {
namespace {

constexpr std::size_t most_at_once = 512;

class RowLines : public RowWatcher {
public:
    RowLines(const Ledger& ledger, Workspace& year, OutputFile& output)
        : ledger_(ledger), parts_(key_parts(ledger, false)), year_(year), output_(output) {
        auto found = std::ranges::find(year.ledgers, &ledger, &LedgerAccount::ledger);
        sums_.account.files = found->files;
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

const Ledger* listed_ledger(const EmissionLine& line, const Workspace& year) {
    if (!line.activity->rows) return nullptr;
    auto account = std::ranges::find_if(year.ledgers, [&](const LedgerAccount& one) {
        return one.ledger->id == line.activity->rows->ledger && !one.ledger->has_instruments();
    });
    return account == year.ledgers.end() ? nullptr : account->ledger;
}

Diagnostic changed(const Ledger& ledger) {
    return problem("ledger-changed", ledger.files_at.front(),
                   fmt::format("the rows of {} do not come to what they came to when they were summed", ledger.id),
                   "Its file was written while it was read: run it again.");
}

// In the year's totals, rows stand for their sum.
bool write_rows(const Ledger& ledger, const TableFolders& folders, Workspace& year, OutputFile& output) {
    Totals summed;
    for (const EmissionLine& line : year.result.lines)
        if (listed_ledger(line, year) == &ledger) add_like(line, line.kg_co2e, line.kg_outside_scopes, summed);
    RowLines rows(ledger, year, output);
    if (!watch_rows(ledger, folders, rows, year)) return false;
    rows.write();
    bool same = std::ranges::all_of(own_totals, [&](auto total) { return summed.*total == rows.totals().*total; });
    if (!same) year.diagnostics.push_back(changed(ledger));
    return same;
}

}  // namespace

bool write_row_lines(Workspace& year, const TableFolders& folders, OutputFile& output) {
    for (const EmissionLine& line : year.result.lines)
        if (listed_ledger(line, year) == nullptr) output.write(csv_line_row(*year.inventory, line));
    for (const LedgerAccount& account : year.ledgers)
        if (!account.ledger->has_instruments() && !write_rows(*account.ledger, folders, year, output)) return false;
    return true;
}

}  // namespace ghg
