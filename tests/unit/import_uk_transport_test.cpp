#include "import/import_report.h"
#include "import_uk_support.h"

#include <doctest/doctest.h>

using namespace uk;

namespace {

const std::string own = "Scope 1,Passenger vehicles,";
const std::string delivery = "Scope 1,Delivery vehicles,";
const std::string travel = "Scope 3,Business travel- land,";
const std::string upstream = "Scope 3,WTT- pass vehs & travel (land),";
const std::string managed = "Scope 3,Managed assets- vehicles,";

std::string match_of(const ghg::ImportResult& result, const std::string& table, const std::string& id) {
    std::string text = factor_of(result, table, id);
    std::size_t start = text.find("match: ");
    return start == std::string::npos ? "none" : text.substr(start + 7, text.find('\n', start) - start - 7);
}

}  // namespace

TEST_CASE("one's own car is a factor per km by vehicle and fuel, with its gases; rows per mile are left out") {
    ghg::ImportResult result = run_import(
        header + gases(own + "Cars (by size),Medium car,,Diesel,km", "0.16800", "0.16612", "0.00000", "0.00188") +
        gases(own + "Cars (by size),Medium car,,Diesel,miles") +
        "Outside of Scopes,Outside of scopes,Electricity generated,Electricity: UK,,,kWh,kg CO2e of CO2,0.1\n");
    CHECK(result.rows_used == 4);
    CHECK(result.excluded.at(0).reason == "per mile: the row per km serves, a mile is exactly 1.609344 km");
    CHECK(factor_of(result, "vehicles", "vehicles.medium.diesel.ttw") ==
          "  - id: vehicles.medium.diesel.ttw\n"
          "    match: {vehicle: medium, fuel: diesel}\n"
          "    per: km\n"
          "    stage: ttw\n"
          "    emits: {CO2: 0.16612 kg, CH4: 0.00000 kg CO2e, N2O: 0.00188 kg CO2e}\n"
          "    printed_total: 0.16800 kg CO2e\n"
          "    cite: \"Passenger vehicles / Cars (by size) / Medium car / Diesel / km, rows 2 to 5\"\n"
          "    note: \"CH4 is printed as 0.00000\"\n");
    CHECK(
        holds(file(result, "desnz/2022/vehicles.yaml"), "note: \"the file prints the biogenic CO2 of fuels per litre"));
}

TEST_CASE("every kind of one's own vehicles has its word; HGVs are diesel by load, motorbikes of no named fuel") {
    std::string csv = header;
    for (const char* row : {"Cars (by market segment),Dual purpose 4X4,,Plug-in Hybrid Electric Vehicle",
                            "Cars (by size),Average car,,Unknown", "Motorbike,Large,,"})
        csv += gases(own + row + ",km");
    for (const char* row :
         {"Vans,Class III (1.74 to 3.5 tonnes),,Petrol", "HGV (all diesel),Rigid (>3.5 - 7.5 tonnes),,0% Laden",
          "HGV (all diesel),All artics,,50% Laden", "HGV (all diesel),Rigid (>17 tonnes),,100% Laden",
          "HGVs refrigerated (all diesel),All HGVs,,Average laden"})
        csv += gases(delivery + row + ",km");
    ghg::ImportResult result = run_import(csv);
    CHECK(result.excluded.empty());
    CHECK(match_of(result, "vehicles", "vehicles.dual-purpose-4x4.plug-in-hybrid.ttw") ==
          "{vehicle: dual-purpose-4x4, fuel: plug-in-hybrid}");
    CHECK(match_of(result, "vehicles", "vehicles.average.unknown.ttw") == "{vehicle: average, fuel: unknown}");
    CHECK(match_of(result, "vehicles", "vehicles.motorbike-large.ttw") == "{vehicle: motorbike-large}");
    CHECK(match_of(result, "vehicles", "vehicles.van-class-3.petrol.ttw") == "{vehicle: van-class-3, fuel: petrol}");
    CHECK(match_of(result, "vehicles", "vehicles.rigid-3.5-7.5t.diesel.empty.ttw") ==
          "{vehicle: rigid-3.5-7.5t, fuel: diesel, laden: empty}");
    CHECK(match_of(result, "vehicles", "vehicles.articulated-average.diesel.half.ttw") ==
          "{vehicle: articulated-average, fuel: diesel, laden: half}");
    CHECK(match_of(result, "vehicles", "vehicles.rigid-over-17t.diesel.full.ttw") ==
          "{vehicle: rigid-over-17t, fuel: diesel, laden: full}");
    CHECK(match_of(result, "vehicles", "vehicles.hgv-average-refrigerated.diesel.average.ttw") ==
          "{vehicle: hgv-average-refrigerated, fuel: diesel, laden: average}");
}

TEST_CASE("a label that is not known is not read") {
    CHECK(reason(own + "Cars (by size),Tiny car,,Diesel,km,kg CO2e,1") ==
          "topic not read yet: Passenger vehicles / Cars (by size)");
    CHECK(reason(own + "Cars (by size),Small car,,Hydrogen,km,kg CO2e,1").starts_with("topic not read yet"));
    CHECK(reason(own + "Cars (by size),Small car,2020,Diesel,km,kg CO2e,1").starts_with("topic not read yet"));
    CHECK(reason(own + "Motorbike,Small,,Petrol,km,kg CO2e,1").starts_with("topic not read yet"));
    CHECK(reason(own + "Cars (by size),Small car,,Diesel,hours,kg CO2e,1").starts_with("topic not read yet"));
    CHECK(reason(delivery + "HGV (all diesel),All HGVs,,75% Laden,km,kg CO2e,1").starts_with("topic not read yet"));
    CHECK(reason(travel + "Rail,Maglev,,,passenger.km,kg CO2e,1").starts_with("topic not read yet"));
    CHECK(reason(travel + "Bus,Coach,,,km,kg CO2e,1").starts_with("topic not read yet"));
}

TEST_CASE("a battery electric vehicle of one's own is left out: its 0 would be taken for the whole") {
    CHECK(reason(own + "Cars (by size),Small car,,Battery Electric Vehicle,km,kg CO2e,0.00000") ==
          "battery electric: it burns no fuel, and the electricity it charges is calculated from kWh");
    std::string hybrid = gases(own + "Cars (by size),Small car,,Plug-in Hybrid Electric Vehicle,km");
    CHECK(holds(factor_of(run_import(header + hybrid), "vehicles", "vehicles.small.plug-in-hybrid.ttw"),
                "note: \"the fuel it burns only: the electricity it charges is calculated from kWh\"\n"));
}

TEST_CASE("electric cars of business travel say that the electricity is in their figure") {
    std::string csv = header + gases(travel + "Cars (by size),Small car,,Battery Electric Vehicle,km") +
                      gases(travel + "Cars (by size),Small car,,Petrol,km");
    ghg::ImportResult result = run_import(csv);
    CHECK(holds(factor_of(result, "passenger-transport", "passenger-transport.small.electric.ttw"),
                "note: \"the electricity it charges is in it, from the UK grid and with its losses\"\n"));
    CHECK_FALSE(holds(factor_of(result, "passenger-transport", "passenger-transport.small.petrol.ttw"), "note"));
}

TEST_CASE("an upstream row of cars gives its figure to both tables and is counted once") {
    std::string csv = header + upstream + "WTT- cars (by size),Small car,,Diesel,km,kg CO2e,0.03344\n" + upstream +
                      "WTT- motorbike,Small,,,km,kg CO2e,0.02195\n";
    ghg::ImportResult result = run_import(csv);
    CHECK(result.rows_used == 2);
    CHECK(result.rows_shared == 2);
    for (const char* table : {"vehicles", "passenger-transport"}) {
        CHECK(factor_of(result, table, std::string(table) + ".small.diesel.wtt") ==
              "  - id: " + std::string(table) +
                  ".small.diesel.wtt\n"
                  "    match: {vehicle: small, fuel: diesel}\n"
                  "    per: km\n"
                  "    stage: wtt\n"
                  "    emits: {CO2e: 0.03344 kg}\n"
                  "    cite: \"WTT- pass vehs & travel (land) / WTT- cars (by size) / Small car / Diesel / km, row "
                  "2\"\n");
        CHECK(match_of(result, table, std::string(table) + ".motorbike-small.wtt") == "{vehicle: motorbike-small}");
    }
    ghg::ImportRequest request{"flat.csv", csv, "desnz/2022", "abc", "2026-11-21", ""};
    CHECK(holds(ghg::import_report(*ghg::find_import_format("uk-flat-file"), request, result),
                "      2  used, each named by one factor or ratio\n"
                "      2  of these shared by two tables, named by one factor in each\n"
                "      0  excluded\n"));
}

TEST_CASE("upstream that holds that of the electricity goes to business travel alone, and says so") {
    for (const char* drive : {"Battery Electric Vehicle", "Plug-in Hybrid Electric Vehicle"}) {
        ghg::ImportResult result =
            run_import(header + upstream + "WTT- cars (by size),Small car,," + drive + ",km,kg CO2e,0.01189\n");
        CHECK(result.rows_shared == 0);
        CHECK(result.files.size() == 1);
        CHECK(holds(file(result, "desnz/2022/passenger-transport.yaml"),
                    "note: \"the upstream of the electricity it charges is in it\"\n"));
    }
}

TEST_CASE("a taxi has a factor per km and one per passenger-km, ids end with the unit") {
    std::string csv = header + gases(travel + "Taxis,Regular taxi,,,km") +
                      gases(travel + "Taxis,Regular taxi,,,passenger.km") + gases(travel + "Taxis,Black cab,,,km") +
                      upstream + "WTT- taxis,Regular taxi,,,passenger.km,kg CO2e,0.03632\n";
    ghg::ImportResult result = run_import(csv);
    CHECK(holds(factor_of(result, "passenger-transport", "passenger-transport.taxi.ttw.km"),
                "match: {vehicle: taxi}\n    per: km\n    stage: ttw\n"));
    CHECK(holds(factor_of(result, "passenger-transport", "passenger-transport.taxi.ttw.passenger-km"),
                "match: {vehicle: taxi}\n    per: passenger-km\n    stage: ttw\n"));
    CHECK(holds(factor_of(result, "passenger-transport", "passenger-transport.taxi.wtt.passenger-km"), "stage: wtt\n"));
    CHECK(match_of(result, "passenger-transport", "passenger-transport.black-cab.ttw.km") == "{vehicle: black-cab}");
}

TEST_CASE("buses, trains and ferries are per passenger-km, in the spelling of every year") {
    std::string csv =
        header + gases(travel + "Bus,Local bus (not London),,,passenger.km") +
        gases(travel + "Rail,National rail,,,passenger.km") + gases(travel + "Rail,International rail,,,passenger.km") +
        "Scope 3,WTT- pass vehs & travel- land,WTT- rail,London Underground,,,passenger.km,kg CO2e,0.00724\n" +
        gases("Scope 3,Business travel- sea,Ferry,Foot passenger,,,passenger.km") +
        "Scope 3,WTT- business travel- sea,WTT- ferry,Foot,,,passenger.km,kg CO2e,0.00421\n";
    ghg::ImportResult result = run_import(csv);
    CHECK(result.excluded.empty());
    const std::string table = "passenger-transport";
    CHECK(match_of(result, table, table + ".local-bus-outside-london.ttw") == "{vehicle: local-bus-outside-london}");
    CHECK(match_of(result, table, table + ".train.national.ttw") == "{train: national, region: GB}");
    CHECK(match_of(result, table, table + ".train.international.ttw") == "{train: international}");
    CHECK(match_of(result, table, table + ".train.underground.wtt") == "{train: underground, region: GB}");
    CHECK(match_of(result, table, table + ".ferry.foot-passenger.ttw") == "{ferry: foot-passenger}");
    CHECK(match_of(result, table, table + ".ferry.foot-passenger.wtt") == "{ferry: foot-passenger}");
    CHECK(holds(factor_of(result, table, table + ".train.national.ttw"), "per: passenger-km\n"));
}

TEST_CASE("managed vehicles repeat a figure, in whatever order the rows stand") {
    const std::string reason =
        "managed assets: the figure of the same vehicle under business travel, freight or own vehicles";
    std::string car = gases(travel + "Cars (by size),Small car,,Battery Electric Vehicle,km");
    std::string same = gases(managed + "Managed cars (by size),Small car,,Battery Electric Vehicle,km");
    for (const std::string& csv : {car + same, same + car}) {
        ghg::ImportResult result = run_import(header + csv);
        CHECK(result.rows_used == 4);
        CHECK(result.excluded.size() == 4);
        CHECK(result.excluded.at(0).reason == reason);
        CHECK(holds(factor_of(result, "passenger-transport", "passenger-transport.small.electric.ttw"),
                    "cite: \"Business travel- land / "));
    }
    std::string lorry = "HGV (all diesel),All HGVs,,50% Laden,km";
    CHECK(run_import(header + gases(delivery + lorry) + gases(managed + "Managed " + lorry)).excluded.size() == 4);
    std::string van = "Vans,Average (up to 3.5 tonnes),,Battery Electric Vehicle,km";
    CHECK(run_import(header + gases("Scope 3,Freighting goods," + van) + gases(managed + "Managed v" + van.substr(1)))
              .excluded.size() == 4);
}

TEST_CASE("a repeated figure that differs is a problem; one that no other row gives is used") {
    std::string car = gases(own + "Cars (by size),Small car,,Petrol,km");
    std::string same = managed + "Managed cars (by size),Small car,,Petrol,km";
    CHECK(problem(header + car + gases(same, "0.5")) ==
          "6: it should repeat the figure of vehicles.small.petrol.ttw, 0.4 in row 2, and says 0.5");
    CHECK(problem(header + car + gases(same, "0.40")) == "none");
    CHECK(
        holds(factor_of(run_import(header + gases(same)), "vehicles", "vehicles.small.petrol.ttw"),
              "cite: \"Managed assets- vehicles / Managed cars (by size) / Small car / Petrol / km, rows 2 to 5\"\n"));
}

TEST_CASE("a managed motorbike repeats that of travel, which may be a digit off one's own") {
    std::string bike = "otorbike,Medium,,,km";
    std::string csv = header + gases(own + "M" + bike, "0.3") + gases(travel + "M" + bike);
    std::string same = managed + "Managed motorbikes,Medium,,,km";
    CHECK(problem(csv + gases(same)) == "none");
    CHECK(problem(csv + gases(same, "0.3")).starts_with("10: it should repeat the figure of passenger-transport."));
}
