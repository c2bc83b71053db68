#include "report/type_text.h"

#include "base/utf8.h"
#include "report/shell_word.h"
#include "report/table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <sstream>
#include <tuple>
#include <utility>

namespace ghg {
namespace {

constexpr std::size_t most_listed = 15;  // the categories of Scope 3 stand whole

// The category that speaks for a type where several lines do: its first line's.
Category first_category(const ActivityType& type) {
    for (const LineRule& line : type.lines) {
        if (line.category.fixed) return *line.category.fixed;
        if (line.category.otherwise) return *line.category.otherwise;
    }
    return Category::investments;
}

/// A card being written, with the options that the commands in it repeat.
struct Writing {
    const TypeCard& card;
    const TypeTextOptions& options;
    std::size_t width = 0;  ///< of the labels

    std::string values_command(std::string_view detail) const {
        std::string in;
        for (const std::string& name : options.in) in += " --in " + shell_word(name);
        return fmt::format("ghg types {} --values {}{}{}", shell_word(card.type->name), shell_word(detail), in,
                           options.folders);
    }
    std::string list_command(std::string_view topic) const {
        std::string in;
        for (const std::string& name : options.in) in += " " + shell_word(name);
        return fmt::format("ghg factors list {}{}{}", shell_word(topic), in, options.folders);
    }
};

// The first names of a long list; how to see all of them stands on a line of its own, to be copied.
std::string cut_list(const std::vector<std::string>& names) {
    if (names.size() <= most_listed) return fmt::format("{}", fmt::join(names, ", "));
    return fmt::format("{}, …", fmt::join(names.begin(), names.begin() + most_listed, ", "));
}

std::string list_of(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); }

std::string item(std::string_view label, std::size_t width, std::string_view text) {
    return text.empty() && label.empty()
               ? ""
               : hanging("  " + pad_right(safe_text(label), width) + "  ", text, LongWord::keep);
}

std::string all_of(std::size_t count, std::string_view detail, const Writing& w) {
    return count <= most_listed ? "" : item("", w.width, fmt::format("all {}: {}", count, w.values_command(detail)));
}

std::string quantity_text(const WayCard& way) {
    const std::string& dimension = way.rule->accepts_dimension;
    std::string text = dimension == "route"     ? "airports in place of a quantity"
                       : dimension == "details" ? "amounts among the details in place of a quantity"
                       : dimension == "given"   ? "a stated amount of CO2e, written under given"
                       : dimension == "any"     ? "any unit that its factor can take"
                                                : cut_list(way.units);
    if (!way.rule->needs.empty()) text += "; needs " + list_of(way.rule->needs);
    if (!way.rule->accepts.empty()) text += "; may have " + list_of(way.rule->accepts);
    for (const StepRule& step : way.rule->steps)
        if (step.kind == StepRule::Kind::ratio)
            text += fmt::format("; times the {} ratio of its {}", step.name, fmt::join(step.by, " and "));
    return text;
}

std::string quantities_text(Writing w) {
    for (const WayCard& way : w.card.ways) w.width = std::max(w.width, way.rule->accepts_dimension.size());
    std::string text = w.card.ways.size() == 1 ? "Quantity\n" : "Quantity, in one of these ways\n";
    for (const WayCard& way : w.card.ways)
        text +=
            item(way.rule->accepts_dimension, w.width, quantity_text(way)) + all_of(way.units.size(), "quantity", w);
    return text + "\n";
}

std::string value_word(const DetailValue& value) {
    return value.means.empty() ? value.value : fmt::format("{} ({})", value.value, value.means);
}

std::string values_items(const DetailCard& detail, const Writing& w) {
    if (detail.airports)
        return item("", w.width,
                    fmt::format("{} airports: {}", to_grouped(Number(static_cast<long>(w.card.airports)), 0),
                                w.values_command(detail.name)));
    if (!detail.units.empty())
        return item("", w.width, "in " + cut_list(detail.units)) + all_of(detail.units.size(), detail.name, w);
    if (detail.open) return "";
    if (detail.values.empty()) return item("", w.width, "no table has values for it");
    std::vector<std::string> words;
    for (const DetailValue& value : detail.values) words.push_back(value_word(value));
    return item("", w.width, cut_list(words)) + all_of(words.size(), detail.name, w);
}

std::string detail_text(const DetailCard& detail, const Writing& w) {
    std::string text = detail.means;
    if (detail.needed) text += text.empty() ? "needed" : "; needed";
    if (!detail.otherwise.empty())
        text += fmt::format("{}{} where it is not given", text.empty() ? "" : "; ", detail.otherwise);
    return item(detail.name, w.width, text) + values_items(detail, w);
}

// The topics whose rows match several details: not every combination of values is there.
std::vector<std::string> topics_of_several(const ActivityType& type) {
    std::vector<std::string> topics;
    auto add = [&](const std::string& topic, const std::vector<std::string>& details) {
        if (details.size() > 1 && std::ranges::find(topics, topic) == topics.end()) topics.push_back(topic);
    };
    for (const QuantityRule& rule : type.quantity)
        for (const StepRule& step : rule.steps)
            if (step.kind == StepRule::Kind::ratio) add(step.name, step.by);
    for (const LineRule& line : type.lines)
        if (!line.may_be_missing) add(line.use, line.match);
    return topics;
}

std::string details_text(Writing w) {
    if (w.card.details.empty()) return "";
    for (const DetailCard& detail : w.card.details) w.width = std::max(w.width, detail.name.size());
    std::string text = "Details\n";
    for (const DetailCard& detail : w.card.details) text += detail_text(detail, w);
    if (!w.card.type->one_of.empty())
        text += hanging("  ", fmt::format("Exactly one of {} is given.", fmt::join(w.card.type->one_of, ", ")));
    for (const std::string& topic : topics_of_several(*w.card.type))
        text += hanging("  ", "Which go together: " + w.list_command(topic), LongWord::keep);
    return text + "  Any activity may also have site, evidence, note and period.\n\n";
}

std::string category_words(const CategoryRule& rule) {
    if (rule.fixed) return std::string(to_text(*rule.fixed));
    std::string otherwise = rule.otherwise ? fmt::format(", else {}", to_text(*rule.otherwise)) : "";
    return fmt::format("as {} says{}", rule.detail, otherwise);
}

std::string factor_words(const LineRule& line) {
    if (line.of_combustion) return "CO2 of the ttw line x (RFI - 1)";
    if (line.use == "own") return "the activity's own_factor, or given";
    std::string text = line.match.empty() ? line.use : fmt::format("{} by {}", line.use, fmt::join(line.match, ", "));
    if (line.ladder == Ladder::electricity) text += ": instruments, contract, residual mix, else location";
    if (line.ladder == Ladder::network) text += ": contract, else the network";
    return line.may_be_missing ? text + "; a caveat where no table has it" : text;
}

std::string scope_words(const CategoryRule& rule) {
    auto category = rule.fixed ? rule.fixed : rule.otherwise;
    return category ? fmt::format("Scope {}", scope_of(*category)) : "Scope 3";
}

std::string lines_text(const ActivityType& type) {
    PrintedTable table;
    table.indent = 2;
    bool bases = std::ranges::any_of(type.lines, [](const LineRule& line) { return line.basis.has_value(); });
    table.columns.resize(bases ? 5 : 4);
    for (const LineRule& line : type.lines) {
        std::vector<std::string> cells{scope_words(line.category), category_words(line.category)};
        if (bases) cells.emplace_back(line.basis ? to_text(*line.basis) : "");
        cells.emplace_back(to_text(line.stage));
        cells.push_back(factor_words(line));
        table.add(std::move(cells));
    }
    return "Emission lines\n" + render(table);
}

}  // namespace

std::string types_text(const std::vector<const ActivityType*>& types) {
    std::vector<const ActivityType*> sorted = types;
    std::ranges::sort(sorted, {},
                      [](const ActivityType* type) { return std::tuple(first_category(*type), type->name); });
    std::size_t width = 0;
    for (const ActivityType* type : sorted) width = std::max(width, type->name.size());
    std::string text;
    int scope = 0;
    for (const ActivityType* type : sorted) {
        int own = scope_of(first_category(*type));
        if (own != scope) text += fmt::format("{}Scope {}\n", text.empty() ? "" : "\n", own);
        scope = own;
        text += item(type->name, width, type->means);
    }
    return text + "\nWhat a type takes, with an example: ghg types TYPE\n";
}

std::string type_text(const TypeCard& card, const TypeTextOptions& options) {
    const ActivityType& type = *card.type;
    std::string text = hanging(safe_text(type.name) + ": ", type.means) + "\n";
    Writing writing{card, options};
    text += quantities_text(writing) + details_text(writing) + lines_text(type);
    std::string sample = sample_text(type);
    if (sample.empty()) return text;
    return text + "\nExample, for an inventory of 2022 with factors: [sweden-2022]\n" + sample;
}

std::string sample_text(const ActivityType& type) {
    if (type.sample.empty()) return "";
    std::string text = fmt::format("  - id: my-{0}\n    type: {0}\n", safe_text(type.name));
    std::istringstream lines(type.sample);
    for (std::string line; std::getline(lines, line);) text += "    " + safe_text(line) + "\n";
    return text;
}

std::string values_text(const DetailCard& detail, const Units& units) {
    std::vector<std::pair<std::string, std::string>> rows;
    for (const DetailValue& value : detail.values) rows.emplace_back(safe_text(value.value), value.means);
    for (const std::string& name : detail.units) rows.emplace_back(name, units.find(name)->means);
    std::size_t width = 0;
    for (const auto& [name, means] : rows)
        if (!means.empty()) width = std::max(width, count_code_points(name));
    std::string text;
    for (const auto& [name, means] : rows)  // a value stands whole on its line, however long
        text += means.empty() ? name + "\n" : hanging(pad_right(name, width) + "  ", means);
    return text;
}

std::string units_text(const TypeCard& card, const Units& units) {
    PrintedTable table;
    table.columns.resize(3);
    for (const WayCard& way : card.ways)
        for (const std::string& name : way.units)
            table.add({name, way.rule->accepts_dimension, units.find(name)->means});
    return render(table);
}

}  // namespace ghg
