#include "ledger/key_table.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace ghg;

TEST_CASE("different keys have different numbers, from 0, and a key keeps its own while the table grows") {
    KeyTable table;
    for (int round = 0; round < 2; ++round)
        for (std::uint32_t i = 0; i < 5000; ++i) {
            KeyTable::Found found = table.number("key " + std::to_string(i * 7919));
            REQUIRE(found.number == i);
            REQUIRE(found.is_new == (round == 0));
        }
    CHECK(table.size() == 5000);
    CHECK(table.key(1) == "key 7919");
}

TEST_CASE("keys are any bytes: empty, with NUL, alike but for the last") {
    KeyTable table;
    std::string zero("a\0b", 3);
    CHECK(table.number("").number == 0);
    CHECK(table.number(zero).number == 1);
    CHECK(table.number("a").number == 2);
    CHECK(table.number("12345678").number == 3);
    CHECK(table.number("123456780").number == 4);
    CHECK(table.number(zero).number == 1);
    CHECK(table.number("").number == 0);
}

TEST_CASE("a key keeps its number whatever others, short and long, come before it") {
    KeyTable table;
    std::vector<std::string> keys;
    for (std::size_t size : {0U, 1U, 2U, 7U, 8U, 9U, 15U, 16U, 17U, 30U})
        for (char c : {'a', 'b'}) keys.push_back(std::string(size, c));
    keys.erase(keys.begin());  // the empty one is there twice
    for (std::uint32_t i = 0; i < keys.size(); ++i) REQUIRE(table.number(keys[i]).number == i);
    for (std::uint32_t a = 0; a < keys.size(); ++a)
        for (std::uint32_t b = 0; b < keys.size(); ++b)
            for (std::uint32_t each : {a, b, a}) CHECK(table.number(keys[each]).number == each);
}

TEST_CASE("what stands behind a key with spare bytes is no part of it") {
    KeyTable table;
    for (std::size_t size = 0; size <= 20; ++size) {
        std::string key(size, 'k');
        for (char behind : {'k', '\0', '\xFF'}) {
            std::string with_spare = key + std::string(spare_bytes, behind);
            CHECK(table.number(SpareText{std::string_view(with_spare).substr(0, size)}).number == size);
            CHECK(table.number(key).number == size);
        }
    }
    CHECK(table.size() == 21);
}

TEST_CASE("keys whose bytes could be taken for a size are told apart") {
    KeyTable table;
    std::uint32_t next = 0;
    for (int round = 0; round < 2; ++round, next = 0)
        for (std::size_t size = 0; size <= 20; ++size)
            for (char last = 0; last < 20; ++last) {
                std::string key(size, '\0');
                if (size > 0) key[std::min<std::size_t>(size - 1, 7)] = last;
                if (size > 0 || last == 0) REQUIRE(table.number(key).number == next++);
            }
    CHECK(table.size() == 1 + 20 * 20);
}

TEST_CASE("keys of every length are told apart by each of their bytes") {
    KeyTable table;
    std::uint32_t next = 0;
    for (std::size_t size = 1; size <= 40; ++size)
        for (std::size_t place = 0; place < size; ++place) {
            std::string key(size, 'a');
            key[place] = 'b';
            REQUIRE(table.number(key).number == next);
            REQUIRE(table.find(key) == next);
            ++next;
        }
    CHECK_FALSE(table.find("c"));
    CHECK(table.size() == 40 * 41 / 2);
}

TEST_CASE("different pairs have different numbers, whichever of them have a small second") {
    PairTable pairs;
    for (int round = 0; round < 2; ++round) {
        std::uint32_t next = 0;
        for (std::uint32_t a = 0; a < 300; ++a)
            for (std::uint32_t b = 0; b < 40; ++b) REQUIRE(pairs.number(7 * a, b) == next++);
    }
    CHECK(pairs.size() == 300 * 40);
}

TEST_CASE("pairs keep their numbers when a second comes that is not the one all had, and when firsts are left out") {
    PairTable pairs;
    for (std::uint32_t a = 0; a < 10; ++a) REQUIRE(pairs.number(a, 0) == a);
    CHECK(pairs.number(12, 0) == 10);
    CHECK(pairs.number(10, 0) == 11);
    CHECK(pairs.number(3, 1) == 12);
    CHECK(pairs.number(11, 0) == 13);
    for (std::uint32_t a = 0; a < 10; ++a) REQUIRE(pairs.number(a, 0) == a);
    CHECK(pairs.number(12, 0) == 10);
    CHECK(pairs.number(10, 0) == 11);
    CHECK(pairs.number(3, 1) == 12);
    CHECK(pairs.number(11, 0) == 13);
    CHECK(pairs.size() == 14);
}
