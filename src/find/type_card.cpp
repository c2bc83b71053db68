#include "find/type_card.h"

#include "find/serves.h"

#include <algorithm>
#include <map>
#include <set>

namespace ghg {
namespace {

using Names = std::set<std::string>;
/// Values of a detail, each with the editions that have it.
using Values = std::map<std::string, Names>;
using ByDetail = std::map<std::string, Values>;

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

void learn(ByDetail& known, const std::vector<std::string>& details, const Details& match, const std::string& edition) {
    for (const std::string& detail : details)
        if (auto found = match.find(detail); found != match.end()) known[detail][found->second].insert(edition);
}

ByDetail values_of_line(const ActivityType& type, const QuantityRule& rule, const LineRule& line,
                        const Names& dimensions, const FactorBook& book) {
    ByDetail known;
    for (const std::string& detail : line.match) known[detail];
    for (const Table* table : book.topic(line.use))
        for (const Factor& factor : table->factors)
            if (line_takes(type, rule, line, factor) &&
                (dimensions.contains("any") || dimensions.contains(factor.per->dimension)))
                learn(known, line.match, factor.match, factor.head->edition);
    return known;
}

ByDetail values_of_step(const ActivityType& type, const QuantityRule& rule, const StepRule& step,
                        const FactorBook& book) {
    ByDetail known;
    for (const std::string& detail : step.by) known[detail];
    for (const Table* table : book.topic(step.name))
        for (const Ratio& ratio : table->ratios)
            if (step_takes(type, rule, step, ratio)) learn(known, step.by, ratio.match, ratio.head->edition);
    return known;
}

Values in_both(const Values& a, const Values& b) {
    Values both;
    for (const auto& [value, editions] : a) {
        auto other = b.find(value);
        if (other == b.end()) continue;
        both[value] = editions;
        both[value].insert(other->second.begin(), other->second.end());
    }
    return both;
}

void narrow(ByDetail& known, const ByDetail& by) {
    for (const auto& [detail, values] : by) {
        auto [found, is_first] = known.emplace(detail, values);
        if (!is_first) found->second = in_both(found->second, values);
    }
}

// Lines that need not be answered say nothing of a detail, unless they alone read it.
ByDetail values_of_way(const ActivityType& type, const QuantityRule& rule, const FactorBook& book, const Units& units) {
    Names dimensions = dimensions_after(type, rule, book, units);
    ByDetail known;
    for (const StepRule& step : rule.steps)
        if (step.kind == StepRule::Kind::ratio) narrow(known, values_of_step(type, rule, step, book));
    ByDetail optional;
    for (const LineRule& line : type.lines) {
        if (line.of_combustion || line.ladder == Ladder::electricity) continue;
        ByDetail values = values_of_line(type, rule, line, dimensions, book);
        narrow(line.may_be_missing ? optional : known, values);
    }
    known.merge(optional);
    return known;
}

Names details_of_way(const ActivityType& type, const QuantityRule& rule) {
    Names names;
    for (const auto* list : {&type.needs, &type.accepts, &type.one_of, &rule.needs, &rule.accepts})
        names.insert(list->begin(), list->end());
    for (const auto* defaults : {&type.defaults, &rule.defaults})
        for (const auto& [name, value] : *defaults) names.insert(name);
    return names;
}

ByDetail values_of_type(const ActivityType& type, const FactorBook& book, const Units& units) {
    ByDetail known;
    for (const QuantityRule& rule : type.quantity) {
        Names declared = details_of_way(type, rule);
        for (const auto& [detail, values] : values_of_way(type, rule, book, units)) {
            if (!declared.contains(detail)) continue;
            Values& kept = known[detail];
            for (const auto& [value, editions] : values) kept[value].insert(editions.begin(), editions.end());
        }
    }
    return known;
}

const CategoryRule* category_rule(const ActivityType& type, const std::string& detail) {
    auto found = std::ranges::find_if(type.lines, [&](const LineRule& line) { return line.category.detail == detail; });
    return found == type.lines.end() ? nullptr : &found->category;
}

std::vector<DetailValue> categories_of(const CategoryRule& rule) {
    std::vector<DetailValue> values;
    for (Category category : rule.of.empty() ? all_categories() : rule.of)
        if (scope_of(category) == 3) values.push_back({std::string(to_text(category)), "", {}});
    return values;
}

// What the words of a `times` step are; empty where it is a count.
std::vector<DetailValue> words_of_steps(const ActivityType& type, const std::string& detail) {
    std::vector<DetailValue> values;
    for (const QuantityRule& rule : type.quantity)
        for (const StepRule& step : rule.steps)
            for (const auto& [word, times] : step.values)
                if (step.name == detail && std::ranges::find(values, word, &DetailValue::value) == values.end())
                    values.push_back({word, "", {}});
    return values;
}

// The dimensions of the amount that a detail is; none where it is no amount.
std::vector<std::string> dimensions_of(const ActivityType& type, const std::string& detail) {
    for (const QuantityRule& rule : type.quantity)
        for (const StepRule& step : rule.steps)
            if (!step.dimensions.empty() && contains(step.reads(), detail)) return step.dimensions;
    return {};
}

bool is_airport(const ActivityType& type, const std::string& detail) {
    bool route = std::ranges::any_of(type.quantity, [](const QuantityRule& rule) {
        return std::ranges::any_of(rule.steps,
                                   [](const StepRule& step) { return step.kind == StepRule::Kind::great_circle; });
    });
    return route && (detail == "from" || detail == "to" || detail == "legs");
}

std::string airport_text(const Airport& airport) {
    std::string text = airport.name;
    for (const std::string* part : {&airport.city, &airport.country})
        if (!part->empty()) text += (text.empty() ? "" : ", ") + *part;
    return text;
}

bool is_needed(const ActivityType& type, const std::string& detail, const CategoryRule* category) {
    bool every_way = !type.quantity.empty() && std::ranges::all_of(type.quantity, [&](const QuantityRule& rule) {
        return contains(rule.needs, detail);
    });
    return contains(type.needs, detail) || every_way || (category != nullptr && !category->otherwise);
}

std::string otherwise_of(const ActivityType& type, const std::string& detail, const CategoryRule* category) {
    if (category != nullptr) return category->otherwise ? std::string(to_text(*category->otherwise)) : "";
    if (auto found = type.defaults.find(detail); found != type.defaults.end()) return found->second;
    for (const QuantityRule& rule : type.quantity)
        if (auto found = rule.defaults.find(detail); found != rule.defaults.end()) return found->second;
    return "";
}

bool begins_with_digit(std::string_view text) { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }

class CardMaker {
public:
    CardMaker(const ActivityType& type, const FactorBook& book, const Units& units, const Territories& territories)
        : type_(type),
          book_(book),
          units_(units),
          territories_(territories),
          known_(values_of_type(type, book, units)) {}

    DetailCard detail(const std::string& name) const {
        const CategoryRule* category = category_rule(type_, name);
        DetailCard card;
        card.name = name;
        if (auto means = type_.details.find(name); means != type_.details.end()) card.means = means->second;
        card.otherwise = otherwise_of(type_, name, category);
        card.needed = is_needed(type_, name, category);
        card.airports = is_airport(type_, name);
        auto known = known_.find(name);
        card.values = category != nullptr     ? categories_of(*category)
                      : card.airports         ? airports()
                      : known != known_.end() ? in_tables(name, known->second)
                                              : words_of_steps(type_, name);
        for (const std::string& dimension : dimensions_of(type_, name))
            for (const std::string& unit : units_.names(dimension)) card.units.push_back(unit);
        card.open = card.values.empty() && !card.airports && known == known_.end();
        return card;
    }

private:
    std::vector<DetailValue> airports() const {
        std::vector<DetailValue> values;
        for (const auto& [code, airport] : book_.airports())
            values.push_back({code, airport_text(airport), {airport.edition}});
        return values;
    }

    std::vector<DetailValue> in_tables(const std::string& detail, const Values& known) const {
        std::vector<DetailValue> values;
        for (const auto& [value, editions] : known)
            values.push_back(
                {value, detail == "region" ? territories_.name_of(value) : "", {editions.begin(), editions.end()}});
        // Words before codes: people look for `accounting`, not for 111110-soybean-farming.
        std::stable_partition(values.begin(), values.end(),
                              [](const DetailValue& each) { return !begins_with_digit(each.value); });
        return values;
    }

    const ActivityType& type_;
    const FactorBook& book_;
    const Units& units_;
    const Territories& territories_;
    ByDetail known_;
};

}  // namespace

TypeCard type_card(const ActivityType& type, const FactorBook& book, const Units& units, const Territories& territories,
                   std::size_t airports) {
    TypeCard card;
    card.type = &type;
    card.airports = airports;
    for (const QuantityRule& rule : type.quantity) card.ways.push_back({&rule, units.names(rule.accepts_dimension)});
    std::vector<std::string> names = type.all_details();
    for (const auto& [name, means] : type.details)
        if (!contains(names, name)) names.push_back(name);
    CardMaker maker(type, book, units, territories);
    for (const std::string& name : names) card.details.push_back(maker.detail(name));
    return card;
}

}  // namespace ghg
