#include "import_uk_support.h"

#include <doctest/doctest.h>

using namespace uk;

namespace {

const std::string freight = "Scope 3,Freighting goods,";
const std::string upstream = "Scope 3,WTT- delivery vehs & freight,";

}  // namespace

TEST_CASE("goods on the road are per tonne-km: by fuel in vans, by load in HGVs") {
    std::string csv = header + gases(freight + "Vans,Class I (up to 1.305 tonnes),,Diesel,tonne.km") +
                      gases(freight + "HGV refrigerated (all diesel),Articulated (>33t),,Average laden,tonne.km") +
                      upstream + "WTT- vans,Class I (up to 1.305 tonnes),,Diesel,tonne.km,kg CO2e,0.19\n";
    ghg::ImportResult result = run_import(csv);
    CHECK(factor_of(result, "freight", "freight.van-class-1.diesel.ttw.tonne-km") ==
          "  - id: freight.van-class-1.diesel.ttw.tonne-km\n"
          "    match: {vehicle: van-class-1, fuel: diesel}\n"
          "    per: tonne-km\n"
          "    stage: ttw\n"
          "    emits: {CO2: 0.2 kg, CH4: 0.1 kg CO2e, N2O: 0.1 kg CO2e}\n"
          "    printed_total: 0.4 kg CO2e\n"
          "    cite: \"Freighting goods / Vans / Class I (up to 1.305 tonnes) / Diesel / tonne.km, rows 2 to 5\"\n");
    CHECK(holds(factor_of(result, "freight", "freight.articulated-over-33t-refrigerated.diesel.average.ttw.tonne-km"),
                "match: {vehicle: articulated-over-33t-refrigerated, fuel: diesel, laden: average}\n"));
    CHECK(holds(factor_of(result, "freight", "freight.van-class-1.diesel.wtt.tonne-km"), "stage: wtt\n"));
}

TEST_CASE("a freight row per km repeats the delivery vehicle, and is left out where it says the same") {
    std::string van = "Vans,Average (up to 3.5 tonnes),,Petrol,km";
    std::string own = header + gases("Scope 1,Delivery vehicles," + van);
    ghg::ImportResult result = run_import(own + gases(freight + van));
    CHECK(result.rows_used == 4);
    CHECK(result.excluded.at(0).reason == "freight per km: the figure of the same vehicle under Delivery vehicles");
    CHECK(problem(own + gases(freight + van, "0.4", "0.3")) ==
          "7: it should repeat the figure of vehicles.van-average.petrol.ttw, 0.2 in row 3, and says 0.3");
    CHECK(reason(freight + "Vans,Average (up to 3.5 tonnes),,Petrol,miles,kg CO2e,1").starts_with("per mile"));
}

TEST_CASE("an electric van's freight row per km holds its electricity, so it is a factor of its own") {
    std::string van = "Vans,Average (up to 3.5 tonnes),,Battery Electric Vehicle,km";
    ghg::ImportResult result =
        run_import(header + gases("Scope 1,Delivery vehicles," + van, "0.00000", "0.00000", "0.00000", "0.00000") +
                   gases(freight + van) + upstream + "WTT- v" + van.substr(1) + ",kg CO2e,0.01423\n");
    CHECK(result.rows_used == 5);
    CHECK(holds(factor_of(result, "freight", "freight.van-average.electric.ttw.km"),
                "note: \"the electricity it charges is in it, from the UK grid and with its losses\"\n"));
    CHECK(holds(factor_of(result, "freight", "freight.van-average.electric.wtt.km"),
                "note: \"the upstream of the electricity it charges is in it\"\n"));
    CHECK(file(result, "desnz/2022/vehicles.yaml").empty());
}

TEST_CASE("upstream per km of vans and HGVs belongs to one's own vehicles") {
    ghg::ImportResult result =
        run_import(header + upstream + "WTT- HGV (all diesel),All HGVs,,Average laden,km,kg CO2e,0.21\n" + upstream +
                   "WTT- HGV (all diesel),All HGVs,,Average laden,miles,kg CO2e,0.33\n");
    CHECK(result.rows_used == 1);
    CHECK(result.rows_shared == 0);
    CHECK(holds(factor_of(result, "vehicles", "vehicles.hgv-average.diesel.average.wtt"),
                "match: {vehicle: hgv-average, fuel: diesel, laden: average}\n    per: km\n    stage: wtt\n"));
}

TEST_CASE("ships match their kind and size, in whatever case the label has") {
    std::string csv = header + gases(freight + "Sea tanker,LPG Tanker,\"50,000+ m3\",,tonne.km") + upstream +
                      "WTT- sea tanker,LPG tanker,\"50,000+ m3\",,tonne.km,kg CO2e,0.00205\n" +
                      gases(freight + "Cargo ship,Container ship,8000+ TEU,,tonne.km") +
                      gases(freight + "Rail,Freight train,,,tonne.km");
    ghg::ImportResult result = run_import(csv);
    CHECK(holds(factor_of(result, "freight", "freight.lpg-tanker.50000-m3-or-more.ttw"),
                "match: {vehicle: lpg-tanker, size: 50000-m3-or-more}\n"));
    CHECK(holds(factor_of(result, "freight", "freight.lpg-tanker.50000-m3-or-more.wtt"), "stage: wtt\n"));
    CHECK(holds(factor_of(result, "freight", "freight.container-ship.8000-teu-or-more.ttw"),
                "match: {vehicle: container-ship, size: 8000-teu-or-more}\n"));
    CHECK(holds(factor_of(result, "freight", "freight.freight-train.ttw"), "match: {vehicle: freight-train}\n"));
    CHECK(problem(header + gases(freight + "Cargo ship,Container ship,,,tonne.km")) == "2: no label says the size");
}

TEST_CASE("air freight says whether warming beyond CO2 is inside; its upstream is one factor of two rows") {
    std::string haul = "\"Domestic, to/from UK\",,";
    std::string csv = header + gases(freight + "Freight flights," + haul + "With RF,tonne.km") +
                      gases(freight + "Freight flights," + haul + "Without RF,tonne.km") + upstream +
                      "WTT- freight flights," + haul + "With RF,tonne.km,kg CO2e,0.49186\n" + upstream +
                      "WTT- freight flights," + haul + "Without RF,tonne.km,kg CO2e,";
    ghg::ImportResult result = run_import(csv + "0.49186\n");
    CHECK(result.rows_used == 10);
    CHECK(holds(factor_of(result, "air-freight", "air-freight.domestic.with-rf"), "includes_rf: true\n"));
    CHECK(holds(factor_of(result, "air-freight", "air-freight.domestic.without-rf"),
                "match: {haul: domestic}\n    per: tonne-km\n    stage: ttw\n"));
    CHECK(holds(factor_of(result, "air-freight", "air-freight.domestic.without-rf"), "includes_rf: false\n"));
    CHECK(holds(factor_of(result, "air-freight", "air-freight.domestic.wtt"), "emits: {CO2e: 0.49186 kg}\n"));
    CHECK(problem(csv + "0.5\n") ==
          "11: rows that share air-freight.domestic.wtt have two figures: 0.49186 in row 10 and 0.5 in row 11");
}
