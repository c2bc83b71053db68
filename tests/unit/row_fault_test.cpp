#include "ledger/row_fault.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

RowError error_at(std::uint64_t offset, RowProblem problem = RowProblem::code, std::size_t file = 0) {
    RowError error;
    error.problem = problem;
    error.file = file;
    error.offset = offset;
    return error;
}

}  // namespace

TEST_CASE("the first errors are shown in the order of files and rows, whoever found them, and all are counted") {
    RowErrors one, other;
    for (std::uint64_t i = 0; i < 100; ++i) (i % 2 == 0 ? one : other).add(error_at(99 - i));
    other.add(error_at(0, RowProblem::date, 1));
    one.join(other);
    CHECK(one.count() == 101);
    CHECK(one.count(RowProblem::code) == 100);
    CHECK(one.count(RowProblem::date) == 1);
    REQUIRE(one.shown().size() == RowErrors::most_shown);
    for (std::uint64_t i = 0; i < RowErrors::most_shown; ++i) CHECK(one.shown()[i].offset == i);
}
