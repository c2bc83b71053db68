#include "read/fields.h"

#include "base/near_names.h"
#include "domain/region.h"
#include "domain/stage.h"
#include "read/quantity_text.h"
#include "read/wrong_type.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr long most_days = 731;  // 24 months, one of them in a leap year

std::string_view kind_name(NodeRecord::Kind kind) {
    return kind == NodeRecord::sequence ? "a list" : kind == NodeRecord::map ? "a map" : "a text";
}

}  // namespace

Fields::Fields(const Node& map, Diagnostics& out) : map_(map), out_(out) {}

Node Fields::look(std::string_view key) {
    if (std::ranges::find(asked_, key) == asked_.end()) asked_.emplace_back(key);
    return map_.find(key);
}

Node Fields::any(std::string_view key) {
    Node value = look(key);
    if (!value.is_empty()) return value;
    if (!value.is_faulty())
        out_.push_back(problem("empty-value", value.place(), fmt::format("`{}` has no value", key),
                               "Write a value after the colon, or take the key out."));
    return {};
}

Node Fields::required(std::string_view key, std::string_view example) {
    Node value = look(key);
    if (value && !value.is_empty()) return value;
    // A key that was broken by a reported mistake may be the one that is missing.
    bool reported = value ? value.is_faulty() : map_.is_faulty();
    if (!reported)
        out_.push_back(problem("missing-key", value ? value.place() : map_.place(), fmt::format("`{}` is missing", key),
                               fmt::format("Add it, for example {}: {}", key, example)));
    return {};
}

Node Fields::of_kind(const Node& value, std::string_view key, NodeRecord::Kind kind) {
    bool fits = kind == NodeRecord::scalar     ? value.is_scalar()
                : kind == NodeRecord::sequence ? value.is_list()
                                               : value.is_map();
    if (fits) return value.is_scalar() && value.is_faulty() ? Node() : value;
    if (value) report_wrong_type(value, key, kind_name(kind), out_);
    return {};
}

Text Fields::text(std::string_view key) {
    Node value = of_kind(any(key), key, NodeRecord::scalar);
    return value ? value.as_text() : Text();
}

Text Fields::required_text(std::string_view key, std::string_view example) {
    Node value = of_kind(required(key, example), key, NodeRecord::scalar);
    return value ? value.as_text() : Text();
}

Node Fields::list(std::string_view key) { return of_kind(any(key), key, NodeRecord::sequence); }
Node Fields::required_list(std::string_view key, std::string_view example) {
    return of_kind(required(key, example), key, NodeRecord::sequence);
}
Node Fields::map(std::string_view key) { return of_kind(any(key), key, NodeRecord::map); }
Node Fields::required_map(std::string_view key, std::string_view example) {
    return of_kind(required(key, example), key, NodeRecord::map);
}

std::vector<Text> Fields::as_texts(const Node& value, std::string_view key) {
    std::vector<Text> texts;
    if (value.is_map()) report_wrong_type(value, key, "a text or a list of texts", out_);
    if (value.is_scalar() && !value.is_faulty()) texts.push_back(value.as_text());
    for (const Node& item : value.items()) {
        if (!item.is_scalar())
            report_wrong_type(item, key, "a text", out_);
        else if (item.is_empty() && !item.is_faulty())
            out_.push_back(problem("empty-value", item.place(), fmt::format("an entry of `{}` is empty", key),
                                   "Write a value, or take the entry out."));
        else if (!item.is_faulty())
            texts.push_back(item.as_text());
    }
    return texts;
}

std::vector<Text> Fields::texts(std::string_view key) {
    Node value = any(key);
    if (value.is_list() && value.items().empty())
        out_.push_back(problem("empty-value", value.place(), fmt::format("`{}` is an empty list", key),
                               "Write a value into it, or take the key out."));
    return as_texts(value, key);
}

std::vector<Text> Fields::required_texts(std::string_view key, std::string_view example) {
    Node value = required(key, example);
    if (value.is_list() && value.items().empty())
        out_.push_back(problem("missing-key", value.place(), fmt::format("`{}` is an empty list", key),
                               fmt::format("Write, for example {}: {}", key, example)));
    return as_texts(value, key);
}

std::vector<std::string> Fields::words(std::string_view key) {
    std::vector<std::string> words;
    for (Text& text : texts(key)) words.push_back(std::move(text.value));
    return words;
}

std::optional<Number> Fields::number(std::string_view key) {
    Node value = of_kind(any(key), key, NodeRecord::scalar);
    return value ? read_number(value, out_) : std::nullopt;
}

std::optional<Number> Fields::required_number(std::string_view key, std::string_view example) {
    Node value = of_kind(required(key, example), key, NodeRecord::scalar);
    return value ? read_number(value, out_) : std::nullopt;
}

std::optional<int> Fields::year(std::string_view key) {
    Node value = of_kind(any(key), key, NodeRecord::scalar);
    return value ? read_year(value, out_) : std::nullopt;
}

std::optional<int> Fields::required_year(std::string_view key, std::string_view example) {
    Node value = of_kind(required(key, example), key, NodeRecord::scalar);
    return value ? read_year(value, out_) : std::nullopt;
}

std::optional<bool> Fields::truth(std::string_view key) {
    Text word = text(key);
    if (word.value == "true" || word.value == "false") return word.value == "true";
    if (!word.empty())
        out_.push_back(problem("not-true-or-false", word.at, fmt::format("`{}` is neither true nor false", word.value),
                               fmt::format("Write {}: true or {}: false.", key, key)));
    return std::nullopt;
}

std::vector<NodeEntry> Fields::rest() const {
    std::vector<NodeEntry> rest;
    for (const NodeEntry& entry : map_.entries())
        if (std::ranges::find(asked_, entry.key.text()) == asked_.end()) rest.push_back(entry);
    return rest;
}

void Fields::refuse_unknown() {
    for (const NodeEntry& entry : rest()) {
        Diagnostic unknown = problem("unknown-key", entry.key.place(),
                                     fmt::format("the key `{}` is not known here", entry.key.text()), {});
        unknown.near = near_names(entry.key.text(), {asked_.begin(), asked_.end()});
        unknown.next_step = unknown.near.empty()
                                ? fmt::format("Take it out; the keys known here are {}.", fmt::join(asked_, ", "))
                                : fmt::format("Write {}, or take the key out.", unknown.near.front());
        out_.push_back(std::move(unknown));
    }
}

std::string Fields::region(std::string_view key) {
    Text code = text(key);
    return code.empty() || !is_region(code, out_) ? "" : code.value;
}

Text Fields::choice(std::string_view key, const std::vector<std::string>& choices) {
    return chosen(text(key), key, choices);
}

Text Fields::required_choice(std::string_view key, const std::vector<std::string>& choices) {
    return chosen(required_text(key, choices.front()), key, choices);
}

Text Fields::chosen(const Text& word, std::string_view key, const std::vector<std::string>& choices) {
    if (word.empty() || std::ranges::find(choices, word.value) != choices.end()) return word;
    Diagnostic unknown =
        problem("unknown-word", word.at, fmt::format("`{}` is none of the words for `{}`", word.value, key),
                fmt::format("Write {}.", fmt::join(choices, " or ")));
    unknown.near = near_names(word.value, choices);
    out_.push_back(std::move(unknown));
    return {};
}

bool is_region(const Text& text, Diagnostics& out) {
    if (is_region_code(text.value)) return true;
    out.push_back(problem("region-malformed", text.at, fmt::format("`{}` is no code of a country", text.value),
                          "Write the code of ISO 3166: two capital letters such as SE or GB, or with a part of the "
                          "country, such as US-CA."));
    return false;
}

const std::vector<std::string>& stage_words() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string_view> names = stage_names();
        return std::vector<std::string>(names.begin(), names.end());
    }();
    return words;
}

std::optional<int> read_year(const Node& value, Diagnostics& out) {
    if (value.is_faulty()) return std::nullopt;
    if (!value.is_scalar()) {
        report_wrong_type(value, "year", "a year", out);
        return std::nullopt;
    }
    auto year = parse_year(value.text());
    if (!year)
        out.push_back(problem("not-a-year", value.place(),
                              fmt::format("`{}` is not a year from 1900 to 2200", value.text()),
                              "Write four digits, such as 2022."));
    return year;
}

std::optional<Date> read_date(const Node& value, Diagnostics& out) {
    auto date = parse_date(value.text());
    if (!date && !value.is_faulty())
        out.push_back(problem("not-a-date", value.place(),
                              fmt::format("`{}` is not a day of the calendar", value.text()),
                              "Write year, month and day, such as 2022-04-30."));
    return date;
}

namespace {

// What the writer may have meant by a month, or by two days in one text.
std::string period_advice(std::string_view text) {
    auto year = parse_year(text.substr(0, 4));
    auto first = parse_date(text.size() == 7 ? std::string(text) + "-01" : std::string(text.substr(0, 10)));
    auto last = text.size() > 20 ? parse_date(text.substr(text.size() - 10)) : std::nullopt;
    if (text.size() == 7 && first) last = Date(first->year() / first->month() / std::chrono::last);
    if (year && first && last)
        return fmt::format("Write the first and the last day: period: {{from: {}, to: {}}}", to_text(*first),
                           to_text(*last));
    return "Write a year of four digits, such as 2022, or its first and last day, such as period: {from: 2022-02-01, "
           "to: 2022-02-28}";
}

std::optional<Period> read_period_word(const Node& value, Diagnostics& out) {
    std::size_t before = out.size();
    auto year = read_year(value, out);
    if (out.size() > before) out.back().next_step = period_advice(value.text());
    return year ? std::optional(whole_year(*year)) : std::nullopt;
}

}  // namespace

std::optional<Period> read_period(const Node& value, Diagnostics& out) {
    if (value.is_scalar()) return read_period_word(value, out);
    if (!value.is_map()) {
        if (value) report_wrong_type(value, "period", "a year, or {from: DATE, to: DATE}", out);
        return std::nullopt;
    }
    Fields fields(value, out);
    Node from = fields.required("from", "2022-05-01");
    Node to = fields.required("to", "2023-04-30");
    fields.refuse_unknown();
    auto first = from ? read_date(from, out) : std::nullopt;
    auto last = to ? read_date(to, out) : std::nullopt;
    if (!first || !last) return std::nullopt;
    if (*last < *first) {
        out.push_back(problem("period-reversed", to.place(),
                              fmt::format("the period ends on {}, before it begins on {}", to.text(), from.text()),
                              "Write the earlier day under `from`."));
        return std::nullopt;
    }
    if (days_in({*first, *last}) > most_days) {
        out.push_back(problem("period-too-long", to.place(),
                              fmt::format("the period from {} to {} is longer than 24 months", from.text(), to.text()),
                              "Split it into periods of a year each."));
        return std::nullopt;
    }
    return Period{*first, *last};
}

std::vector<std::pair<Text, Text>> read_words(const Node& map, Diagnostics& out) {
    std::vector<std::pair<Text, Text>> words;
    Fields fields(map, out);
    for (const NodeEntry& entry : map.entries()) {
        Text value = fields.text(entry.key.text());
        if (!value.empty()) words.emplace_back(entry.key.as_text(), std::move(value));
    }
    return words;
}

}  // namespace ghg
