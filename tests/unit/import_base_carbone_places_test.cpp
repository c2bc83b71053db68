#include "import/carbone/places.h"
#include "import/carbone/years.h"
#include "import_base_carbone_support.h"

using namespace carbone_made;

TEST_CASE("units and categories that no activity type reads are excluded by name") {
    Made made{"9", "Mur", "Achats de biens", "kgCO2e/m²", "1,5"};
    CHECK(reason_of(element(made)) == "no activity type reads this unit: kgCO2e/m²");
    made.unit = "";
    CHECK(reason_of(element(made)) == "no unit");
    made.unit = "kgCO2e/tonne", made.category = "Process et émissions fugitives";
    CHECK(reason_of(element(made)) ==
          "no activity type reads this unit in its category: kgCO2e/tonne in Process et émissions fugitives");
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

TEST_CASE("net and gross calorific value are units of their own, and a fuel needs parts that are its stages") {
    Made gas{"4", "Gaz naturel", "Combustibles > Fossiles > Gazeux", "kgCO2e/kWh PCI", "0,24"};
    std::string parts = part("4", "Combustion", "0,20") + part("4", "Amont", "0,04");
    CHECK(factor_of(header + element(gas) + parts, "4.ttw").find("per: kWh-net\n") != std::string::npos);
    gas.unit = "kgCO2e/kWh PCS";
    CHECK(factor_of(header + element(gas) + parts, "4.wtt").find("per: kWh-gross\n") != std::string::npos);
    CHECK(reason_of(element(gas)).starts_with("no parts `Amont` and `Combustion`"));
    CHECK(reason_of(element(gas) + parts + part("4", "Fabrication", "0")) ==
          "the figure holds more than a fuel and its upstream: its part `Fabrication`");
    gas.unit = "kgCO2e/kWh";
    CHECK(reason_of(element(gas) + parts) == "the unit says neither PCI (net) nor PCS (gross): kgCO2e/kWh");
}

TEST_CASE("units are read whatever their blanks and case") {
    auto per = [](const std::string& category, const std::string& unit) {
        Made made{"9", "Chose", category, unit, "3"};
        std::string text = factor_of(header + element(made) + part("9", "Combustion", "3"), "9.ttw");
        if (text.empty()) text = factor_of(header + element(made), "9");
        std::size_t at = text.find("    per: ");
        return at == std::string::npos ? "none" : text.substr(at + 9, text.find('\n', at) - at - 9);
    };
    CHECK(per("Combustibles", "kgCO2e/kWhPCI") == "kWh-net");
    CHECK(per("Combustibles", "kg CO2e / GJ PCS") == "GJ-gross");
    CHECK(per("Combustibles", "kgCO2e/MWh PCI") == "MWh-net");
    CHECK(per("Combustibles", "kgCO2e/L") == "L");
    CHECK(per("Combustibles", "kgCO2e/m³") == "m3");
    CHECK(per("Achats de biens", "kgCO2e/Unité") == "piece");
    CHECK(per("Traitement des déchets > Verre", "kgCO2e/t") == "t");
    CHECK(per("Achats de services", "kgCO2e/k€ (2022) HT") == "EUR");
    CHECK(per("Achats de biens", "gCO2e/kg") == "none");
}

TEST_CASE("waste is per tonne, unless what is avoided is in the figure") {
    Made glass{"9", "Verre", "Traitement des déchets > Recyclage", "kgCO2e/tonne", "30"};
    CHECK(factor_of(header + element(glass), "9").find("    per: t\n    stage: life-cycle\n") != std::string::npos);
    CHECK(run(header + element(glass)).files.at(0).path == "ademe/23.6/waste-2024-2026.yaml");
    CHECK(reason_of(element(glass) + part("9", "Collecte", "50") + part("9", "Emissions évitées", "-20")) ==
          "what is avoided is in the figure: its part `Emissions évitées` is below zero");
}

TEST_CASE("a kilometre of a vehicle is excluded: the file does not say whose vehicle it is") {
    Made car{"9", "Voiture", "Transport de personnes > Routier", "kgCO2e/km", "0,2"};
    CHECK(reason_of(element(car)) == "per km of a vehicle: the file does not say whether it is the organisation's own");
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
    CHECK(factor_of(header + element(mix) + parts, "7").find("region: SE}") != std::string::npos);
    mix.inner = "Atlantide";
    CHECK(reason_of(element(mix) + parts) ==
          "no code of ISO 3166 is known for its place: Autre pays du monde, Atlantide");
    mix.place = "Europe", mix.inner = "";
    CHECK(reason_of(element(mix) + parts) == "no code of ISO 3166 is known for its place: Europe");
    Made net{"8", "Réseau de chaleur", "Réseaux de chaleur / froid", "kgCO2e/kWh", "0,1"};
    std::string two = part("8", "Combustion", "0,08") + part("8", "Amont", "0,02");
    CHECK(run(header + element(net) + two).files.at(0).path == "ademe/23.6/district-heat-2024-2026.yaml");
    net.name = "Réseau de froid";
    CHECK(run(header + element(net) + two).files.at(0).path == "ademe/23.6/district-cooling-2024-2026.yaml");
    net.name = "Paris", net.category = "Réseaux de chaleur / froid > Réseaux de froid";
    CHECK(run(header + element(net) + two).files.at(0).path == "ademe/23.6/district-cooling-2024-2026.yaml");
    net.category = "Réseaux de chaleur / froid";
    CHECK(reason_of(element(net) + two) == "a network of which neither name nor category says `chaleur` or `froid`");
}

TEST_CASE("French names of countries have codes, whatever their case and accents; other places have none") {
    CHECK(ghg::french_place("Suède") == "SE");
    CHECK(ghg::french_place("ETATS-UNIS") == "US");
    CHECK(ghg::french_place("Côte d'Ivoire") == "CI");
    CHECK(ghg::french_place("Guinée") == "GN");
    CHECK(ghg::french_place("Papouasie-Nouvelle-Guinée") == "PG");
    CHECK(ghg::french_place("Andorre") == "AD");
    CHECK(ghg::french_place("Zimbabwe") == "ZW");
    for (const char* place : {"France", "France continentale", "Corse"}) CHECK(ghg::french_place(place) == "FR");
    CHECK(ghg::french_place("La Réunion") == "RE");
    for (const char* none : {"", "Europe", "Monde", "Autre pays du monde", "Outre-mer", "Congo", "SE", "S", ";"})
        CHECK(ghg::french_place(none).empty());
}

TEST_CASE("flights say whether contrails are in them, or are excluded") {
    Made flight{"6", "Avion, AVEC traînées", "Transport de personnes > Aérien", "kgCO2e/passager.km", "0,20"};
    std::string parts = part("6", "Combustion", "0,10") + part("6", "Amont", "0,02");
    std::string with = factor_of(header + element(flight) + parts + part("6", "Traînées", "0,08"), "6");
    CHECK(with.find("per: passenger-km\n    stage: wtw\n") != std::string::npos);
    CHECK(with.find("    includes_rf: true\n") != std::string::npos);
    CHECK(with.find("one factor of both stages (wtw): its part `Traînées` is neither combustion nor upstream") !=
          std::string::npos);
    flight.name = "Avion, SANS traînées", flight.total = "0,12";
    CHECK(factor_of(header + element(flight) + parts, "6.ttw").find("    includes_rf: false\n") != std::string::npos);
    CHECK(factor_of(header + element(flight) + parts, "6.wtt").find("includes_rf") == std::string::npos);
    CHECK(reason_of(element(flight) + parts + part("6", "Traînées", "0,08")).ends_with("its part `Traînées`"));
    flight.name = "Avion";
    CHECK(reason_of(element(flight) + parts) == "a flight that says neither `AVEC traînées` nor `SANS traînées`");
    Made bus{"3", "Autobus", "Transport de personnes > Routier", "kgCO2e/passager.km", "0,12"};
    std::string ride = part("3", "Combustion", "0,10") + part("3", "Amont", "0,02");
    CHECK(run(header + element(bus) + ride).files.at(0).path == "ademe/23.6/passenger-transport-2024-2026.yaml");
}

TEST_CASE("a name says a year where it ends in it, brackets it, or begins with it before a dash") {
    for (const char* name : {"mix 2022", "Agences de voyage – 2022", "Mix (2022), moyen", "2022", "2022 - mix moyen",
                             "Acier [2022]", "Moteur 2000 W (2022)"})
        CHECK(ghg::year_named(name) == 2022);
    for (const char* name : {"", "Moteur 2000 W", "2022 W", "ISO-2022", "mix 12022", "20221", "2022/23", "(2022",
                             "(2019-2022)", "2000 - 3000 cm3", "mix 1989", "mix 2100", "Acier 2022 recyclé", "2022,5"})
        CHECK(!ghg::year_named(name));
    CHECK(ghg::first_year_in("(2022)ht") == 2022);
}

TEST_CASE("years run from creation, or an earlier one that the name says, to the end of validity") {
    for (const char* date : {"Décembre 2025", "déc-25", "déc.-25", "31/12/2025", "2025-12-31"})
        CHECK(ghg::year_of_date(date) == 2025);
    for (const char* date : {"", "Décembre", "12", "25-12", "déc-2", "12345"}) CHECK(!ghg::year_of_date(date));
    Made made{"1", "Acier 2022", "Achats de biens", "kgCO2e/kg", "1"};
    CHECK(run(header + element(made)).files.at(0).path == "ademe/23.6/goods-2022-2026.yaml");
    made.name = "Acier 2020 L";
    CHECK(run(header + element(made)).files.at(0).path == "ademe/23.6/goods-2024-2026.yaml");
    made.attribute = "2023 - mix moyen";
    CHECK(run(header + element(made)).files.at(0).path == "ademe/23.6/goods-2023-2026.yaml");
    made.attribute = "", made.boundary = "(2022)";
    CHECK(run(header + element(made)).files.at(0).path == "ademe/23.6/goods-2022-2026.yaml");
    made.boundary = "(2031)";
    CHECK(run(header + element(made)).files.at(0).path == "ademe/23.6/goods-2024-2026.yaml");
    made.boundary = "", made.name = "Acier", made.valid = "Décembre 2020";
    CHECK(run(header + element(made)).files.at(0).path == "ademe/23.6/goods-2020-2020.yaml");
}
