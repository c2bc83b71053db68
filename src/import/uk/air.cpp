#include "import/uk/air.h"

#include "import/uk/names.h"

#include <fmt/format.h>

namespace ghg {
namespace {

// `id` is the table and the details: the end says which of the factors of one kind of flight it is.
Placement place_air(const UkRow& row, Slot slot, std::string_view stage) {
    bool upstream = stage == "wtt";
    bool with_rf = row.column_text == "With RF";
    if (!with_rf && row.column_text != "Without RF") return not_read_yet(row);
    slot.id += upstream ? ".wtt" : with_rf ? ".with-rf" : ".without-rf";
    slot.stage = stage;
    slot.gas = uk_gas(row.gas);
    if (upstream)
        slot.twin = row.column_text;
    else
        slot.includes_rf = with_rf;
    if (!upstream && with_rf) slot.note = "CO2 as printed, with the warming beyond CO2 in it: not a mass of CO2";
    return placed(slot);
}

}  // namespace

Placement place_flight(const UkRow& row, std::string_view stage) {
    std::string haul = uk_haul(row.level_3);
    std::string cabin = uk_cabin(row.level_4);
    if (haul.empty() || cabin.empty() || row.uom != "passenger.km") return not_read_yet(row);
    Slot slot;
    slot.table = "flights";
    slot.id = fmt::format("flights.{}.{}", haul, cabin);
    slot.match = {{"haul", haul}, {"cabin", cabin}};
    slot.per = "passenger-km";
    return place_air(row, slot, stage);
}

Placement place_air_freight(const UkRow& row, std::string_view stage) {
    std::string haul = uk_haul(row.level_3);
    if (haul.empty() || !row.level_4.empty() || row.uom != "tonne.km") return not_read_yet(row);
    Slot slot;
    slot.table = "air-freight";
    slot.id = fmt::format("air-freight.{}", haul);
    slot.match = {{"haul", haul}};
    slot.per = "tonne-km";
    return place_air(row, slot, stage);
}

}  // namespace ghg
