#include "report/json_writer.h"

#include "base/utf8.h"

#include <fmt/format.h>
#include <cstdint>

namespace ghg {
namespace {

std::string escaped(char c) {
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            break;
    }
    return std::string(1, c);
}

std::string escaped_hidden(char32_t character) {
    auto number = static_cast<std::uint32_t>(character);
    if (number < 0x10000) return fmt::format("\\u{:04x}", number);
    number -= 0x10000;  // a pair of surrogates
    return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (number >> 10U), 0xDC00 + (number & 0x3FFU));
}

std::string escaped(std::string_view text) {
    std::string all;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = code_point_at(text, at);
        bool named = point.value == '\n' || point.value == '\r' || point.value == '\t';
        if (is_hidden(point.value) && !named)
            all += escaped_hidden(point.value);
        else
            all += point.size == 1 ? escaped(text[at]) : std::string(text.substr(at, point.size));
        at += point.size;
    }
    return all;
}

}  // namespace

std::string json_string(std::string_view text) {
    std::string quoted = "\"";
    while (auto bad = first_bad_utf8(text)) {
        quoted += escaped(text.substr(0, *bad)) + "\xEF\xBF\xBD";
        text.remove_prefix(*bad + 1);
    }
    return quoted + escaped(text) + "\"";
}

void JsonWriter::key(std::string_view name) {
    before_item();
    text_ += json_string(name) + ": ";
    after_key_ = true;
}

void JsonWriter::field(std::string_view name, const std::optional<std::string>& content) {
    key(name);
    if (content)
        value(*content);
    else
        null();
}

void JsonWriter::field_or_null(std::string_view name, std::string_view text) {
    key(name);
    if (text.empty())
        null();
    else
        value(text);
}

void JsonWriter::begin_object(std::string_view name) {
    key(name);
    begin_object();
}

void JsonWriter::begin_array(std::string_view name) {
    key(name);
    begin_array();
}

void JsonWriter::open(char bracket) {
    before_item();
    text_ += bracket;
    has_items_.push_back(false);
}

void JsonWriter::close(char bracket) {
    bool had_items = has_items_.back();
    has_items_.pop_back();
    if (had_items) new_line();
    text_ += bracket;
}

void JsonWriter::scalar(std::string_view text) {
    before_item();
    text_ += text;
}

void JsonWriter::before_item() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (has_items_.empty()) return;
    if (has_items_.back()) text_ += ',';
    has_items_.back() = true;
    new_line();
}

void JsonWriter::new_line() {
    text_ += '\n';
    text_.append(2 * has_items_.size(), ' ');
}

}  // namespace ghg
