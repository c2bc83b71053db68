#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What the quality of data is judged by (GHG Protocol Corporate Value Chain Standard, chapter 7): how well a figure
/// represents the technology, the time and the place of what happened, how complete and how reliable it is.
enum class QualityIndicator { technology, time, geography, completeness, reliability };

enum class QualityRating { very_good, good, fair, poor };

std::string_view to_text(QualityIndicator indicator);
const std::vector<QualityIndicator>& quality_indicators();

/// very-good, good, fair, poor.
std::string_view to_text(QualityRating rating);
std::optional<QualityRating> parse_quality_rating(std::string_view text);
const std::vector<QualityRating>& quality_ratings();
std::vector<std::string> quality_words();

}  // namespace ghg
