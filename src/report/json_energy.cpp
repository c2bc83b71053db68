#include "report/json_energy.h"

#include "report/json_line.h"

#include <fmt/format.h>

namespace ghg {
namespace {

bool belongs(const EnergyUse& use, const EnergyTotal& total) {
    return use.mwh && use.scope == total.scope && use.carrier == total.carrier &&
           use.heating_value == total.heating_value;
}

void write_quantity(JsonWriter& json, const EnergyUse& use) {
    json.field("activity", activity_id(use.activity));
    json.begin_object("quantity");
    json.field("value", to_exact(use.quantity.value));
    json.field("unit", use.quantity.unit->name);
    json.end_object();
}

void write_use(JsonWriter& json, const EnergyUse& use) {
    json.begin_object();
    write_quantity(json, use);
    if (use.content == nullptr) {
        json.key("content");
        json.null();
    } else {
        json.begin_object("content");
        json.field("id", use.content->name());
        json.field("value", use.content->printed);
        json.field("cite", use.content->cite);
        json.field("where", to_line_text(use.content->at));
        json.end_object();
    }
    json.field("mwh", decimal_text(use.mwh));
    json.end_object();
}

void write_total(JsonWriter& json, const EnergyTotal& total, const std::vector<EnergyUse>& uses) {
    json.begin_object();
    json.field("carrier", total.carrier);
    json.field("scope", total.scope);
    json.field_or_null("heating_value", total.heating_value);
    json.field("mwh", to_decimal(total.mwh));
    json.field("covered_by_instruments_mwh", to_decimal(total.covered_mwh));
    json.field("activities", total.activities);
    json.begin_array("uses");
    for (const EnergyUse& use : uses)
        if (belongs(use, total)) write_use(json, use);
    json.end_array();
    json.end_object();
}

}  // namespace

void write_energy(JsonWriter& json, const Result& result) {
    json.begin_array("energy");
    for (const EnergyTotal& total : result.energy) write_total(json, total, result.energy_uses);
    json.end_array();
    json.begin_array("energy_not_in_mwh");
    for (const EnergyUse& use : result.energy_uses) {
        if (use.mwh) continue;
        json.begin_object();
        json.field("carrier", use.carrier);
        json.field("scope", use.scope);
        write_quantity(json, use);
        json.end_object();
    }
    json.end_array();
}

}  // namespace ghg
