#include "library_support.h"

namespace ghg {
namespace {

/// A library with something built in that holds nothing but these texts.
struct Held {
    explicit Held(const NamedFiles& texts) { library.hold_only(texts, out); }
    Number paper(const char* edition) {
        library.load(edition, {}, book, out);
        const Factor* factor = book.find_factor(edition, "goods.paper");
        return factor == nullptr ? Number(0) : factor->emits.front().kg;
    }
    std::string bytes = image();
    Diagnostics out;
    Sources sources;
    Library library{sources, bytes};
    FactorBook book;
};

const NamedFiles packed_files{{"built-in/factors/goods.yaml", goods("b/1", "paper", "3 kg")},
                              {"built-in/factors/units.yaml", units_text}};

}  // namespace

TEST_CASE("a library that holds some files only says what they say, whatever is built in") {
    Held held(packed_files);
    CHECK(held.paper("b/1") == Number(3));
    CHECK(held.library.type_names() == std::vector<std::string>{});
    CHECK(held.library.set_names() == std::vector<std::string>{});
    CHECK(held.book.bands("b/1", "haul") == nullptr);
    CHECK(told(held.out) == Told{});
}

TEST_CASE("an edition that none of the files is of had no say, and is no mistake") {
    Held held(packed_files);
    CHECK(held.library.has_edition("gone/1"));
    CHECK(held.paper("gone/1") == Number(0));
    CHECK(told(held.out) == Told{});
}

TEST_CASE("each of the files is among those that a result rests on") {
    Held held(packed_files);
    std::vector<std::string> paths;
    for (const Source& source : held.sources.all()) {
        paths.push_back(source.path);
        CHECK(source.sha256 == sha256(source.text));
    }
    CHECK(paths == std::vector<std::string>{"built-in/factors/goods.yaml", "built-in/factors/units.yaml"});
}

TEST_CASE("own tables come beside them, and a mistake in a packed file is told") {
    Held held(packed_files);
    held.library.add_files({{"year/tables/own.yaml", goods("own/1", "paper", "5 kg")}, {"year/tables/a.txt", "x"}},
                           held.out);
    CHECK(held.paper("own/1") == Number(5));
    CHECK(held.paper("b/1") == Number(3));
    CHECK(told(held.out) == Told{});
    Held broken(NamedFiles{{"built-in/factors/goods.yaml", "table: [\n"}});
    CHECK(broken.out.size() == 1);
}

TEST_CASE("the user's airports come before those that were built in") {
    const std::string head = "---\nairports: air/1\n" + document + "---\niata,name,city,country,lat,lon\n";
    Held held(NamedFiles{
        {"built-in/factors/air/airports.csv", head + "ARN,Old,Stockholm,SE,10,10\nFCO,Rome,Rome,IT,20,20\n"}});
    std::string own = head;
    own.replace(own.find("air/1"), 5, "own/1");
    held.library.add_files({{"year/tables/airports.csv", own + "ARN,Own,Stockholm,SE,59,17\n"}}, held.out);
    held.library.load_airports({"ARN", "FCO"}, held.book, held.out);
    CHECK(told(held.out) == Told{});
    REQUIRE(held.book.airport("ARN") != nullptr);
    CHECK(held.book.airport("ARN")->name == "Own");
    CHECK(held.book.airport("FCO")->name == "Rome");
}

}  // namespace ghg
