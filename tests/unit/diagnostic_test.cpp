#include "base/diagnostic.h"
#include "engine_support.h"

#include <doctest/doctest.h>

using namespace ghg;
using world::Slugs;
using world::slugs;

namespace {

const Source first{"2022.yaml", "organisation: A\r\nperiod: 2022\n\nlast", ""};
const Source second{"rates.yaml", "", ""};

Place at(std::size_t line, std::size_t column, const Source& source = first) { return {&source, line, column, 1}; }

}  // namespace

TEST_CASE("a place is written as path, line and column") {
    CHECK(to_text(at(2, 9)) == "2022.yaml:2:9");
    CHECK(to_line_text(at(2, 9)) == "2022.yaml:2");
}

TEST_CASE("line 0 is the file as a whole, and an unknown place is nothing") {
    CHECK(to_text(at(0, 0)) == "2022.yaml");
    CHECK(to_line_text(at(0, 0)) == "2022.yaml");
    CHECK(to_text(Place{}).empty());
    CHECK(to_line_text(Place{}).empty());
    CHECK_FALSE(Place{}.known());
}

TEST_CASE("the line of a place comes without its line end") {
    CHECK(line_text(at(1, 1)) == "organisation: A");
    CHECK(line_text(at(2, 1)) == "period: 2022");
    CHECK(line_text(at(3, 1)).empty());
    CHECK(line_text(at(4, 1)) == "last");
    CHECK(line_text(at(5, 1)).empty());
    CHECK(line_text(at(1, 1, second)).empty());
    CHECK(line_text(Place{}).empty());
}

TEST_CASE("sources stay where they are while more are added") {
    Sources sources;
    const Source& kept = sources.add({"a.yaml", "text", ""});
    for (int i = 0; i < 1000; ++i) sources.add({"b.yaml", "", ""});
    CHECK(&kept == &sources.all().front());
    CHECK(kept.text == "text");
}

TEST_CASE("only errors are errors") {
    Diagnostics said{caveat("base-not-computed", at(1, 1), "a bare figure")};
    CHECK_FALSE(has_errors(said));
    CHECK(said[0].severity == Severity::caveat);
    append(said, {problem("missing-key", at(1, 1), "no period", "Add one.")});
    CHECK(has_errors(said));
    CHECK(said[1].next_step == "Add one.");
}

TEST_CASE("diagnostics are sorted by file in order of first appearance, then line, then column") {
    Diagnostics said{problem("d", at(9, 1), ""), problem("e", at(1, 1, second), ""), problem("c", at(2, 7), ""),
                     problem("b", at(2, 3), ""), problem("a", at(0, 0), "")};
    sort_by_place(said);
    CHECK(slugs(said) == Slugs{"a", "b", "c", "d", "e"});
}

TEST_CASE("diagnostics of one place keep their order") {
    Diagnostics said{problem("z", at(1, 1), ""), problem("a", at(1, 1), ""), problem("m", at(1, 1), "")};
    sort_by_place(said);
    CHECK(slugs(said) == Slugs{"z", "a", "m"});
}

TEST_CASE("a diagnostic said twice is told once, also with another between") {
    Diagnostics said{problem("a", at(1, 1), "same"), problem("b", at(1, 1), "other"), problem("a", at(1, 1), "same")};
    sort_by_place(said);
    CHECK(slugs(said) == Slugs{"a", "b"});
}

TEST_CASE("another slug, text or place is another diagnostic") {
    Diagnostics said{problem("a", at(1, 1), "x"), problem("a", at(1, 1), "y"), problem("b", at(1, 1), "x"),
                     problem("a", at(1, 2), "x"), problem("a", at(2, 1), "x"), problem("a", at(1, 1, second), "x")};
    sort_by_place(said);
    CHECK(said.size() == 6);
}

TEST_CASE("two readings of one path are one file") {
    const Source again{"2022.yaml", "", ""};
    Diagnostics said{problem("a", at(1, 1), "x"), problem("b", at(1, 1, second), "x"),
                     problem("a", at(1, 1, again), "x")};
    sort_by_place(said);
    CHECK(slugs(said) == Slugs{"a", "b"});
}
