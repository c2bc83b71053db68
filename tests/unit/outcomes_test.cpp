#include "engine/outcomes.h"
#include "engine_types.h"

#include <doctest/doctest.h>
#include <string>

using namespace world;

TEST_CASE("activities calculated side by side come to what each comes to alone, in their order") {
    World w;
    add_types(w);
    w.factor({.id = "diesel",
              .table = "fuels",
              .per = "L",
              .match = {{"fuel", "diesel"}},
              .emits = {kg("CO2", "2.5"), kg("CO2-biogenic", "0.15")}});
    for (int i = 1; i <= 1000; ++i)
        w.put(w.activity("vehicle-fuel", std::to_string(i) + " L", {{"fuel", i % 7 == 0 ? "petrol" : "diesel"}}),
              "fuel-" + std::to_string(i));
    w.inventory.activities[500].in_site_meter = true;
    Context context = w.context();
    const std::vector<Activity>& all = w.inventory.activities;
    std::vector<ActivityOutcome> outcomes = outcomes_of(all, {}, context);
    REQUIRE(outcomes.size() == all.size());
    CHECK(outcomes[500].lines.empty());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 500) continue;
        ActivityOutcome alone = outcome_of(all[i], {}, context);
        REQUIRE(outcomes[i].lines.size() == alone.lines.size());
        CHECK(slugs(outcomes[i].diagnostics) == slugs(alone.diagnostics));
        bool has_factor = (i + 1) % 7 != 0;
        CHECK(has_errors(outcomes[i].diagnostics) != has_factor);
        if (has_factor) CHECK(outcomes[i].lines.front().kg_co2e == Number(static_cast<long>(i + 1)) * num("2.5"));
    }
}
