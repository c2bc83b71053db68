#include "import/uk/consumption.h"

#include "import/uk/vehicles.h"

#include <fmt/format.h>

namespace ghg {
namespace {

Placement left_out_per_tonne_km() { return left_out("energy per tonne-km: freight has its own factors per tonne-km"); }

std::string charged_name(const UkVehicle& vehicle) {
    std::string_view drive = vehicle.fuel == "electric" ? "electric" : "plug-in-hybrid";
    return vehicle.kind == UkVehicle::Kind::car ? fmt::format("{}-{}-car", vehicle.name, drive)
                                                : fmt::format("{}-{}", drive, vehicle.name);
}

}  // namespace

Placement place_consumption(const UkRow& row, std::string_view /*stage*/) {
    auto vehicle = uk_vehicle(row);
    if (!vehicle) return not_read_yet(row);
    if (!vehicle->single_fuel()) return left_out("energy of no single fuel, or of none: no fuel's factor can follow");
    if (row.uom == "miles") return left_out_per_mile();
    if (row.uom == "tonne.km") return left_out_per_tonne_km();
    if (row.uom != "km" || row.gas != "kWh (Net CV)") return not_read_yet(row);
    Slot slot;
    slot.table = "vehicle-consumption";
    slot.id = fmt::format("vehicle-consumption.{}", vehicle->words());
    slot.match = vehicle->match();
    slot.gas = "kWh-net/km";
    return placed(slot);
}

Placement place_charging(const UkRow& row, std::string_view /*stage*/) {
    auto vehicle = uk_vehicle(row);
    if (!vehicle || !vehicle->charged()) return not_read_yet(row);
    if (row.uom == "miles") return left_out_per_mile();
    if (row.uom == "tonne.km") return left_out_per_tonne_km();
    if (row.uom != "km" || row.gas != "kWh (net)") return not_read_yet(row);
    Slot slot;
    std::string name = charged_name(*vehicle);
    slot.table = "vehicle-energy";
    slot.id = fmt::format("vehicle-energy.{}", name);
    slot.match = {{"vehicle", name}};
    slot.gas = "kWh/km";
    if (vehicle->fuel != "electric") slot.note = "its electricity only: the fuel it burns stands in the table vehicles";
    return placed(slot);
}

Placement leave_out_charged_electricity(const UkRow& /*row*/, std::string_view /*stage*/) {
    return left_out(
        "electricity of electric vehicles: calculated from kWh, with the factors of the grid they charge from");
}

}  // namespace ghg
