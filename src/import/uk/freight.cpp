#include "import/uk/freight.h"

#include "import/uk/names.h"
#include "import/uk/vehicle_slots.h"

#include <fmt/format.h>

namespace ghg {
namespace {

Slot freight_slot(const UkRow& row, std::string_view id, std::string_view stage) {
    Slot slot;
    slot.table = "freight";
    slot.id = fmt::format("freight.{}.{}", id, stage);
    slot.per = "tonne-km";
    slot.stage = stage;
    slot.gas = uk_gas(row.gas);
    return slot;
}

// Freight rows of charged vehicles hold their electricity, those of one's own vehicles do not.
Placement place_vehicle(const UkRow& row, std::string_view stage, std::string_view repeats) {
    auto vehicle = uk_vehicle(row);
    if (!vehicle) return not_read_yet(row);
    if (row.uom == "miles") return left_out_per_mile();
    std::string unit = uk_travel_unit(row.uom);
    if (unit == "tonne-km" || (unit == "km" && vehicle->charged()))
        return placed(freight_vehicle_slot(*vehicle, stage, unit, row));
    if (unit != "km") return not_read_yet(row);
    Slot slot = own_vehicle_slot(*vehicle, stage, row);
    slot.repeats = repeats;
    return placed(slot);
}

}  // namespace

Placement place_freight_vehicle(const UkRow& row, std::string_view stage) {
    return place_vehicle(row, stage, "freight per km: the figure of the same vehicle under Delivery vehicles");
}

Placement place_upstream_of_vehicle(const UkRow& row, std::string_view stage) { return place_vehicle(row, stage, ""); }

Placement place_freight_train(const UkRow& row, std::string_view stage) {
    bool known = row.level_3 == "Freight train" && row.level_4.empty() && row.column_text.empty();
    if (!known || uk_travel_unit(row.uom) != "tonne-km") return not_read_yet(row);
    Slot slot = freight_slot(row, "freight-train", stage);
    slot.match = {{"vehicle", "freight-train"}};
    return placed(slot);
}

Placement place_ship(const UkRow& row, std::string_view stage) {
    if (!row.column_text.empty() || uk_travel_unit(row.uom) != "tonne-km") return not_read_yet(row);
    std::string ship = slug(row.level_3);
    std::string size = size_slug(row.level_4);
    Slot slot = freight_slot(row, fmt::format("{}.{}", ship, size), stage);
    slot.match = {{"vehicle", ship}, {"size", size}};
    return placed(slot);
}

}  // namespace ghg
