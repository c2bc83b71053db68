#include "engine/worked.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::string unit_pair(const Ratio& ratio) {
    if (ratio.numerator == nullptr || ratio.denominator == nullptr) return "";
    return ratio.numerator->name + "/" + ratio.denominator->name;
}

struct Stepping {
    const Activity& activity;
    const EffectiveDetails& details;
    int year;
    NamedFactors& named;
    const Context& context;
    Diagnostics& out;

    Place place_of(const std::string& detail) const {
        auto found = activity.details.find(detail);
        return found == activity.details.end() ? activity.at : found->second.at;
    }
    std::string value_of(const std::string& detail) const {
        auto found = details.values.find(detail);
        return found == details.values.end() ? "" : found->second;
    }
};

Diagnostic missing_ratio(const StepRule& step, const FoundRatio& found, const Details& asked, const Stepping& s) {
    if (!found.tied.empty()) return ambiguous_ratio(step.name, asked, found.tied, s.activity.at);
    Diagnostic missing = problem("ratio-missing", s.activity.at,
                                 fmt::format("no {} ratio for {} in {}", step.name, to_text(asked), s.year),
                                 "Add an edition that has it to `factors`, or give the quantity itself instead.");
    missing.searched = searched_lines(found.searched, step.name);
    missing.near = near_values(step.name, asked, s.context);
    return missing;
}

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
    take_step(
        worked, Step::Op::times, ratio->value, *ratio->numerator,
        {.what = ratio->name(), .unit = unit_pair(*ratio), .cite = ratio->cite, .where = to_line_text(ratio->at)});
    return true;
}

bool take_count(Worked& worked, const StepRule& step, Stepping& s) {
    std::string value = s.value_of(step.name);
    ParsedNumber count = parse_number(value);
    bool whole =
        count.value && count.value->rational().get_den() == 1 && !count.value->is_negative() && !count.value->is_zero();
    if (!whole) {
        s.out.push_back(problem("count-wrong", s.place_of(step.name),
                                fmt::format("{} is `{}`, and must be a whole number from 1", step.name, value),
                                fmt::format("Write how many, such as {}: 2.", step.name)));
        return false;
    }
    const Unit* unit = step.unit.empty() ? nullptr : s.context.units->find(step.unit);
    const Unit* product = unit == nullptr ? worked.now.unit : s.context.units->product(*worked.now.unit, *unit);
    if (product == nullptr) {
        s.out.push_back(problem("unit-product", s.place_of(step.name),
                                fmt::format("there is no unit for {} times {}", worked.now.unit->name, step.unit),
                                "Add the product unit to a units file."));
        return false;
    }
    take_step(worked, Step::Op::times, *count.value, *product, {.what = step.name, .unit = step.unit});
    return true;
}

bool take_word(Worked& worked, const StepRule& step, Stepping& s) {
    std::string value = s.value_of(step.name);
    auto found = step.values.find(value);
    if (found == step.values.end()) {
        std::vector<std::string> names;
        for (const auto& [name, times] : step.values) names.push_back(name);
        Diagnostic unknown = problem("detail-value", s.place_of(step.name), fmt::format("{} is `{}`", step.name, value),
                                     fmt::format("Write one of: {}.", fmt::join(names, ", ")));
        s.out.push_back(std::move(unknown));
        return false;
    }
    if (found->second != 1)
        take_step(worked, Step::Op::times, found->second, *worked.now.unit,
                  {.what = fmt::format("{} {}", step.name, value)});
    return true;
}

// `excluded`, or `included 25 %`: VAT is never guessed.
bool take_out_tax(Worked& worked, const StepRule& step, Stepping& s) {
    std::string value = s.value_of(step.name);
    if (value == "excluded") return true;
    auto included = value.starts_with("included ") ? parse_percentage(value.substr(9)) : std::nullopt;
    if (!included) {
        s.out.push_back(problem("vat-unclear", s.place_of(step.name),
                                fmt::format("{} is `{}`, which does not say how much tax is inside", step.name, value),
                                fmt::format("Write {0}: excluded, or {0}: included 25 %.", step.name)));
        return false;
    }
    take_step(worked, Step::Op::divide, Number(1) + *included, *worked.now.unit,
              {.what = fmt::format("{} {}", step.name, value)});
    return true;
}

bool take(Worked& worked, const StepRule& step, Stepping& s) {
    switch (step.kind) {
        case StepRule::Kind::ratio:
            return take_ratio(worked, step, s);
        case StepRule::Kind::times:
            return step.values.empty() ? take_count(worked, step, s) : take_word(worked, step, s);
        case StepRule::Kind::without:
            return take_out_tax(worked, step, s);
        case StepRule::Kind::band:
            worked.band_detail = step.name;
            return true;
        case StepRule::Kind::great_circle:
            return true;
    }
    return false;
}

std::optional<Number> uplift_of(Stepping& s) {
    std::string value = s.value_of("uplift");
    if (value.empty()) return Number(0);
    if (auto uplift = parse_percentage(value)) return uplift;
    s.out.push_back(problem("uplift-wrong", s.place_of("uplift"),
                            fmt::format("uplift is `{}`, which is no percentage", value),
                            "Write a percentage, such as uplift: 8 %."));
    return std::nullopt;
}

std::vector<Worked> along_legs(Stepping& s) {
    std::vector<Worked> flights;
    auto uplift = uplift_of(s);
    const Unit* km = s.context.units->find("km");
    if (!uplift || km == nullptr) return flights;
    for (const Leg& leg : legs_of(s.activity, *s.context.book, s.out)) {
        Worked flight{{leg.km, km}, {leg.km, km}, {}, {}, leg, {}};
        take_step(flight, Step::Op::set, leg.km, *km,
                  {.what = fmt::format("great circle {} ({}) to {} ({})", leg.from->iata, leg.from->city, leg.to->iata,
                                       leg.to->city),
                   .unit = "km",
                   .cite = fmt::format("coordinates of {}; haversine, R = 6371.0088 km, rounded to a km",
                                       leg.from->edition)});
        if (!uplift->is_zero())
            take_step(flight, Step::Op::times, Number(1) + *uplift, *km, {.what = "uplift " + s.value_of("uplift")});
        flights.push_back(std::move(flight));
    }
    return flights;
}

std::vector<Worked> beginnings(Stepping& s) {
    if (!s.activity.quantity && !s.activity.given) return along_legs(s);
    const Quantity& quantity = s.activity.given ? s.activity.given->amount.quantity : s.activity.quantity->quantity;
    return {{quantity, quantity, {}, {}, std::nullopt, {}}};
}

bool prorate(Worked& worked, Stepping& s) {
    if (!s.activity.period || *s.activity.period == s.context.inventory->period) return true;
    auto shared = overlap(*s.activity.period, s.context.inventory->period);
    if (!shared) return false;
    long all = days_in(*s.activity.period);
    long inside = days_in(*shared);
    if (inside != all)
        take_step(worked, Step::Op::times, Number::fraction(inside, all), *worked.now.unit,
                  {.what = fmt::format("{} of the {} days from {} to {} lie in the inventory's period", inside, all,
                                       to_text(s.activity.period->from), to_text(s.activity.period->to))});
    return true;
}

}  // namespace

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
        take_step(worked, Step::Op::times, *share, *worked.now.unit, {.what = "equity share " + written});
}

std::vector<Worked> take_steps(const Activity& activity, const QuantityRule& rule, const EffectiveDetails& details,
                               int year, NamedFactors& named, const Context& context, Diagnostics& out) {
    Stepping s{activity, details, year, named, context, out};
    std::vector<Worked> all = beginnings(s);
    for (Worked& worked : all) {
        bool done = prorate(worked, s);
        take_share(worked, activity);
        for (const StepRule& step : rule.steps) done = take(worked, step, s) && done;
        if (!done) return {};
    }
    return all;
}

}  // namespace ghg
