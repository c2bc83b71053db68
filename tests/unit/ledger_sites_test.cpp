#include "ledger/key_sums.h"
#include "ledger_support.h"

#include <fmt/format.h>

using namespace ghg;
using ghg::test::fuel_ledger;
using ghg::test::SmallLedger;

namespace {

constexpr const char* head = "Date,Product,Litres,Office,Status\n";

// Each unit of diesel comes to a third of a kilogram, of which words cannot hold all, and of petrol to a quarter.
std::vector<Totals> thirds_and_quarters(const std::vector<UnitKey>& keys) {
    std::vector<Totals> totals(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        totals[i].scope_1 = Number::fraction(1, keys[i].words[0] == "Diesel" ? 3 : 4);
        add_up(totals[i]);
    }
    return totals;
}

std::string rows_of_sites(int sites) {
    std::string rows(head);
    for (int i = 0; i < 40 * sites; ++i)
        rows += fmt::format("2022-01-01,{},{}.{:0{}},{}site {},\n", i % 3 == 0 ? "Diesel" : "Petrol", i, i % 7,
                            1 + i % 9, i % 5 == 0 ? " " : "", i % sites);
    return rows;
}

}  // namespace

TEST_CASE("with more keys and sites than may be, sites are summed apart, exactly, whatever the threads") {
    for (unsigned threads : {1U, 2U, 5U})
        for (std::size_t most : {std::size_t{0}, std::size_t{1}, std::size_t{9}, std::size_t{19}, std::size_t{20}}) {
            SmallLedger small(fuel_ledger);
            small.files["rows.csv"] = rows_of_sites(10);
            LedgerSums with_sites = small.sum(true, threads);
            REQUIRE(with_sites.sums.size() == 20);
            CHECK(with_sites.account.sites.empty());
            SumOptions options = small.options(true, threads);
            options.totals_of_one = thirds_and_quarters;
            options.most_keys_by_site = most;
            LedgerSums sums = sum_ledger(small.ledger, small.paths(), small.units, options, small.out);
            if (most == 20) {
                CHECK(sums.account.sites.empty());
                CHECK(sums.sums.size() == 20);
                continue;
            }
            REQUIRE(sums.sums.size() == 2);
            REQUIRE(sums.account.sites.size() == 10);
            CHECK(sums.account.rows_used == with_sites.account.rows_used);
            CHECK(sums.account.used == with_sites.account.used);
            CHECK(sums.sums[0].first == RowPlace{0, 2});
            std::map<std::string, Number> expected;
            for (const LedgerSum& sum : with_sites.sums)
                expected[sum.words[1]] += sum.amount * Number::fraction(1, sum.words[0] == "Diesel" ? 3 : 4);
            for (const auto& [site, totals] : sums.account.sites) {
                CHECK(totals.scope_1 == expected.at(site));
                CHECK(totals.total_market == expected.at(site));
            }
        }
}

TEST_CASE("amounts of any size and any decimals are summed exactly, by key and by site apart") {
    SmallLedger small(fuel_ledger);
    Number all;
    std::string& rows = small.files["rows.csv"] = head;
    for (const char* amount : {"9000000000000.000001", "9000000000000.000001", "0.0000001", "0.000000000001",
                               "1234567890123456789012345678.9", "2"}) {
        all += *parse_number(amount).value;
        rows += fmt::format("2022-01-01,Petrol,{},Lund,\n", amount);
    }
    for (std::size_t most : {std::size_t{0}, std::size_t{9}}) {
        SumOptions options = small.options(true);
        options.totals_of_one = thirds_and_quarters;
        options.most_keys_by_site = most;
        LedgerSums sums = sum_ledger(small.ledger, small.paths(), small.units, options, small.out);
        REQUIRE(sums.sums.size() == 1);
        CHECK(sums.sums[0].amount == all);
        CHECK(sums.account.sites.empty() == (most > 0));
        if (most == 0) CHECK(sums.account.sites.at("Lund").scope_1 == all / Number(4));
    }
}

TEST_CASE("a ledger whose rows do not stand for themselves keeps its sites, however many") {
    SmallLedger small(fuel_ledger);
    small.files["rows.csv"] = rows_of_sites(10);
    SumOptions options = small.options(true);
    options.most_keys_by_site = 1;
    LedgerSums sums = sum_ledger(small.ledger, small.paths(), small.units, options, small.out);
    CHECK(sums.sums.size() == 20);
}

TEST_CASE("more rows of a key are counted than a sum's own word holds, with sites in the key and apart") {
    constexpr std::uint64_t rows = 3 * KeySum::most_rows + 5;
    SmallLedger small(fuel_ledger);
    std::string& file = small.files["rows.csv"] = head;
    for (std::uint64_t i = 0; i < rows; ++i)
        file += i % 2 == 0 ? "2022-01-01,Diesel,1,Lund,\n" : "2022-01-01,Diesel,1,Ystad,\n";
    for (bool by_site : {false, true}) {
        LedgerSums sums = small.sum(by_site);
        REQUIRE(small.out.empty());
        CHECK(sums.account.rows_used == rows);
        CHECK(sums.sums[0].rows == (by_site ? rows / 2 + 1 : rows));
        CHECK(sums.sums[0].amount == Number(static_cast<long>(sums.sums[0].rows)));
    }
    SumOptions options = small.options(true);
    options.most_keys_by_site = 1;
    options.totals_of_one = [](const std::vector<UnitKey>& keys) { return std::vector<Totals>(keys.size()); };
    LedgerSums apart = sum_ledger(small.ledger, small.paths(), small.units, options, small.out);
    REQUIRE(apart.sums.size() == 1);
    CHECK(apart.sums[0].rows == rows);
    CHECK(apart.account.rows_used == rows);
}
