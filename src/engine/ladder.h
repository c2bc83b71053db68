#pragma once

#include "engine/details.h"
#include "engine/named_factors.h"
#include "engine/worked.h"

#include <string>
#include <utility>
#include <vector>

namespace ghg {

/// One rung of the market ladder as used by an activity: a factor for a part of its energy.
struct Rung {
    std::string name;  ///< instrument go-118, contract, residual-mix, location-factor, network
    const Factor* factor = nullptr;
    std::optional<Number> part;  ///< of the quantity, in its unit after the steps; nothing: all of it
    std::string what;            ///< the step that sets the part
    std::string stand_in;
    SharedList<Searched> searched;
};

/// The market-based factors of one activity (Scope 2 Guidance, table 6.3): its instruments for what they cover, then
/// the supplier's or contract's factor, then the residual mix, then, where none is published, the location factor.
/// Heat, steam and cooling: the contract's factor, else the network's. Parts add up to the quantity; none is negative.
/// Nothing found is a diagnostic and gives no rungs.
std::vector<Rung> climb(const LineRule& line, const Ask& ask, const Worked& worked, const Activity& activity,
                        const std::vector<std::pair<std::string, Number>>& covered, NamedFactors& named,
                        const Context& context, Diagnostics& out);

/// The factor of a line that is not on the ladder: the activity's own, one it names, or what the tables answer. Null
/// with a diagnostic, unless the line may be missing.
struct Answer {
    const Factor* factor = nullptr;
    std::string stand_in;
    SharedList<Searched> searched;
};
Answer answer(const LineRule& line, const Ask& ask, const Activity& activity, NamedFactors& named,
              const Context& context, Diagnostics& out);

}  // namespace ghg
