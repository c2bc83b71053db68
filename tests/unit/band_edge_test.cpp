#include "engine/band_edge.h"
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

// A short band up to 3700 km and a lighter long one, for legs with one end in Sweden.
struct Edge : World {
    Edge() {
        add_types(*this);
        Bands bands;
        bands.head.from = 1900;
        bands.head.to = 2200;
        bands.detail = "haul";
        bands.head.edition = "home/2022";
        bands.head.territory = "SE";
        bands.bands = {{"domestic", 2, {}, {}, "", {}},
                       {"short", 1, {}, Number(3700), "", {}},
                       {"long", 1, Number(3700), {}, "", {}},
                       {"international", 0, {}, {}, "", {}}};
        book.add(bands);
        for (auto [haul, carbon] :
             {std::pair("short", "0.08"), std::pair("long", "0.0782"), std::pair("long.heavy", "0.09")})
            factor({.id = haul,
                    .table = "flights",
                    .per = "passenger-km",
                    .match = {{"haul", haul}, {"cabin", "economy"}},
                    .emits = {kg("CO2", carbon)},
                    .includes_rf = false});
    }

    /// How many caveats there are for a leg of so many km on the row of `haul`.
    std::size_t caveats(long km, const std::string& haul) const {
        Activity activity;
        activity.id = "trip";
        EmissionLine line;
        line.activity = &activity;
        line.stage = Stage::ttw;
        line.leg = "ARN-FAR";
        line.quantity.value = km;
        line.factor = book.find_factor("home/2022", haul);
        REQUIRE(line.factor != nullptr);
        return band_edge_caveats({line}, context()).size();
    }
};

}  // namespace

TEST_CASE("a leg over a band is told while it emits less than a leg at the band's end") {
    Edge e;
    // 3700 * 0.08 = 296 kg; 3785 * 0.0782 = 295.987 kg; 3786 * 0.0782 = 296.0652 kg
    CHECK(e.caveats(3701, "long") == 1);
    CHECK(e.caveats(3785, "long") == 1);
    CHECK(e.caveats(3786, "long") == 0);
}

TEST_CASE("a leg in the shortest band, and one whose band has no shorter neighbour, is not told") {
    Edge e;
    CHECK(e.caveats(3700, "short") == 0);
    CHECK(e.caveats(3701, "long.heavy") == 0);
}
