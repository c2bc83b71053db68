#include "import/uk/names.h"
#include "import_uk_support.h"

#include <doctest/doctest.h>

using namespace uk;

TEST_CASE("from 2023 figures are on AR5, bioenergy stays on AR4") {
    std::string csv = header + diesel + "Scope 1,Bioenergy,Biofuel,Biodiesel HVO,,,litres,kg CO2e,0.03558\n";
    csv.replace(csv.find("2022"), 4, "2023");
    std::string text = file(run_import(csv, "desnz/2023"), "desnz/2023/fuels.yaml");
    CHECK(text.find("\ngwp: ipcc/ar5-100\n") != std::string::npos);
    CHECK(factor(text, "fuels.hvo.ttw.L").find("    gwp: ipcc/ar4-100\n") != std::string::npos);
}

TEST_CASE("an outside-of-scopes row joins its fuel's ttw factor of the same unit") {
    std::string csv = header + "Scope 1,Bioenergy,Biofuel,Biodiesel HVO,,,litres,kg CO2e,0.03558\n";
    csv += "Outside of Scopes,Outside of scopes,Biofuel,Biodiesel HVO,,,litres,kg CO2e of CO2,2.47000\n";
    ghg::ImportResult result = run_import(csv);
    CHECK(result.rows_used == 2);
    CHECK(factor(file(result, "desnz/2022/fuels.yaml"), "fuels.hvo.ttw.L") ==
          "  - id: fuels.hvo.ttw.L\n"
          "    match: {fuel: hvo}\n"
          "    per: L\n"
          "    stage: ttw\n"
          "    emits: {CO2e: 0.03558 kg, CO2-biogenic: 2.47000 kg}\n"
          "    cite: \"Bioenergy / Biofuel / Biodiesel HVO / litres, row 2; Outside of scopes / Biofuel / Biodiesel "
          "HVO / litres, row 3\"\n");
    CHECK(reason("Outside of Scopes,Outside of scopes,Biofuel,Biodiesel HVO,,,litres,kg CO2e of CO2,2.47") ==
          "outside of scopes, and no combustion figure of this unit to join");
}

TEST_CASE("a fuel that grew, pure or in a blend, without an outside-of-scopes row of its unit says so; others do not") {
    auto says_so = [](const std::string& row) {
        std::string text = file(run_import(header + row), "desnz/2022/fuels.yaml");
        return text.find("    biogenic: not-stated\n") != std::string::npos;
    };
    CHECK(says_so("Scope 1,Bioenergy,Biofuel,Biodiesel HVO,,,litres,kg CO2e,0.03558\n"));
    CHECK(says_so("Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e,2.5\n"));
    CHECK_FALSE(says_so("Scope 1,Fuels,Liquid fuels,Diesel (100% mineral diesel),,,litres,kg CO2e,2.7\n"));
    CHECK_FALSE(says_so("Scope 3,WTT- bioenergy,Biofuel,Biodiesel HVO,,,litres,kg CO2e,0.3\n"));
}

TEST_CASE("fuel energy is net or gross by its label; a plain kWh or GJ is excluded") {
    CHECK(reason("Scope 1,Bioenergy,Biomass,Wood pellets,,,kWh,kg CO2e,0.01053") ==
          "fuel energy without a calorific value: the file says neither net nor gross");
    CHECK(reason("Scope 1,Bioenergy,Biofuel,Bioethanol,,,GJ,kg CO2e,0.42339").starts_with("fuel energy without"));
    std::string gas =
        "Scope 3,WTT- fuels,Gaseous fuels,Natural gas,,,kWh (Net CV),kg CO2e,0.03446\n"
        "Scope 3,WTT- fuels,Gaseous fuels,Natural gas,,,kWh (Gross CV),kg CO2e,0.03110\n";
    std::string text = file(run_import(header + gas), "desnz/2022/fuels.yaml");
    CHECK(factor(text, "fuels.natural-gas.wtt.kWh-net").find("per: kWh-net\n") != std::string::npos);
    CHECK(factor(text, "fuels.natural-gas.wtt.kWh-gross").find("per: kWh-gross\n") != std::string::npos);
}

TEST_CASE("the plain kWh of forecourt fuels is net where their kWh per tonne prove it") {
    std::string fuel = "Scope 1,Fuels,Liquid fuels,Petrol (average biofuel blend),,,";
    std::string outside =
        "Outside of Scopes,Outside of scopes,Forecourt fuels containing biofuel,Petrol (average biofuel blend),,,";
    std::string csv = header + fuel + "tonnes,kg CO2e,2903.08000\n" + fuel + "kWh (Net CV),kg CO2e,0.23961\n" + fuel +
                      "kWh (Gross CV),kg CO2e,0.22719\n" + outside + "tonnes,kg CO2e of CO2,111.37000\n" + outside +
                      "kWh,kg CO2e of CO2,";
    std::string text = file(run_import(csv + "0.00919\n"), "desnz/2022/fuels.yaml");
    CHECK(factor(text, "fuels.petrol.ttw.kWh-net").find("CO2-biogenic: 0.00919 kg") != std::string::npos);
    CHECK(factor(text, "fuels.petrol.ttw.kWh-gross").find("not printed per kWh-gross") != std::string::npos);
    CHECK(problem(csv + "0.00871\n") ==
          "6: the kWh of this row cannot be shown to be net, as fuels.petrol.ttw.kWh-net needs");
}

TEST_CASE("a topic that is not read is excluded by name") {
    CHECK(reason("Scope 3,Overseas electricity,Electricity: Italy,,,,kWh,kg CO2e,0.3") ==
          "topic not read yet: Overseas electricity");
    CHECK(reason("Scope 3,Transmission and distribution,T&D- overseas,Electricity: Italy,2020,,kWh,kg CO2e,0.02") ==
          "topic not read yet: Transmission and distribution / T&D- overseas");
    CHECK(reason("Scope 1,Fuels,Liquid fuels,Diesel,,,barrels,kg CO2e,1") ==
          "topic not read yet: Fuels / Liquid fuels");
    CHECK(reason("Scope 1,Fuels,Liquid fuels,Diesel,,,litres,kg SF6,1") == "gas not known: `kg SF6`");
}

TEST_CASE("flights match haul and cabin, say whether warming beyond CO2 is inside, and bring their bands") {
    std::string row = "Scope 3,Business travel- air,Flights,\"Short-haul, to/from UK\",Economy class,";
    std::string csv = header;
    for (const char* rf : {"With RF", "Without RF"})
        for (const char* gas : {"kg CO2e,0.4", "kg CO2e of CO2,0.2", "kg CO2e of CH4,0.1", "kg CO2e of N2O,0.1"})
            csv += row + rf + ",passenger.km," + gas + "\n";
    ghg::ImportResult result = run_import(csv);
    std::string text = file(result, "desnz/2022/flights.yaml");
    CHECK(factor(text, "flights.short-haul.economy.with-rf").find("includes_rf: true\n") != std::string::npos);
    CHECK(factor(text, "flights.short-haul.economy.without-rf") ==
          "  - id: flights.short-haul.economy.without-rf\n"
          "    match: {haul: short-haul, cabin: economy}\n"
          "    per: passenger-km\n"
          "    stage: ttw\n"
          "    emits: {CO2: 0.2 kg, CH4: 0.1 kg CO2e, N2O: 0.1 kg CO2e}\n"
          "    printed_total: 0.4 kg CO2e\n"
          "    includes_rf: false\n"
          "    cite: \"Business travel- air / Flights / Short-haul, to/from UK / Economy class / Without RF / "
          "passenger.km, rows 6 to 9\"\n");
    CHECK(file(result, "desnz/2022/bands.yaml").find("{value: long-haul, ends: 1, above: 3 700 km,") !=
          std::string::npos);
}

TEST_CASE("upstream of flights is one factor where both rows print the same figure, else a problem") {
    std::string row = "Scope 3,WTT- business travel (air),WTT- flights,\"Domestic, to/from UK\",Average passenger,";
    std::string csv =
        header + row + "With RF,passenger.km,kg CO2e,0.02691\n" + row + "Without RF,passenger.km,kg CO2e,";
    ghg::ImportResult result = run_import(csv + "0.02691\n");
    CHECK(result.rows_used == 2);
    std::string text = factor(file(result, "desnz/2022/flights.yaml"), "flights.domestic.average.wtt");
    CHECK(text.find("emits: {CO2e: 0.02691 kg}\n") != std::string::npos);
    CHECK(text.find("With RF / passenger.km, row 2; ") != std::string::npos);
    CHECK(text.find("Without RF / passenger.km, row 3\"") != std::string::npos);
    CHECK(text.find("includes_rf") == std::string::npos);
    CHECK(problem(csv + "0.02692\n") ==
          "3: rows that share flights.domestic.average.wtt have two figures: 0.02691 in row 2 and 0.02692 in row 3");
}

TEST_CASE("hotel nights match the country's code; a part of a country and an unknown name are excluded") {
    std::string csv = header + "Scope 3,Hotel stay,Hotel stay,UK,,,Room per night,kg CO2e,10.40000\n";
    std::string text = file(run_import(csv), "desnz/2022/hotel.yaml");
    CHECK(text.find("\ngwp: not-stated\n") != std::string::npos);
    CHECK(factor(text, "hotel.GB")
              .find("match: {region: GB}\n    per: room-night\n    stage: cradle-to-gate\n    emits: {CO2e: 10.40000 "
                    "kg}\n") != std::string::npos);
    CHECK(reason("Scope 3,Hotel stay,Hotel stay,UK (London),,,Room per night,kg CO2e,11.5")
              .starts_with("a part of a country"));
    CHECK(reason("Scope 3,Hotel stay,Hotel stay,Atlantis,,,Room per night,kg CO2e,11.5") ==
          "no ISO 3166 code known for `Atlantis`");
}

TEST_CASE("electricity: generation serves the location method, upstream and losses stand in tables of their own") {
    std::string csv =
        header +
        "Scope 2,UK electricity,Electricity generated,Electricity: UK,2020,,kWh,kg CO2e,0.19338\n"
        "Scope 3,Transmission and distribution,T&D- UK electricity,Electricity: UK,2020,,kWh,kg CO2e,0.01769\n"
        "Scope 3,WTT- UK & overseas elec,WTT- UK electricity (generation),Electricity: UK,2020,,kWh,kg CO2e,0.04625\n"
        "Scope 3,WTT- UK & overseas elec,WTT- UK electricity (T&D),Electricity: UK,2020,,kWh,kg CO2e,0.00423\n";
    ghg::ImportResult result = run_import(csv);
    CHECK(file(result, "desnz/2022/electricity.yaml")
              .find("match: {region: GB, basis: location}\n    per: kWh\n    stage: generation\n") !=
          std::string::npos);
    CHECK(file(result, "desnz/2022/electricity-losses.yaml").find("stage: losses\n    emits: {CO2e: 0.01769 kg}\n") !=
          std::string::npos);
    CHECK(
        file(result, "desnz/2022/electricity-upstream.yaml").find("stage: upstream\n    emits: {CO2e: 0.04625 kg}\n") !=
        std::string::npos);
    CHECK(file(result, "desnz/2022/electricity-losses-upstream.yaml")
              .find("stage: losses\n    emits: {CO2e: 0.00423 kg}\n") != std::string::npos);
}

TEST_CASE("the year of electricity data is noted; from 2023 the column repeats the unit, which is no year") {
    std::string row = "Scope 2,UK electricity,Electricity generated,Electricity: UK,";
    CHECK(
        holds(factor_of(run_import(header + row + "2020,,kWh,kg CO2e,0.19338\n"), "electricity", "electricity.grid.GB"),
              "note: \"electricity data of 2020\"\n"));
    CHECK_FALSE(
        holds(factor_of(run_import(header + row + "kWh,,kWh,kg CO2e,0.19338\n"), "electricity", "electricity.grid.GB"),
              "note"));
}

TEST_CASE(
    "district heat has generation, upstream, losses and the upstream of losses; steam stands in tables of its own") {
    std::string csv =
        header + gases("Scope 2,Heat and steam,Heat and steam,Onsite heat and steam,2020,,kWh") +
        gases("Scope 2,Heat and steam,Heat and steam,District heat and steam,2020,,kWh") +
        gases("Scope 3,Transmission and distribution,Distribution - district heat & steam,5% loss,2020,,kWh") +
        "Scope 3,WTT- heat and steam,WTT- heat and steam,Onsite heat and steam,2020,,kWh,kg CO2e,0.03153\n"
        "Scope 3,WTT- heat and steam,WTT- heat and steam,District heat and steam,2020,,kWh,kg CO2e,0.03153\n"
        "Scope 3,WTT- heat and steam,WTT- district heat & steam distribution,5% loss,2020,,kWh,kg CO2e,0.00166\n";
    ghg::ImportResult result = run_import(csv);
    CHECK(result.rows_used == 15);
    CHECK(factor_of(result, "district-heat", "district-heat.uk-average") ==
          "  - id: district-heat.uk-average\n"
          "    match: {network: uk-average}\n"
          "    per: kWh\n"
          "    stage: generation\n"
          "    emits: {CO2: 0.2 kg, CH4: 0.1 kg CO2e, N2O: 0.1 kg CO2e}\n"
          "    printed_total: 0.4 kg CO2e\n"
          "    cite: \"Heat and steam / Heat and steam / District heat and steam / 2020 / kWh, rows 6 to 9\"\n"
          "    note: \"heat data of 2020\"\n");
    for (const char* table : {"district-heat-upstream", "district-heat-losses", "district-heat-losses-upstream"})
        CHECK(holds(factor_of(result, table, std::string(table) + ".uk-average"),
                    std::string("match: {network: uk-average}\n    per: kWh\n    stage: ") +
                        (std::string(table) == "district-heat-upstream" ? "upstream\n" : "losses\n")));
    CHECK(holds(factor_of(result, "steam", "steam.uk-onsite"), "match: {network: uk-onsite}\n"));
    CHECK(holds(factor_of(result, "steam-upstream", "steam-upstream.uk-onsite"), "stage: upstream\n"));
}

TEST_CASE("electricity of managed assets repeats the grid's figure") {
    std::string grid =
        header + "Scope 2,UK electricity,Electricity generated,Electricity: UK,2020,,kWh,kg CO2e,0.19338\n";
    std::string managed =
        "Scope 3,Managed assets- electricity,Electricity generated,Electricity: UK,2020,,kWh,kg CO2e,";
    ghg::ImportResult result = run_import(grid + managed + "0.19338\n");
    CHECK(result.rows_used == 1);
    CHECK(result.excluded.at(0).reason == "managed assets: the figure of UK electricity, printed again");
    CHECK(problem(grid + managed + "0.2\n") ==
          "3: it should repeat the figure of electricity.grid.GB, 0.19338 in row 2, and says 0.2");
}

TEST_CASE("fuel slugs: names for the common ones, a rule for the others") {
    CHECK(ghg::fuel_slug("Petrol (average biofuel blend)") == "petrol");
    CHECK(ghg::fuel_slug("Petrol (100% mineral petrol)") == "petrol-mineral");
    CHECK(ghg::fuel_slug("Biodiesel ME (from Tallow)") == ghg::fuel_slug("Biodiesel ME (from tallow)"));
    CHECK(ghg::fuel_slug("Processed fuel oils - residual oil") == "processed-fuel-oils-residual-oil");
    CHECK(ghg::slug("Grass/straw (dry)") == "grass-straw-dry");
}

TEST_CASE("size classes of ships: a number and a plus is so much or more, a range keeps its two numbers") {
    CHECK(ghg::size_slug("8000+ TEU") == "8000-teu-or-more");
    CHECK(ghg::size_slug("200,000+ dwt") == "200000-dwt-or-more");
    CHECK(ghg::size_slug("120,000\u2013199,999 dwt") == "120000-199999-dwt");
    CHECK(ghg::size_slug("120,000\uFFFD199,999 dwt") == "120000-199999-dwt");
    CHECK(ghg::size_slug("10,000+ dwt 100+ TEU") == "10000-dwt-or-more-100-teu-or-more");
    CHECK(ghg::size_slug("Average") == "average");
    CHECK(ghg::size_slug("All dwt") == "all-dwt");
    CHECK(ghg::size_slug("") == "");
    CHECK(ghg::size_slug("5000+") == "5000");
}

TEST_CASE("materials have readable names, others the rule's") {
    CHECK(ghg::material_slug("Plastics: PET (incl. forming)") == "plastic-pet");
    CHECK(ghg::material_slug("Paper and board: paper") == "paper");
    CHECK(ghg::material_slug("Plastics: PLA (incl. forming)") == "plastics-pla-incl-forming");
}

TEST_CASE("a year is four digits") {
    CHECK(ghg::year_label("2020") == "2020");
    CHECK(ghg::year_label("kWh") == "");
    CHECK(ghg::year_label("20201") == "");
}
