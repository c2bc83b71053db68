#include "ledger/sniff/sniff_ledger.h"
#include "base/file.h"
#include "ledger/sniff/proposal_text.h"

#include <doctest/doctest.h>
#include <algorithm>

using namespace ghg;

namespace {

Units some_units() {
    Units units;
    units.add({"L", "volume", Number(1), true, "", "", {"litre"}, {}});
    units.add({"SEK", std::string(money_dimension), Number(1), true, "", "", {}, {}});
    return units;
}

LedgerGuess guess_of(const std::string& bytes) {
    Diagnostics out;
    auto guess = sniff_ledger({bytes, true}, some_units(), 0, place_of_file("rows.csv"), out);
    REQUIRE(guess);
    return *guess;
}

std::string proposed(const std::string& bytes, const std::string& path = "rows.csv") {
    return proposal_text(guess_of(bytes), path, [](const std::string&) { return ""; });
}

const GuessedKey* key_of(const std::vector<GuessedKey>& keys, const std::string& name) {
    auto found = std::ranges::find(keys, name, &GuessedKey::key);
    return found == keys.end() ? nullptr : &*found;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("one column called an amount is the quantity; of two neither is") {
    CHECK(key_of(guess_of("Datum;Volym\n2022-04-13;1,5\n").columns, "quantity")->value == "Volym");
    CHECK(key_of(guess_of("Datum;Volym;Belopp\n2022-04-13;1,5;2,5\n").columns, "quantity")->value.empty());
    CHECK(key_of(guess_of("Datum;x\n2022-04-13;1,5\n").columns, "quantity")->value.empty());
}

TEST_CASE("travellers between airports are what is counted") {
    LedgerGuess guess = guess_of("From;To;Passengers\nARN;LHR;2\n");
    CHECK(key_of(guess.columns, "from")->value == "From");
    CHECK(key_of(guess.columns, "to")->value == "To");
    CHECK(key_of(guess.columns, "passengers")->value == "Passengers");
    CHECK(key_of(guess.columns, "quantity") == nullptr);
    CHECK(key_of(guess.constants, "unit") == nullptr);
}

TEST_CASE("a unit comes from its column or the quantity's name; Enhet without units is none; a currency is money's") {
    LedgerGuess column = guess_of("Volym;Enhet\n1,5;L\n2,5;ltr\n");
    CHECK(key_of(column.columns, "unit")->value == "Enhet");
    CHECK(key_of(column.units, "ltr")->value.empty());
    CHECK(column.dimension == "volume");
    CHECK(key_of(guess_of("Volym (L);x\n1,5;a\n").constants, "unit")->value == "L");
    CHECK(key_of(guess_of("Volym;Enhet\n1,5;Norr\n").constants, "unit")->value.empty());
    CHECK(key_of(guess_of("Belopp;Valuta\n1,5;SEK\n").columns, "unit")->value == "Valuta");
    CHECK(key_of(guess_of("Volym;Valuta\n1,5;SEK\n").columns, "unit") == nullptr);
}

TEST_CASE("codes are listed with their counts, the most frequent first, without those that a rule names") {
    LedgerGuess guess = guess_of("Produkt;Volym\na;1,5\nb;1,5\nb;1,5\nSumma;4,5\n");
    REQUIRE(guess.codes.size() == 1);
    CHECK(guess.codes[0].chosen);
    REQUIRE(guess.codes[0].values.size() == 2);
    CHECK(guess.codes[0].values[0].value == "b");
    CHECK(guess.codes[0].values[0].rows == 2);
    REQUIRE(guess.leave_out.size() == 1);
    CHECK(guess.leave_out[0].values == std::vector<std::string>{"Summa"});
}

TEST_CASE("a number for each code takes its name from the column beside it") {
    LedgerGuess guess = guess_of("Konto;Kontonamn;Belopp\n5611;Drivmedel;1,5\n5831;Hotell;2,5\n5611;Drivmedel;1,5\n");
    REQUIRE(guess.codes.size() == 1);
    CHECK(guess.codes[0].column == "Konto");
    CHECK(guess.codes[0].values[0].called == "Drivmedel");
}

TEST_CASE("a column of words that come again is shown as a comment, and the type is left open") {
    std::string text = proposed("Grej;Volym\na;1,5\na;1,5\na;1,5\na;1,5\nb;1,5\nb;1,5\nb;1,5\nb;1,5\n");
    CHECK(holds(text, "    type:\n"));
    CHECK(holds(text, "    # codes:\n    #   Grej:\n    #     a: {type: }  # 4 rows\n"));
}

TEST_CASE("what is left open has a key and no value; words that YAML reads otherwise stand in quotes") {
    std::string text = proposed("Datum;null volym;yes\n03.04.2022;1,5;a\n");
    CHECK(holds(text, "    dates:\n"));
    CHECK(holds(text, "    type:\n"));
    CHECK(holds(text, "quantity: null volym\n"));
    CHECK(holds(proposed("Produkt;Volym\nnull;1,5\n5;1,5\n"), "        \"null\": {type: }  # 1 row\n"));
    CHECK(holds(proposed("Produkt;Volym\nnull;1,5\n5;1,5\n"), "        \"5\": {type: }  # 1 row\n"));
}

TEST_CASE("what stands in the file reaches neither a terminal nor another YAML key") {
    std::string text = proposed("\"Produkt\x1b[31m: {x}\n#\";Volym\na;1,5\n");
    CHECK(holds(text, R"("Produkt\x1B[31m: {x}\x0A#":)"));
    CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("the id comes from the file's name, and marks of patterns in it are taken as they are") {
    CHECK(holds(proposed("Datum;Volym\n2022-04-13;1,5\n", "exports/Bränsle [2022].csv"),
                "  - id: bransle-2022\n    file: \"exports/Bränsle \\\\[2022].csv\""));
    CHECK(holds(proposed("Datum;Volym\n2022-04-13;1,5\n", "/dev/stdin"), "  - id:\n"));
    CHECK(holds(proposed("Datum;Volym\n2022-04-13;1,5\n", "\xFF.csv"), "    file:\n"));
}

TEST_CASE("a row of sums says nothing of what its columns hold, also where it is one of few") {
    LedgerGuess guess = guess_of("Datum;Volym\n2022-04-13;1,5\n2022-04-14;2,5\nSumma;4,0\n");
    CHECK(key_of(guess.columns, "date")->value == "Datum");
    CHECK(key_of(guess.form, "dates")->value == "YYYY-MM-DD");
    CHECK(key_of(guess.form, "dates")->unsure.empty());
    REQUIRE(guess.leave_out.size() == 1);
    CHECK(guess.leave_out[0].values == std::vector<std::string>{"Summa"});
}
