#include "check_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

struct Alike {
    Inventory inventory;
    Unit kwh = {.name = "kWh", .dimension = "energy", .in_base = 1};
    Unit mwh = {.name = "MWh", .dimension = "energy", .in_base = 1000};

    Activity& add(const std::string& id, Quantity quantity, const std::string& evidence) {
        Activity activity;
        activity.id = id;
        activity.type = "electricity";
        activity.evidence = evidence;
        activity.quantity = WrittenQuantity{"", quantity, {}};
        inventory.activities.push_back(std::move(activity));
        return inventory.activities.back();
    }
    std::size_t told() const { return check_alike(inventory, {}).size(); }
};

}  // namespace

TEST_CASE("one document, amount and type is one record, in whatever unit it is written") {
    Alike t;
    t.inventory.activities.reserve(2);
    t.add("a", {2, &t.mwh}, "bill 7");
    t.add("b", {2000, &t.kwh}, "bill 7");
    CHECK(t.told() == 1);
    t.inventory.activities[1].evidence = "bill 8";
    CHECK(t.told() == 0);
}

TEST_CASE("what differs in amount, details, site or period is another record, and so is what names no document") {
    Alike t;
    t.inventory.activities.reserve(2);
    t.add("a", {2, &t.mwh}, "bill 7");
    Activity& other = t.add("b", {2, &t.mwh}, "bill 7");
    const Activity same = other;
    CHECK(t.told() == 1);
    other.quantity->quantity.value = 3;
    CHECK(t.told() == 0);
    other = same;
    other.site = "Uppsala";
    CHECK(t.told() == 0);
    other = same;
    other.details["region"] = {{"SE"}, false, {}, {}, {}};
    CHECK(t.told() == 0);
    other = same;
    other.period = whole_year(2022);
    CHECK(t.told() == 0);
    t.inventory.activities[0].evidence = other.evidence = "";
    other.period = std::nullopt;
    CHECK(t.told() == 0);
}

}  // namespace ghg
