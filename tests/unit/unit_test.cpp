#include "domain/unit.h"
#include "engine_support.h"

#include <doctest/doctest.h>

using namespace ghg;
using world::num;

namespace {

Unit unit(std::string name, std::string dimension, Number in_base) {
    return {std::move(name), std::move(dimension), std::move(in_base), false, "", "", {}, {}};
}

}  // namespace

TEST_CASE("a unit is found by its name or an alias, exactly as spelled") {
    Units units;
    Unit litre = unit("L", "volume", 1);
    litre.aliases = {"litre", "litres"};
    CHECK(units.add(litre));
    CHECK(units.find("litres") == units.find("L"));
    CHECK(units.find("l") == nullptr);
    CHECK(units.find("") == nullptr);
}

TEST_CASE("no two units share a name or an alias") {
    Units units;
    CHECK(units.add(unit("t", "mass", 1000)));
    CHECK_FALSE(units.add(unit("t", "mass", 1016)));
    Unit tonne = unit("tonne", "mass", 1000);
    tonne.aliases = {"t"};
    CHECK_FALSE(units.add(tonne));
    CHECK(units.find("tonne") == nullptr);
    CHECK(units.names() == std::vector<std::string>{"t"});
}

TEST_CASE("a refused name says what to write instead and is no unit") {
    Units units;
    units.refuse({"gal", {"usgal", "impgal"}, "two gallons differ by 20 %"});
    CHECK(units.find("gal") == nullptr);
    CHECK(units.find_refused("gal")->use == std::vector<std::string>{"usgal", "impgal"});
    CHECK(units.find_refused("usgal") == nullptr);
}

TEST_CASE("the product of two units is found in either order") {
    world::World w;
    const Unit* product = w.unit("passenger-km");
    auto one = w.units.product(*w.unit("passenger"), *w.unit("km"));
    CHECK(one.unit == product);
    CHECK(one.left == w.unit("passenger"));
    CHECK(one.right == w.unit("km"));
    auto other = w.units.product(*w.unit("km"), *w.unit("passenger"));
    CHECK(other.unit == product);
    CHECK(other.left == w.unit("km"));
    CHECK(other.right == w.unit("passenger"));
    CHECK(w.units.product(*w.unit("km"), *w.unit("km")).unit == nullptr);
}

TEST_CASE("a product made of other units of the same dimensions says what to turn them into") {
    world::World w;
    auto product = w.units.product(*w.unit("mil"), *w.unit("passenger"));
    CHECK(product.unit == w.unit("passenger-km"));
    CHECK(product.left == w.unit("km"));
    CHECK(product.right == w.unit("passenger"));
}

TEST_CASE("units of one dimension convert exactly, there and back") {
    world::World w;
    CHECK(conversion(*w.unit("MWh"), *w.unit("kWh")) == Number(1000));
    CHECK(conversion(*w.unit("mile"), *w.unit("km")) == num("1.609344"));
    CHECK(conversion(*w.unit("mil"), *w.unit("mile")) == Number(10) / num("1.609344"));
    CHECK(conversion(*w.unit("t"), *w.unit("kg")) == Number(1000));
    for (const std::string& from : w.units.names())
        for (const std::string& to : w.units.names(w.unit(from)->dimension))
            CHECK(conversion(*w.unit(from), *w.unit(to)) * conversion(*w.unit(to), *w.unit(from)) == Number(1));
}

TEST_CASE("units of different dimensions never convert") {
    world::World w;
    for (const std::string& from : w.units.names())
        for (const std::string& to : w.units.names()) {
            CAPTURE(from);
            CAPTURE(to);
            bool money = w.unit(from)->dimension == "money";
            bool same = money ? from == to : w.unit(from)->dimension == w.unit(to)->dimension;
            CHECK(convertible(*w.unit(from), *w.unit(to)) == same);
        }
}

TEST_CASE("net and gross energy, room-nights and guest-nights, km and passenger-km are apart") {
    world::World w;
    CHECK_FALSE(convertible(*w.unit("kWh-net"), *w.unit("kWh-gross")));
    CHECK_FALSE(convertible(*w.unit("kWh"), *w.unit("kWh-net")));
    CHECK_FALSE(convertible(*w.unit("room-night"), *w.unit("guest-night")));
    CHECK_FALSE(convertible(*w.unit("km"), *w.unit("passenger-km")));
}

TEST_CASE("a currency converts to itself alone") {
    world::World w;
    CHECK(convertible(*w.unit("SEK"), *w.unit("SEK")));
    CHECK_FALSE(convertible(*w.unit("SEK"), *w.unit("EUR")));
}

TEST_CASE("units are listed by dimension in the order they were added") {
    world::World w;
    CHECK(w.units.names("distance") == std::vector<std::string>{"km", "m", "mil", "mile"});
    CHECK(w.units.has_dimension("energy-net"));
    CHECK_FALSE(w.units.has_dimension("temperature"));
}
