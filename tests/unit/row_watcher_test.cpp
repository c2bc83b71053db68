#include "ledger_support.h"

#include <fmt/format.h>
#include <tuple>
#include <vector>

using namespace ghg;
using ghg::test::SmallLedger;

namespace {

struct Seen : RowWatcher {
    void use(const UsedRow& row) override {
        used.push_back(fmt::format("{}:{} {} {} {} {} {}", row.place.file, row.place.line, row.key.words.at(0),
                                   to_exact(row.amount), row.site, row.id, row.evidence));
    }
    void refuse(const RowError& error, const std::string& row) override {
        refused.emplace_back(error.problem, error.line, row);
    }

    std::vector<std::string> used;
    std::vector<std::tuple<RowProblem, std::uint64_t, std::string>> refused;
};

const std::string told_ledger =
    "id: cards\nfile: rows.csv\ndelimiter: comma\ndecimal: point\ntype: vehicle-fuel\nunit: L\n"
    "columns: {quantity: Litres, site: Office, id: Number, evidence: Receipt}\n"
    "codes: {Product: {Diesel: {fuel: diesel}}}\n"
    "leave_out: [{column: Product, is: [Wash], because: no fuel}]\n";

LedgerSums watched(SmallLedger& small, Seen& seen) {
    SumOptions options = small.options();
    options.watcher = &seen;
    return sum_ledger(small.ledger, small.paths(), small.units, options, small.out);
}

}  // namespace

TEST_CASE("a watcher sees each used row with its place and what its columns say, in the order of the files") {
    SmallLedger small(told_ledger);
    small.files["a.csv"] = "Number,Product,Litres,Office,Receipt\n1,Diesel,1.50,Lund,R1\n2,Wash,1,Lund,R2\n";
    small.files["b.csv"] = "Receipt,Litres,Office,Product,Number\n\" R3\",99999999999999999999999, Malmö,Diesel,3\n";
    Seen seen;
    LedgerSums sums = watched(small, seen);
    CHECK(seen.used ==
          std::vector<std::string>{"0:2 Diesel 1.5 Lund 1 R1", "1:2 Diesel 99999999999999999999999 Malmö 3 R3"});
    CHECK(seen.refused.empty());
    CHECK(sums.sums.at(0).rows == 2);
    CHECK(sums.account.in_error.empty());
}

TEST_CASE("a watcher sees each row in error, whole, and the account counts them by kind") {
    SmallLedger small(told_ledger);
    std::string row(100'000, 'x');
    small.files["a.csv"] = "Number,Product,Litres,Office,Receipt\n1,Diesel,none,Lund,R1\n2,Petrol,1,Lund,R2\n3," + row +
                           "\n4,Diesel,2,Lund,R4\n5,Diesel,much,Lund,R5\n";
    Seen seen;
    LedgerSums sums = watched(small, seen);
    REQUIRE(seen.refused.size() == 4);
    CHECK(seen.refused[0] == std::tuple(RowProblem::number, 2, "1,Diesel,none,Lund,R1"));
    CHECK(seen.refused[1] == std::tuple(RowProblem::code, 3, "2,Petrol,1,Lund,R2"));
    CHECK(seen.refused[2] == std::tuple(RowProblem::fields, 4, ("3," + row).substr(0, 65'536)));
    CHECK(seen.refused[3] == std::tuple(RowProblem::number, 6, "5,Diesel,much,Lund,R5"));
    CHECK(sums.account.in_error ==
          std::map<std::string, std::uint64_t>{{"ledger-code", 1}, {"ledger-fields", 1}, {"ledger-number", 2}});
    CHECK(sums.account.rows_in_error() == 4);
    CHECK(sums.account.rows_read == sums.account.rows_used + sums.account.rows_in_error());
}

TEST_CASE("where a long row is cut, no character is") {
    SmallLedger small(told_ledger);
    std::string row = "1," + std::string(65'533, 'x') + "öö";
    small.files["a.csv"] = "Number,Product,Litres,Office,Receipt\n" + row + "\n";
    Seen seen;
    watched(small, seen);
    REQUIRE(seen.refused.size() == 1);
    CHECK(std::get<2>(seen.refused[0]) == row.substr(0, 65'535));
}
