#include "read/yaml_lines.h"
#include "read_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

std::string lines(const std::string& text) {
    Parsed parsed(text);
    CHECK(told(parsed.out) == Told{});
    return yaml_lines(parsed.root());
}

}  // namespace

TEST_CASE("a map in braces becomes a key a line, in its order") {
    CHECK(lines("{quantity: 12 000 mil, region: SE}") == "quantity: 12 000 mil\nregion: SE\n");
    CHECK(lines("a: 1  # why\n\nb: x\n") == "a: 1\nb: x\n");
    CHECK(yaml_lines(Node()).empty());
}

TEST_CASE("maps go below their key, lists stay in brackets") {
    CHECK(lines("own_factor: {per: piece, emits: {CO2e: 156 kg}}\nlegs:\n  - UME\n  - ARN\n") ==
          "own_factor:\n  per: piece\n  emits:\n    CO2e: 156 kg\nlegs: [UME, ARN]\n");
    CHECK(lines("a: [{b: c, d: [e]}]\nf: {}\n") == "a: [{b: c, d: [e]}]\nf: {}\n");
}

TEST_CASE("what was in quotes stays in quotes, and so does what would be read otherwise") {
    CHECK(lines("a: \"1: 2\"\nb: ''\nc: [\"x, y\"]\n") == "a: \"1: 2\"\nb: \"\"\nc: [\"x, y\"]\n");
    CHECK(lines("a:\n  - x, y\n") == "a: [\"x, y\"]\n");
    CHECK(lines("a: 'say \"so\"'\n") == "a: \"say \\\"so\\\"\"\n");
    CHECK(lines("a: \"line\\nend\"\n") == "a: \"line\\x0Aend\"\n");
}

TEST_CASE("what is written reads back the same") {
    std::string text = "a: {b: [c, \"d: e\", {f: \"g, h\"}]}\ni: 12 000 USD\n";
    std::string once = lines(text);
    CHECK(lines(once) == once);
}

}  // namespace ghg
