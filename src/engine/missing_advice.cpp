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
std::string detail_more(const Rows& rows, const Ask& ask) {
    std::map<std::string, std::set<std::string>> more;
    Details example;
    for (const Factor* row : rows) {
        Details extra = beyond(row->match, ask.details);
        if (extra.empty() || !holds_all(row->match, ask.details)) continue;
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

std::string detail_less(const Rows& rows, const Ask& ask) {
    for (const Factor* row : rows) {
        if (row->match.empty() || row->match.size() >= ask.details.size() || !holds_all(ask.details, row->match))
            continue;
        Details surplus = beyond(ask.details, row->match);
        bool place = surplus.contains("region") || surplus.contains("network");
        if (!place)
            return fmt::format("Leave {} out, or write what goes with {}.", surplus.begin()->first,
                               to_text(row->match));
    }
    return "";
}

// All values are known, but not together: what goes with the others.
std::string other_value(const Rows& rows, const Ask& ask) {
    for (const auto& [detail, value] : ask.details) {
        if (detail == "region" || detail == "network") continue;
        std::set<std::string> values;
        Details rest = ask.details;
        rest.erase(detail);
        for (const Factor* row : rows)
            if (row->match.size() == ask.details.size() && row->match.contains(detail) && holds_all(row->match, rest))
                values.insert(row->match.at(detail));
        if (!values.empty() && !rest.empty())
            return fmt::format("With {}, write {}: {}.", to_text(rest), detail, listed(values));
    }
    return "";
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
    if (ask.band_detail.empty())
        for (auto* advice : {other_unit, detail_more, detail_less, other_value})
            if (std::string next = advice(this_year, ask); !next.empty()) return next;
    return substitute(rows, ask);
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
