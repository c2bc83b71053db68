#include "check_support.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace world;

namespace {

struct Zeros : Checked {
    Zeros() {
        ActivityType freight = hotel_type();
        freight.name = "freight";
        QuantityRule by_mass =
            world::by("mass", {{.kind = StepRule::Kind::times, .name = "distance", .dimensions = {"distance"}}});
        QuantityRule by_energy = world::by(
            "energy", {{.kind = StepRule::Kind::share, .name = "part", .of = "whole", .dimensions = {"volume"}}});
        QuantityRule by_details = world::by(
            "details",
            {{.kind = StepRule::Kind::balance, .by = {"start", "bought"}, .less = {"end"}, .dimensions = {"volume"}}});
        freight.quantity = {by_mass, by_energy, by_details};
        types.emplace(freight.name, freight);
    }
    Activity& moved(std::string_view amount, const std::vector<std::pair<std::string, std::string>>& amounts) {
        Activity& made = put(activity("freight", amount, {}), "a");
        for (const auto& [name, written] : amounts)
            made.details[name] = {{written}, false, {}, at(5), quantity(written)};
        return made;
    }
    std::vector<std::string> told() const {
        std::vector<std::string> texts;
        for (const Diagnostic& each : check_zeros(inventory, known())) {
            CHECK(each.slug == "quantity-zero");
            CHECK(each.severity == Severity::caveat);
            texts.push_back(each.says);
        }
        return texts;
    }
};

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a quantity of zero is told; one above it, or none, is not") {
    Zeros z;
    z.power().quantity = z.written("0 kWh");
    z.diesel("0.001 L");
    z.flight({{"from", "ARN"}, {"to", "FCO"}});
    CHECK(z.told() == Told{"office: a quantity of 0 kWh counts as nothing"});
}

TEST_CASE("a detail of zero that multiplies the amount is told by its name") {
    Zeros z;
    z.moved("2 t", {{"distance", "0 km"}});
    CHECK(z.told() == Told{"a: distance of 0 km counts as nothing"});
    Zeros part;
    part.moved("2 kWh", {{"part", "0 L"}, {"whole", "0 L"}});  // the whole is an error of its own
    CHECK(part.told() == Told{"a: part of 0 L counts as nothing"});
    Zeros sound;
    sound.moved("2 t", {{"distance", "1 km"}, {"part", "0 L"}});  // a detail that no step of this way reads
    CHECK(sound.told().empty());
}

TEST_CASE("a balance that comes to zero is told, in whatever units it is written") {
    Zeros z;
    z.moved("", {{"start", "2 m3"}, {"bought", "0 L"}, {"end", "2000 L"}});
    CHECK(z.told() == Told{"a: the balance of start, bought and end comes to 0 m3, and counts as nothing"});
    for (const char* end : {"1999 L", "2000 kg"}) {
        Zeros other;
        other.moved("", {{"start", "2 m3"}, {"bought", "0 L"}, {"end", end}});
        CHECK(other.told().empty());
    }
}

TEST_CASE("a share of zero is told") {
    Zeros z;
    Activity& office = z.power();
    for (const char* zero : {"0 %", "0%", "0.00 %"}) {
        Checked::say(office, "share", zero);
        CHECK(z.told() == Told{fmt::format("office: a share of {} counts as nothing", zero)});
    }
    Checked::say(office, "share", "0.5 %");
    CHECK(z.told().empty());
}
