#include "import/json.h"

#include <doctest/doctest.h>

namespace {

std::string fault(const std::string& text) {
    ghg::JsonText json = ghg::read_json(text);
    return std::to_string(json.line) + ": " + json.says;
}

}  // namespace

TEST_CASE("JSON is read as values, numbers with the digits they are written with") {
    auto json = ghg::read_json(R"({"a": [1.50, {"b": "x"}, null], "c": true, "d": [], "e": 7, "f": -2e-04})");
    REQUIRE(json.says.empty());
    const ghg::JsonValue& root = json.value;
    CHECK(root.keys == std::vector<std::string>{"a", "c", "d", "e", "f"});
    const ghg::JsonValue* list = root.find("a");
    REQUIRE(list != nullptr);
    REQUIRE(list->values.size() == 3);
    CHECK(list->values[0].text == "1.50");
    CHECK(list->values[0].kind == ghg::JsonValue::Kind::number);
    CHECK(list->values[1].text_of("b") == "x");
    CHECK(list->values[2].kind == ghg::JsonValue::Kind::null);
    CHECK(list->values[2].text.empty());
    CHECK(root.text_of("c") == "true");
    CHECK(root.find("d")->values.empty());
    CHECK(root.text_of("e") == "7");
    CHECK(root.text_of("f") == "-2e-04");
    CHECK(root.find("g") == nullptr);
    CHECK(root.text_of("g").empty());
    CHECK(list->find("a") == nullptr);
    CHECK(ghg::read_json("123456789012345678901234567890").value.text == "123456789012345678901234567890");
}

TEST_CASE("JSON that says one thing twice, goes too deep or has no end is not read") {
    CHECK(fault(R"({"a": 1, "a": 2})") == "0: `a`: the key stands twice in one object");
    CHECK(fault(R"({"f": [{"a": 1}, {"a": 1, "a": 2}]})") ==
          "0: `f`, entry 2, `a`: the key stands twice in one object");
    CHECK(fault(R"({"a": {"b": 1}, "a/b": 2})") == "0: ");
    CHECK(fault(std::string(65, '[')) == "0: the JSON is nested deeper than 64");
    std::string many = "[0";
    for (int i = 0; i < 1'000'000; ++i) many += ",0";
    CHECK(fault(many + "]") == "0: the JSON holds more than 1000000 values");
}

TEST_CASE("text that is not JSON names the line where it stops being it") {
    CHECK(fault("") == "1: this is not JSON");
    CHECK(fault("[{\"a\": 1},\n {\"a\": }]") == "2: this is not JSON");
    CHECK(fault("[{\"a\": 1}") == "1: this is not JSON");
    CHECK(fault("[{\"a\": 1}] x") == "1: this is not JSON");
    CHECK(fault("[{\"a\": 1e999}]") == "1: this is not JSON");
}

TEST_CASE("JSON begins with a bracket or a brace, a CSV does not") {
    CHECK(ghg::looks_like_json(" \r\n[{"));
    CHECK(ghg::looks_like_json("{"));
    CHECK_FALSE(ghg::looks_like_json("Scope,[x]"));
    CHECK_FALSE(ghg::looks_like_json("  "));
}
