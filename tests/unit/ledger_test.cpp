#include "ledger_support.h"

using ghg::test::fuel_ledger;
using ghg::test::SmallLedger;

TEST_CASE("a ledger has instruments where all its rows have, or those of one code") {
    std::string plain = fuel_ledger.substr(0, fuel_ledger.find("codes:"));
    CHECK_FALSE(SmallLedger(fuel_ledger).ledger.has_instruments());
    CHECK(SmallLedger(fuel_ledger + "with: {instrument: wind}\n").ledger.has_instruments());
    SmallLedger of_code(plain + "codes: {Product: {Diesel: {fuel: diesel}, Wind: {fuel: petrol, instrument: wind}}}\n");
    CHECK(of_code.ledger.has_instruments());
}
