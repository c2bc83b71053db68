#include "domain/named_totals.h"
#include "report/recalculation_words.h"
#include "report/xlsx/summary.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t flag_column = 5;
const Number tonne(1000);

std::string kg_cell(std::size_t row) { return fmt::format("{}{}", column_name(column_of::summary::kg), row); }

// A figure that is no sum of this workbook's cells.
SheetRow given_row(const Sheet& sheet, std::string_view name, std::string_view second, SheetCell cell,
                   const Number& kg) {
    return {text_cell(name), text_cell(second), std::move(cell),
            formula_cell(kg_cell(sheet.next_row()) + "/1000", kg / tonne, Look::tonnes), exact_cell(kg)};
}

void add_event(Sheet& sheet, const RecalculationStep& step) {
    const Recalculation& event = *step.event;
    SheetRow row = given_row(sheet, fmt::format("{} {}, {}", event.date, event.id, to_text(event.kind)),
                             to_text(event.category), constant_cell(event.change_kg), event.change_kg);
    row.push_back(step.restated ? number_cell(Number(1)) : SheetCell{});
    row.push_back(number_cell(step.cumulative_share));
    row.push_back(text_cell(fmt::format("{} ({})", recalculation_words(step), event.because)));
    sheet.rows.push_back(std::move(row));
}

void add_basis(Sheet& sheet, const Book& book, const BaseYear& base, ChangeCells& cells) {
    const BaseYearPolicy& policy = *book.result.inventory->base_year;
    begin_table(sheet,
                fmt::format("Base year {}, {}-based: restated when changes together reach {} % of its total as first "
                            "reported",
                            policy.year, to_text(base.basis), to_decimal(policy.threshold * Number(100))),
                {"", "Category", "kg CO2e", "t CO2e", "kg CO2e, exact", "In the restated base",
                 "Counter, part of the total", "What came of it"});
    std::string restated = kg_cell(sheet.next_row());
    sheet.rows.push_back(given_row(sheet, "As first reported", "", constant_cell(base.original_kg), base.original_kg));
    std::size_t first = sheet.next_row();
    for (const RecalculationStep& step : base.steps) {
        cells[{base.basis, step.event}] = kg_cell(sheet.next_row());
        add_event(sheet, step);
    }
    if (std::size_t last = sheet.next_row() - 1; last >= first)
        restated += fmt::format("+SUMIFS({},{},1)", range_name(book.names.summary, column_of::summary::kg, first, last),
                                range_name(book.names.summary, flag_column, first, last));
    SheetRow row{text_cell("Restated", Look::bold), {}};
    add_kg(row, sheet.next_row(), std::move(restated), base.restated_kg, true);
    sheet.rows.push_back(std::move(row));
}

std::string remark_on(const TotalUncertainty& total) {
    if (total.half_width_kg) return "";
    return fmt::format("no figure: {} kg of {} kg have one", to_decimal(total.covered_kg), to_decimal(total.kg));
}

}  // namespace

void add_base_year(Sheet& sheet, const Book& book, ChangeCells& cells) {
    for (const BaseYear& base : book.result.base_year) add_basis(sheet, book, base, cells);
}

void add_like_for_like(Sheet& sheet, const Book& book, std::size_t first_total) {
    if (!book.result.like_for_like) return;
    const LikeForLike& like = *book.result.like_for_like;
    begin_table(sheet, "Like-for-like: with the factors, GWP set, RFI and well-to-tank of " + like.by,
                {"", "", "kg CO2e", "t CO2e", "kg CO2e, exact", "As reported, kg CO2e", "Moved by these, kg CO2e"});
    for (const NamedTotal& total : named_totals) {
        if (!total.scope && !total.basis) continue;
        std::size_t own = sheet.next_row(),
                    reported = first_total + static_cast<std::size_t>(&total - &named_totals[0]);
        const Number& kg = like.totals.*total.figure;
        const Number& as_reported = book.result.totals.*total.figure;
        SheetRow row = given_row(sheet, total_words(total.key), "", number_cell(kg, Look::kg), kg);
        row.push_back(formula_cell(kg_cell(reported), as_reported, Look::kg));
        row.push_back(formula_cell(fmt::format("{}-{}", kg_cell(own), kg_cell(reported)), kg - as_reported, Look::kg));
        sheet.rows.push_back(std::move(row));
    }
    if (!like.impossible.empty()) sheet.rows.push_back({text_cell("All as reported"), text_cell(like.impossible)});
    for (const KeptAsReported& kept : like.kept)
        sheet.rows.push_back({text_cell("As reported: " + kept.activity), text_cell(kept.why)});
    for (const std::string& differs : like.differs) sheet.rows.push_back({text_cell("Not alike"), text_cell(differs)});
}

void add_uncertainty(Sheet& sheet, const Book& book, std::size_t first_total) {
    if (book.result.uncertainty.empty()) return;
    begin_table(sheet,
                "Uncertainty: half-width either way at 95 % confidence, of amounts, ratios and factors; it does not "
                "move with the blue cells",
                {"", "", "kg CO2e", "t CO2e", "kg CO2e, exact", "Part of the total", "Remark"});
    for (const TotalUncertainty& total : book.result.uncertainty) {
        auto named = std::ranges::find(named_totals, total.total, &NamedTotal::key);
        std::string whole = kg_cell(first_total + static_cast<std::size_t>(named - named_totals.begin()));
        std::size_t own = sheet.next_row();
        SheetRow row{text_cell(total_words(total.total))};
        if (total.half_width_kg)
            row = given_row(sheet, total_words(total.total), "", number_cell(*total.half_width_kg, Look::kg),
                            *total.half_width_kg);
        row.resize(flag_column);
        row.push_back(total.half_width_kg && !total.kg.is_zero()
                          ? formula_cell(fmt::format("{}/{}", kg_cell(own), whole), *total.half_width_kg / total.kg)
                          : SheetCell{});
        row.push_back(text_cell(remark_on(total)));
        sheet.rows.push_back(std::move(row));
    }
}

}  // namespace ghg
