#include "report/xlsx/sheet.h"

#include "base/nearest_double.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t digits_in_a_cell = 15;  // a spreadsheet reads no more

bool is_short(std::string_view digits) { return digits.size() <= digits_in_a_cell; }

// Where both sides can be read without loss.
bool is_short_fraction(const std::string& exact) {
    std::size_t slash = exact.find('/');
    return slash != std::string::npos && is_short(std::string_view(exact).substr(0, slash)) &&
           is_short(std::string_view(exact).substr(slash + 1));
}

std::string sheet_prefix(std::string_view sheet) {
    bool plain = std::ranges::all_of(sheet, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
    return plain ? fmt::format("{}!", sheet) : fmt::format("'{}'!", sheet);
}

}  // namespace

SheetCell text_cell(std::string_view text, Look look) {
    if (text.empty()) return {};
    return {SheetCell::Kind::text, look, std::string(text), 0};
}

SheetCell number_cell(const Number& value, Look look) {
    return {SheetCell::Kind::number, look, "", nearest_double(value)};
}

SheetCell constant_cell(const Number& value) {
    std::string exact = to_exact(value);
    if (is_short_fraction(exact)) return formula_cell(exact, value, Look::input);
    return number_cell(value, Look::input);
}

SheetCell formula_cell(std::string formula, const Number& value, Look look) {
    return {SheetCell::Kind::formula, look, std::move(formula), nearest_double(value)};
}

SheetCell exact_cell(const Number& value) { return text_cell(to_decimal(value)); }

SheetCell exact_cell(const std::optional<Number>& value) { return value ? exact_cell(*value) : SheetCell{}; }

SheetRow text_row(const std::vector<std::string_view>& texts, Look look) {
    SheetRow row;
    for (std::string_view text : texts) row.push_back(text_cell(text, look));
    return row;
}

std::string column_name(std::size_t column) {
    constexpr std::size_t letters = 26;
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
    return name;
}

std::string cell_name(std::string_view sheet, std::size_t column, std::size_t row) {
    return fmt::format("{}${}${}", sheet_prefix(sheet), column_name(column), row);
}

std::string range_name(std::string_view sheet, std::size_t column, std::size_t first, std::size_t last) {
    return fmt::format("{0}${1}${2}:${1}${3}", sheet_prefix(sheet), column_name(column), first, std::max(first, last));
}

}  // namespace ghg
