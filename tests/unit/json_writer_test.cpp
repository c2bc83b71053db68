#include "report/json_writer.h"

#include <doctest/doctest.h>

using namespace ghg;

TEST_CASE("objects and arrays are indented by two spaces, in the order written") {
    JsonWriter json;
    json.begin_object();
    json.field("b", "text");
    json.field("a", 3);
    json.begin_array("list");
    json.value(true);
    json.null();
    json.begin_object();
    json.field("n", std::size_t{47});
    json.end_object();
    json.end_array();
    json.end_object();
    CHECK(json.take() == R"({
  "b": "text",
  "a": 3,
  "list": [
    true,
    null,
    {
      "n": 47
    }
  ]
}
)");
}

TEST_CASE("empty objects and arrays stay on one line") {
    JsonWriter json;
    json.begin_object();
    json.begin_array("groups");
    json.end_array();
    json.begin_object("gwp");
    json.end_object();
    json.end_object();
    CHECK(json.take() == "{\n  \"groups\": [],\n  \"gwp\": {}\n}\n");
}

TEST_CASE("quotes, backslashes and control characters are escaped, other text is not") {
    CHECK(json_string("a\"b\\c/d") == R"("a\"b\\c/d")");
    CHECK(json_string("\n\r\t\x01\x1f\x7f") == R"("\n\r\t\u0001\u001f\u007f")");
    CHECK(json_string(std::string("a\0b", 3)) == R"("a\u0000b")");
    CHECK(json_string("Umeå 日本 😀") == "\"Umeå 日本 😀\"");
}

TEST_CASE("characters that leave no mark are escaped, as a pair where they are high") {
    CHECK(json_string("a\u0085\u202e\u200b\ufeff") == R"("a\u0085\u202e\u200b\ufeff")");
    CHECK(json_string("\U000E0041") == R"("\udb40\udc41")");
}

TEST_CASE("bytes that are no UTF-8 become the replacement character") {
    CHECK(json_string("a\xFF\xC3z") == "\"a\xEF\xBF\xBD\xEF\xBF\xBDz\"");
}

TEST_CASE("nothing is null") {
    JsonWriter json;
    json.begin_object();
    json.field_or_null("site", "");
    json.field_or_null("rung", "residual-mix");
    json.field("kg", std::optional<std::string>());
    json.field("gwp", std::optional<std::string>("1"));
    json.field("empty", "");
    json.end_object();
    CHECK(json.take() == R"({
  "site": null,
  "rung": "residual-mix",
  "kg": null,
  "gwp": "1",
  "empty": ""
}
)");
}
