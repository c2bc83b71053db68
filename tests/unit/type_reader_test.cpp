#include "read/tables.h"
#include "read_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

// Line 3 holds the quantity, line 4 the line rule; both from the column after `quantity: ` and `  - `.
Told type_told(const std::string& quantity, const std::string& line) {
    Parsed parsed("type: t\nmeans: m\nquantity: " + quantity + "\nlines:\n  - " + line + "\n");
    read_type(*parsed.tree, test_units(), parsed.out);
    return told(parsed.out);
}

const std::string sound = "{category: business-travel, use: hotel, stage: cradle-to-gate, match: [region]}";

}  // namespace

TEST_CASE("a type is read with its steps, lines and details") {
    Parsed parsed(
        "type: flight\nmeans: Flights\nquantity:\n"
        "  route:\n    steps: [great_circle, {band: haul}, {times: passenger-count, unit: passenger}, {times: trip, values: {one-way: 1, return: 2}}]\n"
        "    needs: [trip]\n    accepts: [from, to]\n    defaults: {way: direct}\n"
        "  passenger-distance: []\n  distance: [{ratio: vehicle-energy, by: [vehicle]}]\n  money: [{without: vat}]\n"
        "needs: [a]\naccepts: [b]\ndefaults: {cabin: average}\ndetails: {cabin: cabin class}\n"
        "lines:\n"
        "  - {category: business-travel, use: flights, stage: ttw, match: [haul, cabin]}\n"
        "  - {category: business-travel, stage: non-co2, of: ttw}\n"
        "  - {category: {detail: category, of: [capital-goods], otherwise: waste}, use: own, stage: wtt, if_missing: caveat}\n"
        "  - {category: purchased-electricity, basis: market, use: electricity, stage: generation, ladder: electricity}\n");
    auto type = read_type(*parsed.tree, test_units(), parsed.out);
    REQUIRE(told(parsed.out) == Told{});
    const QuantityRule& route = *type->rule_for("route");
    REQUIRE(route.steps.size() == 4);
    CHECK(route.steps[0].kind == StepRule::Kind::great_circle);
    CHECK(route.steps[1].name == "haul");
    CHECK(route.steps[2].unit == "passenger");
    CHECK(route.steps[3].values == std::map<std::string, int>{{"one-way", 1}, {"return", 2}});
    CHECK(route.defaults.at("way") == "direct");
    CHECK(type->rule_for("distance")->steps.at(0).by == std::vector<std::string>{"vehicle"});
    CHECK(type->rule_for("money")->steps.at(0).kind == StepRule::Kind::without);
    CHECK(type->lines.at(1).of_combustion);
    CHECK(type->lines.at(2).category.otherwise == Category::waste);
    CHECK(type->lines.at(2).may_be_missing);
    CHECK(type->lines.at(3).ladder == Ladder::electricity);
    CHECK(type->lines.at(3).basis == Basis::market);
}

TEST_CASE("mistakes in a type are told where they stand") {
    CHECK(type_told("{energy: []}", sound) == Told{});
    CHECK(type_told("{enrgy: []}", sound) == Told{"dimension-unknown 3:12+5"});
    CHECK(type_told("{energy: [{ration: x}]}", sound) == Told{"unknown-word 3:21+1"});
    CHECK(type_told("{energy: [great_circl]}", sound) == Told{"unknown-word 3:21+11"});
    CHECK(type_told("{energy: [{times: trip}]}", sound) == Told{"missing-key 3:21+1"});
    CHECK(type_told("{energy: [{times: trip, values: {a: 0.5}}]}", sound) == Told{"not-a-whole-number 3:47+3"});
    CHECK(type_told("{energy: []}", "{category: business-travle, use: hotel, stage: ttw}") == Told{"category-unknown 5:16+15"});
    CHECK(type_told("{energy: []}", "{category: waste, use: hotel, stage: ttw, if_missing: caveat}") == Told{"if-missing-not-allowed 5:59+6"});
    CHECK(type_told("{energy: []}", "{category: waste, stage: ttw}") == Told{"missing-key 5:5+1"});
    CHECK(type_told("{energy: 3}", sound) == Told{"wrong-type 3:20+1"});
}

TEST_CASE("examples are ready activities") {
    Parsed parsed(
        "type: ev\nexamples:\n"
        "  - given: {quantity: 1000 km, region: FD}\n    expect: {location: 1000 * 0.15 kg}\n"
        "  - given: {quantity: 5 gal}\n    expect: {error: unit-ambiguous}\n");
    auto examples = read_type_examples(*parsed.tree, test_units(), test_gwp(), parsed.out);
    CHECK(parsed.out.empty());
    REQUIRE(examples.size() == 2);
    CHECK(examples[0].activity.id == "example");
    CHECK(examples[0].activity.type == "ev");
    CHECK(examples[0].activity.detail("region") == "FD");
    CHECK(examples[0].expect.at("location").value == "1000 * 0.15 kg");
    CHECK(examples[1].activity.broken);
    CHECK(told(examples[1].diagnostics) == Told{"unit-ambiguous 5:25+3"});
}

}  // namespace ghg
