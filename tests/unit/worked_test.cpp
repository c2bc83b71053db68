#include "engine/take_steps.h"
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Steps : World {
    Steps() {
        ratio({.id = "car",
               .table = "vehicle-energy",
               .match = {{"vehicle", "average-car"}},
               .value = "0.15",
               .of = "kWh",
               .per = "km"});
        book.add(Airport{"ARN", "", "Stockholm", "SE", 59.651901, 17.918600, "air/2025"});
        book.add(Airport{"FCO", "", "Rome", "IT", 41.804501, 12.250800, "air/2025"});
        add_types(*this);
    }
    std::vector<Worked> take(const Activity& activity, Diagnostics& out) const {
        const ActivityType& type = types.at(activity.type);
        const QuantityRule& rule =
            *type.rule_for(activity.quantity ? activity.quantity->quantity.unit->dimension : "route");
        Context made = context();
        NamedFactors named(activity, made, out);
        return take_steps(activity, rule, effective_details(activity, type, rule), 2022, named, made, out);
    }
    Worked one(const Activity& activity) const {
        Diagnostics out;
        auto all = take(activity, out);
        CHECK(out.empty());
        REQUIRE(all.size() == 1);
        return all[0];
    }
    Slugs errors(const Activity& activity) const {
        Diagnostics out;
        CHECK(take(activity, out).empty());
        return slugs(out);
    }
    Activity fly(const Details& more) const {
        Details details{{"from", "ARN"}, {"to", "FCO"}, {"passengers", "1"}, {"trip", "one-way"}};
        for (const auto& [name, value] : more) details[name] = value;
        return activity("flight", "", details);
    }
    Activity spend(std::string vat) const { return activity("spend", "1 250 SEK", {{"vat", std::move(vat)}}); }
};

}  // namespace

TEST_CASE("a quantity without steps stays as it was written") {
    Steps s;
    Worked worked = s.one(s.activity("ev", "42 300 kWh"));
    CHECK(worked.now.value == Number(42300));
    CHECK(worked.now.unit == s.unit("kWh"));
    CHECK(worked.steps.empty());
}

TEST_CASE("a ratio multiplies, and its step says what, by how much, in which unit and from where") {
    Steps s;
    Worked worked = s.one(s.activity("ev", "120 000 km"));
    CHECK(worked.now.value == 120000 * num("0.15"));
    CHECK(worked.written.value == Number(120000));
    REQUIRE(worked.steps.size() == 1);
    CHECK(worked.steps[0].op == Step::Op::times);
    CHECK(worked.steps[0].by == num("0.15"));
    CHECK(worked.steps[0].unit == "kWh/km");
    CHECK(worked.steps[0].after == Number(18000));
    CHECK(worked.steps[0].after_unit == "kWh");
    CHECK(worked.steps[0].what == "home/2022#car");
    CHECK(worked.steps[0].cite == "row car");
}

TEST_CASE("a quantity is converted to the ratio's unit by a step of its own") {
    Steps s;
    Worked worked = s.one(s.activity("ev", "12 000 mil"));
    CHECK(worked.now.value == 12000 * 10 * num("0.15"));
    REQUIRE(worked.steps.size() == 2);
    CHECK(worked.steps[0].what == "mil to km");
    CHECK(worked.steps[0].by == Number(10));
    CHECK(worked.steps[0].after == Number(120000));
}

TEST_CASE("a ratio that is missing or tied is an error, never 1") {
    Steps s;
    CHECK(s.errors(s.activity("ev", "100 km", {{"vehicle", "truck"}})) == Slugs{"ratio-missing"});
    s.ratio({.id = "twin",
             .table = "vehicle-energy",
             .match = {{"vehicle", "average-car"}},
             .value = "0.2",
             .of = "kWh",
             .per = "km"});
    CHECK(s.errors(s.activity("ev", "100 km")) == Slugs{"factor-ambiguous"});
}

TEST_CASE("a stand-in ratio is remembered when another ratio follows") {
    Steps s;
    s.ratio({.id = "van",
             .table = "vehicle-energy",
             .match = {{"vehicle", "van"}},
             .value = "0.25",
             .of = "kWh",
             .per = "km"});
    s.ratio({.id = "battery", .table = "charging", .value = "1.1", .of = "kWh", .per = "kWh"});
    s.types.at("ev").quantity[1].steps.push_back(ratio_step("charging", {}));
    Activity activity = s.activity("ev", "100 km");
    activity.stand_in = StandIn{{{"home/2022", "van", {}}}, "no figure for trucks", {}};
    Worked worked = s.one(activity);
    CHECK(worked.now.value == 100 * num("0.25") * num("1.1"));
    CHECK(worked.stand_in == "no figure for trucks");
}

TEST_CASE("a leg's first step sets the great circle, and counts give the product's unit") {
    Steps s;
    Worked worked = s.one(s.fly({{"passengers", "2"}, {"trip", "return"}}));
    CHECK(worked.now.value == Number(2022 * 2 * 2));
    CHECK(worked.now.unit == s.unit("passenger-km"));
    REQUIRE(worked.steps.size() == 3);
    CHECK(worked.steps[0].op == Step::Op::set);
    CHECK(worked.steps[0].what == "great circle ARN (Stockholm) to FCO (Rome)");
    CHECK(worked.steps[0].by == Number(2022));
    CHECK(worked.steps[1].what == "passengers");
    CHECK(worked.steps[2].what == "trip return");
    CHECK(worked.band_detail == "haul");
}

TEST_CASE("a word that stands for one gives no step") {
    Steps s;
    CHECK(s.one(s.fly({})).steps.size() == 2);
}

TEST_CASE("a count is a whole number from 1") {
    Steps s;
    for (const char* count : {"0", "-1", "1.5", "two", "1,5", "1e1", ""}) {
        CAPTURE(count);
        CHECK(s.errors(s.fly({{"passengers", count}})) == Slugs{"count-wrong"});
    }
    CHECK(s.one(s.fly({{"passengers", "1 000"}})).now.value == Number(2022) * 1000);
}

TEST_CASE("a word that has no number is an error that names the words") {
    Steps s;
    Diagnostics out;
    s.take(s.fly({{"trip", "round"}}), out);
    REQUIRE(slugs(out) == Slugs{"detail-value"});
    CHECK(out[0].next_step == "Write one of: one-way, return.");
}

TEST_CASE("a uplift is added to the distance only where it is stated") {
    Steps s;
    CHECK(s.one(s.fly({{"uplift", "8 %"}})).now.value == 2022 * num("1.08"));
    CHECK(s.one(s.fly({{"uplift", "8%"}})).now.value == 2022 * num("1.08"));
    CHECK(s.one(s.fly({{"uplift", "0 %"}})).steps.size() == 2);
    for (const char* uplift : {"8", "1.08", "-8 %", "8 percent", "%"})
        CHECK(s.errors(s.fly({{"uplift", uplift}})) == Slugs{"uplift-wrong"});
}

TEST_CASE("VAT that is included is taken out by dividing, and excluded VAT gives no step") {
    Steps s;
    Worked worked = s.one(s.spend("included 25 %"));
    CHECK(worked.now.value == Number(1250) / num("1.25"));
    CHECK(worked.steps[0].op == Step::Op::divide);
    CHECK(worked.steps[0].by == num("1.25"));
    CHECK(s.one(s.spend("included 12%")).now.value == Number(1250) / num("1.12"));
    CHECK(s.one(s.spend("excluded")).steps.empty());
}

TEST_CASE("VAT is never guessed") {
    Steps s;
    for (const char* vat : {"", "included", "25 %", "included 25", "included -25 %", "yes", "included 1,5 %"}) {
        CAPTURE(vat);
        CHECK(s.errors(s.spend(vat)) == Slugs{"vat-unclear"});
    }
}

TEST_CASE("an unknown unit product is an error") {
    Steps s;
    s.types.at("ev").quantity[0].steps = {times_step("cars", "piece")};
    CHECK(s.errors(s.activity("ev", "5 kWh", {{"cars", "2"}})) == Slugs{"unit-product"});
}
