#include "import/uk_topics.h"

#include "import/uk_names.h"
#include "import/uk_regions.h"

#include <fmt/format.h>
#include <array>

namespace ghg {
namespace {

constexpr std::string_view energy_unstated =
    "fuel energy without a calorific value: the file says neither net nor gross";
constexpr std::string_view forecourt = "Forecourt fuels containing biofuel";

Placement exclude(std::string reason) { return {std::nullopt, std::move(reason)}; }
Placement not_read(const UkRow& row) {
    return exclude(fmt::format("topic not read yet: {} / {}", row.level_1, row.level_2));
}

// Columns a topic has no use for would tell rows apart unseen.
bool only_level_3(const UkRow& row) { return row.level_4.empty() && row.column_text.empty(); }

Placement place_fuel(const UkRow& row, std::string_view stage, std::string unit) {
    if (unit.empty() && (row.uom == "kWh" || row.uom == "GJ")) return exclude(std::string(energy_unstated));
    if (unit.empty() || !only_level_3(row)) return not_read(row);
    Slot slot;
    std::string fuel = fuel_slug(row.level_3);
    slot.table = "fuels";
    slot.id = fmt::format("fuels.{}.{}.{}", fuel, stage, unit);
    slot.match = {{"fuel", fuel}};
    slot.per = std::move(unit);
    slot.stage = stage;
    slot.gas = uk_gas(row.gas);
    return {slot, {}};
}

// DESNZ kept its bioenergy figures on AR4 when the others moved to AR5 in 2023.
Placement on_ar4(Placement placed) {
    if (placed.slot) placed.slot->gwp = "ipcc/ar4-100";
    return placed;
}

Placement place_combustion(const UkRow& row) { return place_fuel(row, "ttw", uk_unit(row.uom)); }
Placement place_upstream_of_fuel(const UkRow& row) { return place_fuel(row, "wtt", uk_unit(row.uom)); }

Placement place_bioenergy(const UkRow& row) { return on_ar4(place_combustion(row)); }
Placement place_upstream_of_bioenergy(const UkRow& row) { return on_ar4(place_upstream_of_fuel(row)); }

Placement place_biogenic(const UkRow& row) {
    bool net = row.level_2 == forecourt && row.uom == "kWh";
    Placement placed = place_fuel(row, "ttw", net ? "kWh-net" : uk_unit(row.uom));
    if (!placed.slot) return placed;
    placed.slot->gas = placed.slot->gas == "CO2" ? "CO2-biogenic" : "";
    if (net) placed.slot->note = "the outside-of-scopes row says kWh; its kWh per tonne are those of the net rows";
    return placed;
}

Placement grid_biogenic(const UkRow&) {
    return exclude("biogenic CO2 of the grid mix: only fuels carry CO2 outside the scopes");
}

Placement place_grid(const UkRow& row, std::string table, std::string stage) {
    if (row.level_3 != "Electricity: UK" || !row.column_text.empty() || row.uom != "kWh") return not_read(row);
    Slot slot;
    bool generation = table == "electricity";
    slot.id = generation ? "electricity.grid.GB" : table + ".GB";
    slot.table = std::move(table);
    slot.match = {{"region", "GB"}};
    if (generation) slot.match.emplace_back("basis", "location");
    slot.per = "kWh";
    slot.stage = std::move(stage);
    slot.gas = uk_gas(row.gas);
    if (!row.level_4.empty()) slot.note = fmt::format("electricity data of {}", row.level_4);
    return {slot, {}};
}

Placement place_generation(const UkRow& row) { return place_grid(row, "electricity", "generation"); }
Placement place_upstream(const UkRow& row) { return place_grid(row, "electricity-upstream", "upstream"); }
Placement place_losses(const UkRow& row) { return place_grid(row, "electricity-losses", "losses"); }
Placement place_losses_upstream(const UkRow& row) { return place_grid(row, "electricity-losses-upstream", "losses"); }

Placement place_flight(const UkRow& row, bool upstream) {
    Slot slot;
    std::string haul = uk_haul(row.level_3);
    std::string cabin = uk_cabin(row.level_4);
    bool with_rf = row.column_text == "With RF";
    if (haul.empty() || cabin.empty() || (!with_rf && row.column_text != "Without RF") || row.uom != "passenger.km")
        return not_read(row);
    slot.table = "flights";
    slot.id = fmt::format("flights.{}.{}.{}", haul, cabin, upstream ? "wtt" : with_rf ? "with-rf" : "without-rf");
    slot.match = {{"haul", haul}, {"cabin", cabin}};
    slot.per = "passenger-km";
    slot.stage = upstream ? "wtt" : "ttw";
    slot.gas = uk_gas(row.gas);
    if (upstream)
        slot.twin = row.column_text;
    else
        slot.includes_rf = with_rf;
    if (!upstream && with_rf) slot.note = "CO2 as printed, with the warming beyond CO2 in it: not a mass of CO2";
    return {slot, {}};
}

Placement place_flight_combustion(const UkRow& row) { return place_flight(row, false); }
Placement place_flight_upstream(const UkRow& row) { return place_flight(row, true); }

Placement place_hotel(const UkRow& row) {
    if (row.level_3 == "UK (London)") return exclude("a part of a country: hotel nights are matched by country");
    std::string_view region = uk_region(row.level_3);
    if (region.empty()) return exclude(fmt::format("no ISO 3166 code known for `{}`", row.level_3));
    if (row.uom != "Room per night" || !only_level_3(row)) return not_read(row);
    Slot slot;
    slot.table = "hotel";
    slot.id = fmt::format("hotel.{}", region);
    slot.match = {{"region", std::string(region)}};
    slot.per = "room-night";
    slot.stage = "cradle-to-gate";
    slot.gwp = "not-stated";  // the country figures come from sources on different sets
    slot.gas = uk_gas(row.gas);
    return {slot, {}};
}

Placement place_car_energy(const UkRow& row) {
    std::string size = uk_car_size(row.level_3);
    std::string fuel = uk_car_fuel(row.column_text.empty() ? row.level_4 : row.column_text);
    if (size.empty() || (!row.column_text.empty() && !row.level_4.empty())) return not_read(row);
    if (fuel.empty()) return exclude("car energy of no single fuel, or of none: no fuel's factor can follow");
    if (row.uom == "miles") return exclude("per mile: the row per km serves, a mile is exactly 1.609344 km");
    if (row.uom != "km" || row.gas != "kWh (Net CV)") return not_read(row);
    Slot slot;
    slot.table = "vehicle-consumption";
    slot.id = fmt::format("vehicle-consumption.{}.{}", size, fuel);
    slot.match = {{"vehicle", size}, {"fuel", fuel}};
    slot.gas = "kWh-net/km";
    return {slot, {}};
}

struct TopicRule {
    std::string_view level_1;
    std::string_view level_2;  // empty: every Level 2 that has no rule of its own above
    Placement (*place)(const UkRow&);
};

// The topics that are read. A Level 1 that is not here is excluded by name; to read it, add its rule and its function.
// Labels change over the years: a new spelling is a new line.
constexpr auto topic_rules = std::to_array<TopicRule>({
    {"Fuels", "", place_combustion},
    {"Bioenergy", "", place_bioenergy},
    {"WTT- fuels", "", place_upstream_of_fuel},
    {"WTT- bioenergy", "", place_upstream_of_bioenergy},
    {"Outside of scopes", "Electricity generated", grid_biogenic},
    {"Outside of scopes", "", place_biogenic},
    {"UK electricity", "Electricity generated", place_generation},
    {"Transmission and distribution", "T&D- UK electricity", place_losses},
    {"WTT- UK & overseas elec", "WTT- UK electricity (generation)", place_upstream},
    {"WTT- UK & overseas elec", "WTT- UK electricity (T&D)", place_losses_upstream},
    {"WTT- UK electricity", "WTT- UK electricity (generation)", place_upstream},
    {"WTT- UK electricity", "WTT- UK electricity (T&D)", place_losses_upstream},
    {"Business travel- air", "Flights", place_flight_combustion},
    {"WTT- business travel (air)", "WTT- flights", place_flight_upstream},
    {"WTT- business travel- air", "WTT- flights", place_flight_upstream},
    {"Hotel stay", "Hotel stay", place_hotel},
    {"Passenger and delivery vehicles- kWh factors", "Cars (by size)", place_car_energy},
    {"SECR kWh pass & delivery vehs", "Cars (by size)", place_car_energy},
});

bool topic_known(std::string_view level_1) {
    for (const TopicRule& rule : topic_rules)
        if (rule.level_1 == level_1) return true;
    return false;
}

}  // namespace

Placement place_row(const UkRow& row) {
    for (const TopicRule& rule : topic_rules) {
        if (rule.level_1 != row.level_1 || (!rule.level_2.empty() && rule.level_2 != row.level_2)) continue;
        Placement placed = rule.place(row);
        if (placed.slot && placed.slot->gas.empty()) return exclude(fmt::format("gas not known: `{}`", row.gas));
        return placed;
    }
    return topic_known(row.level_1) ? not_read(row) : exclude(fmt::format("topic not read yet: {}", row.level_1));
}

}  // namespace ghg
