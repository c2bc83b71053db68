#include "domain/purchase.h"

#include "check_support.h"

#include <doctest/doctest.h>
#include <algorithm>

using namespace world;

namespace {

/// Laptops as the supplier states them, as the invoice's money, and as pieces.
struct Bought : Checked {
    Bought() {
        ActivityType goods = hotel_type();
        goods.name = "goods";
        goods.quantity = {world::by("pieces")};
        goods.needs = {"item"};
        goods.lines = {line(Category::purchased_goods_and_services, "goods", Stage::cradle_to_gate, {"item"})};
        types.emplace(goods.name, goods);
        factor({.id = "it",
                .table = "spend",
                .per = "SEK",
                .stage = Stage::cradle_to_gate,
                .match = {{"sector", "it"}},
                .emits = {kg("CO2e", "0.01")},
                .price = Price{"SEK", 2022, "purchaser"}});
        factor({.id = "laptop",
                .table = "goods",
                .per = "piece",
                .stage = Stage::cradle_to_gate,
                .match = {{"item", "laptop"}},
                .emits = {kg("CO2e", "200")}});
    }
    Activity& spend(std::string id, const std::string& purchase) {
        Activity made =
            activity("spend", "900000 SEK", {{"sector", "it"}, {"vat", "excluded"}, {"price_year", "2022"}});
        return named(std::move(made), std::move(id), purchase);
    }
    Activity& pieces(std::string id, const std::string& purchase) {
        return named(activity("goods", "80 piece", {{"item", "laptop"}}), std::move(id), purchase);
    }
    Activity& stated(std::string id, const std::string& purchase,
                     const std::string& category = "purchased-goods-and-services") {
        Activity made = activity("supplier", "", {{"supplier", "Dustin"}, {"category", category}});
        made.given = statement();
        return named(std::move(made), std::move(id), purchase);
    }
    Activity& named(Activity made, std::string id, const std::string& purchase) {
        std::size_t row = inventory.activities.size() + 10;
        made.at = at(row);
        if (!purchase.empty()) made.purchase = {purchase, at(row + 100)};
        return put(std::move(made), std::move(id));
    }
};

}  // namespace

TEST_CASE("how a purchase is measured is read from what its activity states") {
    Bought b;
    Activity own = b.pieces("own", "");
    own.own_factor = b.figure();
    CHECK(measured_by(b.stated("a", "")) == Measured::supplier_specific);
    CHECK(measured_by(own) == Measured::supplier_specific);
    CHECK(measured_by(b.pieces("b", "")) == Measured::activity_based);
    CHECK(measured_by(b.spend("c", "")) == Measured::spend_based);
    CHECK(measured_by(b.flight({{"from", "ARN"}, {"to", "FCO"}})) == Measured::activity_based);
    Activity own_per_money = b.spend("d", "");
    own_per_money.own_factor = b.figure();
    CHECK(measured_by(own_per_money) == Measured::supplier_specific);
}

TEST_CASE("of one purchase the supplier's figure counts, then the amount, then the money") {
    Bought b;
    b.spend("money", "it");
    b.pieces("amount", "it");
    CHECK(b.run_all().result.totals.scope_3 == Number(80 * 200));
    b.stated("figure", "it");
    Result result = b.run_all().result;
    CHECK(result.totals.scope_3 == Number(5000));
    CHECK(result.accounted.activities == 3);
    CHECK(result.accounted.with_lines == 1);
    CHECK(result.accounted.superseded == 2);
    REQUIRE(result.set_aside.size() == 2);
    CHECK(result.set_aside[0].activity->id == "money");
    CHECK(result.set_aside[0].why == "superseded");
    CHECK(result.set_aside[0].by == "figure");
    CHECK(result.set_aside[0].because == "purchase it: supplier-specific before spend-based");
    CHECK(result.set_aside[0].would_be_kg == Number(900000) / 100);
    CHECK(result.set_aside[1].would_be_kg == Number(80 * 200));
    CHECK(result.set_aside[1].because == "purchase it: supplier-specific before activity-based");
}

TEST_CASE("the order of activities does not decide what is superseded") {
    Bought b;
    b.spend("money", "it");
    b.stated("figure", "it");
    b.pieces("amount", "it");
    b.pieces("other", "");
    std::vector<std::string> ids{"amount", "figure", "money", "other"};
    do {
        std::vector<Activity> shuffled;
        for (const std::string& id : ids)
            shuffled.push_back(*std::ranges::find(b.inventory.activities, id, &Activity::id));
        b.inventory.activities = std::move(shuffled);
        auto superseded = superseded_in(b.inventory);
        CHECK(superseded.size() == 2);
        CHECK(superseded.at("money")->id == "figure");
        CHECK(superseded.at("amount")->id == "figure");
        CHECK(b.run_all().result.totals.scope_3 == Number(5000 + 80 * 200));
    } while (std::ranges::next_permutation(ids).found);
}

TEST_CASE("purchases of other names, and activities without one, stand on their own") {
    Bought b;
    b.spend("money", "phones");
    b.stated("figure", "it");
    b.pieces("amount", "");
    Result result = b.run_all().result;
    CHECK(result.set_aside.empty());
    CHECK(result.totals.scope_3 == Number(9000 + 5000 + 80 * 200));
}

TEST_CASE("what is superseded is still held against the tables, and leaves nothing else behind") {
    Bought b;
    Activity& wrong = b.spend("money", "it");
    b.say(wrong, "sector", "nothing-known");
    b.stated("figure", "it");
    Calculation calculation = b.run_all();
    CHECK(slugs(calculation.diagnostics) == Slugs{"factor-missing"});
    CHECK(calculation.result.totals.scope_3 == Number(5000));
    CHECK(calculation.result.not_calculated.empty());
    CHECK(calculation.result.defaults_used.empty());
}

TEST_CASE("two best records of a purchase are an error that names both") {
    Bought b;
    b.stated("figure", "it");
    b.spend("money", "it");
    b.spend("more-money", "it");
    CHECK(b.by(check_purchases).empty());
    b.stated("second", "it");
    Diagnostic tied = b.only(check_purchases);
    CHECK(tied.slug == "purchase-tied");
    CHECK(tied.says ==
          "`figure` and `second` are both supplier-specific records of the purchase `it`, and one of them counts");
    CHECK(tied.at.line == 113);
    REQUIRE(tied.related.size() == 1);
    CHECK(tied.related[0].at.line == 110);
}

TEST_CASE("records of one purchase are of one category") {
    Bought b;
    b.stated("figure", "it", "capital-goods");
    b.spend("money", "it");
    CHECK(b.only(check_purchases).says ==
          "`money` is purchased-goods-and-services, and `figure` of the same purchase is capital-goods");
    b.say(b.inventory.activities[1], "category", "capital-goods");
    CHECK(b.by(check_purchases).empty());
    b.say(b.inventory.activities[1], "category", "capital-godos");  // its own error, told elsewhere
    CHECK(b.by(check_purchases).empty());
}

TEST_CASE("metered energy and fuel are no purchases") {
    Bought b;
    b.power().purchase = {"power-2022", b.at(7)};
    b.diesel().purchase = {"power-2022", b.at(8)};
    CHECK(b.by(check_purchases) ==
          Slugs{"purchase-misplaced", "purchase-misplaced", "purchase-categories", "purchase-tied"});
}

TEST_CASE("travel by distance beats travel by money") {
    Bought b;
    Activity& money = b.spend("taxi-money", "taxi");
    b.say(money, "category", "business-travel");
    b.put(b.flight({{"from", "ARN"}, {"to", "FCO"}}), "taxi-km").purchase = {"taxi", b.at(9)};
    CHECK(b.by(check_purchases).empty());
    CHECK(superseded_in(b.inventory).at("taxi-money")->id == "taxi-km");
}

TEST_CASE("a purchase that one activity alone names is told once for all such") {
    Bought b;
    b.pieces("z", "po-2");
    b.pieces("a", "po-1");
    Diagnostic alone = b.only(check_purchases);
    CHECK(alone.slug == "purchase-alone");
    CHECK(alone.severity == Severity::caveat);
    CHECK(alone.says == "purchases that one activity alone names supersede nothing: po-1 (a), po-2 (z)");
    b.pieces("c", "po-3");
    b.pieces("d", "po-4");
    CHECK(b.only(check_purchases).says.ends_with("po-3 (c) and 1 more"));
}
