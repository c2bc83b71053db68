#include "engine/named_factors.h"

#include "base/near_names.h"
#include "engine/details.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

std::vector<std::string> ids_of(const std::string& edition, const FactorBook& book) {
    std::vector<std::string> ids;
    for (const Table& table : book.all()) {
        if (table.head->edition != edition) continue;
        for (const Factor& factor : table.factors) ids.push_back(factor.id);
        for (const Ratio& ratio : table.ratios) ids.push_back(ratio.id);
    }
    return ids;
}

// Where an id is split by stage its rows go on behind a point: 14.ttw and 14.wtt for 14.
std::vector<std::string> names_for(const std::string& id, const std::vector<std::string>& ids) {
    constexpr std::size_t most = 4;
    std::vector<std::string> longer;
    for (const std::string& each : ids)
        if (each.starts_with(id + ".") && longer.size() < most) longer.push_back(each);
    std::vector<std::string> near = near_names(id, ids);
    return near.empty() ? longer : near;
}

Diagnostic not_in_tables(const FactorName& name, const Context& context) {
    std::vector<std::string> ids = ids_of(name.edition, *context.book);
    Diagnostic unknown = problem(
        "factor-unknown", name.at, fmt::format("{}#{} is in no table", name.edition, name.id),
        ids.empty() ? "Write EDITION#ID as the tables spell it; `ghg factors search` finds figures by their words."
                    : "Write the id as the edition spells it; `ghg factors search` finds figures by their words.");
    if (context.advises) unknown.near = names_for(name.id, ids);
    return unknown;
}

std::string years_of(const TableHead& head) {
    return head.from == head.to ? fmt::format("{}", head.from) : fmt::format("{} to {}", head.from, head.to);
}

Diagnostic wrong_unit(const FactorName& name, const std::string& per, const Unit& unit) {
    return problem("factor-unit", name.at,
                   fmt::format("{}#{} is per {}, and the quantity is in {}", name.edition, name.id, per, unit.name),
                   "Name a factor whose unit the quantity can be converted to.");
}

Diagnostic wrong_year(const FactorName& name, const TableHead& head, int year) {
    return problem(
        "factor-period", name.at,
        fmt::format("{}#{} is for {}, and the activity is of {}", name.edition, name.id, years_of(head), year),
        fmt::format("Say that it stands in, and why: stand_in: {{factor: {}#{}, because: reason}}.", name.edition,
                    name.id));
}

bool is_of_other_region(const Factor& factor, const Ask& ask) {
    auto asked = ask.details.find("region");
    auto its = factor.match.find("region");
    return asked != ask.details.end() && its != factor.match.end() && asked->second != its->second;
}

Diagnostic wrong_region(const FactorName& name, const Factor& factor, const Ask& ask) {
    return problem(
        "factor-region", name.at,
        fmt::format("{} is for {}, and the activity is in {}", factor.name(), factor.match.at("region"),
                    ask.details.at("region")),
        fmt::format("Say that it stands in, and why: stand_in: {{factor: {}, because: reason}}.", factor.name()));
}

}  // namespace

NamedFactors::NamedFactors(const Activity& activity, const Context& context, Diagnostics& out) : activity_(activity) {
    add(activity.factor, Role::factor, context, out);
    add(activity.location_factor, Role::location_factor, context, out);
    if (activity.stand_in) add(activity.stand_in->factors, Role::stand_in, context, out);
}

void NamedFactors::add(const std::vector<FactorName>& names, Role role, const Context& context, Diagnostics& out) {
    for (const FactorName& name : names) {
        Named named{&name, role, context.book->find_factor(name.edition, name.id),
                    context.book->find_ratio(name.edition, name.id), false};
        if (named.factor == nullptr && named.ratio == nullptr) {
            out.push_back(not_in_tables(name, context));
            continue;
        }
        named_.push_back(named);
    }
}

// On purchased energy `factor` acts on the market basis only and `location_factor` on the other (DESIGN section 5).
bool NamedFactors::acts_on(const Named& named, const Ask& ask) {
    const Factor* factor = named.factor;
    if (factor == nullptr || factor->head->table != ask.use) return false;
    if (factor->stage != ask.stage && unsplit(ask.stage) != factor->stage) return false;
    bool on_location = ask.counts_on_basis && ask.basis == Basis::location;
    if (named.role == Role::factor && on_location) return false;
    if (named.role == Role::location_factor && !on_location) return false;
    if (factor->match.contains("source")) return false;  // what a certificate is worth, only the certificate can say
    return serves_basis(*factor, ask) && serves_rf(*factor, ask);
}

// Of those that act on the line: one whose unit fits comes before one whose does not, the asked stage before one that
// holds it unsplit.
NamedFactors::Named* NamedFactors::best_for(const Ask& ask) {
    auto rank = [&](const Named& named) {
        bool unit_fits = named.factor->per->dimension == ask.unit->dimension;
        bool stage_fits = named.factor->stage == ask.stage;
        return (unit_fits ? 2 : 0) + (stage_fits ? 1 : 0);
    };
    Named* best = nullptr;
    for (Named& named : named_)
        if (acts_on(named, ask) && (best == nullptr || rank(named) > rank(*best))) best = &named;
    return best;
}

NamedFactors::Choice NamedFactors::serve(const Ask& ask, Diagnostics& out) {
    Named* named = best_for(ask);
    if (named == nullptr) return {};
    named->used = true;
    const Factor& factor = *named->factor;
    if (factor.per->dimension != ask.unit->dimension) {
        out.push_back(wrong_unit(*named->name, factor.per->name, *ask.unit));
        return {};
    }
    bool stands_in = named->role == Role::stand_in;
    if (!stands_in && !factor.head->holds(ask.year)) out.push_back(wrong_year(*named->name, *factor.head, ask.year));
    if (!stands_in && is_of_other_region(factor, ask)) out.push_back(wrong_region(*named->name, factor, ask));
    return {&factor, stands_in ? activity_.stand_in->because : ""};
}

NamedFactors::RatioChoice NamedFactors::serve_ratio(const std::string& table, const Unit* from, int year,
                                                    Diagnostics& out) {
    for (Named& named : named_) {
        if (named.ratio == nullptr || named.ratio->head->table != table) continue;
        named.used = true;
        if (from != nullptr &&
            (named.ratio->denominator == nullptr || named.ratio->denominator->dimension != from->dimension)) {
            out.push_back(wrong_unit(
                *named.name, named.ratio->denominator == nullptr ? "nothing" : named.ratio->denominator->name, *from));
            return {};
        }
        if (named.role != Role::stand_in && !named.ratio->head->holds(year))
            out.push_back(wrong_year(*named.name, *named.ratio->head, year));
        return {named.ratio, named.role == Role::stand_in ? activity_.stand_in->because : ""};
    }
    return {};
}

void NamedFactors::report_unused(Diagnostics& out) const {
    for (const Named& named : named_) {
        if (named.used) continue;
        const TableHead& head = named.factor != nullptr ? *named.factor->head : *named.ratio->head;
        std::string stage = named.factor != nullptr ? fmt::format(", stage {}", to_text(named.factor->stage)) : "";
        if (named.factor != nullptr && named.factor->includes_rf)
            stage += *named.factor->includes_rf ? ", warming beyond CO2 included" : ", without warming beyond CO2";
        out.push_back(
            problem("named-factor-unused", named.name->at,
                    fmt::format("{}#{} (table {}{}) serves no line of `{}`", named.name->edition, named.name->id,
                                head.table, stage, activity_.id),
                    "Remove it, or name a factor of the table, stage and basis that the activity type uses."));
    }
}

void NamedFactors::report_of_other_tables(const std::vector<std::string>& topics, Diagnostics& out) const {
    for (const Named& named : named_) {
        const TableHead& head = named.factor != nullptr ? *named.factor->head : *named.ratio->head;
        if (topics.empty() || std::ranges::find(topics, head.table) != topics.end()) continue;
        out.push_back(
            problem("named-factor-unused", named.name->at,
                    fmt::format("{}#{} is of table {}, and `{}` asks for {}", named.name->edition, named.name->id,
                                head.table, activity_.id, fmt::join(topics, ", ")),
                    fmt::format("Name one of table {0}: `ghg factors list {0}` shows their ids.", topics.front())));
    }
}

}  // namespace ghg
