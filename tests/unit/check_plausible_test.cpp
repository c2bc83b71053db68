#include "check_support.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Banded : Checked {
    void band(std::string type, std::string_view above, std::string detail = {}, std::string with = {}) {
        PlausibleBand made;
        made.type = std::move(type);
        made.detail = std::move(detail);
        made.with = std::move(with);
        made.written = std::string(above);
        made.because = "a reason";
        if (above.find(' ') == std::string_view::npos)
            made.above = {num(above), nullptr};
        else
            made.above = quantity(above);
        bands.push_back(std::move(made));
    }
    Diagnostics told() const {
        Known made = known();
        made.plausible = bands;
        return check_plausible(inventory, made);
    }
    Slugs told_slugs() const { return slugs(told()); }

    std::vector<PlausibleBand> bands;
};

}  // namespace

TEST_CASE("a quantity beyond the band of its type is told with the band and its reason") {
    Banded b;
    b.band("electricity", "50 MWh");
    Activity& office = b.power();
    office.quantity = b.written("50 MWh");
    CHECK(b.told().empty());
    office.quantity = b.written("50001 kWh");
    Diagnostics told = b.told();
    REQUIRE(told.size() == 1);
    CHECK(told[0].slug == "quantity-implausible");
    CHECK(told[0].severity == Severity::caveat);
    CHECK(told[0].says == "office: 50001 kWh is more than 50 MWh: a reason");
    CHECK(told[0].at.line == 2);
}

TEST_CASE("a band holds for its own type and for amounts that can become its unit") {
    Banded b;
    b.band("vehicle-fuel", "5000 L");
    b.band("ev", "5 kWh");
    b.power();
    b.diesel("9000 kg");
    CHECK(b.told().empty());
    b.diesel("9 m3");
    CHECK(b.told_slugs() == Slugs{"quantity-implausible"});
}

TEST_CASE("money is held against bands of its own currency only") {
    Banded b;
    b.band("spend", "1000 SEK");
    b.put(b.activity("spend", "9999 EUR", {{"sector", "it"}}), "euros");
    CHECK(b.told().empty());
    b.put(b.activity("spend", "9999 SEK", {{"sector", "it"}}), "kronor");
    CHECK(b.told_slugs() == Slugs{"quantity-implausible"});
}

TEST_CASE("a detail is held against the bands that name it, as a count or as a quantity") {
    Banded b;
    b.band("flight", "5000", "passengers");
    b.band("flight", "100 km", "detour");
    Activity& trip = b.flight({{"from", "ARN"}, {"to", "FCO"}, {"passengers", "5000"}});
    CHECK(b.told().empty());
    b.say(trip, "passengers", "5 001");
    CHECK(b.told()[0].says == "trip: passengers 5 001 is more than 5000: a reason");
    b.say(trip, "passengers", "many");  // an error of its own
    CHECK(b.told().empty());
    trip.details["detour"] = {{"101 km"}, false, {}, {}, b.quantity("101 km")};
    CHECK(b.told()[0].says == "trip: detour 101 km is more than 100 km: a reason");
}

TEST_CASE("of the bands that fit the first counts, so that an own one can widen another") {
    Banded b;
    b.band("electricity", "2000 MWh");
    b.band("electricity", "50 MWh");
    b.power().quantity = b.written("1400 MWh");
    CHECK(b.told().empty());
}

TEST_CASE("a band with a detail holds only where the detail is given") {
    Banded b;
    b.band("ev", "2000 km", {}, "vehicle_id");
    b.band("ev", "20000 km");
    Activity& pool = b.put(b.activity("ev", "19000 km", {{"region", "SE"}}), "pool");
    CHECK(b.told().empty());
    b.say(pool, "vehicle_id", "car-1");
    CHECK(b.told()[0].says.ends_with("is more than 2000 km: a reason"));
}
