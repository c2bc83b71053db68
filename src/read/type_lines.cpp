#include "read/type_lines.h"

#include "base/near_names.h"
#include "read/categories.h"
#include "read/fields.h"
#include "read/quantity_text.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

const std::vector<std::string>& step_names() {
    static const std::vector<std::string> names{"ratio", "times", "without", "great_circle", "band"};
    return names;
}

void report_step(const Node& value, std::string_view name, Diagnostics& out) {
    Diagnostic unknown = problem("unknown-word", value.place(), fmt::format("there is no step `{}`", name),
                                 fmt::format("Write {}.", fmt::join(step_names(), " or ")));
    unknown.near = near_names(name, step_names());
    out.push_back(std::move(unknown));
}

void read_values(const Node& map, StepRule& step, Diagnostics& out) {
    Fields fields(map, out);
    for (const NodeEntry& entry : map.entries()) {
        auto number = fields.required_number(entry.key.text(), "2");
        if (!number) continue;
        bool small = number->rational().get_den() == 1 && *number > Number(0) && *number <= Number(1000);
        if (small)
            step.values.emplace(entry.key.text(), static_cast<int>(number->rational().get_num().get_si()));
        else
            out.push_back(problem("not-a-whole-number", entry.value.place(),
                                  fmt::format("`{}` is not a whole number from 1 to 1000", entry.value.text()),
                                  "Write a whole number."));
    }
}

void read_times(Fields& fields, StepRule& step, const Units& units, Diagnostics& out) {
    Node unit = fields.any("unit");
    Node values = fields.map("values");
    if (unit && read_unit(unit, units, out) != nullptr) step.unit = unit.text();
    if (values) read_values(values, step, out);
    if (!unit && !values)
        out.push_back(problem("missing-key", fields.place(), "`times` has neither `unit` nor `values`",
                              "Add one, for example unit: passenger"));
}

StepRule::Kind step_kind(std::string_view name) {
    if (name == "ratio") return StepRule::Kind::ratio;
    if (name == "times") return StepRule::Kind::times;
    return name == "without" ? StepRule::Kind::without : StepRule::Kind::band;
}

CategoryRule read_said_category(const Node& map, Diagnostics& out) {
    CategoryRule rule;
    Fields fields(map, out);
    rule.detail = fields.required_word("detail", "category");
    for (const Text& word : fields.texts("of"))
        if (auto category = read_category(word, out)) rule.of.push_back(*category);
    rule.otherwise = read_category(fields.text("otherwise"), out);
    fields.refuse_unknown();
    return rule;
}

void read_factor_place(Fields& fields, LineRule& line) {
    line.use = fields.required_word("use", "electricity");
    line.match = fields.words("match");
    line.basis = parse_basis(fields.choice("basis", {"location", "market"}).value);
    std::string ladder = fields.choice("ladder", {"electricity", "network"}).value;
    line.ladder = ladder == "electricity" ? Ladder::electricity : ladder == "network" ? Ladder::network : Ladder::none;
}

void read_if_missing(Fields& fields, LineRule& line, Diagnostics& out) {
    Text word = fields.choice("if_missing", {"caveat"});
    line.may_be_missing = !word.empty();
    bool allowed = line.stage == Stage::wtt || line.stage == Stage::upstream || line.stage == Stage::losses;
    if (line.may_be_missing && !allowed)
        out.push_back(problem("if-missing-not-allowed", word.at,
                              fmt::format("a line of stage {} may not be missing", to_text(line.stage)),
                              "Take `if_missing` out: it is for wtt, upstream and losses."));
}

}  // namespace

std::optional<StepRule> read_step(const Node& value, const Units& units, Diagnostics& out) {
    std::size_t before = out.size();
    StepRule step;
    step.at = value.place();
    std::vector<NodeEntry> entries = value.entries();
    std::string_view name = value.is_map() && !entries.empty() ? entries.front().key.text() : value.text();
    bool bare = name == "great_circle";
    if (std::ranges::find(step_names(), name) == step_names().end() || bare != value.is_scalar()) {
        if (!value.is_faulty()) report_step(value, name, out);
        return std::nullopt;
    }
    step.kind = bare ? StepRule::Kind::great_circle : step_kind(name);
    if (bare) return step;
    Fields fields(value, out);
    step.name = fields.required_word(name, "vehicle-energy");
    if (step.kind == StepRule::Kind::ratio)
        for (Text& by : fields.required_texts("by", "[vehicle]")) step.by.push_back(std::move(by.value));
    if (step.kind == StepRule::Kind::times) read_times(fields, step, units, out);
    fields.refuse_unknown();
    return out.size() == before && !value.is_faulty() ? std::optional(std::move(step)) : std::nullopt;
}

std::optional<LineRule> read_line_rule(const Node& map, Diagnostics& out) {
    std::size_t before = out.size();
    LineRule line;
    line.at = map.place();
    Fields fields(map, out);
    Node category = fields.required("category", "business-travel");
    if (category.is_map())
        line.category = read_said_category(category, out);
    else if (category.is_list())
        report_wrong_type(category, "category", "a category, or a map with `detail`", out);
    else if (category)
        line.category.fixed = read_category(category.as_text(), out);
    line.stage = parse_stage(fields.required_choice("stage", stage_words()).value).value_or(Stage::ttw);
    line.of_combustion = !fields.choice("of", {"ttw"}).empty();
    if (!line.of_combustion) read_factor_place(fields, line);
    read_if_missing(fields, line, out);
    fields.refuse_unknown();
    return out.size() == before && !map.is_faulty() ? std::optional(std::move(line)) : std::nullopt;
}

}  // namespace ghg
