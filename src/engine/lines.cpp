#include "engine/lines.h"

#include "engine/details.h"
#include "engine/emit.h"
#include "engine/ladder.h"
#include "engine/line_facts.h"
#include "engine/money.h"
#include "engine/take_steps.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

/// A line with the quantity it came from: what the RFI line repeats.
struct Finished {
    EmissionLine line;
    Worked worked;
};

/// What the lines of one worked quantity have shown so far, for the lines after them.
struct Seen {
    std::optional<Finished> combustion;
    bool wtw = false;
    bool life_cycle = false;
    bool generation = false;
};

// The tables that its lines and steps ask.
std::vector<std::string> topics_of(const ActivityType& type) {
    std::vector<std::string> topics;
    auto add = [&](const std::string& table) {
        if (!table.empty() && table != "own" && std::ranges::count(topics, table) == 0) topics.push_back(table);
    };
    for (const LineRule& line : type.lines) add(line.use);
    for (const QuantityRule& rule : type.quantity)
        for (const StepRule& step : rule.steps)
            if (step.kind == StepRule::Kind::ratio) add(step.name);
    return topics;
}

/// Makes the lines of one activity; a function object only because its parts share so much.
class Lines {
public:
    Lines(const Activity& activity, const ActivityType& type, const QuantityRule& rule, const InstrumentParts& covered,
          const Context& context, ActivityOutcome& outcome)
        : activity_(activity),
          type_(type),
          context_(context),
          outcome_(outcome),
          details_(effective_details(activity, type, rule)),
          year_(context.year_of(activity)),
          named_(activity, context, outcome.diagnostics) {
        if (auto found = covered.find(activity.id); found != covered.end()) covered_ = found->second;
        all_worked_ = take_steps(activity, rule, details_, year_, named_, context, outcome.diagnostics);
    }

    void make() {
        for (const Worked& worked : all_worked_) make_all(worked);
        if (has_errors(outcome_.diagnostics))
            named_.report_of_other_tables(topics_of(type_), outcome_.diagnostics);
        else
            named_.report_unused(outcome_.diagnostics);
        for (const std::string& name : details_.defaulted) report_default(name);
    }

    /// A stated amount is one line: 1 kg CO2e per kg, where the type's first line is reported.
    void make_given() {
        const Given& given = *activity_.given;
        for (const Worked& worked : all_worked_) {
            EmissionLine line = begin(type_.lines.front(), worked, given.as_factor.get());
            line.where = given.amount.at;
            finish(line, worked);
        }
    }

private:
    void make_all(const Worked& worked) {
        seen_ = {};
        for (const LineRule& rule : type_.lines) {
            if (rule.of_combustion)
                make_non_co2(rule);
            else if (rule.ladder != Ladder::none)
                make_ladder(rule, worked);
            else
                make_plain(rule, worked);
        }
    }

    Ask ask_for(const LineRule& rule, const Worked& worked) const {
        Ask ask;
        ask.use = rule.use;
        ask.type = type_.name;
        ask.stage = rule.stage;
        ask.basis = rule.basis ? rule.basis : rule.factor_basis;
        ask.counts_on_basis = rule.basis.has_value();
        ask.details = pick(details_.values, rule.match);
        ask.unit = worked.now.unit;
        ask.year = year_;
        ask.may_match = rule.match;
        Rfi::Kind rfi = context_.inventory->boundary.rfi.kind;
        ask.includes_rf = rfi == Rfi::Kind::included;
        if (!worked.band_detail.empty() && std::ranges::count(rule.match, worked.band_detail) > 0) {
            ask.band_detail = worked.band_detail;
            ask.leg = &*worked.leg;
        }
        return ask;
    }

    void make_plain(const LineRule& rule, const Worked& worked) {
        if (rule.stage == Stage::wtt && seen_.wtw) return;
        if (holds_upstream_already(rule)) return;
        Answer found = answer(rule, ask_for(rule, worked), activity_, named_, context_, outcome_.diagnostics);
        if (found.factor == nullptr) {
            if (!rule.may_be_missing) return;
            outcome_.not_calculated.push_back(
                {&activity_, category_of(rule, activity_), rule.stage, rule.use, quantity_text(worked)});
            outcome_.missing_after_steps = outcome_.missing_after_steps || !worked.steps.empty();
            return;
        }
        EmissionLine line = begin(rule, worked, found.factor);
        note_stand_in(line, found.stand_in);
        line.searched = found.searched;
        note_unsplit(rule, *found.factor);
        if (auto finished = finish(line, worked); finished && rule.stage == Stage::ttw)
            seen_.combustion = std::move(*finished);
    }

    void make_ladder(const LineRule& rule, const Worked& worked) {
        for (Rung& rung : climb(rule, ask_for(rule, worked), worked, activity_, covered_parts(worked), named_, context_,
                                outcome_.diagnostics)) {
            EmissionLine line = begin(rule, worked, rung.factor);
            line.rung = rung.name;
            note_stand_in(line, rung.stand_in);
            line.searched = rung.searched;
            Worked part = worked;
            if (rung.part)
                take_step(part, Step::Op::set, *rung.part, *part.now.unit,
                          {.what = rung.what, .unit = part.now.unit->name, .from = Step::From::rung});
            note_unsplit(rule, *rung.factor);
            finish(line, part);
        }
    }

    std::vector<std::pair<std::string, Number>> covered_parts(const Worked& worked) const {
        std::vector<std::pair<std::string, Number>> parts = covered_;
        for (auto& [instrument, part] : parts) part /= worked.now.unit->in_base;
        return parts;
    }

    void make_non_co2(const LineRule& rule) {
        const Rfi& rfi = context_.inventory->boundary.rfi;
        if (rfi.kind != Rfi::Kind::factor || rfi.factor == Number(1) || !seen_.combustion) return;
        EmissionLine line = seen_.combustion->line;
        line.number = ++count_;
        line.stage = rule.stage;
        line.rule = place_of(rule);
        line.category = category_of(rule, activity_);
        line.gases = {};
        Worked worked = seen_.combustion->worked;
        take_step(worked, Step::Op::times, rfi.factor - Number(1), *worked.now.unit,
                  {.what = fmt::format("RFI {} - 1, on combustion CO2 only", rfi.written),
                   .cite = rfi.source,
                   .from = Step::From::rule});
        line.steps = worked.steps;
        if (emit_non_co2(line, worked.now.value, context_, outcome_.diagnostics))
            outcome_.lines.push_back(std::move(line));
    }

    EmissionLine begin(const LineRule& rule, const Worked& worked, const Factor* factor) {
        EmissionLine line;
        line.number = ++count_;
        line.activity = &activity_;
        line.category = category_of(rule, activity_);
        line.basis = rule.basis;
        line.stage = stage_of(rule, *factor);
        line.rule = place_of(rule);
        line.leg = worked.leg ? worked.leg->name() : "";
        line.said = worked.said;
        line.where = activity_.quantity ? activity_.quantity->at : worked.said.empty() ? activity_.at : worked.said_at;
        line.quantity = worked.written;
        line.factor = factor;
        line.stand_in = worked.stand_in;
        line.stand_in_name = worked.stand_in_name;
        line.method = method_of(*factor, activity_);
        move_upstream(line, category_of(type_.lines.front(), activity_), context_.inventory->boundary.well_to_tank);
        return line;
    }

    unsigned place_of(const LineRule& rule) const { return static_cast<unsigned>(&rule - type_.lines.data()); }

    static void note_stand_in(EmissionLine& line, const std::string& reason) {
        if (reason.empty()) return;
        line.stand_in = reason;
        std::string before = line.stand_in_name.empty() ? "" : line.stand_in_name.text() + " and ";
        line.stand_in_name = before + line.factor->name();
    }

    std::optional<Finished> finish(EmissionLine& line, Worked worked) {
        bool money = worked.now.unit->dimension == money_dimension;
        if (money) {
            if (!convert_money(worked, *line.factor, activity_, context_, outcome_.diagnostics)) return std::nullopt;
        } else if (!convertible(*worked.now.unit, *line.factor->per)) {
            outcome_.diagnostics.push_back(wrong_own_unit(line, worked));
            return std::nullopt;
        } else {
            convert(worked, *line.factor->per);
        }
        line.steps = worked.steps;
        if (!emit(line, worked.now.value, context_, outcome_.diagnostics)) return std::nullopt;
        outcome_.lines.push_back(line);
        return Finished{line, std::move(worked)};
    }

    Diagnostic wrong_own_unit(const EmissionLine& line, const Worked& worked) const {
        return problem("factor-unit", line.factor->at,
                       fmt::format("the own factor is per {}, and the quantity is in {}", line.factor->per->name,
                                   worked.now.unit->name),
                       "Give the quantity in a unit that can become the factor's.");
    }

    // Under category-3 a wtw factor would put upstream into Scope 1 unseen, so it needs the user's word.
    void note_unsplit(const LineRule& rule, const Factor& factor) {
        if (rule.basis || rule.factor_basis)
            (stage_of(rule, factor) == Stage::life_cycle ? seen_.life_cycle : seen_.generation) = true;
        if (factor.stage != Stage::wtw || rule.stage != Stage::ttw) return;
        seen_.wtw = true;
        bool asked = context_.inventory->boundary.well_to_tank == WellToTank::category_3 &&
                     scope_of(category_of(rule, activity_)) == 1;
        if (asked && activity_.accept_wtw.empty())
            outcome_.diagnostics.push_back(
                problem("wtw-unsplit", activity_.at,
                        fmt::format("{} holds combustion and upstream in one figure, and well_to_tank is category-3",
                                    factor.name()),
                        "Use an edition that splits them, or say accept_wtw: why it is used all the same."));
    }

    // The upstream line goes only where every Scope 2 line of the activity holds it already.
    bool holds_upstream_already(const LineRule& rule) const {
        return rule.stage == Stage::upstream && seen_.life_cycle && !seen_.generation;
    }

    void report_default(const std::string& name) {
        outcome_.defaults_used.push_back({&activity_, name, details_.values.at(name), Number(0)});
    }
    std::string quantity_text(const Worked& worked) const {
        return fmt::format("{} {}", to_decimal(worked.now.value), worked.now.unit->name);
    }

    const Activity& activity_;
    const ActivityType& type_;
    const Context& context_;
    ActivityOutcome& outcome_;
    EffectiveDetails details_;
    int year_;
    NamedFactors named_;
    std::vector<std::pair<std::string, Number>> covered_;
    std::vector<Worked> all_worked_;
    Seen seen_;
    unsigned count_ = 0;
};

}  // namespace

ActivityOutcome lines_of(const Activity& activity, const ActivityType& type, const InstrumentParts& covered,
                         const Context& context) {
    ActivityOutcome outcome;
    const QuantityRule* rule = activity.given ? &type.rule_for_given() : type.rule_for(activity.dimension());
    if (rule == nullptr) return outcome;
    Lines lines(activity, type, *rule, covered, context, outcome);
    if (activity.given)
        lines.make_given();
    else
        lines.make();
    return outcome;
}

std::optional<Quantity> instrument_demand(const Activity& activity, const ActivityType& type, const Context& context) {
    bool on_ladder =
        std::ranges::any_of(type.lines, [](const LineRule& line) { return line.ladder == Ladder::electricity; });
    const QuantityRule* rule = type.rule_for(activity.dimension());
    if (!on_ladder || rule == nullptr || activity.instruments.empty() || activity.given) return std::nullopt;
    Diagnostics said_when_the_lines_are_made;
    NamedFactors named(activity, context, said_when_the_lines_are_made);
    std::vector<Worked> worked = take_steps(activity, *rule, effective_details(activity, type, *rule),
                                            context.year_of(activity), named, context, said_when_the_lines_are_made);
    return worked.empty() ? std::nullopt : std::optional(worked.front().now);
}

}  // namespace ghg
