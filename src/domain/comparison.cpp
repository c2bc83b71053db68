#include "domain/comparison.h"

namespace ghg {

const std::array<Effect, effect_count>& all_effects() {
    static constexpr std::array<Effect, effect_count> effects{Effect::activity, Effect::factor,   Effect::ratio,
                                                              Effect::method,   Effect::boundary, Effect::added,
                                                              Effect::removed};
    return effects;
}

std::string_view to_text(Effect effect) {
    static constexpr std::array<std::string_view, effect_count> names{"activity", "factor", "ratio",  "method",
                                                                      "boundary", "added",  "removed"};
    return names[static_cast<std::size_t>(effect)];
}

}  // namespace ghg
