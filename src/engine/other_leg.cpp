#include "engine/other_leg.h"

#include "engine/change_reasons.h"
#include "engine/effects.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

using Rungs = std::vector<const EmissionLine*>;

const Rfi& rfi_of(const LegSide& side) { return side.inventory.boundary.rfi; }

// What the CO2 of a flight is multiplied by for its warming beyond CO2.
Number beyond_co2(const LegSide& side) {
    return rfi_of(side).kind == Rfi::Kind::factor ? rfi_of(side).factor - Number(1) : Number(0);
}

bool is_combustion(const EmissionLine& line) { return line.stage == Stage::ttw || line.stage == Stage::wtw; }

const EmissionLine* combustion_of(const Rungs& lines, const std::string& leg) {
    auto found =
        std::ranges::find_if(lines, [&](const EmissionLine* line) { return line->leg == leg && is_combustion(*line); });
    return found == lines.end() ? nullptr : *found;
}

const EmissionLine* non_co2_of(const Rungs& lines) {
    auto found = std::ranges::find(lines, Stage::non_co2, &EmissionLine::stage);
    return found == lines.end() ? nullptr : *found;
}

/// Splits lines of one leg between two inventories, of which the other does not fly it.
class OtherLeg {
public:
    OtherLeg(const LegSide& here, const LegSide& there, bool is_new, ActivityChange& into)
        : here_(here), there_(there), is_new_(is_new), into_(into) {}

    // As the other side would have it: nothing of it, by the choices made there.
    void split(LineTerms terms, const EmissionLine& like, const Number& rule_there) {
        LineTerms nothing = terms;
        nothing.measured = Number(0);
        nothing.rule = rule_there;
        nothing.share = terms_of({there_.lines.front()}).share;
        LineSide flown{std::move(terms), &like, here_.gwp};
        LineSide not_flown{std::move(nothing), &like, there_.gwp};
        split_change(is_new_ ? not_flown : flown, is_new_ ? flown : not_flown, into_.effects);
    }

    void tell_rfi() {
        const LegSide& was = is_new_ ? there_ : here_;
        const LegSide& now = is_new_ ? here_ : there_;
        if (beyond_co2(was) != beyond_co2(now))
            add_reason({Effect::method, "RFI " + rfi_of(was).text(), "RFI " + rfi_of(now).text()}, into_.reasons);
    }

private:
    const LegSide& here_;
    const LegSide& there_;
    bool is_new_;
    ActivityChange& into_;
};

}  // namespace

void split_other_leg(const Rungs& rungs, const LegSide& here, const LegSide& there, bool is_new, ActivityChange& into) {
    const EmissionLine& line = *rungs.front();
    OtherLeg leg(here, there, is_new, into);
    LineTerms terms = terms_of(rungs);
    std::string written(line.written());
    add_reason({Effect::activity, is_new ? "" : written, is_new ? written : ""}, into.reasons);
    if (line.stage == Stage::non_co2) {
        const EmissionLine* combustion = combustion_of(here.lines, line.leg);
        Number rule = combustion == nullptr ? terms.rule : terms_of({combustion}).rule * beyond_co2(there);
        leg.split(std::move(terms), line, rule);
        leg.tell_rfi();
        return;
    }
    Number rule = terms.rule;
    leg.split(std::move(terms), line, rule);
    const EmissionLine* beyond = non_co2_of(there.lines);
    if (is_combustion(line) && beyond != nullptr && non_co2_of(here.lines) == nullptr) {
        leg.split(without_non_co2(line), *beyond, rule * beyond_co2(there));
        leg.tell_rfi();
    }
}

}  // namespace ghg
