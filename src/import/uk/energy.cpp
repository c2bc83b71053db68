#include "import/uk/energy.h"

#include "import/uk/names.h"

#include <fmt/format.h>

namespace ghg {
namespace {

constexpr std::string_view energy_unstated =
    "fuel energy without a calorific value: the file says neither net nor gross";
constexpr std::string_view forecourt = "Forecourt fuels containing biofuel";

// Columns a topic has no use for would tell rows apart unseen.
bool only_level_3(const UkRow& row) { return row.level_4.empty() && row.column_text.empty(); }

Placement place_fuel_per(const UkRow& row, std::string_view stage, std::string unit) {
    if (unit.empty() && (row.uom == "kWh" || row.uom == "GJ")) return left_out(std::string(energy_unstated));
    if (unit.empty() || !only_level_3(row)) return not_read_yet(row);
    Slot slot;
    std::string fuel = fuel_slug(row.level_3);
    slot.table = "fuels";
    slot.id = fmt::format("fuels.{}.{}.{}", fuel, stage, unit);
    slot.match = {{"fuel", fuel}};
    slot.per = std::move(unit);
    slot.stage = stage;
    slot.gas = uk_gas(row.gas);
    return placed(slot);
}

// Level 4 is the year of the data until 2022, and repeats the unit from 2023.
std::string data_note(std::string_view of, const UkRow& row) {
    std::string year = year_label(row.level_4);
    return year.empty() ? "" : fmt::format("{} data of {}", of, year);
}

Slot energy_slot(const UkRow& row, std::string_view table, std::string_view detail, std::string_view value,
                 std::string_view stage) {
    Slot slot;
    slot.table = table;
    slot.id = fmt::format("{}.{}", table, value);
    slot.match = {{std::string(detail), std::string(value)}};
    slot.per = "kWh";
    slot.stage = stage;
    slot.gas = uk_gas(row.gas);
    return slot;
}

Placement place_grid(const UkRow& row, std::string_view table, std::string_view stage) {
    if (row.level_3 != "Electricity: UK" || !row.column_text.empty() || row.uom != "kWh") return not_read_yet(row);
    Slot slot = energy_slot(row, table, "region", "GB", stage);
    slot.note = data_note("electricity", row);
    return placed(slot);
}

Placement place_network(const UkRow& row, std::string_view table, std::string_view network, std::string_view stage) {
    if (!row.column_text.empty() || row.uom != "kWh") return not_read_yet(row);
    Slot slot = energy_slot(row, table, "network", network, stage);
    slot.note = data_note("heat", row);
    return placed(slot);
}

}  // namespace

Placement place_fuel(const UkRow& row, std::string_view stage) { return place_fuel_per(row, stage, uk_unit(row.uom)); }

// DESNZ kept its bioenergy figures on AR4 when the others moved to AR5 in 2023.
Placement place_bioenergy(const UkRow& row, std::string_view stage) {
    Placement placement = place_fuel(row, stage);
    for (Slot& slot : placement.slots) slot.gwp = "ipcc/ar4-100";
    return placement;
}

Placement place_biogenic(const UkRow& row, std::string_view stage) {
    bool net = row.level_2 == forecourt && row.uom == "kWh";
    Placement placement = place_fuel_per(row, stage, net ? "kWh-net" : uk_unit(row.uom));
    for (Slot& slot : placement.slots) {
        slot.gas = slot.gas == "CO2" ? "CO2-biogenic" : "";
        if (net) slot.note = "the outside-of-scopes row says kWh; its kWh per tonne are those of the net rows";
    }
    return placement;
}

Placement leave_out_grid_biogenic(const UkRow& /*row*/, std::string_view /*stage*/) {
    return left_out("biogenic CO2 of the grid mix: only fuels carry CO2 outside the scopes");
}

Placement place_generation(const UkRow& row, std::string_view stage) {
    Placement placement = place_grid(row, "electricity", stage);
    for (Slot& slot : placement.slots) {
        slot.id = "electricity.grid.GB";
        slot.match.emplace_back("basis", "location");
    }
    return placement;
}

Placement place_grid_upstream(const UkRow& row, std::string_view stage) {
    return place_grid(row, "electricity-upstream", stage);
}

Placement place_grid_losses(const UkRow& row, std::string_view stage) {
    return place_grid(row, "electricity-losses", stage);
}

Placement place_grid_losses_upstream(const UkRow& row, std::string_view stage) {
    return place_grid(row, "electricity-losses-upstream", stage);
}

Placement place_managed_electricity(const UkRow& row, std::string_view stage) {
    Placement placement = place_generation(row, stage);
    for (Slot& slot : placement.slots) slot.repeats = "managed assets: the figure of UK electricity, printed again";
    return placement;
}

Placement place_heat(const UkRow& row, std::string_view stage) {
    std::string_view suffix = stage == "upstream" ? "-upstream" : "";
    if (row.level_3 == "District heat and steam")
        return place_network(row, fmt::format("district-heat{}", suffix), "uk-average", stage);
    if (row.level_3 == "Onsite heat and steam")
        return place_network(row, fmt::format("steam{}", suffix), "uk-onsite", stage);
    return not_read_yet(row);
}

Placement place_heat_losses(const UkRow& row, std::string_view stage) {
    return row.level_3 == "5% loss" ? place_network(row, "district-heat-losses", "uk-average", stage)
                                    : not_read_yet(row);
}

Placement place_heat_losses_upstream(const UkRow& row, std::string_view stage) {
    return row.level_3 == "5% loss" ? place_network(row, "district-heat-losses-upstream", "uk-average", stage)
                                    : not_read_yet(row);
}

}  // namespace ghg
