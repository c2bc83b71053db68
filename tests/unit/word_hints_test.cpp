#include "find/word_hints.h"

#include "find_support.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

ActivityType type_of(const std::string& name, const std::string& dimension, const std::string& topic) {
    ActivityType type;
    type.name = name;
    type.quantity.push_back({dimension, {}, {}, {}, {}});
    LineRule line;
    line.use = topic;
    line.match = {"fuel"};
    type.lines.push_back(line);
    return type;
}

}  // namespace

TEST_CASE("a code's words find types by name and details by value, those of more words first") {
    TestTables tables;
    tables.add("fuels", "gb-dept/2022", "2022", "territory: GB\n",
               "  - {id: fuels.petrol, match: {fuel: petrol}, per: L, stage: ttw, emits: {CO2: 2 kg}, cite: c}\n"
               "  - {id: fuels.bio, match: {fuel: bio-petrol}, per: L, stage: ttw, emits: {CO2: 1 kg}, cite: c}\n");
    ActivityType fuel = type_of("vehicle-fuel", "volume", "fuels");
    ActivityType hotel = type_of("hotel", "room-nights", "hotel");
    WordHints hints({&fuel, &hotel}, tables.book);
    CHECK(hints.hint("Bensin 95", "") == "fuel: petrol of vehicle-fuel");
    CHECK(hints.hint("Bio petrol", "volume") == "fuel: bio-petrol of vehicle-fuel; or fuel: petrol of vehicle-fuel");
    CHECK(hints.hint("Bensin 95", "mass").empty());
    CHECK(hints.hint("Hotell Kung Carl", "") == "type: hotel");
    CHECK(hints.hint("Biltvätt", "").empty());
    CHECK(hints.hint("", "").empty());
}
