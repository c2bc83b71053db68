#include "read/printed_total.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

// Half of the last digit's worth of a printed mass, in kg: `0.0012 g` stands for up to 0.00005 g more or less.
Number half_digit(std::string_view printed) {
    ParsedNumber number = parse_leading_number(printed);
    std::string_view digits = printed.substr(0, number.length);
    std::size_t point = digits.find('.');
    std::size_t decimals = point == std::string_view::npos ? 0 : digits.size() - point - 1;
    std::string_view unit = printed.substr(std::min(printed.find_first_not_of(' ', number.length), printed.size()));
    Number in_kg = unit.starts_with("kg")  ? Number(1)
                   : unit.starts_with('g') ? Number::fraction(1, 1000)
                                           : Number(1000);
    return Number::from_digits("5", decimals + 1, false) * in_kg;
}

std::optional<Number> value_of(const Factor& factor, const Emission& emission, const GwpSets& sets) {
    if (emission.as_co2e || emission.gas == co2 || is_in_co2e_only(emission.gas)) return Number(1);
    const GwpSet* set = sets.find(factor.gwp.id);
    return set == nullptr ? std::nullopt : set->find(emission.gas);
}

void compare(const Factor& factor, const GwpSets& sets, Diagnostics& out) {
    Number sum;
    Number slack = half_digit(factor.printed_total);
    for (const Emission& emission : factor.emits) {
        if (emission.gas == co2_biogenic) continue;
        auto gwp = value_of(factor, emission, sets);
        if (!gwp) return;
        sum += emission.kg * *gwp;
        slack += half_digit(emission.printed) * *gwp;
    }
    Number difference = sum - *factor.printed_total_kg;
    if (difference.is_negative()) difference *= Number(-1);
    // Publishers pad rounded figures with zeros, so the last digit printed may not be one that was known.
    Number padding = *factor.printed_total_kg * Number::fraction(1, 100000);
    if (difference <= slack || difference <= padding) return;
    out.push_back(caveat("printed-total-differs", factor.at,
                         fmt::format("the gases of {} add up to {} kg CO2e, and its document prints {}", factor.id,
                                     to_decimal(sum), factor.printed_total),
                         "Compare the row with its document; the gases are what is used."));
}

}  // namespace

void compare_printed_totals(const Table& table, const GwpSets& sets, Diagnostics& out) {
    for (const Factor& factor : table.factors)
        if (factor.printed_total_kg) compare(factor, sets, out);
}

}  // namespace ghg
