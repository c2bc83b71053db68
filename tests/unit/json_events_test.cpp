#include "read/json_events.h"

#include "read/yaml.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

using namespace ghg;

namespace {

// What is read of a text, its mistakes with it.
struct Read {
    std::string records, pool, said;
    friend bool operator==(const Read&, const Read&) = default;
};

Read read(const std::string& text) {
    Sources sources;
    Diagnostics out;
    auto tree = parse_yaml(sources.add({"a.yaml", text, ""}), out);
    Read read;
    if (tree) read = {std::string(tree->record_bytes()), std::string(tree->pool()), ""};
    for (const Diagnostic& said : out)
        read.said += std::to_string(said.at.line) + ":" + std::to_string(said.at.column) + " " + said.says + "\n";
    return read;
}

// A comment is no JSON: then yaml-cpp reads the text.
Read read_as_yaml(const std::string& text) { return read(text + "\n# YAML\n"); }

class RandomJson {
public:
    explicit RandomJson(unsigned seed) : random_(seed) {}

    std::string map(int depth = 0) {
        std::string text = "{" + blank();
        for (int i = 0, most = below(5); i < most; ++i)
            text += (i > 0 ? "," + blank() : "") + quoted() + space() + ":" + blank() + value(depth + 1);
        return text + blank() + "}";
    }

private:
    int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

    std::string one_of(std::initializer_list<const char*> all) {
        return *(all.begin() + below(static_cast<int>(all.size())));
    }
    std::string space() { return one_of({"", "", " "}); }
    std::string blank() { return one_of({"", " ", "  ", "\n", "\r\n  ", " \n\n "}); }
    std::string quoted() {
        std::string text = "\"";
        for (int i = 0, most = below(6); i < most; ++i)
            text += one_of({"a", "Z",    "7",    "å",   "€",   "𝄞",   " ",       ":",       ",",  "#",  "{", "]",
                            "'", "\\\"", "\\\\", "\\/", "\\n", "\\t", "\\u00e5", "\\u20AC", "- ", "<<", "~", "null"});
        return text + "\"";
    }
    std::string value(int depth) {
        int kind = below(depth > 4 ? 4 : 7);
        if (kind < 2) return quoted();
        if (kind == 2) return one_of({"0", "-1", "12.50", "1e3", "-0.1E-7", "123456789012345678901234567890"});
        if (kind == 3) return one_of({"true", "false", "null"});
        if (kind < 6) return map(depth);
        std::string text = "[" + blank();
        for (int i = 0, most = below(4); i < most; ++i) text += (i > 0 ? "," + blank() : "") + value(depth + 1);
        return text + blank() + "]";
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("JSON is read as yaml-cpp reads it: texts, places, and what is said of keys that stand twice") {
    int with_mistakes = 0;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        CAPTURE(seed);
        std::string text = RandomJson(seed).map();
        CAPTURE(text);
        Read as_json = read(text);
        REQUIRE(as_json == read_as_yaml(text));
        with_mistakes += as_json.said.empty() ? 0 : 1;
    }
    CHECK(with_mistakes > 100);
    CHECK(with_mistakes < 1000);
}

TEST_CASE("what only begins like JSON is told by nobody but yaml-cpp") {
    for (const char* text : {"{a: b}", "{\"a\": b}", "{\"a\": 1,}", "{\"a\": 1} x", "{\"a\": 1}{}", "{\"a\"", "{",
                             "{\"a\": 01}", "{'a': 1}", "{\"a\": \"\\x41\"}", "{\"a\": 1 # one\n}", "{\"a\": [1, 2}"}) {
        CAPTURE(text);
        CHECK(read(text) == read_as_yaml(text));
        Diagnostics out;
        Sources sources;
        class Nobody : public YAML::EventHandler {
            void OnDocumentStart(const YAML::Mark&) override {}
            void OnDocumentEnd() override {}
            void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
            void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
            void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
            void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                                 YAML::EmitterStyle::value) override {}
            void OnSequenceEnd() override {}
            void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
            }
            void OnMapEnd() override {}
        } nobody;
        CHECK_FALSE(tell_json(text, nobody));
    }
}

TEST_CASE("a character outside the first plane may be written as JSON writes it, in two parts") {
    Sources sources;
    Diagnostics out;
    auto tree = parse_yaml(sources.add({"a.yaml", R"({"a": "\ud834\udd1e"})", ""}), out);
    REQUIRE(tree);
    CHECK(tree->root().find("a").text() == "𝄞");
}

TEST_CASE("JSON nested too deep is refused as YAML is") {
    std::string deep;
    for (int i = 0; i < 70; ++i) deep += "{\"a\":";
    deep += "1" + std::string(70, '}');
    CHECK(read(deep).said.find("64 deep") != std::string::npos);
    CHECK(read(deep) == read_as_yaml(deep));
}
