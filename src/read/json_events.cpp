#include "read/json_events.h"

#include <yaml-cpp/mark.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

namespace ghg {
namespace {

using nlohmann::json;

constexpr std::string_view blanks = " \t\r\n";

/// The parser does not say where a token stands. Between two of them is nothing but what is skipped here.
class Tokens {
public:
    explicit Tokens(std::string_view text) : text_(text) {}

    YAML::Mark bracket() {
        begin();
        at_ = begin_ + 1;
        return mark();
    }
    YAML::Mark quoted() {
        begin();
        at_ = begin_ + 1;
        while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
        ++at_;
        return mark();
    }
    YAML::Mark bare() {
        begin();
        at_ = std::min(text_.find_first_of(" \t\r\n,]}", begin_), text_.size());
        return mark();
    }
    std::string written() const { return std::string(text_.substr(begin_, at_ - begin_)); }

private:
    void begin() { begin_ = std::min(text_.find_first_not_of(" \t\r\n,:", at_), text_.size()); }
    YAML::Mark mark() const {
        YAML::Mark mark;
        mark.pos = static_cast<int>(begin_);
        return mark;
    }

    std::string_view text_;
    std::size_t begin_ = 0, at_ = 0;
};

// nlohmann/json calls these, and false stops it.
class JsonEvents : public nlohmann::json_sax<json> {
public:
    JsonEvents(std::string_view text, YAML::EventHandler& to) : tokens_(text), to_(to) {}

    bool null() override {
        to_.OnNull(tokens_.bare(), YAML::NullAnchor);
        return true;
    }
    bool boolean(bool /*is*/) override { return bare(); }
    bool number_integer(number_integer_t /*number*/) override { return bare(); }
    bool number_unsigned(number_unsigned_t /*number*/) override { return bare(); }
    bool number_float(number_float_t /*number*/, const string_t& /*written*/) override { return bare(); }
    bool binary(binary_t& /*bytes*/) override { return false; }
    bool string(string_t& value) override {
        to_.OnScalar(tokens_.quoted(), "!", YAML::NullAnchor, value);
        return true;
    }
    bool key(string_t& name) override { return string(name); }
    bool start_object(std::size_t /*count*/) override {
        to_.OnMapStart(tokens_.bracket(), untagged, YAML::NullAnchor, YAML::EmitterStyle::Flow);
        return true;
    }
    bool start_array(std::size_t /*count*/) override {
        to_.OnSequenceStart(tokens_.bracket(), untagged, YAML::NullAnchor, YAML::EmitterStyle::Flow);
        return true;
    }
    bool end_object() override {
        tokens_.bracket();
        to_.OnMapEnd();
        return true;
    }
    bool end_array() override {
        tokens_.bracket();
        to_.OnSequenceEnd();
        return true;
    }
    bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const json::exception& /*error*/) override {
        return false;
    }

private:
    bool bare() {
        YAML::Mark mark = tokens_.bare();
        to_.OnScalar(mark, untagged, YAML::NullAnchor, tokens_.written());
        return true;
    }

    inline static const std::string untagged = "?";
    Tokens tokens_;
    YAML::EventHandler& to_;
};

}  // namespace

bool begins_as_json(std::string_view text) {
    std::size_t first = text.find_first_not_of(blanks);
    return first != std::string_view::npos && text[first] == '{';
}

bool tell_json(std::string_view text, YAML::EventHandler& to) {
    JsonEvents events(text, to);
    return json::sax_parse(text, &events);
}

}  // namespace ghg
