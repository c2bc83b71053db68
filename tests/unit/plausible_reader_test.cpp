#include "read_support.h"

using namespace ghg;

namespace {

const std::string head = "plausible: p\nmeans: m\nrows:\n";

Told told_of(const std::string& rows) {
    Parsed parsed(head + rows);
    read_plausible(*parsed.tree, test_units(), parsed.out);
    return told(parsed.out);
}

}  // namespace

TEST_CASE("a band is read with its type, limit and reason; a detail may be a count or a quantity") {
    Parsed parsed(head +
                  "  - {type: a, above: 2 MWh, because: r}\n"
                  "  - {type: a, detail: n, above: 5 000, because: r}\n"
                  "  - {type: a, detail: d, with: v, above: 300 km, because: r}\n");
    auto bands = read_plausible(*parsed.tree, test_units(), parsed.out);
    CHECK(told(parsed.out).empty());
    REQUIRE(bands);
    REQUIRE(bands->size() == 3);
    CHECK((*bands)[0].above.value == Number(2));
    CHECK((*bands)[0].above.unit->name == "MWh");
    CHECK((*bands)[0].because == "r");
    CHECK((*bands)[1].detail == "n");
    CHECK((*bands)[1].above.value == Number(5000));
    CHECK((*bands)[1].above.unit == nullptr);
    CHECK((*bands)[2].with == "v");
    CHECK((*bands)[2].above.unit->name == "km");
}

TEST_CASE("a band needs a type, a limit with its unit, and a reason") {
    CHECK(told_of("  - {above: 2 MWh, because: r}\n") == Told{"missing-key 4:5+1"});
    CHECK(told_of("  - {type: a, because: r}\n") == Told{"missing-key 4:5+1"});
    CHECK(told_of("  - {type: a, above: 2 MWh}\n") == Told{"missing-key 4:5+1"});
    CHECK(told_of("  - {type: a, above: 2, because: r}\n") == Told{"number-without-unit 4:22+1"});
    CHECK(told_of("  - {type: a, above: -2 MWh, because: r}\n") == Told{"quantity-negative 4:22+6"});
    CHECK(told_of("  - {type: a, above: 2 MWh, because: r, below: 1 kWh}\n") == Told{"unknown-key 4:41+5"});
    CHECK(told_of("  - a\n") == Told{"wrong-type 4:5+1"});
}
