#include "engine/energy.h"

#include "domain/line_category.h"
#include "engine/missing.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace ghg {
namespace {

constexpr std::string_view content_table = "energy-content";
constexpr int kwh_per_mwh = 1000;

std::string carrier_of(const CarrierRule& rule, const Activity& activity, const ActivityType& type) {
    if (!rule.fixed.empty()) return rule.fixed;
    std::string said = activity.detail(rule.detail);
    auto by_default = type.defaults.find(rule.detail);
    if (said.empty() && by_default != type.defaults.end()) said = by_default->second;
    return said.empty() ? rule.detail : said;
}

// The type's first rule stands for the whole quantity once; the others repeat it for upstream, losses or the other
// basis.
bool is_first(const EmissionLine& line, const ActivityType& type) {
    const LineRule& first = type.lines.front();
    bool stage = line.stage == first.stage || line.stage == unsplit(first.stage);
    return stage && line.basis == first.basis && line.category == category_of(first, *line.activity);
}

Quantity quantity_of(const EmissionLine& line) {
    Number amount = line.steps.empty() ? line.quantity.value : line.steps.back().after;
    return {amount, line.factor->per};
}

std::string heating_value_of(const Unit& unit) {
    if (unit.dimension == "energy-net") return "net";
    return unit.dimension == "energy-gross" ? "gross" : "";
}

// Every dimension of energy has the kWh of its kind as its base.
std::optional<Number> mwh_of(const Quantity& quantity) {
    const std::string& dimension = quantity.unit->dimension;
    if (dimension != "energy" && heating_value_of(*quantity.unit).empty()) return std::nullopt;
    return quantity.value * quantity.unit->in_base / Number(kwh_per_mwh);
}

/// Finds what carriers hold, each question asked once.
class Contents {
public:
    Contents(const Context& context, Diagnostics& out) : context_(context), out_(out) {}

    const Ratio* of(const EnergyUse& use, const std::string& detail) {
        int year = context_.year_of(*use.activity);
        auto [known, is_new] = known_.try_emplace({detail, use.carrier, use.quantity.unit->name, year}, nullptr);
        if (!is_new) return known->second;
        Details asked{{detail, use.carrier}};
        std::string table(content_table);
        FoundRatio found = resolve_ratio(table, asked, use.quantity.unit, year, context_);
        known->second = found.ratio;
        if (found.tied.empty()) return found.ratio;
        out_.push_back(ambiguous_ratio(table, asked, found.tied, use.activity->at));
        known_.erase(known);  // each activity says it where it stands
        return nullptr;
    }

private:
    const Context& context_;
    Diagnostics& out_;
    std::map<std::tuple<std::string, std::string, std::string, int>, const Ratio*> known_;
};

void turn_into_mwh(EnergyUse& use, const std::string& detail, Contents& contents) {
    use.mwh = mwh_of(use.quantity);
    use.heating_value = heating_value_of(*use.quantity.unit);
    if (use.mwh || detail.empty()) return;
    use.content = contents.of(use, detail);
    if (use.content == nullptr) return;
    Number amount = use.quantity.value * conversion(*use.quantity.unit, *use.content->denominator);
    use.mwh = mwh_of({amount * use.content->value, use.content->numerator});
    use.heating_value = heating_value_of(*use.content->numerator);
}

// Lines of one activity are in one unit, or in units of one dimension.
void add(EnergyUse& use, const Quantity& more) {
    if (use.quantity.unit == nullptr)
        use.quantity = more;
    else
        use.quantity.value += more.value * conversion(*more.unit, *use.quantity.unit);
}

Number covered_by(const EmissionLine& line) {
    bool instrument = line.basis == Basis::market && line.rung.starts_with("instrument ");
    return instrument ? mwh_of(quantity_of(line)).value_or(Number(0)) : Number(0);
}

}  // namespace

std::vector<EnergyUse> energy_uses(const Result& result, const Context& context, Diagnostics& out) {
    std::vector<EnergyUse> uses;
    uses.reserve(result.accounted.with_lines);  // growing would hold every one twice for a while
    for (const EmissionLine& line : result.lines) {
        const ActivityType& type = *context.types.at(line.activity->type);
        if (!type.carrier.is_stated() || line.activity->given) continue;
        if (uses.empty() || uses.back().activity != line.activity)
            uses.push_back({line.activity, carrier_of(type.carrier, *line.activity, type)});
        EnergyUse& use = uses.back();
        use.covered_mwh += covered_by(line);
        if (!is_first(line, type)) continue;
        use.category = line.category;
        use.scope = scope_of(line.category);
        add(use, quantity_of(line));
    }
    std::erase_if(uses, [](const EnergyUse& use) { return use.quantity.unit == nullptr; });
    Contents contents(context, out);
    for (EnergyUse& use : uses) turn_into_mwh(use, context.types.at(use.activity->type)->carrier.detail, contents);
    return uses;
}

std::vector<EnergyTotal> energy_totals(const std::vector<EnergyUse>& uses) {
    std::map<std::tuple<int, Category, std::string, std::string>, EnergyTotal> sums;
    for (const EnergyUse& use : uses) {
        if (!use.mwh) continue;
        Category order = use.scope == 2 ? use.category : Category::stationary_combustion;
        EnergyTotal& sum = sums[{use.scope, order, use.carrier, use.heating_value}];
        sum.carrier = use.carrier;
        sum.scope = use.scope;
        sum.heating_value = use.heating_value;
        sum.mwh += *use.mwh;
        sum.covered_mwh += use.covered_mwh;
        ++sum.activities;
    }
    std::vector<EnergyTotal> totals;
    for (auto& [key, sum] : sums) totals.push_back(std::move(sum));
    return totals;
}

}  // namespace ghg
