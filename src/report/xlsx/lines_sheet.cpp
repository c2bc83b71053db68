#include "report/xlsx/book.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::string unit_name(const Unit* unit) { return unit == nullptr ? "" : unit->name; }

const Number& amount_of(const EmissionLine& line) {
    return line.steps.empty() ? line.quantity.value : line.steps.back().after;
}

std::string amount_formula(const Book& book, std::size_t i) {
    if (book.step_row[i] == book.step_row[i + 1])
        return cell_name(book.names.lines, column_of::lines::quantity, line_row(i));
    return cell_name(book.names.steps, column_of::steps::after, book.step_row[i + 1] - 1);
}

std::string sum_of_gases(const Book& book, std::size_t i, std::size_t column) {
    return fmt::format("SUM({})",
                       range_name(book.names.gases, column, book.emitted_row[i], book.emitted_row[i + 1] - 1));
}

SheetRow headings(const Book& book) {
    SheetRow row = text_row({"Line",
                             "Activity",
                             "Type",
                             "Scope",
                             "Category",
                             "Basis",
                             "Stage",
                             "Site",
                             "Method",
                             "Quantity",
                             "Unit",
                             "Amount",
                             "Per",
                             "Factor",
                             "kg CO2e",
                             "kg CO2e, exact",
                             "kg outside scopes",
                             "kg outside scopes, exact",
                             "Upstream in Scope 1",
                             "Rung",
                             "Stand-in",
                             "Stands in",
                             "Leg",
                             "As written",
                             "Where",
                             "Evidence",
                             "Note"},
                            Look::heading);
    std::string groups = book.result.groups.empty() ? "" : "Group by " + book.result.groups.front().by;
    row.push_back(text_cell(groups, Look::heading));
    for (const Progress& progress : book.result.progress)
        row.push_back(text_cell(progress.target == nullptr ? "" : "In target " + progress.target->id, Look::heading));
    return row;
}

SheetCell flag(bool set) { return set ? number_cell(Number(1)) : SheetCell{}; }

// Groups by gas stand in the sheet of gases.
SheetCell group_cell(const Book& book, const EmissionLine& line) {
    if (book.result.groups.empty() || book.result.groups.front().by == "gas") return {};
    return number_cell(Number(static_cast<long>(group_number(book.result, line, ""))));
}

SheetRow row_of(const Book& book, std::size_t i) {
    const EmissionLine& line = book.result.lines[i];
    const Activity& activity = *line.activity;
    SheetRow row = text_row({line.name(), activity.id, activity.type}, Look::text);
    auto text = [&](std::string_view words) { row.push_back(text_cell(words)); };
    row.push_back(number_cell(Number(scope_of(line.category))));
    text(to_text(line.category));
    text(basis_word(line.basis));
    text(to_text(line.stage));
    text(activity.site);
    text(line.method);
    row.push_back(
        formula_cell(cell_name(book.names.inputs, column_of::input_quantity, book.amount_row[i]), line.quantity.value));
    text(unit_name(line.quantity.unit));
    row.push_back(formula_cell(amount_formula(book, i), amount_of(line)));
    text(unit_name(line.factor->per));
    text(line.factor->name());
    row.push_back(formula_cell(sum_of_gases(book, i, column_of::gases::kg_co2e), line.kg_co2e, Look::kg));
    row.push_back(exact_cell(line.kg_co2e));
    row.push_back(formula_cell(sum_of_gases(book, i, column_of::gases::outside), line.kg_outside_scopes, Look::kg));
    row.push_back(exact_cell(line.kg_outside_scopes));
    row.push_back(flag(line.upstream_in_scope_1));
    for (std::string_view words :
         {std::string_view(line.rung), std::string_view(line.stand_in), std::string_view(line.stand_in_name),
          std::string_view(line.leg), std::string_view(line.written())})
        text(words);
    text(to_text(line.where));
    text(activity.evidence);
    text(activity.note);
    row.push_back(group_cell(book, line));
    for (const Progress& progress : book.result.progress)
        row.push_back(flag(progress.target != nullptr && target_counts(*progress.target, line)));
    return row;
}

}  // namespace

Sheet lines_sheet(const Book& book) {
    Sheet sheet{book.names.lines,
                {22, 18, 16, 6, 24, 9, 12, 14, 16, 14, 14, 14, 14, 34, 16, 20, 16, 20, 10, 18, 18, 18, 10, 20, 26},
                {headings(book)},
                true};
    for (std::size_t i = 0; i < book.result.lines.size(); ++i) sheet.rows.push_back(row_of(book, i));
    return sheet;
}

}  // namespace ghg
