#include "engine/lock_change.h"
#include "small_lock.h"

#include <doctest/doctest.h>
#include <algorithm>

namespace ghg {
namespace {

std::vector<std::string> why_of(const Lock& was, const Lock& now) {
    LockComparison compared = compare_locks(was, now);
    REQUIRE_FALSE(compared.figures.empty());
    return compared.figures.front().why;
}

}  // namespace

TEST_CASE(
    "what the figures are of is compared: head, choices, what is in no total; the editions searched move nothing") {
    auto told = [](auto change_it) {
        Lock now = small_lock();
        change_it(now);
        LockComparison compared = compare_locks(small_lock(), now);
        CHECK(compared.figures.empty());
        return compared.words.empty() ? std::string() : compared.words.front().what;
    };
    CHECK(told([](Lock& l) { l.organisation = "Other AB"; }) == "organisation");
    CHECK(told([](Lock& l) { l.to = "2022-06-30"; }) == "period");
    CHECK(told([](Lock& l) { l.choices[1].second = "none"; }) == "rfi");
    CHECK(told([](Lock& l) { l.without_lines.clear(); }) == "in no total");
    CHECK(told([](Lock& l) { l.without_lines.emplace_back("new: in-site-meter"); }) == "in no total");
    CHECK(told([](Lock& l) { l.targets[0].due = 2030; }) == "target halve, due");
    CHECK(told([](Lock& l) { l.choices.emplace_back("editions", "e/1, e/2"); }).empty());
}

TEST_CASE("what a report says beside its lines is compared by name") {
    Lock now = small_lock();
    now.beside = {{"uncertainty of Scope 1", 3}, {"memo, removal \"forest\"", 2}};
    now.targets.clear();
    LockComparison compared = compare_locks(small_lock(), now);
    REQUIRE(compared.figures.size() == 3);
    CHECK(compared.figures[0].figure == "memo, removal \"forest\"");
    CHECK(compared.figures[0].now == "2");
    CHECK(compared.figures[1].figure == "uncertainty of Scope 1");
    CHECK(compared.figures[1].was.empty());
    CHECK(compared.figures[2].why == std::vector<std::string>{"the inventory no longer has the target `halve`"});
}

TEST_CASE("a target that was changed says so with the figures it moves") {
    Lock now = small_lock();
    now.targets[0].reduce_by = num("0.5");
    now.targets[0].goal_kg = num("0.45");
    CHECK(why_of(small_lock(), now) == std::vector<std::string>{"reduce_by was 0.6, and is 0.5"});
}

TEST_CASE("an activity under another id that comes to the same is named") {
    Lock now = small_lock();
    now.lines[0].activity = "cars";
    CHECK(
        why_of(small_lock(), now) ==
        std::vector<std::string>{"the inventory has no activity `ev` any more; `cars` is new, and comes to the same"});
}

TEST_CASE("the same year again is no difference, wherever its lines are numbered and its files lie") {
    Lock now = small_lock();
    now.lines[0].name = "ev/2";
    now.lines[0].where = "elsewhere.yaml:99:1";
    CHECK(compare_locks(small_lock(), now).figures.empty());
}

TEST_CASE("the reason says what changed: the inventory's words, a ratio, a factor, a GWP, or the program") {
    const Lock was = small_lock();
    auto now_with = [](auto change_it) {
        Lock now = small_lock();
        now.lines[0].kg_co2e += 1;
        change_it(now);
        return now;
    };
    using Why = std::vector<std::string>;
    CHECK(why_of(was, now_with([](Lock& l) {
                     l.lines[0].quantity = 1001;
                     l.lines[0].written = "1 001 km";
                 })) == Why{"the inventory said `1 000 km`, and says `1 001 km` (2022.yaml:9:5)"});
    CHECK(why_of(was, now_with([](Lock& l) { l.lines[0].steps[0].by = num("0.16"); })) ==
          Why{"the ratio c/1#ratio was 0.15 kWh/km, and is 0.16 kWh/km (t.yaml:3)"});
    CHECK(why_of(was, now_with([](Lock& l) {
                     l.factors[0].emits[0].kg = num("0.21");
                     l.factors[0].emits[0].printed = "0.21 kg";
                 })) == Why{"the factor e/1#grid changed: CO2 was 0.2 kg, and is 0.21 kg (t.yaml:9)"});
    CHECK(why_of(was, now_with([](Lock& l) { l.factors[0].name = l.lines[0].factor = "e/2#grid"; })) ==
          Why{"another factor answers: e/2#grid, which was e/1#grid"});
    CHECK(why_of(was, now_with([](Lock& l) {
                     l.lines[0].gases[1].gwp = 265;
                     l.choices[0].second = "ipcc/ar5-100";
                 })) == Why{"the GWP of N2O was 273 (ipcc/ar6-100), and is 265 (ipcc/ar5-100)"});
    CHECK(why_of(was, now_with([](Lock& l) { l.lines[0].category = Category::mobile_combustion; })) ==
          Why{"it is reported in mobile-combustion, and was in purchased-electricity"});
    CHECK(why_of(was, now_with([](Lock& l) { l.program = "0.2.0"; })) ==
          Why{"amount, steps, factor and GWP are the same: the program changed, from 0.1.0 to 0.2.0"});
}

TEST_CASE("lines that are gone and lines that are new are figures that differ") {
    Lock none = small_lock();
    none.lines.clear();
    CHECK(why_of(small_lock(), none)[0] == "the inventory has no activity `ev` any more");
    CHECK(why_of(none, small_lock())[0] == "the activity `ev` is new, or was in no total (2022.yaml:9:5)");
    none.without_lines = {"ev: superseded"};
    CHECK(why_of(small_lock(), none)[0] == "`ev` is in no total today (superseded)");
    Lock other = small_lock();
    other.lines[0].stage = Stage::life_cycle;
    CHECK(why_of(small_lock(), other)[0].starts_with("`ev` has no such line today"));
}

TEST_CASE("totals, targets and files that differ are told beside the lines") {
    Lock now = small_lock();
    now.totals[0].second = 7;
    now.targets[0].now_kg = 6;
    now.files[1].sha256 = "cc";
    now.files.push_back({LockedFile::Kind::file, "t.yaml", "dd"});
    LockComparison compared = compare_locks(small_lock(), now);
    REQUIRE(compared.figures.size() == 2);
    CHECK(compared.figures[0].figure == "Scope 1");
    CHECK(compared.figures[1].figure == "target halve, now");
    REQUIRE(compared.files.size() == 2);
    CHECK(compared.files[0].what == LockedFileChange::What::changed);
    CHECK(compared.files[1].what == LockedFileChange::What::joined);
}

}  // namespace ghg
