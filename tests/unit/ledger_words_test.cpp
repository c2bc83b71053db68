#include "domain/ledger_words.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("the name of a column says what it holds, in English and Swedish, whole or as the end of a Swedish word") {
    CHECK(NameSays("Volym").of(ColumnSays::amount));
    CHECK(NameSays("Förbrukning (kWh)").of(ColumnSays::amount));
    CHECK(NameSays("FAKTURADATUM").of(ColumnSays::date));
    CHECK(NameSays("Kostnadsställe").of(ColumnSays::site));
    CHECK(NameSays("Kontor").of(ColumnSays::site));
    CHECK_FALSE(NameSays("Kontor").of(ColumnSays::code));
    CHECK(NameSays("Konto").of(ColumnSays::code));
    CHECK_FALSE(NameSays("Updated").any());
    CHECK_FALSE(NameSays("").any());
}

TEST_CASE("sums and cancelled rows are told by their words, not by parts of others") {
    CHECK(says_total("Summa Uppsala"));
    CHECK(says_total("TOTALT:"));
    CHECK_FALSE(says_total("Diesel total"));
    CHECK_FALSE(says_total("Totalentreprenad"));
    CHECK(says_cancelled("Återköpt"));
    CHECK(says_cancelled("order cancelled"));
    CHECK_FALSE(says_cancelled("Testamente"));
}

TEST_CASE("a code's words are given in English too") {
    CHECK(words_in_english("Bensin 95") == std::vector<std::string>{"bensin", "95", "petrol"});
    CHECK(words_in_english("Eldningsolja") == std::vector<std::string>{"eldningsolja", "heating", "oil"});
    CHECK(words_in_english("").empty());
}
