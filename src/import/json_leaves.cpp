#include "import/json_leaves.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace ghg {
namespace {

constexpr std::size_t deepest = 64;

// nlohmann/json calls these; false stops it.
class LeafGatherer : public nlohmann::json_sax<nlohmann::json> {
public:
    JsonLeaves found;

    bool null() override { return leaf("", false); }
    bool boolean(bool value) override { return leaf(value ? "true" : "false", false); }
    bool number_integer(number_integer_t value) override { return leaf(std::to_string(value), true); }
    bool number_unsigned(number_unsigned_t value) override { return leaf(std::to_string(value), true); }
    bool number_float(number_float_t, const string_t& written) override { return leaf(written, true); }
    bool string(string_t& value) override { return leaf(value, false); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        levels_.back().key = name;
        if (levels_.back().keys.insert(name).second) return true;
        found.says = fmt::format("the key `{}` stands twice in one object", path());
        return false;
    }

    bool parse_error(std::size_t at, const std::string&, const nlohmann::json::exception&) override {
        found.says = fmt::format("the file is not JSON from byte {} on", at);
        return false;
    }

private:
    struct Level {
        bool is_list = false;
        std::size_t count = 0;
        std::string key;
        std::set<std::string> keys;
    };

    bool open(bool is_list) {
        levels_.push_back({is_list, 0, "", {}});
        if (levels_.size() <= deepest) return true;
        found.says = fmt::format("the file is nested deeper than {}", deepest);
        return false;
    }

    bool close() {
        levels_.pop_back();
        next();
        return true;
    }

    bool leaf(std::string text, bool is_number) {
        auto [at, is_new] = found.leaves.emplace(path(), JsonLeaf{std::move(text), is_number});
        if (!is_new) found.says = fmt::format("two values stand at `{}`", at->first);
        next();
        return is_new;
    }

    void next() {
        if (!levels_.empty()) ++levels_.back().count;
    }

    std::string path() const {
        std::string text;
        for (const Level& level : levels_)
            text += (text.empty() ? "" : "/") + (level.is_list ? std::to_string(level.count) : level.key);
        return text;
    }

    std::vector<Level> levels_;
};

}  // namespace

JsonLeaves read_json_leaves(std::string_view text) {
    LeafGatherer gatherer;
    nlohmann::json::sax_parse(text, &gatherer);
    return std::move(gatherer.found);
}

}  // namespace ghg
