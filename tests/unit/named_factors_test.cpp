#include "engine/named_factors.h"
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Named : World {
    Named() {
        factor(hotel("hotel.IT", "IT"));
        factor(hotel("hotel.old", "AL", 2021));
        factor(grid("grid", Basis::location));
        factor(grid("mix", Basis::market));
        factor(grid("both", std::nullopt));
        ratio({.id = "car",
               .table = "vehicle-energy",
               .match = {{"vehicle", "van"}},
               .value = "0.25",
               .of = "kWh",
               .per = "km"});
    }
    static FactorSpec hotel(std::string id, std::string region, int year = 2022) {
        return {.id = std::move(id),
                .table = "hotel",
                .per = "room-night",
                .stage = Stage::cradle_to_gate,
                .match = {{"region", std::move(region)}},
                .emits = {kg("CO2e", "14.3")},
                .from = year,
                .to = year};
    }
    static FactorSpec grid(std::string id, std::optional<Basis> basis) {
        return {.id = std::move(id),
                .table = "electricity",
                .stage = Stage::generation,
                .match = {{"region", "SE"}},
                .basis = basis,
                .emits = {kg("CO2", "0.1")}};
    }
    Ask hotel_in(std::string region) const {
        return {
            "hotel", Stage::cradle_to_gate, {}, {{"region", std::move(region)}}, unit("room-night"), 2022, false, "",
            nullptr};
    }
    Ask power(Basis basis) const {
        return {"electricity", Stage::generation, basis, {{"region", "SE"}}, unit("kWh"), 2022, false, "", nullptr, {},
                true};
    }

    std::vector<FactorName> names(std::initializer_list<const char*> ids) const {
        std::vector<FactorName> found;
        for (const char* id : ids) found.push_back({"home/2022", id, at(5)});
        return found;
    }
    Activity naming(std::initializer_list<const char*> ids) const {
        Activity made = activity("hotel", "2 room-night");
        made.factor = names(ids);
        return made;
    }
    Activity standing_in(std::initializer_list<const char*> ids) const {
        Activity made = activity("hotel", "2 room-night");
        made.stand_in = StandIn{names(ids), "no figure for Albania", at(6)};
        return made;
    }
    /// The id that serves, or "nothing", then the slugs of what was said, then of what is unused.
    Slugs serve(const Activity& activity, const Ask& ask) const {
        Diagnostics out;
        NamedFactors named(activity, context(), out);
        auto choice = named.serve(ask, out);
        Slugs result{choice.factor == nullptr ? "nothing" : choice.factor->id};
        for (const std::string& slug : slugs(out)) result.push_back(slug);
        Diagnostics unused;
        named.report_unused(unused);
        for (const std::string& slug : slugs(unused)) result.push_back(slug);
        return result;
    }
};

}  // namespace

TEST_CASE("a named factor serves the line of its table and stage") {
    Named n;
    CHECK(n.serve(n.naming({"hotel.IT"}), n.hotel_in("IT")) == Slugs{"hotel.IT"});
}

TEST_CASE("a named factor that serves nothing is an error") {
    Named n;
    CHECK(n.serve(n.naming({"hotel.IT"}), n.power(Basis::market)) == Slugs{"nothing", "named-factor-unused"});
    Ask upstream = n.hotel_in("IT");
    upstream.stage = Stage::upstream;
    CHECK(n.serve(n.naming({"hotel.IT"}), upstream) == Slugs{"nothing", "named-factor-unused"});
}

TEST_CASE("of two named factors for one line the first serves and the second is an error") {
    Named n;
    CHECK(n.serve(n.naming({"hotel.IT", "hotel.old"}), n.hotel_in("IT")) == Slugs{"hotel.IT", "named-factor-unused"});
}

TEST_CASE("a name in no table is an error with names near it") {
    Named n;
    Diagnostics out;
    NamedFactors named(n.naming({"hotel.ITA"}), n.context(), out);
    REQUIRE(slugs(out) == Slugs{"factor-unknown"});
    CHECK(out[0].near.at(0) == "hotel.IT");
}

TEST_CASE("factor waives neither year nor region, stand_in waives both") {
    Named n;
    CHECK(n.serve(n.naming({"hotel.IT"}), n.hotel_in("AL")) == Slugs{"hotel.IT", "factor-region"});
    CHECK(n.serve(n.naming({"hotel.old"}), n.hotel_in("AL")) == Slugs{"hotel.old", "factor-period"});
    CHECK(n.serve(n.standing_in({"hotel.IT"}), n.hotel_in("AL")) == Slugs{"hotel.IT"});
    CHECK(n.serve(n.standing_in({"hotel.old"}), n.hotel_in("IT")) == Slugs{"hotel.old"});
}

TEST_CASE("a stand-in carries its reason and a named factor none") {
    Named n;
    Diagnostics out;
    Activity stood_in = n.standing_in({"hotel.IT"}), named = n.naming({"hotel.IT"});
    CHECK(NamedFactors(stood_in, n.context(), out).serve(n.hotel_in("AL"), out).stand_in == "no figure for Albania");
    CHECK(NamedFactors(named, n.context(), out).serve(n.hotel_in("IT"), out).stand_in.empty());
}

TEST_CASE("neither factor nor stand_in waives the unit") {
    Named n;
    Ask guests = n.hotel_in("IT");
    guests.unit = n.unit("guest-night");
    CHECK(n.serve(n.naming({"hotel.IT"}), guests) == Slugs{"nothing", "factor-unit"});
    CHECK(n.serve(n.standing_in({"hotel.IT"}), guests) == Slugs{"nothing", "factor-unit"});
}

TEST_CASE("of two factors named in different units the one that fits serves") {
    Named n;
    FactorSpec guests = Named::hotel("hotel.guests", "IT");
    guests.per = "guest-night";
    n.factor(guests);
    CHECK(n.serve(n.naming({"hotel.guests", "hotel.IT"}), n.hotel_in("IT")) ==
          Slugs{"hotel.IT", "named-factor-unused"});
}

TEST_CASE("on purchased energy factor acts on the market basis and location_factor on the other") {
    Named n;
    Activity named = n.activity("electricity", "5 kWh"), located = named;
    named.factor = n.names({"both"});
    located.location_factor = n.names({"both"});
    CHECK(n.serve(named, n.power(Basis::market)) == Slugs{"both"});
    CHECK(n.serve(named, n.power(Basis::location)) == Slugs{"nothing", "named-factor-unused"});
    CHECK(n.serve(located, n.power(Basis::location)) == Slugs{"both"});
    CHECK(n.serve(located, n.power(Basis::market)) == Slugs{"nothing", "named-factor-unused"});
}

TEST_CASE("a factor of one basis is never named into the other") {
    Named n;
    Activity named = n.activity("electricity", "5 kWh"), located = named, stood_in = named;
    named.factor = n.names({"grid"});
    located.location_factor = n.names({"mix"});
    stood_in.stand_in = StandIn{n.names({"mix"}), "because", {}};
    CHECK(n.serve(named, n.power(Basis::market)) == Slugs{"nothing", "named-factor-unused"});
    CHECK(n.serve(located, n.power(Basis::location)) == Slugs{"nothing", "named-factor-unused"});
    CHECK(n.serve(stood_in, n.power(Basis::location)) == Slugs{"nothing", "named-factor-unused"});
    CHECK(n.serve(stood_in, n.power(Basis::market)) == Slugs{"mix"});
}

TEST_CASE("an exact stage is taken before an unsplit one") {
    Named n;
    FactorSpec whole = Named::grid("whole", std::nullopt);
    whole.stage = Stage::life_cycle;
    n.factor(whole);
    CHECK(n.serve(n.naming({"whole"}), n.power(Basis::market)) == Slugs{"whole"});
    CHECK(n.serve(n.naming({"whole", "both"}), n.power(Basis::market)) == Slugs{"both", "named-factor-unused"});
}

TEST_CASE("a factor with warming beyond CO2 cannot be named where RFI is counted on its own") {
    Named n;
    FactorSpec with = Named::hotel("with-rf", "IT");
    with.includes_rf = true;
    n.factor(with);
    Ask ask = n.hotel_in("IT");
    CHECK(n.serve(n.naming({"with-rf"}), ask) == Slugs{"nothing", "named-factor-unused"});
    CHECK(n.serve(n.standing_in({"with-rf"}), ask) == Slugs{"nothing", "named-factor-unused"});
    ask.includes_rf = true;
    CHECK(n.serve(n.naming({"with-rf"}), ask) == Slugs{"with-rf"});
}

TEST_CASE("a named ratio serves the step of its table, whatever its details") {
    Named n;
    Diagnostics out;
    Activity activity = n.naming({"car"});
    NamedFactors named(activity, n.context(), out);
    CHECK(named.serve_ratio("vehicle-consumption", n.unit("km"), 2022, out).ratio == nullptr);
    CHECK(named.serve_ratio("vehicle-energy", n.unit("mil"), 2022, out).ratio->id == "car");
    named.report_unused(out);
    CHECK(out.empty());
}

TEST_CASE("a named ratio of another year is an error, unless it stands in; of another unit always") {
    Named n;
    Diagnostics out;
    Activity activity = n.naming({"car"}), stood_in = n.standing_in({"car"});
    NamedFactors(activity, n.context(), out).serve_ratio("vehicle-energy", n.unit("km"), 2023, out);
    CHECK(slugs(out) == Slugs{"factor-period"});
    out.clear();
    CHECK(NamedFactors(stood_in, n.context(), out).serve_ratio("vehicle-energy", n.unit("km"), 2023, out).stand_in ==
          "no figure for Albania");
    CHECK(out.empty());
    CHECK(NamedFactors(stood_in, n.context(), out).serve_ratio("vehicle-energy", n.unit("kWh"), 2022, out).ratio ==
          nullptr);
    CHECK(slugs(out) == Slugs{"factor-unit"});
}

TEST_CASE("a name of a table that no line asks for is told whatever else is wrong, others are not") {
    Named t;
    Activity trip = t.naming({"hotel.old", "grid", "car"});
    Diagnostics out;
    NamedFactors named(trip, t.context(), out);
    REQUIRE(out.empty());
    named.report_of_other_tables({"hotel", "hotel-upstream"}, out);
    REQUIRE(slugs(out) == Slugs{"named-factor-unused", "named-factor-unused"});
    CHECK(out[0].says.find("home/2022#grid is of table electricity, and") != std::string::npos);
    CHECK(out[0].says.ends_with("asks for hotel, hotel-upstream"));
    CHECK(out[1].says.find("home/2022#car is of table vehicle-energy") != std::string::npos);
    out.clear();
    named.report_of_other_tables({}, out);
    CHECK(out.empty());
}
