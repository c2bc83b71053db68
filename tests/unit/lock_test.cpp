#include "read/lock.h"
#include "domain/lock_format.h"
#include "engine/reperform.h"
#include "report/lock_text.h"
#include "small_lock.h"

#include <doctest/doctest.h>
#include <algorithm>
#include <optional>

namespace ghg {
namespace {

struct Read {
    explicit Read(const std::string& text) : lock(read_lock(sources.add({"2022.lock.yaml", text, ""}), out)) {}
    Sources sources;
    Diagnostics out;
    std::optional<ReadLock> lock;
};

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
    CHECK(read.lock->lock.targets[0].goal_kg == Number::fraction(9, 25));
    CHECK(read.lock->lock.targets[0].covers == small_lock().targets[0].covers);
    CHECK(read.lock->lock.beside == small_lock().beside);
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
    CHECK(broken_by([](Lock& l) { l.targets[0].now_kg += 1; }));
    CHECK(broken_by([](Lock& l) { l.targets[0].goal_kg += 1; }));
    CHECK(broken_by([](Lock& l) { l.targets[0].reduce_by = num("0.5"); }));
    CHECK(broken_by([](Lock& l) { l.targets[0].covers.pop_back(); }));
    CHECK(broken_by([](Lock& l) { l.targets[0].basis = Basis::market; }));
    CHECK(broken_by([](Lock& l) { l.lines[0].type = "district-heat"; }));
    CHECK(broken_by([](Lock& l) { l.totals.pop_back(); }));
}

TEST_CASE("one result rests on one GWP for each gas") {
    Lock lock = small_lock();
    LockedLine other = ev_line();
    other.name = "ev/2";
    other.gases[1].gwp = 265;
    lock.lines.push_back(other);
    auto found = reperform(lock);
    auto named = [](const Mismatch& m) {
        return m.figure == "ev/2, GWP of N2O" && m.locked == "265" && m.worked == "273";
    };
    CHECK(std::ranges::any_of(found, named));
}

TEST_CASE("a damaged lock is one error, whatever broke in it, and nobody is told to write figures into it") {
    std::string text = lock_text(small_lock());
    for (std::string_view part : {"    stage: generation\n", "    quantity: 1000\n", "totals:\n"}) {
        std::string broken = text;
        change(broken, part, "");
        Read read(broken);
        REQUIRE(read.out.size() == 1);
        CHECK(read.out[0].slug == "lock-unreadable");
        CHECK(read.out[0].next_step.starts_with("Take the lock back"));
    }
    for (const std::string& broken :
         {std::string(), std::string("\xff\xfe"), text.substr(0, text.size() / 2) + "\"", text + "more: 1"})
        CHECK(Read(broken).out.size() == 1);
}

TEST_CASE("warming beyond CO2 is performed from the factor's CO2 alone") {
    Lock lock = small_lock();
    lock.targets.clear();
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
