// What is frozen, and what may change all the same.
#include "check/edition_text.h"

#include "read/frozen.h"
#include "tables_support.h"

namespace ghg {
namespace {

std::string hash(const std::string& row) {
    TablesUnderTest tables;
    tables.add("fuels", "e/1", in_2022, row);
    return hash_of(row_texts(tables.book(), "e/1"));
}

const std::string frozen_row = litre("a", "diesel", "2.6");

}  // namespace

TEST_CASE("a row is told with all that picks it and its figures as exact numbers") {
    TablesUnderTest tables;
    tables.add("fuels", "e/1", in_2022, frozen_row);
    REQUIRE(row_texts(tables.book(), "e/1").size() == 1);
    CHECK(row_texts(tables.book(), "e/1")[0].text ==
          "fuels\t2022 to 2022\t\ta\tfuel=diesel\tper L\tttw\tCO2=2.6\tgwp test/ar\t");
    CHECK(row_texts(tables.book(), "e/2").empty());
}

TEST_CASE("a figure, a detail, a unit and an id are frozen") {
    for (const std::string& other :
         {litre("a", "diesel", "2.60001"), litre("a", "petrol", "2.6"), litre("b", "diesel", "2.6"),
          frozen_row + litre("c", "petrol", "2"), litre("a", "diesel", "2.6", ", uncertainty: 5 %")})
        CHECK(hash(other) != hash(frozen_row));
}

TEST_CASE("the GWPs behind figures printed as CO2e are frozen with the row") {
    auto text = [](const std::string& emits, const std::string& more) {
        TablesUnderTest tables;
        tables.add(
            "fuels", "e/1", in_2022,
            "  - {id: a, match: {fuel: diesel}, per: L, stage: ttw, emits: " + emits + ", cite: c" + more + "}\n");
        return row_texts(tables.book(), "e/1")[0].text;
    };
    const std::string frozen = text("{CO2: 2.6 kg, CH4: 0.056 kg CO2e}", "");
    CHECK(frozen == "fuels\t2022 to 2022\t\ta\tfuel=diesel\tper L\tttw\tCH4=0.056 CO2e;CO2=2.6\tgwp test/ar;CH4=28\t");
    CHECK(text("{CO2: 2.6 kg, CH4: 0.056 kg CO2e}", ", gwp: {CH4: 28}") != frozen);
    for (const std::string& mended :
         {text("{CO2: 2.6 kg}", ", corrects: {id: a, was: {CH4: 0.056 kg CO2e}, because: b}"),
          text("{CO2: 2.6 kg, CH4: 2 g}", ", corrects: {id: a, was: {CH4: 0.056 kg CO2e}, because: b}"),
          text("{CO2: 2.6 kg, CH4: 0.056 kg CO2e, N2O: 0.001 kg CO2e}",
               ", corrects: {id: a, was: {N2O: none}, because: b}")})
        CHECK(mended == frozen);
}

TEST_CASE("a corrected figure of gases without a name gives the row as it was") {
    const std::string row = "  - {id: a, match: {gas: mix}, per: kg, stage: ttw, cite: c, emits: {HFCs-and-PFCs: ";
    CHECK(hash(row + "2 kg CO2e}, corrects: {id: a, was: 3 kg CO2e, because: b}}\n") == hash(row + "3 kg CO2e}}\n"));
}

TEST_CASE("notes, zeros at the end and the order of rows are not frozen") {
    CHECK(hash(litre("a", "diesel", "2.60", ", note: n, printed_total: 2.6 kg CO2e")) == hash(frozen_row));
    const std::string other = litre("b", "petrol", "2.3");
    CHECK(hash(frozen_row + other) == hash(other + frozen_row));
}

TEST_CASE("a corrected row is told as it was") {
    CHECK(hash(litre("a", "diesel", "2.7", ", corrects: {id: a, was: 2.6 kg, because: b}")) == hash(frozen_row));
    CHECK(hash(litre("a", "diesel", "2.7", ", corrects: {id: a, was: 2.5 kg, because: b}")) != hash(frozen_row));
    CHECK(hash(litre("new", "diesel", "2.6", ", corrects: {id: a, was: 2.6 kg, because: b}")) == hash(frozen_row));
    const std::string more =
        "  - {id: a, match: {fuel: diesel}, per: L, stage: ttw, emits: {CO2: 2.7 kg, N2O: 1 g}, cite: c, "
        "corrects: {id: a, was: {CO2: 2.6 kg, N2O: none}, because: b}}\n";
    CHECK(hash(more) == hash(frozen_row));
}

TEST_CASE("a frozen edition that says something else, or is gone, is an error") {
    auto judged = [](const std::string& row, const std::string& edition) {
        return TablesUnderTest()
            .add("fuels", "e/1", in_2022, row)
            .add_built_in("fuels", "e/1", in_2022, frozen_row)
            .freeze(edition, hash(frozen_row))
            .by(check_frozen);
    };
    CHECK(judged(frozen_row, "e/1").empty());
    REQUIRE(judged(frozen_row, "e/2").size() == 1);
    CHECK(judged(frozen_row, "e/2")[0].says == "e/2 is frozen, and is not here");
    Diagnostics said = judged(litre("a", "diesel", "2.7"), "e/1");
    REQUIRE(said.size() == 1);
    CHECK(said[0].says == "e/1 is frozen, and its rows no longer say what they said");
    REQUIRE(said[0].related.size() == 2);
    CHECK(said[0].related[1].says == "e/1#a differs");
    Diagnostics added = judged(frozen_row + litre("b", "petrol", "2.3"), "e/1");
    REQUIRE(added.size() == 1);
    CHECK(added[0].related[1].says == "e/1#b was not there");
}

TEST_CASE("FROZEN is a list of hashes and editions; comments and empty lines say nothing") {
    const std::string h(64, 'a');
    auto lines = [&](const std::string& text) {
        Source source{"FROZEN", text, ""};
        Diagnostics out;
        auto frozen = read_frozen(source, out);
        return std::pair(frozen.size(), told(out));
    };
    CHECK(lines("# why\n\n" + h + "  e/1\n" + h + " f/2\r\n") == std::pair<std::size_t, Told>(2, {}));
    CHECK(lines("") == std::pair<std::size_t, Told>(0, {}));
    CHECK(lines(h + "  e/1\n" + h + "  e/1") == std::pair<std::size_t, Told>(1, {"frozen-malformed 2:1+1"}));
    for (const std::string& wrong : {h.substr(1) + "  e/1", h + "e/1", h + "  ", std::string("e/1  ") + h,
                                     h + "  not an edition", std::string(64, 'A') + "  e/1"})
        CHECK(lines(wrong) == std::pair<std::size_t, Told>(0, {"frozen-malformed 1:1+1"}));
}

}  // namespace ghg
