#include "domain/data_quality.h"

#include <algorithm>
#include <array>

namespace ghg {
namespace {

constexpr std::array<std::string_view, 5> indicator_words = {"technology", "time", "geography", "completeness",
                                                             "reliability"};
constexpr std::array<std::string_view, 4> rating_words = {"very-good", "good", "fair", "poor"};

}  // namespace

std::string_view to_text(QualityIndicator indicator) { return indicator_words.at(static_cast<std::size_t>(indicator)); }

const std::vector<QualityIndicator>& quality_indicators() {
    static const std::vector<QualityIndicator> all = {QualityIndicator::technology, QualityIndicator::time,
                                                      QualityIndicator::geography, QualityIndicator::completeness,
                                                      QualityIndicator::reliability};
    return all;
}

std::string_view to_text(QualityRating rating) { return rating_words.at(static_cast<std::size_t>(rating)); }

std::optional<QualityRating> parse_quality_rating(std::string_view text) {
    auto found = std::ranges::find(rating_words, text);
    if (found == rating_words.end()) return std::nullopt;
    return static_cast<QualityRating>(found - rating_words.begin());
}

const std::vector<QualityRating>& quality_ratings() {
    static const std::vector<QualityRating> all = {QualityRating::very_good, QualityRating::good, QualityRating::fair,
                                                   QualityRating::poor};
    return all;
}

std::vector<std::string> quality_words() { return {rating_words.begin(), rating_words.end()}; }

}  // namespace ghg
