#include "engine/caveats.h"

#include "engine/band_edge.h"
#include "engine/market_caveats.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace ghg {
namespace {

// `factor:` picks a factor whatever the details say; where they say otherwise the reader must know.
std::string contradiction(const EmissionLine& line) {
    if (line.factor->own || !line.stand_in.empty()) return "";
    for (const auto& [detail, value] : line.factor->match) {
        std::string written = line.activity->detail(detail);
        if (!written.empty() && written != value)
            return fmt::format("`factor` names {}, which is for {} {}, not {}", line.factor->name(), detail, value,
                               written);
    }
    return "";
}

bool is_foreign(const EmissionLine& line, const Inventory& inventory) {
    std::string territory = line.factor->own ? "" : line.factor->territory();
    std::string here = line.activity->detail("region");
    if (here.empty()) here = inventory.region;
    return !here.empty() && !territory.empty() && territory != here;
}

// The part of a line that stays as printed although its document used another GWP set; nothing where there is none.
std::optional<Number> under_other_gwp(const EmissionLine& line, const Inventory& inventory) {
    if (line.factor->gwp.id == inventory.gwp.value || line.uses_co2_only) return std::nullopt;
    std::optional<Number> kg;
    for (const GasAmount& gas : line.gases)
        if (is_in_co2e_only(gas.gas)) kg = kg.value_or(Number(0)) + gas.kg_co2e;
    return kg;
}

bool is_life_cycle_goods(const EmissionLine& line) {
    bool goods = line.category == Category::purchased_goods_and_services || line.category == Category::capital_goods;
    return goods && line.factor->own && line.factor->boundary == "life-cycle";
}

/// Counts activities and keeps the first few ids, in order of their letters. Lines of one activity follow each other.
class FirstNames {
public:
    void add(const Activity& activity) {
        if (last_ == &activity) return;
        last_ = &activity;
        ++count_;
        first_.insert(std::ranges::upper_bound(first_, activity.id, {}, [](auto* each) { return each->id; }),
                      &activity);
        if (first_.size() > most) first_.pop_back();
    }

    std::string text() const {
        std::string text;
        for (const Activity* activity : first_) text += (text.empty() ? "" : ", ") + activity->id;
        return count_ > most ? text + fmt::format(" and {} more", count_ - most) : text;
    }

private:
    static constexpr std::size_t most = 3;
    const Activity* last_ = nullptr;
    std::size_t count_ = 0;
    std::vector<const Activity*> first_;
};

/// Gathers lines under a heading and says them once, with their tonnage. Scope 2 lines of both bases under one heading
/// count the market's.
class Gathered {
public:
    void add(const std::string& key, const EmissionLine& line) { add(key, line, line.kg_co2e); }

    void add(const std::string& key, const EmissionLine& line, const Number& kg) {
        Sum& sum = sums_[key];
        sum.where = sum.lines == 0 ? line.where : sum.where;
        ++sum.lines;
        sum.who.add(*line.activity);
        if (line.basis == Basis::location)
            sum.location += kg;
        else
            sum.other += kg;
        if (line.basis != Basis::location) sum.has_other = true;
    }

    template <class Say>
    void tell(const std::string& slug, std::vector<Caveat>& caveats, Say say) const {
        for (const auto& [key, sum] : sums_)
            caveats.push_back({slug, sum.has_other ? sum.other : sum.location, sum.where, say(key, sum.who.text())});
    }

private:
    struct Sum {
        Number location, other;
        bool has_other = false;
        std::size_t lines = 0;
        Place where;
        FirstNames who;
    };

    std::map<std::string, Sum> sums_;
};

// A charger behind a site's meter is in the meter's reading already (in_site_meter: true sets it aside).
void tell_charging(const Inventory& inventory, std::vector<Caveat>& caveats) {
    std::set<std::string_view> metered;
    for (const Activity& activity : inventory.activities)
        if (activity.type == "electricity") metered.insert(activity.site);
    for (const Activity& charging : inventory.activities) {
        if (charging.type != "ev" || charging.site.empty() || charging.dimension() != "energy" ||
            charging.in_site_meter)
            continue;
        if (metered.contains(charging.site))
            caveats.push_back(tell("charging-in-site-meter", std::nullopt, charging.at,
                                   fmt::format("{}: kWh charged at {}, whose electricity is given too; in_site_meter: "
                                               "true leaves it out if that meter holds it",
                                               charging.id, charging.site)));
    }
}

void tell_held_twice(const Result& result, std::vector<Caveat>& caveats) {
    std::map<const Activity*, Basis> unsplit_on;
    for (const EmissionLine& line : result.lines)
        if (line.basis && line.stage == Stage::life_cycle) unsplit_on.try_emplace(line.activity, *line.basis);
    for (const EmissionLine& line : result.lines) {
        auto held = unsplit_on.find(line.activity);
        if (line.stage != Stage::upstream || held == unsplit_on.end()) continue;
        caveats.push_back(
            tell("upstream-held-twice", line.kg_co2e, line.where,
                 fmt::format("{}: upstream stands in fuel-and-energy and again inside the {}-based figure",
                             line.activity->id, to_text(held->second))));
    }
}

void tell_not_stated(const Result& result, std::vector<Caveat>& caveats) {
    std::vector<std::string> silent;
    for (const CategoryTotal& total : result.categories)
        if (scope_of(total.category) == 3 && total.status == "not-stated") silent.emplace_back(to_text(total.category));
    if (!silent.empty())
        caveats.push_back(
            tell("category-not-stated", std::nullopt, {result.inventory->source, 0, 0, 1},
                 fmt::format("Scope 3 categories neither used, not_applicable nor excluded ({} of 15): {}",
                             silent.size(), fmt::join(silent, ", "))));
}

std::string name_of(const NotCalculated& missing) {
    bool says_its_stage = missing.use.find(to_text(missing.stage)) != std::string::npos;
    return says_its_stage ? missing.use : fmt::format("{} {}", missing.use, to_text(missing.stage));
}

// The lines themselves stand in `not_calculated`; here they are counted by table.
void tell_not_calculated(const Result& result, std::vector<Caveat>& caveats) {
    std::map<std::string, std::set<std::string>> by_use;
    for (const NotCalculated& missing : result.not_calculated) by_use[name_of(missing)].insert(missing.activity->id);
    std::vector<std::string> parts;
    for (const auto& [use, who] : by_use)
        parts.push_back(fmt::format("{} ({} {})", use, who.size(), who.size() == 1 ? "activity" : "activities"));
    if (!parts.empty())
        caveats.push_back(
            tell("not-calculated", std::nullopt, {result.inventory->source, 0, 0, 1},
                 fmt::format("no edition in `factors` has a factor for {}; these lines are missing, not zero",
                             fmt::join(parts, ", "))));
}

// What the user chose, and what came of it.
void tell_choices(const Result& result, std::vector<Caveat>& caveats) {
    Gathered stand_ins, contradicting, upstream;
    for (const EmissionLine& line : result.lines) {
        if (!line.stand_in.empty())
            stand_ins.add(fmt::format("{} instead of its own: {}", line.stand_in_name, line.stand_in), line);
        if (std::string said = contradiction(line); !said.empty()) contradicting.add(said, line);
        if (line.upstream_in_scope_1) upstream.add("", line);
    }
    auto who_first = [](auto& key, const auto& who) { return fmt::format("{}: {}", who, key); };
    stand_ins.tell("stand-in-used", caveats, who_first);
    contradicting.tell("factor-contradicts", caveats, who_first);
    upstream.tell("upstream-in-scope-1", caveats, [](auto&, const auto& who) {
        return fmt::format("well_to_tank: scope-1 puts the upstream of fuels into Scope 1, beyond the GHG Protocol: {}",
                           who);
    });
}

// Where a figure speaks for.
void tell_origins(const Result& result, const Inventory& inventory, std::vector<Caveat>& caveats) {
    Gathered foreign, other_gwp;
    for (const EmissionLine& line : result.lines) {
        if (is_foreign(line, inventory))
            foreign.add(fmt::format("{} ({})", line.factor->head->edition, line.factor->territory()), line);
        if (auto kg = under_other_gwp(line, inventory)) other_gwp.add(line.factor->gwp.id, line, *kg);
    }
    foreign.tell("foreign-factor", caveats, [](auto& key, const auto& who) {
        return fmt::format("{} speaks for another territory: {}", key, who);
    });
    other_gwp.tell("gwp-not-applied", caveats, [&](auto& key, const auto& who) {
        return fmt::format("figures in CO2e not split by gas (GWP set {}) are used as they are under {}: {}", key,
                           inventory.gwp.value, who);
    });
}

void tell_biogenic(const Result& result, std::vector<Caveat>& caveats) {
    Gathered lacking;
    for (const EmissionLine& line : result.lines)
        if (line.factor->lacks_biogenic) lacking.add(line.factor->name(), line);
    lacking.tell("biogenic-not-stated", caveats, [](auto& key, const auto& who) {
        return fmt::format("no biogenic CO2 is stated for {}; it is missing outside the scopes: {}", key, who);
    });
}

// Stages that one figure holds together.
void tell_unsplit(const Result& result, std::vector<Caveat>& caveats) {
    Gathered wtw, life_cycle, goods;
    for (const EmissionLine& line : result.lines) {
        if (line.stage == Stage::wtw) wtw.add(line.factor->name(), line);
        if (line.basis && line.stage == Stage::life_cycle) life_cycle.add(line.factor->name(), line);
        if (is_life_cycle_goods(line)) goods.add(line.factor->name(), line);
    }
    wtw.tell("wtw-unsplit", caveats, [](auto& key, const auto& who) {
        return fmt::format("{} holds combustion and upstream in one figure: {}", key, who);
    });
    life_cycle.tell("life-cycle-in-scope-2", caveats, [](auto& key, const auto& who) {
        return fmt::format("{} holds generation and upstream in one figure: {}", key, who);
    });
    goods.tell("life-cycle-in-goods", caveats, [](auto&, const auto& who) {
        return fmt::format("a supplier's life-cycle figure holds use and end of life too: {}", who);
    });
}

}  // namespace

std::vector<Caveat> caveats_of(const Result& result, const Context& context) {
    const Inventory& inventory = *context.inventory;
    std::vector<Caveat> caveats;
    tell_choices(result, caveats);
    tell_origins(result, inventory, caveats);
    tell_biogenic(result, caveats);
    tell_unsplit(result, caveats);
    for (Caveat& caveat : band_edge_caveats(result.lines, context)) caveats.push_back(std::move(caveat));
    tell_residual(result, context, caveats);
    tell_charging(inventory, caveats);
    tell_instruments(result, context, caveats);
    tell_held_twice(result, caveats);
    tell_not_calculated(result, caveats);
    tell_not_stated(result, caveats);
    return caveats;
}

std::vector<Caveat> ledger_caveats(const std::vector<LedgerAccount>& ledgers) {
    std::vector<Caveat> found;
    for (const LedgerAccount& account : ledgers) {
        if (account.in_error.empty()) continue;
        std::vector<std::string> kinds;
        for (const auto& [slug, rows] : account.in_error) kinds.push_back(fmt::format("{} {}", rows, slug));
        found.push_back(
            tell("ledger-kept-out", std::nullopt, account.ledger->at,
                 fmt::format("{} of {} rows of {} are in error and count in no figure: {}", account.rows_in_error(),
                             account.rows_read, account.ledger->id, fmt::join(kinds, ", "))));
    }
    return found;
}

}  // namespace ghg
