// The units and gases that are built in, against the mistakes seen with them (tests/README.md).
#include "command/workspace.h"
#include "engine_support.h"

#include <doctest/doctest.h>

using namespace ghg;
using world::num;

namespace {

struct BuiltIn {
    Sources sources;
    Library library{sources, builtin_image()};

    Number one(std::string_view from, std::string_view to) const {
        const Unit* have = library.units().find(from);
        const Unit* want = library.units().find(to);
        REQUIRE(have != nullptr);
        REQUIRE(want != nullptr);
        REQUIRE(convertible(*have, *want));
        return conversion(*have, *want);
    }
    bool are_apart(std::string_view one, std::string_view other) const {
        return !convertible(*library.units().find(one), *library.units().find(other));
    }
    std::vector<std::string> instead_of(std::string_view name) const {
        const RefusedUnit* refused = library.units().find_refused(name);
        return refused == nullptr || library.units().find(name) != nullptr ? std::vector<std::string>{} : refused->use;
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("energy: 1 GWh is 1000 MWh, 1 MWh 1000 kWh, and 3.6 MJ are 1 kWh to the last digit") {
    BuiltIn units;
    CHECK(units.one("GWh", "MWh") == Number(1000));
    CHECK(units.one("MWh", "kWh") == Number(1000));
    CHECK(num("3.6") * units.one("MJ", "kWh") == Number(1));
    CHECK(Number(1000) * units.one("MJ", "GJ") == Number(1));
    CHECK(units.are_apart("kWh", "kWh-net"));
    CHECK(units.are_apart("kWh-gross", "kWh-net"));
}

TEST_CASE("mass: a pound is 0.45359237 kg, a short ton 2000 and a long ton 2240 of them, and a ton is none of these") {
    BuiltIn units;
    CHECK(units.one("t", "kg") == Number(1000));
    CHECK(units.one("lb", "kg") == num("0.45359237"));
    CHECK(units.one("short-ton", "lb") == Number(2000));
    CHECK(units.one("long-ton", "lb") == Number(2240));
    CHECK(units.instead_of("ton") == Names{"t", "short-ton", "long-ton"});
    CHECK(units.instead_of("tons") == Names{"t", "short-ton", "long-ton"});
}

TEST_CASE("volume: a US gallon is 3.785411784 L, an imperial one 4.54609 L, and a gallon is neither") {
    BuiltIn units;
    CHECK(units.one("US-gal", "L") == num("3.785411784"));
    CHECK(units.one("imp-gal", "L") == num("4.54609"));
    for (const char* name : {"gal", "gals", "gallon", "gallons"})
        CHECK(units.instead_of(name) == Names{"US-gal", "imp-gal"});
    CHECK(units.are_apart("m3", "kWh"));
}

TEST_CASE("distance: a mile is 1.609344 km, a nautical mile 1.852 km, a mil 10 km") {
    BuiltIn units;
    CHECK(units.one("mile", "km") == num("1.609344"));
    CHECK(units.one("nautical-mile", "km") == num("1.852"));
    CHECK(units.one("mil", "km") == Number(10));
    CHECK(units.instead_of("nmi") == Names{"nautical-mile"});
}

TEST_CASE("freight: a short ton-mile is 907.18474 kg over 1.609344 km, and a ton-mile or TEU-km is no tonne-km") {
    BuiltIn units;
    CHECK(units.one("short-ton-mile", "tonne-km") == num("0.90718474") * num("1.609344"));
    CHECK(units.instead_of("ton-mile") == Names{"short-ton-mile", "tonne-km"});
    CHECK(units.library.units().find("TEU-km") == nullptr);
    CHECK(units.are_apart("vehicle-km", "tonne-km"));
    CHECK(units.are_apart("vehicle-km", "passenger-km"));
}

TEST_CASE("power, amounts of data and millions of money are no built-in units") {
    BuiltIn units;
    for (const char* name : {"W", "kW", "MW", "GB", "GiB", "MSEK", "MUSD", "MEUR"})
        CHECK_MESSAGE(units.library.units().find(name) == nullptr, name);
}

TEST_CASE("gases: no GWP set weighs carbon, and methane weighs what its report and its origin say") {
    BuiltIn units;
    for (const std::string& name : units.library.gwp_set_names())
        CHECK_MESSAGE(!units.library.gwp_set(name)->find("C"), name);
    auto gwp = [&](const char* set, const char* gas) { return *units.library.gwp_set(set)->find(gas); };
    CHECK(gwp("ipcc/ar4-100", "CH4") == Number(25));
    CHECK(gwp("ipcc/ar5-100", "CH4") == Number(28));
    CHECK(gwp("ipcc/ar5-100-fossil30", "CH4-fossil") == Number(30));
    CHECK(gwp("ipcc/ar6-100", "CH4-fossil") == num("29.8"));
    CHECK(gwp("ipcc/ar6-100", "CH4-biogenic") == num("27.0"));
}
