#include "check_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

struct Meters {
    Meters() { inventory.period = whole_year(2024); }  // a leap year
    void read(const std::string& id, std::string_view from, std::string_view to, const std::string& meter = "M") {
        Activity activity;
        activity.id = id;
        activity.meter = meter;
        activity.period = Period{parse_date(from).value(), parse_date(to).value()};
        inventory.activities.push_back(std::move(activity));
    }
    Activity& last() { return inventory.activities.back(); }
    std::vector<std::string> told() const {
        std::vector<std::string> says;
        for (const Diagnostic& said : check_meters(inventory, {})) says.push_back(said.says);
        return says;
    }
    Inventory inventory;
};

using Says = std::vector<std::string>;

}  // namespace

TEST_CASE("readings that follow each other over the whole year say nothing, in any order") {
    Meters t;
    t.read("b", "2024-07-01", "2024-12-31");
    t.read("a", "2024-01-01", "2024-06-30");
    CHECK(t.told().empty());
}

TEST_CASE("days without a reading are told before, between and after") {
    Meters t;
    t.read("a", "2024-01-02", "2024-02-28");
    t.read("b", "2024-03-01", "2024-12-30");
    CHECK(t.told() == Says{"the meter `M` is not read for 2024-01-01, 1 day",
                           "the meter `M` is not read for 2024-02-29, 1 day",
                           "the meter `M` is not read for 2024-12-31, 1 day"});
}

TEST_CASE("days that two readings share are told, also where a later one lies within an earlier") {
    Meters t;
    t.read("year", "2024-01-01", "2024-12-31");
    t.read("spring", "2024-03-01", "2024-05-31");
    t.read("autumn", "2024-09-01", "2024-11-30");
    CHECK(t.told() == Says{"the meter `M` is read twice for 2024-03-01 to 2024-05-31: by `year` and by `spring`",
                           "the meter `M` is read twice for 2024-09-01 to 2024-11-30: by `year` and by `autumn`"});
}

TEST_CASE("a reading may begin before the inventory and end after it; one without a period is of the whole of it") {
    Meters t;
    t.read("long", "2023-12-15", "2025-01-14");
    t.read("whole", "2024-01-01", "2024-12-31", "other");
    t.inventory.activities.back().period = std::nullopt;
    CHECK(t.told().empty());
}

TEST_CASE("each meter is looked at alone, and what names none is no reading") {
    Meters t;
    t.read("a", "2024-01-01", "2024-12-31", "one");
    t.read("b", "2024-01-01", "2024-12-31", "two");
    t.read("c", "2024-03-01", "2024-03-31", "");
    CHECK(t.told().empty());
}

TEST_CASE("a meter of two sites or types is told, and the readings of one hide no gap of the other") {
    Meters t;
    t.read("a", "2024-01-01", "2024-06-30");
    t.last().site = "Duck";
    t.read("b", "2024-07-01", "2024-12-31");
    t.last().site = "Rufus";
    for (Activity& activity : t.inventory.activities) activity.type = "electricity";
    CHECK(t.told() == Says{"the meter `M` is of two: of electricity at Duck, and of electricity at Rufus; each is "
                           "judged by itself",
                           "the meter `M` is not read for 2024-07-01 to 2024-12-31, 184 days",
                           "the meter `M` is not read for 2024-01-01 to 2024-06-30, 182 days"});
    t.last().site = "Duck";
    CHECK(t.told().empty());
    t.last().type = "district-heat";
    CHECK(t.told().size() == 3);
}

TEST_CASE("a reading wholly outside the inventory's period is refused by itself, and leaves no gap") {
    Meters t;
    t.read("a", "2022-01-01", "2022-12-31");
    CHECK(t.told().empty());
}

}  // namespace ghg
