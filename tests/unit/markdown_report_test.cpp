#include "report/markdown_report.h"

#include "engine/aggregate.h"
#include "report_fixture.h"

#include <doctest/doctest.h>

using namespace ghg;
using ghg::test::SmallOffice;

namespace {

std::string report(const SmallOffice& office, bool lines = false) {
    return markdown_report({&office.result}, {2, true, "0.1.0", lines});
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the whole document of a small office") {
    SmallOffice office;
    office.result.gases = gases_of(office.result.lines);
    CHECK(report(office) == R"(# Freedonia Staffing AB

Greenhouse-gas inventory, 2022-01-01 to 2022-12-31

| Choice | Taken here |
| --- | --- |
| GWP set | ipcc/ar6-100 |
| Consolidation | operational-control |
| Well-to-tank | category-3: upstream of fuels is in Scope 3, fuel-and-energy |
| Flights, RFI | 1.9 (Sausen et al. 2005) |
| Factor sets | my/rates-2022, sweden-2022 |
| Editions used | desnz/2022 (3 factors), ei/2022 (2 factors) |
| Program | ghg 0.1.0 |

## Tonnes CO2e

| | location-based | market-based |
| --- | ---: | ---: |
| Scope 1 | 2.53 | 2.53 |
| Scope 2, location-based | 0.20 | |
| Scope 2, market-based | | 0.80 |
| Scope 3 | 0.79 | 0.79 |
| **Total, location-based** | **3.52** | |
| **Total, market-based** | | **4.12** |

| | tonnes |
| --- | ---: |
| Outside the scopes: biogenic CO2, tonnes | 0.15 |

## Flights, tonnes CO2e

| | location-based | market-based |
| --- | ---: | ---: |
| All scopes without warming beyond CO2 | 3.16 | 3.76 |
| Of which warming beyond CO2 (RFI 1.9) | 0.36 | 0.36 |
| **All scopes with it** | **3.52** | **4.12** |

## Scope 1, tonnes CO2e

| | tonnes CO2e |
| --- | ---: |
| mobile-combustion | 2.53 |
| **Scope 1** | **2.53** |

Not stated: stationary-combustion, process-emissions, fugitive-emissions

## Scope 2, tonnes CO2e

| | location-based | market-based |
| --- | ---: | ---: |
| purchased-electricity | 0.20 | 0.80 |
| **Scope 2** | **0.20** | **0.80** |

Not stated: purchased-heat-steam-cooling

## Scope 3, tonnes CO2e

| | tonnes CO2e |
| --- | ---: |
| 6 business-travel | 0.79 |
| 14 franchises: not applicable | |
| 15 investments: excluded, holdings under 1 % of assets | |
| **Scope 3** | **0.79** |

Not stated: 1 purchased-goods-and-services, 2 capital-goods, 3 fuel-and-energy, 4 upstream-transport, 5 waste, 7 commuting, 8 upstream-leased-assets, 9 downstream-transport, 10 processing-of-sold-products, 11 use-of-sold-products, 12 end-of-life, 13 downstream-leased-assets

## By gas and scope, tonnes CO2e

| | Scope 1 | Scope 2, location-based | Scope 2, market-based | Scope 3 |
| --- | ---: | ---: | ---: | ---: |
| CO2 | 2.50 | | | 0.40 |
| CO2e, not split by gas | | 0.20 | 0.80 | 0.39 |
| N2O | 0.03 | | | |
| **All gases** | **2.53** | **0.20** | **0.80** | **0.79** |

## Mass of each gas, kg

| | Scope 1 | Scope 2, location-based | Scope 2, market-based | Scope 3 | Outside the scopes |
| --- | ---: | ---: | ---: | ---: | ---: |
| CO2 | 2 500.00 | | | 400.00 | |
| CO2-biogenic | | | | | 150.00 |
| N2O | 0.10 | | | | |

## Not calculated, for want of a factor

| Activity | Category | Table | Quantity |
| --- | --- | --- | ---: |
| power | fuel-and-energy | electricity-losses | 10 MWh |

## Target halve: 50 % less than 2019 by 2025, market-based

| | tonnes CO2e | |
| --- | ---: | --- |
| Base 2019, tonnes CO2e | 8.00 | computed from 2019.yaml |
| Now 2022 | 4.12 | 1.88 t ahead of the line |
| The line in 2022 | 6.00 | |
| Goal 2025 | 4.00 | |
| Cut still needed a year | 0.04 | |

Share done: 97.1 %

Covers: mobile-combustion, business-travel (flight, rail)

## Share of the total, market-based, by method

| Method | Share |
| --- | ---: |
| activity-based | 100.0 % |

## Defaults used, tonnes market-based

| Activity | Detail | Default | CO2e |
| --- | --- | --- | ---: |
| rome | cabin | average | 0.76 t |

## Stand-ins

| Activity | Factor | Because | CO2e |
| --- | --- | --- | ---: |
| hotel-tirana | desnz/2022#hotel.IT | no figure for Albania | 0.03 t |

## Caveats: 2

| Caveat | CO2e | What it says | Where |
| --- | ---: | --- | --- |
| stand-in-used | 0.03 t | hotel-tirana uses desnz/2022#hotel.IT: no figure for Albania | `2022.yaml:30:3` |
| not-stated | | 11 Scope 3 categories are not stated | |

## Made from

| File | SHA-256 |
| --- | --- |
| 2022.yaml | ab12 |

How a figure was made: `ghg explain 2022.yaml fleet`

**4 activities, 4 accounted for**
)");
}

TEST_CASE("lines stand under their category and add up to it") {
    SmallOffice office;
    CHECK(holds(report(office, true), R"(
## Lines of business-travel, Scope 3, tonnes CO2e

| Line | Quantity | Factor | Tonnes CO2e |
| --- | --- | --- | ---: |
| rome/1 | ARN, FCO | desnz/2022#flight.short | 0.40 |
| rome/2 | ARN, FCO | desnz/2022#flight.short (non-co2) | 0.36 |
| hotel-tirana/1 | 2 room-nights | desnz/2022#hotel.IT | 0.03 |
| **All lines** | | | **0.79** |
)"));
    CHECK_FALSE(holds(report(office), "## Lines of"));
}

TEST_CASE("no text of a user becomes markup") {
    SmallOffice office;
    office.inventory.organisation.value = "# A | <b>B</b> #";
    office.inventory.boundary.excluded[Category::investments] = "| [x](http://e.example)\n# y";
    office.result.lines[5].stand_in = "**no** | figure";
    std::string text = report(office);
    CHECK(text.starts_with("# \\# A \\| \\<b\\>B\\</b\\> \\#\n\nGreenhouse-gas"));
    CHECK(holds(text, "\n| `15 investments: excluded, `\\|` [x](http://e.example)\\x0A# y` | |\n"));
    CHECK(holds(text, "| \\*\\*no\\*\\* \\| figure | 0.03 t |\n"));
}

TEST_CASE("several inventories stand one after another, each under its own first heading") {
    SmallOffice office;
    const std::string alone = report(office);
    CHECK(markdown_report({&office.result, &office.result}, {2, false, "0.1.0"}) == alone + "\n" + alone);
    office.result.like_for_like = LikeForLike{"2022.yaml", office.result.totals, {}, ""};
    std::string years = markdown_report({&office.result, &office.result}, {2, false, "0.1.0"});
    CHECK(years.starts_with(alone + "\n" + alone + "\n"));
    CHECK(years.find("# Trend as reported, tonnes CO2e\n") != std::string::npos);
}
