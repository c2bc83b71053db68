#include "engine/line_facts.h"

namespace ghg {

std::string_view method_of(const Factor& factor, const Activity& activity) {
    if (activity.given) return "given";
    if (factor.own) return "supplier-specific";
    return activity.dimension() == money_dimension ? "spend-based" : "activity-based";
}

Stage stage_of(const LineRule& rule, const Factor& factor) {
    bool beyond = factor.own && (factor.boundary == "life-cycle" || factor.boundary == "cradle-to-gate");
    if (rule.basis && (factor.stage == Stage::life_cycle || beyond)) return Stage::life_cycle;
    return unsplit(rule.stage) == factor.stage ? factor.stage : rule.stage;
}

void move_upstream(EmissionLine& line, Category parent, WellToTank well_to_tank) {
    if (well_to_tank != WellToTank::scope_1 || line.stage != Stage::wtt || scope_of(parent) != 1) return;
    line.category = parent;
    line.upstream_in_scope_1 = true;
}

}  // namespace ghg
