#include "read/table_files.h"

#include "library_support.h"

namespace ghg {
namespace {

/// Files that stand in for those of the image, and a library that was lent them.
struct Lent {
    explicit Lent(const std::vector<std::pair<std::string, std::string>>& texts) : files(bytes) {
        for (const auto& [path, text] : texts) files.add(path, text, out);
        library.stand_in(files, out);
    }
    Number paper() {
        library.load("b/1", {}, book, out);
        const Factor* factor = book.find_factor("b/1", "goods.paper");
        return factor == nullptr ? Number(0) : factor->emits.front().kg;
    }
    std::string bytes = image();
    Diagnostics out;
    Sources sources;
    TableFiles files;
    Library library{sources, bytes};
    FactorBook book;
};

const std::string changed_paper = goods("b/1", "paper", "3 kg");

}  // namespace

TEST_CASE("an edition among the files is read from them alone") {
    Lent lent({{"goods.yaml", changed_paper}});
    CHECK(lent.paper() == Number(3));
    CHECK(lent.book.bands("b/1", "haul") == nullptr);  // the built-in edition had them, this one has none
    CHECK(told(lent.out) == Told{});
}

TEST_CASE("what the files do not hold is built in; what they hold byte for byte too") {
    Lent other({{"goods.yaml", goods("c/1", "paper", "3 kg")}});
    CHECK(other.paper() == Number(1));
    Lent same({{"goods.yaml", goods("b/1", "paper", "1 kg")}, {"bands.yaml", bands_text}});
    CHECK(same.paper() == Number(1));
    CHECK(same.book.find_factor("b/1", "goods.paper")->at.source->path == "factors/b/goods.yaml");
    CHECK(same.book.bands("b/1", "haul") != nullptr);
}

TEST_CASE("a folder that is added later gives way to what stands in") {
    TempFolder own;
    own.write("goods.yaml", goods("b/1", "paper", "5 kg"));
    own.write("other.yaml", goods("d/1", "paper", "7 kg"));
    Lent lent({{"goods.yaml", changed_paper}});
    lent.library.add_folder(own.path(), lent.out);
    CHECK(lent.paper() == Number(3));
    CHECK(lent.library.has_edition("d/1"));
    CHECK(told(lent.out) == Told{});
}

TEST_CASE("sets, types and units stand in by their names") {
    Lent lent({{"s.yaml", "set: s\nmeans: other\neditions: [b/1]\n"},
               {"u.yaml", units_text + "  - {unit: t, is: 1000 kg, cite: c}\n"}});
    CHECK(lent.library.set("s")->means == "other");
    CHECK(lent.library.units().find("t") != nullptr);
    CHECK(lent.library.type("goods") != nullptr);
    CHECK(told(lent.out) == Told{});
}

TEST_CASE("a mistake in a file is told, and other files than tables are left alone") {
    Lent lent({{"goods.yaml", "table: [\n"}, {"CHANGES.md", "table: no\n"}, {"data.csv", "a,b\n"}});
    CHECK(lent.out.size() == 1);
    CHECK(lent.files.editions().empty());
}

TEST_CASE("files of other kinds are compared whole") {
    Lent was({{"s.yaml", "set: s\nmeans: m\neditions: [b/1]\n"}, {"t.yaml", type_text}, {"g.yaml", changed_paper}});
    Lent now({{"s.yaml", "set: s\nmeans: n\neditions: [b/1]\n"}, {"u.yaml", units_text}});
    std::vector<std::string> lines;
    for (const ChangedFile& file : TableFiles::changed(was.files, now.files))
        lines.push_back(fmt::format("{} {} {}", file.kind, file.name, file.change));
    CHECK(lines == Told{"factor set s changed", "units u added", "activity type goods removed"});
}

TEST_CASE("an edition can be read from another one's tables, in its name and for any year") {
    std::string bytes = image();
    Diagnostics out;
    Sources sources;
    TableFiles files(bytes);
    files.add("c.yaml", goods("c/1", "paper", "9 kg"), out);
    Library library(sources, bytes);
    library.stand_in(files, out);
    library.read_as("b/1", "c/1");
    FactorBook book;
    library.load("b/1", {}, book, out);
    const Factor* factor = book.find_factor("b/1", "goods.paper");
    REQUIRE(factor != nullptr);
    CHECK(factor->emits.front().kg == Number(9));
    CHECK(factor->name() == "b/1#goods.paper");
    CHECK(factor->head->holds(1990));
    CHECK(told(out) == Told{});
}

}  // namespace ghg
