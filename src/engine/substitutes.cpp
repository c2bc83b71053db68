#include "engine/substitutes.h"

#include "engine/details.h"
#include "engine/likely_names.h"

#include <fmt/format.h>

namespace ghg {
namespace {

// On the location basis of purchased energy only the grid or the network speaks.
bool takes_own_factor(const Ask& ask) { return !ask.counts_on_basis || ask.basis != Basis::location; }

// A life-cycle boundary alone is a product's, whose lines ask for cradle-to-gate.
std::string or_own_factor(const Ask& ask) {
    if (!takes_own_factor(ask)) return "";
    return fmt::format(", or add own_factor: with per, emits, gwp, year, cite and boundary: {}{}", to_text(ask.stage),
                       ask.stage == Stage::life_cycle ? " and stage: life-cycle" : "");
}

std::string all_of_them(const std::string& shown, const Ask& ask, const std::string& detail) {
    if (ask.type.empty()) return "";
    return shown.ends_with("…") ? fmt::format(" `ghg types {} --values {}` lists all.", ask.type, detail)
                                : fmt::format(" `ghg types {}` shows what there is.", ask.type);
}

std::string figures_for(const Ask& ask, const std::string& detail, const std::string& shown, bool one) {
    Details rest = ask.details;
    rest.erase(detail);
    std::string beside = rest.empty() ? "" : to_text(rest) + " in ";
    return fmt::format("{} for {}{} {}", one ? "There is a figure" : "There are figures", beside, detail, shown);
}

}  // namespace

std::set<std::string> names_of(const std::map<std::string, const Factor*>& values) {
    std::set<std::string> names;
    for (const auto& [name, row] : values) names.insert(name);
    return names;
}

std::string substitute_of_year(const CandidateRows& rows, const Ask& ask) {
    for (const Factor* row : rows)
        if (row->match == ask.details && row->stage == ask.stage && row->per->dimension == ask.unit->dimension &&
            !row->head->holds(ask.year))
            return fmt::format(
                "If the figure for {} may stand in, say so and why: stand_in: {{factor: {}, because: reason}}.",
                years(*row->head), row->name());
    return "";
}

Substitute substitute_elsewhere(const CandidateRows& rows, const Ask& ask) {
    for (const auto& [detail, value] : ask.details) {
        if (!is_place(detail)) continue;
        auto values = values_beside(detail, rows, ask);
        if (values.empty()) continue;
        bool one = values.size() == 1;
        std::string shown = some_of(names_of(values), value);
        return {fmt::format("{}: if {} may stand in, say so and why{}: stand_in: {{factor: {}, because: reason}}",
                            figures_for(ask, detail, shown, one), one ? "it" : "one of them", one ? "" : ", such as",
                            values.begin()->second->name()),
                fmt::format("{}.{}", or_own_factor(ask), all_of_them(shown, ask, detail))};
    }
    return {};
}

std::string substitute_unknown(const Ask& ask) {
    return fmt::format(
        "Add an edition that has it to `factors`, or name a substitute and why: stand_in: {{factor: EDITION#ID, "
        "because: reason}}{}.{}",
        or_own_factor(ask),
        ask.type.empty() ? "" : fmt::format(" `ghg factors list {}` shows what there is.", ask.use));
}

std::string value_of_table(const std::set<std::string>& known, const Ask& ask, const std::string& detail) {
    std::set<std::string> alike;
    for (const std::string& name : known)
        if (share_a_word(ask.details.at(detail), name)) alike.insert(name);
    bool all_fit = known.size() <= most_values;
    std::string shown = all_fit ? one_of(known) : alike.empty() ? "" : one_of(alike) + ", …";
    return fmt::format("If the tables have it by another name, write that{}{}.{}",
                       shown.empty() ? "" : fmt::format(": {}: {}", detail, shown), or_own_factor(ask),
                       all_of_them(all_fit ? "" : "…", ask, detail));
}

std::string other_source(const CandidateRows& rows, const Ask& ask) {
    std::set<std::string> known = names_of(values_beside("source", rows, ask));
    return fmt::format("{}ive the instrument an own_factor with per, emits, gwp, year, boundary and cite.",
                       known.empty() ? "G" : fmt::format("Write source: {}, or g", one_of(known)));
}

}  // namespace ghg
