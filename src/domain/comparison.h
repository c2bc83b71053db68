#pragma once

#include "domain/result.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What the change of a total comes from.
///   activity  what happened: the amount, the distance, passengers, legs, the days that lie in the period
///   factor    the same row of a table, or the same id in another edition of its publisher, says another figure
///   ratio     the same of a ratio; exchange rates and price indexes of another year
///   method    another way to calculate: another factor or ratio chosen, other instruments or another part covered by
///             them, another GWP set, RFI or uplift, an amount measured otherwise, another type under the same id
///   boundary  consolidation and share, well_to_tank, the category it is reported in
///   added, removed  activities that only one of the two inventories has
enum class Effect { activity, factor, ratio, method, boundary, added, removed };

inline constexpr std::size_t effect_count = 7;

/// All of them, in the order they are told.
const std::array<Effect, effect_count>& all_effects();
std::string_view to_text(Effect effect);

/// What each effect moves, in the order of `all_effects`.
using EffectTotals = std::array<Totals, effect_count>;

inline Totals& of(EffectTotals& totals, Effect effect) { return totals[static_cast<std::size_t>(effect)]; }
inline const Totals& of(const EffectTotals& totals, Effect effect) { return totals[static_cast<std::size_t>(effect)]; }

/// What differs, in words: "18 400 L" instead of "41 200 L". Either may be empty: there was, or is, none.
struct Reason {
    Effect effect = Effect::activity;
    std::string was, now;

    bool operator==(const Reason&) const = default;
};

/// One activity and what moved it. The effects add up to `after` less `before`, each total to its last digit.
struct ActivityChange {
    const Activity* was = nullptr;  ///< null where only the new inventory has it
    const Activity* now = nullptr;  ///< null where only the old one has it
    Totals before, after;
    EffectTotals effects;
    std::vector<Reason> reasons;  ///< each once, in the order of the lines
};

/// Two inventories, each with its own choices and tables. The activities' effects add up to `effects`, and these to the
/// change of each total.
struct Comparison {
    const Result* was = nullptr;
    const Result* now = nullptr;
    EffectTotals effects;
    std::vector<ActivityChange> activities;  ///< all that count in either, what moves most first
    std::vector<Caveat> caveats;             ///< why the two are not alike in what they report on
};

}  // namespace ghg
