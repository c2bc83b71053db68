#pragma once

#include "check/inventory_checks.h"
#include "engine_types.h"

/// What the tests of the checks share: a world with the usual types, and the slugs that one rule answers with.
namespace world {

struct Checked : World {
    Checked() {
        add_types(*this);
        inventory.factors = {{"sweden-2022", at(1)}};
        aib.members = {{.region = "SE"}, {.region = "NO"}, {.region = "GB", .to = 2022}};
    }
    Known known() const {
        Known made;
        for (const auto& [name, type] : types) {
            made.types[name] = &type;
            made.type_names.push_back(name);
        }
        made.editions = {"desnz/2022", "ei/2022"};
        made.sets = {"sweden-2022"};
        made.gwp_sets = {"ipcc/ar5-100", "ipcc/ar6-100"};
        made.markets = {{"AIB", &aib}};
        made.market_names = {"AIB", "north-america"};
        return made;
    }
    Slugs by(InventoryCheck check) const { return slugs(check(inventory, known())); }
    Diagnostic only(InventoryCheck check) const {
        Diagnostics found = check(inventory, known());
        REQUIRE(found.size() == 1);
        return found[0];
    }
    Activity& power(std::string id = "office") {
        return put(activity("electricity", "74 MWh", {{"region", "SE"}}), std::move(id));
    }
    Activity& flight(const Details& details) { return put(activity("flight", "", details), "trip"); }
    Activity& diesel(std::string_view amount = "100 L") {
        return put(activity("vehicle-fuel", amount, {{"fuel", "diesel"}}), "fleet");
    }
    Activity& laptops() {
        return put(activity("supplier", "80 piece", {{"supplier", "Dustin"}, {"category", "capital-goods"}}),
                   "laptops");
    }
    std::shared_ptr<const Factor> figure(Stage stage = Stage::cradle_to_gate) const {
        return own({.id = "own factor", .per = "piece", .stage = stage, .emits = {kg("CO2e", "1")}});
    }
    Given statement() const { return {written("5 t"), own({.id = "given", .per = "kg", .emits = {kg("CO2e", "1")}})}; }
    static Period days(const char* from, const char* to) { return {parse_date(from).value(), parse_date(to).value()}; }
    static void say(Activity& activity, const std::string& name, std::string value) {
        activity.details[name] = {{std::move(value)}, false, {}, {}};
    }

    Market aib;
};

}  // namespace world
