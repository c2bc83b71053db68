#include "import/json.h"

#include "base/utf8.h"

#include <fmt/format.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace ghg {
namespace {

using nlohmann::json;
using Kind = JsonValue::Kind;

constexpr std::size_t deepest = 64;
constexpr std::size_t most_values = 1'000'000;

// nlohmann/json calls these, and false stops it. Its own tree would turn a number into a double.
class JsonEvents : public nlohmann::json_sax<json> {
public:
    explicit JsonEvents(std::string_view text) : text_(text) {}

    JsonText found;

    bool null() override { return take({Kind::null, "", {}, {}}); }
    bool boolean(bool is) override { return take({Kind::boolean, is ? "true" : "false", {}, {}}); }
    bool number_integer(number_integer_t number) override { return take_number(std::to_string(number)); }
    bool number_unsigned(number_unsigned_t number) override { return take_number(std::to_string(number)); }
    bool number_float(number_float_t /*number*/, const string_t& written) override { return take_number(written); }
    bool string(string_t& value) override { return take({Kind::text, value, {}, {}}); }
    bool binary(binary_t& /*bytes*/) override { return false; }
    bool start_object(std::size_t /*count*/) override { return open(Kind::object); }
    bool start_array(std::size_t /*count*/) override { return open(Kind::list); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        Level& level = levels_.back();
        level.value.keys.push_back(name);
        return level.keys.insert(name).second || fail(path() + ": the key stands twice in one object");
    }

    bool parse_error(std::size_t at, const std::string& /*token*/, const json::exception& /*error*/) override {
        found.line = line_number(text_, at);
        return fail("this is not JSON");
    }

private:
    struct Level {
        JsonValue value;
        std::set<std::string> keys;
    };

    bool fail(std::string says) {
        found.says = std::move(says);
        return false;
    }

    bool open(Kind kind) {
        levels_.push_back({{kind, "", {}, {}}, {}});
        return levels_.size() <= deepest || fail(fmt::format("the JSON is nested deeper than {}", deepest));
    }

    bool close() {
        JsonValue value = std::move(levels_.back().value);
        levels_.pop_back();
        return take(std::move(value));
    }

    bool take_number(std::string written) { return take({Kind::number, std::move(written), {}, {}}); }

    bool take(JsonValue value) {
        (levels_.empty() ? found.value : levels_.back().value.values.emplace_back()) = std::move(value);
        return ++count_ <= most_values || fail(fmt::format("the JSON holds more than {} values", most_values));
    }

    // ``factors`, entry 3, `unit``
    std::string path() const {
        std::string text;
        for (const Level& level : levels_) {
            const JsonValue& value = level.value;
            text += (text.empty() ? "" : ", ") + (value.is_list() ? fmt::format("entry {}", value.values.size() + 1)
                                                                  : fmt::format("`{}`", value.keys.back()));
        }
        return text;
    }

    std::string_view text_;
    std::vector<Level> levels_;
    std::size_t count_ = 0;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
    auto at = std::ranges::find(keys, key);
    return at == keys.end() ? nullptr : &values[static_cast<std::size_t>(at - keys.begin())];
}

std::string JsonValue::text_of(std::string_view key) const {
    const JsonValue* value = find(key);
    return value == nullptr ? std::string() : value->text;
}

bool looks_like_json(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '[' || text[first] == '{');
}

JsonText read_json(std::string_view text) {
    JsonEvents events(text);
    json::sax_parse(text, &events);
    return std::move(events.found);
}

}  // namespace ghg
