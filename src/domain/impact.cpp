#include "domain/impact.h"

#include <algorithm>
#include <array>

namespace ghg {
namespace {

constexpr std::array scopes_and_totals{&Totals::scope_1, &Totals::scope_2_location, &Totals::scope_2_market,
                                       &Totals::scope_3, &Totals::total_location,   &Totals::total_market};

}  // namespace

std::optional<Number> relative_change(const Number& was, const Number& now) {
    if (was == now) return Number(0);
    if (was.is_zero()) return std::nullopt;
    return (now - was) / was;
}

bool moves_more_than(const Number& share, const Impact& impact) {
    return std::ranges::any_of(scopes_and_totals, [&](Number Totals::*total) {
        auto change = relative_change(impact.was.*total, impact.now.*total);
        return !change || *change > share || Number(0) - *change > share;
    });
}

}  // namespace ghg
