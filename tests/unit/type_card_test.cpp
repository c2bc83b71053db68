#include "find/type_card.h"
#include "find/serves.h"
#include "find_support.h"

#include <doctest/doctest.h>
#include <algorithm>

namespace ghg {
namespace {

const std::string ttw_line = "lines:\n  - {category: mobile-combustion, use: fuels, stage: ttw, match: [fuel]}\n";

struct Cars : TestTables {
    Cars() {
        add("fuels", "gb/2022", "2022", "territory: GB\n",
            "  - {id: f.diesel, match: {fuel: diesel}, per: L, stage: ttw, emits: {CO2: 2.5 kg}, cite: c}\n"
            "  - {id: f.petrol, match: {fuel: petrol}, per: kg, stage: wtw, emits: {CO2: 3 kg}, cite: c}\n"
            "  - {id: f.coal, match: {fuel: coal}, per: kg, stage: wtt, emits: {CO2: 3 kg}, cite: c}\n"
            "  - {id: f.odd, match: {fuel: odd, grade: x}, per: kg, stage: ttw, emits: {CO2: 3 kg}, cite: c}\n");
        add("fuels", "se/2022", "2022", "territory: SE\n",
            "  - {id: f.diesel, match: {fuel: diesel}, per: L, stage: ttw, emits: {CO2: 2.4 kg}, cite: c}\n");
        add("consumption", "cars/1", "2022", "",
            "  - {id: c.1, match: {vehicle: small, fuel: diesel}, value: 0.5 L/km, cite: c}\n"
            "  - {id: c.2, match: {vehicle: big, fuel: petrol}, value: 0.5 L/km, cite: c}\n"
            "  - {id: c.3, match: {vehicle: odd}, value: 0.5 L/km, cite: c}\n",
            "ratios");
    }

    TypeCard card(const std::string& text, std::size_t airports = 0) {
        return type_card(type(text), book, test_units(), territories, airports);
    }
};

const DetailCard& detail(const TypeCard& card, const std::string& name) {
    auto found = std::ranges::find(card.details, name, &DetailCard::name);
    REQUIRE(found != card.details.end());
    return *found;
}

// "value means @ editions" of each.
std::vector<std::string> values(const TypeCard& card, const std::string& name) {
    std::vector<std::string> texts;
    for (const DetailValue& value : detail(card, name).values)
        texts.push_back(fmt::format("{}{}{}{}", value.value, value.means.empty() ? "" : " " + value.means,
                                    value.editions.empty() ? "" : " @ ", fmt::join(value.editions, " ")));
    return texts;
}

}  // namespace

TEST_CASE("a detail has the values of the factors that its line takes, in the dimensions the type accepts") {
    Cars tables;
    TypeCard both = tables.card("type: t\nmeans: m\nquantity: {volume: [], mass: []}\nneeds: [fuel]\n" + ttw_line);
    CHECK(values(both, "fuel") == Told{"diesel @ gb/2022 se/2022", "petrol @ gb/2022"});  // wtw answers for ttw
    TypeCard volume = tables.card("type: t\nmeans: m\nquantity: {volume: []}\nneeds: [fuel]\n" + ttw_line);
    CHECK(values(volume, "fuel") == Told{"diesel @ gb/2022 se/2022"});
    CHECK(detail(volume, "fuel").needed);
    CHECK_FALSE(detail(volume, "fuel").open);
    REQUIRE(volume.ways.size() == 1);
    CHECK(volume.ways[0].units == Told{"L"});
}

TEST_CASE("a value must be in the ratios of the steps as well") {
    Cars tables;
    TypeCard card = tables.card(
        "type: t\nmeans: m\nquantity: {distance: [{ratio: consumption, by: [vehicle, fuel]}]}\n"
        "needs: [vehicle, fuel]\n" +
        ttw_line);
    CHECK(values(card, "vehicle") == Told{"big @ cars/1", "small @ cars/1"});
    CHECK(values(card, "fuel") == Told{"diesel @ cars/1 gb/2022 se/2022"});  // petrol has no factor per litre
}

TEST_CASE("a ratio answers with a detail that need not be given, or without it, and never without one that is") {
    Cars tables;
    TypeCard card = tables.card(
        "type: t\nmeans: m\nquantity: {distance: [{ratio: consumption, by: [vehicle, fuel]}]}\n"
        "needs: [vehicle]\naccepts: [fuel]\n" +
        ttw_line);
    CHECK(values(card, "vehicle") == Told{"big @ cars/1", "odd @ cars/1", "small @ cars/1"});
}

TEST_CASE("lines that may be missing narrow nothing") {
    Cars tables;
    TypeCard card =
        tables.card("type: t\nmeans: m\nquantity: {volume: []}\nneeds: [fuel]\n" + ttw_line +
                    "  - {category: fuel-and-energy, use: fuels, stage: wtt, match: [fuel], if_missing: caveat}\n");
    CHECK(values(card, "fuel") == Told{"diesel @ gb/2022 se/2022"});
    TypeCard alone = tables.card(
        "type: t\nmeans: m\nquantity: {mass: []}\nneeds: [fuel]\n"
        "lines:\n  - {category: fuel-and-energy, use: fuels, stage: wtt, match: [fuel], if_missing: caveat}\n");
    CHECK(values(alone, "fuel") == Told{"coal @ gb/2022"});
}

TEST_CASE("details that no table knows are open, or have the words of their step or category") {
    Cars tables;
    TypeCard card = tables.card(
        "type: t\nmeans: m\n"
        "quantity: {route: {steps: [great_circle, {band: haul}, {times: people, unit: passenger}, "
        "{times: trip, values: {return: 2, one-way: 1}}], needs: [people, trip], accepts: [from, to]}, "
        "passenger-distance: {steps: [], needs: [haul]}}\n"
        "accepts: [vat]\ndefaults: {haul: far}\ndetails: {people: how many, remark: free}\n"
        "lines:\n  - {category: {detail: category, of: [waste, capital-goods], otherwise: waste}, use: fuels, stage: "
        "ttw, "
        "match: [haul]}\n",
        3);
    CHECK(card.airports == 3);
    CHECK(values(card, "trip") == Told{"one-way", "return"});
    CHECK(values(card, "category") == Told{"waste", "capital-goods"});
    CHECK(detail(card, "category").otherwise == "waste");
    CHECK_FALSE(detail(card, "category").needed);
    CHECK(detail(card, "people").open);
    CHECK(detail(card, "people").means == "how many");
    CHECK_FALSE(detail(card, "people").needed);  // only where airports are given
    CHECK(detail(card, "vat").open);
    CHECK(detail(card, "remark").open);
    CHECK(detail(card, "from").airports);
    CHECK(detail(card, "from").values.empty());
    CHECK(detail(card, "haul").otherwise == "far");
    CHECK_FALSE(detail(card, "haul").open);  // tables pick it, none has any
    CHECK(values(card, "haul") == Told{});
}

TEST_CASE("airports are listed where the book has them") {
    Cars tables;
    const std::string flight =
        "type: t\nmeans: m\nquantity: {route: {steps: [great_circle], accepts: [from, to]}}\n"
        "lines:\n  - {category: business-travel, use: fuels, stage: ttw}\n";
    tables.book.add(Airport{"ARN", "Arlanda", "Stockholm", "SE", 0, 0, "air/1"});
    CHECK(values(tables.card(flight, 1), "from") == Told{"ARN Arlanda, Stockholm, SE @ air/1"});
}

TEST_CASE("a region's name stands with its code; the residual mix and certificates are no regions") {
    TestTables tables;
    tables.add(
        "electricity", "a/1", "2022", "",
        "  - {id: s, match: {region: SE, basis: location}, per: kWh, stage: generation, emits: {CO2: 1 kg}, cite: c}\n"
        "  - {id: x, match: {region: XX, basis: location}, per: kWh, stage: life-cycle, emits: {CO2: 1 kg}, cite: c}\n"
        "  - {id: r, match: {region: FR, instrument: residual, basis: market}, per: kWh, stage: generation, emits: "
        "{CO2: 1 kg}, cite: c}\n"
        "  - {id: w, match: {source: wind, basis: market}, per: kWh, stage: generation, emits: {CO2: 1 kg}, cite: "
        "c}\n");
    const ActivityType& type = tables.type(
        "type: t\nmeans: m\nquantity: {energy: []}\nneeds: [region]\nlines:\n"
        "  - {category: purchased-electricity, basis: location, use: electricity, stage: generation, match: [region]}\n"
        "  - {category: purchased-electricity, basis: market, use: electricity, stage: generation, ladder: "
        "electricity, match: [region]}\n");
    TypeCard card = type_card(type, tables.book, test_units(), tables.territories, 0);
    CHECK(values(card, "region") == Told{"SE Sweden @ a/1", "XX @ a/1"});
    for (const char* name : {"a/1#s", "a/1#x", "a/1#r", "a/1#w"})
        CHECK(type_uses(type, tables.row(name), tables.book, test_units()));
    CHECK(line_takes(type, type.quantity[0], type.lines[1], *tables.row("a/1#r").factor));
    CHECK_FALSE(line_takes(type, type.quantity[0], type.lines[0], *tables.row("a/1#r").factor));
}

TEST_CASE("steps lead from one dimension to another") {
    Cars tables;
    const ActivityType& type = tables.type(
        "type: t\nmeans: m\n"
        "quantity: {route: {steps: [great_circle, {times: people, unit: passenger}], needs: [people, from, to]}, "
        "distance: [{ratio: consumption, by: [vehicle, fuel]}], any: [], energy: []}\n"
        "accepts: [vehicle, fuel]\n" +
        ttw_line);
    using Names = std::set<std::string>;
    CHECK(dimensions_after(type, *type.rule_for("route"), tables.book, test_units()) == Names{"passenger-distance"});
    CHECK(dimensions_after(type, *type.rule_for("distance"), tables.book, test_units()) == Names{"volume"});
    CHECK(dimensions_after(type, *type.rule_for("any"), tables.book, test_units()) == Names{"any"});
    CHECK(dimensions_after(type, *type.rule_for("energy"), tables.book, test_units()) == Names{"energy"});
}

TEST_CASE("money draws on exchange rates and indexes, bands serve the step that names them") {
    TestTables tables;
    tables.add("exchange", "bank/1", "2022", "",
               "  - {id: x, match: {pair: SEK/USD, year: 2022}, value: 10 SEK/USD, cite: c}\n", "ratios");
    tables.add_bands("gb/2022");
    const std::string line = "lines:\n  - {category: waste, use: spend, stage: cradle-to-gate}\n";
    const ActivityType& spend = tables.type("type: s\nmeans: m\nquantity: {money: []}\n" + line);
    const ActivityType& flight = tables.type(
        "type: f\nmeans: m\nquantity: {route: {steps: [great_circle, {band: haul}], accepts: [from, to]}}\n" + line);
    CHECK(type_uses(spend, tables.row("bank/1#x"), tables.book, test_units()));
    CHECK_FALSE(type_uses(flight, tables.row("bank/1#x"), tables.book, test_units()));
    CHECK(type_uses(flight, tables.row("gb/2022#haul.domestic"), tables.book, test_units()));
    CHECK_FALSE(type_uses(spend, tables.row("gb/2022#haul.domestic"), tables.book, test_units()));
}

}  // namespace ghg
