#include "report/explain_text.h"

#include "report_fixture.h"

#include <doctest/doctest.h>

using namespace ghg;
using ghg::test::SmallOffice;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a worksheet can be followed with a pocket calculator, from the written quantity to the total") {
    SmallOffice office;
    CHECK(explain_text(office.result, {"fleet"}) ==
          "fleet/1: vehicle-fuel, Scope 1, mobile-combustion, ttw, activity-based\n"
          "  Written       1 000 L (2022.yaml:21:15)\n"
          "  Site          Uppsala\n"
          "  Evidence      invoices/fuel.pdf\n"
          "  Searched      my/rates-2022: no such table\n"
          "                desnz/2022: answers with fuel.diesel\n"
          "  Quantity      1000 L\n"
          "  Factor        desnz/2022#fuel.diesel, per L\n"
          "  Figures       CO2 2.5 kg, N2O 0.0298 kg CO2e, CO2-biogenic 150 g (= 0.15 kg); printed as CO2e with\n"
          "                ipcc/ar4-100, N2O 298\n"
          "  Cited         Fuels, row fuel.diesel\n"
          "  File          factors/desnz/2022/fuels.yaml:88\n"
          "  Document      Conversion factors 2022, DESNZ, 2022-06-22, https://example.org/2022.xlsx\n"
          "  CO2           1000 L x 2.5 kg = 2500 kg\n"
          "                x GWP 1 = 2500 kg CO2e (ipcc/ar6-100)\n"
          "  N2O           1000 L x 0.0298 kg CO2e / 298 = 0.1 kg\n"
          "                x GWP 273 = 27.3 kg CO2e (ipcc/ar6-100)\n"
          "  CO2-biogenic  1000 L x 0.15 kg = 150 kg\n"
          "                outside the scopes, in no total\n"
          "  Total         2527.3 kg CO2e\n"
          "  Outside       150 kg CO2, biogenic, outside the scopes\n");
}

TEST_CASE("every step shows what it does, with what, from where, and what is left") {
    SmallOffice office;
    CHECK(holds(explain_text(office.result, {"rome/2"}),
                "  Quantity      = 2000 km: great circle ARN-FCO\n"
                "                  from haversine (factors/airports.csv:9)\n"
                "                x 2 passenger = 4000 passenger-km: passengers\n"
                "                x 0.9 = 3600 passenger-km: RFI 1.9 - 1\n"
                "                  from Sausen et al. 2005\n"));
    office.result.lines[3].steps = {
        {"exchange", Step::Op::divide, test::number("10.5"), "SEK/EUR", Number(100), "EUR", "", ""}};
    CHECK(holds(explain_text(office.result, {"rome/1"}), "/ 10.5 SEK/EUR = 100 EUR: exchange\n"));
}

TEST_CASE("the part a rung covers is set after the whole quantity is shown") {
    SmallOffice office;
    std::vector<Step> steps = office.result.lines[2].steps.all();
    steps.insert(steps.begin(),
                 {"part that the residual mix covers", Step::Op::set, Number(4), "MWh", Number(4), "MWh", "", ""});
    office.result.lines[2].steps = std::move(steps);
    CHECK(holds(explain_text(office.result, {"power/2"}),
                "  Quantity      10 MWh\n                = 4 MWh: part that the residual mix covers\n"));
}

TEST_CASE("the RFI line uses CO2 alone") {
    SmallOffice office;
    CHECK(holds(explain_text(office.result, {"rome/2"}),
                "  CO2e          3600 passenger-km x 0.1 kg CO2 = 360 kg CO2e\n                warming beyond CO2, "
                "from CO2 alone\n"));
}

TEST_CASE("an unsplit factor says so") {
    SmallOffice office;
    CHECK(holds(explain_text(office.result, {"power/1"}),
                "  CO2e          10000 kWh x 0.02 kg = 200 kg CO2e\n                not split by gas\n"));
}

TEST_CASE("leg, rung and stand-in are shown") {
    SmallOffice office;
    CHECK(holds(explain_text(office.result, {"rome"}), "  Leg           ARN-FCO\n"));
    CHECK(holds(explain_text(office.result, {"power"}), "  Rung          residual-mix\n"));
    CHECK(holds(explain_text(office.result, {"hotel-tirana"}), "  Stand-in      no figure for Albania\n"));
}

TEST_CASE("an activity shows its lines and what was not calculated, a line only itself") {
    SmallOffice office;
    std::string power = explain_text(office.result, {"power"});
    CHECK(holds(power, "power/1: electricity, Scope 2, purchased-electricity, location-based"));
    CHECK(holds(power, "power/2: electricity, Scope 2, purchased-electricity, market-based"));
    CHECK(holds(power,
                "\n\npower: fuel-and-energy, electricity-losses\n  Quantity      10 MWh\n"
                "  Total         not calculated: no factor was found\n"));
    std::string line = explain_text(office.result, {"power/2"});
    CHECK(line.starts_with("power/2: "));
    CHECK_FALSE(holds(line, "not calculated"));
    CHECK_FALSE(holds(line, "power/1"));
}

TEST_CASE("what counts in no total is named with the reason") {
    SmallOffice office;
    office.result.set_aside = {
        {&office.inventory.activities[0], "superseded", "power", "purchase it: best", ghg::test::number("2527.3")}};
    CHECK(holds(explain_text(office.result, {"fleet"}),
                "fleet: in no total, superseded by power (purchase it: best); it would be 2527.3 kg CO2e\n"));
}

TEST_CASE("without ids every line is shown, in the inventory's order") {
    SmallOffice office;
    std::string all = explain_text(office.result, {});
    std::size_t last = 0;
    for (const char* name : {"fleet/1:", "power/1:", "power/2:", "power: ", "rome/1:", "rome/2:", "hotel-tirana/1:"}) {
        std::size_t at = all.find(name);
        CHECK_MESSAGE(at != std::string::npos, name);
        CHECK_MESSAGE(at >= last, name);
        last = at;
    }
}

TEST_CASE("an own factor needs no document, and long citations wrap") {
    SmallOffice office;
    office.hotel.own = true;
    office.hotel.head = nullptr;
    office.hotel.cite.clear();
    for (int i = 0; i < 20; ++i) office.hotel.cite += "statement ";
    std::string text = explain_text(office.result, {"hotel-tirana"});
    CHECK(holds(text, "  Factor        own factor, per room-night\n"));
    CHECK_FALSE(holds(text, "Document"));
    CHECK(holds(text, "\n                statement statement"));
    for (std::size_t from = 0; from < text.size(); from = text.find('\n', from) + 1)
        CHECK(text.find('\n', from) - from <= 100);
}

TEST_CASE("ids that name nothing are given back") {
    SmallOffice office;
    CHECK(unknown_ids(office.result, {"fleet", "rome/2", "rome/9", "x"}) == std::vector<std::string>{"rome/9", "x"});
    CHECK(explain_text(office.result, {"x"}).empty());
}

TEST_CASE("how far a line may be off is shown with its parts, and which part nobody states") {
    SmallOffice office;
    office.inventory.activities[0].uncertainty = test::number("0.05");
    CHECK(holds(explain_text(office.result, {"fleet"}),
                "  Off by        5 % of the amount, not stated of the factor: no figure together, 95 % confidence\n"));
    Factor factor = *office.result.lines[0].factor;
    factor.uncertainty = test::number("0.12");
    office.result.lines[0].factor = &factor;
    office.result.lines[0].uncertainty = test::number("0.13");
    CHECK(holds(explain_text(office.result, {"fleet"}),
                "  Off by        5 % of the amount, 12 % of the factor: 13 % together, 95 % confidence\n"));
}
