#include "import/us/supply_chain.h"
#include "import_support.h"

namespace {

const std::string header =
    "2017 NAICS Code,2017 NAICS Title,GHG,Unit,Supply Chain Emission Factors without Margins,Margins of Supply Chain "
    "Emission Factors,Supply Chain Emission Factors with Margins,Reference USEEIO Code\r\n";
const std::string unit = ",All GHGs,\"kg CO2e/2022 USD, purchaser price\",";
const std::string soybean = "111110,Soybean Farming" + unit + "0.488,0.044,0.532,1111A0\r\n";
const std::string lawyers = "541110,Offices of Lawyers" + unit + "0.04,0.001,0.041,541100\r\n";

ghg::ImportResult run(const std::string& csv, const std::string& edition = "epa-supply-chain/1.3") {
    return run_import_of(ghg::import_supply_chain, csv, edition);
}

std::string problem(const std::string& csv, const std::string& edition = "epa-supply-chain/1.3") {
    return import_problem(ghg::import_supply_chain, csv, edition);
}

const std::vector<std::string> gases = {"Carbon dioxide",
                                        "Methane",
                                        "Nitrous oxide",
                                        "HFC-23",
                                        "HFC-32",
                                        "HFC-125",
                                        "HFC-134a",
                                        "HFC-143a",
                                        "HFC-236fa",
                                        "Carbon tetrafluoride",
                                        "Hexafluoroethane",
                                        "Perfluoropropane",
                                        "Perfluorobutane",
                                        "Perfluorocyclobutane",
                                        "Perfluorohexane",
                                        "Sulfur hexafluoride",
                                        "Nitrogen trifluoride",
                                        "HFCs and PFCs, unspecified"};

// A sector's rows, each of 2.00e-03, the last gas first: the order of rows does not matter.
std::string by_gas(const std::string& without = "") {
    std::string rows;
    for (auto gas = gases.rbegin(); gas != gases.rend(); ++gas)
        if (*gas != without)
            rows += "111110,\"Soybean Farming\",\"" + *gas + "\",\"" + (*gas == gases.back() ? "kg CO2e" : "kg") +
                    "/2022 USD, purchaser price\",\"1.50e-03\",\"5.00e-04\",\"2.00e-03\",\"1111A0\"\n";
    return rows;
}

}  // namespace

TEST_CASE("a sector is a factor per dollar at purchaser prices, from the column with margins") {
    ghg::ImportResult result = run(header + soybean);
    REQUIRE(result.files.size() == 1);
    CHECK(result.files[0].path == "epa-supply-chain/1.3/spend.yaml");
    CHECK(result.files[0].text.find("territory: US\napplies: {from: 2022, to: 2022}\ngwp: ipcc/ar5-100\n") !=
          std::string::npos);
    CHECK(factor_in(result.files[0].text, "spend.111110-soybean-farming") ==
          "  - id: spend.111110-soybean-farming\n"
          "    match: {sector: 111110-soybean-farming}\n"
          "    per: USD\n"
          "    stage: cradle-to-gate\n"
          "    emits: {CO2e: 0.532 kg}\n"
          "    price: {currency: USD, year: 2022, kind: purchaser}\n"
          "    cite: \"row 111110 Soybean Farming, column \\\"Supply Chain Emission Factors with Margins\\\"\"\n");
}

TEST_CASE("sectors of offices keep their short names, and factors stand in the order of codes") {
    std::string text = run(header + lawyers + soybean).files.at(0).text;
    CHECK(text.find("id: spend.111110-soybean-farming") < text.find("id: spend.legal-services"));
    CHECK(text.find("sector: legal-services") != std::string::npos);
}

TEST_CASE("by gas, eighteen rows are one factor, and gases without a name are in CO2e beside the others") {
    ghg::ImportResult result = run(header + by_gas(), "epa-supply-chain/1.3-by-gas");
    CHECK(result.rows_in == 18);
    CHECK(result.rows_used == 18);
    REQUIRE(result.files.size() == 1);
    CHECK(result.files[0].text.find(
              "emits: {CO2: 0.00200 kg, CH4: 0.00200 kg, N2O: 0.00200 kg, HFC-23: 0.00200 kg, HFC-32: 0.00200 kg, "
              "HFC-125: 0.00200 kg, HFC-134a: 0.00200 kg, HFC-143a: 0.00200 kg, HFC-236fa: 0.00200 kg, CF4: 0.00200 "
              "kg, C2F6: 0.00200 kg, C3F8: 0.00200 kg, C4F10: 0.00200 kg, c-C4F8: 0.00200 kg, C6F14: 0.00200 kg, SF6: "
              "0.00200 kg, NF3: 0.00200 kg, HFCs-and-PFCs: 0.00200 kg CO2e}\n") != std::string::npos);
}

TEST_CASE("a gas that is missing, twice or unknown stops the import") {
    CHECK(problem(header + by_gas("Methane"), "e/1.3").ends_with("111110 Soybean Farming has no figure for CH4"));
    CHECK(problem(header + by_gas() + by_gas(), "e/1.3") ==
          "20: 111110 Soybean Farming has HFCs-and-PFCs twice: `0.00200` on row 2, `0.00200` on row 20");
    CHECK(problem(header + "111110,Soybean Farming,Ozone,\"kg/2022 USD, purchaser price\",1,1,2,1111A0\n") ==
          "2: the gas `Ozone` is not known");
    CHECK(problem(header + soybean + by_gas()) ==
          "0: the file holds rows of all gases and rows by gas: import one kind");
}

TEST_CASE("two rows of one sector are a problem that shows both") {
    CHECK(problem(header + soybean + soybean) ==
          "3: 111110 Soybean Farming has CO2e twice: `0.532` on row 2, `0.532` on row 3");
}

TEST_CASE("a blank cell is excluded by name and an explicit zero is kept and told") {
    ghg::ImportResult result =
        run(header + soybean + "111120,Oilseeds" + unit + "0.488,0.044,,1111A0\n111130,Peas" + unit + "0,0,0,1111B0\n");
    CHECK(result.rows_in == 3);
    CHECK(result.rows_used == 2);
    REQUIRE(result.excluded.size() == 1);
    CHECK(result.excluded[0].row == "111120 Oilseeds, CO2e");
    CHECK(result.excluded[0].reason == "no figure: the cell is blank");
    CHECK(result.files.at(0).text.find("note: \"CO2e is printed as 0\"") != std::string::npos);
    CHECK(result.notes.back() == "row 4: 111130 Peas, CO2e is printed as 0");
}

TEST_CASE("margins that do not add up within the rounding are told by row") {
    auto note = [](const std::string& figures) {
        return run(header + "315220,Apparel" + unit + figures + ",315000\n").notes.back();
    };
    // Three figures of three decimals: 3 * 0.0005 at most.
    CHECK(note("0.055,0.091,0.145").starts_with("1 sectors of NAICS"));
    CHECK(note("0.055,0.091,0.144") ==
          "row 2: 315220 Apparel, CO2e: 0.055 without margins and 0.091 of margins are not 0.144");
}

TEST_CASE("the year of the dollars says the version, its GWP set, and must be the edition's") {
    std::string older = header + "111110,Soybean Farming,All GHGs,\"kg CO2e/2021 USD, purchaser price\",1,1,2,1111A0\n";
    CHECK(run(older, "epa/1.2").files.at(0).text.find("gwp: ipcc/ar4-100\n") != std::string::npos);
    CHECK(problem(older) ==
          "0: dollars of 2021 are version 1.2, the edition is epa-supply-chain/1.3: name it PUBLISHER/1.2");
    CHECK(problem(header + soybean + "111120,X,All GHGs,\"kg CO2e/2021 USD, purchaser price\",1,1,2,1111A0\n") ==
          "0: the rows are in dollars of more than one year");
    CHECK(problem(header + "111110,X,All GHGs,\"kg CO2e/2030 USD, purchaser price\",1,1,2,1111A0\n") ==
          "0: no version is known in dollars of 2030: add it to the list in supply_chain.cpp");
}

TEST_CASE("codes, titles, units and figures that cannot be read are problems") {
    CHECK(problem(header + "1111,X" + unit + "1,1,2,a\n") == "2: `1111` is not a NAICS code of six digits");
    CHECK(problem(header + "111110,A\u202eB" + unit + "1,1,2,a\n") ==
          "2: the title is empty or holds a character that cannot be seen");
    CHECK(problem(header + "111110,X,All GHGs,kg/2022 EUR,1,1,2,a\n") ==
          "2: the unit `kg/2022 EUR` is not known for All GHGs");
    CHECK(problem(header + "111110,X" + unit + "1,1,two,a\n") == "2: `two` is not a number");
    CHECK(problem(header + soybean + "111110,Soya" + unit + "1,1,2,a\n").starts_with("3: 111110 Soya has CO2e twice"));
    CHECK(problem(header) == "0: no row has a figure");
}

TEST_CASE("the real supply-chain files: every row is used, and margins add up") {
    struct Real {
        const char *name, *edition;
        std::size_t rows;
    };
    for (Real each :
         {Real{"useeio_supply_chain_v1.2_naics_co2e_usd2021.csv", "epa-supply-chain/1.2", 1016},
          Real{"useeio_supply_chain_v1.3.0_naics_co2e_usd2022.csv", "epa-supply-chain/1.3", 1016},
          Real{"useeio_supply_chain_v1.3.0_naics_byghg_usd2022.csv", "epa-supply-chain/1.3-by-gas", 18 * 1016}}) {
        std::string bytes = reference_file(each.name);
        if (bytes.empty()) continue;
        ghg::ImportResult result = run(bytes, each.edition);
        CHECK(result.problems.empty());
        CHECK(result.rows_in == each.rows);
        CHECK(result.rows_used == each.rows);
        CHECK(result.excluded.empty());
        CHECK(result.notes.size() == 3);
        CHECK(result.notes.at(1).starts_with(std::to_string(each.rows) + " rows: without margins"));
    }
}
