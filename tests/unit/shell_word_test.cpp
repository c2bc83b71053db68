#include "report/shell_word.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("a word is quoted where a shell would read it otherwise") {
    CHECK(shell_word("2022.yaml") == "2022.yaml");
    CHECK(shell_word("my/year-2022_b.yaml") == "my/year-2022_b.yaml");
    CHECK(shell_word("Ume\u00e5") == "Ume\u00e5");
    CHECK(shell_word("my year.yaml") == "'my year.yaml'");
    CHECK(shell_word("it's") == "'it'\\''s'");
    CHECK(shell_word("$(rm)") == "'$(rm)'");
    CHECK(shell_word("a;b") == "'a;b'");
    CHECK(shell_word("a\u00a0b") == "'a\u00a0b'");
    CHECK(shell_word("") == "''");
}
