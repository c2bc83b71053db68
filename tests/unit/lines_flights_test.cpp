#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Flights : World {
    Flights() {
        add_types(*this);
        for (auto [code, country, latitude, longitude] :
             {std::tuple("UME", "SE", 63.791801, 20.282801), std::tuple("ARN", "SE", 59.651901, 17.918600),
              std::tuple("CPH", "DK", 55.617901, 12.656000), std::tuple("FCO", "IT", 41.804501, 12.250800)})
            book.add(Airport{code, "", code, country, latitude, longitude, "air/2025"});
        Bands bands;
        bands.head.from = 1900;
        bands.head.to = 2200;
        bands.detail = "haul";
        bands.head.edition = "home/2022";
        bands.head.territory = "SE";
        bands.bands = {{"domestic", 2, {}, {}, "", {}},
                       {"short", 1, {}, Number(3700), "", {}},
                       {"international", 0, {}, {}, "", {}}};
        book.add(bands);
        add_haul("domestic", "0.12");
        add_haul("short", "0.07");
        add_haul("international", "0.08");
        use_rfi("1.9");
    }
    void add_haul(const std::string& haul, std::string_view carbon) {
        FactorSpec spec{.id = haul,
                        .table = "flights",
                        .per = "passenger-km",
                        .match = {{"haul", haul}, {"cabin", "economy"}},
                        .emits = {kg("CO2", carbon), kg_as_co2e("N2O", "0.0007")},
                        .includes_rf = false};
        spec.gwp = {"ipcc/ar5-100", {{"N2O", 265}}};
        factor(spec);
        factor({.id = haul + ".wtt",
                .table = "flights",
                .per = "passenger-km",
                .stage = Stage::wtt,
                .match = {{"haul", haul}, {"cabin", "economy"}},
                .emits = {kg("CO2e", "0.015")}});
    }
    void use_rfi(std::string_view by) {
        Rfi rfi;
        rfi.kind = Rfi::Kind::factor;
        rfi.factor = num(by);
        rfi.written = by;
        rfi.source = "Sausen et al. 2005";
        inventory.boundary.rfi = rfi;
    }
    void use_rfi(Rfi::Kind kind) {
        inventory.boundary.rfi = {};
        inventory.boundary.rfi.kind = kind;
    }
    Activity trip(std::string passengers = "1", std::string way = "one-way") const {
        return activity("flight", "",
                        {{"from", "ARN"},
                         {"to", "FCO"},
                         {"cabin", "economy"},
                         {"passengers", std::move(passengers)},
                         {"trip", std::move(way)}});
    }
    Activity sum(std::string_view amount) const {
        return activity("flight", amount, {{"haul", "short"}, {"cabin", "economy"}});
    }
    std::vector<EmissionLine> lines(const Activity& activity) const {
        ActivityOutcome outcome = run(activity);
        CHECK(slugs(outcome.diagnostics).empty());
        return outcome.lines;
    }
};

const Number combustion = num("0.07") + num("0.0007") / 265 * 273;

}  // namespace

TEST_CASE("a flight has a line for combustion, one for warming beyond CO2 and one for upstream") {
    Flights f;
    Activity flown = f.sum("5 500 passenger-km");
    auto lines = f.lines(flown);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].stage == Stage::ttw);
    CHECK(lines[0].kg_co2e == 5500 * combustion);
    CHECK(lines[1].stage == Stage::non_co2);
    CHECK(lines[2].stage == Stage::wtt);
    CHECK(lines[2].kg_co2e == 5500 * num("0.015"));
    for (const EmissionLine& line : lines) CHECK(line.category == Category::business_travel);
    CHECK(lines[0].name() == "a/1");
    CHECK(lines[2].name() == "a/3");
}

TEST_CASE("the RFI line is 0.9 times the combustion CO2, and neither its N2O nor its upstream") {
    Flights f;
    auto with = f.lines(f.sum("5 500 passenger-km"));
    CHECK(with[1].kg_co2e == num("0.9") * with[0].gases[0].kg_co2e);
    CHECK(with[1].kg_co2e == 5500 * num("0.07") * num("0.9"));
    CHECK(with[1].uses_co2_only);
    CHECK(with[1].steps.back().by == num("0.9"));
    CHECK(with[1].steps.back().cite == "Sausen et al. 2005");
    CHECK(with[1].factor == with[0].factor);
    f.use_rfi(Rfi::Kind::none);
    auto without = f.lines(f.sum("5 500 passenger-km"));
    REQUIRE(without.size() == 2);
    CHECK(without[0].kg_co2e == with[0].kg_co2e);
    CHECK(without[1].kg_co2e == with[2].kg_co2e);
}

TEST_CASE("an RFI of 1 is none") {
    Flights f;
    f.use_rfi("1");
    auto one = f.lines(f.trip());
    f.use_rfi(Rfi::Kind::none);
    CHECK(one.size() == 2);
    CHECK(sum_of(one) == sum_of(f.lines(f.trip())));
}

TEST_CASE("under rfi: included only a factor that includes it serves, and no line is added") {
    Flights f;
    f.use_rfi(Rfi::Kind::included);
    CHECK(slugs(f.run(f.sum("10 passenger-km")).diagnostics) == Slugs{"factor-missing"});
    f.factor({.id = "with",
              .table = "flights",
              .per = "passenger-km",
              .match = {{"haul", "short"}, {"cabin", "economy"}},
              .emits = {kg("CO2", "0.14")},
              .includes_rf = true});
    auto lines = f.lines(f.sum("10 passenger-km"));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].kg_co2e == 10 * num("0.14"));
    f.use_rfi("1.9");
    CHECK(f.lines(f.sum("10 passenger-km"))[0].kg_co2e == 10 * combustion);
}

TEST_CASE("a factor without a CO2 figure is an error under an RFI and none without") {
    Flights f;
    f.factor({.id = "unsplit",
              .table = "flights",
              .per = "passenger-km",
              .match = {{"haul", "short"}, {"cabin", "first"}},
              .emits = {kg("CO2e", "0.2")}});
    Activity first = f.sum("10 passenger-km");
    first.details["cabin"].values = {"first"};
    CHECK(slugs(f.run(first).diagnostics) == Slugs{"rfi-without-co2"});
    f.use_rfi(Rfi::Kind::none);
    CHECK(f.lines(first).size() == 1);
}

TEST_CASE("RFI never multiplies a figure that holds upstream") {
    Flights f;
    f.factor({.id = "card",
              .table = "flights",
              .per = "passenger-km",
              .stage = Stage::wtw,
              .match = {{"haul", "short"}, {"cabin", "first"}},
              .emits = {kg("CO2", "0.09")}});
    Activity first = f.sum("10 passenger-km");
    first.details["cabin"].values = {"first"};
    CHECK(slugs(f.run(first).diagnostics) == Slugs{"rfi-without-co2"});
}

TEST_CASE("a return is twice the way out") {
    Flights f;
    CHECK(sum_of(f.lines(f.trip("1", "return"))) == 2 * sum_of(f.lines(f.trip())));
}

TEST_CASE("n passengers are n times one") {
    Flights f;
    for (int n : {1, 2, 7, 300}) CHECK(sum_of(f.lines(f.trip(std::to_string(n)))) == n * sum_of(f.lines(f.trip())));
}

TEST_CASE("two of one leg are one, whichever way it is written") {
    Flights f;
    Activity legs = f.trip();
    legs.details.erase("from");
    legs.details.erase("to");
    legs.details["legs"] = {{"ARN", "FCO"}, true, {}, {}};
    CHECK(sum_of(f.lines(legs)) == sum_of(f.lines(f.trip())));
    Activity back = legs;
    back.details["legs"].values = {"ARN", "FCO", "ARN"};
    CHECK(sum_of(f.lines(back)) == sum_of(f.lines(f.trip("1", "return"))));
}

TEST_CASE("each leg has its own lines, in its own band") {
    Flights f;
    Activity legs = f.trip();
    legs.details.erase("from");
    legs.details.erase("to");
    legs.details["legs"] = {{"UME", "ARN", "CPH", "FCO"}, true, {}, {}};
    auto lines = f.lines(legs);
    REQUIRE(lines.size() == 9);
    CHECK(lines[0].leg == "UME-ARN");
    CHECK(lines[0].factor->id == "domestic");
    CHECK(lines[3].leg == "ARN-CPH");
    CHECK(lines[3].factor->id == "short");
    CHECK(lines[6].leg == "CPH-FCO");
    CHECK(lines[6].factor->id == "international");
    CHECK(lines[0].gases[0].kg_co2e == 477 * num("0.12"));
    CHECK(lines[1].kg_co2e == 477 * num("0.12") * num("0.9"));
    CHECK(lines[3].gases[0].kg_co2e == 547 * num("0.07"));
    CHECK(lines[4].kg_co2e == 547 * num("0.07") * num("0.9"));
    CHECK(lines[8].name() == "a/9");
}

TEST_CASE("carriers' upstream stays in business travel under well_to_tank: scope-1") {
    Flights f;
    f.inventory.boundary.well_to_tank = WellToTank::scope_1;
    for (const EmissionLine& line : f.lines(f.trip())) {
        CHECK(line.category == Category::business_travel);
        CHECK_FALSE(line.upstream_in_scope_1);
    }
}

TEST_CASE("a cabin that is not said is the default, and is counted as one") {
    Flights f;
    f.factor({.id = "average",
              .table = "flights",
              .per = "passenger-km",
              .match = {{"haul", "short"}, {"cabin", "average"}},
              .emits = {kg("CO2", "0.1")}});
    Activity trip = f.trip();
    trip.details.erase("cabin");
    ActivityOutcome outcome = f.run(trip);
    REQUIRE(outcome.defaults_used.size() == 1);
    CHECK(outcome.defaults_used[0].detail == "cabin");
    CHECK(outcome.defaults_used[0].value == "average");
    CHECK(outcome.lines[0].kg_co2e == 2022 * num("0.1"));
    CHECK(f.run(f.trip()).defaults_used.empty());
}

TEST_CASE("upstream without a factor is told with its quantity and never zero") {
    Flights f;
    f.factor({.id = "first",
              .table = "flights",
              .per = "passenger-km",
              .match = {{"haul", "short"}, {"cabin", "first"}},
              .emits = {kg("CO2", "0.2")}});
    Activity trip = f.trip("3");
    trip.details["cabin"].values = {"first"};
    ActivityOutcome outcome = f.run(trip);
    CHECK(outcome.lines.size() == 2);
    REQUIRE(outcome.not_calculated.size() == 1);
    CHECK(outcome.not_calculated[0].stage == Stage::wtt);
    CHECK(outcome.not_calculated[0].quantity == "6066 passenger-km");
}
