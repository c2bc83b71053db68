#include "report/diagnostic_github.h"

#include <doctest/doctest.h>
#include <algorithm>

using namespace ghg;

namespace {

const Source inventory{"2022.yaml", "organisation: Umeå\n    quantity: 42 300 kwh\n", "ab12"};

std::string first_line(std::vector<Finding> findings) {
    std::string text = diagnostic_github({"2022.yaml", 4, std::move(findings)});
    return text.substr(0, text.find('\n'));
}

std::string of(const Diagnostic& diagnostic) { return first_line({{diagnostic, std::nullopt}}); }

}  // namespace

TEST_CASE("an error is one command: file, line, columns to the last that is meant, the slug as title") {
    CHECK(of(problem("unit-unknown", {&inventory, 2, 22, 3}, "unknown unit `kwh`")) ==
          "::error file=2022.yaml,line=2,endLine=2,col=22,endColumn=24,title=unit-unknown::"
          "unknown unit `kwh`%0A`ghg why unit-unknown` explains.");
}

TEST_CASE("what was searched, near names, the next step and related places are further lines of the message") {
    Diagnostic unknown = problem("unit-unknown", {&inventory, 2, 22, 3}, "unknown unit", "Write kWh.");
    unknown.searched = {"a/1: none", "b/2: none"};
    unknown.near = {"kWh", "MWh"};
    unknown.related = {{{&inventory, 1, 1, 1}, "as here"}, {{}, "and so"}};
    CHECK(of(unknown) ==
          "::error file=2022.yaml,line=2,endLine=2,col=22,endColumn=24,title=unit-unknown::unknown unit"
          "%0Asearched: a/1: none%0Asearched: b/2: none%0Anear: kWh, MWh%0Anext: Write kWh."
          "%0A2022.yaml:1:1: as here%0Aand so%0A`ghg why unit-unknown` explains.");
}

TEST_CASE("a caveat is a warning, with its tonnage") {
    CHECK(
        first_line({{caveat("stand-in-used", {&inventory, 0, 0, 1}, "a stand-in"), Number(28600)}}) ==
        "::warning file=2022.yaml,title=stand-in-used::a stand-in (28.60 t CO2e)%0A`ghg why stand-in-used` explains.");
}

TEST_CASE("what is in no file names none") {
    CHECK(of(problem("a", {}, "b")) == "::error title=a::b%0A`ghg why a` explains.");
}

TEST_CASE(
    "percent signs are escaped everywhere, colons and commas in properties, so that a path cannot add a property") {
    Source odd{"50%,line=1::\r.yaml", "x\n", "ab12"};
    CHECK(of(problem("a", {&odd, 0, 0, 1}, "50 %, as: written")) ==
          "::error file=50%25%2Cline=1%3A%3A\\x0D.yaml,title=a::50 %25, as: written%0A`ghg why a` explains.");
}

TEST_CASE("a line end in a message begins no command of its own") {
    std::string text = diagnostic_github({"x", 1, {{problem("a", {}, "b\n::error::c"), std::nullopt}}});
    CHECK(std::ranges::count(text, '\n') == 2);
    CHECK(text.starts_with("::error title=a::b\\x0A::error::c%0A"));
}

TEST_CASE("the counts stand on the last line, which begins with a number or `no`, never with what a user wrote") {
    CHECK(diagnostic_github({"::error::x", 1, {}}) == "1 activity, no errors, no caveats\n");
    CHECK(diagnostic_github({"tables", std::nullopt, {}}) == "no errors, no caveats\n");
    std::string one = diagnostic_github({"x", std::nullopt, {{problem("a", {}, "b"), std::nullopt}}});
    CHECK(one.ends_with("\n1 error, no caveats\n"));
    std::string two =
        diagnostic_github({"x", 12, {{caveat("a", {}, "b"), std::nullopt}, {caveat("a", {}, "c"), std::nullopt}}});
    CHECK(two.ends_with("\n12 activities, no errors, 2 caveats\n"));
}
