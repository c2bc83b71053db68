#include "engine/legs.h"
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

Airport airport(std::string code, std::string country, double latitude, double longitude) {
    std::string city = "City of " + code;
    return {std::move(code), "", std::move(city), std::move(country), latitude, longitude, "air/2025"};
}

const Airport umea = airport("UME", "SE", 63.791801, 20.282801), arlanda = airport("ARN", "SE", 59.651901, 17.918600),
              copenhagen = airport("CPH", "DK", 55.617901, 12.656000),
              rome = airport("FCO", "IT", 41.804501, 12.250800), new_york = airport("JFK", "US", 40.639801, -73.778900),
              sydney = airport("SYD", "AU", -33.946098, 151.177002),
              auckland = airport("AKL", "NZ", -37.008099, 174.792007),
              santiago = airport("SCL", "CL", -33.393002, -70.785797);

long km(double a, double b, double c, double d) {
    return great_circle_km(airport("AAA", "", a, b), airport("BBB", "", c, d));
}

FactorBook book() {
    FactorBook made;
    for (const Airport& each : {umea, arlanda, copenhagen, rome}) made.add(each);
    return made;
}

Bands british_bands() {
    Bands bands;
    bands.detail = "haul";
    bands.head.territory = "GB";
    bands.bands = {{"domestic", 2, {}, {}, "", {}},
                   {"short-haul", 1, {}, Number(3700), "", {}},
                   {"long-haul", 1, Number(3700), {}, "", {}},
                   {"international", 0, {}, {}, "", {}}};
    return bands;
}

const Airport london = airport("LHR", "GB", 51.47, -0.45), edinburgh = airport("EDI", "GB", 55.95, -3.36);

std::string band(const Airport& from, const Airport& to, long km) {
    Bands bands = british_bands();
    const Band* found = band_of({&from, &to, km}, bands);
    return found == nullptr ? "none" : found->value;
}

}  // namespace

// Expected distances were worked out in Python from the angle between unit vectors (atan2), R = 6371.0088 km.
TEST_CASE("the great circle is the distance on a sphere of 6371.0088 km, in whole km") {
    CHECK(great_circle_km(arlanda, rome) == 2022);       // 2022.468
    CHECK(great_circle_km(umea, arlanda) == 477);        // 476.804
    CHECK(great_circle_km(arlanda, copenhagen) == 547);  // 546.755
    CHECK(great_circle_km(arlanda, new_york) == 6292);   // 6291.987
    CHECK(great_circle_km(sydney, new_york) == 16014);   // 16013.566
}

TEST_CASE("the great circle crosses the date line the short way") {
    CHECK(great_circle_km(auckland, santiago) == 9653);  // 9652.971
    CHECK(km(0, 179.5, 0, -179.5) == 111);
}

TEST_CASE("the great circle of special places: a degree, antipodes, poles, the same place") {
    CHECK(km(0, 0, 1, 0) == 111);      // 111.195
    CHECK(km(0, 0, 0, 180) == 20015);  // 20015.114
    CHECK(km(90, 0, -90, 0) == 20015);
    CHECK(km(90, 0, 90, 120) == 0);
    CHECK(km(12.5, 12.5, 12.5, 12.5) == 0);
}

TEST_CASE("a flight is as long as the flight back") {
    for (const Airport* a : {&umea, &arlanda, &rome, &sydney, &santiago})
        for (const Airport* b : {&copenhagen, &new_york, &auckland})
            CHECK(great_circle_km(*a, *b) == great_circle_km(*b, *a));
}

TEST_CASE("a distance of exactly 3700 km is still in the band up to 3700 km") {
    CHECK(band(london, rome, 3699) == "short-haul");
    CHECK(band(london, rome, 3700) == "short-haul");
    CHECK(band(london, rome, 3701) == "long-haul");
}

TEST_CASE("a band counts how many ends lie in the edition's own territory") {
    CHECK(band(london, edinburgh, 534) == "domestic");
    CHECK(band(edinburgh, rome, 1900) == "short-haul");
    CHECK(band(rome, london, 9000) == "long-haul");
    CHECK(band(arlanda, rome, 2022) == "international");
    CHECK(band(arlanda, umea, 477) == "international");
}

TEST_CASE("a band above 3700 km does not hold 3700 km, whatever stands before it") {
    Bands bands = british_bands();
    bands.bands = {bands.bands[2]};
    CHECK(band_of({&london, &rome, 3700}, bands) == nullptr);
    CHECK(band_of({&london, &rome, 3701}, bands) == &bands.bands[0]);
}

TEST_CASE("a leg no band holds has none") {
    Bands bands = british_bands();
    bands.bands.pop_back();
    CHECK(band_of({&arlanda, &rome, 2022}, bands) == nullptr);
    bands.bands.clear();
    CHECK(band_of({&london, &rome, 2022}, bands) == nullptr);
}

TEST_CASE("from and to are one leg") {
    World w;
    Diagnostics out;
    FactorBook airports = book();
    auto legs = legs_of(w.activity("flight", "", {{"from", "ARN"}, {"to", "FCO"}}), airports, out);
    REQUIRE(legs.size() == 1);
    CHECK(legs[0].name() == "ARN-FCO");
    CHECK(legs[0].km == 2022);
    CHECK(out.empty());
}

TEST_CASE("legs are flown in the order they are written") {
    World w;
    Diagnostics out;
    FactorBook airports = book();
    Activity activity = w.activity("flight", "");
    activity.details["legs"] = {{"UME", "ARN", "CPH"}, true, {}, {}};
    auto legs = legs_of(activity, airports, out);
    REQUIRE(legs.size() == 2);
    CHECK(legs[0].name() == "UME-ARN");
    CHECK(legs[1].name() == "ARN-CPH");
    CHECK(legs[0].ends_in("SE") == 2);
    CHECK(legs[1].ends_in("SE") == 1);
    CHECK(legs[1].ends_in("IT") == 0);
}

TEST_CASE("every unknown airport is an error, with codes near it") {
    World w;
    Diagnostics out;
    FactorBook airports = book();
    auto legs = legs_of(w.activity("flight", "", {{"from", "ARM"}, {"to", "QQQ"}}), airports, out);
    CHECK(legs.empty());
    CHECK(slugs(out) == Slugs{"airport-unknown", "airport-unknown"});
    CHECK(out[0].near == Slugs{"ARN (City of ARN)"});
    CHECK(out[1].near.empty());
}

TEST_CASE("the name of a city leads to its airport") {
    World w;
    Diagnostics out;
    FactorBook airports = book();
    legs_of(w.activity("flight", "", {{"from", "City of FCO"}, {"to", "ARN"}}), airports, out);
    REQUIRE(out.size() == 1);
    CHECK(out[0].near == Slugs{"FCO (City of FCO)"});
}

TEST_CASE("a leg from an airport to itself goes nowhere") {
    World w;
    Diagnostics out;
    FactorBook airports = book();
    CHECK(legs_of(w.activity("flight", "", {{"from", "ARN"}, {"to", "ARN"}}), airports, out).empty());
    CHECK(slugs(out) == Slugs{"leg-of-no-length"});
}

TEST_CASE("bands that leave a gap or overlap are faulty, whatever the order of rows") {
    CHECK(british_bands().faulty_ends() == std::nullopt);
    Bands overlapping = british_bands();
    overlapping.bands[2].above_km = Number(1000);
    CHECK(overlapping.faulty_ends() == 1);
    std::swap(overlapping.bands[1], overlapping.bands[2]);
    CHECK(overlapping.faulty_ends() == 1);
    Bands gap = british_bands();
    gap.bands[2].above_km = Number(3800);
    CHECK(gap.faulty_ends() == 1);
    Bands closed = british_bands();
    closed.bands[0].up_to_km = Number(500);
    CHECK(closed.faulty_ends() == 2);
    Bands none;
    CHECK(none.faulty_ends() == 0);
}
