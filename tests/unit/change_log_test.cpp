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

TEST_CASE("a GWP set, units and airports that changed are named, too; types, sets and what was added need no line") {
    auto unlogged = [](const std::string& log_was, const std::string& log_now) {
        std::vector<std::string> names;
        for (const ChangedFile& file : unlogged_files({{"GWP set", "ipcc/ar6-100", "changed"},
                                                       {"GWP set", "ipcc/new", "added"},
                                                       {"units", "core", "changed"},
                                                       {"airports", "a/1", "removed"},
                                                       {"activity type", "flight", "changed"},
                                                       {"factor set", "sweden-2022", "changed"}},
                                                      log_was, log_now))
            names.push_back(file.name);
        return names;
    };
    CHECK(unlogged("", "") == Told{"ipcc/ar6-100", "core", "a/1"});
    CHECK(unlogged("", "- `ipcc/ar6-100`: N2O 273 to 265. The units of `core`.\n") == Told{"a/1"});
    CHECK(unlogged("- a/1\n", "- ipcc/ar6-1000 and a/1#ARN\n- a/1\n") == Told{"ipcc/ar6-100", "core", "a/1"});
}

}  // namespace ghg
