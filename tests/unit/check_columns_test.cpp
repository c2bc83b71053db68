#include "ledger/check_columns.h"
#include "ledger_support.h"

using namespace ghg;
using ghg::test::fuel_ledger;
using ghg::test::SmallLedger;

namespace {

std::vector<std::string> said(SmallLedger& small) {
    Diagnostics out;
    check_columns(small.ledger, small.paths(), small.options(), out);
    std::vector<std::string> texts;
    for (const Diagnostic& one : out) texts.push_back(one.says);
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("each mapped column that a file's first row does not have is told, whatever its other rows are") {
    SmallLedger small(fuel_ledger);
    small.files["a.csv"] = "Date,Product,Litres,Office,Status\nnothing,of,a row\n";
    CHECK(said(small).empty());
    small.files["b.csv"] = "Day,Product,Liters,Office,Status\n";
    CHECK(said(small) == Texts{"b.csv has no column called `Litres`", "b.csv has no column called `Date`"});
}

TEST_CASE("a file that is empty or has no end in its first row is told when it is summed, and not before") {
    SmallLedger small(fuel_ledger);
    small.files["a.csv"] = "";
    small.files["b.csv"] = std::string(std::size_t{5} << 20U, 'x');
    CHECK(said(small).empty());
}
