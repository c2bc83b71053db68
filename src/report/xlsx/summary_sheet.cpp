#include "report/sections.h"
#include "report/xlsx/summary.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <array>

namespace ghg {
namespace {

constexpr std::array<std::string_view, 8> notes{
    "Every figure is calculated in this workbook: change a blue one (an amount in Inputs, a figure in Factors, Ratios "
    "or GWP, a constant in Steps) and all that rests on it moves.",
    "Amount: an amount in Inputs goes through its rows of Steps; Lines shows what is left after the last of them.",
    "Gases: for each gas of a line, amount x kg per unit (Factors) x GWP (GWP) = kg CO2e; Lines adds the gases up.",
    "Summary: the sums of Lines. A line with basis \"both\" counts in both totals, the others in that of their basis.",
    "Biogenic CO2 stands outside the scopes, in columns of its own. Warming beyond CO2 of flights rests on CO2 alone.",
    "Columns called exact hold all digits as text, as ghg calculated them; spreadsheets keep about 15. They do not "
    "move: after a change they show what it was before.",
    "What certificates cover and balances of stocks stand as constants in Steps.",
    "A changed workbook is a trial, not a report: put the change into the inventory or its tables, and make it anew.",
};

void add_head(Sheet& sheet, const Book& book) {
    const Inventory& inventory = *book.result.inventory;
    sheet.rows.push_back({text_cell(inventory.organisation.value, Look::title)});
    sheet.rows.push_back({text_cell(fmt::format("Greenhouse-gas inventory, {} to {}", to_text(inventory.period.from),
                                                to_text(inventory.period.to)))});
}

void add_choices(Sheet& sheet, const Book& book) {
    begin_table(sheet, "Choices", {});
    for (const Block& block : choices_section(book.result, book.options).blocks)
        if (const auto* table = std::get_if<PrintedTable>(&block))
            for (const PrintedRow& row : table->rows)
                sheet.rows.push_back({text_cell(row.cells.front()), text_cell(row.cells.back())});
    sheet.rows.push_back(
        {text_cell("Editions, in the order searched"), text_cell(fmt::format("{}", fmt::join(book.editions, ", ")))});
}

void add_end(Sheet& sheet, const Book& book) {
    sheet.rows.emplace_back();
    for (const Block& block : end_section(book.result).blocks) {
        if (const auto* said = std::get_if<Sentence>(&block)) sheet.rows.push_back({text_cell(said->text, Look::bold)});
        if (const auto* hint = std::get_if<CommandHint>(&block))
            sheet.rows.push_back({text_cell(fmt::format("{} {}", hint->lead, hint->command))});
    }
}

void add_notes(Sheet& sheet) {
    begin_table(sheet, "How to read this workbook", {});
    for (std::string_view note : notes) sheet.rows.push_back({text_cell(note)});
}

}  // namespace

Sheet summary_sheet(const Book& book) {
    Sheet sheet{book.names.summary, {44, 16, 18, 18, 26, 24, 20, 20}, {}, false};
    add_head(sheet, book);
    add_choices(sheet, book);
    constexpr std::size_t rows_above_a_table = 3;  // an empty one, its title and headings
    std::size_t first_total = sheet.next_row() + rows_above_a_table;
    add_totals(sheet, book);
    add_like_for_like(sheet, book, first_total);
    add_uncertainty(sheet, book, first_total);
    add_categories(sheet, book);
    add_gases(sheet, book);
    add_groups(sheet, book);
    ChangeCells changes;
    add_base_year(sheet, book, changes);
    add_targets(sheet, book, changes);
    add_end(sheet, book);
    add_notes(sheet);
    return sheet;
}

}  // namespace ghg
