#include "report/text_report.h"

#include "base/utf8.h"
#include "report_fixture.h"

#include <doctest/doctest.h>

using namespace ghg;
using ghg::test::SmallOffice;

namespace {

const ReportOptions plain{2, false, "0.1.0"};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string report(const SmallOffice& office) { return text_report({&office.result}, plain); }

// The last word of the line that begins with a name.
std::string figure_of(const std::string& text, const std::string& name) {
    std::size_t from = text.find("\n  " + name + " ");
    if (from == std::string::npos) from = text.find("\n" + name + " ");
    if (from == std::string::npos) return "";
    std::string line = text.substr(from + 1, text.find('\n', from + 1) - from - 1);
    return line.substr(line.rfind(' ') + 1);
}

void check_fits(const std::string& text) {
    for (std::size_t from = 0; from < text.size(); from = text.find('\n', from) + 1) {
        std::string line = text.substr(from, text.find('\n', from) - from);
        CHECK_MESSAGE(count_code_points(line) <= 100, line);
        CHECK_MESSAGE(!line.ends_with(' '), line);
    }
}

}  // namespace

TEST_CASE("the whole report of a small office") {
    SmallOffice office;
    CHECK(report(office) == R"(Freedonia Staffing AB
Greenhouse-gas inventory, 2022-01-01 to 2022-12-31

  GWP set        ipcc/ar6-100
  Consolidation  operational-control
  Well-to-tank   category-3: upstream of fuels is in Scope 3, fuel-and-energy
  Flights, RFI   1.9 (Sausen et al. 2005)
  Factor sets    my/rates-2022, sweden-2022
  Editions used  desnz/2022 (3 factors), ei/2022 (2 factors)
  Program        ghg 0.1.0

Tonnes CO2e                                                     location-based      market-based
Scope 1                                                                   2.53              2.53
Scope 2, location-based                                                   0.20
Scope 2, market-based                                                                       0.80
Scope 3                                                                   0.79              0.79
Total, location-based                                                     3.52
Total, market-based                                                                         4.12

Outside the scopes: biogenic CO2, tonnes                                  0.15

Flights, tonnes CO2e                                            location-based      market-based
All scopes without warming beyond CO2                                     3.16              3.76
Of which warming beyond CO2 (RFI 1.9)                                     0.36              0.36
All scopes with it                                                        3.52              4.12

Scope 1, tonnes CO2e
  mobile-combustion                                                       2.53
Scope 1                                                                   2.53
  Not stated: stationary-combustion, process-emissions, fugitive-emissions

Scope 2, tonnes CO2e                                            location-based      market-based
  purchased-electricity                                                   0.20              0.80
Scope 2                                                                   0.20              0.80
  Not stated: purchased-heat-steam-cooling

Scope 3, tonnes CO2e
   6 business-travel                                                      0.79
  14 franchises: not applicable
  15 investments: excluded, holdings under 1 % of assets
Scope 3                                                                   0.79
  Not stated: 1 purchased-goods-and-services, 2 capital-goods, 3 fuel-and-energy,
              4 upstream-transport, 5 waste, 7 commuting, 8 upstream-leased-assets,
              9 downstream-transport, 10 processing-of-sold-products, 11 use-of-sold-products,
              12 end-of-life, 13 downstream-leased-assets

Not calculated, for want of a factor
  power  fuel-and-energy  electricity-losses  10 MWh

Target halve: 50 % less than 2019 by 2025, market-based
  Base 2019, tonnes CO2e                8.00  computed from 2019.yaml
  Now 2022                              4.12  1.88 t ahead of the line
  The line in 2022                      6.00
  Goal 2025                             4.00
  Cut still needed a year               0.04
  Share done: 97.1 %
  Covers: mobile-combustion, business-travel (flight, rail)

Share of the total, market-based, by method
  activity-based 100.0 %

Defaults used, tonnes market-based
  rome  cabin  average  0.76 t

Stand-ins
  hotel-tirana  desnz/2022#hotel.IT  no figure for Albania  0.03 t

Caveats: 2
  - stand-in-used (0.03 t): hotel-tirana uses desnz/2022#hotel.IT: no figure for Albania
    [2022.yaml:30:3]
  - not-stated: 11 Scope 3 categories are not stated

How a figure was made: ghg explain 2022.yaml fleet
4 activities, 4 accounted for
)");
}

TEST_CASE("no line is wider than 100 columns, whatever the texts") {
    SmallOffice office;
    std::string words;
    for (int i = 0; i < 30; ++i) words += "förvaltning ";
    office.inventory.organisation.value = words;
    office.inventory.boundary.rfi.source = words;
    office.inventory.boundary.excluded[Category::investments] = words;
    office.inventory.activities[3].id = std::string(150, 'x');
    office.result.lines[5].stand_in = words;
    office.result.caveats[0].text = words + std::string(150, 'y');
    office.result.defaults_used[0].value = words;
    office.inventory.targets[0].id = std::string(150, 'z');
    office.result.totals.scope_1 = test::number("1234567890123456.789");
    check_fits(report(office));
}

TEST_CASE("figures in each table add up, by largest remainder") {
    SmallOffice office;
    office.result.totals.scope_3 = Number(30);
    for (CategoryTotal& total : office.result.categories)
        if (total.category == Category::waste || total.category == Category::commuting ||
            total.category == Category::business_travel)
            total = {total.category, std::nullopt, "reported", test::number("10.1")};
    office.result.totals.scope_3 = test::number("30.3");
    std::string text = text_report({&office.result}, {1, false, "0.1.0"});
    CHECK(holds(text, "   5 waste                                                                 0.0\n"));
    office.result.totals.scope_3 = test::number("60.6");
    text = text_report({&office.result}, {1, false, "0.1.0"});
    CHECK(holds(text, "   5 waste                                                                 0.1\n"));
    CHECK(holds(text, "   6 business-travel                                                       0.0\n"));
}

TEST_CASE("--decimals sets the decimals of every figure in tonnes") {
    SmallOffice office;
    std::string text = text_report({&office.result}, {0, false, "0.1.0"});
    CHECK(holds(text, "Total, location-based                                                        4\n"));
    CHECK(holds(text, "  Now 2022                                 4  2 t ahead of the line\n"));
    CHECK(holds(text_report({&office.result}, {4, false, "0.1.0"}),
                "Scope 1                                                                 2.5273            2.5273\n"));
}

TEST_CASE("no line says total without naming the basis") {
    SmallOffice office;
    std::string text = report(office);
    for (std::size_t at = text.find("otal"); at != std::string::npos; at = text.find("otal", at + 1))
        CHECK(text.substr(at, text.find('\n', at) - at).find("-based") != std::string::npos);
}

TEST_CASE("colour is bold and dim and changes no word") {
    SmallOffice office;
    std::string text = text_report({&office.result}, {2, true, "0.1.0"});
    CHECK(holds(text, "\x1b[1mFreedonia Staffing AB\x1b[0m\n"));
    for (const char* code : {"\x1b[1m", "\x1b[2m", "\x1b[0m"})
        for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code))
            text.erase(at, std::string(code).size());
    CHECK(text == report(office));
}

TEST_CASE("upstream in Scope 1 is said to exceed the GHG Protocol definition") {
    SmallOffice office;
    CHECK_FALSE(holds(report(office), "exceeds"));
    office.inventory.boundary.well_to_tank = WellToTank::scope_1;
    office.result.totals.of_which_upstream_in_scope_1 = Number(610);
    CHECK(holds(report(office),
                "\nScope 1 exceeds the GHG Protocol definition by 0.61 t CO2e (well_to_tank: scope-1).\n"));
    CHECK(holds(report(office), "Well-to-tank   scope-1: upstream of Scope 1 fuels and vehicles is in Scope 1\n"));
}

TEST_CASE("RFI none and included are said where there is no line for it") {
    SmallOffice office;
    office.result.totals.of_which_non_co2 = Number(0);
    auto with = [&](Rfi::Kind kind) {
        office.inventory.boundary.rfi.kind = kind;
        return report(office);
    };
    CHECK(holds(with(Rfi::Kind::none), "\nWarming beyond CO2 of flights is not counted (rfi: none).\n"));
    CHECK(holds(with(Rfi::Kind::included),
                "\nWarming beyond CO2: not separable, the flight factors include it (rfi: included).\n"));
    CHECK_FALSE(holds(with(Rfi::Kind::not_stated), "arming"));
}

TEST_CASE("progress says behind, on the line, or that there was nothing to cut") {
    SmallOffice office;
    Progress& progress = office.result.progress[0];
    progress.now_kg = Number(6500);
    CHECK(holds(report(office), "6.50  0.50 t behind the line\n"));
    progress.now_kg = Number(6001);
    CHECK(holds(report(office), "6.00  on the line\n"));
    progress.share_done.reset();
    progress.still_needed_per_year_kg.reset();
    progress.base_computed = false;
    CHECK(holds(report(office), "  Share done: there was nothing to cut\n"));
    CHECK(holds(report(office), "8.00  a stated figure, not computed\n"));
    CHECK_FALSE(holds(report(office), "still needed"));
}

TEST_CASE("the report ends with the accounts") {
    SmallOffice office;
    CHECK(report(office).ends_with("\n4 activities, 4 accounted for\n"));
    office.result.accounted = {47, 45, 1, 1};
    CHECK(report(office).ends_with(
        "\n47 activities, 47 accounted for (45 with lines, 1 superseded, 1 in a site meter)\n"));
    office.result.accounted = {1, 1, 0, 0};
    CHECK(report(office).ends_with("\n1 activity, 1 accounted for\n"));
}

TEST_CASE("what was set aside is listed with the activity that took its place") {
    SmallOffice office;
    office.result.set_aside = {
        {&office.inventory.activities[0], "superseded", "power", "purchase it: best", ghg::test::number("2527.3")},
        {&office.inventory.activities[1], "in-site-meter", "", ""}};
    CHECK(holds(report(office),
                "Set aside, not counted\n"
                "  fleet  superseded by power (purchase it: best)  would be 2.53 t\n"
                "  power  in-site-meter\n"));
}

TEST_CASE("shares by method add up to 100 per cent") {
    SmallOffice office;
    office.result.lines[0].method = "spend-based";
    office.result.lines[5].method = "supplier-specific";
    CHECK(holds(report(office), "  supplier-specific 0.7 %, activity-based 37.9 %, spend-based 61.4 %\n"));
}

TEST_CASE("lines are asked for, stand under their category and add up to it") {
    SmallOffice office;
    ReportOptions with_lines = plain;
    with_lines.lines = true;
    CHECK_FALSE(holds(report(office), "Lines of"));
    CHECK(holds(text_report({&office.result}, with_lines), R"(
Lines of business-travel, Scope 3, tonnes CO2e
  rome/1          ARN, FCO       desnz/2022#flight.short                                    0.40
  rome/2          ARN, FCO       desnz/2022#flight.short (non-co2)                          0.36
  hotel-tirana/1  2 room-nights  desnz/2022#hotel.IT                                        0.03
  All lines                                                                                 0.79
)"));
}

TEST_CASE("printed lines add up to the printed category where they would not by themselves") {
    SmallOffice office;
    office.result.lines[3].kg_co2e = test::number("333.3");
    office.result.lines[4].kg_co2e = test::number("333.3");
    office.result.lines[5].kg_co2e = test::number("333.4");
    office.result.totals.scope_3 = Number(1000);
    for (CategoryTotal& total : office.result.categories)
        if (total.category == Category::business_travel) total.kg_co2e = Number(1000);
    std::string text = text_report({&office.result}, {1, false, "0.1.0", true});
    CHECK(figure_of(text, "rome/1") == "0.3");
    CHECK(figure_of(text, "rome/2") == "0.3");
    CHECK(figure_of(text, "hotel-tirana/1") == "0.4");
    CHECK(figure_of(text, "   6 business-travel") == "1.0");
}
