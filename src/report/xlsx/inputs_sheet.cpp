#include "report/xlsx/book.h"

namespace ghg {
namespace {

std::string unit_name(const Unit* unit) { return unit == nullptr ? "" : unit->name; }

// What an activity without lines says of its amount.
void add_unused(SheetRow& row, const Activity& activity) {
    const WrittenQuantity* amount = activity.quantity ? &*activity.quantity
                                    : activity.given  ? &activity.given->amount
                                                      : nullptr;
    if (amount == nullptr) {
        row.resize(row.size() + 3);
        row.push_back(text_cell(to_text(activity.at)));
        return;
    }
    row.push_back(text_cell(amount->written));
    row.push_back(number_cell(amount->quantity.value));
    row.push_back(text_cell(unit_name(amount->quantity.unit)));
    row.push_back(text_cell(to_text(amount->at)));
}

SheetRow row_of(const WrittenAmount& amount) {
    const Activity& activity = *amount.activity;
    SheetRow row = text_row({activity.id, activity.type, amount.line == nullptr ? "" : amount.line->leg}, Look::text);
    if (amount.line == nullptr) {
        add_unused(row, activity);
    } else {
        row.push_back(text_cell(amount.line->written()));
        row.push_back(constant_cell(amount.line->quantity.value));
        row.push_back(text_cell(unit_name(amount.line->quantity.unit)));
        row.push_back(text_cell(to_text(amount.line->where)));
    }
    for (const std::string& words :
         {activity.site, activity.evidence.text(), activity.note.text(), amount.no_lines_because})
        row.push_back(text_cell(words));
    return row;
}

}  // namespace

Sheet inputs_sheet(const Book& book) {
    Sheet sheet{book.names.inputs, {34, 66, 12, 30, 16, 16, 34, 16, 24, 34, 18}, {}, false};
    sheet.rows.push_back({text_cell("Files that this workbook is made from", Look::title)});
    sheet.rows.push_back(text_row({"File", "SHA-256"}, Look::heading));
    for (const InputFile& input : book.result.inputs)
        sheet.rows.push_back(text_row({input.path, input.sha256}, Look::text));
    sheet.rows.emplace_back();
    sheet.rows.push_back({text_cell("Amounts as they were written", Look::title)});
    sheet.rows.push_back(text_row({"Activity", "Type", "Leg", "As written", "Quantity", "Unit", "Where", "Site",
                                   "Evidence", "Note", "In no total"},
                                  Look::heading));
    for (const WrittenAmount& amount : book.amounts) sheet.rows.push_back(row_of(amount));
    return sheet;
}

}  // namespace ghg
