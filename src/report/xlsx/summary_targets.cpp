#include "report/xlsx/summary.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t figure_column = 2;
const Number tonne(1000);

/// The rows of one target. Their cells point at each other, so each says in which row it went.
class TargetRows {
public:
    explicit TargetRows(Sheet& sheet) : sheet_(sheet) {}

    std::string number(std::string_view name, const Number& value) { return add(name, constant_cell(value)); }
    std::string kg(std::string_view name, SheetCell cell, const Number& kg) {
        std::string at = fmt::format("{}{}", column_name(figure_column), sheet_.next_row());
        sheet_.rows.push_back({text_cell(name),
                               {},
                               std::move(cell),
                               formula_cell(at + "/1000", kg / tonne, Look::tonnes),
                               exact_cell(kg)});
        return at;
    }
    std::string kg(std::string_view name, std::string formula, const Number& value) {
        return kg(name, formula_cell(std::move(formula), value, Look::kg), value);
    }
    std::string add(std::string_view name, SheetCell cell) {
        sheet_.rows.push_back({text_cell(name), {}, std::move(cell)});
        return fmt::format("{}{}", column_name(figure_column), sheet_.next_row() - 1);
    }

private:
    Sheet& sheet_;
};

std::string title_of(const Target& target) {
    return fmt::format("Target {}: {} % less than {} by {}, {}-based", target.id,
                       to_decimal(target.reduce_by * Number(100)), target.base_year, target.due, to_text(target.basis));
}

// What recalculations of the base year add to it, as far as the target covers them: cells of the base year's table.
std::string covered_changes(const Book& book, const Target& target, const ChangeCells& cells) {
    std::string sum;
    for (const BaseYear& base : book.result.base_year)
        for (const RecalculationStep& step : base.steps)
            if (base.basis == target.basis && step.restated &&
                target.covers_type(step.event->category, step.event->type))
                sum += (sum.empty() ? "" : "+") + cells.at({base.basis, step.event});
    return sum.empty() ? "0" : sum;
}

std::string base_cell(TargetRows& rows, const Book& book, const Progress& progress, const ChangeCells& cells) {
    std::string name = fmt::format("Base {}", progress.target->base_year);
    if (progress.base_kg == progress.original_base_kg)
        return rows.kg(name, constant_cell(progress.base_kg), progress.base_kg);
    std::string original =
        rows.kg("As first reported", constant_cell(progress.original_base_kg), progress.original_base_kg);
    std::string changes = rows.kg("Recalculations that it covers", covered_changes(book, *progress.target, cells),
                                  progress.base_kg - progress.original_base_kg);
    return rows.kg(name, fmt::format("{}+{}", original, changes), progress.base_kg);
}

void add_target(Sheet& sheet, const Book& book, std::size_t number, const ChangeCells& cells) {
    const Progress& progress = book.result.progress[number];
    const Target& target = *progress.target;
    begin_table(sheet, title_of(target), {"", "", "kg CO2e", "t CO2e", "kg CO2e, exact"});
    TargetRows rows(sheet);
    int year = book.result.inventory->year;
    std::string reduce_by = rows.number("Share to cut", target.reduce_by);
    std::string span = rows.number("Years from base to due year", Number(target.due - target.base_year));
    std::string passed =
        rows.number("Years passed", Number(std::clamp(year, target.base_year, target.due) - target.base_year));
    std::string base = base_cell(rows, book, progress, cells);
    std::string now =
        rows.kg(fmt::format("Now {}", year),
                sumifs_of_lines(book, column_of::lines::kg_co2e, {{column_of::lines::first_target + number, "1"}}),
                progress.now_kg);
    std::string goal =
        rows.kg(fmt::format("Goal {}", target.due), fmt::format("{0}-{0}*{1}", base, reduce_by), progress.goal_kg);
    rows.kg(fmt::format("The line in {}", year), fmt::format("{0}-{0}*{1}*{2}/{3}", base, reduce_by, passed, span),
            progress.on_line_kg);
    if (progress.share_done)
        rows.add("Share done",
                 formula_cell(fmt::format("({0}-{1})/({0}*{2})", base, now, reduce_by), *progress.share_done));
    else
        rows.add("Share done", text_cell("there was nothing to cut"));
    if (progress.still_needed_per_year_kg)
        rows.kg("Cut still needed a year", fmt::format("MAX(0,{}-{})/{}", now, goal, target.due - year),
                *progress.still_needed_per_year_kg);
}

}  // namespace

void add_targets(Sheet& sheet, const Book& book, const ChangeCells& cells) {
    for (std::size_t i = 0; i < book.result.progress.size(); ++i)
        if (book.result.progress[i].target != nullptr) add_target(sheet, book, i, cells);
}

}  // namespace ghg
