#include "read/tables.h"
#include "read/type_repeats.h"
#include "read_support.h"

#include <doctest/doctest.h>
#include <algorithm>

namespace ghg {
namespace {

// Line 3 holds the quantity, line 6 the line rule; both from the column after `quantity: ` and `  - `.
Told type_told(const std::string& quantity, const std::string& line) {
    Parsed parsed("type: t\nmeans: m\nquantity: " + quantity + "\nneeds: [region]\nlines:\n  - " + line + "\n");
    read_type(*parsed.tree, test_units(), parsed.out);
    return told(parsed.out);
}

const std::string sound = "{category: business-travel, use: hotel, stage: cradle-to-gate, match: [region]}";

}  // namespace

TEST_CASE("a type is read with its steps, lines and details") {
    Parsed parsed(
        "type: flight\nmeans: Flights\nquantity:\n"
        "  route:\n    steps: [great_circle, {band: haul}, {times: passenger-count, unit: passenger}, {times: trip, "
        "values: {one-way: 1, return: 2}}]\n"
        "    needs: [trip, passenger-count]\n    accepts: [from, to]\n    defaults: {trip: one-way}\n"
        "  passenger-distance: {steps: [], needs: [haul]}\n  distance: {steps: [{ratio: vehicle-energy, by: "
        "[vehicle]}], needs: [haul]}\n"
        "  money: {steps: [{without: vat}], accepts: [haul]}\n"
        "needs: [vehicle]\naccepts: [vat]\ndefaults: {cabin: average}\ndetails: {cabin: cabin class}\n"
        "lines:\n"
        "  - {category: business-travel, use: flights, stage: ttw, match: [haul, cabin]}\n"
        "  - {category: business-travel, stage: non-co2, of: ttw}\n"
        "  - {category: {detail: category, of: [capital-goods], otherwise: waste}, use: own, stage: wtt, if_missing: "
        "caveat}\n"
        "  - {category: purchased-electricity, basis: market, use: electricity, stage: generation, ladder: "
        "electricity}\n"
        "  - {category: purchased-electricity, basis: location, use: electricity, stage: generation}\n");
    auto type = read_type(*parsed.tree, test_units(), parsed.out);
    REQUIRE(told(parsed.out) == Told{});
    const QuantityRule& route = *type->rule_for("route");
    REQUIRE(route.steps.size() == 4);
    CHECK(route.steps[0].kind == StepRule::Kind::great_circle);
    CHECK(route.steps[1].name == "haul");
    CHECK(route.steps[2].unit == "passenger");
    CHECK(route.steps[3].values == std::map<std::string, int>{{"one-way", 1}, {"return", 2}});
    CHECK(route.defaults.at("trip") == "one-way");
    CHECK(type->rule_for("distance")->steps[0].by == std::vector<std::string>{"vehicle"});
    CHECK(type->rule_for("money")->steps[0].kind == StepRule::Kind::without);
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
    CHECK(type_told("{energy: []}", "{category: business-travle, use: hotel, stage: ttw}") ==
          Told{"category-unknown 6:16+15"});
    CHECK(type_told("{energy: []}", "{category: waste, use: hotel, stage: ttw, if_missing: caveat}") ==
          Told{"if-missing-not-allowed 6:59+6"});
    CHECK(type_told("{energy: []}", "{category: waste, stage: ttw}") == Told{"missing-key 6:5+1"});
    CHECK(type_told("{energy: 3}", sound) == Told{"wrong-type 3:20+1"});
}

TEST_CASE("the lines of a type fit their scopes") {
    auto lines = [](const std::string& line) { return type_told("{energy: []}", line); };
    const std::string power = "category: purchased-electricity, use: electricity, stage: generation, match: [region]";
    CHECK(lines("{" + power + "}") == Told{"basis-missing 6:5+1"});
    CHECK(lines("{basis: location, " + power + "}") == Told{"basis-missing 6:5+1"});
    CHECK(lines("{basis: location, " + power + "}\n  - {basis: market, " + power + "}") == Told{});
    CHECK(lines("{basis: location, ladder: electricity, " + power + "}\n  - {basis: market, " + power + "}") ==
          Told{"basis-misplaced 6:5+1"});
    CHECK(lines("{category: waste, basis: market, use: goods, stage: ttw}") == Told{"basis-misplaced 6:5+1"});
    CHECK(lines("{category: {detail: category}, ladder: network, use: goods, stage: ttw}") ==
          Told{"basis-misplaced 6:5+1"});
    CHECK(lines("{category: {detail: category, of: [waste], otherwise: mobile-combustion}, use: goods, stage: ttw}") ==
          Told{"category-scope 6:5+1"});
    CHECK(lines("{category: {detail: category, of: [purchased-electricity]}, use: goods, stage: ttw}") ==
          Told{"category-scope 6:5+1"});
}

TEST_CASE("the RFI line follows its combustion line, once") {
    auto lines = [](const std::string& rest) {
        return type_told("{energy: []}", "{category: waste, use: goods, stage: wtt}\n" + rest);
    };
    const std::string burnt = "  - {category: business-travel, use: flights, stage: ttw}\n";
    const std::string rfi = "  - {category: business-travel, stage: non-co2, of: ttw}\n";
    CHECK(lines(burnt + rfi) == Told{});
    CHECK(lines(rfi + burnt) == Told{"non-co2-line 7:5+1"});
    CHECK(lines(rfi) == Told{"non-co2-line 7:5+1"});
    CHECK(lines(burnt + rfi + rfi) == Told{"non-co2-line 9:5+1"});
    CHECK(lines(burnt + "  - {category: business-travel, stage: ttw, of: ttw}\n") == Told{"non-co2-line 8:5+1"});
}

TEST_CASE("the details of a type can be given, and its defaults are read") {
    auto quantity = [](const std::string& text) { return type_told(text, sound); };
    CHECK(type_told("{energy: []}", "{category: waste, use: goods, stage: ttw, match: [regoin]}") ==
          Told{"detail-undeclared 6:5+1"});
    CHECK(quantity("{energy: [{ratio: vehicle-energy, by: [vehicle]}]}") == Told{"detail-undeclared 3:21+1"});
    CHECK(quantity("{energy: {steps: [{ratio: vehicle-energy, by: [vehicle]}], accepts: [vehicle]}}") == Told{});
    CHECK(quantity("{money: [{without: vat}]}") == Told{"detail-undeclared 3:20+1"});
    CHECK(quantity("{route: [great_circle]}") == Told{"detail-undeclared 3:20+12"});
    CHECK(quantity("{route: {steps: [great_circle, {band: haul}], accepts: [legs]}}") == Told{});
    CHECK(quantity("{distance: [{band: haul}]}") == Told{"step-misplaced 3:23+1"});
    CHECK(quantity("{distance: [great_circle]}") == Told{"step-misplaced 3:23+12"});
    CHECK(quantity("{energy: {steps: [], defaults: {region: SE}}}") == Told{});
    CHECK(quantity("{energy: {steps: [], defaults: {colour: red}}}") == Told{"default-unused 3:43+6"});
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

TEST_CASE("a quantity can begin with details, and change by numbers, amounts, parts and percentages") {
    Parsed parsed(
        "type: t\nmeans: m\nquantity:\n"
        "  details: {steps: [{start: one_way, in: distance}, {times: weeks, up_to: 53}, {times: people, unit: "
        "passenger, whole: false}], needs: [one_way, weeks, people]}\n"
        "  energy: {steps: [{share: area, of: building_area, in: mass, let: occupancy}], accepts: [area, "
        "building_area, occupancy]}\n"
        "one_of: [region, network]\nlines:\n  - " +
        sound + "\n");
    auto type = read_type(*parsed.tree, test_units(), parsed.out);
    REQUIRE(told(parsed.out) == Told{});
    const auto& steps = type->rule_for("route")->steps;
    CHECK(steps[0].kind == StepRule::Kind::start);
    CHECK(steps[0].dimension() == "distance");
    CHECK(*steps[1].up_to == Number(53));
    CHECK_FALSE(steps[2].whole);
    const auto& parts = type->rule_for("energy")->steps;
    CHECK(parts.at(0).of == "building_area");
    CHECK(parts.at(0).let == "occupancy");
    CHECK(type->one_of == std::vector<std::string>{"region", "network"});
}

TEST_CASE("a balance names what is added and what is taken off") {
    Parsed parsed(
        "type: t\nmeans: m\nquantity: {details: {steps: [{balance: [a, b], less: [c], in: mass}], needs: [a, b, c]}}\n"
        "needs: [region]\nlines:\n  - " +
        sound + "\n");
    auto type = read_type(*parsed.tree, test_units(), parsed.out);
    REQUIRE(told(parsed.out) == Told{});
    CHECK(type->rule_for("route")->steps[0].reads() == std::vector<std::string>{"a", "b", "c"});
    CHECK(type->rule_for("route")->steps[0].dimensions == std::vector<std::string>{"mass"});
    const std::string balance = "{details: [{balance: [region], in: ";
    CHECK(type_told(balance + "[mass, volume]}]}", sound) == Told{});
    CHECK(type_told(balance + "[mass, volum]}]}", sound) == Told{"dimension-unknown 3:53+5"});
    CHECK(type_told(balance + "[]}]}", sound) == Told{"missing-key 3:46+1"});
    CHECK(type_told("{details: [{start: region, in: [mass, volume]}]}", sound) == Told{});
    CHECK(type_told("{details: [{start: region, in: [mass, volum]}]}", sound) == Told{"dimension-unknown 3:49+5"});
}

TEST_CASE("steps that begin a quantity stand first under `details`, and nowhere else") {
    std::string start = "{start: region, in: distance}";
    CHECK(type_told("{details: [" + start + "]}", sound) == Told{});
    CHECK(type_told("{distance: [" + start + "]}", sound) == Told{"step-misplaced 3:23+1"});
    CHECK(type_told("{details: [" + start + ", " + start + "]}", sound) == Told{"step-misplaced 3:53+1"});
    CHECK(type_told("{details: [{without: region}]}", sound) == Told{"step-misplaced 3:22+1"});
    CHECK(type_told("{details: []}", sound) == Told{"step-misplaced 1:7+1"});
    CHECK(type_told("{details: [{start: region, in: lenght}]}", sound) == Told{"dimension-unknown 3:42+6"});
}

TEST_CASE("of a stated amount only shares and numbers of times are taken") {
    CHECK(type_told("{given: [{times: region, up_to: 1}]}", sound) == Told{});
    CHECK(type_told("{given: [{times: region, values: {half: 1, all: 2}}]}", sound) == Told{});
    CHECK(type_told("{given: [{times: region, in: distance}]}", sound) == Told{"step-misplaced 3:20+1"});
    CHECK(type_told("{given: [{times: region, unit: passenger}]}", sound) == Told{"step-misplaced 3:20+1"});
    CHECK(type_told("{given: [{without: region}]}", sound) == Told{"step-misplaced 3:20+1"});
}

TEST_CASE("`times` says in one way what its detail is") {
    CHECK(type_told("{energy: [{times: region}]}", sound) == Told{"missing-key 3:21+1"});
    CHECK(type_told("{energy: [{times: region, up_to: 7, in: mass}]}", sound) == Told{"missing-key 3:21+1"});
    CHECK(type_told("{energy: [{times: region, up_to: 0}]}", sound) == Told{"not-a-number 3:21+1"});
}

TEST_CASE("a step is taken once, and names each detail once") {
    std::string laps = "{times: region, up_to: 7}";
    CHECK(type_told("{energy: [" + laps + "]}", sound) == Told{});
    CHECK(type_told("{energy: [" + laps + ", " + laps + "]}", sound) == Told{"step-twice 3:48+1"});
    auto begun = [](const std::string& step) { return type_told("{details: [{" + step + ", in: mass}]}", sound); };
    CHECK(begun("balance: [region]") == Told{});
    CHECK(begun("balance: [region], less: [region]") == Told{"step-names-twice 3:22+1"});
    CHECK(begun("balance: [region, region]") == Told{"step-names-twice 3:22+1"});
    CHECK(type_told("{energy: [{share: region, of: region, in: mass}]}", sound) == Told{"step-names-twice 3:21+1"});
    CHECK(type_told("{energy: [{ratio: vehicle-energy, by: [region, region]}]}", sound) ==
          Told{"step-names-twice 3:21+1"});
}

TEST_CASE("what steps multiply has a unit, as far as the type can tell") {
    auto products = [](const std::string& quantity) {
        Parsed parsed("type: t\nmeans: m\nquantity: " + quantity + "\nneeds: [region]\nlines:\n  - " + sound + "\n");
        auto type = read_type(*parsed.tree, test_units(), parsed.out);
        REQUIRE(told(parsed.out) == Told{});
        check_products(*type, test_units(), parsed.out);
        return told(parsed.out);
    };
    CHECK(products("{mass: [{times: region, in: mass}]}") == Told{"unit-product 3:19+1"});
    CHECK(products("{details: [{start: region, in: mass}, {times: region, in: mass}]}") == Told{"unit-product 3:49+1"});
    CHECK(products("{distance: [{times: region, unit: passenger}]}") == Told{});
    CHECK(products("{any: [{times: region, in: mass}]}") == Told{});
    CHECK(products("{mass: [{ratio: t, by: [region]}, {times: region, in: mass}]}") == Told{});
}

TEST_CASE("a list of words or lines is not empty, and a line stands once") {
    CHECK(type_told("{energy: [{times: region, values: {}}]}", sound) == Told{"empty-value 3:45+1"});
    CHECK(type_told("{energy: []}", sound + "\n  - " + sound) == Told{"line-twice 7:5+1"});
    CHECK(type_told("{energy: []}", sound + "\n  - {category: waste, use: hotel, stage: cradle-to-gate}") == Told{});
    Parsed parsed("type: t\nmeans: m\nquantity: {energy: []}\nlines: []\n");
    read_type(*parsed.tree, test_units(), parsed.out);
    CHECK(told(parsed.out) == Told{"empty-value 4:8+1"});
}

TEST_CASE("one_of leaves a choice: two details or more, each once, none needed or given by default") {
    auto one_of = [](const std::string& list, const std::string& more) {
        Parsed parsed("type: t\nmeans: m\nquantity: {energy: []}\none_of: " + list + "\n" + more +
                      "lines:\n  - {category: waste, use: goods, stage: ttw, match: [a, b]}\n");
        read_type(*parsed.tree, test_units(), parsed.out);
        return told(parsed.out);
    };
    CHECK(one_of("[a, b]", "") == Told{});
    CHECK(one_of("[a]", "accepts: [b]\n") == Told{"one-of-wrong 4:9+1"});
    CHECK(one_of("[a, b, a]", "") == Told{"one-of-wrong 4:16+1"});
    CHECK(one_of("[a, b]", "needs: [b]\n") == Told{"one-of-wrong 4:13+1"});
    CHECK(one_of("[a, b]", "defaults: {a: red}\n") == Told{"one-of-wrong 4:10+1"});
}

TEST_CASE("a factor's basis can be asked for outside Scope 2 only") {
    CHECK(type_told("{energy: []}",
                    "{category: upstream-leased-assets, factor_basis: location, use: electricity, stage: generation, "
                    "match: [region]}") == Told{});
    Told two = type_told("{energy: []}",
                         "{category: purchased-electricity, basis: location, factor_basis: location, use: electricity, "
                         "stage: generation}");
    CHECK(std::find(two.begin(), two.end(), "basis-misplaced 6:5+1") != two.end());
}

TEST_CASE("a carrier is a word, or a detail that every way of giving the quantity knows") {
    auto carrier = [](const std::string& written) {
        Parsed parsed("type: t\nmeans: m\nquantity: {energy: []}\nneeds: [region]\ncarrier: " + written +
                      "\nlines:\n  - " + sound + "\n");
        auto type = read_type(*parsed.tree, test_units(), parsed.out);
        return std::pair(told(parsed.out), type ? type->carrier : CarrierRule{});
    };
    CHECK(carrier("electricity").first.empty());
    CHECK(carrier("electricity").second.fixed == "electricity");
    CHECK(carrier("{detail: region}").first.empty());
    CHECK(carrier("{detail: region}").second.detail == "region");
    CHECK(carrier("{detail: fuel}").first == Told{"detail-undeclared 5:10+1"});
    CHECK(carrier("{fuel: x}").first == Told{"missing-key 5:10+1", "unknown-key 5:11+4"});
    CHECK(carrier("[a]").first == Told{"wrong-type 5:10+1"});
}

}  // namespace ghg
