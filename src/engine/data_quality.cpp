#include "engine/data_quality.h"

#include <algorithm>

namespace ghg {
namespace {

std::optional<QualityRating> rating_of(const EmissionLine& line, QualityIndicator indicator) {
    auto rating = line.activity->quality.find(indicator);
    return rating == line.activity->quality.end() ? std::nullopt : std::optional(rating->second);
}

}  // namespace

std::vector<QualityTotal> quality_of(const std::vector<EmissionLine>& lines) {
    bool any = std::ranges::any_of(lines, [](const EmissionLine& line) { return !line.activity->quality.empty(); });
    if (!any) return {};
    std::vector<std::optional<QualityRating>> ratings(quality_ratings().begin(), quality_ratings().end());
    ratings.emplace_back(std::nullopt);
    std::vector<QualityTotal> totals;
    for (QualityIndicator indicator : quality_indicators()) {
        for (const auto& rating : ratings) {
            QualityTotal total{indicator, rating, Number(0)};
            bool has_lines = false;
            for (const EmissionLine& line : lines) {
                if (line.basis == Basis::location || rating_of(line, indicator) != rating) continue;
                total.kg_co2e += line.kg_co2e;
                has_lines = true;
            }
            if (has_lines) totals.push_back(std::move(total));
        }
    }
    return totals;
}

}  // namespace ghg
