#include "engine/worked.h"

#include <fmt/format.h>

namespace ghg {

void take_step(Worked& worked, Step::Op op, const Number& by, const Unit& unit, Step step) {
    if (op == Step::Op::times) worked.now.value *= by;
    if (op == Step::Op::divide) worked.now.value /= by;
    if (op == Step::Op::set) worked.now.value = by;
    worked.now.unit = &unit;
    step.op = op;
    step.by = by;
    step.after = worked.now.value;
    step.after_unit = unit.name;
    worked.steps.push_back(std::move(step));
}

void convert(Worked& worked, const Unit& to) {
    const Unit& from = *worked.now.unit;
    if (from.name == to.name) return;
    take_step(worked, Step::Op::times, conversion(from, to), to,
              {.what = fmt::format("{} to {}", from.name, to.name), .unit = fmt::format("{}/{}", to.name, from.name)});
}

void take_share(Worked& worked, const Activity& activity) {
    std::string written = activity.detail("share");
    if (auto share = parse_percentage(written))
        take_step(worked, Step::Op::times, *share, *worked.now.unit,
                  {.what = "equity share " + written, .from = Step::From::share});
}

}  // namespace ghg
