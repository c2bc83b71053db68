#include "command/sound_part.h"
#include "read/inventory.h"
#include "read_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

const std::string head =
    "organisation: O\nperiod: 2022\ngwp: g\nfactors: [f]\nboundary: {consolidation: operational-control, well_to_tank: "
    "category-3}\n";

const std::string activities =
    "activities:\n"
    "  - {id: a, type: x, quantity: 1 kWh}\n"
    "  - id: b\n"
    "    type: x\n"
    "    quantity: 2 kWh\n"
    "  - {id: c, type: x, quantity: 3 kWh}\n"
    "targets: []\n";

struct Kept {
    bool goes_on = false;
    std::string ids;
};

auto read_sound(const Source& source) {
    Diagnostics out;
    auto file = read_inventory_file(
        source,
        [](const auto&) {
            return ReadWith{&test_units(), {}};
        },
        out);
    REQUIRE(file);
    REQUIRE(file->inventory);
    return std::move(*file);
}

// What is kept where errors stand at these lines.
Kept kept_with_errors_at(const std::vector<std::size_t>& lines) {
    Parsed parsed(head + activities);
    auto file = read_sound(parsed.source);
    auto& inventory = file.inventory;
    Diagnostics errors;
    for (std::size_t line : lines) errors.push_back(problem("slip", {&parsed.source, line, 7}, "wrong"));
    Kept kept{keep_sound_activities(file, errors, *inventory), ""};
    for (const Activity& activity : inventory->activities) kept.ids += activity.id;
    return kept;
}

constexpr std::size_t line_of_a = 7, line_of_bs_quantity = 10, line_of_c = 11, line_of_targets = 12;

}  // namespace

TEST_CASE("an activity with an error in it is left aside, the others are kept") {
    CHECK(kept_with_errors_at({line_of_a}).ids == "bc");
    CHECK(kept_with_errors_at({line_of_bs_quantity}).ids == "ac");
    CHECK(kept_with_errors_at({line_of_c, line_of_a}).ids == "b");
    CHECK(kept_with_errors_at({line_of_a}).goes_on);
}

TEST_CASE("an error in a target touches no activity") {
    Kept kept = kept_with_errors_at({line_of_targets});
    CHECK(kept.goes_on);
    CHECK(kept.ids == "abc");
}

TEST_CASE("an error in what all rest on stops") {
    CHECK_FALSE(kept_with_errors_at({3}).goes_on);
    CHECK_FALSE(kept_with_errors_at({line_of_a, 5}).goes_on);
}

TEST_CASE("an error at the key `activities` itself, or in another file, stops") {
    CHECK_FALSE(kept_with_errors_at({6}).goes_on);
    Parsed parsed(head + activities);
    Parsed other(head);
    auto file = read_sound(parsed.source);
    auto& inventory = file.inventory;
    CHECK_FALSE(keep_sound_activities(file, {problem("slip", {&other.source, 7, 7}, "wrong")}, *inventory));
}

TEST_CASE("a caveat leaves its activity in") {
    Parsed parsed(head + activities);
    auto file = read_sound(parsed.source);
    auto& inventory = file.inventory;
    CHECK(keep_sound_activities(file, {caveat("word", {&parsed.source, line_of_a, 7}, "so")}, *inventory));
    CHECK(inventory->activities.size() == 3);
}

}  // namespace ghg
