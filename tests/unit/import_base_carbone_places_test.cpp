#include "import/carbone/years.h"
#include "import_base_carbone_support.h"

using namespace carbone_made;

TEST_CASE("units and categories that no activity type reads are excluded by name") {
    Made made{"9", "Mur", "Achats de biens", "kgCO2e/m²", "1,5"};
    CHECK(reason_of(element(made)) == "no activity type reads this unit: kgCO2e/m²");
    made.unit = "";
    CHECK(reason_of(element(made)) == "no unit");
    made.unit = "kgCO2e/tonne", made.category = "Traitement des déchets > Verre";
    CHECK(reason_of(element(made)) ==
          "no activity type reads this unit in its category: kgCO2e/tonne in Traitement des déchets");
    made.category = "Achats de biens", made.valid = "";
    CHECK(reason_of(element(made)) == "no year in its period of validity: ``");
    made.valid = "Décembre 2026";
    CHECK(reason_of(element(made) + part("9", "Fin de vie", "1")) ==
          "the figure goes beyond the gate: its part `Fin de vie`");
}

TEST_CASE("money is per euro of the year that unit or name says, as g for kg per thousand") {
    Made made{"5", "Agences de voyage – 2023", "Achats de services > Ratios monétaires", "kgCO2e/keuro (2022) HT",
              "164"};
    std::string factor = factor_of(header + element(made), "5");
    CHECK(factor.find("    per: EUR\n    stage: cradle-to-gate\n    emits: {CO2e: 164 g}\n") != std::string::npos);
    CHECK(factor.find("price: {currency: EUR, year: 2022, kind: purchaser}") != std::string::npos);
    CHECK(factor.find("kg per thousand euros are g per euro\"") != std::string::npos);
    made.unit = "kgCO2e/keuro";
    CHECK(factor_of(header + element(made), "5").find("year: 2023, kind: purchaser}") != std::string::npos);
    CHECK(factor_of(header + element(made), "5").find("the year of the prices is the one in the name") !=
          std::string::npos);
    made.name = "Agences de voyage";
    CHECK(reason_of(element(made)) == "neither unit nor name says of which year's prices");
    made.unit = "kgCO2e/keuro TTC (2022)";
    CHECK(reason_of(element(made)) == "no activity type reads this unit: kgCO2e/keuro TTC (2022)");
}

TEST_CASE("net and gross calorific value are units of their own, and a fuel needs both its parts") {
    Made gas{"4", "Gaz naturel", "Combustibles > Fossiles > Gazeux", "kgCO2e/kWh PCI", "0,24"};
    std::string parts = part("4", "Combustion", "0,20") + part("4", "Amont", "0,04");
    CHECK(factor_of(header + element(gas) + parts, "4").find("per: kWh-net\n") != std::string::npos);
    gas.unit = "kgCO2e/kWh PCS";
    CHECK(factor_of(header + element(gas) + parts, "4").find("per: kWh-gross\n") != std::string::npos);
    CHECK(reason_of(element(gas)).starts_with("no parts `Amont` and `Combustion`"));
    CHECK(reason_of(element(gas) + parts + part("4", "Fabrication", "0")) ==
          "the figure holds more than a fuel and its upstream: its part `Fabrication`");
}

TEST_CASE("electricity and heat need a place with a code, electricity of a part of France its own") {
    Made mix{"7", "Electricité", "Electricité > Mix", "kgCO2e/kWh", "0,06"};
    std::string parts = part("7", "Combustion à la centrale", "0,04") + part("7", "Amont", "0,01") +
                        part("7", "Transport et distribution", "0,01");
    std::string factor = factor_of(header + element(mix) + parts, "7");
    CHECK(factor.find("match: {element: 7, region: FR}\n    per: kWh\n    stage: life-cycle\n") != std::string::npos);
    mix.place = "Outre-mer", mix.inner = "La Réunion";
    CHECK(factor_of(header + element(mix) + parts, "7").find("region: RE}") != std::string::npos);
    mix.place = "Autre pays du monde", mix.inner = "Suède";
    CHECK(reason_of(element(mix) + parts) == "no code of ISO 3166 is known for its place: Autre pays du monde, Suède");
    Made net{"8", "Réseau de chaleur", "Réseaux de chaleur / froid", "kgCO2e/kWh", "0,1"};
    std::string two = part("8", "Combustion", "0,08") + part("8", "Amont", "0,02");
    CHECK(run(header + element(net) + two).files.at(0).path == "ademe/23.6/district-heat-2024-2026.yaml");
    net.name = "Réseau de froid";
    CHECK(run(header + element(net) + two).files.at(0).path == "ademe/23.6/district-cooling-2024-2026.yaml");
    net.name = "Réseau";
    CHECK(reason_of(element(net) + two) == "a network whose name says neither `chaleur` nor `froid`");
}

TEST_CASE("flights say whether contrails are in them, or are excluded") {
    Made flight{"6", "Avion, AVEC traînées", "Transport de personnes > Aérien", "kgCO2e/passager.km", "0,20"};
    std::string parts = part("6", "Combustion", "0,10") + part("6", "Amont", "0,02");
    std::string with = factor_of(header + element(flight) + parts + part("6", "Traînées", "0,08"), "6");
    CHECK(with.find("per: passenger-km\n    stage: wtw\n") != std::string::npos);
    CHECK(with.find("    includes_rf: true\n") != std::string::npos);
    flight.name = "Avion, SANS traînées";
    CHECK(factor_of(header + element(flight) + parts, "6").find("    includes_rf: false\n") != std::string::npos);
    CHECK(reason_of(element(flight) + parts + part("6", "Traînées", "0,08")).ends_with("its part `Traînées`"));
    flight.name = "Avion";
    CHECK(reason_of(element(flight) + parts) == "a flight that says neither `AVEC traînées` nor `SANS traînées`");
    Made bus{"3", "Autobus", "Transport de personnes > Routier", "kgCO2e/passager.km", "0,12"};
    std::string ride = part("3", "Combustion", "0,10") + part("3", "Amont", "0,02");
    CHECK(run(header + element(bus) + ride).files.at(0).path == "ademe/23.6/passenger-transport-2024-2026.yaml");
}

TEST_CASE("years run from creation, or an earlier one in the name, to the end of validity") {
    for (const char* date : {"Décembre 2025", "déc-25", "déc.-25", "31/12/2025", "2025-12-31"})
        CHECK(ghg::year_of_date(date) == 2025);
    for (const char* date : {"", "Décembre", "12", "25-12", "déc-2", "12345"}) CHECK(!ghg::year_of_date(date));
    Made made{"1", "Acier 2022", "Achats de biens", "kgCO2e/kg", "1"};
    CHECK(run(header + element(made)).files.at(0).path == "ademe/23.6/goods-2022-2026.yaml");
    made.name = "Acier", made.valid = "Décembre 2020";
    CHECK(run(header + element(made)).files.at(0).path == "ademe/23.6/goods-2020-2020.yaml");
}
