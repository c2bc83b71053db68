#include "read/type_steps.h"

#include "base/near_names.h"
#include "read/fields.h"
#include "read/quantity_text.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace ghg {
namespace {

using Kind = StepRule::Kind;

struct StepWord {
    std::string_view word;
    Kind kind;
};

constexpr auto step_words = std::to_array<StepWord>({
    {"start", Kind::start},
    {"balance", Kind::balance},
    {"ratio", Kind::ratio},
    {"times", Kind::times},
    {"share", Kind::share},
    {"without", Kind::without},
    {"great_circle", Kind::great_circle},
    {"band", Kind::band},
});

std::vector<std::string> step_names() {
    std::vector<std::string> names;
    for (const StepWord& each : step_words) names.emplace_back(each.word);
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
    if (map.entries().empty())
        out.push_back(problem("empty-value", map.place(), "`values` is empty: no word could be written",
                              "Write each word with its number: values: {one-way: 1, return: 2}."));
    for (const NodeEntry& entry : map.entries()) {
        auto number = fields.required_number(entry.key.text(), "2");
        if (!number) continue;
        bool small = number->is_whole() && *number > Number(0) && *number <= Number(1000);
        if (small)
            step.values.emplace(entry.key.text(), static_cast<int>(number->rational().get_num().get_si()));
        else
            out.push_back(problem("not-a-whole-number", entry.value.place(),
                                  fmt::format("`{}` is not a whole number from 1 to 1000", entry.value.text()),
                                  "Write a whole number."));
    }
}

void take_dimension(const Text& word, StepRule& step, const Units& units, Diagnostics& out) {
    step.dimensions.push_back(word.value);
    if (!word.empty() && !units.has_dimension(word.value)) out.push_back(no_such_dimension(word, units));
}

void read_dimension(Fields& fields, StepRule& step, const Units& units, Diagnostics& out) {
    take_dimension(fields.required_text("in", "distance"), step, units, out);
}

void read_dimensions(Fields& fields, StepRule& step, const Units& units, Diagnostics& out) {
    for (const Text& word : fields.required_texts("in", "volume")) take_dimension(word, step, units, out);
}

void read_limit(Fields& fields, StepRule& step, Diagnostics& out) {
    step.up_to = fields.required_number("up_to", "7");
    if (!step.up_to || *step.up_to > Number(0)) return;
    out.push_back(problem("not-a-number", fields.place(), "`up_to` is not above zero",
                          "Write the largest number that makes sense."));
}

// A count in a unit, a number up to a limit, a quantity, or a word that stands for a number.
void read_times(Fields& fields, StepRule& step, const Units& units, Diagnostics& out) {
    Node unit = fields.any("unit");
    Node values = fields.map("values");
    if (unit && read_unit(unit, units, out) != nullptr) step.unit = unit.text();
    if (unit) step.whole = fields.truth("whole").value_or(true);
    if (values) read_values(values, step, out);
    if (fields.has("in")) read_dimension(fields, step, units, out);
    if (fields.has("up_to")) read_limit(fields, step, out);
    int ways = (unit ? 1 : 0) + (values ? 1 : 0) + (fields.has("in") ? 1 : 0) + (fields.has("up_to") ? 1 : 0);
    if (ways != 1)
        out.push_back(
            problem("missing-key", fields.place(), "`times` does not say what its detail is, in one way",
                    "Add one of: unit: passenger, up_to: 53, in: distance, values: {one-way: 1, return: 2}."));
}

void read_names(Fields& fields, std::string_view key, std::vector<std::string>& names) {
    for (Text& name : fields.texts(key)) names.push_back(std::move(name.value));
}

void read_arguments(Fields& fields, StepRule& step, const Units& units, Diagnostics& out) {
    if (step.kind == Kind::balance) {
        read_names(fields, "balance", step.by);
        read_names(fields, "less", step.less);
    } else {
        for (const StepWord& each : step_words)
            if (each.kind == step.kind) step.name = fields.required_word(each.word, "vehicle-energy");
    }
    if (step.kind == Kind::ratio)
        for (Text& by : fields.required_texts("by", "[vehicle]")) step.by.push_back(std::move(by.value));
    if (step.kind == Kind::times) read_times(fields, step, units, out);
    if (step.kind == Kind::share) {
        step.of = fields.required_word("of", "building_area");
        step.let = fields.word("let");
    }
    bool amounts = step.kind == Kind::start || step.kind == Kind::balance || step.kind == Kind::share;
    if (amounts) read_dimensions(fields, step, units, out);
}

}  // namespace

bool stands_for_none(std::string_view key) {
    return key == "route" || key == "details" || key == "given" || key == "any";
}

Diagnostic no_such_dimension(const Text& word, const Units& units) {
    std::vector<std::string> known;
    for (const std::string& name : units.names()) {
        const std::string& dimension = units.find(name)->dimension;
        if (std::ranges::find(known, dimension) == known.end()) known.push_back(dimension);
    }
    Diagnostic unknown =
        problem("dimension-unknown", word.at, fmt::format("no unit has the dimension `{}`", word.value), {});
    unknown.near = near_names(word.value, known);
    unknown.next_step = unknown.near.empty() ? fmt::format("Write one of {}.", fmt::join(known, ", "))
                                             : fmt::format("Write {}.", unknown.near.front());
    return unknown;
}

std::optional<StepRule> read_step(const Node& value, const Units& units, Diagnostics& out) {
    std::size_t before = out.size();
    StepRule step;
    step.at = value.place();
    std::vector<NodeEntry> entries = value.entries();
    std::string_view name = value.is_map() && !entries.empty() ? entries.front().key.text() : value.text();
    const auto* word = std::ranges::find(step_words, name, &StepWord::word);
    bool bare = name == "great_circle";
    if (word == step_words.end() || bare != value.is_scalar()) {
        if (!value.is_faulty()) report_step(value, name, out);
        return std::nullopt;
    }
    step.kind = word->kind;
    if (bare) return step;
    Fields fields(value, out);
    read_arguments(fields, step, units, out);
    fields.refuse_unknown();
    return out.size() == before && !value.is_faulty() ? std::optional(std::move(step)) : std::nullopt;
}

}  // namespace ghg
