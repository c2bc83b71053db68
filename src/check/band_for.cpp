#include "check/band_for.h"

#include <algorithm>

namespace ghg {
namespace {

bool has_details(const Details& match, const FigureBand& band) {
    return std::ranges::all_of(band.match, [&](const auto& wanted) {
        auto given = match.find(wanted.first);
        return given != match.end() && std::ranges::find(wanted.second, given->second) != wanted.second.end();
    });
}

bool fits(const FigureBand& band, const Factor& factor) {
    return band.per != nullptr && band.table == factor.head->table && (!band.stage || *band.stage == factor.stage) &&
           convertible(*factor.per, *band.per) && has_details(factor.match, band);
}

bool same_kind(const Unit* one, const Unit* other) {
    return one == nullptr || other == nullptr ? one == other : convertible(*one, *other);
}

bool fits(const FigureBand& band, const Ratio& ratio) {
    return band.per == nullptr && band.table == ratio.head->table && has_details(ratio.match, band) &&
           same_kind(band.numerator, ratio.numerator) && same_kind(band.denominator, ratio.denominator);
}

template <typename Row>
const FigureBand* first_that_fits(const Row& row, const PlausibleFigures& plausible) {
    auto found = std::ranges::find_if(plausible.bands, [&](const FigureBand& band) { return fits(band, row); });
    return found == plausible.bands.end() ? nullptr : &*found;
}

}  // namespace

const FigureBand* band_for(const Factor& factor, const PlausibleFigures& plausible) {
    return first_that_fits(factor, plausible);
}

const FigureBand* band_for(const Ratio& ratio, const PlausibleFigures& plausible) {
    return first_that_fits(ratio, plausible);
}

}  // namespace ghg
