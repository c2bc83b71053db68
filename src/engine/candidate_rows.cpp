#include "engine/candidate_rows.h"

#include "engine/details.h"
#include "engine/likely_names.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

bool could_be_asked_for(const Factor& factor, const Ask& ask) {
    return std::ranges::all_of(factor.match, [&](const auto& detail) {
        bool allowed = std::ranges::find(ask.may_match, detail.first) != ask.may_match.end();
        return allowed || ask.details.contains(detail.first);
    });
}

bool stage_fits(const Factor& factor, const Ask& ask) {
    return factor.stage == ask.stage || unsplit(ask.stage) == factor.stage;
}

}  // namespace

CandidateRows candidate_rows(const Ask& ask, const Context& context) {
    CandidateRows rows;
    for (const std::string& edition : context.editions)
        for (const Table* table : context.book->tables(edition, ask.use))
            for (const Factor& factor : table->factors)
                if (stage_fits(factor, ask) && serves_basis(factor, ask) && serves_rf(factor, ask) &&
                    could_be_asked_for(factor, ask))
                    rows.push_back(&factor);
    return rows;
}

CandidateRows rows_of_year(const CandidateRows& rows, int year) {
    CandidateRows kept;
    std::ranges::copy_if(rows, std::back_inserter(kept), [&](const Factor* row) { return row->head->holds(year); });
    return kept;
}

bool holds_all(const Details& all, const Details& part) {
    return std::ranges::all_of(part, [&](const auto& detail) {
        auto found = all.find(detail.first);
        return found != all.end() && found->second == detail.second;
    });
}

bool is_place(const std::string& detail) { return detail == "region" || detail == "network"; }

std::map<std::string, const Factor*> values_beside(const std::string& detail, const CandidateRows& rows,
                                                   const Ask& ask) {
    Details rest = ask.details;
    rest.erase(detail);
    std::map<std::string, const Factor*> values;
    for (const Factor* row : rows)
        if (row->match.size() == rest.size() + 1 && row->match.contains(detail) && holds_all(row->match, rest) &&
            row->per->dimension == ask.unit->dimension)
            values.emplace(row->match.at(detail), row);
    return values;
}

std::string some_of(const std::set<std::string>& values, const std::string& like) {
    std::vector<std::string> some(values.begin(), values.end());
    std::stable_partition(some.begin(), some.end(), [&](const std::string& name) { return share_a_word(like, name); });
    if (some.size() <= most_values) return fmt::format("{}", fmt::join(some, ", "));
    some.resize(most_values);
    return fmt::format("{}, …", fmt::join(some, ", "));
}

std::string one_of(const std::set<std::string>& values, const std::string& like) {
    return (values.size() == 1 ? "" : "one of ") + some_of(values, like);
}

}  // namespace ghg
