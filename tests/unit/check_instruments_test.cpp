#include "check_support.h"

#include <doctest/doctest.h>

using namespace world;

TEST_CASE("an instrument is known, cancelled, an amount of energy, and produced in the year of use") {
    Checked c;
    c.put("go", "61 MWh");
    Activity& office = c.power();
    office.instruments = {{"go", {}}};
    CHECK(c.by(check_instruments).empty());
    office.instruments = {{"og", {}}};
    CHECK(c.by(check_instruments) == Slugs{"instrument-unknown"});
    office.instruments = {{"go", {}}};
    Instrument& go = c.inventory.instruments[0];
    go.produced = 2021;
    CHECK(c.by(check_instruments) == Slugs{"instrument-year"});
    office.period = Checked::days("2021-07-01", "2022-06-01");
    CHECK(c.by(check_instruments).empty());
    office.period.reset();
    go.produced = 2022;
    for (const char* no_number : {"", "no", "pending", "-"}) {
        go.cancelled = no_number;
        CHECK(c.by(check_instruments) == Slugs{"instrument-not-cancelled"});
    }
    go.cancelled = "GO-1";
    go.volume = c.written("61 kWh-net");
    CHECK(c.by(check_instruments) == Slugs{"quantity-dimension"});
}

TEST_CASE("an instrument covers energy used in its market, in the years of the membership") {
    Checked c;
    c.put("go", "61 MWh");
    Activity& office = c.power();
    office.instruments = {{"go", c.at(4)}};
    for (const char* region : {"SE", "SE-AB", "NO", "GB"}) {
        c.say(office, "region", region);
        CHECK(c.by(check_instruments).empty());
    }
    c.say(office, "region", "US");
    Diagnostic elsewhere = c.only(check_instruments);
    CHECK(elsewhere.slug == "instrument-market");
    CHECK(elsewhere.says == "go is of the market AIB, which does not hold US");
    CHECK(elsewhere.at.line == 4);
    REQUIRE(elsewhere.related.size() == 1);
    CHECK(elsewhere.related[0].at.line == 9);
    c.say(office, "region", "GB");
    c.inventory.year = 2023;
    c.inventory.instruments[0].produced = 2023;
    CHECK(c.only(check_instruments).says == "go is of the market AIB, which does not hold GB in 2023");
}

TEST_CASE("a market named by a country holds that country and its parts") {
    Checked c;
    c.put("rec", "61 MWh");
    c.inventory.instruments[0].market.value = "US";
    Activity& office = c.power();
    office.instruments = {{"rec", {}}};
    c.say(office, "region", "US-CA");
    CHECK(c.by(check_instruments).empty());
    c.say(office, "region", "CA");
    CHECK(c.by(check_instruments) == Slugs{"instrument-market"});
    c.inventory.instruments[0].market.value = "US-CA";
    c.say(office, "region", "US");
    CHECK(c.by(check_instruments) == Slugs{"instrument-market"});
    office.details.erase("region");  // an error of its own
    CHECK(c.by(check_instruments).empty());
}

TEST_CASE("an unknown market is told once, with what it may have meant") {
    Checked c;
    c.put("go", "61 MWh");
    c.inventory.instruments[0].market.value = "AIP";
    c.power().instruments = {{"go", {}}};
    CHECK(c.only(check_instruments).slug == "market-unknown");
    CHECK(c.only(check_instruments).near == Slugs{"AIB"});
    c.inventory.instruments[0].market.value = "North America";
    CHECK(c.only(check_instruments).near == Slugs{"north-america"});
}

TEST_CASE("an instrument is of a known kind; short names are understood as a hint") {
    Checked c;
    c.put("go", "61 MWh");
    for (const std::string& kind : instrument_kinds()) {
        c.inventory.instruments[0].kind.value = kind;
        CHECK(c.by(check_instruments).empty());
    }
    auto near = [&](std::string kind) {
        c.inventory.instruments[0].kind.value = std::move(kind);
        CHECK(c.only(check_instruments).slug == "instrument-kind");
        return c.only(check_instruments).near;
    };
    CHECK(near("GO") == Slugs{"guarantee-of-origin"});
    CHECK(near("rec") == Slugs{"renewable-energy-certificate"});
    CHECK(near("PPA") == Slugs{"power-purchase-agreement"});
    CHECK(near("guarantee of origin") == Slugs{"guarantee-of-origin"});
    CHECK(near("offset").empty());
}

TEST_CASE("an instrument covers electricity and nothing else") {
    Checked c;
    c.put("go", "61 MWh");
    c.put(c.activity("district-heat", "88 MWh", {{"network", "stockholm"}}), "heat").instruments = {{"go", {}}};
    c.diesel().instruments = {{"go", {}}};
    CHECK(c.by(check_instruments) == Slugs{"instrument-misplaced", "instrument-misplaced"});
}

TEST_CASE("a broken instrument is left alone, also where it is used") {
    Checked c;
    Instrument broken;
    broken.id = "go";
    broken.broken = true;
    c.inventory.instruments = {broken};
    c.power().instruments = {{"go", {}}};
    CHECK(c.by(check_instruments).empty());
}
