#include "import/uk/topics.h"

#include "import/uk/air.h"
#include "import/uk/consumption.h"
#include "import/uk/energy.h"
#include "import/uk/freight.h"
#include "import/uk/goods.h"
#include "import/uk/transport.h"

#include <fmt/format.h>
#include <array>

namespace ghg {
namespace {

struct TopicRule {
    std::string_view level_1;
    std::string_view level_2;  // empty: every Level 2 that has no rule of its own above
    Placement (*place)(const UkRow&, std::string_view stage);
    std::string_view stage;  // empty for ratios and for what is left out
};

// The topics that are read. A Level 1 that is not here is excluded by name; to read it, add its rule and its function.
// Labels change over the years: a new spelling is a new line.
constexpr auto topic_rules = std::to_array<TopicRule>({
    {"Fuels", "", place_fuel, "ttw"},
    {"Bioenergy", "", place_bioenergy, "ttw"},
    {"WTT- fuels", "", place_fuel, "wtt"},
    {"WTT- bioenergy", "", place_bioenergy, "wtt"},
    {"Outside of scopes", "Electricity generated", leave_out_grid_biogenic, ""},
    {"Outside of scopes", "", place_biogenic, "ttw"},
    {"Refrigerant & other", "", leave_out_refrigerant, ""},

    {"UK electricity", "Electricity generated", place_generation, "generation"},
    {"Transmission and distribution", "T&D- UK electricity", place_grid_losses, "losses"},
    {"WTT- UK & overseas elec", "WTT- UK electricity (generation)", place_grid_upstream, "upstream"},
    {"WTT- UK & overseas elec", "WTT- UK electricity (T&D)", place_grid_losses_upstream, "losses"},
    {"WTT- UK electricity", "WTT- UK electricity (generation)", place_grid_upstream, "upstream"},
    {"WTT- UK electricity", "WTT- UK electricity (T&D)", place_grid_losses_upstream, "losses"},
    {"Heat and steam", "Heat and steam", place_heat, "generation"},
    {"WTT- heat and steam", "WTT- heat and steam", place_heat, "upstream"},
    {"Transmission and distribution", "Distribution - district heat & steam", place_heat_losses, "losses"},
    {"WTT- heat and steam", "WTT- district heat & steam distribution", place_heat_losses_upstream, "losses"},

    {"Passenger vehicles", "", place_own_vehicle, "ttw"},
    {"Delivery vehicles", "", place_own_vehicle, "ttw"},
    {"Passenger and delivery vehicles- kWh factors", "", place_consumption, ""},
    {"SECR kWh pass & delivery vehs", "", place_consumption, ""},
    {"SECR kWh UK electricity for EVs", "", place_charging, ""},
    {"UK electricity for EVs", "", leave_out_charged_electricity, ""},
    {"UK electricity T&D for EVs", "", leave_out_charged_electricity, ""},

    {"Business travel- air", "Flights", place_flight, "ttw"},
    {"WTT- business travel (air)", "WTT- flights", place_flight, "wtt"},
    {"WTT- business travel- air", "WTT- flights", place_flight, "wtt"},
    {"Business travel- sea", "Ferry", place_ferry, "ttw"},
    {"WTT- business travel (sea)", "WTT- ferry", place_ferry, "wtt"},
    {"WTT- business travel- sea", "WTT- ferry", place_ferry, "wtt"},
    {"Business travel- land", "Taxis", place_taxi, "ttw"},
    {"Business travel- land", "Bus", place_bus, "ttw"},
    {"Business travel- land", "Rail", place_train, "ttw"},
    {"Business travel- land", "", place_travel_vehicle, "ttw"},
    {"WTT- pass vehs & travel (land)", "WTT- taxis", place_taxi, "wtt"},
    {"WTT- pass vehs & travel (land)", "WTT- bus", place_bus, "wtt"},
    {"WTT- pass vehs & travel (land)", "WTT- rail", place_train, "wtt"},
    {"WTT- pass vehs & travel (land)", "", place_upstream_of_travel, "wtt"},
    {"WTT- pass vehs & travel- land", "WTT- taxis", place_taxi, "wtt"},
    {"WTT- pass vehs & travel- land", "WTT- bus", place_bus, "wtt"},
    {"WTT- pass vehs & travel- land", "WTT- rail", place_train, "wtt"},
    {"WTT- pass vehs & travel- land", "", place_upstream_of_travel, "wtt"},
    {"Hotel stay", "Hotel stay", place_hotel, "cradle-to-gate"},
    {"Managed assets- electricity", "Electricity generated", place_managed_electricity, "generation"},
    {"Managed assets- vehicles", "", place_managed_vehicle, "ttw"},

    {"Freighting goods", "Freight flights", place_air_freight, "ttw"},
    {"Freighting goods", "Rail", place_freight_train, "ttw"},
    {"Freighting goods", "Sea tanker", place_ship, "ttw"},
    {"Freighting goods", "Cargo ship", place_ship, "ttw"},
    {"Freighting goods", "", place_freight_vehicle, "ttw"},
    {"WTT- delivery vehs & freight", "WTT- freight flights", place_air_freight, "wtt"},
    {"WTT- delivery vehs & freight", "WTT- rail", place_freight_train, "wtt"},
    {"WTT- delivery vehs & freight", "WTT- sea tanker", place_ship, "wtt"},
    {"WTT- delivery vehs & freight", "WTT- cargo ship", place_ship, "wtt"},
    {"WTT- delivery vehs & freight", "", place_upstream_of_vehicle, "wtt"},

    {"Material use", "", place_material, "cradle-to-gate"},
    {"Waste disposal", "", place_waste, "life-cycle"},
    {"Water supply", "Water supply", place_water_supply, "cradle-to-gate"},
    {"Water treatment", "Water treatment", place_water_treatment, "life-cycle"},
    {"Homeworking", "", place_homeworking, "life-cycle"},
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
        Placement placement = rule.place(row, rule.stage);
        for (const Slot& slot : placement.slots)
            if (slot.gas.empty()) return left_out(fmt::format("gas not known: `{}`", row.gas));
        return placement;
    }
    return topic_known(row.level_1) ? not_read_yet(row) : left_out(fmt::format("topic not read yet: {}", row.level_1));
}

}  // namespace ghg
