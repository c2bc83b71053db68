#include "ledger/partial.h"
#include "base/sha256.h"
#include "ledger/joined_parts.h"

#include <doctest/doctest.h>

using namespace ghg;

namespace {

const std::string hash_of_rows(64, 'a'), hash_of_head(64, 'e');

Partial small_part(unsigned part) {
    Partial partial;
    partial.program = "0.1.0";
    partial.shard = {part, 2};
    partial.inventory = "years/2022.yaml";
    partial.inventory_sha256 = std::string(64, 'b');
    partial.builtin_sha256 = std::string(64, 'c');
    partial.tables = {{"fuels.yaml", std::string(64, 'd')}};
    partial.by_site = true;
    PartLedger ledger{"cards", 5, 1, {{"rows\t\xE9.csv", 90, false, 10, 90, hash_of_rows, hash_of_head}}, {}, {}};
    ledger.left_out = {{2, {{"L", Number::fraction(5, 2)}, {"", Number(1)}}}, {0, {}}};
    ledger.sums = {{{"Diesel", "Lund \\ north\nback"}, "L", Number::fraction(1, 3), 2, {0, 7}},
                   {{"Diesel", "Malmö"}, "", Number(-4), 1, {0, 2}}};
    partial.ledgers = {ledger};
    return partial;
}

std::string sealed(const std::string& text) { return text + "seal\t" + sha256(text) + "\n"; }

// The text with one line in another's place, and a seal that holds.
std::string with_line(const std::string& from, const std::string& to) {
    std::string text = partial_text(small_part(1));
    text.erase(text.find("seal\t"));
    text.replace(text.find(from), from.size(), to);
    return sealed(text);
}

bool is_damaged(const std::string& text) { return read_partial(text).fault == PartialRead::Fault::damaged; }

}  // namespace

TEST_CASE("a part reads back as it was written: fractions, blanks, tabs, line ends and odd bytes in names") {
    std::string text = partial_text(small_part(1));
    PartialRead read = read_partial(text);
    REQUIRE(read.fault == PartialRead::Fault::none);
    CHECK(partial_text(read.partial) == text);
    CHECK(read.partial.by_site);
    const PartLedger& ledger = read.partial.ledgers.at(0);
    CHECK(ledger.files.at(0).path == "rows\t\xE9.csv");
    CHECK(ledger.files.at(0).head_sha256 == hash_of_head);
    CHECK(ledger.sums.at(0).words.at(1) == "Lund \\ north\nback");
    CHECK(ledger.sums.at(0).amount == Number::fraction(1, 3));
    CHECK(ledger.sums.at(0).first == RowPlace{0, 7});
    CHECK(ledger.left_out.at(0).amounts.at("L") == Number::fraction(5, 2));
}

TEST_CASE("a part that is cut anywhere, or has another byte anywhere, is damaged") {
    std::string text = partial_text(small_part(1));
    for (std::size_t size = 0; size < text.size(); ++size) {
        CHECK(is_damaged(text.substr(0, size)));
        if (size < partial_schema.size()) continue;
        std::string changed = text;
        changed[size] = changed[size] == '7' ? '8' : '7';
        CHECK(read_partial(changed).fault != PartialRead::Fault::none);
    }
    CHECK(is_damaged(text + "\n"));
    CHECK(is_damaged(""));
}

TEST_CASE("a part of a later form is told from a damaged one") {
    PartialRead read = read_partial("ghg-partial/2\nwhatever");
    CHECK(read.fault == PartialRead::Fault::schema);
    CHECK(read.says == "ghg-partial/2");
}

TEST_CASE("a part whose seal holds must still be one") {
    CHECK(read_partial(with_line("shard\t1\t2", "shard\t2\t2")).fault == PartialRead::Fault::none);
    CHECK(is_damaged(with_line("shard\t1\t2", "shard\t3\t2")));
    CHECK(is_damaged(with_line("shard\t1\t2\n", "")));
    CHECK(is_damaged(with_line("shard\t1\t2", "shard\t1\t2\nshard\t1\t2")));
    CHECK(is_damaged(with_line("ledger\tcards\t5", "ledger\tcards\t6")));
    CHECK(is_damaged(with_line("ledger\tcards\t5", "ledger\tcards\t-5")));
    CHECK(is_damaged(with_line("ledger\tcards\t5\t1\n", "")));
    CHECK(is_damaged(with_line("key\t2\t1/3", "key\t2\t1/0")));
    CHECK(is_damaged(with_line("key\t2\t1/3", "key\t2\tone")));
    CHECK(is_damaged(with_line("key\t2\t1/3\tL\t0", "key\t2\t1/3\tL\t1")));
    CHECK(is_damaged(with_line("key\t2\t1/3", "key\t18446744073709551615\t1/3")));
    CHECK(is_damaged(with_line("Malmö", "A\\qB")));
    CHECK(is_damaged(with_line("Malmö", "Lund")));
    CHECK(is_damaged(with_line("Malmö", "Malm\xFF")));
    CHECK(is_damaged(with_line("plain\t10\t90", "plain\t10\t91")));
    CHECK(is_damaged(with_line(hash_of_rows, "none")));
    CHECK(is_damaged(with_line(hash_of_head, "")));
    CHECK(is_damaged(with_line("\tplain\t", "\tplane\t")));
    CHECK(is_damaged(with_line("by\tsite", "by\tlunch")));
    CHECK(is_damaged(with_line("by\tsite\n", "")));
    CHECK(is_damaged(with_line("ledger\tcards\t5\t1", "ledger\tcards\t5\t6")));
    CHECK(is_damaged(with_line("left-out\t0\n", "left-out\t0\namount\tL\t1\n")));
    for (const char* byte : {"\\", "\\x", "\\xE", "\\xEG", "\\x-1"}) CHECK(is_damaged(with_line("\\xE9", byte)));
}

TEST_CASE("a part has so few rows that those of 65536 parts can be counted") {
    constexpr std::uint64_t most = (std::uint64_t{1} << 48U) - 1;
    for (std::uint64_t rows : {most, most + 1}) {
        Partial part = small_part(1);
        part.ledgers[0].rows_read = rows;
        part.ledgers[0].sums[0].rows = rows - 1 - 2 - 0;
        CHECK(is_damaged(partial_text(part)) == (rows > most));
    }
}

TEST_CASE("parts add up to the same in any order, and the first row is the first of all") {
    Partial one = small_part(1), two = small_part(2);
    two.ledgers[0].sums[1].amount = 10;
    two.ledgers[0].sums[1].first = {0, 1};
    two.ledgers[0].sums.erase(two.ledgers[0].sums.begin());
    JoinedParts forth, back;
    add_part("1", one, forth);
    add_part("2", two, forth);
    add_part("2", two, back);
    add_part("1", one, back);
    for (const JoinedParts* parts : {&forth, &back}) {
        CHECK(parts->unlike.empty());
        const JoinedLedger& ledger = parts->ledgers.at(0);
        CHECK(ledger.rows_read == 5 + 5);
        CHECK(ledger.left_out.at(0).amounts.at("L") == Number(5));
        const JoinedSum& sum = ledger.sums.at({"Diesel", "Malmö"});
        CHECK(sum.amount == Number(-4 + 10));
        CHECK(sum.rows == 2);
        CHECK(sum.first == RowPlace{0, 1});
    }
}

TEST_CASE("parts with other ledgers, files or units are not added up") {
    for (int way = 0; way < 4; ++way) {
        Partial other = small_part(2);
        if (way == 0) other.ledgers[0].id = "bills";
        if (way == 1) other.ledgers[0].files.pop_back();
        if (way == 2) other.ledgers[0].sums[0].unit = "kg";
        if (way == 3) other.ledgers.clear();
        JoinedParts parts;
        add_part("1", small_part(1), parts);
        add_part("2", other, parts);
        CHECK(parts.unlike == "2");
    }
}
