#pragma once

#include "engine_support.h"

/// Activity types as `factors/types/` has them, in the few lines that matter to the engine.
namespace world {

inline LineRule line(Category category, std::string use, Stage stage, std::vector<std::string> match) {
    LineRule rule;
    rule.category.fixed = category;
    rule.use = std::move(use);
    rule.stage = stage;
    rule.match = std::move(match);
    return rule;
}

inline LineRule optional_line(Category category, std::string use, Stage stage, std::vector<std::string> match) {
    LineRule rule = line(category, std::move(use), stage, std::move(match));
    rule.may_be_missing = true;
    return rule;
}

inline QuantityRule by(std::string dimension, std::vector<StepRule> steps = {}) {
    QuantityRule rule;
    rule.accepts_dimension = std::move(dimension);
    rule.steps = std::move(steps);
    return rule;
}

inline StepRule ratio_step(std::string table, std::vector<std::string> details) {
    return {.kind = StepRule::Kind::ratio, .name = std::move(table), .by = std::move(details)};
}
inline StepRule times_step(std::string detail, std::string unit) {
    return {.kind = StepRule::Kind::times, .name = std::move(detail), .unit = std::move(unit)};
}

inline std::vector<LineRule> energy_lines(Category category, const std::string& use, Ladder ladder,
                                          const std::string& detail) {
    LineRule location = line(category, use, Stage::generation, {detail});
    location.basis = Basis::location;
    LineRule market = line(category, use, Stage::generation, {detail});
    market.basis = Basis::market;
    market.ladder = ladder;
    return {location, market, optional_line(Category::fuel_and_energy, use + "-upstream", Stage::upstream, {detail}),
            optional_line(Category::fuel_and_energy, use + "-losses", Stage::losses, {detail})};
}

inline ActivityType electricity_type() {
    ActivityType type;
    type.name = "electricity";
    type.quantity = {by("energy")};
    type.needs = {"region"};
    type.lines = energy_lines(Category::purchased_electricity, "electricity", Ladder::electricity, "region");
    return type;
}

inline ActivityType ev_type() {
    ActivityType type = electricity_type();
    type.name = "ev";
    type.quantity.push_back(by("distance", {ratio_step("vehicle-energy", {"vehicle"})}));
    type.accepts = {"vehicle_id"};
    type.defaults = {{"vehicle", "average-car"}};
    return type;
}

inline ActivityType heat_type() {
    ActivityType type;
    type.name = "district-heat";
    type.quantity = {by("energy")};
    type.needs = {"network"};
    type.lines = energy_lines(Category::purchased_heat_steam_cooling, "heat", Ladder::network, "network");
    return type;
}

inline ActivityType fuel_type() {
    ActivityType type;
    type.name = "vehicle-fuel";
    type.quantity = {by("volume"), by("mass"), by("energy-net"), by("energy-gross")};
    type.needs = {"fuel"};
    type.lines = {line(Category::mobile_combustion, "fuels", Stage::ttw, {"fuel"}),
                  optional_line(Category::fuel_and_energy, "fuels", Stage::wtt, {"fuel"})};
    return type;
}

inline ActivityType flight_type() {
    ActivityType type;
    type.name = "flight";
    StepRule trip{.kind = StepRule::Kind::times, .name = "trip", .values = {{"one-way", 1}, {"return", 2}}};
    StepRule circle{.kind = StepRule::Kind::great_circle};
    StepRule band{.kind = StepRule::Kind::band, .name = "haul"};
    QuantityRule route = by("route", {circle, band, times_step("passengers", "passenger"), trip});
    route.needs = {"passengers", "trip"};
    route.accepts = {"from", "to", "legs", "uplift"};
    QuantityRule sum = by("passenger-distance");
    sum.needs = {"haul"};
    type.quantity = {route, sum};
    type.defaults = {{"cabin", "average"}};
    LineRule rfi = line(Category::business_travel, "", Stage::non_co2, {});
    rfi.of_combustion = true;
    type.lines = {line(Category::business_travel, "flights", Stage::ttw, {"haul", "cabin"}), rfi,
                  optional_line(Category::business_travel, "flights", Stage::wtt, {"haul", "cabin"})};
    return type;
}

inline ActivityType hotel_type() {
    ActivityType type;
    type.name = "hotel";
    type.quantity = {by("room-nights")};
    type.needs = {"region"};
    type.lines = {line(Category::business_travel, "hotel", Stage::cradle_to_gate, {"region"})};
    return type;
}

inline ActivityType spend_type() {
    ActivityType type;
    type.name = "spend";
    type.quantity = {by("money", {{.kind = StepRule::Kind::without, .name = "vat"}})};
    type.needs = {"sector", "vat", "price_year"};
    type.lines = {line(Category::purchased_goods_and_services, "spend", Stage::cradle_to_gate, {"sector"})};
    type.lines[0].category.fixed.reset();
    type.lines[0].category.detail = "category";
    type.lines[0].category.otherwise = Category::purchased_goods_and_services;
    return type;
}

inline ActivityType supplier_type() {
    ActivityType type;
    type.name = "supplier";
    type.quantity = {by("any")};
    type.needs = {"supplier", "category"};
    type.lines = {line(Category::purchased_goods_and_services, "own", Stage::cradle_to_gate, {})};
    type.lines[0].category.fixed.reset();
    type.lines[0].category.detail = "category";
    return type;
}

inline void add_types(World& w) {
    for (const ActivityType& type : {electricity_type(), ev_type(), heat_type(), fuel_type(), flight_type(),
                                     hotel_type(), spend_type(), supplier_type()})
        w.types.emplace(type.name, type);
}

}  // namespace world
