#include "engine/change_reasons.h"

#include "engine/line_terms.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <optional>

namespace ghg {
namespace {

using Rungs = std::vector<const EmissionLine*>;

bool is_amount(const Step& step) { return step.ratio == nullptr && step.from == Step::From::activity; }

// As written; where that is the same, the first step that differs: passengers, a trip, days of the period.
Reason amount_reason(Effect effect, const EmissionLine& was, const EmissionLine& now) {
    if (was.written() != now.written()) return {effect, std::string(was.written()), std::string(now.written())};
    auto words = [](const EmissionLine& line) {
        std::vector<std::string> said;
        for (const Step& step : line.steps)
            if (is_amount(step)) said.push_back(fmt::format("{}: {}", step.what, to_exact(step.by)));
        return said;
    };
    std::vector<std::string> before = words(was), after = words(now);
    std::size_t i = 0;
    while (i < before.size() && i < after.size() && before[i] == after[i]) ++i;
    return {effect, i < before.size() ? before[i] : "", i < after.size() ? after[i] : ""};
}

std::string words_of(const EmissionLine& line, Step::From from) {
    auto step = std::ranges::find_if(line.steps, [&](const Step& each) { return each.from == from; });
    return step == line.steps.end() ? "" : step->what;
}

/// Rows by the name that their successors share, and how a person knows them.
struct NamedRow {
    std::string name, figure;
    Number value;
    bool of_years = false;
};
using NamedRows = std::map<std::string, NamedRow>;

NamedRows ratios_of(const Rungs& rungs) {
    NamedRows rows;
    if (rungs.empty()) return rows;
    std::vector<RatioTerm> terms = terms_of(rungs).ratios;
    std::size_t next = 0;
    for (const Step& step : rungs.front()->steps)
        if (step.ratio != nullptr) {
            const RatioTerm& term = terms[next++];
            rows[term.row] = {step.ratio->name(), step.ratio->printed, term.value, term.of_years};
        }
    return rows;
}

// A name that did not change says nothing: the figures do.
Reason row_reason(Effect effect, const NamedRow& was, const NamedRow& now) {
    if (was.name != now.name) return {effect, was.name, now.name};
    return {effect, fmt::format("{} {}", was.name, was.figure), fmt::format("{} {}", now.name, now.figure)};
}

void add_ratios(const Rungs& was, const Rungs& now, std::vector<Reason>& into) {
    NamedRows before = ratios_of(was), after = ratios_of(now);
    auto effect = [](const NamedRow& row) { return row.of_years ? Effect::ratio : Effect::method; };
    for (const auto& [row, old] : before)
        if (auto same = after.find(row); same == after.end())
            add_reason({effect(old), old.name, ""}, into);
        else if (same->second.value != old.value)
            add_reason(row_reason(Effect::ratio, old, same->second), into);
    for (const auto& [row, fresh] : after)
        if (!before.contains(row)) add_reason({effect(fresh), "", fresh.name}, into);
}

std::string figures_of(const Factor& factor) {
    std::string text;
    for (const Emission& emission : factor.emits)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", emission.gas, emission.printed);
    return text;
}

std::map<std::string, const EmissionLine*> by_row(const Rungs& rungs) {
    std::map<std::string, const EmissionLine*> rows;
    for (const EmissionLine* rung : rungs) rows.try_emplace(lasting_row(*rung), rung);
    return rows;
}

std::string covered(const Rungs& rungs) {
    std::string text;
    for (const EmissionLine* rung : rungs)
        for (const Step& step : rung->steps)
            if (step.from == Step::From::rung)
                text +=
                    fmt::format("{}{} {} by {}", text.empty() ? "" : ", ", to_exact(step.by), step.unit, rung->rung);
    return text;
}

void add_factors(const Rungs& was, const Rungs& now, std::vector<Reason>& into) {
    auto before = by_row(was), after = by_row(now);
    std::string gone, come;
    auto add = [](std::string& names, const EmissionLine& line) {
        names += (names.empty() ? "" : " and ") + line.factor->name();
    };
    for (const auto& [row, line] : before)
        if (auto same = after.find(row); same == after.end())
            add(gone, *line);
        else if (gas_rates(*line) != gas_rates(*same->second))
            add_reason(row_reason(Effect::factor, {line->factor->name(), figures_of(*line->factor), 0},
                                  {same->second->factor->name(), figures_of(*same->second->factor), 0}),
                       into);
    for (const auto& [row, line] : after)
        if (!before.contains(row)) add(come, *line);
    add_reason({Effect::method, gone, come}, into);
    if (gone.empty() && come.empty()) add_reason({Effect::method, covered(was), covered(now)}, into);
}

bool uses_gwp(const EmissionLine& line) {
    return std::ranges::any_of(line.gases, [](const GasAmount& gas) { return gas.gwp != Number(1); });
}

void add_choices(const EmissionLine& was, const EmissionLine& now, const Inventory& inventory_was,
                 const Inventory& inventory_now, std::vector<Reason>& into) {
    if (uses_gwp(was) || uses_gwp(now))
        add_reason({Effect::method, inventory_was.gwp.value, inventory_now.gwp.value}, into);
    add_reason({Effect::method, words_of(was, Step::From::rule), words_of(now, Step::From::rule)}, into);
    add_reason({Effect::boundary, words_of(was, Step::From::share), words_of(now, Step::From::share)}, into);
    add_reason({Effect::boundary, std::string(to_text(was.category)), std::string(to_text(now.category))}, into);
}

}  // namespace

void add_reason(Reason reason, std::vector<Reason>& into) {
    if (reason.was != reason.now && std::ranges::find(into, reason) == into.end()) into.push_back(std::move(reason));
}

void add_reasons(const Rungs& was, const Rungs& now, const Inventory& inventory_was, const Inventory& inventory_now,
                 std::vector<Reason>& into) {
    if (was.empty() || now.empty()) {
        add_factors(was, now, into);
        for (const EmissionLine* line : was) add_reason({Effect::method, words_of(*line, Step::From::rule), ""}, into);
        for (const EmissionLine* line : now) add_reason({Effect::method, "", words_of(*line, Step::From::rule)}, into);
        return;
    }
    LineTerms before = terms_of(was), after = terms_of(now);
    bool alike = before.measured_in == after.measured_in && before.rated_in == after.rated_in;
    if (!alike || before.measured != after.measured)
        add_reason(amount_reason(alike ? Effect::activity : Effect::method, *was.front(), *now.front()), into);
    add_ratios(was, now, into);
    add_factors(was, now, into);
    add_choices(*was.front(), *now.front(), inventory_was, inventory_now, into);
}

}  // namespace ghg
