#include "import/json_records.h"

#include <fmt/format.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace ghg {
namespace {

using nlohmann::json;

constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t most_names = 256;

// Takes the events of the parser, which keep a number's own digits; the first thing that is no flat record stops it.
class RecordEvents : public nlohmann::json_sax<json> {
public:
    explicit RecordEvents(std::string_view text) : text_(text) {}

    JsonRecords records() {
        for (auto& row : records_.rows) row.resize(records_.names.size());
        return std::move(records_);
    }

    bool null() override { return value(""); }
    bool boolean(bool /*is*/) override { return fail("is true or false where a text or a number is expected"); }
    bool number_integer(number_integer_t number) override { return value(std::to_string(number)); }
    bool number_unsigned(number_unsigned_t number) override { return value(std::to_string(number)); }
    bool number_float(number_float_t /*number*/, const string_t& written) override { return value(written); }
    bool string(string_t& text) override { return value(text); }
    bool binary(binary_t& /*bytes*/) override { return fail("is no text"); }

    bool start_array(std::size_t /*count*/) override {
        if (depth_ > 0) return fail("is a list");
        ++depth_;
        return true;
    }
    bool start_object(std::size_t /*count*/) override {
        if (depth_ == 0) return fail("");
        if (depth_ > 1) return fail("is an object");
        ++depth_;
        records_.rows.emplace_back(records_.names.size());
        keys_.clear();
        return true;
    }
    bool end_array() override { return leave(); }
    bool end_object() override { return leave(); }

    bool key(string_t& name) override {
        auto at = std::find(records_.names.begin(), records_.names.end(), name);
        column_ = static_cast<std::size_t>(at - records_.names.begin());
        if (at == records_.names.end()) records_.names.push_back(name);
        if (records_.names.size() > most_names) return fail("is one key too many: a flat file has a few");
        return keys_.insert(name).second || fail("stands there twice");
    }

    bool parse_error(std::size_t at, const std::string& /*token*/, const json::exception& /*error*/) override {
        auto before = text_.substr(0, std::min(at, text_.size()));
        records_.line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
        records_.says = "this is not JSON";
        return false;
    }

private:
    bool leave() {
        --depth_;
        return true;
    }

    bool value(std::string text) {
        if (depth_ < 2) return fail("");
        auto& row = records_.rows.back();
        row.resize(records_.names.size());
        row[column_] = std::move(text);
        return true;
    }

    // `what` speaks of the value of the key at hand; outside an object there is none.
    bool fail(std::string_view what) {
        records_.entry = records_.rows.size() + (depth_ == 1 ? 1 : 0);
        if (depth_ == 0)
            records_.says = "the JSON is no list of entries";
        else
            records_.says = depth_ == 1 ? "is no object with keys and values"
                                        : fmt::format("its `{}` {}", records_.names[column_], what);
        return false;
    }

    std::string_view text_;
    JsonRecords records_;
    std::set<std::string> keys_;
    std::size_t column_ = 0;
    int depth_ = 0;  // 1 in the list, 2 in an entry
};

}  // namespace

bool looks_like_json(std::string_view text) {
    std::size_t first = text.find_first_not_of(blanks);
    return first != std::string_view::npos && (text[first] == '[' || text[first] == '{');
}

JsonRecords read_json_records(std::string_view text) {
    RecordEvents events(text);
    json::sax_parse(text, &events);
    return events.records();
}

}  // namespace ghg
