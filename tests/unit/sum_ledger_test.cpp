#include "base/sha256.h"
#include "ledger/activities_of.h"
#include "ledger_support.h"

using namespace ghg;
using ghg::test::fuel_ledger;
using ghg::test::SmallLedger;

namespace {

constexpr const char* head = "Date,Product,Litres,Office,Status\n";

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("rows with the same key are one sum, and what a rule leaves out is counted apart") {
    SmallLedger small(fuel_ledger);
    small.files["rows.csv"] = std::string(head) +
                              "2022-01-01,Diesel,1.5,Lund,\n2022-12-31,Diesel,2.25,Malmö,\n2022-06-01,Petrol,4,Lund,\n"
                              "\n2022-06-02,Petrol,8,Lund,void\n";
    LedgerSums sums = small.sum();
    REQUIRE(small.out.empty());
    REQUIRE(sums.sums.size() == 2);
    CHECK(sums.sums[0].words == Words{"Diesel"});
    CHECK(sums.sums[0].amount == Number::fraction(150 + 225, 100));
    CHECK(sums.sums[1].rows == 1);
    CHECK(sums.account.rows_read == 4);
    CHECK(sums.account.rows_used == 3);
    CHECK(sums.account.left_out[0].rows == 1);
    CHECK(sums.account.left_out[0].amounts.at("L") == Number(8));
    CHECK(sums.account.read().at("L") == Number::fraction(1575, 100));
    CHECK(sums.errors.count() == 0);
}

TEST_CASE("sites are part of the key only where they are asked for") {
    SmallLedger small(fuel_ledger);
    small.files["rows.csv"] = std::string(head) + "2022-01-01,Diesel,1,Lund,\n2022-01-01,Diesel,2,Malmö,\n";
    CHECK(small.sum(false).sums.size() == 1);
    LedgerSums by_site = small.sum(true);
    REQUIRE(by_site.sums.size() == 2);
    CHECK(by_site.sums[1].words == Words{"Diesel", "Malmö"});
}

TEST_CASE("several files with columns in other orders are one ledger") {
    SmallLedger small(fuel_ledger);
    small.files["a.csv"] = std::string(head) + "2022-01-01,Diesel,1,Lund,\n";
    small.files["b.csv"] = "Litres,Status,Office,Product,Date\n2,,Lund,Diesel,2022-01-02\n";
    LedgerSums sums = small.sum();
    REQUIRE(sums.sums.size() == 1);
    CHECK(sums.sums[0].amount == Number(3));
    CHECK(sums.sums[0].first == RowPlace{0, 2});
    auto activities = activities_of(small.ledger, key_parts(small.ledger, false), sums, small.out);
    CHECK(activities[0].rows->first == "a.csv:2");
    CHECK(activities[0].rows->count == 2);
    CHECK(sums.files.size() == 2);
    CHECK(sums.files[0].sha256 == sha256(small.files["a.csv"]));
}

TEST_CASE("files are hashed where that is asked for, and else only named") {
    SmallLedger small(fuel_ledger);
    small.files["rows.csv"] = std::string(head) + "2022-01-01,Diesel,1,Lund,\n";
    SumOptions options = small.options();
    options.hashed = false;
    LedgerSums sums = sum_ledger(small.ledger, small.paths(), small.units, options, small.out);
    REQUIRE(sums.files.size() == 1);
    CHECK(sums.files[0].path == "rows.csv");
    CHECK(sums.files[0].sha256.empty());
}

TEST_CASE("a row that is wrong is an error with its line and the place of the field, and is in no sum") {
    SmallLedger small(fuel_ledger);
    small.files["rows.csv"] =
        std::string(head) + "2022-01-01,Diesel,1,Lund,\n2022-01-01,\"Die\nsel\",1,Lund,\n2022-01-01,Diesel,x,Lund,\n";
    LedgerSums sums = small.sum();
    CHECK(sums.account.rows_used == 1);
    REQUIRE(sums.errors.count() == 2);
    CHECK(sums.errors.shown()[0].problem == RowProblem::code);
    CHECK(sums.errors.shown()[0].line == 3);
    CHECK(sums.errors.shown()[1].problem == RowProblem::number);
    CHECK(sums.errors.shown()[1].line == 5);
    CHECK(sums.errors.shown()[1].column == std::string("2022-01-01,Diesel,").size() + 1);
}

TEST_CASE("the place of a field counts characters of the file: quotes before it, letters of any encoding, blanks") {
    SmallLedger quoted(fuel_ledger);
    quoted.files["rows.csv"] = std::string(head) + "2022-01-01,\"Diesel\",\"x\",Lund,\n\t2022-01-01,Ö,1,Lund,\n";
    LedgerSums sums = quoted.sum();
    REQUIRE(sums.errors.count() == 2);
    CHECK(sums.errors.shown()[0].column == std::string("2022-01-01,\"Diesel\",").size() + 1);
    CHECK(sums.errors.shown()[0].length == std::string("\"x\"").size());
    CHECK(sums.errors.shown()[1].row == "\t2022-01-01,Ö,1,Lund,");

    SmallLedger latin(fuel_ledger + "encoding: latin-1\n");
    latin.files["rows.csv"] = std::string(head) + "2022-01-01,\xD6\xD6\xD6,x,Lund,\n";
    CHECK(latin.sum().errors.shown().at(0).column == std::string("2022-01-01,OOO,").size() + 1);

    SmallLedger far(fuel_ledger);
    std::string product(1000, 'x');
    far.files["rows.csv"] = std::string(head) + "2022-01-01," + product + ",x,Lund,\n2022-01-01,Å\xFF,1,Lund,\n";
    sums = far.sum();
    REQUIRE(sums.errors.count() == 2);
    CHECK(sums.errors.shown()[0].column == ("2022-01-01," + product + ",").size() + 1);
    CHECK(sums.errors.shown()[0].row == "2022-01-01," + product + ",x");
    CHECK(sums.errors.shown()[1].problem == RowProblem::bytes);
    CHECK(sums.errors.shown()[1].column == std::string("2022-01-01,A").size() + 1);
    CHECK(sums.errors.shown()[1].row == "2022-01-01,Å?,1,Lund,");
}

TEST_CASE("credits net within their key where money is summed, and may not come to more than what they credit") {
    const std::string spend =
        "id: costs\nfile: rows.csv\ndelimiter: comma\ndecimal: point\ntype: spend\nunit: SEK\n"
        "columns: {quantity: Amount, sector: Account}\n";
    SmallLedger small(spend);
    small.files["rows.csv"] = "Account,Amount\n5841,100.50\n5841,-0.50\n";
    LedgerSums sums = small.sum();
    REQUIRE(sums.errors.count() == 0);
    CHECK(sums.sums[0].amount == Number(100));
    CHECK(sums.account.credits == 1);
    auto parts = key_parts(small.ledger, false);
    auto activities = activities_of(small.ledger, parts, sums, small.out);
    CHECK(small.out.empty());
    CHECK(activities[0].id == "costs/5841");
    CHECK(activities[0].detail("sector") == "5841");
    CHECK(activities[0].quantity->quantity.value == Number(100));
    small.files["rows.csv"] += "5841,-200\n";
    activities_of(small.ledger, parts, small.sum(), small.out);
    REQUIRE(small.out.size() == 1);
    CHECK(small.out[0].slug == "ledger-negative");
}

TEST_CASE("where no amount is mapped rows are counted, or the passengers they name") {
    const std::string flights = "id: flights\nfile: rows.csv\ndelimiter: comma\ndecimal: point\ntype: flight\n";
    SmallLedger rows(flights + "columns: {from: From, to: To}\n");
    rows.files["rows.csv"] = "From,To,People\nARN,LHR,2\nARN,LHR,3\n";
    auto activities = activities_of(rows.ledger, key_parts(rows.ledger, false), rows.sum(), rows.out);
    REQUIRE(activities.size() == 1);
    CHECK(activities[0].detail("passengers") == "2");
    CHECK_FALSE(activities[0].quantity);
    SmallLedger people(flights + "columns: {from: From, to: To, passengers: People}\n");
    people.files = rows.files;
    activities = activities_of(people.ledger, key_parts(people.ledger, false), people.sum(), people.out);
    CHECK(activities[0].detail("passengers") == "5");
}

TEST_CASE("a file without a column that is mapped is an error, and gives no sums") {
    SmallLedger small(fuel_ledger);
    small.files["rows.csv"] = "Date;Product;Litres\n";
    CHECK(small.sum().sums.empty());
    REQUIRE_FALSE(small.out.empty());
    CHECK(small.out[0].slug == "ledger-column");
    CHECK(small.out[0].next_step.starts_with("Its first row is one field: check the ledger's `delimiter`."));
}

TEST_CASE("columns without a header are numbers from 1") {
    SmallLedger small(
        "id: a\nfile: a.csv\nheader: false\ndelimiter: comma\ndecimal: point\ntype: water\nunit: L\n"
        "columns: {quantity: 2}\n");
    small.files["a.csv"] = "x,1\ny,2\n";
    CHECK(small.sum().sums[0].amount == Number(3));
    small.ledger.columns[0].column.value = "3";
    CHECK(small.sum().sums.empty());
    CHECK(small.out.back().slug == "ledger-column");
}

TEST_CASE("a file without a row below its first is an error, not a silent zero") {
    SmallLedger small(fuel_ledger);
    small.files["rows.csv"] = head;
    small.sum();
    REQUIRE(small.out.size() == 1);
    CHECK(small.out[0].slug == "ledger-empty");
    small.files["rows.csv"] = "";
    small.sum();
    CHECK(small.out.back().slug == "ledger-empty");
    CHECK(small.out.back().at.line == 2);  // file: rows.csv
}

TEST_CASE("of a first row that is no list of names only the beginning is shown") {
    SmallLedger small(fuel_ledger);
    small.files["rows.csv"] = std::string(100'000, '\x01') + "\n";
    small.sum();
    REQUIRE_FALSE(small.out.empty());
    CHECK(small.out[0].next_step.size() < 500);
}

TEST_CASE("of a row asked for by its line nothing but that is summed, whatever is wrong with the others") {
    SmallLedger small(fuel_ledger);
    small.files["a.csv"] =
        std::string(head) + "2022-01-01,Diesel,x,Lund,\n2022-01-01,\"Die\nsel\",1,Lund,\n2022-01-02,Diesel,7,Lund,\n";
    small.files["b.csv"] = std::string(head) + "2022-01-01,Petrol,2,Lund,\n2022-01-01,Petrol,3,Lund,void\n";
    SumOptions options = small.options();
    auto alone = [&](std::size_t file, std::uint64_t line) {
        small.out.clear();
        options.only = RowPlace{file, line};
        return sum_ledger(small.ledger, small.paths(), small.units, options, small.out);
    };
    LedgerSums seven = alone(0, 5);
    REQUIRE(seven.sums.size() == 1);
    CHECK(seven.sums[0].amount == Number(7));
    CHECK(seven.sums[0].first == RowPlace{0, 5});
    CHECK(seven.only == "2022-01-02,Diesel,7,Lund,");
    CHECK(seven.errors.count() == 0);
    CHECK(alone(0, 2).errors.count(RowProblem::number) == 1);
    CHECK(alone(1, 2).sums.at(0).amount == Number(2));
    LedgerSums left = alone(1, 3);
    CHECK(left.sums.empty());
    CHECK(left.account.left_out.at(0).rows == 1);
    for (std::uint64_t line : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{4}, std::uint64_t{6}}) {
        CHECK(alone(0, line).sums.empty());
        REQUIRE(small.out.size() == 1);
        CHECK(small.out[0].slug == "ledger-row-unknown");
    }
}
