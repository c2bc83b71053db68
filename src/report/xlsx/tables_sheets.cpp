#include "domain/gas.h"
#include "report/xlsx/book.h"

namespace ghg {
namespace {

std::string unit_name(const Unit* unit) { return unit == nullptr ? "" : unit->name; }

void add_document(SheetRow& row, const Document& document) {
    for (const std::string& words :
         {document.title, document.publisher, document.published, document.url, document.licence})
        row.push_back(text_cell(words));
}

SheetRow factor_row(const Factor& factor, const Emission& emission, std::size_t own_row) {
    std::string row_text = std::to_string(own_row);
    std::string printed = column_name(column_of::factors::printed_kg) + row_text;
    SheetRow row{text_cell(factor.name()), text_cell(emission.gas), text_cell(emission.printed),
                 constant_cell(emission.kg)};
    if (emission.as_co2e) {
        const Number& printed_with = factor.gwp.values.at(emission.gas);
        row.push_back(constant_cell(printed_with));
        row.push_back(formula_cell(printed + "/" + column_name(column_of::factors::printed_gwp) + row_text,
                                   emission.kg / printed_with));
    } else {
        row.emplace_back();
        row.push_back(formula_cell(printed, emission.kg));
    }
    row.push_back(text_cell(unit_name(factor.per)));
    row.push_back(text_cell(to_text(factor.stage)));
    row.push_back(text_cell(factor.basis ? to_text(*factor.basis) : ""));
    row.push_back(text_cell(factor.head ? factor.territory() : ""));
    row.push_back(text_cell(factor.cite));
    row.push_back(text_cell(to_line_text(factor.at)));
    add_document(row, factor.head ? factor.head->source : Document{});
    row.push_back(text_cell(factor.note));
    return row;
}

SheetRow rfi_row(const Rfi& rfi) {
    return {text_cell("RFI: warming beyond CO2 of flights"),
            constant_cell(rfi.factor),
            text_cell(rfi.written),
            {},
            {},
            text_cell(rfi.source),
            text_cell(to_line_text(rfi.at))};
}

SheetRow ratio_row(const Ratio& ratio) {
    std::string unit =
        ratio.numerator == nullptr ? "" : unit_name(ratio.numerator) + "/" + unit_name(ratio.denominator);
    SheetRow row{text_cell(ratio.name()),
                 constant_cell(ratio.value),
                 text_cell(ratio.printed),
                 text_cell(unit),
                 text_cell(ratio.head ? ratio.head->table : ""),
                 text_cell(ratio.cite),
                 text_cell(to_line_text(ratio.at))};
    add_document(row, ratio.head ? ratio.head->source : Document{});
    row.push_back(text_cell(ratio.note));
    return row;
}

SheetRow gwp_row(const std::string& gas, const Number& value, const GwpSet& set) {
    SheetRow row{text_cell(gas), constant_cell(value), text_cell(set.id)};
    if (gas == co2_biogenic || is_in_co2e_only(gas)) {
        row.push_back(text_cell(gas == co2_biogenic ? "outside the scopes, counted as it is"
                                                    : "counted as printed, under every GWP set"));
        return row;
    }
    auto found = set.values.find(gas);
    if (found == set.values.end()) {
        row.push_back(text_cell(gas == co2 ? "1 by definition" : ""));
        return row;
    }
    row.push_back(text_cell(found->second.cite));
    row.push_back(text_cell(to_line_text(found->second.at)));
    add_document(row, set.source);
    return row;
}

std::map<std::string, Number> gwp_values(const Result& result) {
    std::map<std::string, Number> values;
    for (const EmissionLine& line : result.lines)
        for (const GasAmount& gas : line.gases) values.emplace(line.uses_co2_only ? co2 : gas.gas, gas.gwp);
    return values;
}

}  // namespace

Sheet factors_sheet(const Book& book) {
    Sheet sheet{book.names.factors,
                {44, 16, 20, 14, 12, 18, 14, 14, 10, 10, 44, 34, 34, 24, 12, 34, 16, 44},
                {text_row({"Factor", "Gas", "As printed", "kg as printed", "Printed with GWP", "kg of the gas per unit",
                           "Per", "Stage", "Basis", "Territory", "Cited", "Where", "Document", "Publisher", "Published",
                           "Address", "Licence", "Note"},
                          Look::heading)},
                true};
    for (const Factor* factor : book.factors)
        for (const Emission& emission : factor->emits)
            sheet.rows.push_back(factor_row(*factor, emission, sheet.next_row()));
    return sheet;
}

Sheet ratios_sheet(const Book& book) {
    Sheet sheet{book.names.ratios,
                {44, 14, 16, 16, 18, 44, 34, 34, 24, 12, 34, 16, 44},
                {text_row({"Ratio", "Value", "As printed", "Unit", "Topic", "Cited", "Where", "Document", "Publisher",
                           "Published", "Address", "Licence", "Note"},
                          Look::heading)},
                true};
    if (book.rfi_row != 0) sheet.rows.push_back(rfi_row(book.result.inventory->boundary.rfi));
    for (const Ratio* ratio : book.ratios) sheet.rows.push_back(ratio_row(*ratio));
    return sheet;
}

Sheet gwp_sheet(const Book& book) {
    Sheet sheet{
        book.names.gwp,
        {16, 10, 16, 44, 34, 34, 24, 12, 34, 16},
        {text_row({"Gas", "GWP", "Set", "Cited", "Where", "Document", "Publisher", "Published", "Address", "Licence"},
                  Look::heading)},
        true};
    std::map<std::string, Number> values = gwp_values(book.result);
    for (const std::string& gas : book.gases) sheet.rows.push_back(gwp_row(gas, values.at(gas), book.gwp));
    return sheet;
}

}  // namespace ghg
