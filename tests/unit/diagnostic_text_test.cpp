#include "report/diagnostic_text.h"

#include "base/utf8.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

const Source inventory{"2022.yaml",
                       "organisation: Umeå Bemanning AB\n"
                       "    quantity: 42 300 kwh\n"
                       "\tregion: \x1b[31mSE\n",
                       "ab12"};

Place at(std::size_t line, std::size_t column, std::size_t length = 1) { return {&inventory, line, column, length}; }

std::string head_of(const std::string& text) { return text.substr(0, text.find("\n\n") + 1); }

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size(); from = text.find('\n', from) + 1)
        lines.push_back(text.substr(from, text.find('\n', from) - from));
    return lines;
}

}  // namespace

TEST_CASE("an error shows the place, the text underlined, what was searched, near names and the next step") {
    Diagnostic unit = problem("unit-unknown", at(2, 22, 3), "unknown unit \"kwh\"", "Write kWh.");
    unit.searched = {"built-in units", "tables/units.yaml"};
    unit.near = {"kWh", "kWh-net"};
    unit.related = {{at(1, 15), "first used here"}};
    CHECK(diagnostic_text({unit}, false) ==
          "2022.yaml:2:22: error: unknown unit \"kwh\" [unit-unknown]\n"
          "    2 |     quantity: 42 300 kwh\n"
          "      |                      ^^^\n"
          "      = searched: built-in units\n"
          "      = searched: tables/units.yaml\n"
          "      = near: kWh, kWh-net\n"
          "      = next: Write kWh.\n"
          "      = 2022.yaml:1:15: first used here\n"
          "\n"
          "1 error\n"
          "`ghg why unit-unknown` explains.\n");
}

TEST_CASE("errors and caveats are counted, in one summary at the end") {
    Diagnostics all{problem("a", {}, "x"), caveat("b", {}, "y"), problem("a", {}, "z")};
    CHECK(diagnostic_text(all, false) ==
          "error: x [a]\n\ncaveat: y [b]\n\nerror: z [a]\n\n"
          "2 errors, 1 caveat\n"
          "`ghg why SLUG` explains; the slug stands in brackets: `ghg why a`.\n");
    CHECK(diagnostic_text({caveat("b", {}, "y")}, false).find("\n1 caveat\n") != std::string::npos);
}

TEST_CASE("no diagnostics are no text") { CHECK(diagnostic_text({}, false).empty()); }

TEST_CASE("a whole file and a built-in table have no excerpt") {
    Source built_in{"factors/desnz/2022/fuels.yaml", "", "cd"};
    CHECK(head_of(diagnostic_text({problem("a", at(0, 0), "is empty")}, false)) == "2022.yaml: error: is empty [a]\n");
    CHECK(head_of(diagnostic_text({problem("a", {&built_in, 88, 5, 2}, "odd")}, false)) ==
          "factors/desnz/2022/fuels.yaml:88:5: error: odd [a]\n");
}

TEST_CASE("the underline stands under the text also after letters beyond ASCII") {
    CHECK(head_of(diagnostic_text({problem("a", at(1, 15, 4), "x")}, false)) ==
          "2022.yaml:1:15: error: x [a]\n"
          "    1 | organisation: Umeå Bemanning AB\n"
          "      |               ^^^^\n");
}

TEST_CASE("control characters are shown, and the underline still fits") {
    CHECK(head_of(diagnostic_text({problem("a", at(3, 15, 2), "x")}, false)) ==
          "2022.yaml:3:15: error: x [a]\n"
          "    3 |  region: \\x1B[31mSE\n"
          "      |                  ^^\n");
}

TEST_CASE("a place after the end of its line is underlined there") {
    CHECK(head_of(diagnostic_text({problem("a", at(2, 25), "x")}, false)) ==
          "2022.yaml:2:25: error: x [a]\n"
          "    2 |     quantity: 42 300 kwh\n"
          "      |                         ^\n");
}

TEST_CASE("a long line is cut around the place and fits the page") {
    Source flow{"long.yaml", std::string(150, 'a') + "HERE" + std::string(150, 'b') + "\n", ""};
    std::vector<std::string> lines = lines_of(diagnostic_text({problem("a", {&flow, 1, 151, 4}, "x")}, false));
    CHECK(count_code_points(lines[1]) == 100);
    CHECK(count_code_points(lines[2]) <= 100);
    CHECK(lines[1].find("| \u2026aaa") == 6);
    CHECK(lines[1].ends_with("b\u2026"));
    std::string before = lines[1].substr(0, lines[1].find("HERE"));
    CHECK(lines[2].find('^') == count_code_points(before));
    CHECK(lines[2].ends_with("^^^^"));
}

TEST_CASE("places at both ends of a long line are inside the cut") {
    Source flow{"long.yaml", std::string(300, 'a') + "\n", ""};
    std::vector<std::string> first = lines_of(diagnostic_text({problem("a", {&flow, 1, 1, 500}, "x")}, false));
    CHECK(first[1].ends_with("a\u2026"));
    CHECK(count_code_points(first[2]) == 100);
    std::vector<std::string> last = lines_of(diagnostic_text({problem("a", {&flow, 1, 301, 1}, "x")}, false));
    CHECK(last[1].find("| \u2026a") == 6);
    CHECK(last[2].size() == 100);
    CHECK(count_code_points(last[1]) == 99);
}

TEST_CASE("long advice wraps under itself, the first line never") {
    std::string words;
    for (int i = 0; i < 20; ++i) words += "because ";
    std::vector<std::string> lines = lines_of(diagnostic_text({problem("a", {}, words + "x", words)}, false));
    CHECK(lines[0].size() > 100);
    CHECK(lines[1].starts_with("      = next: because"));
    CHECK(lines[2].starts_with("              because"));
    CHECK(lines[1].size() <= 100);
}

TEST_CASE("colour adds codes and changes no word") {
    std::string plain = diagnostic_text({problem("a", at(1, 1), "x")}, false);
    std::string coloured = diagnostic_text({problem("a", at(1, 1), "x")}, true);
    CHECK(plain.find('\x1b') == std::string::npos);
    CHECK(coloured.find("\x1b[1;31merror\x1b[0m: x") != std::string::npos);
}
