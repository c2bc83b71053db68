#include "library_support.h"

#include <algorithm>

namespace ghg {
namespace {

struct Loaded {
    explicit Loaded(const TempFolder& folder, std::string packed = image())
        : bytes(std::move(packed)), library(sources, bytes) {
        library.add_folder(folder.path(), out);
    }
    std::string bytes;
    Sources sources;
    Diagnostics out;
    Library library;
    FactorBook book;
};

std::vector<std::string> slugs(const Diagnostics& out) {
    std::vector<std::string> names;
    for (const Diagnostic& d : out) names.push_back(d.slug);
    return names;
}

}  // namespace

TEST_CASE("built-in tables are found, and read when they are asked for") {
    std::string bytes = image();
    Sources sources;
    Library library(sources, bytes);
    CHECK(sources.all().empty());
    CHECK(library.edition_names() == std::vector<std::string>{"b/1"});
    CHECK(library.topics("b/1") == std::vector<std::string>{"goods"});
    CHECK(library.set("s")->editions == std::vector<std::string>{"b/1"});
    CHECK(library.type("goods")->means == "m");
    CHECK(library.type("none") == nullptr);
    CHECK(library.units().find("kg") != nullptr);
    CHECK(library.page("why/x") == "text");
    CHECK_FALSE(library.page("why/y"));
    CHECK(library.pages_below("why/") == std::vector<std::string>{"why/x"});
    FactorBook book;
    Diagnostics out;
    for (int twice = 0; twice < 2; ++twice) library.load("b/1", {"goods", "none"}, book, out);
    CHECK(out.empty());
    CHECK(book.all().size() == 1);
    CHECK(book.find_factor("b/1", "goods.paper") != nullptr);
    CHECK(book.bands("b/1", "haul") != nullptr);
    CHECK(to_line_text(book.find_factor("b/1", "goods.paper")->at) == "factors/b/goods.yaml:6");
    CHECK(sources.all().back().text.empty());
    CHECK(sources.all().back().sha256.size() == 64);
}

TEST_CASE("a damaged image is a bug of the program") {
    Sources sources;
    std::string bytes = image();
    CHECK_THROWS(Library(sources, std::string_view(bytes).substr(0, bytes.size() - 1)));
    CHECK(Library(sources, {}).edition_names().empty());
}

TEST_CASE("a folder's tables join the built-in ones") {
    TempFolder folder;
    folder.write("deep/goods.yaml", goods("mine/1", "steel", "2 kg"));
    folder.write("units.yaml", "units: mine\n" + document + "rows:\n  - {unit: t, is: 1000 kg, cite: c}\n");
    folder.write("gwp.yaml", "gwp_set: g/1\nmeans: m\n" + document + "values:\n  - {gas: CH4, value: 28, cite: c}\n");
    folder.write("set.yaml", "set: mine\nmeans: m\neditions: [mine/1, b/1]\n");
    folder.write("air/airports.csv", airports_text);
    folder.write("ledger.csv", "a,b\n1\n");
    folder.write("notes.md", "text");
    Loaded loaded(folder);
    loaded.library.check_all(loaded.book, loaded.out);
    CHECK(slugs(loaded.out) == Told{});
    CHECK(loaded.library.edition_names() == std::vector<std::string>{"b/1", "mine/1"});
    CHECK(loaded.library.units().find("t")->in_base == Number(1000));
    CHECK(loaded.library.gwp_sets().find("g/1")->find("CH4") == Number(28));
    loaded.library.load("mine/1", {}, loaded.book, loaded.out);
    CHECK(loaded.book.find_factor("mine/1", "goods.steel")->emits.at(0).kg == Number(2));
    loaded.library.load_airports({"FDA"}, loaded.book, loaded.out);
    CHECK(loaded.book.airport("FDA")->city == "City, the");
    CHECK(loaded.book.airport("FDA")->longitude == doctest::Approx(-17.9186));
    CHECK(loaded.out.empty());
}

TEST_CASE("all tables, lists of airports and names of territories can be had at once") {
    TempFolder folder;
    folder.write("goods.yaml", goods("mine/1", "steel", "2 kg"));
    folder.write("bands.yaml", "bands: haul\nedition: mine/1\napplies: {from: 2022, to: 2022}\n" + document +
                                   "rows:\n  - {value: any, ends: 0, cite: c}\n");
    folder.write("air/airports.csv", airports_text);
    folder.write("names.yaml", "territories: mine\n" + document + "names:\n  FD: [Freedonia]\n");
    Loaded loaded(folder);
    loaded.library.load_all(loaded.book, loaded.out);
    CHECK(loaded.book.all().size() == 2);
    CHECK(loaded.book.all_bands().size() == 2);
    CHECK(loaded.library.territories().name_of("FD") == "Freedonia");
    std::vector<AirportList> lists = loaded.library.airport_lists();
    REQUIRE(lists.size() == 1);
    CHECK(lists[0].edition == "air/1");
    CHECK(lists[0].count == 1);
    CHECK(lists[0].source.licence == "l");
    CHECK(lists[0].at.line == 2);
}

TEST_CASE("a mistake in names of territories is reported, a second list of that name too") {
    TempFolder folder;
    folder.write("names.yaml", "territories: mine\n" + document + "names:\n  Freedonia: [FD]\n");
    folder.write("twice.yaml", "territories: mine\n" + document + "names:\n  FD: [Freedonia]\n");
    Loaded loaded(folder);
    CHECK(slugs(loaded.out) == Told{"defined-twice", "region-malformed"});
}

TEST_CASE("an edition in two places is an error, unless the files are copies") {
    TempFolder copy;
    copy.write("goods.yaml", goods("b/1", "paper", "1 kg"));
    copy.write("units.yaml", units_text);
    copy.write("type.yaml", type_text);
    Loaded copied(copy);
    CHECK(slugs(copied.out) == Told{});
    copied.library.load("b/1", {}, copied.book, copied.out);
    CHECK(copied.book.all().size() == 1);

    TempFolder other;
    other.write("goods.yaml", goods("b/1", "paper", "3 kg"));
    other.write("type.yaml", type_text + "# changed\n");
    other.write("units.yaml", units_text + "# changed\n");
    Loaded clashing(other);
    CHECK(told(clashing.out) ==
          Told{"edition-twice 2:10+3", "defined-twice 1:7+5", "defined-twice 4:12+2", "defined-twice 5:12+2"});
    CHECK(to_text(clashing.out[0].related.at(0).at) == "factors/b/goods.yaml:2:10");
    CHECK(to_text(clashing.out[2].related.at(0).at) == "factors/u.yaml:4:12");
}

TEST_CASE("the built-in factors can be left out") {
    TempFolder folder;
    folder.write("goods.yaml", goods("b/1", "paper", "3 kg"));
    Sources sources;
    Diagnostics out;
    std::string bytes = image();
    Library library(sources, bytes);
    library.drop_builtin_factors();
    library.add_folder(folder.path(), out);
    CHECK(slugs(out) == Told{});
    CHECK(library.set_names().empty());
    CHECK(library.type_names() == std::vector<std::string>{"goods"});
    FactorBook book;
    library.load("b/1", {}, book, out);
    CHECK(book.find_factor("b/1", "goods.paper")->emits.at(0).kg == Number(3));
    CHECK(book.bands("b/1", "haul") == nullptr);
}

TEST_CASE("checking a folder finds what loading would find, and more") {
    TempFolder folder;
    folder.write("a.yaml", goods("mine/1", "steel", "0 kg"));
    folder.write("b.yaml", goods("mine/1", "iron", "1 kg"));
    folder.write("c.yaml", goods("mine/1", "iron", "2 kg"));
    folder.write("d.yaml", "organisation: x\n");
    folder.write("e.yaml", "a: [\n");
    folder.write("set.yaml", "set: mine\nmeans: m\neditions: [mine/2, b/1]\n");
    folder.write(
        "airports.csv",
        "---\nairports: air/1\n" + document +
            "---\niata,name,city,country,lat,lon\nFDA,n,c,FD,91,2\nFDB,n,c,FD,1,2\nFDB,n,c,FD,1,2\nfdc,n,c,FD,1,2\n");
    Loaded loaded(folder);
    CHECK(told(loaded.out) == Told{"file-kind-unknown 1:1+12", "yaml-syntax 1:4+1"});
    Diagnostics out;
    loaded.library.check_all(loaded.book, out);
    sort_by_place(out);
    std::vector<std::string> found = told(out);
    std::ranges::sort(found);
    CHECK(found == Told{"airport-code 9:1+3", "airport-degrees 6:1+3", "edition-unknown 3:12+6", "id-twice 6:5+1",
                        "id-twice 8:1+3", "zero-without-note 6:90+4"});
}

TEST_CASE("a set that lists what is no edition is told when it is used") {
    TempFolder folder;
    folder.write("set.yaml", "set: mine\nmeans: m\neditions: [b/2, s, b/1]\n");
    Loaded loaded(folder);
    CHECK(told(loaded.out) == Told{});
    for (const std::string& edition : loaded.library.set("mine")->editions)
        loaded.library.load(edition, {}, loaded.book, loaded.out);
    REQUIRE(told(loaded.out) == Told{"edition-unknown 3:12+3", "edition-unknown 3:17+1"});
    CHECK(loaded.out[0].near == std::vector<std::string>{"b/1"});
    CHECK(loaded.out[1].says == "`s` is a factor set, and a set lists editions");
}

TEST_CASE("a set cannot have the name of an edition") {
    TempFolder folder;
    folder.write("goods.yaml", goods("mine/1", "steel", "1 kg"));
    folder.write("set.yaml", "set: b/1\nmeans: m\neditions: [b/1]\n");
    folder.write("set2.yaml", "set: mine/1\nmeans: m\neditions: [mine/1]\n");
    Loaded loaded(folder);
    CHECK(told(loaded.out) == Told{"defined-twice 1:6+3", "defined-twice 1:6+6"});
}

TEST_CASE("a folder that is not there is told") {
    Sources sources;
    Diagnostics out;
    Library library(sources, {});
    library.add_folder("/nonexistent/tables", out);
    CHECK(slugs(out) == Told{"file-missing"});
}

}  // namespace ghg
