#include "check/table_checks.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <tuple>

namespace ghg {
namespace {

using FactorKey = std::tuple<std::string, std::string, Details, Stage, std::string>;
using RatioKey = std::tuple<std::string, std::string, Details, std::string>;

bool years_meet(const TableHead& one, const TableHead& other) { return one.from <= other.to && other.from <= one.to; }

template <typename Value>
bool may_be_equal(const std::optional<Value>& one, const std::optional<Value>& other) {
    return !one || !other || *one == *other;
}

// Of one dimension the unit written is preferred, then the base unit.
bool units_tie(const Unit& one, const Unit& other, bool has_base) {
    if (one.name == other.name) return true;
    return one.dimension != money_dimension && !one.is_base && !other.is_base && !has_base;
}

bool answer_alike(const Factor& one, const Factor& other, bool has_base) {
    return years_meet(*one.head, *other.head) && may_be_equal(one.basis, other.basis) &&
           may_be_equal(one.includes_rf, other.includes_rf) && units_tie(*one.per, *other.per, has_base);
}

bool answer_alike(const Ratio& one, const Ratio& other, bool has_base) {
    if (!years_meet(*one.head, *other.head)) return false;
    return one.denominator == nullptr || units_tie(*one.denominator, *other.denominator, has_base);
}

const Unit* unit_of(const Factor& factor) { return factor.per; }
const Unit* unit_of(const Ratio& ratio) { return ratio.denominator; }

template <typename Row>
Diagnostic alike(const Row& row, const Row& first) {
    Diagnostic twice =
        problem("key-twice", row.at,
                fmt::format("`{}` and `{}` of {} answer the same question: same topic, details, unit and "
                            "whatever else picks a row",
                            first.id, row.id, row.head->edition),
                "Tell them apart by a detail of `match`, or take one of them out.");
    twice.related.push_back({first.at, "the other row"});
    return twice;
}

template <typename Row>
void compare(const std::vector<const Row*>& rows, Diagnostics& found) {
    bool has_base =
        std::ranges::any_of(rows, [](const Row* row) { return unit_of(*row) != nullptr && unit_of(*row)->is_base; });
    for (std::size_t i = 1; i < rows.size(); ++i)
        for (std::size_t earlier = 0; earlier < i; ++earlier)
            if (answer_alike(*rows[i], *rows[earlier], has_base)) {
                found.push_back(alike(*rows[i], *rows[earlier]));
                break;
            }
}

}  // namespace

Diagnostics check_keys(const JudgedTables& tables) {
    std::map<FactorKey, std::vector<const Factor*>> factors;
    std::map<RatioKey, std::vector<const Ratio*>> ratios;
    for (const Table& table : tables.book->all()) {
        for (const Factor& each : table.factors)
            factors[{each.head->edition, each.head->table, each.match, each.stage, each.per->dimension}].push_back(
                &each);
        for (const Ratio& each : table.ratios)
            ratios[{each.head->edition, each.head->table, each.match,
                    each.denominator == nullptr ? "" : each.denominator->dimension}]
                .push_back(&each);
    }
    Diagnostics found;
    for (const auto& [key, rows] : factors) compare(rows, found);
    for (const auto& [key, rows] : ratios) compare(rows, found);
    return found;
}

}  // namespace ghg
