#include "report/markdown_text.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

std::string cell(const std::string& text) { return markdown_text(text, MarkdownPlace::cell); }
std::string line(const std::string& text) { return markdown_text(text, MarkdownPlace::line); }

}  // namespace

TEST_CASE("plain words, paths, factors and numbers stay as they are") {
    for (const char* text : {"Freedonia Staffing AB", "desnz/2022#hotel.IT", "-", "Umeå", "1 234.50", "2022-01-01",
                             "row 12, column \"kg\"", "a: b", "B-C (d)"})
        CHECK(line(std::string("x ") + text) == std::string("x ") + text);
}

TEST_CASE("what Markdown would read as its own is escaped") {
    CHECK(cell("a|b") == "a\\|b");
    CHECK(cell("a\\|b") == "a\\\\\\|b");
    CHECK(cell("*a* _b_ `c` ~d~") == "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~");
    CHECK(cell("<script>&lt;") == "\\<script\\>\\&lt;");
    CHECK(cell("[a](b) ![c][^1]") == "\\[a\\](b) !\\[c\\]\\[^1\\]");
}

TEST_CASE("a mark that begins a block is escaped in front only") {
    CHECK(line("# head") == "\\# head");
    CHECK(line("- item - item") == "\\- item - item");
    CHECK(line("+ item") == "\\+ item");
    CHECK(line("===") == "\\===");
    CHECK(line("C# and a heading's end #") == "C# and a heading's end \\#");
}

TEST_CASE("what GitHub reads behind a backslash too stands in a code span") {
    for (const char* text : {"https://example.org/a", "WWW.example.org", "me@example.org", "@someone",
                             "2022.yaml:100:5", "see #12", "GH-7", "5 $ or $ 6"})
        CHECK(line(text) == "`" + std::string(text) + "`");
    CHECK(line("2022.yaml:5") == "2022.yaml:5");
    CHECK(line("#a GH-x") == "\\#a GH-x");
}

TEST_CASE("a code span holds backticks and blanks, and stands on both sides of a pipe in a cell") {
    CHECK(markdown_code("a``b", MarkdownPlace::line) == "```a``b```");
    CHECK(markdown_code("`a", MarkdownPlace::line) == "`` `a ``");
    CHECK(markdown_code("a|b", MarkdownPlace::line) == "`a|b`");
    CHECK(markdown_code("a|b", MarkdownPlace::cell) == "`a`\\|`b`");
    CHECK(markdown_code("a\\|| b ", MarkdownPlace::cell) == "`a\\`\\|\\|` b`");
    CHECK(markdown_code("", MarkdownPlace::cell).empty());
}

TEST_CASE("line ends and hidden characters are shown, blanks at both ends dropped") {
    CHECK(cell("a\nb") == "a\\\\x0Ab");
    CHECK(cell("a\u202Eb") == "a\\\\u{202E}b");
    CHECK(cell("  a\t") == "a");
    CHECK(cell("   ").empty());
}
