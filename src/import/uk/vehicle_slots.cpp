#include "import/uk/vehicle_slots.h"

#include "import/uk/names.h"

#include <fmt/format.h>

namespace ghg {
namespace {

Slot vehicle_slot(std::string_view table, const UkVehicle& vehicle, std::string_view stage, std::string_view unit,
                  const UkRow& row) {
    Slot slot;
    slot.table = table;
    slot.id = fmt::format("{}.{}.{}", table, vehicle.words(), stage);
    slot.match = vehicle.match();
    slot.per = unit;
    slot.stage = stage;
    slot.gas = uk_gas(row.gas);
    return slot;
}

Slot with_electricity(const UkVehicle& vehicle, Slot slot) {
    if (vehicle.charged())
        slot.note = slot.stage == "wtt" ? "the upstream of the electricity it charges is in it"
                                        : "the electricity it charges is in it, from the UK grid and with its losses";
    return slot;
}

}  // namespace

Slot own_vehicle_slot(const UkVehicle& vehicle, std::string_view stage, const UkRow& row) {
    Slot slot = vehicle_slot("vehicles", vehicle, stage, "km", row);
    if (vehicle.charged()) slot.note = "the fuel it burns only: the electricity it charges is calculated from kWh";
    return slot;
}

Slot travel_vehicle_slot(const UkVehicle& vehicle, std::string_view stage, const UkRow& row) {
    return with_electricity(vehicle, vehicle_slot("passenger-transport", vehicle, stage, "km", row));
}

Slot freight_vehicle_slot(const UkVehicle& vehicle, std::string_view stage, std::string_view unit, const UkRow& row) {
    Slot slot = with_electricity(vehicle, vehicle_slot("freight", vehicle, stage, unit, row));
    slot.id += fmt::format(".{}", unit);
    return slot;
}

}  // namespace ghg
