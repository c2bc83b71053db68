#include "engine/resolve.h"

#include "base/near_names.h"
#include "engine/details.h"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>
#include <set>

namespace ghg {
namespace {

std::string years(const TableHead& head) {
    return head.from == head.to ? fmt::format("{}", head.from) : fmt::format("{} to {}", head.from, head.to);
}

bool same_dimension(const Factor& factor, const Ask& ask) { return factor.per->dimension == ask.unit->dimension; }

// The details as this edition understands them: its bands turn the leg's distance into a word.
std::optional<Details> details_in(const std::string& edition, const Ask& ask, const Context& context) {
    if (ask.band_detail.empty()) return ask.details;
    const Bands* bands = context.book->bands(edition, ask.band_detail);
    const Band* band = bands == nullptr || !bands->head.holds(ask.year) ? nullptr : band_of(*ask.leg, *bands);
    if (band == nullptr) return std::nullopt;
    Details details = ask.details;
    details[ask.band_detail] = band->value;
    return details;
}

std::vector<const Factor*> with_details(const std::string& edition, const Ask& ask, const Details& details,
                                        const Context& context) {
    std::vector<const Factor*> found;
    for (const Table* table : context.book->tables(edition, ask.use))
        for (const Factor& factor : table->factors)
            if (factor.match == details && serves_basis(factor, ask)) found.push_back(&factor);
    return found;
}

std::vector<const Factor*> answering(const std::vector<const Factor*>& candidates, const Ask& ask, Stage stage) {
    std::vector<const Factor*> found;
    for (const Factor* factor : candidates)
        if (factor->stage == stage && factor->head->holds(ask.year) && same_dimension(*factor, ask) &&
            serves_rf(*factor, ask))
            found.push_back(factor);
    return found;
}

const Unit* unit_below(const Factor& factor) { return factor.per; }
const Unit* unit_below(const Ratio& ratio) { return ratio.denominator; }

template <class Row, class Rule>
std::vector<const Row*> narrowed(const std::vector<const Row*>& rows, Rule rule) {
    std::vector<const Row*> kept;
    std::ranges::copy_if(rows, std::back_inserter(kept), rule);
    return kept.empty() ? rows : kept;
}

// One per the unit written, else one per the dimension's base unit.
template <class Row>
std::vector<const Row*> preferred(const std::vector<const Row*>& rows, const Unit* written) {
    if (rows.size() < 2 || written == nullptr) return rows;
    auto as_written = narrowed(rows, [&](const Row* row) { return unit_below(*row)->name == written->name; });
    if (as_written.size() < rows.size()) return as_written;
    return narrowed(rows, [](const Row* row) { return unit_below(*row)->is_base; });
}

std::string why_not(const std::vector<const Factor*>& candidates, const Ask& ask) {
    std::string reason;
    for (const Factor* factor : candidates) {
        bool asked = factor->stage == ask.stage || unsplit(ask.stage) == factor->stage;
        if (!asked)
            reason = reason.empty() ? fmt::format("has {} only, not {}", to_text(factor->stage), to_text(ask.stage))
                                    : reason;
        else if (!factor->head->holds(ask.year))
            return fmt::format("{} is for {}, not {}", factor->id, years(*factor->head), ask.year);
        else if (!same_dimension(*factor, ask))
            reason = fmt::format("{} is per {}, which {} cannot become", factor->id, factor->per->name, ask.unit->name);
        else if (!serves_rf(*factor, ask))
            reason =
                fmt::format("{} {} warming beyond CO2", factor->id, *factor->includes_rf ? "includes" : "leaves out");
    }
    return reason;
}

std::string no_table(const std::string& table) { return fmt::format("has no table {}", table); }

std::string nothing_in(const std::string& edition, const Ask& ask, const Context& context) {
    if (context.book->tables(edition, ask.use).empty()) return no_table(ask.use);
    return fmt::format("table {} has no row for {}", ask.use, to_text(ask.details));
}

// A figure of another year is the substitute people want most often; the message spells it out, but only they can
// choose it.
std::string substitute_advice(const Ask& ask, const Context& context) {
    for (const std::string& edition : context.editions)
        for (const Factor* factor : with_details(edition, ask, ask.details, context))
            if (factor->stage == ask.stage && same_dimension(*factor, ask) && serves_rf(*factor, ask))
                return fmt::format(
                    "If the figure for {} may stand in, say so and why: stand_in: {{factor: {}, because: reason}}.",
                    years(*factor->head), factor->name());
    return "Add an edition that has it to `factors`, or name a substitute and why: stand_in: {factor: EDITION#ID, "
           "because: reason}.";
}

bool ratio_answers(const Ratio& ratio, const Details& details, const Unit* from, int year) {
    bool unit_fits =
        from == nullptr || (ratio.denominator != nullptr && ratio.denominator->dimension == from->dimension);
    return ratio.match == details && ratio.head->holds(year) && unit_fits;
}

std::string no_ratio_in(const std::string& edition, const std::string& table, const Details& details, int year,
                        const Context& context) {
    if (context.book->tables(edition, table).empty()) return no_table(table);
    return fmt::format("table {} has no row for {}{}", table, to_text(details),
                       details.contains("year") ? "" : fmt::format(" in {}", year));
}

// Short codes differ by a letter and mean another country: only their case can be a slip.
std::vector<std::string> likely_meant(const std::string& value, const std::vector<std::string>& known) {
    constexpr std::size_t longest_code = 3;
    std::vector<std::string> near = near_names(value, known);
    auto lower = [](std::string text) {
        std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return text;
    };
    if (value.size() <= longest_code)
        std::erase_if(near, [&](const std::string& name) { return lower(name) != lower(value); });
    return near;
}

}  // namespace

bool serves_basis(const Factor& factor, const Ask& ask) { return !factor.basis || factor.basis == ask.basis; }

bool serves_rf(const Factor& factor, const Ask& ask) {
    return !factor.includes_rf || *factor.includes_rf == ask.includes_rf.value_or(false);
}

Found resolve(const Ask& ask, const Context& context) {
    Found found;
    for (const std::string& edition : context.editions) {
        auto details = details_in(edition, ask, context);
        if (!details) {
            found.searched.push_back(
                {edition, fmt::format("has no distance bands for {} in {}", ask.band_detail, ask.year)});
            continue;
        }
        auto candidates = with_details(edition, ask, *details, context);
        auto answers = answering(candidates, ask, ask.stage);
        bool has_stage = std::ranges::any_of(candidates, [&](const Factor* f) { return f->stage == ask.stage; });
        if (answers.empty() && !has_stage)
            if (auto whole = unsplit(ask.stage)) answers = answering(candidates, ask, *whole);
        if (answers.empty()) {
            std::string reason = why_not(candidates, ask);
            found.searched.push_back({edition, reason.empty() ? nothing_in(edition, ask, context) : reason});
            continue;
        }
        answers = preferred(answers, ask.unit);
        found.searched.push_back(
            {edition, answers.size() == 1 ? "answers: " + answers.front()->id : "two or more answer"});
        if (answers.size() == 1)
            found.factor = answers.front();
        else
            found.tied = answers;
        return found;
    }
    return found;
}

Diagnostic missing_factor(const Ask& ask, const Found& found, const Place& at, const Context& context) {
    if (!found.tied.empty()) {
        Diagnostic tie = problem("factor-ambiguous", at,
                                 fmt::format("{} {} factors of {} answer for {}", found.tied.size(), ask.use,
                                             found.tied.front()->head->edition, to_text(ask.details)),
                                 "Name the one that is meant: factor: " + found.tied.front()->name() + ".");
        for (const Factor* factor : found.tied) tie.related.push_back({factor->at, factor->name()});
        return tie;
    }
    std::string basis = ask.basis ? fmt::format(", {}-based", to_text(*ask.basis)) : "";
    Diagnostic missing = problem("factor-missing", at,
                                 fmt::format("no {} factor for {} in {} ({}{}, per {})", ask.use, to_text(ask.details),
                                             ask.year, to_text(ask.stage), basis, ask.unit->name),
                                 substitute_advice(ask, context));
    missing.searched = searched_lines(found.searched, ask.use);
    missing.near = near_values(ask.use, ask.details, context);
    return missing;
}

Diagnostic missing_factor(const Ask& ask, const Found& found, const Activity& activity, const Context& context) {
    for (const auto& [detail, value] : ask.details) {
        auto written = activity.details.find(detail);
        std::vector<std::string> near = near_values(ask.use, {{detail, value}}, context);
        if (!found.tied.empty() || written == activity.details.end() || near.empty()) continue;
        Diagnostic slip = problem("factor-missing", written->second.at,
                                  fmt::format("no row of {} has {} `{}`", ask.use, detail, value),
                                  fmt::format("Write {}: {}.", detail, near.front()));
        slip.near = near;
        return slip;
    }
    return missing_factor(ask, found, activity.at, context);
}

std::vector<std::string> searched_lines(const std::vector<Searched>& searched, const std::string& table) {
    std::vector<std::string> lines;
    std::size_t without = 0;
    for (const Searched& each : searched)
        if (each.outcome == no_table(table))
            ++without;
        else
            lines.push_back(each.edition + " " + each.outcome);
    if (without > 0)
        lines.push_back(fmt::format("{}{} edition{} without a table {}", without, lines.empty() ? "" : " more",
                                    without == 1 ? "" : "s", table));
    return lines;
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
        if (!known.contains(value)) return likely_meant(value, {known.begin(), known.end()});
    }
    return {};
}

FoundRatio resolve_ratio(const std::string& table_name, const Details& details, const Unit* from, int year,
                         const Context& context) {
    return resolve_any_ratio(table_name, {details}, from, year, context);
}

FoundRatio resolve_any_ratio(const std::string& table_name, const std::vector<Details>& any_of, const Unit* from,
                             int year, const Context& context) {
    FoundRatio found;
    for (const std::string& edition : context.editions) {
        std::vector<const Ratio*> answers;
        for (const Table* table : context.book->tables(edition, table_name))
            for (const Ratio& ratio : table->ratios)
                if (std::ranges::any_of(
                        any_of, [&](const Details& details) { return ratio_answers(ratio, details, from, year); }))
                    answers.push_back(&ratio);
        if (answers.empty()) {
            found.searched.push_back({edition, no_ratio_in(edition, table_name, any_of.front(), year, context)});
            continue;
        }
        answers = preferred(answers, from);
        if (answers.size() == 1)
            found.ratio = answers.front();
        else
            found.tied = answers;
        return found;
    }
    return found;
}

Diagnostic ambiguous_ratio(const std::string& table, const Details& asked, const std::vector<const Ratio*>& tied,
                           const Place& at) {
    Diagnostic tie = problem("factor-ambiguous", at,
                             fmt::format("{} {} ratios of {} answer for {}", tied.size(), table,
                                         tied.front()->head->edition, to_text(asked)),
                             "Name the one that is meant: factor: " + tied.front()->name() + ".");
    for (const Ratio* ratio : tied) tie.related.push_back({ratio->at, ratio->name()});
    return tie;
}

}  // namespace ghg
