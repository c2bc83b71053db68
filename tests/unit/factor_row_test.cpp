#include "read_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

// The row stands on line 6, its first key in column 6.
Told row_told(const std::string& row) {
    Parsed parsed(
        "table: electricity\nedition: e/1\napplies: {from: 2022, to: 2022}\n"
        "source: {title: t, publisher: p, url: u, published: 2022, retrieved: 2026-11-21, licence: l}\n"
        "factors:\n  - {" +
        row + "}\n");
    read_table(*parsed.tree, test_units(), test_gwp(), parsed.out);
    return told(parsed.out);
}

}  // namespace

TEST_CASE("a correction says what it corrects, what that was and why") {
    const std::string start =
        "id: e.SE, match: {region: SE}, per: kWh, stage: generation, cite: c, emits: {CO2: 1 kg}, ";
    CHECK(row_told(start + "corrects: {id: e.SE, was: 2 kg, because: misread}") == Told{});
    CHECK(row_told(start + "corrects: {id: e.SE, was: 2 kg}") == Told{"missing-key 6:105+1"});
    CHECK(row_told(start + "corrects: e.SE") == Told{"wrong-type 6:105+4"});
}

TEST_CASE("a correction of several gases names those that read otherwise, and none where a gas was not there") {
    const std::string start =
        "id: e.SE, match: {region: SE}, per: kWh, stage: generation, cite: c, emits: {CO2: 1 kg, N2O: 2 g}, ";
    CHECK(row_told(start + "corrects: {id: e.SE, was: {CO2: 2 kg, N2O: none}, because: misread}") == Told{});
    CHECK(row_told(start + "corrects: {id: e.SE, was: {SO2: 2 kg}, because: misread}") == Told{"gas-unknown 6:132+3"});
    CHECK(row_told(start + "corrects: {id: e.SE, was: 2 kg, because: misread}") == Told{"correction-unclear 6:131+4"});
}

TEST_CASE("biogenic CO2 is either stated or said not to be") {
    const std::string start = "id: e.SE, match: {region: SE}, per: L, stage: ttw, cite: c, ";
    CHECK(row_told(start + "emits: {CO2: 1 kg}, biogenic: not-stated") == Told{});
    CHECK(row_told(start + "emits: {CO2: 1 kg}, biogenic: none") == Told{"unknown-word 6:96+4"});
    CHECK(row_told(start + "emits: {CO2: 1 kg, CO2-biogenic: 2 kg}, biogenic: not-stated") ==
          Told{"biogenic-stated 6:116+10"});
}

}  // namespace ghg
