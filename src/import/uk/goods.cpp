#include "import/uk/goods.h"

#include "import/uk/names.h"
#include "import/uk/regions.h"

#include <fmt/format.h>

namespace ghg {
namespace {

struct MaterialSource {
    std::string_view label;
    std::string_view suffix;
};

constexpr auto material_sources = std::to_array<MaterialSource>({
    {"Primary material production", ""},
    {"Re-used", "-re-used"},
    {"Open-loop source", "-open-loop"},
    {"Closed-loop source", "-closed-loop"},
    {"Closed-loop", "-closed-loop"},
});

// Combustion was renamed after 2022.
constexpr auto treatments = std::to_array<LabelName>({
    {"Re-use", "re-use"},
    {"Open-loop", "open-loop"},
    {"Closed-loop", "closed-loop"},
    {"Combustion", "combustion"},
    {"Incineration with Energy Recovery", "combustion"},
    {"Composting", "composting"},
    {"Landfill", "landfill"},
    {"Anaerobic digestion", "anaerobic-digestion"},
});

constexpr auto homeworking = std::to_array<LabelName>({
    {"Office Equipment", "office-equipment"},
    {"Heating", "heating"},
    {"Homeworking (office equipment + heating)", "equipment-and-heating"},
});

Slot plain_slot(const UkRow& row, std::string table, std::string_view unit, std::string_view stage) {
    Slot slot;
    slot.table = std::move(table);
    slot.per = unit;
    slot.stage = stage;
    slot.gas = uk_gas(row.gas);
    return slot;
}

Placement place_water(const UkRow& row, std::string_view table, std::string_view stage) {
    bool million = row.uom == "million litres";
    if (row.level_3 != row.level_1 || !row.level_4.empty() || !row.column_text.empty() ||
        (!million && row.uom != "cubic metres"))
        return not_read_yet(row);
    Slot slot = plain_slot(row, std::string(table), million ? "million-litres" : "m3", stage);
    slot.id = fmt::format("{}.GB", table);
    slot.match = {{"region", "GB"}};
    if (million) {
        slot.repeats = "per million litres: a thousand times the row per cubic metre";
        slot.repeats_times = 1000;
    }
    return placed(slot);
}

}  // namespace

Placement place_hotel(const UkRow& row, std::string_view stage) {
    if (row.level_3 == "UK (London)") return left_out("a part of a country: hotel nights are matched by country");
    std::string_view region = uk_region(row.level_3);
    if (region.empty()) return left_out(fmt::format("no ISO 3166 code known for `{}`", row.level_3));
    if (row.uom != "Room per night" || !row.level_4.empty() || !row.column_text.empty()) return not_read_yet(row);
    Slot slot = plain_slot(row, "hotel", "room-night", stage);
    slot.id = fmt::format("hotel.{}", region);
    slot.match = {{"region", std::string(region)}};
    slot.gwp = "not-stated";  // the country figures come from sources on different sets
    return placed(slot);
}

Placement place_material(const UkRow& row, std::string_view stage) {
    if (row.uom != "tonnes" || !row.level_4.empty()) return not_read_yet(row);
    for (const MaterialSource& source : material_sources) {
        if (source.label != row.column_text) continue;
        std::string item = material_slug(row.level_3) + std::string(source.suffix);
        Slot slot = plain_slot(row, "goods", "t", stage);
        slot.id = fmt::format("goods.{}", item);
        slot.match = {{"item", item}};
        return placed(slot);
    }
    return not_read_yet(row);
}

Placement place_waste(const UkRow& row, std::string_view stage) {
    std::string material = material_slug(row.level_3);
    std::string treatment = our_name(treatments, row.column_text);
    if (treatment.empty() || row.uom != "tonnes" || !row.level_4.empty()) return not_read_yet(row);
    Slot slot = plain_slot(row, "waste", "t", stage);
    slot.id = fmt::format("waste.{}.{}", material, treatment);
    slot.match = {{"material", material}, {"treatment", treatment}};
    return placed(slot);
}

Placement place_water_supply(const UkRow& row, std::string_view stage) {
    return place_water(row, "water-supply", stage);
}

Placement place_water_treatment(const UkRow& row, std::string_view stage) {
    return place_water(row, "water-treatment", stage);
}

Placement place_homeworking(const UkRow& row, std::string_view stage) {
    std::string covers = our_name(homeworking, row.level_2);
    bool bare = row.level_3.empty() && row.level_4.empty() && row.column_text.empty();
    if (covers.empty() || !bare || row.uom != "per FTE Working Hour") return not_read_yet(row);
    Slot slot = plain_slot(row, "homeworking", "FTE-hour", stage);
    slot.id = fmt::format("homeworking.GB.{}", covers);
    slot.match = {{"region", "GB"}, {"covers", covers}};
    return placed(slot);
}

Placement leave_out_refrigerant(const UkRow& /*row*/, std::string_view /*stage*/) {
    return left_out("a gas printed in CO2e only: a leak is a mass of the gas, and takes the inventory's GWP set");
}

}  // namespace ghg
