#include "import/uk/transport.h"

#include "import/uk/names.h"
#include "import/uk/vehicle_slots.h"

#include <fmt/format.h>

namespace ghg {
namespace {

constexpr auto taxis = std::to_array<LabelName>({{"Regular taxi", "taxi"}, {"Black cab", "black-cab"}});

constexpr auto buses = std::to_array<LabelName>({
    {"Local bus (not London)", "local-bus-outside-london"},
    {"Local London bus", "local-bus-london"},
    {"Average local bus", "local-bus"},
    {"Coach", "coach"},
});

constexpr auto trains = std::to_array<LabelName>({
    {"National rail", "national"},
    {"International rail", "international"},
    {"Light rail and tram", "light-rail"},
    {"London Underground", "underground"},
});

constexpr auto ferries = std::to_array<LabelName>({
    {"Foot passenger", "foot-passenger"},
    {"Foot", "foot-passenger"},
    {"Car passenger", "car-passenger"},
    {"Car", "car-passenger"},
    {"Average (all passenger)", "average"},
    {"Average", "average"},
});

bool only_level_3(const UkRow& row) { return row.level_4.empty() && row.column_text.empty(); }

Slot passenger_slot(const UkRow& row, std::string_view id, std::string_view stage, std::string_view unit) {
    Slot slot;
    slot.table = "passenger-transport";
    slot.id = fmt::format("passenger-transport.{}.{}", id, stage);
    slot.per = unit;
    slot.stage = stage;
    slot.gas = uk_gas(row.gas);
    return slot;
}

bool per_passenger_km(const UkRow& row) { return only_level_3(row) && uk_travel_unit(row.uom) == "passenger-km"; }

}  // namespace

Placement place_own_vehicle(const UkRow& row, std::string_view stage) {
    auto vehicle = uk_vehicle(row);
    if (!vehicle) return not_read_yet(row);
    if (vehicle->fuel == "electric")
        return left_out("battery electric: it burns no fuel, and the electricity it charges is calculated from kWh");
    if (row.uom == "miles") return left_out_per_mile();
    return row.uom == "km" ? placed(own_vehicle_slot(*vehicle, stage, row)) : not_read_yet(row);
}

Placement place_travel_vehicle(const UkRow& row, std::string_view stage) {
    auto vehicle = uk_vehicle(row);
    if (!vehicle) return not_read_yet(row);
    if (row.uom == "miles") return left_out_per_mile();
    return row.uom == "km" ? placed(travel_vehicle_slot(*vehicle, stage, row)) : not_read_yet(row);
}

// The upstream of a plug-in hybrid holds that of its electricity: beside a Scope 1 figure of its fuel, and the upstream
// of the kWh charged, it would count twice.
Placement place_upstream_of_travel(const UkRow& row, std::string_view stage) {
    Placement placement = place_travel_vehicle(row, stage);
    auto vehicle = uk_vehicle(row);
    if (!placement.slots.empty() && !vehicle->charged())
        placement.slots.push_back(own_vehicle_slot(*vehicle, stage, row));
    return placement;
}

Placement place_managed_vehicle(const UkRow& row, std::string_view stage) {
    auto vehicle = uk_vehicle(row);
    if (!vehicle) return not_read_yet(row);
    if (row.uom == "miles") return left_out_per_mile();
    if (row.uom != "km") return not_read_yet(row);
    bool goods = vehicle->kind == UkVehicle::Kind::van || vehicle->kind == UkVehicle::Kind::hgv;
    // In 2025 one's own motorbike differs from both others in the last digit.
    bool motorbike = vehicle->kind == UkVehicle::Kind::motorbike;
    Slot slot;
    if (!motorbike && !vehicle->charged())
        slot = own_vehicle_slot(*vehicle, stage, row);
    else if (!motorbike && goods)
        slot = freight_vehicle_slot(*vehicle, stage, "km", row);
    else
        slot = travel_vehicle_slot(*vehicle, stage, row);
    slot.repeats = "managed assets: the figure of the same vehicle under business travel, freight or own vehicles";
    return placed(slot);
}

Placement place_taxi(const UkRow& row, std::string_view stage) {
    std::string vehicle = our_name(taxis, row.level_3);
    std::string unit = uk_travel_unit(row.uom);
    if (vehicle.empty() || !only_level_3(row) || (unit != "km" && unit != "passenger-km")) return not_read_yet(row);
    Slot slot = passenger_slot(row, vehicle, stage, unit);
    slot.id += "." + unit;
    slot.match = {{"vehicle", vehicle}};
    return placed(slot);
}

Placement place_bus(const UkRow& row, std::string_view stage) {
    std::string vehicle = our_name(buses, row.level_3);
    if (vehicle.empty() || !per_passenger_km(row)) return not_read_yet(row);
    Slot slot = passenger_slot(row, vehicle, stage, "passenger-km");
    slot.match = {{"vehicle", vehicle}};
    return placed(slot);
}

Placement place_train(const UkRow& row, std::string_view stage) {
    std::string train = our_name(trains, row.level_3);
    if (train.empty() || !per_passenger_km(row)) return not_read_yet(row);
    Slot slot = passenger_slot(row, "train." + train, stage, "passenger-km");
    slot.match = {{"train", train}};
    if (train != "international") slot.match.emplace_back("region", "GB");
    return placed(slot);
}

Placement place_ferry(const UkRow& row, std::string_view stage) {
    std::string ferry = our_name(ferries, row.level_3);
    if (ferry.empty() || !per_passenger_km(row)) return not_read_yet(row);
    Slot slot = passenger_slot(row, "ferry." + ferry, stage, "passenger-km");
    slot.match = {{"ferry", ferry}};
    return placed(slot);
}

}  // namespace ghg
