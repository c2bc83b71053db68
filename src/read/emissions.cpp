#include "read/emissions.h"

#include "base/near_names.h"
#include "read/fields.h"
#include "read/quantity_text.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace ghg {
namespace {

constexpr std::array<std::string_view, 8> common_gases{"CO2",        "CO2-biogenic", "CO2e", "CH4",
                                                       "CH4-fossil", "CH4-biogenic", "N2O",  "HFCs-and-PFCs"};

bool is_one_in_every_set(std::string_view gas) { return gas == co2 || gas == co2_biogenic || is_in_co2e_only(gas); }

std::vector<std::string> known_gases(const GwpSets& sets) {
    std::vector<std::string> gases(common_gases.begin(), common_gases.end());
    for (const std::string& id : sets.names())
        for (const auto& [gas, value] : sets.find(id)->values)
            if (std::ranges::find(gases, gas) == gases.end()) gases.push_back(gas);
    return gases;
}

bool is_acceptable(const WrittenMass& mass, const Node& value, bool has_note, Diagnostics& out) {
    if (mass.kg.is_negative())
        out.push_back(
            problem("emission-negative", value.place(), fmt::format("`{}` is below zero", mass.written),
                    "Leave removals and avoided emissions out of it, and list them under `memo:`, in no total."));
    else if (mass.kg.is_zero() && !has_note)
        out.push_back(problem("zero-without-note", value.place(),
                              fmt::format("`{}` is zero, and nothing says why", mass.written),
                              "Add a note that says why it is zero, or leave the gas out."));
    return !mass.kg.is_negative();
}

void check_unsplit(const std::vector<Emission>& emits, Diagnostics& out) {
    auto unsplit = std::ranges::find(emits, co2e, &Emission::gas);
    auto split = std::ranges::find_if(emits, [](const Emission& e) { return e.gas != co2e && e.gas != co2_biogenic; });
    if (unsplit == emits.end() || split == emits.end()) return;
    Diagnostic both = problem("co2e-beside-gases", unsplit->at,
                              fmt::format("`CO2e` stands beside `{}`, which it already holds", split->gas),
                              "Keep the gases and put their sum under `printed_total`, or keep CO2e alone.");
    both.related.push_back({split->at, "the gas is given here"});
    out.push_back(std::move(both));
}

std::optional<GwpSource> stated_values(const Node& map, Diagnostics& out) {
    GwpSource source{"stated", nullptr, {}, map.place()};
    Fields fields(map, out);
    for (const NodeEntry& entry : map.entries()) {
        auto value = fields.required_number(entry.key.text(), "28");
        if (value && is_gwp_of(entry.key.as_text(), *value, out)) source.stated.emplace(entry.key.text(), *value);
    }
    return source.stated.size() == map.entries().size() ? std::optional(source) : std::nullopt;
}

}  // namespace

bool is_known_gas(const Node& key, const GwpSets& sets, Diagnostics& out) {
    if (std::ranges::find(common_gases, key.text()) != common_gases.end()) return true;
    std::vector<std::string> known = known_gases(sets);
    if (std::ranges::find(known, key.text()) != known.end()) return true;
    Diagnostic unknown = problem("gas-unknown", key.place(), fmt::format("no GWP set has a gas `{}`", key.text()), {});
    unknown.near = near_names(key.text(), known);
    unknown.next_step = unknown.near.empty()
                            ? "Write the gas as the GWP sets name it, such as CO2, CH4, N2O or HFC-134a."
                            : fmt::format("Write {}.", unknown.near.front());
    out.push_back(std::move(unknown));
    return false;
}

bool is_gwp_of(const Text& gas, const Number& value, Diagnostics& out) {
    if (is_in_co2e_only(gas.value) || gas.value == co2_biogenic)
        out.push_back(
            problem("gwp-of-co2", gas.at, fmt::format("`{}` has no GWP of its own", gas.value),
                    "Take it out: CO2 is the measure, CO2-biogenic stands outside the scopes, and HFCs-and-PFCs "
                    "are in CO2e."));
    else if (gas.value == co2 && value != Number(1))
        out.push_back(problem("gwp-of-co2", gas.at, fmt::format("the GWP of CO2 is 1, and not {}", to_decimal(value)),
                              "Write 1, or take it out: CO2 is the gas that the others are measured by."));
    else
        return true;
    return false;
}

std::optional<Number> GwpSource::find(std::string_view gas) const {
    if (is_one_in_every_set(gas)) return Number(1);
    if (set != nullptr) return set->find(gas);
    auto found = stated.find(gas);
    return found == stated.end() ? std::nullopt : std::optional(found->second);
}

std::optional<GwpSource> read_gwp_source(const Node& value, const GwpSets& sets, Diagnostics& out) {
    if (value.is_map()) return stated_values(value, out);
    if (value.is_list()) report_wrong_type(value, "gwp", "a GWP set, or a map of gases to values", out);
    if (!value.is_scalar() || value.is_faulty()) return std::nullopt;
    GwpSource source{std::string(value.text()), sets.find(value.text()), {}, value.place()};
    if (source.set != nullptr || source.id == gwp_not_stated) return source;
    Diagnostic unknown = problem("gwp-unknown", value.place(), fmt::format("there is no GWP set `{}`", source.id), {});
    unknown.near = near_names(source.id, sets.names());
    unknown.next_step = fmt::format("Write one of {}.", fmt::join(sets.names(), ", "));
    out.push_back(std::move(unknown));
    return std::nullopt;
}

std::vector<Emission> read_emits(const Node& map, bool has_note, const GwpSets& sets, Diagnostics& out) {
    std::vector<Emission> emits;
    Fields fields(map, out);
    if (map.entries().empty() && !map.is_faulty())
        out.push_back(problem("missing-key", map.place(), "`emits` names no gas", "Add one, for example CO2e: 0.2 kg"));
    for (const NodeEntry& entry : map.entries()) {
        Node value = fields.required(entry.key.text(), "0.2 kg");
        auto mass = value ? read_mass(value, out) : std::nullopt;
        bool known = is_known_gas(entry.key, sets, out);
        if (!known || !mass || !is_acceptable(*mass, value, has_note, out)) continue;
        std::string gas(entry.key.text());
        if (gas == hfcs_and_pfcs && !mass->as_co2e) {
            out.push_back(
                problem("mass-of-unnamed-gases", value.place(),
                        fmt::format("`{}` is a mass of gases that have no name, so no GWP fits it", mass->written),
                        "Write it in CO2e, as in 0.2 kg CO2e, or name the gas."));
            continue;
        }
        bool as_co2e = mass->as_co2e && !is_in_co2e_only(gas);
        emits.push_back({std::move(gas), mass->written, mass->kg, as_co2e, value.place()});
    }
    check_unsplit(emits, out);
    return emits;
}

PrintedGwp printed_gwp(const std::vector<Emission>& emits, const std::optional<GwpSource>& source, Place row,
                       Diagnostics& out) {
    PrintedGwp gwp;
    if (source) gwp.id = source->id;
    for (const Emission& emission : emits) {
        if (!emission.as_co2e && !is_in_co2e_only(emission.gas)) continue;
        if (!source) {
            out.push_back(problem("gwp-missing", row,
                                  fmt::format("`{}` is in CO2e, and nothing says by which GWP set", emission.printed),
                                  "Add the set its document used, for example gwp: ipcc/ar5-100"));
            return gwp;
        }
        if (is_in_co2e_only(emission.gas)) continue;
        auto value = source->find(emission.gas);
        if (value && *value > Number(0))
            gwp.values.insert_or_assign(emission.gas, *value);
        else
            out.push_back(
                problem("gwp-without-gas", emission.at,
                        fmt::format("`{}` is in CO2e, and {} has no value for {}", emission.printed,
                                    source->id == "stated" ? "`gwp`" : "the GWP set " + source->id, emission.gas),
                        fmt::format("Add {} to `gwp`, with the value the document used.", emission.gas)));
    }
    return gwp;
}

}  // namespace ghg
