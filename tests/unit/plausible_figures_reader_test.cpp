#include "read_support.h"

namespace ghg {
namespace {

Told band_told(const std::string& rows) {
    Parsed parsed("plausible_figures: p\nmeans: m\n" + rows);
    read_plausible_figures(*parsed.tree, test_units(), parsed.out);
    return told(parsed.out);
}

}  // namespace

TEST_CASE("a band of factors has a unit, one of ratios has it in its limits") {
    CHECK(band_told("rows:\n  - {table: t, per: L, from: 1 kg, to: 2 kg, because: b}\n") == Told{});
    CHECK(band_told("rows:\n  - {table: t, from: 1 kWh/km, to: 2 kWh/km, because: b}\n") == Told{});
    CHECK(band_told("rows:\n  - {table: t, from: 1, to: 5, because: b}\n") == Told{});
    CHECK(band_told("rows:\n  - {table: t, per: L, to: 2 kg, because: b}\n") == Told{"missing-key 4:5+1"});
}

TEST_CASE("limits belong together") {
    CHECK(band_told("rows:\n  - {table: t, per: L, from: 3 kg, to: 2 kg, because: b}\n") ==
          Told{"limits-unlike 4:30+4"});
    CHECK(band_told("rows:\n  - {table: t, per: L, from: 2 kg, to: 2 kg, because: b}\n") == Told{});
    CHECK(band_told("rows:\n  - {table: t, from: 1 kWh/km, to: 2 L/km, because: b}\n") == Told{"limits-unlike 4:36+6"});
}

TEST_CASE("a list holds bands, accepted figures or both, and no empty list") {
    CHECK(band_told("accepted:\n  - {figure: e/1#a, because: b}\n") == Told{});
    CHECK(band_told("accepted:\n  - {figure: e/1#a}\n") == Told{"missing-key 4:5+1"});
    CHECK(band_told("rows: []\n") == Told{"missing-key 3:7+1"});
    CHECK(band_told("note: n\n") == Told{"missing-key 1:1+17"});
    CHECK(band_told("rows:\n  - {table: t, per: L, stage: burning, from: 1 kg, to: 2 kg, because: b}\n").size() == 1);
}

}  // namespace ghg
