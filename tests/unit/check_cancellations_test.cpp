#include "check_support.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Cancelled : Checked {
    void named(std::string id, std::string_view volume, std::string cancelled) {
        put(std::move(id), volume);
        inventory.instruments.back().cancelled = std::move(cancelled);
        inventory.instruments.back().at = at(10 + inventory.instruments.size());
    }
};

}  // namespace

TEST_CASE("two instruments of one cancellation are told, with the smaller volume, which is claimed twice") {
    Cancelled c;
    c.named("wind", "61 MWh", "GO-2022-118");
    c.named("other", "61 MWh", "GO-2022-119");
    CHECK(c.by(check_cancellations).empty());
    c.named("again", "20000 kWh", "GO-2022-118");
    Diagnostic told = c.only(check_cancellations);
    CHECK(told.slug == "cancellation-shared");
    CHECK(told.severity == Severity::caveat);
    CHECK(told.says ==
          "`wind` and `again` name the same cancellation, GO-2022-118: if it is one record, 20000 kWh are claimed "
          "twice");
    CHECK(told.at.line == 13);
    REQUIRE(told.related.size() == 1);
    CHECK(told.related[0].at.line == 11);
    c.inventory.instruments[2].volume = c.written("62 MWh");
    CHECK(c.only(check_cancellations).says.ends_with("61 MWh are claimed twice"));
}

TEST_CASE("a cancellation is the same with other capitals, blanks and dashes, and another with a part named") {
    for (const char* same : {"go 2022 118", "GO2022118", " Go-2022/118 "}) {
        Cancelled c;
        c.named("a", "61 MWh", "GO-2022-118");
        c.named("b", "61 MWh", same);
        CHECK(c.by(check_cancellations) == Slugs{"cancellation-shared"});
    }
    for (const char* other : {"GO-2022-118 part 2", "GO-2022-1188", "GO-2022-118 å"}) {
        Cancelled c;
        c.named("a", "61 MWh", "GO-2022-118");
        c.named("b", "61 MWh", other);
        CHECK(c.by(check_cancellations).empty());
    }
}

TEST_CASE("of three of one cancellation each later one is told with the first") {
    Cancelled c;
    for (const char* id : {"a", "b", "c"}) c.named(id, "5 MWh", "GO-1");
    CHECK(c.by(check_cancellations) == Slugs{"cancellation-shared", "cancellation-shared"});
}

TEST_CASE("an instrument without a volume of energy, a number, or that could not be read claims nothing twice") {
    Cancelled c;
    c.named("a", "5 MWh", "GO-1");
    c.named("zero", "0 MWh", "GO-1");
    c.named("fuel", "5 kWh-net", "GO-1");  // an error of its own
    c.named("none", "5 MWh", "");
    c.named("neither", "5 MWh", "-");
    c.named("broken", "5 MWh", "GO-1");
    c.inventory.instruments.back().broken = true;
    CHECK(c.by(check_cancellations).empty());
}
