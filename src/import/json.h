#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A value of a JSON text, with what it holds.
struct JsonValue {
    enum class Kind { null, boolean, number, text, list, object };

    Kind kind = Kind::null;
    std::string text;               ///< of a number the digits it is written with; `true`, `false`; empty for null
    std::vector<std::string> keys;  ///< of an object, in their order, each once
    std::vector<JsonValue> values;  ///< of an object those of its keys, of a list its entries

    /// Null where it is no object or has no such key.
    const JsonValue* find(std::string_view key) const;
    /// The text or number behind a key; empty where there is none.
    std::string text_of(std::string_view key) const;
    bool is_list() const { return kind == Kind::list; }
    bool is_object() const { return kind == Kind::object; }
};

/// A JSON text as read.
struct JsonText {
    JsonValue value;
    std::string says;      ///< why it is not read; empty where all is well
    std::size_t line = 0;  ///< where the text stops being JSON; 0: it is JSON
};

/// Whether a text begins as JSON does: with `[` or `{` behind blanks.
bool looks_like_json(std::string_view text);

/// Not read: what is no JSON, a key that an object has twice, values nested deeper than 64, more than a million values.
JsonText read_json(std::string_view text);

}  // namespace ghg
