#include "engine/missing.h"
#include "engine/missing_advice.h"
#include "engine/stepping.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::string unit_pair(const Ratio& ratio) {
    if (ratio.numerator == nullptr || ratio.denominator == nullptr) return "";
    return ratio.numerator->name + "/" + ratio.denominator->name;
}

Diagnostic missing_ratio(const StepRule& step, const FoundRatio& found, const Details& asked, const Stepping& s) {
    if (!found.tied.empty()) return ambiguous_ratio(step.name, asked, found.tied, s.activity.at);
    Diagnostic missing = problem("ratio-missing", s.activity.at,
                                 fmt::format("no {} ratio for {} in {}", step.name, to_text(asked), s.year),
                                 next_step_for(step, asked, s.year, s.context));
    missing.searched = searched_lines(found.searched, step.name);
    missing.near = near_values(step.name, asked, s.context);
    return missing;
}

}  // namespace

bool take_ratio(Worked& worked, const StepRule& step, Stepping& s) {
    Details asked = pick(s.details.values, step.by);
    auto chosen = s.named.serve_ratio(step.name, worked.now.unit, s.year, s.out);
    const Ratio* ratio = chosen.ratio;
    if (ratio == nullptr) {
        FoundRatio found = resolve_ratio(step.name, asked, worked.now.unit, s.year, s.context);
        ratio = found.ratio;
        if (ratio == nullptr) {
            s.out.push_back(missing_ratio(step, found, asked, s));
            return false;
        }
    }
    if (!chosen.stand_in.empty()) {
        worked.stand_in = chosen.stand_in;
        worked.stand_in_name = ratio->name();
    }
    convert(worked, *ratio->denominator);
    take_step(worked, Step::Op::times, ratio->value, *ratio->numerator,
              {.what = ratio->name(),
               .unit = unit_pair(*ratio),
               .cite = ratio->cite,
               .where = to_line_text(ratio->at),
               .ratio = ratio});
    return true;
}

}  // namespace ghg
