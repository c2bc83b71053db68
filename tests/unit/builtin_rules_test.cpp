// Markets and plausible amounts that are built in.
#include "command/workspace.h"

#include <doctest/doctest.h>
#include <algorithm>

using namespace ghg;

namespace {

struct BuiltIn {
    Sources sources;
    Library library{sources, builtin_image()};
};

bool gives(const ActivityType& type, const PlausibleBand& band) {
    if (!band.detail.empty()) return type.details.contains(band.detail);
    return type.rule_for(band.above.unit->dimension) != nullptr;
}

}  // namespace

TEST_CASE("the AIB holds its 27 electricity domains, and Great Britain as long as it recognised the certificates") {
    BuiltIn b;
    const Market* aib = b.library.market("AIB");
    REQUIRE(aib != nullptr);
    CHECK(aib->members.size() == 27 + 1);
    for (const char* region : {"SE", "NO", "DK", "FI", "DE", "CH", "IS", "RS", "GB"}) CHECK(aib->holds(region, 2022));
    CHECK_FALSE(aib->holds("GB", 2023));
    CHECK_FALSE(aib->holds("RS", 2019));
    for (const char* region : {"PL", "RO", "BG", "US", "UA"}) CHECK_FALSE(aib->held_once(region));
}

TEST_CASE("every built-in band is of a type that can give such an amount") {
    BuiltIn b;
    std::vector<PlausibleBand> bands = b.library.plausible();
    CHECK(bands.size() > 50);
    for (const PlausibleBand& band : bands) {
        CAPTURE(band.type);
        CAPTURE(band.written);
        const ActivityType* type = b.library.type(band.type);
        REQUIRE(type != nullptr);
        CHECK(gives(*type, band));
        CHECK((band.with.empty() || type->details.contains(band.with)));
        CHECK(band.above.value > Number(0));
    }
}

TEST_CASE("every built-in type whose amounts have a unit of their own has a band") {
    BuiltIn b;
    std::vector<PlausibleBand> bands = b.library.plausible();
    for (const std::string& name : b.library.type_names()) {
        if (b.library.type(name)->rule_for("no such dimension") != nullptr) continue;  // `any`
        CAPTURE(name);
        CHECK(std::ranges::count(bands, name, &PlausibleBand::type) > 0);
    }
}
