#include "import/us/supply_chain_rows.h"

#include "base/utf8.h"
#include "import/columns.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <utility>

namespace ghg {
namespace {

enum Column : std::size_t { code, title, gas, unit, without, margins, with, usd_code };

constexpr std::string_view all_gases = "All GHGs";

// The publisher's words for gases, and ours.
constexpr auto gas_names = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"Carbon dioxide", "CO2"},
    {"Methane", "CH4"},
    {"Nitrous oxide", "N2O"},
    {"HFC-23", "HFC-23"},
    {"HFC-32", "HFC-32"},
    {"HFC-125", "HFC-125"},
    {"HFC-134a", "HFC-134a"},
    {"HFC-143a", "HFC-143a"},
    {"HFC-236fa", "HFC-236fa"},
    {"Carbon tetrafluoride", "CF4"},
    {"Hexafluoroethane", "C2F6"},
    {"Perfluoropropane", "C3F8"},
    {"Perfluorobutane", "C4F10"},
    {"Perfluorocyclobutane", "c-C4F8"},
    {"Perfluorohexane", "C6F14"},
    {"Sulfur hexafluoride", "SF6"},
    {"Nitrogen trifluoride", "NF3"},
    {"HFCs and PFCs, unspecified", "HFCs-and-PFCs"},
});

std::string our_gas(std::string_view printed) {
    if (printed == all_gases) return "CO2e";
    auto at = std::ranges::find(gas_names, printed, [](const auto& each) { return each.first; });
    return at == gas_names.end() ? std::string() : std::string(at->second);
}

bool all_digits(std::string_view text, std::size_t length) {
    return text.size() == length && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// `kg CO2e/2022 USD, purchaser price`: the mass and the year of the dollars.
bool read_unit(std::string_view text, SpendRow& row) {
    constexpr std::string_view end = " USD, purchaser price";
    std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || !text.ends_with(end)) return false;
    row.mass = text.substr(0, slash);
    row.usd_year = text.substr(slash + 1, text.size() - end.size() - slash - 1);
    bool in_co2e = row.gas == "CO2e" || row.gas == "HFCs-and-PFCs";
    return row.mass == (in_co2e ? "kg CO2e" : "kg") && all_digits(row.usd_year, 4);
}

std::string fault_of(const SpendRow& row) {
    for (const PrintedFigure* figure : {&row.without, &row.margins, &row.with})
        if (!figure->fault.empty()) return figure->fault;
    return "";
}

// Fills the row; why it cannot be read.
std::string read_row(const ColumnRow& from, SpendRow& row) {
    const auto& cells = from.cells;
    row.line = from.line;
    row.naics = cells[code], row.title = cells[title], row.usd_code = cells[usd_code];
    row.without = printed_figure(cells[without]);
    row.margins = printed_figure(cells[margins]);
    row.with = printed_figure(cells[with]);
    if (!all_digits(row.naics, 6)) return fmt::format("`{}` is not a NAICS code of six digits", row.naics);
    if (row.title.empty() || has_hidden(row.title))
        return "the title is empty or holds a character that cannot be seen";
    row.gas = our_gas(cells[gas]);
    if (row.gas.empty()) return fmt::format("the gas `{}` is not known", cells[gas]);
    if (!read_unit(cells[unit], row)) return fmt::format("the unit `{}` is not known for {}", cells[unit], cells[gas]);
    return fault_of(row);
}

}  // namespace

const std::vector<std::string>& spend_gases() {
    static const std::vector<std::string> gases = [] {
        std::vector<std::string> names;
        for (const auto& each : gas_names) names.emplace_back(each.second);
        return names;
    }();
    return gases;
}

SpendFile read_spend_rows(std::string_view bytes) {
    ColumnFile columns = read_columns(bytes, {{"2017 NAICS Code"},
                                              {"2017 NAICS Title"},
                                              {"GHG"},
                                              {"Unit"},
                                              {"Supply Chain Emission Factors without Margins"},
                                              {"Margins of Supply Chain Emission Factors"},
                                              {"Supply Chain Emission Factors with Margins"},
                                              {"Reference USEEIO Code"}});
    SpendFile file{{}, std::move(columns.problems)};
    for (const ColumnRow& from : columns.rows) {
        SpendRow row;
        if (std::string fault = read_row(from, row); !fault.empty()) file.problems.push_back({from.line, fault});
        file.rows.push_back(std::move(row));
    }
    return file;
}

}  // namespace ghg
