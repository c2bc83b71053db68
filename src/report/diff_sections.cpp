#include "report/change_tables.h"
#include "report/diff_report.h"
#include "report/row_text.h"
#include "report/sections.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <set>
#include <utility>

namespace ghg {
namespace {

Sentence how_many_more(std::size_t all, std::size_t shown) {
    return {fmt::format("… and {} more: --limit N shows N of them, --format json all", all - shown)};
}

/// The lines of one changed row; the first begins with its name.
class ChangedLines {
public:
    ChangedLines(const ChangedRow& row, PrintedTable& table) : name_(row.name), table_(table) {
        if (row.was.factor != nullptr)
            add_factor(*row.was.factor, *row.now.factor);
        else if (row.was.ratio != nullptr && row.was.ratio->printed != row.now.ratio->printed)
            add("ratio", row.was.ratio->printed, row.now.ratio->printed,
                relative_text(row.was.ratio->value, row.now.ratio->value));
        else if (row.was.band != nullptr)
            add_differing("legs", figure_words(row.was), figure_words(row.now));
        add_differing("match", match_words(row.was), match_words(row.now));
        add_differing("cite", row.was.cite(), row.now.cite());
        // What is not shown itself is named: period, note, price.
        if (!name_.empty()) add(fmt::format("{}", fmt::join(row.what, ", ")), "", "", "");
    }

private:
    void add(const std::string& what, const std::string& was, const std::string& now, const std::string& change) {
        table_.add({std::exchange(name_, ""), what, was, now, change});
    }
    void add_differing(const std::string& what, const std::string& was, const std::string& now) {
        if (was != now) add(what, was, now, "");
    }
    // Each gas that moved, old and new beside each other.
    void add_factor(const Factor& was, const Factor& now) {
        std::set<std::string> gases;
        for (const Factor* factor : {&was, &now})
            for (const Emission& emission : factor->emits) gases.insert(emission.gas);
        for (const std::string& gas : gases) add_gas(gas, was.find(gas), now.find(gas));
        add_differing("per", was.per->name, now.per->name);
    }
    void add_gas(const std::string& gas, const Emission* was, const Emission* now) {
        bool both = was != nullptr && now != nullptr && was->as_co2e == now->as_co2e;
        if (both && was->kg == now->kg) return;
        add(gas, was == nullptr ? "-" : was->printed, now == nullptr ? "-" : now->printed,
            both ? relative_text(was->kg, now->kg) : "");
    }

    std::string name_;
    PrintedTable& table_;
};

Section changed_section(const TablesCompared& compared, std::size_t limit) {
    const auto& changed = compared.diff.changed;
    if (changed.empty()) return {};
    PrintedTable table{{{"Changed"}, {""}, {"Was"}, {"Is"}, {"Change", Align::right}}, {}};
    table.headed = true;
    for (std::size_t i = 0; i < std::min(limit, changed.size()); ++i) ChangedLines(changed[i], table);
    Section section = titled("Changed", std::move(table));
    if (changed.size() > limit) section.blocks.emplace_back(how_many_more(changed.size(), limit));
    return section;
}

Section list_section(const std::string& title, const std::vector<TableRow>& rows, std::size_t limit) {
    if (rows.empty()) return {};
    PrintedTable table{{{"Row"}, {"Figure"}}, {}};
    for (std::size_t i = 0; i < std::min(limit, rows.size()); ++i) table.add({rows[i].name(), figure_words(rows[i])});
    Section section = titled(title, std::move(table));
    if (rows.size() > limit) section.blocks.emplace_back(how_many_more(rows.size(), limit));
    return section;
}

Section files_section(const std::vector<ChangedFile>& files) {
    PrintedTable table{{{"File of another kind"}, {"Name"}, {""}}, {}};
    for (const ChangedFile& file : files) table.add({file.kind, file.name, file.change});
    return titled("Beside the rows", std::move(table));
}

PrintedTable rows_table(const Impact& impact, unsigned decimals) {
    MovedBy parts;
    for (const RowImpact& row : impact.rows) parts.emplace_back(cause_text(row), row.change);
    return parts_table("Change by row of the tables", parts, impact.was, impact.now, ChangeColumns::scopes, decimals);
}

std::string over_text(const TablesCompared& compared) {
    return fmt::format("A scope or total moves by more than {} %.", to_decimal(*compared.fail_over * Number(100)));
}

void add_impact(const InventoryImpact& each, const TablesCompared& compared, const DiffOptions& options,
                std::vector<Section>& sections) {
    if (!each.impact) {
        std::string sides = each.failed.size() == 2        ? compared.was + " and with " + compared.now
                            : each.failed.front() == "old" ? compared.was
                                                           : compared.now;
        sections.push_back({each.path, {Sentence{fmt::format("Cannot be calculated with {}.", sides), true}}});
        return;
    }
    unsigned decimals = options.printing.decimals;
    if (each.impact->rows.empty()) {
        sections.push_back({each.path, {Sentence{"Nothing moves."}}});
        return;
    }
    sections.push_back(titled(each.path + ", tonnes CO2e", change_table(each.impact->was, each.impact->now, decimals)));
    sections.push_back(titled("Change by row of the tables", rows_table(*each.impact, decimals)));
    if (compared.is_over(each)) sections.back().blocks.emplace_back(Sentence{over_text(compared), true});
}

}  // namespace

std::vector<Section> diff_sections(const TablesCompared& compared, const DiffOptions& options) {
    std::vector<Section> all{
        {fmt::format("Tables: {} against {}", compared.was, compared.now), {Sentence{diff_counts(compared)}}},
        changed_section(compared, options.limit),
        list_section("Added", compared.diff.added, options.limit),
        list_section("Removed", compared.diff.removed, options.limit),
        files_section(compared.files)};
    for (const InventoryImpact& each : compared.impacts) add_impact(each, compared, options, all);
    std::erase_if(all, [](const Section& section) { return section.blocks.empty(); });
    return all;
}

}  // namespace ghg
