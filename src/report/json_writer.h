#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A JSON string with its quotes. Control characters are escaped; bytes that are no UTF-8 become U+FFFD.
std::string json_string(std::string_view text);

/// Writes JSON piece by piece, two spaces per level, keys in the order they come. The caller keeps the pieces in order:
/// inside an object a key before every value.
class JsonWriter {
public:
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    void key(std::string_view name);
    void value(std::string_view text) { scalar(json_string(text)); }
    void value(const char* text) { value(std::string_view(text)); }
    void value(std::size_t number) { scalar(std::to_string(number)); }
    void value(int number) { scalar(std::to_string(number)); }
    void value(bool truth) { scalar(truth ? "true" : "false"); }
    void null() { scalar("null"); }

    template <typename T>
    void field(std::string_view name, const T& content) {
        key(name);
        value(content);
    }
    /// null where there is nothing.
    void field(std::string_view name, const std::optional<std::string>& content);
    /// null where the text is empty.
    void field_or_null(std::string_view name, std::string_view text);
    void begin_object(std::string_view name);
    void begin_array(std::string_view name);

    /// The text so far, with a line end after the outermost value.
    std::string take() { return std::move(text_) + "\n"; }

private:
    void open(char bracket);
    void close(char bracket);
    void scalar(std::string_view text);
    void before_item();
    void new_line();

    std::string text_;
    std::vector<bool> has_items_;  // one per open bracket
    bool after_key_ = false;
};

/// An array under a name, one value for each item; `write` writes it.
template <typename Items, typename Write>
void write_array(JsonWriter& json, std::string_view name, const Items& items, Write write) {
    json.begin_array(name);
    for (const auto& item : items) write(json, item);
    json.end_array();
}

/// The same, each item an object of its own, whose fields `write_fields` writes.
template <typename Items, typename Write>
void write_objects(JsonWriter& json, std::string_view name, const Items& items, Write write_fields) {
    write_array(json, name, items, [&](JsonWriter& inner, const auto& item) {
        inner.begin_object();
        write_fields(inner, item);
        inner.end_object();
    });
}

/// An array of texts.
inline void write_words(JsonWriter& json, std::string_view name, const std::vector<std::string>& words) {
    write_array(json, name, words, [](JsonWriter& inner, const std::string& word) { inner.value(word); });
}

}  // namespace ghg
