#include "read/activity.h"
#include "read/fields.h"
#include "read/tables.h"
#include "read/type_lines.h"
#include "read/type_repeats.h"
#include "read/type_rules.h"
#include "read/type_steps.h"
#include "read/yaml_lines.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::map<std::string, std::string> as_map(const std::vector<std::pair<Text, Text>>& words) {
    std::map<std::string, std::string> map;
    for (const auto& [key, value] : words) map.emplace(key.value, value.value);
    return map;
}

class TypeReader {
public:
    TypeReader(const Node& root, const Units& units, Diagnostics& out) : fields_(root, out), units_(units), out_(out) {}

    std::optional<ActivityType> read() {
        Text name = fields_.required_text("type", "ev");
        type_.name = name.value;
        type_.at = name.at;
        type_.means = fields_.required_word("means", "Charging of electric vehicles");
        read_quantities();
        type_.needs = fields_.words("needs");
        type_.accepts = fields_.words("accepts");
        type_.one_of = fields_.words("one_of");
        type_.defaults = as_map(read_words(fields_.map("defaults"), out_));
        type_.details = as_map(read_words(fields_.map("details"), out_));
        read_lines();
        if (Node carrier = fields_.any("carrier")) type_.carrier = read_carrier(carrier);
        type_.sample = yaml_lines(fields_.map("sample"));
        fields_.list("examples");
        fields_.refuse_unknown();
        if (out_.size() == before_ && !fields_.node().is_faulty()) {
            check_type(type_, fields_.node(), out_);
            check_repeats(type_, fields_.node(), out_);
        }
        return name.empty() ? std::nullopt : std::optional(std::move(type_));
    }

private:
    void read_quantities() {
        Node quantity = fields_.required_map("quantity", "{energy: []}");
        for (const NodeEntry& entry : quantity.entries()) {
            std::string dimension(entry.key.text());
            if (!stands_for_none(dimension) && !units_.has_dimension(dimension))
                out_.push_back(no_such_dimension(entry.key.as_text(), units_));
            else if (entry.value.is_list())
                type_.quantity.push_back({dimension, read_steps(entry.value), {}, {}, {}});
            else if (entry.value.is_map())
                type_.quantity.push_back(read_rule(dimension, entry.value));
            else
                report_wrong_type(entry.value, dimension, "a list of steps, or a map with `steps`", out_);
        }
    }

    CarrierRule read_carrier(const Node& value) {
        CarrierRule carrier;
        carrier.at = value.place();
        if (value.is_map()) {
            Fields fields(value, out_);
            carrier.detail = fields.required_word("detail", "fuel");
            fields.refuse_unknown();
        } else if (value.is_list()) {
            report_wrong_type(value, "carrier", "a word, or a map with `detail`", out_);
        } else {
            carrier.fixed = value.text();
        }
        return carrier;
    }

    std::vector<StepRule> read_steps(const Node& list) {
        std::vector<StepRule> steps;
        for (const Node& item : list.items())
            if (auto step = read_step(item, units_, out_)) steps.push_back(std::move(*step));
        return steps;
    }

    QuantityRule read_rule(const std::string& dimension, const Node& map) {
        Fields fields(map, out_);
        QuantityRule rule;
        rule.accepts_dimension = dimension;
        rule.steps = read_steps(fields.list("steps"));
        rule.needs = fields.words("needs");
        rule.accepts = fields.words("accepts");
        rule.defaults = as_map(read_words(fields.map("defaults"), out_));
        fields.refuse_unknown();
        return rule;
    }

    void read_lines() {
        constexpr const char* example = "[{category: business-travel, use: hotel, stage: cradle-to-gate}]";
        Node lines = fields_.required_list("lines", example);
        if (lines && lines.items().empty())
            out_.push_back(problem("empty-value", lines.place(), "`lines` is empty: the type would emit nothing",
                                   fmt::format("Write at least one line: lines: {}.", example)));
        for (const Node& item : lines.items()) {
            if (!item.is_map())
                report_wrong_type(item, "lines", "a map of keys and values", out_);
            else if (auto line = read_line_rule(item, out_))
                type_.lines.push_back(std::move(*line));
        }
    }

    Fields fields_;
    const Units& units_;
    Diagnostics& out_;
    std::size_t before_ = out_.size();
    ActivityType type_;
};

}  // namespace

std::optional<ActivityType> read_type(const NodeTree& tree, const Units& units, Diagnostics& out) {
    return TypeReader(tree.root(), units, out).read();
}

std::vector<ReadyExample> read_type_examples(const NodeTree& tree, const Units& units, const GwpSets& gwp,
                                             Diagnostics& out) {
    std::vector<ReadyExample> examples;
    Node root = tree.root();
    for (const Node& item : root.find("examples").items()) {
        Fields fields(item, out);
        Node given = fields.required_map("given", "{quantity: 1000 km, region: FD}");
        Node expect = fields.required_map("expect", "{location: 1000 * 0.15 * 0.2 kg}");
        fields.refuse_unknown();
        if (!given || !expect) continue;
        ReadyExample example;
        example.at = item.place();
        // What is wrong with the activity may be what the example is about.
        Diagnostics& heard = expect.find("error") ? example.diagnostics : out;
        example.activity = read_activity(given, units, gwp, heard, "example", root.find("type").text());
        for (auto& [name, value] : read_words(expect, out)) example.expect.emplace(name.value, std::move(value));
        examples.push_back(std::move(example));
    }
    return examples;
}

}  // namespace ghg
