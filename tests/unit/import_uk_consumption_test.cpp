#include "import_uk_support.h"

#include <doctest/doctest.h>

using namespace uk;

namespace {

const std::string energy = "Scope 1,Passenger and delivery vehicles- kWh factors,";
const std::string charging = "Scope 2,SECR kWh UK electricity for EVs,";

}  // namespace

TEST_CASE("vehicle energy is a ratio of the fuel's own factor: one per km") {
    std::string text = file(run_import(header + energy + "Cars (by size),Small car,,Diesel,km,kWh (Net CV),0.54642\n"),
                            "desnz/2022/vehicle-consumption.yaml");
    CHECK_FALSE(holds(text, "gwp"));
    CHECK(holds(text,
                "ratios:\n"
                "  - id: vehicle-consumption.small.diesel\n"
                "    match: {vehicle: small, fuel: diesel}\n"
                "    value: 0.54642 kWh-net/km\n"
                "    cite: \"Passenger and delivery vehicles- kWh factors / Cars (by size) / Small car / Diesel / km, "
                "row 2\"\n"));
    std::string lorry = "HGV refrigerated (all diesel),All HGVs,,Average Laden,km,kWh (Net CV),4.05850\n";
    CHECK(holds(factor_of(run_import(header + "Scope 1,SECR kWh pass & delivery vehs," + lorry), "vehicle-consumption",
                          "vehicle-consumption.hgv-average-refrigerated.diesel.average"),
                "match: {vehicle: hgv-average-refrigerated, fuel: diesel, laden: average}\n"));
}

TEST_CASE("energy of no single fuel, per mile and per tonne-km is left out") {
    const std::string no_fuel = "energy of no single fuel, or of none: no fuel's factor can follow";
    for (const char* fuel : {"Hybrid", "Unknown", "Plug-in Hybrid Electric Vehicle", "Battery Electric Vehicle"})
        CHECK(reason(energy + "Cars (by size),Small car,," + fuel + ",km,kWh (Net CV),0.4") == no_fuel);
    CHECK(reason(energy + "Motorbike,Small,,,km,kWh (Net CV),0.33622") == no_fuel);
    CHECK(reason(energy + "Motorbike,Small,,,km,,") == no_fuel);
    CHECK(reason(energy + "Cars (by size),Small car,,Diesel,miles,kWh (Net CV),0.87937").starts_with("per mile"));
    CHECK(reason(energy + "HGV (all diesel),All HGVs,,50% Laden,tonne.km,kWh (Net CV),0.47129") ==
          "energy per tonne-km: freight has its own factors per tonne-km");
    CHECK(reason(energy + "Cars (by size),Small car,,Diesel,km,kg CO2e,0.4").starts_with("topic not read yet"));
}

TEST_CASE("electricity of electric vehicles is a ratio in kWh per km, its emissions are left out") {
    std::string csv = header + charging +
                      "Cars (by market segment),Upper medium,,Battery Electric Vehicle,km,kWh (net),0.22794\n" +
                      charging + "Cars (by size),Small car,,Plug-in Hybrid Electric Vehicle,km,kWh (net),0.14398\n" +
                      charging + "Vans,Class I (up to 1.305 tonnes),,Battery Electric Vehicle,km,kWh (net),0.17115\n";
    ghg::ImportResult result = run_import(csv);
    CHECK(factor_of(result, "vehicle-energy", "vehicle-energy.upper-medium-electric-car") ==
          "  - id: vehicle-energy.upper-medium-electric-car\n"
          "    match: {vehicle: upper-medium-electric-car}\n"
          "    value: 0.22794 kWh/km\n"
          "    cite: \"SECR kWh UK electricity for EVs / Cars (by market segment) / Upper medium / Battery Electric "
          "Vehicle / km, row 2\"\n");
    CHECK(holds(factor_of(result, "vehicle-energy", "vehicle-energy.small-plug-in-hybrid-car"),
                "note: \"its electricity only: the fuel it burns stands in the table vehicles\"\n"));
    CHECK(holds(factor_of(result, "vehicle-energy", "vehicle-energy.electric-van-class-1"), "value: 0.17115 kWh/km\n"));
    CHECK(reason(charging + "Vans,Class I (up to 1.305 tonnes),,Battery Electric Vehicle,tonne.km,kWh (net),0.81243")
              .starts_with("energy per tonne-km"));
    CHECK(reason(charging + "Cars (by size),Small car,,Petrol,km,kWh (net),0.4").starts_with("topic not read yet"));
    for (const char* topic : {"UK electricity for EVs", "UK electricity T&D for EVs"})
        CHECK(reason(std::string("Scope 2,") + topic +
                     ",Cars (by size),Small car,,Battery Electric Vehicle,km,kg CO2e,0.04") ==
              "electricity of electric vehicles: calculated from kWh, with the factors of the grid they charge from");
}
