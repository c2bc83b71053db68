#include "find/row_card.h"

#include "find/serves.h"

#include <algorithm>
#include <tuple>

namespace ghg {
namespace {

// What a row is about, without the year.
std::tuple<std::string, Details> subject(const TableRow& row) {
    Details details = row.match();
    details.erase("year");
    return {row.head().table, std::move(details)};
}

auto kind_of(const Factor& factor) {
    return std::tuple(factor.stage, factor.basis, factor.per->dimension, factor.includes_rf.value_or(false));
}

bool is_same_figure(const TableRow& one, const TableRow& other) {
    if ((one.factor == nullptr) != (other.factor == nullptr) || (one.band == nullptr) != (other.band == nullptr))
        return false;
    if (subject(one) != subject(other)) return false;
    if (one.factor != nullptr) return kind_of(*one.factor) == kind_of(*other.factor);
    return one.band == nullptr || one.band->ends == other.band->ends;
}

std::string year_of(const TableRow& row) {
    Details match = row.match();
    auto year = match.find("year");
    return year == match.end() ? std::to_string(row.head().from) : year->second;
}

std::vector<std::string> examples_of(std::string_view name, std::string_view uses) {
    std::string line = "\n- " + std::string(name) + ": ";
    std::size_t at = uses.find(line);
    if (at == std::string_view::npos) return {};
    std::string_view rest = uses.substr(at + line.size());
    rest = rest.substr(0, rest.find('\n'));
    std::vector<std::string> examples;
    while (!rest.empty()) {
        std::string_view one = rest.substr(0, rest.find(", "));
        examples.emplace_back(one);
        rest.remove_prefix(std::min(rest.size(), one.size() + 2));
    }
    return examples;
}

}  // namespace

std::vector<GasPerUnit> gases_per_unit(const Factor& factor) {
    std::vector<GasPerUnit> gases;
    for (const Emission& emission : factor.emits) {
        Number kg = emission.kg;
        if (emission.as_co2e) kg /= factor.gwp.values.at(emission.gas);
        gases.push_back({emission.gas, kg});
    }
    return gases;
}

Co2eUnderSet co2e_under(const GwpSet& set, const std::vector<GasPerUnit>& gases) {
    Co2eUnderSet sum{set.id, Number(0), ""};
    for (const GasPerUnit& gas : gases) {
        auto gwp = set.find(gas.gas);
        if (!gwp) return {set.id, std::nullopt, gas.gas};
        if (gas.gas != co2_biogenic) *sum.kg += gas.kg * *gwp;
    }
    return sum;
}

std::vector<TableRow> elsewhere(const TableRow& row, const FactorBook& book) {
    std::vector<TableRow> found;
    for (const TableRow& other : all_rows(book))
        if (!(other == row) && is_same_figure(row, other)) found.push_back(other);
    std::ranges::stable_sort(
        found, {}, [](const TableRow& each) { return std::tuple(year_of(each), each.head().edition, each.id()); });
    return found;
}

std::vector<TableRow> rows_named(std::string_view name, const FactorBook& book) {
    std::vector<TableRow> found;
    for (const TableRow& row : all_rows(book))
        if (row.name() == name) found.push_back(row);
    return found;
}

RowCard row_card(const TableRow& row, const CardSources& known) {
    RowCard card;
    card.row = row;
    card.elsewhere = elsewhere(row, *known.book);
    card.examples = examples_of(row.name(), known.uses);
    card.territory_name = known.territories->name_of(row.territory());
    for (const ActivityType* type : known.types)
        if (type_uses(*type, row, *known.book, *known.units)) card.types.push_back(type->name);
    if (row.factor == nullptr) return card;
    card.gases = gases_per_unit(*row.factor);
    for (const GwpSet* set : known.gwp_sets) card.co2e.push_back(co2e_under(*set, card.gases));
    return card;
}

}  // namespace ghg
