#include "command/progress_bar.h"

#include <doctest/doctest.h>

using ghg::progress_line;

TEST_CASE("a line of progress has rows and MB/s, and where the size is known what is read and the time left") {
    CHECK(progress_line("exports/cards.csv", {12'400'000, 800'000'000, 0, 1000}) ==
          "cards.csv: 12 400 000 rows, 800 MB/s");
    CHECK(progress_line("cards.csv", {12'400'000, 500'000'000, 2'000'000'000, 1000}) ==
          "cards.csv: 12 400 000 rows, 500 MB/s, 25 % read, 0:03 left");
    CHECK(progress_line("cards.csv", {999, 1'000'000, 100'001'000'000, 1000}) ==
          "cards.csv: 999 rows, 1 MB/s, 0 % read, 1666:40 left");
}

TEST_CASE("a line of progress takes any state, also of a file that grew, and names that are no text") {
    CHECK(progress_line("a", {0, 0, 0, 0}) == "a: 0 rows, 0 MB/s");
    CHECK(progress_line("a", {1, 0, 10, 0}) == "a: 1 rows, 0 MB/s");
    CHECK(progress_line("a", {1, 11, 10, 5}) == "a: 1 rows, 0 MB/s");
    CHECK(progress_line(std::string(200, 'x'), {1, 1, 0, 1}).size() < 80);
    CHECK(progress_line("\x1b[2J", {1, 1, 0, 1}).find('\x1b') == std::string::npos);
}
