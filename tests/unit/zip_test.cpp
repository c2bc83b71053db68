#include "base/zip_archive.h"
#include "base/zip_names.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

const NamedFiles two_files{{"year/2022.yaml", "a: b\n"}, {"year/tables/räntor.yaml", std::string(100'000, 'x')}};

// What is said of a second file beside a first.
std::string beside_in_zip(std::string_view first, std::string_view second) {
    ZipNames names;
    CHECK(names.add(first).empty());
    return names.add(second);
}

}  // namespace

TEST_CASE("what is put into an archive comes out of it, and the same files give the same bytes") {
    ZipFault fault;
    std::string bytes = write_zip(two_files);
    CHECK(bytes == write_zip(two_files));
    CHECK(read_zip(bytes, fault) == two_files);
    CHECK(fault.says.empty());
}

TEST_CASE("an archive that is cut short anywhere is damaged") {
    std::string bytes = write_zip(two_files);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        ZipFault fault;
        CHECK_FALSE(read_zip(std::string_view(bytes).substr(0, size), fault));
        CHECK(fault.damaged);
        CHECK_FALSE(fault.says.empty());
    }
}

TEST_CASE("no byte of an archive can be changed so that other files come out") {
    std::string bytes = write_zip({{"a.yaml", "a: b\n"}});
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (char mask : {'\x01', '\x20', '\x55'}) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ mask);
            ZipFault fault;
            auto files = read_zip(changed, fault);
            if (!files) CHECK_FALSE(fault.says.empty());
            if (files && !files->empty()) CHECK(files->begin()->second == "a: b\n");
        }
}

TEST_CASE("more entries than allowed are refused before they are looked at") {
    NamedFiles many;
    for (std::size_t i = 0; i <= most_zip_entries; ++i) many.emplace(std::to_string(i), "");
    ZipFault fault;
    CHECK_FALSE(read_zip(write_zip(many), fault));
    CHECK_FALSE(fault.damaged);
    many.erase(many.begin());
    CHECK(read_zip(write_zip(many), fault) == many);
}

TEST_CASE("an entry's bytes are counted as they come out") {
    ZipFault fault;
    CHECK(read_zip(write_zip({{"a", std::string(most_zip_entry_bytes, '0')}}), fault));
    CHECK_FALSE(read_zip(write_zip({{"a", std::string(most_zip_entry_bytes + 1, '0')}}), fault));
    CHECK(fault.entry == "a");
    CHECK_FALSE(fault.damaged);
}

TEST_CASE("the name of an entry is a plain relative path") {
    for (const char* name : {"a", "a/b.yaml", "year/Räksmörgås 2022.yaml", "a/..b", "a/...", "c/d:e"})
        CHECK(wrong_with_zip_name(name) == "");
    for (const char* name :
         {"", "/a", "..", "a/../b", "a/..", "./a", "a//b", "a\\b", "C:", "c:/a", "a\x1b", "a\xff", "a\u202e", "a\n"})
        CHECK(wrong_with_zip_name(name) != "");
    CHECK(wrong_with_zip_name(std::string(255, 'a')) == "");
    CHECK(wrong_with_zip_name(std::string(256, 'a')) != "");
    CHECK(wrong_with_zip_name(std::string(500, 'a').replace(250, 1, "/") + "/" + std::string(250, 'a') + "/" +
                              std::string(248, 'a')) == "");
}

TEST_CASE("two entries need names that differ in more than capitals, and a file is no folder") {
    CHECK(beside_in_zip("a/b", "a/c") == "");
    CHECK(beside_in_zip("a/b", "A/c") == "");
    CHECK(beside_in_zip("å", "a") == "");
    for (auto [first, second] : {std::pair("a/b", "a/b"),
                                 {"a/b", "A/B"},
                                 {"Å", "å"},
                                 {"Ž", "ž"},
                                 {"Σ", "σ"},
                                 {"Я", "я"},
                                 {"a/b", "a"},
                                 {"a", "a/b"},
                                 {"a/b/c", "A/b"}})
        CHECK(beside_in_zip(first, second) != "");
}

}  // namespace ghg
