#include "engine/take_steps.h"

#include "engine/stepping.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

bool take(Worked& worked, const StepRule& step, Stepping& s) {
    switch (step.kind) {
        case StepRule::Kind::ratio:
            return take_ratio(worked, step, s);
        case StepRule::Kind::times:
            return take_times(worked, step, s);
        case StepRule::Kind::share:
            return take_part(worked, step, s);
        case StepRule::Kind::without:
            return take_out_tax(worked, step, s);
        case StepRule::Kind::band:
            worked.band_detail = step.name;
            return true;
        case StepRule::Kind::start:
        case StepRule::Kind::balance:
        case StepRule::Kind::great_circle:
            return true;  // the quantity begins with these
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
    for (const Leg& leg : legs_of(s.activity, *s.context.book, s.out, s.context.advises)) {
        Worked flight;
        flight.written = flight.now = {leg.km, km};
        flight.leg = leg;
        take_step(flight, Step::Op::set, leg.km, *km,
                  {.what = fmt::format("great circle {} ({}) to {} ({})", leg.from->iata, leg.from->city, leg.to->iata,
                                       leg.to->city),
                   .unit = "km",
                   .cite = fmt::format("coordinates of {}; haversine, R = 6371.0088 km, rounded to a km",
                                       leg.from->edition)});
        if (!uplift->is_zero())
            take_step(flight, Step::Op::times, Number(1) + *uplift, *km,
                      {.what = "uplift " + s.value_of("uplift"), .from = Step::From::rule});
        flights.push_back(std::move(flight));
    }
    return flights;
}

bool begins_with_details(const StepRule& step) {
    return step.kind == StepRule::Kind::start || step.kind == StepRule::Kind::balance;
}

// Every amount that the steps read, as its writer put it: one alone by itself, more with their names.
std::string all_said(const QuantityRule& rule, const Stepping& s) {
    std::vector<std::string> names;
    for (const StepRule& step : rule.steps) {
        if (step.kind == StepRule::Kind::ratio) continue;
        for (const std::string& name : step.reads())
            if (s.activity.details.contains(name) && std::ranges::count(names, name) == 0) names.push_back(name);
    }
    if (names.size() == 1) return s.value_of(names.front());
    std::string said;
    for (const std::string& name : names)
        said += fmt::format("{}{}: {}", said.empty() ? "" : ", ", name, s.value_of(name));
    return said;
}

std::vector<Worked> beginnings(const QuantityRule& rule, Stepping& s) {
    if (s.activity.quantity || s.activity.given) {
        Worked worked;
        worked.written = s.activity.given ? s.activity.given->amount.quantity : s.activity.quantity->quantity;
        worked.now = worked.written;
        return {std::move(worked)};
    }
    if (rule.steps.empty() || !begins_with_details(rule.steps.front())) return along_legs(s);
    auto worked = begin_with_details(rule.steps.front(), s);
    if (!worked) return {};
    worked->said = all_said(rule, s);
    return {std::move(*worked)};
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

std::vector<Worked> take_steps(const Activity& activity, const QuantityRule& rule, const EffectiveDetails& details,
                               int year, NamedFactors& named, const Context& context, Diagnostics& out) {
    Stepping s{activity, details, year, named, context, out};
    std::vector<Worked> all = beginnings(rule, s);
    for (Worked& worked : all) {
        bool done = prorate(worked, s);
        take_share(worked, activity);
        for (const StepRule& step : rule.steps) done = take(worked, step, s) && done;
        if (!done) return {};
    }
    return all;
}

}  // namespace ghg
