#include "engine/resolve.h"

#include "engine/details.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

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
    auto found = context.book->matching(edition, ask.use, details);
    std::erase_if(found, [&](const Factor* factor) { return !serves_basis(*factor, ask); });
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

std::string nothing_in(const std::string& edition, const Ask& ask, const Context& context) {
    if (context.book->tables(edition, ask.use).empty()) return no_table(ask.use);
    return fmt::format("table {} has no row for {}", ask.use, to_text(ask.details));
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

}  // namespace

std::string no_table(const std::string& table) { return fmt::format("has no table {}", table); }

std::string years(const TableHead& head) {
    return head.from == head.to ? fmt::format("{}", head.from) : fmt::format("{} to {}", head.from, head.to);
}

bool serves_basis(const Factor& factor, const Ask& ask) { return !factor.basis || factor.basis == ask.basis; }

bool serves_rf(const Factor& factor, const Ask& ask) {
    return !factor.includes_rf || *factor.includes_rf == ask.includes_rf.value_or(false);
}

Found resolve(const Ask& ask, const Context& context) {
    Found found;
    std::vector<Searched> searched;
    for (const std::string& edition : context.editions) {
        auto details = details_in(edition, ask, context);
        if (!details) {
            searched.push_back({edition, fmt::format("has no distance bands for {} in {}", ask.band_detail, ask.year)});
            continue;
        }
        auto candidates = with_details(edition, ask, *details, context);
        auto answers = answering(candidates, ask, ask.stage);
        bool has_stage = std::ranges::any_of(candidates, [&](const Factor* f) { return f->stage == ask.stage; });
        if (answers.empty() && !has_stage)
            if (auto whole = unsplit(ask.stage)) answers = answering(candidates, ask, *whole);
        if (answers.empty()) {
            std::string reason = why_not(candidates, ask);
            searched.push_back({edition, reason.empty() ? nothing_in(edition, ask, context) : reason});
            continue;
        }
        answers = preferred(answers, ask.unit);
        searched.push_back({edition, answers.size() == 1 ? "answers: " + answers.front()->id : "two or more answer"});
        if (answers.size() == 1)
            found.factor = answers.front();
        else
            found.tied = answers;
        break;
    }
    found.searched = std::move(searched);
    return found;
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

}  // namespace ghg
