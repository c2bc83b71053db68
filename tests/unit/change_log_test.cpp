#include "find/change_log.h"

#include "find/table_diff.h"
#include "find_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

std::string row(const std::string& id, const std::string& kg) {
    return "  - {id: " + id + ", match: {fuel: " + id + "}, per: L, stage: ttw, cite: c, emits: {CO2: " + kg +
           " kg}}\n";
}

struct Fuels : TestTables {
    explicit Fuels(const std::string& rows) { add("fuels", "gb/2022", "2022", "", rows); }
};

std::vector<std::string> unlogged(const std::string& log_was, const std::string& log_now) {
    Fuels was(row("fuels.a", "1") + row("fuels.b", "1") + row("gone", "1"));
    Fuels now(row("fuels.a", "2") + row("fuels.b", "2") + row("new", "1"));
    std::vector<std::string> lines;
    for (const UnloggedRow& each : unlogged_rows(table_diff(was.book, now.book, PairedBy::name), log_was, log_now))
        lines.push_back(each.name + " " + each.what);
    return lines;
}

}  // namespace

TEST_CASE("what no line names is told, what was added needs none") {
    CHECK(unlogged("", "") == Told{"gb/2022#fuels.a value", "gb/2022#fuels.b value", "gb/2022#gone removed"});
}

TEST_CASE("a line names one row, several, or all that begin alike") {
    CHECK(unlogged("", "- `gb/2022#fuels.a`: 1 to 2 kg (table 3).\n") ==
          Told{"gb/2022#fuels.b value", "gb/2022#gone removed"});
    CHECK(unlogged("", "- gb/2022#fuels.a, gb/2022#gone.\n") == Told{"gb/2022#fuels.b value"});
    CHECK(unlogged("", "- `gb/2022#*` withdrawn\n") == Told{});
    CHECK(unlogged("", "- (gb/2022#fuels.*)\n") == Told{"gb/2022#gone removed"});
}

TEST_CASE("a line that was there before names nothing that changed since") {
    CHECK(unlogged("- gb/2022#*\n", "- gb/2022#*\n") ==
          Told{"gb/2022#fuels.a value", "gb/2022#fuels.b value", "gb/2022#gone removed"});
    CHECK(unlogged("- gb/2022#*\n", "- gb/2022#*\n- gb/2022#*\n") == Told{});
}

TEST_CASE("a name that is longer, or of another edition, is another row's") {
    CHECK(unlogged("", "gb/2022#fuels.ab gb/2023#gone gb/2022#fuels.b\n") ==
          Told{"gb/2022#fuels.a value", "gb/2022#gone removed"});
}

}  // namespace ghg
