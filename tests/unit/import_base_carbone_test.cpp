#include "import/carbone/figure.h"
#include "import/import_report.h"
#include "import_base_carbone_support.h"

using namespace carbone_made;

TEST_CASE("an element of Base Carbone is a factor, its parts belong to it and are not added to it") {
    Made metal{.id = "9",
               .name = "Cuivre",
               .category = "Achats de biens",
               .unit = "kgCO2e/kg",
               .total = "3,10",
               .biogenic = "0,13"};
    std::string csv = header + element(metal) + part("9", "Extraction", "2,50") + part("9", "Transport", "0,60");
    ghg::ImportResult result = run(csv);
    REQUIRE(result.problems.empty());
    REQUIRE(result.files.size() == 1);
    CHECK(result.files[0].path == "ademe/23.6/goods-2024-2026.yaml");
    CHECK(
        result.files[0].text.starts_with("table: goods\nedition: ademe/23.6\napplies: {from: 2024, to: 2026}\n"
                                         "gwp: not-stated\n"));
    CHECK(factor_in(result.files[0].text, "9") ==
          "  - id: 9\n"
          "    match: {element: 9, region: FR}\n"
          "    per: kg\n"
          "    stage: cradle-to-gate\n"
          "    emits: {CO2e: 3.10 kg, CO2-biogenic: 0.13 kg}\n"
          "    cite: \"element 9, \\\"Cuivre\\\", France continentale, kgCO2e/kg, row 2; its parts: rows 3 to 4\"\n"
          "    note: \"of which Extraction 2.50; Transport 0.60\"\n");
    CHECK(result.rows_in == 3);
    CHECK(result.rows_used == 3);
    CHECK(result.excluded.empty());
    CHECK(is_noted(result, "1 factors: 1 elements, which have 2 further rows as their parts, and 0 parts that are"));
    CHECK(is_noted(result, "read as UTF-8 with `;` between columns and a decimal comma"));
    CHECK(is_noted(result, "columns not read: CO2f"));
}

TEST_CASE("the combustion and the upstream of a fuel are two factors, and its total is checked against them") {
    ghg::ImportResult result = run(header + diesel + diesel_parts);
    REQUIRE(result.problems.empty());
    REQUIRE(result.files.size() == 1);
    CHECK(result.files[0].path == "ademe/23.6/fuels-2024-2026.yaml");
    CHECK(
        factor_in(result.files[0].text, "14.ttw") ==
        "  - id: 14.ttw\n"
        "    match: {element: 14, region: FR}\n"
        "    per: L\n"
        "    stage: ttw\n"
        "    emits: {CO2e: 2.50 kg, CO2-biogenic: 0.13 kg}\n"
        "    cite: \"element 14, \\\"Gazole\\\", France continentale, kgCO2e/litre, part \\\"Combustion\\\", row 3\"\n"
        "    note: \"CO2b is the element's: its parts print none; "
        "checked against the element's 3.10, row 2: Combustion 2.50 + Amont 0.60\"");
    CHECK(factor_in(result.files[0].text, "14.wtt") ==
          "  - id: 14.wtt\n"
          "    match: {element: 14, region: FR}\n"
          "    per: L\n"
          "    stage: wtt\n"
          "    emits: {CO2e: 0.60 kg}\n"
          "    cite: \"element 14, \\\"Gazole\\\", France continentale, kgCO2e/litre, part \\\"Amont\\\", row 4\"\n"
          "    note: \"checked against the element's 3.10, row 2: Combustion 2.50 + Amont 0.60\"\n");
    CHECK(factor_of(header + diesel + diesel_parts, "14").empty());
    CHECK(result.rows_in == 3);
    CHECK(result.rows_used == 2);
    REQUIRE(result.excluded.size() == 1);
    CHECK(result.excluded[0].line == 2);
    CHECK(result.excluded[0].row == "element 14, Gazole, kgCO2e/litre");
    CHECK(result.excluded[0].reason ==
          "the total of an element whose parts are the factors: they add up to it within the digits printed");
    CHECK(is_noted(result, "2 factors: 0 elements, which have 0 further rows as their parts, and 2 parts that are"));
}

TEST_CASE("parts that are not the two stages of their element leave it one factor, and the report says why") {
    auto whole = [](const std::string& parts, const std::string& because) {
        ghg::ImportResult result = run(header + diesel + parts);
        CHECK(result.rows_in == result.rows_used + result.excluded.size());
        CHECK(result.excluded.empty());
        CHECK(is_noted(result, "row 2: element 14, Gazole, kgCO2e/litre: one factor of both stages (wtw): " + because));
        std::string factor = factor_of(header + diesel + parts, "14");
        CHECK(factor.find("    stage: wtw\n    emits: {CO2e: 3.10 kg, CO2-biogenic: 0.13 kg}\n") != std::string::npos);
        CHECK(factor.find(because) != std::string::npos);
    };
    std::string burnt = part("14", "Combustion", "2,50"), upstream = part("14", "Amont", "0,60");
    whole(burnt + part("14", "Amont", "0,7"), "its parts add up to 3.2, the element says 3.10");
    whole(part("14", "Combustion", "3,10") + part("14", "Amont", ""), "its part `Amont` has no figure");
    whole(part("14", "Combustion", "3,20") + part("14", "Amont", "-0,10"), "its part `Amont` is below zero");
    whole(burnt + part("14", "Amont", "0,40") + part("14", "Amont", "0,20"), "it has two parts `Amont`");
    whole(part("14", "Combustion", "2,50", "", "0,10") + upstream,
          "the CO2b of its parts add up to 0.1, the element says 0.13");
    CHECK(factor_of(header + diesel + burnt + part("14", "Amont", "0,61"), "14.wtt").find("CO2e: 0.61 kg") !=
          std::string::npos);
}

TEST_CASE("an element of which one stage is all that is printed is that stage") {
    std::string alone = header + diesel + part("14", "Combustion", "3,10");
    CHECK(factor_of(alone, "14.ttw").find("emits: {CO2e: 3.10 kg, CO2-biogenic: 0.13 kg}") != std::string::npos);
    CHECK(factor_of(alone, "14.wtt").empty());
    CHECK(reason_of(diesel + part("14", "Combustion", "2,50")).starts_with("no parts `Amont` and `Combustion`"));
}

TEST_CASE("parts that print their biogenic CO2 keep their own, and uptake is left out") {
    std::string csv =
        header + diesel + part("14", "Combustion", "2,50", "", "0,15") + part("14", "Amont", "0,60", "", "-0,02");
    CHECK(factor_of(csv, "14.ttw").find("emits: {CO2e: 2.50 kg, CO2-biogenic: 0.15 kg}") != std::string::npos);
    CHECK(factor_of(csv, "14.wtt").find("emits: {CO2e: 0.60 kg}") != std::string::npos);
    CHECK(is_noted(run(csv), "row 2: part `Amont` of element 14: CO2b is -0.02: what is taken up is left out"));
}

TEST_CASE("parts of what stays whole are told where they do not add up to it") {
    Made metal{"9", "Cuivre", "Achats de biens", "kgCO2e/kg", "3,10"};
    std::string two = part("9", "Extraction", "2,50");
    CHECK(!is_noted(run(header + element(metal) + two + part("9", "Transport", "0,61")), "add up"));
    CHECK(is_noted(run(header + element(metal) + two + part("9", "Transport", "0,7")),
                   "row 2: element 9, Cuivre, kgCO2e/kg: its parts add up to 3.2, the element says 3.10"));
    CHECK(is_noted(run(header + element(metal) + two + part("9", "Transport", "")),
                   "its part `Transport` has no figure, so the sum is not checked"));
}

TEST_CASE("a file has one decimal mark: its delimiter's, or the other in every figure") {
    std::string comma = line(columns, ',') + element({"1", "Acier", "Achats de biens", "kgCO2e/kg", "2.5"}, ',');
    CHECK(factor_of(comma, "1").find("emits: {CO2e: 2.5 kg}") != std::string::npos);
    CHECK(is_noted(run(comma), "with `,` between columns and a decimal point"));
    for (const char* cell : {"2.5", "1 234,5", "abc", "2,5,0", "-", "1.234,5"})
        CHECK(problem_of(header + steel + element({"1", "Acier", "Achats de biens", "kgCO2e/kg", cell})) ==
              "3: `" + std::string(cell) + "` is not a number with a decimal comma");
    CHECK(problem_of(comma + element({"2", "Acier", "Achats de biens", "kgCO2e/kg", "\"2,5\""}, ',')) ==
          "3: `2,5` is not a number with a decimal point");
    CHECK(problem_of(header + diesel + part("14", "Amont", "x")) == "3: `x` is not a number with a decimal comma");
    std::string points = header + element({"1", "Acier", "Achats de biens", "kgCO2e/kg", "2.5"});
    CHECK(factor_of(points, "1").find("emits: {CO2e: 2.5 kg}") != std::string::npos);
    CHECK(is_noted(run(points), "with `;` between columns and a decimal point"));
    CHECK(problem_of(header + element({"1", "Acier", "Achats de biens", "kgCO2e/kg", "1.234"})) ==
          "2: `1.234` is not a number with a decimal comma");
    CHECK(ghg::carbone_figure("1,50E-03", ',').text == "0.00150");
    CHECK(*ghg::carbone_figure("-0,5", ',').value == ghg::Number::fraction(-1, 2));
}

TEST_CASE("Base Carbone in windows-1252 gives the same factors, and the report says the encoding") {
    std::string western;
    for (const std::string csv = header + diesel + diesel_parts; char c : csv)
        if (c == '\xC3')
            continue;
        else if (static_cast<unsigned char>(c) >= 0x80)
            western += static_cast<char>(static_cast<unsigned char>(c) + 0x40);
        else
            western += c;
    ghg::ImportResult result = run(western);
    REQUIRE(result.problems.empty());
    CHECK(result.files[0].text == run(header + diesel + diesel_parts).files[0].text);
    CHECK(is_noted(result, "read as windows-1252"));
}

TEST_CASE("quoted names over several lines become one line, and rows keep their physical lines") {
    std::string csv = header +
                      element({"1", "\"Acier\n; \"\"bas\"\"  carbone\"", "Achats de biens", "kgCO2e/kg", "2,5"}) +
                      diesel + diesel_parts;
    CHECK(factor_of(csv, "1").find("element 1, \\\"Acier ; \\\"bas\\\" carbone\\\", France continentale") !=
          std::string::npos);
    CHECK(factor_of(csv, "14.wtt").find("part \\\"Amont\\\", row 6") != std::string::npos);
}

TEST_CASE("what is archived, not in force or no factor is excluded by name, its parts with it") {
    Made made{"9", "Cuivre", "Achats de biens", "kgCO2e/kg", "1,5"};
    made.status = "Archivé";
    CHECK(reason_of(element(made)) == "archived: its status is `Archivé`");
    made.status = "Archivé - remplacé";
    CHECK(reason_of(element(made) + part("9", "Amont", "1")) == "archived: its status is `Archivé - remplacé`");
    made.status = "Refusé";
    CHECK(reason_of(element(made)) == "not in force: its status is `Refusé`");
    made.status = "";
    CHECK(reason_of(element(made)) == "not in force: its status is ``");
    made.status = "Valide", made.kind = "Facteur d’Emission";
    CHECK(run(header + element(made)).rows_used == 1);
    made.kind = "";
    CHECK(run(header + element(made)).rows_used == 1);
    made.status = "Valide spécifique", made.kind = "Données source";
    CHECK(reason_of(element(made)) == "no emission factor: its type is `Données source`");
    ghg::ImportResult result = run(header + steel + element(made) + part("9", "Amont", "1") + part("8", "Amont", "1"));
    REQUIRE(result.excluded.size() == 3);
    CHECK(result.excluded[0].row == "element 9, Cuivre, kgCO2e/kg");
    CHECK(result.excluded[1].row == "part `Amont` of element 9");
    CHECK(result.excluded[1].reason ==
          "a part of an element that is excluded, no emission factor: its type is `Données source`");
    CHECK(result.excluded[2].reason == "a part of an element that the file does not hold");
}

TEST_CASE("an archived row may share its identifier with one in force, and keeps its own parts") {
    Made old{"27002", "Acier", "Achats de biens", "kgCO2e/tonne", "3000"};
    old.status = "Archivé";
    ghg::ImportResult result = run(header + element(old) + part("27002", "Amont", "3000", "Archivé") + steel);
    CHECK(result.problems.empty());
    CHECK(result.rows_used == 1);
    CHECK(result.excluded.size() == 2);
}

TEST_CASE("two elements in force with one identifier stop the import, and both are shown") {
    CHECK(problem_of(header + steel + element({"27002", "Fonte", "Achats de biens", "kgCO2e/kg", "1,5"})) ==
          "3: element 27002 stands twice: Acier with `2211.50` on row 2, Fonte with `1.5` on row 3");
}

TEST_CASE("a blank or negative total is excluded, an explicit zero is kept and told") {
    Made made{"9", "Cuivre", "Achats de biens", "kgCO2e/kg", ""};
    CHECK(reason_of(element(made)) == "no figure: the cell is blank");
    made.total = "n/a";
    CHECK(reason_of(element(made)) == "no figure: the cell says `n/a`");
    made.total = "-1,5";
    CHECK(reason_of(element(made)) == "below zero: what is stored or avoided is no emission");
    made.total = "0";
    CHECK(factor_of(header + element(made), "9").find("    emits: {CO2e: 0 kg}\n") != std::string::npos);
    CHECK(factor_of(header + element(made), "9").find("    note: \"printed as 0\"\n") != std::string::npos);
    CHECK(is_noted(run(header + element(made)), "row 2: element 9, Cuivre, kgCO2e/kg: printed as 0"));
}

TEST_CASE("biogenic CO2 stands beside the total, as printed or not at all") {
    Made made{"9", "Bois", "Achats de biens", "kgCO2e/kg", "0,5"};
    CHECK(factor_of(header + element(made), "9").find("emits: {CO2e: 0.5 kg}\n") != std::string::npos);
    made.biogenic = "0";
    CHECK(factor_of(header + element(made), "9").find("CO2-biogenic: 0 kg}") != std::string::npos);
    CHECK(is_noted(run(header + element(made)), "1 factors print their biogenic CO2 as 0"));
    made.biogenic = "-1,8";
    CHECK(factor_of(header + element(made), "9").find("emits: {CO2e: 0.5 kg}\n") != std::string::npos);
    CHECK(is_noted(run(header + element(made)), "CO2b is -1.8: what is taken up is left out"));
}

TEST_CASE("what is not Base Carbone is refused, naming the columns it lacks") {
    CHECK(problem_of("") == "0: the file is empty");
    CHECK(problem_of("a;b\n1;2\n") ==
          "1: this is not the CSV of Base Carbone: it has none of its columns, such as `Type Ligne`");
    CHECK(problem_of("Type Ligne;CO2b;Autre\n").starts_with("1: no columns `Identifiant de l'élément`, `Statut de"));
    std::string without = header;
    without.replace(without.find("Unité français"), std::string("Unité français").size(), "Unité");
    CHECK(problem_of(without + steel) == "1: no column `Unité français`");
    CHECK(problem_of(header) == "0: no row has a figure that an activity type reads");
    CHECK(problem_of(header + line({"Ligne", "1", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""})) ==
          "2: `Ligne` is neither `Elément` nor `Poste`");
    CHECK(problem_of(header + element({"1 2#", "Acier", "Achats de biens", "kgCO2e/kg", "1"})) ==
          "2: `1 2#` is not the identifier of an element");
    CHECK(problem_of(header + "Elément;1\r\n").starts_with("2: "));
    CHECK(problem_of("\x81") == "1: the file is neither UTF-8 nor windows-1252");
}

TEST_CASE("a copy may lack the type of elements, or have curved apostrophes in its header") {
    std::string without = header, curved = header;
    std::string type = "Type de l'élément", of_element = "Identifiant de l'élément";
    without.replace(without.find(type), type.size(), "Autre");
    CHECK(is_noted(run(without + steel), "no column `Type de l'élément`: what has a unit in kgCO2e counts"));
    curved.replace(curved.find(of_element), of_element.size(), "Identifiant de l’élément");
    CHECK(run(curved + steel).rows_used == 1);
    CHECK(!is_noted(run(curved + steel), "no column"));
}

TEST_CASE("cut or changed Base Carbone files stop or add up, whatever the bytes") {
    std::string whole = header + steel + diesel + diesel_parts;
    std::size_t looked_at = 0;
    auto judge = [&](const std::string& csv) {
        ghg::ImportResult result = run(csv);
        bool adds_up = result.rows_in == result.rows_used + result.excluded.size();
        CHECK(result.files.empty() == !result.problems.empty());
        CHECK((adds_up || !result.problems.empty()));
        ghg::import_report(*ghg::find_import_format("base-carbone"), {"f", csv, "ademe/23.6", "abc", "2026-11-21", ""},
                           result);
        ++looked_at;
    };
    for (std::size_t length = 0; length <= whole.size(); length += 3) judge(whole.substr(0, length));
    for (std::size_t at = 0; at < whole.size(); at += 3)
        for (char byte : {'\0', ';', ',', '"', '\n', '\xC3', '-', '9'}) {
            std::string changed = whole;
            changed[at] = byte;
            judge(changed);
        }
    CHECK(looked_at > 2000);
    CHECK(run(whole).files.size() == 2);
}

TEST_CASE("the same Base Carbone file gives the same bytes") {
    std::string csv = header + diesel + steel + diesel_parts;
    ghg::ImportResult one = run(csv), two = run(csv);
    REQUIRE(one.files.size() == two.files.size());
    for (std::size_t i = 0; i < one.files.size(); ++i) CHECK(one.files[i].text == two.files[i].text);
}
