#include "import/json_records.h"

#include <doctest/doctest.h>

namespace {

using Cells = std::vector<std::string>;

std::string fault(std::string_view text) {
    ghg::JsonRecords records = ghg::read_json_records(text);
    return std::to_string(records.line) + "/" + std::to_string(records.entry) + ": " + records.says;
}

}  // namespace

TEST_CASE("a list of objects is rows of cells, a number with the digits it is written with") {
    ghg::JsonRecords records = ghg::read_json_records(R"([{"a": "x", "b": 0.10}, {"a": 2.50e-04, "b": 7}])");
    CHECK(records.says.empty());
    CHECK(records.names == Cells{"a", "b"});
    CHECK(records.rows == std::vector<Cells>{{"x", "0.10"}, {"2.50e-04", "7"}});
}

TEST_CASE("null and a key that is not there are blank, whatever the order of keys") {
    ghg::JsonRecords records = ghg::read_json_records(R"([{"a": null}, {"b": "y", "a": "x"}, {}])");
    CHECK(records.rows == std::vector<Cells>{{"", ""}, {"x", "y"}, {"", ""}});
    CHECK(ghg::read_json_records("[]").rows.empty());
}

TEST_CASE("what is no list of flat objects is refused, by its entry and key") {
    CHECK(fault(R"({"a": 1})") == "0/0: the JSON is no list of entries");
    CHECK(fault("7") == "0/0: the JSON is no list of entries");
    CHECK(fault(R"([{"a": 1}, "x"])") == "0/2: is no object with keys and values");
    CHECK(fault(R"([["x"]])") == "0/1: is no object with keys and values");
    CHECK(fault(R"([{"a": 1}, {"a": [1]}])") == "0/2: its `a` is a list");
    CHECK(fault(R"([{"a": {"b": 1}}])") == "0/1: its `a` is an object");
    CHECK(fault(R"([{"a": true}])") == "0/1: its `a` is true or false where a text or a number is expected");
    CHECK(fault(R"([{"a": 1, "b": 2, "a": 3}])") == "0/0: entry 1, `a`: the key stands twice in one object");
}

TEST_CASE("a new key in every entry does not fill the memory") {
    std::string text = "[";
    for (int i = 0; i < 100'000; ++i) text += (i == 0 ? "{\"k" : ", {\"k") + std::to_string(i) + "\": 1}";
    CHECK(fault(text + "]") == "0/257: its `k256` is one key too many: a flat file has a few");
}

TEST_CASE("what is no JSON is no list of entries, and says its line") {
    CHECK(fault("[{\"a\": 1},\n {\"a\": }]") == "2/0: this is not JSON");
    CHECK(fault(std::string(100'000, '[')) == "0/0: the JSON is nested deeper than 64");
}
