#include "read/inventory.h"
#include "read_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

struct Read {
    explicit Read(const std::string& text)
        : source(sources.add({"2022.yaml", text, ""})),
          inventory(read_inventory(source, test_units(), test_gwp(), out)) {}

    Sources sources;
    Diagnostics out;
    const Source& source;
    std::optional<Inventory> inventory;
};

const std::string head =
    "organisation: Freedonia Staffing AB\n"
    "region: SE\n"
    "period: 2022\n"
    "gwp: test/ar\n"
    "factors: [my/rates-2022, sweden-2022]\n"
    "tables: [rates]\n"
    "boundary: {consolidation: operational-control, well_to_tank: category-3}\n";  // line 7

// An inventory with the one activity; it stands on line 9, its first key in column 6.
Read with_activity(const std::string& keys) { return Read(head + "activities:\n  - {" + keys + "}\n"); }

const Activity& only(const Read& read) { return read.inventory->activities.at(0); }

}  // namespace

TEST_CASE("an inventory is read whole") {
    Read read(
        "organisation: Freedonia Staffing AB\n"
        "region: SE\n"
        "period: {from: 2021-05-01, to: 2022-04-30}\n"
        "gwp: ipcc/ar6-100\n"
        "factors: [my/rates-2022, sweden-2022]\n"
        "tables: [rates]\n"
        "boundary:\n"
        "  consolidation: operational-control\n"
        "  well_to_tank: scope-1\n"
        "  rfi: {factor: 1.9, source: \"Sausen et al. 2005\"}\n"
        "  not_applicable: [franchises, processing-of-sold-products]\n"
        "  excluded: {investments: \"holdings under 1 % of assets\"}\n"
        "instruments:\n"
        "  - {id: go-118, kind: guarantee-of-origin, source: wind, cancelled: GO-2022-118, produced: 2022, market: "
        "AIB, volume: 61 MWh}\n"
        "activities:\n"
        "  - {id: office-power, type: electricity, quantity: 74 MWh, region: SE, instrument: go-118, site: Uppsala, "
        "evidence: e.pdf, note: n}\n"
        "targets:\n"
        "  - id: halve\n"
        "    reduce_by: 50 %\n"
        "    base_year: 2019\n"
        "    due: 2025\n"
        "    basis: market\n"
        "    covers: [mobile-combustion, {category: business-travel, types: [flight, rail]}]\n"
        "    base: {inventory: 2019.yaml}\n");
    CHECK(told(read.out) == Told{});
    REQUIRE(read.inventory);
    const Inventory& inventory = *read.inventory;
    CHECK(inventory.organisation.value == "Freedonia Staffing AB");
    CHECK(inventory.year == 2021);
    CHECK(inventory.factors.size() == 2);
    CHECK(inventory.tables.at(0).value == "rates");
    CHECK(inventory.boundary.well_to_tank == WellToTank::scope_1);
    CHECK(inventory.boundary.rfi.factor == Number::fraction(19, 10));
    CHECK(inventory.boundary.excluded.at(Category::investments) == "holdings under 1 % of assets");
    CHECK(inventory.instruments.at(0).volume.quantity.unit->name == "MWh");
    CHECK(only(read).instruments.at(0).value == "go-118");
    CHECK(only(read).detail("region") == "SE");
    CHECK(only(read).quantity->written == "74 MWh");
    CHECK(to_text(only(read).at) == "2022.yaml:16:10");
    CHECK_FALSE(only(read).broken);
    CHECK(inventory.targets.at(0).reduce_by == Number::fraction(1, 2));
    CHECK(inventory.targets.at(0).covers.at(1).types.size() == 2);
    CHECK(inventory.targets.at(0).base_inventory.value == "2019.yaml");
}

TEST_CASE("what is required is asked for, all of it at once") {
    Read read("note: x\n");
    CHECK(told(read.out) == Told{"missing-key 1:1+4", "missing-key 1:1+4", "missing-key 1:1+4", "missing-key 1:1+4",
                                 "missing-key 1:1+4", "missing-key 1:1+4", "unknown-key 1:1+4"});
    CHECK(told(Read(head + "activities: []\n").out) == Told{"missing-key 8:13+1"});
    CHECK(told(Read("- a\n").out) == Told{"not-an-inventory 1:1+1"});
    CHECK(told(Read(head + "offsets: 3\nactivities: [{id: a, type: b}]\n").out) == Told{"unknown-key 8:1+7"});
}

TEST_CASE("an inventory lists activities, or ledgers, or both") {
    CHECK(Read(head + "ledgers: []\n").out.front().slug == "missing-key");
    CHECK(Read(head).out.front().slug == "missing-key");
    CHECK(Read(head +
               "ledgers: [{id: a, file: a.csv, delimiter: tab, decimal: comma, type: x, columns: {quantity: Q}}]\n")
              .out.empty());
}

TEST_CASE("keys an activity's reader does not know are details") {
    Read read = with_activity("id: a, type: flight, legs: [UME, ARN, CPH], cabin: economy, in_site_meter: true");
    CHECK(read.out.empty());
    CHECK(only(read).details.at("legs").values == std::vector<std::string>{"UME", "ARN", "CPH"});
    CHECK(only(read).details.at("legs").is_list);
    CHECK(only(read).detail("cabin") == "economy");
    CHECK(told(with_activity("id: a, type: b, from: {x: y}").out) == Told{"wrong-type 9:28+1"});
    CHECK(told(with_activity("id: a, type: b, region: ").out) == Told{"empty-value 9:22+6"});
}

TEST_CASE("a broken activity does not hide the next one") {
    Read read(head +
              "activities:\n  - {id: a, type: b, quantity: 1,5 kWh}\n  - {id: c, quantity: 3 gal}\n  - {id: d, type: "
              "e, quantity: 1 kWh}\n  - x\n");
    CHECK(told(read.out) ==
          Told{"decimal-comma 9:32+7", "missing-key 10:5+1", "unit-ambiguous 10:25+3", "wrong-type 12:5+1"});
    REQUIRE(read.inventory->activities.size() == 3);
    CHECK(read.inventory->activities[0].broken);
    CHECK(read.inventory->activities[1].broken);
    CHECK_FALSE(read.inventory->activities[2].broken);
}

TEST_CASE("ids are given once") {
    Read read(head + "activities:\n  - {id: a, type: b}\n  - {id: a, type: c}\n");
    CHECK(told(read.out) == Told{"id-twice 10:10+1"});
    CHECK(to_text(read.out[0].related[0].at) == "2022.yaml:9:10");
}

TEST_CASE("an own factor needs its citation, boundary and year, and a GWP set where it is in CO2e") {
    std::string figure =
        "per: piece, emits: {CO2e: 156 kg}, gwp: test/ar, year: 2022, boundary: cradle-to-gate, cite: statement";
    Read read = with_activity("id: a, type: supplier, quantity: 80 pieces, own_factor: {" + figure + "}");
    REQUIRE(read.out.empty());
    const Factor& factor = *only(read).own_factor;
    CHECK(factor.own);
    CHECK(factor.name() == "own factor");
    CHECK(factor.per->name == "piece");
    CHECK(factor.emits.at(0).kg == Number(156));
    CHECK(factor.gwp.id == "test/ar");
    CHECK(factor.stage == Stage::cradle_to_gate);
    CHECK(only(read).own_year == 2022);
    CHECK(told(with_activity("id: a, type: b, own_factor: {per: piece, emits: {CO2e: 1 kg}}").out) ==
          Told{"missing-key 9:34+1", "missing-key 9:34+1", "missing-key 9:34+1", "gwp-missing 9:34+1"});
    CHECK(with_activity(
              "id: a, type: b, own_factor: {per: kWh, emits: {CO2: 0.1 kg}, year: 2022, boundary: generation, cite: c}")
              .inventory->activities[0]
              .own_factor->stage == Stage::generation);
    CHECK(told(with_activity("id: a, type: b, own_factor: {per: kWh, emits: {CH4: 0.1 kg CO2e}, gwp: {N2O: 1}, year: "
                             "2022, boundary: x, cite: c}")
                   .out) == Told{"unknown-word 9:109+1", "gwp-without-gas 9:58+11"});
}

TEST_CASE("a stated mass of CO2e is read with what stands beside it") {
    Read read = with_activity(
        "id: a, type: supplier, given: 12.4 t CO2e, cite: s, boundary: cradle-to-gate, gwp: test/ar, year: 2021, "
        "supplier: X");
    REQUIRE(read.out.empty());
    REQUIRE(only(read).given);
    CHECK(only(read).given->amount.quantity.value == Number::fraction(124, 10));
    CHECK(only(read).given->amount.quantity.unit->name == "t");
    CHECK(only(read).given->amount.written == "12.4 t CO2e");
    CHECK(only(read).given->as_factor->cite == "s");
    CHECK(only(read).own_year == 2021);
    CHECK(only(read).details.size() == 1);
    Read map = with_activity(
        "id: a, type: supplier, given: {amount: 12.4 t CO2e, cite: s, boundary: cradle-to-gate, gwp: test/ar, year: "
        "2021}");
    CHECK(map.out.empty());
    CHECK(only(map).given.has_value());
    CHECK(told(with_activity("id: a, type: b, given: 12 t, cite: s, boundary: life-cycle, gwp: test/ar, year: 2021")
                   .out) == Told{"mass-without-co2e 9:29+4"});
    CHECK(told(with_activity("id: a, type: b, given: 12 t CO2e").out) ==
          Told{"missing-key 9:5+1", "missing-key 9:5+1", "missing-key 9:5+1", "gwp-missing 9:29+9"});
}

TEST_CASE("chosen factors and substitutes") {
    Read read = with_activity(
        "id: a, type: b, factor: [e/1#x, f/2#y.z], location_factor: e/1#w, stand_in: {factor: desnz/2022#hotel.IT, "
        "because: none}, accept_wtw: why");
    REQUIRE(read.out.empty());
    CHECK(only(read).factor.at(1).edition == "f/2");
    CHECK(only(read).factor.at(1).id == "y.z");
    CHECK(only(read).location_factor.size() == 1);
    CHECK(only(read).stand_in->because == "none");
    CHECK(only(read).accept_wtw == "why");
    CHECK(told(with_activity("id: a, type: b, factor: hotel.IT").out) == Told{"factor-name-malformed 9:30+8"});
    CHECK(told(with_activity("id: a, type: b, stand_in: {factor: a#b}").out) == Told{"missing-key 9:32+1"});
}

TEST_CASE("boundary words are checked") {
    auto boundary = [](const std::string& keys) {
        return told(Read("organisation: a\nperiod: 2022\ngwp: x\nfactors: x\nactivities: [{id: a, type: b}]\nboundary: "
                         "{consolidation: financial-control, well_to_tank: scope-1, " +
                         keys + "}\n")
                        .out);
    };
    CHECK(boundary("rfi: none") == Told{});
    CHECK(boundary("rfi: included") == Told{});
    CHECK(boundary("rfi: 1.9") == Told{"rfi-malformed 6:74+3"});
    CHECK(boundary("rfi: {factor: 0.9, source: s}") == Told{"rfi-below-one 6:83+3"});
    CHECK(boundary("not_applicable: [wast]") == Told{"category-unknown 6:86+4"});
    CHECK(boundary("not_applicable: [waste], excluded: {waste: small}") == Told{"category-twice 6:105+5"});
    CHECK(boundary("offsets: 3") == Told{"unknown-key 6:69+7"});
}

TEST_CASE("targets") {
    auto target = [](const std::string& keys) {
        return Read(
            head + "activities: [{id: a, type: b}]\ntargets:\n  - {id: t, due: 2025, base_year: 2019, basis: market, " +
            keys + "}\n");  // line 10, keys from column 57
    };
    CHECK(target("reduce_by: 50%, covers: [waste], base: 214.6 t").inventory->targets.at(0).base_kg == Number(214600));
    CHECK(target("reduce_by: 50%, covers: [waste], base: {figure: 214.6 t}").inventory->targets.at(0).base_kg ==
          Number(214600));
    CHECK(told(target("reduce_by: 50, covers: [waste], base: 1 t").out) == Told{"not-a-percentage 10:67+2"});
    CHECK(told(target("reduce_by: 150 %, covers: [waste], base: 1 t").out) == Told{"target-share 10:67+5"});
    CHECK(told(target("reduce_by: 50 %, covers: [], base: {}").out) ==
          Told{"missing-key 10:81+1", "target-base 10:91+1"});
    CHECK(target("reduce_by: 50, covers: [waste], base: 1 t").inventory->targets.at(0).broken);
}

TEST_CASE("the threshold of a base year lies above 0 and up to 100 %") {
    auto threshold = [](const std::string& share) {
        return told(Read(head + "activities: [{id: a, type: b}]\nbase_year: {year: 2019, base: 1 t, threshold: " +
                         share + "}\n")
                        .out);
    };
    CHECK(threshold("5 %") == Told{});
    CHECK(threshold("100 %") == Told{});
    for (const char* share : {"0 %", "-5 %", "101 %"}) {
        CAPTURE(share);
        REQUIRE(threshold(share).size() == 1);
        CHECK(threshold(share).front().starts_with("base-year-threshold 9:"));
    }
}

TEST_CASE("an uncertainty lies between 0 and 1000 %") {
    auto uncertainty = [](const std::string& share) {
        return Read(head + "activities: [{id: a, type: b, uncertainty: " + share + "}]\n");
    };
    CHECK(*uncertainty("0 %").inventory->activities.at(0).uncertainty == Number(0));
    CHECK(*uncertainty("1000 %").inventory->activities.at(0).uncertainty == Number(10));
    CHECK(told(uncertainty("-5 %").out).front().starts_with("uncertainty-wrong 8:"));
    CHECK(told(uncertainty("1000.1 %").out).front().starts_with("uncertainty-wrong 8:"));
}

TEST_CASE("the folders of own tables are known before the rest") {
    Parsed parsed("tables: [rates, more]\nactivities: 3\n");
    auto folders = read_table_folders(*parsed.tree);
    REQUIRE(folders.size() == 2);
    CHECK(folders[1].value == "more");
}

}  // namespace ghg
