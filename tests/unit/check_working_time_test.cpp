#include "check_support.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

/// One activity of a type whose amount is hours, people, days a week and weeks.
struct Worktime : Checked {
    Worktime() {
        units.add({"hour", "hours", 1, true, "", "", {}, {}});
        units.add({"FTE-hour", "working-time", 1, true, "", "", {}, {}});
        ActivityType type = hotel_type();
        type.name = "homeworking";
        QuantityRule details =
            world::by("details", {{.kind = StepRule::Kind::start, .name = "hours_per_day", .dimensions = {"hours"}},
                                  {.kind = StepRule::Kind::times, .name = "days_per_week", .up_to = Number(7)},
                                  {.kind = StepRule::Kind::times, .name = "weeks", .up_to = Number(53)}});
        details.needs = {"hours_per_day", "days_per_week", "weeks"};
        type.quantity = {details, world::by("working-time")};
        type.needs = {};
        types.emplace(type.name, type);
        put(activity("homeworking", "", {}), "home");
    }
    Slugs working(const char* days_per_week, const char* weeks) {
        say(home(), "days_per_week", days_per_week);
        say(home(), "weeks", weeks);
        return by(check_working_time);
    }
    Slugs hours(std::string_view written) {
        home().details["hours_per_day"] = {{std::string(written)}, false, {}, at(5), quantity(written)};
        return by(check_working_time);
    }
    Activity& home() { return inventory.activities[0]; }
};

const Slugs impossible{"working-time"};

}  // namespace

TEST_CASE("days a week times weeks are no more than the days of the activity's time") {
    Worktime w;
    CHECK(w.working("7", "52").empty());
    CHECK(w.working("5", "46").empty());
    CHECK(w.working("7", "53") == impossible);  // 371 of 365
    w.home().period = Checked::days("2022-01-01", "2022-01-31");
    CHECK(w.working("7", "4").empty());
    CHECK(w.working("6.2", "5").empty());  // 31 of 31
    CHECK(w.working("7", "52") == impossible);
    Diagnostic told = w.only(check_working_time);
    CHECK(told.severity == Severity::error);
    CHECK(told.says ==
          "`home` says 7 days a week in 52 weeks, which are 364 days; 2022-01-01 to 2022-01-31 has 31 days");
    w.inventory.period = Checked::days("2022-01-01", "2022-01-31");
    w.home().period.reset();
    CHECK(w.working("7", "52") == impossible);
}

TEST_CASE("weeks are no more than the activity's time can touch, however few their days") {
    auto most = [](const char* to, const char* weeks, const char* more) {
        Worktime w;
        w.home().period = Checked::days("2022-01-01", to);
        CHECK(w.working("0.1", weeks).empty());
        CHECK(w.working("0.1", more) == impossible);
    };
    most("2022-01-01", "1", "1.5");
    most("2022-01-08", "2", "2.5");
    most("2022-01-09", "3", "4");
    most("2022-01-31", "6", "7");
    most("2022-11-04", "45", "46");
    Worktime w;
    w.home().period = Checked::days("2022-01-01", "2022-01-31");
    CHECK(w.working("0.5", "46") == impossible);
    CHECK(w.only(check_working_time).says ==
          "`home` says 46 weeks, of which no more than 6 can touch its time; 2022-01-01 to 2022-01-31 has 31 days");
}

TEST_CASE("a day has 24 hours") {
    Worktime w;
    CHECK(w.hours("24 hour").empty());
    CHECK(w.hours("24.5 hour") == impossible);
    CHECK(w.only(check_working_time).says == "`home` says 24.5 hour a day, and a day has 24");
    CHECK(w.only(check_working_time).at.line == 5);
    CHECK(w.hours("40 km").empty());  // an error of its own
}

TEST_CASE("what is no number, or not read by the activity, is not counted") {
    Worktime w;
    CHECK(w.working("many", "52").empty());
    CHECK(w.working("7", "-3").empty());
    CHECK(w.working("8", "52").empty());  // more than the step takes, an error of its own
    w.home().quantity = w.written("900 FTE-hour");
    CHECK(w.working("7", "99").empty());
}
