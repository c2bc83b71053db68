#include "read/lock.h"
#include "domain/lock_format.h"
#include "domain/named_totals.h"
#include "engine/lock_change.h"
#include "engine/reperform.h"
#include "report/lock_text.h"

#include <doctest/doctest.h>
#include <algorithm>

namespace ghg {
namespace {

Number num(std::string_view text) { return parse_exact(text).value(); }

// 1 000 km x 0.15 kWh/km x (0.2 kg CO2 + 0.0028 kg CO2e of N2O / 265) per kWh, N2O x 273 under the year's GWP set.
LockedLine ev_line() {
    LockedLine line;
    line.name = "ev/1";
    line.activity = "ev";
    line.category = Category::purchased_electricity;
    line.basis = Basis::location;
    line.stage = Stage::generation;
    line.written = "1 000 km";
    line.where = "2022.yaml:9:5";
    line.quantity = 1000;
    line.unit = "km";
    line.steps = {{"km to kWh", "times", num("0.15"), "kWh/km", 150, "kWh", "c/1#ratio", "row 2", "t.yaml:3"}};
    line.factor = "e/1#grid";
    line.gases = {{"CO2", 30, 1, 30, false},
                  {"N2O", num("0.42") / 265, 273, num("0.42") / 265 * 273, false},
                  {"CO2-biogenic", 15, 1, 15, true}};
    line.kg_co2e = Number(30) + num("0.42") / 265 * 273;
    line.kg_outside_scopes = 15;
    return line;
}

LockedFactor grid() {
    return {"e/1#grid",
            "t.yaml:9",
            "Table 1, \"row\" 2\\3",
            "kWh",
            {{"CO2", "0.2 kg", num("0.2"), false, {}},
             {"N2O", "0.0028 kg CO2e", num("0.0028"), true, {}},
             {"CO2-biogenic", "100 g", num("0.1"), false, {}}},
            {"ipcc/ar5-100", {{"N2O", 265}}}};
}

Lock small_lock() {
    Lock lock;
    lock.program = "0.1.0";
    lock.organisation = "Räksmörgås & \"Söner\"\nAB";
    lock.from = "2022-01-01";
    lock.to = "2022-12-31";
    lock.choices = {{"gwp", "ipcc/ar6-100"}, {"rfi", "1.9"}};
    lock.added = {"../tables"};
    lock.files = {{LockedFile::Kind::inventory, "2022.yaml", "aa"},
                  {LockedFile::Kind::built_in, "factors/e.yaml", "bb"}};
    lock.factors = {grid()};
    lock.lines = {ev_line()};
    lock.without_lines = {"old: superseded"};
    for (const NamedTotal& named : named_totals) lock.totals.emplace_back(named.key, Number(0));
    lock.totals[1].second = lock.totals[4].second = ev_line().kg_co2e;  // scope_2_location, total_location
    lock.totals[6].second = 15;                                         // outside_scopes
    lock.targets = {{"halve", 10, 5, num("1/3")}};
    return lock;
}

struct Read {
    explicit Read(const std::string& text) : lock(read_lock(sources.add({"2022.lock.yaml", text, ""}), out)) {}
    Sources sources;
    Diagnostics out;
    std::optional<ReadLock> lock;
};

std::vector<std::string> why_of(const Lock& was, const Lock& now) {
    LockComparison compared = compare_locks(was, now);
    REQUIRE_FALSE(compared.figures.empty());
    return compared.figures.front().why;
}

void change(std::string& text, std::string_view from, std::string_view to) {
    std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("what a lock's text says reads back, seal and all, and gives the same text") {
    std::string text = lock_text(small_lock());
    Read read(text);
    REQUIRE(read.lock);
    CHECK(read.out.empty());
    CHECK(read.lock->sealed);
    CHECK(lock_text(read.lock->lock) == text);
    CHECK(read.lock->lock.organisation == small_lock().organisation);
    CHECK(read.lock->lock.targets[0].goal_kg == Number::fraction(1, 3));
}

TEST_CASE("the seal fits whatever the line ends, and no other text") {
    std::string text = lock_text(small_lock());
    std::string crlf;
    for (char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(Read(crlf).lock->sealed);
    change(text, "Table 1", "Table 2");
    CHECK_FALSE(Read(text).lock->sealed);
    change(text, "seal: ", "#eal: ");
    CHECK_FALSE(Read(text).lock->sealed);
}

TEST_CASE("a lock comes out of itself") { CHECK(reperform(small_lock()).empty()); }

TEST_CASE("a figure that the others do not give is named with what it comes to") {
    Lock lock = small_lock();
    lock.lines[0].quantity = 1001;
    auto found = reperform(lock);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].figure == "ev/1, after the step \"km to kWh\"");
    CHECK(found[0].locked == "150");
    CHECK(found[0].worked == "150.15");  // 1001 * 0.15
}

TEST_CASE("each kind of figure is performed again: step, factor, GWP, gas, sum, total") {
    auto broken_by = [](auto change_it) {
        Lock lock = small_lock();
        change_it(lock);
        return !reperform(lock).empty();
    };
    CHECK(broken_by([](Lock& l) { l.lines[0].steps[0].by = num("0.16"); }));
    CHECK(broken_by([](Lock& l) { l.lines[0].steps[0].op = "divide"; }));
    CHECK(broken_by([](Lock& l) { l.lines[0].steps[0].op = "raise"; }));
    CHECK(broken_by([](Lock& l) { l.factors[0].emits[0].kg = num("0.21"); }));
    CHECK(broken_by([](Lock& l) { l.factors[0].gwp.values["N2O"] = 298; }));
    CHECK(broken_by([](Lock& l) { l.factors[0].gwp.values.clear(); }));
    CHECK(broken_by([](Lock& l) { l.factors.clear(); }));
    CHECK(broken_by([](Lock& l) { l.lines[0].gases[1].gwp = 265; }));
    CHECK(broken_by([](Lock& l) { l.lines[0].gases[0].kg = 31; }));
    CHECK(broken_by([](Lock& l) { l.lines[0].gases[2].outside_scopes = false; }));
    CHECK(broken_by([](Lock& l) { l.lines[0].gases.pop_back(); }));
    CHECK(broken_by([](Lock& l) { l.lines[0].kg_co2e += 1; }));
    CHECK(broken_by([](Lock& l) { l.lines[0].basis = Basis::market; }));
    CHECK(broken_by([](Lock& l) { l.totals[0].second = 1; }));
    CHECK(broken_by([](Lock& l) { l.totals.pop_back(); }));
}

TEST_CASE("warming beyond CO2 is performed from the factor's CO2 alone") {
    Lock lock = small_lock();
    LockedLine& line = lock.lines[0];
    line.stage = Stage::non_co2;
    line.uses_co2_only = true;
    line.gases = {{"CO2e", std::nullopt, 1, 30, false}};  // 150 kWh * 0.2 kg
    line.kg_co2e = 30;
    line.kg_outside_scopes = 0;
    lock.totals[1].second = lock.totals[4].second = 30;
    lock.totals[6].second = 0;
    lock.totals[8].second = 30;  // of_which_non_co2
    CHECK(reperform(lock).empty());
    line.gases[0].gwp = 2;
    CHECK_FALSE(reperform(lock).empty());
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

TEST_CASE("what is no lock, or of a later form, or damaged, is not read") {
    CHECK_FALSE(Read("organisation: A\n").lock);
    CHECK(Read("lock: ghg-lock/9\n").out[0].next_step == "Use the version of ghg that wrote it, or a later one.");
    std::string text = lock_text(small_lock());
    change(text, "scope_1: 0", "scope_1: 1e3");
    Read read(text);
    CHECK_FALSE(read.lock);
    CHECK(read.out[0].slug == "lock-unreadable");
}

TEST_CASE("exact numbers read back, and nothing else is one") {
    for (const char* text : {"0", "-1.5", "12/7", "-1/3", "0.000000000000000000000000000000000001"})
        CHECK(to_exact(parse_exact(text).value()) == text);
    for (const char* text : {"", "-", "1e3", "1,5", "1.", ".5", "1/0", "1/", "1 000", "0x1", "--1", "1/-2", "1/2/3"})
        CHECK_FALSE(parse_exact(text));
}

}  // namespace ghg
