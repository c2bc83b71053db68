#include "import/json_records.h"

#include "import/json.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t most_names = 256;

std::string_view no_cell(JsonValue::Kind kind) {
    if (kind == JsonValue::Kind::list) return "is a list";
    if (kind == JsonValue::Kind::object) return "is an object";
    return kind == JsonValue::Kind::boolean ? "is true or false where a text or a number is expected" : "";
}

// What is wrong with the entry; empty where it becomes a row.
std::string read_entry(const JsonValue& entry, JsonRecords& records) {
    if (!entry.is_object()) return "is no object with keys and values";
    std::vector<std::string> cells(records.names.size());
    for (std::size_t i = 0; i < entry.keys.size(); ++i) {
        const std::string& key = entry.keys[i];
        auto at = std::ranges::find(records.names, key);
        std::size_t column = static_cast<std::size_t>(at - records.names.begin());
        if (at == records.names.end()) records.names.push_back(key);
        std::string_view fault = records.names.size() > most_names ? "is one key too many: a flat file has a few"
                                                                   : no_cell(entry.values[i].kind);
        if (!fault.empty()) return fmt::format("its `{}` {}", key, fault);
        cells.resize(records.names.size());
        cells[column] = entry.values[i].text;
    }
    records.rows.push_back(std::move(cells));
    return "";
}

}  // namespace

JsonRecords read_json_records(std::string_view text) {
    JsonRecords records;
    JsonText json = read_json(text);
    records.says = std::move(json.says), records.line = json.line;
    if (records.says.empty() && !json.value.is_list()) records.says = "the JSON is no list of entries";
    if (!records.says.empty()) return records;
    for (std::size_t i = 0; i < json.value.values.size() && records.says.empty(); ++i) {
        records.says = read_entry(json.value.values[i], records);
        if (!records.says.empty()) records.entry = i + 1;
    }
    for (auto& row : records.rows) row.resize(records.names.size());
    return records;
}

}  // namespace ghg
