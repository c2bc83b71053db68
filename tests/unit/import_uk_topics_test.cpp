#include "import/uk_names.h"
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
    CHECK(reason("Scope 3,Homeworking,Homeworking,Heating,,,per FTE Working Hour,kg CO2e,0.3") ==
          "topic not read yet: Homeworking");
    CHECK(reason("Scope 3,Transmission and distribution,Distribution - district heat & steam,5% loss,2020,,kWh,kg "
                 "CO2e,0.00899") ==
          "topic not read yet: Transmission and distribution / Distribution - district heat & steam");
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

TEST_CASE("car energy is a ratio of the fuel's own factor: one per km, none for hybrids and electric cars") {
    std::string row = "Scope 1,Passenger and delivery vehicles- kWh factors,Cars (by size),Small car,,";
    std::string text =
        file(run_import(header + row + "Diesel,km,kWh (Net CV),0.54642\n"), "desnz/2022/vehicle-consumption.yaml");
    CHECK(text.find("gwp") == std::string::npos);
    CHECK(text.find("ratios:\n"
                    "  - id: vehicle-consumption.small.diesel\n"
                    "    match: {vehicle: small, fuel: diesel}\n"
                    "    value: 0.54642 kWh-net/km\n"
                    "    cite: \"Passenger and delivery vehicles- kWh factors / Cars (by size) / Small car / Diesel / "
                    "km, row 2\"\n") != std::string::npos);
    CHECK(reason(row + "Diesel,miles,kWh (Net CV),0.87937").starts_with("per mile"));
    CHECK(reason(row + "Hybrid,km,kWh (Net CV),0.42118").starts_with("car energy of no single fuel"));
}

TEST_CASE("fuel slugs: names for the common ones, a rule for the others") {
    CHECK(ghg::fuel_slug("Petrol (average biofuel blend)") == "petrol");
    CHECK(ghg::fuel_slug("Petrol (100% mineral petrol)") == "petrol-mineral");
    CHECK(ghg::fuel_slug("Biodiesel ME (from Tallow)") == ghg::fuel_slug("Biodiesel ME (from tallow)"));
    CHECK(ghg::fuel_slug("Processed fuel oils - residual oil") == "processed-fuel-oils-residual-oil");
    CHECK(ghg::slug("Grass/straw (dry)") == "grass-straw-dry");
}
