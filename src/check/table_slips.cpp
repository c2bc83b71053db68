#include "check/table_checks.h"
#include "check/table_figure.h"
#include "check/unit_slip.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <tuple>

namespace ghg {
namespace {

template <typename Row>
struct Told {
    const Row* row = nullptr;
    bool judged = false;  ///< else it is built in
};

/// Publisher, table and id of a row: what the same figure of another year has in common with it.
using Subject = std::tuple<std::string, std::string, std::string>;
template <typename Row>
using Series = std::map<Subject, std::vector<Told<Row>>>;

template <typename Row>
void add(const std::deque<Row>& rows, bool judged, Series<Row>& series) {
    for (const Row& row : rows) {
        std::string publisher = row.head->edition.substr(0, row.head->edition.find('/'));
        series[{std::move(publisher), row.head->table, row.id}].push_back({&row, judged});
    }
}

template <typename Row>
auto by_year(const Told<Row>& told) {
    const TableHead& head = *told.row->head;
    return std::tuple(head.from, head.to, std::string_view(head.edition), told.judged);
}

// What one row said in both years, in the unit of the later one, and the words for it.
struct Compared {
    Number before;
    Number now;
    std::string what;  ///< empty, or "its N2O: "
};

std::string significant(std::string_view printed) {
    std::string digits;
    for (char c : printed.substr(0, parse_leading_number(printed).length))
        if (c >= '0' && c <= '9') digits += c;
    return digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
}

// Figures of one or two digits are ten or a thousand times another by their rounding alone.
bool is_fine(const Emission& emission) { return significant(emission.printed).size() > 2; }

std::vector<Compared> comparisons(const Factor& before, const Factor& now, const GwpSet* gwp) {
    if (!convertible(*before.per, *now.per) || before.stage != now.stage) return {};
    Number units = conversion(*now.per, *before.per);
    std::vector<Compared> all;
    auto was = rough_co2e(before, gwp);
    auto is = rough_co2e(now, gwp);
    if (was && is) all.push_back({*was * units, *is, ""});
    for (const Emission& emission : now.emits) {
        const Emission* same = before.find(emission.gas);
        if (same != nullptr && same->as_co2e == emission.as_co2e && is_fine(*same) && is_fine(emission))
            all.push_back({same->kg * units, emission.kg, emission.gas});
    }
    return all;
}

std::vector<Compared> comparisons(const Ratio& before, const Ratio& now, const GwpSet*) {
    bool bare = now.numerator == nullptr || before.numerator == nullptr;
    if (bare || !convertible(*before.numerator, *now.numerator) || !convertible(*before.denominator, *now.denominator))
        return {};
    Number units = conversion(*before.numerator, *now.numerator) / conversion(*before.denominator, *now.denominator);
    return {{before.value * units, now.value, ""}};
}

std::vector<const Unit*> units_of(const Factor& factor) { return {factor.per}; }
std::vector<const Unit*> units_of(const Ratio& ratio) { return {ratio.numerator, ratio.denominator}; }

std::string words(const Compared& figures, const Number& figure, const Factor& factor) {
    std::string text = figure_text(figure, factor);
    return figures.what.empty() ? text : text.replace(text.find("CO2e"), 4, figures.what);
}

std::string words(const Compared&, const Number& figure, const Ratio& ratio) {
    return fmt::format("{} {}/{}", to_decimal(figure), ratio.numerator->name, ratio.denominator->name);
}

template <typename Row>
Diagnostic slip_of(const Told<Row>& before, const Told<Row>& now, const Compared& figures, const UnitSlip& slip) {
    Place at = now.judged ? now.row->at : before.row->at;
    std::string was = before.row->head->edition == now.row->head->edition
                          ? "in this program"
                          : fmt::format("in {}", before.row->head->edition);
    Diagnostic found =
        problem("unit-slip", at,
                fmt::format("{} is {}, and {} {}: {} times the other, as if somebody had mixed up {}", now.row->name(),
                            words(figures, figures.now, *now.row), words(figures, figures.before, *now.row), was,
                            to_fixed(slip.times, 3), slip.mixed_up),
                look_again());
    found.related.push_back(now.judged ? Related{before.row->at, "the figure before"}
                                       : Related{now.row->at, "the figure after"});
    return found;
}

template <typename Row>
void compare(const Told<Row>& before, const Told<Row>& now, const JudgedTables& tables, Diagnostics& found) {
    if (!before.judged && !now.judged) return;
    if (is_accepted(before.row->name(), *tables.plausible) || is_accepted(now.row->name(), *tables.plausible)) return;
    for (const Compared& figures : comparisons(*before.row, *now.row, tables.gwp))
        if (auto slip = unit_slip(figures.before, figures.now, units_of(*now.row))) {
            found.push_back(slip_of(before, now, figures, *slip));
            return;
        }
}

template <typename Row>
void compare_years(Series<Row>& series, const JudgedTables& tables, Diagnostics& found) {
    for (auto& [subject, rows] : series) {
        std::ranges::stable_sort(rows, [](const auto& a, const auto& b) { return by_year(a) < by_year(b); });
        for (std::size_t i = 1; i < rows.size(); ++i) compare(rows[i - 1], rows[i], tables, found);
    }
}

}  // namespace

Diagnostics check_slips(const JudgedTables& tables) {
    Series<Factor> factors;
    Series<Ratio> ratios;
    for (const FactorBook* book : {tables.built_in, tables.book}) {
        if (book == nullptr) continue;
        for (const Table& table : book->all()) {
            add(table.factors, book == tables.book, factors);
            add(table.ratios, book == tables.book, ratios);
        }
    }
    Diagnostics found;
    compare_years(factors, tables, found);
    compare_years(ratios, tables, found);
    return found;
}

}  // namespace ghg
