#include "read_support.h"

#include <doctest/doctest.h>

namespace ghg {
namespace {

Told told_of(const std::string& text) { return told(Parsed(text).out); }

std::string place_text(const Node& node) {
    return fmt::format("{}:{}+{}", node.place().line, node.place().column, node.place().length);
}

}  // namespace

TEST_CASE("places count code points, and length is that of the written token") {
    Parsed parsed("åäö: x\nb: \"å😀\"\nc: [😀😀, y]\n");
    REQUIRE(parsed.tree);
    auto entries = parsed.root().entries();
    CHECK(place_text(entries[0].key) == "1:1+3");
    CHECK(place_text(entries[0].value) == "1:6+1");
    CHECK(place_text(entries[1].value) == "2:4+4");
    CHECK(entries[1].value.is_quoted());
    CHECK(entries[1].value.text() == "å😀");
    CHECK(place_text(entries[2].value.items()[1]) == "3:9+1");
    CHECK(place_text(parsed.root()) == "1:1+3");
}

TEST_CASE("a text over several lines is measured on its first line") {
    Parsed parsed("a: one two\n  three\nb: |\n  x\nc: 'it''s'\nd: \"open\n  shut\"\n");
    REQUIRE(parsed.tree);
    auto entries = parsed.root().entries();
    CHECK(entries[0].value.text() == "one two three");
    CHECK(place_text(entries[0].value) == "1:4+7");
    CHECK(place_text(entries[1].value) == "3:4+1");
    CHECK(place_text(entries[2].value) == "5:4+7");
    CHECK(entries[2].value.text() == "it's");
    CHECK(place_text(entries[3].value) == "6:4+5");
}

TEST_CASE("scalars stay text, and nothing is an empty text") {
    Parsed parsed("a: NO\nb: 010\nc: 1_000\nd: .inf\ne: 12:30\nf: ~\ng:\nh: \"\"\ni: null\n");
    REQUIRE(parsed.tree);
    std::vector<std::string> texts;
    for (const NodeEntry& entry : parsed.root().entries()) texts.emplace_back(entry.value.text());
    CHECK(texts == std::vector<std::string>{"NO", "010", "1_000", ".inf", "12:30", "", "", "", ""});
    CHECK(place_text(parsed.root().find("f")) == "6:4+1");
    CHECK(place_text(parsed.root().find("g")) == "7:1+1");
    CHECK(parsed.out.empty());
}

TEST_CASE("a byte order mark and CRLF change nothing") {
    Parsed parsed(
        "\xEF\xBB\xBF"
        "a: b\r\nc: \"d\"\r\n");
    REQUIRE(parsed.tree);
    CHECK(place_text(parsed.root().find("c")) == "2:4+3");
    CHECK(parsed.root().find("a").text() == "b");
}

TEST_CASE("what YAML could hide is refused before it is parsed") {
    CHECK(told_of("a: \xff\n") == Told{"bad-utf8 1:4+1"});
    CHECK(told_of("\xff\xfe"
                  "a") == Told{"bad-utf8 1:1+1"});
    CHECK(told_of(std::string("a: x\0y\n", 7)) == Told{"control-character 1:5+1"});
    CHECK(told_of("a: x\x04\nb: [\n") == Told{"control-character 1:5+1"});
    CHECK(told_of("a: x\rb: y\n") == Told{"control-character 1:5+1"});
    CHECK(told_of("a:\n  \tb: 1\n") == Told{"tab-indentation 2:3+1"});
    CHECK(told_of("a:\n\t\n  b: 1\t# c\n").empty());
    CHECK(told_of("%YAML 1.2\n---\na: 1\n") == Told{"yaml-syntax 1:1+1"});
}

TEST_CASE("a line that is not indented is no value of the key above it") {
    CHECK(told_of("region:\nsite Uppsala\n") == Told{"yaml-syntax 2:1+12"});
    CHECK(told_of("- region:\n  site Uppsala\n") == Told{"yaml-syntax 2:3+12"});
    CHECK(told_of("region:\n  SE\n").empty());
}

TEST_CASE("a quoted text after a comma is a key without a value") {
    CHECK(told_of("a: {b: \"x\", \"y z\"}\n") == Told{"unquoted-text 1:13+5"});
    CHECK(told_of("a: {b: 1, \"c\" : 2}\n").empty());
}

TEST_CASE("the whole text is read, or refused") {
    CHECK(told_of("- a\nb: 1\n") == Told{"text-after-end 2:1+1"});
    CHECK(told_of("a: 1\n...\ngarbage: [") == Told{"text-after-end 3:1+1"});
    CHECK(told_of("a: 1\n---\nb: 2\n") == Told{"second-document 2:1+3"});
    CHECK(told_of("a: 1\n---\n") == Told{"second-document 2:1+3"});
    CHECK(told_of("{a: 1} b") == Told{"text-after-end 1:8+1"});
    CHECK(told_of(", ") == Told{"text-after-end 1:1+1"});
    CHECK(told_of(", }") == Told{"text-after-end 1:1+1"});
    CHECK(told_of("---\na: 1\n...\n# end\n").empty());
}

TEST_CASE("an empty text is refused") {
    CHECK(told_of("") == Told{"file-empty 1:1+1"});
    CHECK(told_of("# only\n") == Told{"file-empty 1:1+1"});
    CHECK(told_of("~") == Told{"file-empty 1:1+1"});
}

TEST_CASE("nesting is bounded") {
    CHECK(told_of(std::string(5000, '[')) == Told{"yaml-too-deep 1:4001+1"});
    CHECK(told_of(std::string(65, '[') + std::string(65, ']')) == Told{"yaml-too-deep 1:65+1"});
    CHECK(told_of(std::string(64, '[') + std::string(64, ']')).empty());
    CHECK(told_of("a: " + std::string(300'000, 'x')) == Told{"line-too-long 1:1+1"});
    CHECK(told_of(std::string(most_yaml_bytes + 1, '\n')) == Told{"file-too-large 0:0+1"});
}

TEST_CASE("anchors, aliases, tags and merge keys are refused, all in one run") {
    CHECK(told_of("a: &x 1\nb: *x\nc: !!int 3\nd: ! 4\n<<: 5\n") ==
          Told{"yaml-anchor 1:4+1", "yaml-anchor 2:4+2", "yaml-tag 3:4+5", "yaml-tag 4:4+1", "yaml-anchor 5:1+2"});
    CHECK(told_of("&r {a: 1}") == Told{"yaml-anchor 1:1+1"});
    CHECK(told_of("\"<<\": 1\n").empty());
    CHECK(told_of("note: *important*\n") == Told{"yaml-anchor 1:7+1"});
}

TEST_CASE("duplicate keys are refused, and the first one counts") {
    Parsed parsed("a: 1\nb: 2\na: 3\na: 4\n");
    REQUIRE(parsed.tree);
    CHECK(told(parsed.out) == Told{"duplicate-key 3:1+1", "duplicate-key 4:1+1"});
    CHECK(parsed.out[1].related[0].at.line == 1);
    CHECK(parsed.root().find("a").text() == "1");
    CHECK(parsed.root().is_faulty());
    CHECK(told_of("[{a: 1}, {a: 2}]").empty());
}

TEST_CASE("keys are words") {
    CHECK(told_of("? [a]\n: b\n") == Told{"yaml-key 1:3+1"});
    CHECK(told_of("? a\n: b\n").empty());
    CHECK(told_of("{{a: b}: c}") == Told{"yaml-key 1:2+1"});
    CHECK(told_of("{, a: 1}") == Told{"yaml-key 1:2+1"});
}

TEST_CASE("a comma in a number of flow style is found, and the rest is read") {
    Parsed parsed("a: {quantity: 1,5 kWh, x: y}\n");
    REQUIRE(parsed.tree);
    CHECK(told(parsed.out) == Told{"decimal-comma 1:15+7"});
    CHECK(parsed.out[0].says == "`1,5 kWh` has a comma in its number");
    CHECK(parsed.out[0].next_step == "Write 1.5 kWh, with a point.");
    CHECK(parsed.root().find("a").find("quantity").is_faulty());
    CHECK(parsed.root().find("a").find("x").text() == "y");
    CHECK(told_of("{q: 1, 5 kWh}") == Told{"decimal-comma 1:5+8"});
    CHECK(Parsed("{q: 1,025 kWh}").out[0].next_step ==
          "Write 1.025 kWh for a decimal point, or 1 025 kWh for thousands.");
    CHECK(told_of("{q: 1,234,567 kWh}") == Told{"decimal-comma 1:5+5"});
}

TEST_CASE("text that a comma broke is found") {
    Parsed parsed("{note: hello, world}");
    CHECK(told(parsed.out) == Told{"unquoted-text 1:15+5"});
    CHECK(parsed.out[0].next_step == "Put text that holds a comma in quotes: note: \"hello, world\".");
    CHECK(told_of("{b}") == Told{"unquoted-text 1:2+1"});
    CHECK(told_of("{a: , b: }").empty());
    CHECK(told_of("{a:1}") == Told{"space-after-colon 1:2+3"});
}

TEST_CASE("a line that is no key is found where it stands") {
    CHECK(told_of("a: 1\nb:5 kWh\nc: 2\n") == Told{"space-after-colon 2:1+7"});
    CHECK(told_of("a: 1\nb\nc: 2\n") == Told{"yaml-syntax 2:1+1"});
    CHECK(told_of("a: 1\nb\n") == Told{"yaml-syntax 2:1+1"});
    CHECK(told_of("a: 1\nlegs:\nUME\n") == Told{"yaml-syntax 3:1+3"});
    CHECK(told_of("a:\n- 1\n- 2\n").empty());
}

TEST_CASE("syntax is explained at the place where a person would mend it") {
    CHECK(told_of("a: b: c\n") == Told{"yaml-syntax 1:5+1"});
    CHECK(told_of("a: [1, 2\nb: 1\n") == Told{"yaml-syntax 1:4+1"});
    CHECK(told_of("a: [1") == Told{"yaml-syntax 1:4+1"});
    CHECK(told_of("a: 1\n]\n") == Told{"yaml-syntax 2:1+1"});
    CHECK(told_of("a: \"x") == Told{"yaml-syntax 1:4+1"});
    CHECK(told_of("a: \"x\nb: 1\n") == Told{"yaml-syntax 1:4+2"});
    CHECK(told_of("a: @x\n") == Told{"yaml-syntax 1:4+1"});
    CHECK(told_of("a: \"\\q\"\n") == Told{"yaml-syntax 1:7+1"});
    CHECK(told_of("- {a: 1},\n- {b: 2}\n") == Told{"yaml-syntax 1:9+1"});
    CHECK_FALSE(Parsed("a: \"x\n").tree);
}

TEST_CASE("a file not meant for us is not reported line by line") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "a: 1\n";
    CHECK(Parsed(text).out.size() == 100);
}

TEST_CASE("a part of a file keeps its lines") {
    Sources sources;
    Diagnostics out;
    const Source& source = sources.add({"x", "---\na: 1\nb: \"\n---\n", ""});
    CHECK_FALSE(parse_yaml_part(source, "a: 1\nb: \"\n", 2, out));
    CHECK(told(out) == Told{"yaml-syntax 3:4+1"});
}

}  // namespace ghg
