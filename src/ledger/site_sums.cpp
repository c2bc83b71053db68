#include "ledger/site_sums.h"

#include <utility>

namespace ghg {
namespace {

const Number quick_scale(1'000'000'000'000'000'000);

}  // namespace

OneUnit::OneUnit(Totals totals) : totals_(std::move(totals)) {
    const Number trillion(1'000'000'000'000);
    for (std::uint32_t which = 0; which < own_totals.size(); ++which) {
        Number per = totals_.*own_totals[which] * trillion;
        if (per.is_zero()) continue;
        auto word = per.whole_word();
        if (!word) {
            quick_parts_.clear();
            return;
        }
        quick_parts_.push_back({*word, which});
    }
}

void SiteSums::carry(std::uint32_t site, std::size_t which) {
    rest_[site].*own_totals[which] += number_of(std::exchange(quick_[which][site], 0)) / quick_scale;
}

void SiteSums::add(std::uint32_t site, const OneUnit& one, const Number& amount) {
    Totals& rest = rest_[site];
    for (auto total : own_totals)
        if (const Number& per = one.totals().*total; !per.is_zero()) rest.*total += per * amount;
}

Totals SiteSums::totals_of(std::uint32_t site) const {
    Totals totals;
    if (auto rest = rest_.find(site); rest != rest_.end()) totals = rest->second;
    for (std::size_t which = 0; which < own_totals.size(); ++which)
        if (site < quick_[which].size()) totals.*own_totals[which] += number_of(quick_[which][site]) / quick_scale;
    add_up(totals);
    return totals;
}

}  // namespace ghg
