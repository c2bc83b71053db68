#include "read/image.h"
#include "read_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

std::string sample_image() {
    Parsed set("set: s\nmeans: åäö\neditions: [a/1, {b: \"c\"}]\n");
    ImageWriter writer;
    writer.add_tree({FileKind::set, "s", "", {}}, *set.tree);
    Source csv{"factors/a/airports.csv", "---\nairports: air/1\n---\n", "hash"};
    Diagnostics out;
    writer.add_airports(
        {FileKind::airports, "air/1", "", {}}, *parse_airports_head(csv, out),
        {{"FCO", "Fiumicino", "Rom", "IT", 41.8, 12.25, ""}, {"ARN", "Arlanda", "Stockholm", "SE", 59.65, 17.92, ""}});
    writer.add_page("pages/why/x.md", "why/x", "# x\n", "h2");
    return writer.bytes();
}

// Touches all that an image says.
std::size_t walk(std::string_view bytes) {
    auto entries = read_image(bytes);
    if (!entries) return 0;
    std::size_t seen = 0;
    Source source;
    for (const ImageEntry& entry : *entries) {
        seen += entry.path.size() + entry.payload.size();
        if (auto tree = image_tree(entry, source)) seen += tree->root().entries().size() + tree->root().place().line;
        seen += image_airports(entry).size();
        seen += image_airport(entry, "ARN") ? 1 : 0;
    }
    return seen;
}

}  // namespace

TEST_CASE("what is packed is read again") {
    std::string bytes = sample_image();
    CHECK(bytes == sample_image());
    auto entries = read_image(bytes);
    REQUIRE(entries);
    REQUIRE(entries->size() == 3);
    CHECK((*entries)[0].path == "test.yaml");
    CHECK((*entries)[0].kind == FileKind::set);
    CHECK((*entries)[1].sha256 == "hash");
    CHECK((*entries)[2].payload == "# x\n");
    Source from_image{"built-in", "", ""};
    auto head = image_tree((*entries)[1], from_image);
    REQUIRE(head);
    CHECK(head->root().find("airports").text() == "air/1");
    CHECK(to_text(head->root().find("airports").place()) == "built-in:2:11");
    Source source{"built-in", "", ""};
    auto tree = image_tree((*entries)[0], source);
    REQUIRE(tree);
    CHECK(tree->root().find("means").text() == "åäö");
    CHECK(tree->root().find("editions").items()[1].find("b").is_quoted());
    CHECK(to_text(tree->root().find("means").place()) == "built-in:2:8");
}

TEST_CASE("one airport is found without the others") {
    std::string bytes = sample_image();
    auto entries = read_image(bytes);
    auto airport = image_airport((*entries)[1], "FCO");
    REQUIRE(airport);
    CHECK(airport->name == "Fiumicino");
    CHECK(airport->city == "Rom");
    CHECK(airport->country == "IT");
    CHECK(airport->latitude == doctest::Approx(41.8));
    CHECK(airport->edition == "air/1");
    CHECK_FALSE(image_airport((*entries)[1], "XXX"));
    CHECK_FALSE(image_airport((*entries)[2], "FCO"));
    CHECK(image_airports((*entries)[1]).front().iata == "ARN");
}

TEST_CASE("a truncated or damaged image is refused without harm") {
    std::string bytes = sample_image();
    std::size_t whole = walk(bytes);
    CHECK(whole > 0);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        std::string part(bytes.substr(0, size));
        CHECK(walk(part) <= whole);
        CHECK_FALSE(read_image(part));
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(~static_cast<unsigned char>(damaged[at]));
        walk(damaged);
    }
    CHECK_FALSE(read_image("ghgimg2\n"));
    CHECK_FALSE(read_image({}));
}

}  // namespace ghg
