#include "check_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

using Kind = RecalculationKind;

struct Events {
    explicit Events(Period period = whole_year(2022)) {
        inventory.period = period;
        inventory.year = year_of(period);
        inventory.base_year = BaseYearPolicy{};
        inventory.base_year->year = 2019;
    }
    void add(const std::string& id, Kind kind, const std::string& date) {
        Recalculation event;
        event.id = id;
        event.kind = kind;
        event.date = date;
        inventory.base_year->recalculations.push_back(std::move(event));
    }
    std::vector<std::string> told() const {
        std::vector<std::string> says;
        for (const Diagnostic& said : check_base_year(inventory, {})) says.push_back(said.slug + ": " + said.says);
        return says;
    }
    Inventory inventory;
};

using Says = std::vector<std::string>;

Period from_july(int year) {
    using namespace std::chrono;
    return {Date(std::chrono::year(year), July, day(1)), Date(std::chrono::year(year + 1), June, day(30))};
}

}  // namespace

TEST_CASE("events lie between the first day of the base year and the last of the inventory") {
    Events t;
    t.add("first", Kind::structural, "2019-01-01");
    t.add("last", Kind::organic, "2022-12-31");
    CHECK(t.told().empty());
    t.add("before", Kind::error, "2018-12-31");
    t.add("after", Kind::structural, "2023-01-01");
    CHECK(t.told() ==
          Says{"recalculation-date: `before` is dated 2018-12-31, before the base year begins on 2019-01-01",
               "recalculation-date: `after` happened on 2023-01-01, after this inventory ends on 2022-12-31"});
}

TEST_CASE("an error or a better method may be found after the year, when its report is made") {
    Events t;
    t.add("error", Kind::error, "2023-03-01");
    t.add("method", Kind::method, "2023-03-01");
    CHECK(t.told().empty());
    t.add("growth", Kind::organic, "2023-03-01");
    CHECK(t.told().size() == 1);
}

TEST_CASE("the base year of a financial year begins on its day") {
    Events t(from_july(2021));  // half of it in 2021: the earlier is its year
    REQUIRE(t.inventory.year == 2021);
    t.add("within", Kind::structural, "2019-07-01");
    CHECK(t.told().empty());
    t.add("before", Kind::structural, "2019-06-30");
    CHECK(t.told() == Says{"recalculation-date: `before` is dated 2019-06-30, before the base year begins on "
                           "2019-07-01"});
}

TEST_CASE("two recalculations with one id are told") {
    Events t;
    t.add("sylvania", Kind::structural, "2020-01-01");
    t.add("sylvania", Kind::error, "2020-02-01");
    CHECK(t.told() == Says{"id-twice: two recalculations of the base year have the id `sylvania`"});
}

}  // namespace ghg
