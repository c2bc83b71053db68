#include "engine/missing_advice.h"

#include "engine/details.h"
#include "engine/likely_names.h"

#include <fmt/format.h>
#include <algorithm>
#include <set>

namespace ghg {
namespace {

constexpr std::size_t most_values = 12;

using Rows = std::vector<const Factor*>;
using Matches = std::vector<Details>;

bool could_be_asked_for(const Factor& factor, const Ask& ask) {
    return std::ranges::all_of(factor.match, [&](const auto& detail) {
        bool allowed = std::ranges::find(ask.may_match, detail.first) != ask.may_match.end();
        return allowed || ask.details.contains(detail.first);
    });
}

bool stage_fits(const Factor& factor, const Ask& ask) {
    return factor.stage == ask.stage || unsplit(ask.stage) == factor.stage;
}

// The rows of the inventory's editions that the line could use for other details, in another unit or of another year.
Rows rows_for(const Ask& ask, const Context& context) {
    Rows rows;
    for (const std::string& edition : context.editions)
        for (const Table* table : context.book->tables(edition, ask.use))
            for (const Factor& factor : table->factors)
                if (stage_fits(factor, ask) && serves_basis(factor, ask) && serves_rf(factor, ask) &&
                    could_be_asked_for(factor, ask))
                    rows.push_back(&factor);
    return rows;
}

Rows of_year(const Rows& rows, int year) {
    Rows kept;
    std::ranges::copy_if(rows, std::back_inserter(kept), [&](const Factor* row) { return row->head->holds(year); });
    return kept;
}

bool holds_all(const Details& all, const Details& part) {
    return std::ranges::all_of(part, [&](const auto& detail) {
        auto found = all.find(detail.first);
        return found != all.end() && found->second == detail.second;
    });
}

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

std::string listed(const std::set<std::string>& values) {
    std::vector<std::string> some(values.begin(), values.end());
    if (some.size() == 1) return some.front();
    if (some.size() <= most_values) return fmt::format("one of {}", fmt::join(some, ", "));
    some.resize(most_values);
    return fmt::format("one of {}, …", fmt::join(some, ", "));
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
        return fmt::format("Add {}: {}.", example.begin()->first, listed(more[example.begin()->first]));
    std::string all;
    for (const auto& [detail, value] : example)
        all += fmt::format("{}{} ({})", all.empty() ? "" : " and ", detail, listed(more[detail]));
    return fmt::format("Add {}.", all);
}

std::string detail_less(const Matches& rows, const Details& asked) {
    for (const Details& row : rows) {
        if (row.empty() || row.size() >= asked.size() || !holds_all(asked, row)) continue;
        Details surplus = beyond(asked, row);
        bool place = surplus.contains("region") || surplus.contains("network");
        if (!place)
            return fmt::format("Leave {} out, or write what goes with {}.", surplus.begin()->first, to_text(row));
    }
    return "";
}

// All values are known, but not together: what goes with the others.
std::string other_value(const Matches& rows, const Details& asked) {
    for (const auto& [detail, value] : asked) {
        if (detail == "region" || detail == "network") continue;
        std::set<std::string> values;
        Details rest = asked;
        rest.erase(detail);
        for (const Details& row : rows)
            if (row.size() == asked.size() && row.contains(detail) && holds_all(row, rest))
                values.insert(row.at(detail));
        if (!values.empty() && !rest.empty())
            return fmt::format("With {}, write {}: {}.", to_text(rest), detail, listed(values));
    }
    return "";
}

std::string other_details(const Matches& rows, const Details& asked) {
    for (auto* advice : {detail_more, detail_less, other_value})
        if (std::string next = advice(rows, asked); !next.empty()) return next;
    return "";
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

// A figure of another year is the substitute people want most often; the message spells it out, but only they can
// choose it.
std::string substitute(const Rows& rows, const Ask& ask) {
    for (const Factor* row : rows)
        if (row->match == ask.details && row->stage == ask.stage && row->per->dimension == ask.unit->dimension)
            return fmt::format(
                "If the figure for {} may stand in, say so and why: stand_in: {{factor: {}, because: reason}}.",
                years(*row->head), row->name());
    return "Add an edition that has it to `factors`, or name a substitute and why: stand_in: {factor: EDITION#ID, "
           "because: reason}.";
}

}  // namespace

std::string next_step_for(const Ask& ask, const Context& context) {
    Rows rows = rows_for(ask, context);
    Rows this_year = of_year(rows, ask.year);
    if (!ask.band_detail.empty()) return substitute(rows, ask);
    if (std::string next = other_unit(this_year, ask); !next.empty()) return next;
    Matches matches;
    for (const Factor* row : this_year) matches.push_back(row->match);
    std::string next = other_details(matches, ask.details);
    return next.empty() ? substitute(rows, ask) : next;
}

std::string next_step_for(const StepRule& step, const Details& asked, int year, const Context& context) {
    std::string next = other_details(ratios_for(step, year, context), asked);
    return next.empty() ? "Add an edition that has it to `factors`, or give the quantity itself instead." : next;
}

std::vector<std::string> near_values(const std::string& table_name, const Details& asked, const Context& context) {
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

std::vector<std::string> values_instead(const Ask& ask, const std::string& detail, const Context& context) {
    if (detail == "region" || detail == "network" || !ask.details.contains(detail)) return {};
    std::set<std::string> values;
    for (const Factor* row : of_year(rows_for(ask, context), ask.year))
        if (auto found = row->match.find(detail); found != row->match.end()) values.insert(found->second);
    bool listable = !values.contains(ask.details.at(detail)) && values.size() <= most_values;
    return listable ? std::vector<std::string>(values.begin(), values.end()) : std::vector<std::string>();
}

}  // namespace ghg
