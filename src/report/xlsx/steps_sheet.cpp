#include "report/xlsx/book.h"

#include <fmt/format.h>
#include <optional>

namespace ghg {
namespace {

/// A step of a line, and where it stands.
struct PlacedStep {
    const Book& book;
    std::size_t line_number, number;

    const EmissionLine& line() const { return book.result.lines[line_number]; }
    const Step& step() const { return line().steps[number]; }
    std::size_t row() const { return book.step_row[line_number] + number; }
    const Number& before() const { return number == 0 ? line().quantity.value : line().steps[number - 1].after; }
    std::string cell(std::size_t column) const { return fmt::format("{}{}", column_name(column), row()); }
};

std::string before_formula(const PlacedStep& at) {
    if (at.number == 0) return cell_name(at.book.names.lines, column_of::lines::quantity, line_row(at.line_number));
    return fmt::format("{}{}", column_name(column_of::steps::after), at.row() - 1);
}

std::string after_formula(const PlacedStep& at) {
    std::string before = at.cell(column_of::steps::before), by = at.cell(column_of::steps::by);
    switch (at.step().op) {
        case Step::Op::times:
            return before + "*" + by;
        case Step::Op::divide:
            return before + "/" + by;
        case Step::Op::set:
            break;
    }
    return by;
}

// What the instruments leave over follows from what they cover: the quantity less the parts of the lines before.
std::optional<std::string> rest_formula(const PlacedStep& at) {
    Number rest = at.before();
    std::string formula = at.cell(column_of::steps::before);
    bool found = false;
    for (std::size_t i = at.line_number; i-- > 0;) {
        PlacedStep part{at.book, i, at.number};
        if (part.line().activity != at.line().activity) break;
        if (part.line().steps.size() <= at.number || part.step().op != Step::Op::set) continue;
        if (!part.line().rung.starts_with("instrument ") || part.line().category != at.line().category ||
            part.line().basis != at.line().basis || part.line().leg != at.line().leg)
            continue;
        rest -= part.step().by;
        formula += "-" + part.cell(column_of::steps::by);
        found = true;
    }
    return found && rest == at.step().by ? std::optional(formula) : std::nullopt;
}

bool is_rfi_step(const PlacedStep& at) {
    const Rfi& rfi = at.book.result.inventory->boundary.rfi;
    return at.line().uses_co2_only && at.number + 1 == at.line().steps.size() && at.book.rfi_row != 0 &&
           at.step().op == Step::Op::times && rfi.factor - Number(1) == at.step().by;
}

SheetCell by_cell(const PlacedStep& at) {
    const Step& step = at.step();
    if (step.ratio != nullptr && step.ratio->value == step.by)
        return formula_cell(cell_name(at.book.names.ratios, column_of::ratio, at.book.ratio_row.at(step.ratio)),
                            step.by);
    if (is_rfi_step(at))
        return formula_cell(cell_name(at.book.names.ratios, column_of::ratio, at.book.rfi_row) + "-1", step.by);
    bool starts_from_a_route = at.number == 0 && step.op == Step::Op::set && step.by == at.line().quantity.value;
    if (starts_from_a_route) return formula_cell(at.cell(column_of::steps::before), step.by);
    if (step.op == Step::Op::set)
        if (auto rest = rest_formula(at)) return formula_cell(*rest, step.by);
    return constant_cell(step.by);
}

SheetRow row_of(const PlacedStep& at) {
    const Step& step = at.step();
    return {text_cell(at.line().name()),
            number_cell(Number(static_cast<long>(at.number + 1))),
            text_cell(step.what),
            formula_cell(before_formula(at), at.before()),
            text_cell(to_text(step.op)),
            by_cell(at),
            text_cell(to_exact(step.by)),
            text_cell(step.unit),
            formula_cell(after_formula(at), step.after),
            text_cell(step.after_unit),
            exact_cell(step.after),
            text_cell(step.cite),
            text_cell(step.where)};
}

}  // namespace

Sheet steps_sheet(const Book& book) {
    Sheet sheet{book.names.steps,
                {22, 6, 44, 16, 8, 16, 20, 18, 16, 14, 20, 44, 34},
                {text_row({"Line", "Step", "What", "Before", "Is", "By", "By, exact", "Unit", "After", "Unit after",
                           "After, exact", "Cited", "Where"},
                          Look::heading)},
                true};
    for (std::size_t i = 0; i < book.result.lines.size(); ++i)
        for (std::size_t number = 0; number < book.result.lines[i].steps.size(); ++number)
            sheet.rows.push_back(row_of({book, i, number}));
    return sheet;
}

}  // namespace ghg
