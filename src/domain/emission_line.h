#pragma once

#include "base/number.h"
#include "base/shared.h"
#include "domain/category.h"
#include "domain/factor.h"
#include "domain/inventory.h"
#include "domain/stage.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ghg {

/// One printed step of a worksheet. `after` is the quantity once the step is done, in `unit`.
struct Step {
    enum class Op { times, divide, set };
    SharedText what;
    Op op = Op::times;
    Number by;
    SharedText unit;  ///< of `by`, as a reader writes it: passenger, kWh/km, SEK/USD; empty for a bare number
    Number after;
    SharedText after_unit;
    SharedText cite;               ///< empty when the step needs none
    SharedText where;              ///< file and line of a ratio, or empty
    const Ratio* ratio = nullptr;  ///< what the step rests on; null when on nothing of a table
    /// What a step without a row follows from: the activity itself, the share that is the organisation's, a rule of the
    /// calculation (RFI, uplift), or the part of the energy that its rung covers.
    enum class From { activity, share, rule, rung } from = From::activity;
};

/// times, divide or set: as JSON and CSV write it.
std::string_view to_text(Step::Op op);

/// One edition that was looked into for a line's factor, and what came of it.
struct Searched {
    std::string edition;
    std::string outcome;
};

/// Mass of one gas and its CO2e. `kg` is nothing where the figure is not split by gas.
struct GasAmount {
    std::string_view gas;  ///< the factor's word for it
    std::optional<Number> kg;
    Number gwp{1};
    Number kg_co2e;
    bool outside_scopes = false;
};

/// What a line's uncertainty comes from: its activity's amount, a row of ratios, or the factor (a row or an own one).
/// Lines that share a source are off together.
struct UncertaintyPart {
    std::variant<const Activity*, const Ratio*, const Factor*> source;
    Number half_width;  ///< relative, at 95 % confidence; below zero where the line divides by it
};

/// One activity on one basis, one life-cycle stage and one factor: the atom of every total, explanation and export.
struct EmissionLine {
    const Activity* activity = nullptr;
    Category category = Category::mobile_combustion;
    std::optional<Basis> basis;
    Stage stage = Stage::ttw;
    unsigned number = 0;       ///< of its activity's lines, from 1
    unsigned rule = 0;         ///< which of its type's lines it is, from 0
    std::string_view method;   ///< supplier-specific, activity-based, spend-based, given
    SharedText rung;           ///< market ladder only, else empty
    SharedText stand_in;       ///< the reason, or empty
    SharedText stand_in_name;  ///< the factor, ratio or both that stand in, or empty
    SharedText leg;            ///< "ARN-CPH", or empty
    SharedText said;           ///< the quantity as its writer put it, where that is neither the activity's nor the leg
    Place where;
    Quantity quantity;  ///< before any step
    SharedList<Step> steps;
    const Factor* factor = nullptr;
    bool uses_co2_only = false;  ///< the RFI line
    bool upstream_in_scope_1 = false;
    SharedList<GasAmount> gases;
    Number kg_co2e;  ///< without what is outside the scopes
    Number kg_outside_scopes;
    SharedList<Searched> searched;
    /// One for each source; empty unless the half-width of every source is stated.
    SharedList<UncertaintyPart> uncertainty_parts;
    /// Relative half-width at 95 % confidence, of all sources together; nothing unless each has one.
    Rare<Number> uncertainty;

    /// The quantity as its writer put it.
    std::string_view written() const;
    /// "rome-trip/1"
    std::string name() const { return activity->id + '/' + std::to_string(number); }
};

}  // namespace ghg
