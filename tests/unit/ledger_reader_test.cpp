#include "ledger_support.h"

#include <algorithm>

using namespace ghg;
using ghg::test::fuel_ledger;
using ghg::test::SmallLedger;

namespace {

std::vector<std::string> slugs_of(const std::string& yaml) {
    std::vector<std::string> slugs;
    for (const Diagnostic& said : SmallLedger(yaml).out) slugs.push_back(said.slug);
    return slugs;
}

using Slugs = std::vector<std::string>;

}  // namespace

TEST_CASE("a ledger says how its file is written, what its columns mean, and which rows do not count") {
    SmallLedger small(fuel_ledger);
    CHECK(small.out.empty());
    const Ledger& ledger = small.ledger;
    CHECK(ledger.id == "cards");
    CHECK(ledger.form.delimiter == ',');
    CHECK(ledger.form.quote == '"');
    CHECK(ledger.form.header);
    CHECK(ledger.says("quantity")->column.value == "Litres");
    CHECK(ledger.says("unit") == nullptr);
    CHECK(ledger.codes[0].means.at("Diesel").detail("fuel") == "diesel");
    CHECK(ledger.codes[0].means.at("Diesel").type == "vehicle-fuel");
    CHECK(ledger.leave_out[0].values == std::vector<std::string>{"void"});
}

TEST_CASE("delimiter and decimal mark are never guessed") {
    CHECK(slugs_of("id: a\nfile: a.csv\ntype: t\ncolumns: {quantity: Q}\n") == Slugs{"missing-key", "missing-key"});
}

TEST_CASE("what each row says for itself cannot be the same for all, nor be said twice") {
    const std::string head = "id: a\nfile: a.csv\ndelimiter: tab\ndecimal: comma\ntype: t\n";
    CHECK(slugs_of(head + "columns: {quantity: Q, fuel: F}\nwith: {fuel: diesel}\n") == Slugs{"ledger-key"});
    CHECK(slugs_of(head + "columns: {fuel: F}\nwith: {quantity: 1 L}\n") == Slugs{"ledger-key"});
    CHECK(slugs_of(head + "columns: {quantity: Q}\nthousands: comma\n") == Slugs{"ledger-key"});
    CHECK(slugs_of(head + "columns: {quantity: Q, date: D}\n") == Slugs{"missing-key"});
    CHECK(slugs_of(head + "columns: {quantity: Q}\nunit: foo\n") == Slugs{"unit-unknown"});
}

TEST_CASE("the type is said for all rows, or by each code") {
    const std::string head = "id: a\nfile: a.csv\ndelimiter: pipe\ndecimal: comma\ncolumns: {quantity: Q}\n";
    CHECK(slugs_of(head) == Slugs{"missing-key"});
    CHECK(slugs_of(head + "codes: {K: {'1': {type: spend}, '2': {type: water}}}\n").empty());
    CHECK(slugs_of(head + "codes: {K: {'1': {type: spend}, '2': {sector: x}}}\n") == Slugs{"missing-key"});
}
