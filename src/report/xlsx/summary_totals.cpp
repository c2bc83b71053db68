#include "report/xlsx/summary.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace ghg {
namespace {

const Number tonne(1000);

std::string sumifs(std::string_view sheet, std::size_t last, std::size_t column,
                   const std::vector<Criterion>& criteria) {
    std::string formula = "SUMIFS(" + range_name(sheet, column, 2, last);
    for (const auto& [tested, value] : criteria)
        formula += fmt::format(",{},{}", range_name(sheet, tested, 2, last), value);
    return formula + ")";
}

std::string here(std::size_t column, std::size_t row) { return fmt::format("{}{}", column_name(column), row); }

constexpr std::string_view both = "\"both\"";

/// What a total is called, and how it comes about.
struct TotalRow {
    std::string_view name, basis;
    Number Totals::*figure;
    bool is_sum = false;
};

constexpr std::array<TotalRow, 9> total_rows{{
    {"Scope 1", "both", &Totals::scope_1},
    {"Scope 2, location-based", "location", &Totals::scope_2_location},
    {"Scope 2, market-based", "market", &Totals::scope_2_market},
    {"Scope 3", "both", &Totals::scope_3},
    {"Total, location-based", "location", &Totals::total_location, true},
    {"Total, market-based", "market", &Totals::total_market, true},
    {"Outside the scopes: biogenic CO2", "", &Totals::outside_scopes},
    {"Of which upstream moved into Scope 1", "", &Totals::of_which_upstream_in_scope_1},
    {"Of which warming beyond CO2 of flights", "", &Totals::of_which_non_co2},
}};

std::string outside_formula(const Book& book, const std::vector<Criterion>& more) {
    std::string formula;
    for (std::string_view basis : {both, std::string_view("\"location\"")}) {
        std::vector<Criterion> criteria{{column_of::lines::basis, std::string(basis)}};
        criteria.insert(criteria.end(), more.begin(), more.end());
        formula += (formula.empty() ? "" : "+") + sumifs_of_lines(book, column_of::lines::outside, criteria);
    }
    return formula;
}

std::string scope_formula(const Book& book, int scope, std::string_view basis) {
    return sumifs_of_lines(
        book, column_of::lines::kg_co2e,
        {{column_of::lines::scope, std::to_string(scope)}, {column_of::lines::basis, fmt::format("\"{}\"", basis)}});
}

// `first` is the row of Scope 1, and the others follow it in the order above.
std::string total_formula(const Book& book, std::size_t i, std::size_t first) {
    auto kg = [&](std::size_t row) { return here(column_of::summary::kg, first + row); };
    switch (i) {
        case 0:
            return scope_formula(book, 1, "both");
        case 1:
        case 2:
            return scope_formula(book, 2, total_rows[i].basis);
        case 3:
            return scope_formula(book, 3, "both");
        case 4:
        case 5:
            return fmt::format("{}+{}+{}", kg(0), kg(i == 4 ? 1 : 2), kg(3));
        case 6:
            return outside_formula(book, {});
        case 7:
            return sumifs_of_lines(book, column_of::lines::kg_co2e, {{column_of::lines::upstream_in_scope_1, "1"}});
        default:
            return sumifs_of_lines(book, column_of::lines::kg_co2e, {{column_of::lines::stage, "\"non-co2\""}});
    }
}

// A zero that was calculated is another thing than silence.
std::string_view remark_on(const Result& result, std::size_t i) {
    constexpr std::array<int, 4> scopes{1, 2, 2, 3};
    if (i >= scopes.size()) return "";
    bool reported = std::ranges::any_of(result.categories, [&](const CategoryTotal& total) {
        return scope_of(total.category) == scopes[i] && total.status == "reported";
    });
    return reported ? "" : "nothing is reported in this scope";
}

std::string status_text(const Result& result, const CategoryTotal& total) {
    auto reason = result.inventory->boundary.excluded.find(total.category);
    if (total.status != "excluded" || reason == result.inventory->boundary.excluded.end()) return total.status;
    return "excluded: " + reason->second;
}

std::string category_formula(const Book& book, std::size_t row) {
    return sumifs_of_lines(book, column_of::lines::kg_co2e,
                           {{column_of::lines::category, here(column_of::summary::name, row)},
                            {column_of::lines::basis, here(column_of::summary::basis, row)}});
}

SheetRow category_row(const Book& book, const CategoryTotal& total, std::size_t row) {
    bool outside = total.category == Category::outside_scopes;
    SheetRow cells{text_cell(to_text(total.category)), text_cell(outside ? "" : basis_word(total.basis))};
    if (total.status == "reported")
        add_kg(cells, row, outside ? outside_formula(book, {}) : category_formula(book, row), total.kg_co2e);
    else
        cells.resize(cells.size() + 3);
    cells.push_back(text_cell(status_text(book.result, total)));
    if (!outside) cells.push_back(number_cell(Number(scope_of(total.category))));
    if (int number = scope_3_number(total.category); number != 0) cells.push_back(number_cell(Number(number)));
    return cells;
}

std::string gas_formula(const Book& book, const GasTotal& total, std::size_t column, std::size_t row) {
    Criterion gas{column_of::gases::gas, here(column_of::summary::name, row)};
    if (total.scope != 0)
        return sumifs_of_gases(book, column,
                               {gas,
                                {column_of::gases::scope, here(column_of::summary::scope, row)},
                                {column_of::gases::basis, here(column_of::summary::basis, row)}});
    auto on = [&](std::string basis) {
        return sumifs_of_gases(book, column, {gas, {column_of::gases::basis, std::move(basis)}});
    };
    return on(std::string(both)) + "+" + on("\"location\"");
}

SheetRow gas_row(const Book& book, const GasTotal& total, std::size_t row) {
    bool outside = total.scope == 0;
    SheetRow cells{text_cell(total.gas), text_cell(outside ? "" : basis_word(total.basis))};
    std::size_t co2e = outside ? column_of::gases::outside : column_of::gases::kg_co2e;
    add_kg(cells, row, gas_formula(book, total, co2e, row), total.kg_co2e);
    cells.push_back(total.kg ? formula_cell(gas_formula(book, total, column_of::gases::kg, row), *total.kg, Look::kg)
                             : text_cell("not split by gas"));
    cells.push_back(outside ? text_cell("outside") : number_cell(Number(total.scope)));
    return cells;
}

// The same columns of either sheet that groups are summed over.
std::string group_formula(const Book& book, std::size_t group, std::optional<int> scope, std::string_view basis) {
    bool by_gas = book.result.groups.front().by == "gas";
    auto criteria = [&](std::size_t of_group, std::size_t of_scope, std::size_t of_basis) {
        std::vector<Criterion> found{{of_group, std::to_string(group)}, {of_basis, fmt::format("\"{}\"", basis)}};
        if (scope) found.emplace_back(of_scope, std::to_string(*scope));
        return found;
    };
    if (by_gas)
        return sumifs_of_gases(book, scope ? column_of::gases::kg_co2e : column_of::gases::outside,
                               criteria(column_of::gases::group, column_of::gases::scope, column_of::gases::basis));
    return sumifs_of_lines(book, scope ? column_of::lines::kg_co2e : column_of::lines::outside,
                           criteria(column_of::lines::group, column_of::lines::scope, column_of::lines::basis));
}

SheetRow group_row(const Book& book, std::size_t number, std::size_t row) {
    const Group& group = book.result.groups[number - 1];
    const Totals& totals = group.totals;
    auto sum = [&](std::size_t scope_2) { return fmt::format("B{0}+{1}{0}+E{0}", row, column_name(scope_2)); };
    auto kg = [](std::string formula, const Number& value) {
        return formula_cell(std::move(formula), value, Look::kg);
    };
    return {text_cell(group.value.empty() ? "(none)" : group.value),
            kg(group_formula(book, number, 1, "both"), totals.scope_1),
            kg(group_formula(book, number, 2, "location"), totals.scope_2_location),
            kg(group_formula(book, number, 2, "market"), totals.scope_2_market),
            kg(group_formula(book, number, 3, "both"), totals.scope_3),
            kg(sum(2), totals.total_location),
            kg(sum(3), totals.total_market),
            kg(group_formula(book, number, std::nullopt, "both") + "+" +
                   group_formula(book, number, std::nullopt, "location"),
               totals.outside_scopes)};
}

}  // namespace

void begin_table(Sheet& sheet, std::string_view title, const std::vector<std::string_view>& headings) {
    sheet.rows.emplace_back();
    sheet.rows.push_back({text_cell(title, Look::title)});
    if (!headings.empty()) sheet.rows.push_back(text_row(headings, Look::heading));
}

std::string sumifs_of_lines(const Book& book, std::size_t column, const std::vector<Criterion>& criteria) {
    return sumifs(book.names.lines, line_row(book.result.lines.size()) - 1, column, criteria);
}

std::string sumifs_of_gases(const Book& book, std::size_t column, const std::vector<Criterion>& criteria) {
    return sumifs(book.names.gases, book.emitted_row.back() - 1, column, criteria);
}

void add_kg(SheetRow& row, std::size_t own_row, std::string formula, const Number& kg, bool bold) {
    row.push_back(formula_cell(std::move(formula), kg, bold ? Look::bold_kg : Look::kg));
    row.push_back(formula_cell(here(column_of::summary::kg, own_row) + "/1000", kg / tonne,
                               bold ? Look::bold_tonnes : Look::tonnes));
    row.push_back(exact_cell(kg));
}

void add_totals(Sheet& sheet, const Book& book) {
    begin_table(sheet, "Totals", {"", "Basis", "kg CO2e", "t CO2e", "kg CO2e, exact", "Remark"});
    std::size_t first = sheet.next_row();
    for (std::size_t i = 0; i < total_rows.size(); ++i) {
        const TotalRow& total = total_rows[i];
        SheetRow row{text_cell(total.name, total.is_sum ? Look::bold : Look::text), text_cell(total.basis)};
        add_kg(row, sheet.next_row(), total_formula(book, i, first), book.result.totals.*total.figure, total.is_sum);
        row.push_back(text_cell(remark_on(book.result, i)));
        sheet.rows.push_back(std::move(row));
    }
}

void add_categories(Sheet& sheet, const Book& book) {
    begin_table(sheet, "Categories",
                {"Category", "Basis", "kg CO2e", "t CO2e", "kg CO2e, exact", "Status", "Scope", "Scope 3 number"});
    for (const CategoryTotal& total : book.result.categories)
        sheet.rows.push_back(category_row(book, total, sheet.next_row()));
}

void add_gases(Sheet& sheet, const Book& book) {
    begin_table(sheet, "Gases", {"Gas", "Basis", "kg CO2e", "t CO2e", "kg CO2e, exact", "kg of the gas", "Scope"});
    for (const GasTotal& total : book.result.gases) sheet.rows.push_back(gas_row(book, total, sheet.next_row()));
}

void add_groups(Sheet& sheet, const Book& book) {
    if (book.result.groups.empty()) return;
    begin_table(sheet, fmt::format("By {}, kg CO2e", book.result.groups.front().by),
                {"", "Scope 1", "Scope 2, location-based", "Scope 2, market-based", "Scope 3", "Total, location-based",
                 "Total, market-based", "Outside the scopes"});
    for (std::size_t i = 1; i <= book.result.groups.size(); ++i)
        sheet.rows.push_back(group_row(book, i, sheet.next_row()));
}

}  // namespace ghg
