#include "engine/missing_advice.h"

#include "engine/candidate_rows.h"
#include "engine/details.h"
#include "engine/likely_names.h"
#include "engine/substitutes.h"

#include <fmt/format.h>
#include <algorithm>
#include <set>

namespace ghg {
namespace {

using Rows = CandidateRows;
using Matches = std::vector<Details>;

std::string other_unit(const Rows& rows, const Ask& ask) {
    for (const Factor* row : rows)
        if (row->match == ask.details && row->per->dimension != ask.unit->dimension)
            return fmt::format("Give the quantity in {}: {} is per {}.", row->per->name, row->name(), row->per->name);
    return "";
}

Details beyond(const Details& match, const Details& asked) {
    Details more;
    for (const auto& detail : match)
        if (!asked.contains(detail.first)) more.insert(detail);
    return more;
}

// Rows that say more than was asked: the user can say more, too.
std::string detail_more(const Matches& rows, const Details& asked) {
    std::map<std::string, std::set<std::string>> more;
    Details example;
    for (const Details& row : rows) {
        Details extra = beyond(row, asked);
        if (extra.empty() || !holds_all(row, asked)) continue;
        if (example.empty() || extra.size() < example.size()) example = extra;
        for (const auto& [detail, value] : extra) more[detail].insert(value);
    }
    if (example.empty()) return "";
    if (example.size() == 1)
        return fmt::format("Add {}: {}.", example.begin()->first, one_of(more[example.begin()->first]));
    std::string all;
    for (const auto& [detail, value] : example)
        all += fmt::format("{}{} ({})", all.empty() ? "" : " and ", detail, one_of(more[detail]));
    return fmt::format("Add {}.", all);
}

std::string detail_less(const Matches& rows, const Details& asked) {
    for (const Details& row : rows) {
        if (row.empty() || row.size() >= asked.size() || !holds_all(asked, row)) continue;
        Details surplus = beyond(asked, row);
        if (std::ranges::none_of(surplus, [](const auto& detail) { return is_place(detail.first); }))
            return fmt::format("Leave {} out, or write what goes with {}.", surplus.begin()->first, to_text(row));
    }
    return "";
}

// All values are known, but not together: what goes with the others.
std::string other_value(const Matches& rows, const Details& asked) {
    for (const auto& [detail, value] : asked) {
        if (is_place(detail)) continue;
        std::set<std::string> values;
        Details rest = asked;
        rest.erase(detail);
        for (const Details& row : rows)
            if (row.size() == asked.size() && row.contains(detail) && holds_all(row, rest))
                values.insert(row.at(detail));
        if (!values.empty() && !rest.empty())
            return fmt::format("With {}, write {}: {}.", to_text(rest), detail, one_of(values, value));
    }
    return "";
}

Matches matches_of(const Rows& rows) {
    Matches matches;
    for (const Factor* row : rows) matches.push_back(row->match);
    return matches;
}

// Of the rows that the quantity fits.
std::string other_value(const Rows& rows, const Ask& ask) {
    Rows fitting;
    std::ranges::copy_if(rows, std::back_inserter(fitting),
                         [&](const Factor* row) { return row->per->dimension == ask.unit->dimension; });
    return other_value(matches_of(fitting), ask.details);
}

// Those of the year that ask for nothing but the step's details.
Matches ratios_for(const StepRule& step, int year, const Context& context) {
    Matches rows;
    for (const std::string& edition : context.editions)
        for (const Table* table : context.book->tables(edition, step.name))
            for (const Ratio& ratio : table->ratios) {
                bool of_step = std::ranges::all_of(
                    ratio.match, [&](const auto& detail) { return std::ranges::count(step.by, detail.first) > 0; });
                if (of_step && ratio.head->holds(year)) rows.push_back(ratio.match);
            }
    return rows;
}

// The same thing of another place may stand in, before another thing of the same place is taken for it.
std::string other_place(const Rows& rows, const Ask& ask) {
    auto [how, or_else] = substitute_elsewhere(rows, ask);
    if (how.empty()) return "";
    std::string value = other_value(rows, ask);
    return value.empty() ? how + or_else : how + ". Or, if that is what is meant: w" + value.substr(1);
}

}  // namespace

std::string next_step_for(const Ask& ask, const Context& context) {
    if (!context.advises) return "";
    Rows rows = candidate_rows(ask, context);
    Rows this_year = rows_of_year(rows, ask.year);
    if (ask.details.contains("source")) return other_source(this_year, ask);
    std::vector<std::string> advice;
    if (ask.band_detail.empty()) {
        Matches matches = matches_of(this_year);
        advice = {other_unit(this_year, ask), detail_more(matches, ask.details), detail_less(matches, ask.details)};
    }
    advice.push_back(substitute_of_year(rows, ask));
    if (ask.band_detail.empty()) {
        advice.push_back(other_place(this_year, ask));
        advice.push_back(other_value(this_year, ask));
    }
    auto found = std::ranges::find_if(advice, [](const std::string& next) { return !next.empty(); });
    return found == advice.end() ? substitute_unknown(ask) : *found;
}

std::string next_step_for(const StepRule& step, const Details& asked, int year, const Context& context) {
    if (!context.advises) return "";
    Matches rows = ratios_for(step, year, context);
    for (auto next : {detail_more(rows, asked), detail_less(rows, asked), other_value(rows, asked)})
        if (!next.empty()) return next;
    return "Add an edition that has it to `factors`, or give the quantity itself instead.";
}

std::vector<std::string> near_values(const std::string& table_name, const Details& asked, const Context& context) {
    if (!context.advises) return {};
    for (const auto& [detail, value] : asked) {
        std::set<std::string> known;
        auto learn = [&, name = detail](const Details& match) {
            if (auto found = match.find(name); found != match.end()) known.insert(found->second);
        };
        for (const Table* table : context.book->topic(table_name)) {
            for (const Factor& factor : table->factors) learn(factor.match);
            for (const Ratio& ratio : table->ratios) learn(ratio.match);
        }
        if (!known.contains(value)) return likely_names(value, {known.begin(), known.end()});
    }
    return {};
}

std::string value_instead(const Ask& ask, const std::string& detail, const Context& context) {
    if (!context.advises || is_place(detail) || !ask.details.contains(detail) || !ask.band_detail.empty()) return "";
    Rows rows = rows_of_year(candidate_rows(ask, context), ask.year);
    std::set<std::string> known;
    std::set<std::string> together;
    for (const Factor* row : rows) {
        auto found = row->match.find(detail);
        if (found == row->match.end() || row->per->dimension != ask.unit->dimension) continue;
        known.insert(found->second);
        together.insert(to_text(row->match));
    }
    const std::string& value = ask.details.at(detail);
    if (known.contains(value) || known.empty()) return "";
    if (std::string next = other_value(rows, ask); !next.empty()) return next;
    if (ask.details.size() == 1) return value_of_table(known, ask, detail);
    return fmt::format("Write what goes together: {}.", fmt::join(together, "; "));
}

}  // namespace ghg
