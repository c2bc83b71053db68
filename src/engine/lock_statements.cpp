#include "engine/lock_statements.h"

#include "domain/named_totals.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {

NamedFigures figures_beside(const Result& result) {
    NamedFigures figures;
    for (const BaseYear& base : result.base_year) {
        figures.emplace_back(fmt::format("base year, {}-based, as reported", to_text(base.basis)), base.original_kg);
        figures.emplace_back(fmt::format("base year, {}-based, restated", to_text(base.basis)), base.restated_kg);
    }
    for (const TotalUncertainty& total : result.uncertainty)
        figures.emplace_back(fmt::format("{} of {}", total.half_width_kg ? "uncertainty" : "with an uncertainty",
                                         total_words(total.total)),
                             total.half_width_kg.value_or(total.covered_kg));
    for (const QualityTotal& quality : result.quality)
        figures.emplace_back(fmt::format("data quality, {}: {}", to_text(quality.indicator),
                                         quality.rating ? to_text(*quality.rating) : "not judged"),
                             quality.kg_co2e);
    for (const MemoEntry& entry : result.inventory->memo)
        figures.emplace_back(fmt::format("memo, {} {}", entry.kind, entry.id), entry.kg);
    return figures;
}

std::vector<std::string> activities_without_lines(const Result& result) {
    std::vector<std::string> words;
    for (const SetAside& aside : result.set_aside)
        words.push_back(fmt::format("{}: {}", aside.activity->id, aside.why));
    for (const NotCalculated& lacking : result.not_calculated)
        words.push_back(fmt::format("{}: {} not calculated", lacking.activity->id, to_text(lacking.stage)));
    return words;
}

LockedTarget locked_target(const Progress& progress) {
    const Target& target = *progress.target;
    LockedTarget locked{target.id,        progress.base_kg, progress.now_kg,
                        progress.goal_kg, target.reduce_by, target.base_year,
                        target.due,       target.basis,     {}};
    for (const Coverage& coverage : target.covers)
        locked.covers.push_back(coverage.types.empty() ? std::string(to_text(coverage.category))
                                                       : fmt::format("{}: {}", to_text(coverage.category),
                                                                     fmt::join(coverage.types, ", ")));
    return locked;
}

std::string excluded_text(const Boundary& boundary) {
    std::vector<std::string> words;
    for (const auto& [category, reason] : boundary.excluded)
        words.push_back(fmt::format("{}: {}", to_text(category), reason));
    return fmt::format("{}", fmt::join(words, "; "));
}

std::vector<std::string_view> names_of(const std::vector<Category>& categories) {
    std::vector<std::string_view> names;
    for (Category category : categories) names.push_back(to_text(category));
    return names;
}

}  // namespace ghg
