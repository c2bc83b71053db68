#include "base/process.h"

#include <doctest/doctest.h>

namespace ghg {

constexpr std::size_t plenty = std::size_t{16} << 20U;

TEST_CASE("what goes in comes out, also when it is more than a pipe holds") {
    std::string text(std::size_t{3} << 20U, 'x');
    Ran ran = run_program({"cat"}, text, plenty);
    CHECK(ran.started);
    CHECK(ran.code == 0);
    CHECK(ran.output == text);
    CHECK(ran.error.empty());
}

TEST_CASE("arguments are no shell's: each arrives as it is") {
    CHECK(run_program({"printf", "%s|%s", "a b; exit 3", "$(id)"}, "", plenty).output == "a b; exit 3|$(id)");
}

TEST_CASE("exit codes, signals and standard error are told") {
    Ran ran = run_program({"sh", "-c", "echo wrong >&2; exit 3"}, "", plenty);
    CHECK(ran.code == 3);
    CHECK(ran.error == "wrong\n");
    CHECK(run_program({"sh", "-c", "kill -9 $$"}, "", plenty).code == 128 + 9);
}

TEST_CASE("a program that is not there was never started") {
    Ran ran = run_program({"ghg-no-such-program"}, "", plenty);
    CHECK_FALSE(ran.started);
    CHECK_FALSE(ran.error.empty());
}

TEST_CASE("a program that does not read its input, and one that never stops writing") {
    CHECK(run_program({"true"}, std::string(std::size_t{1} << 20U, 'x'), plenty).code == 0);
    Ran ran = run_program({"yes"}, "", 100'000);
    CHECK(ran.too_long);
    CHECK(ran.code == 128 + 9);
}

}  // namespace ghg
