#include "read/memo.h"

#include "engine_types.h"
#include "report/json_report.h"
#include "report/text_report.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct WithPower : World {
    WithPower() {
        add_types(*this);
        factor({.id = "grid",
                .table = "electricity",
                .stage = Stage::generation,
                .match = {{"region", "SE"}},
                .emits = {kg("CO2", "0.041"), kg("CO2-biogenic", "0.001")}});
        put(activity("electricity", "128400 kWh", {{"region", "SE"}}), "office");
    }
};

MemoEntry entry(std::string id, std::string kind, std::string_view kg) {
    MemoEntry made;
    made.id = std::move(id);
    made.kind = std::move(kind);
    made.kg = num(kg);
    made.written = std::string(kg) + " kg CO2e";
    made.cite = "registry, retirement 118";
    return made;
}

std::string json_of(const Result& result) { return json_report({&result}, {}); }

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("no total, category, gas or line changes by what stands under memo") {
    WithPower w;
    std::string before = json_of(w.run_all().result);
    w.inventory.memo = {entry("credits", "offset", "120000"), entry("forest", "removal", "1"),
                        entry("product", "avoided", "999999999")};
    std::string after = json_of(w.run_all().result);
    std::size_t memo = after.find("  \"memo\": [\n");
    std::size_t end = after.find("  ],\n", memo);
    REQUIRE(memo != std::string::npos);
    CHECK(after.substr(0, memo) + "  \"memo\": [],\n" + after.substr(end + 5) == before);
}

TEST_CASE("the memo is printed apart, each entry with its citation") {
    WithPower w;
    Result result = w.run_all().result;
    CHECK_FALSE(holds(text_report({&result}, {}), "Memo"));
    w.inventory.memo = {entry("credits", "offset", "120004.9"), entry("forest", "removal", "0")};
    w.inventory.memo[1].note = "planted 2019";
    std::string text = text_report({&result}, {});
    CHECK(holds(text,
                "\nMemo: outside every total, tonnes CO2e\n"
                "  credits  offset   120.00  registry, retirement 118\n"
                "  forest   removal    0.00  registry, retirement 118; planted 2019\n"));
    CHECK(holds(json_of(result),
                "\"kind\": \"offset\",\n      \"written\": \"120004.9 kg CO2e\",\n      \"kg_co2e\": \"120004.9\""));
}
