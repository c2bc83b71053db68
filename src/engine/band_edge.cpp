#include "engine/band_edge.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

Number co2e_per_unit(const Factor& factor, const GwpSet& gwp) {
    Number sum;
    for (const Emission& emission : factor.emits) {
        if (emission.gas == co2_biogenic) continue;
        auto printed = factor.gwp.values.find(emission.gas);
        Number mass =
            emission.as_co2e && printed != factor.gwp.values.end() ? emission.kg / printed->second : emission.kg;
        sum += mass * gwp.find(emission.gas).value_or(Number(0));
    }
    return sum;
}

// The band that ends where this one begins, for legs with as many ends in the territory.
const Band* shorter_band(const Band& band, const Bands& bands) {
    auto found = std::ranges::find_if(bands.bands, [&](const Band& other) {
        return other.ends == band.ends && other.up_to_km && band.above_km && *other.up_to_km == *band.above_km;
    });
    return found == bands.bands.end() ? nullptr : &*found;
}

// The row that differs from the used one in the band alone.
const Factor* row_of_band(const Factor& used, const std::string& detail, const std::string& band,
                          const FactorBook& book) {
    Details match = used.match;
    match[detail] = band;
    for (const Table* table : book.tables(used.head->edition, used.head->table))
        for (const Factor& factor : table->factors)
            if (factor.match == match && factor.stage == used.stage && factor.per == used.per &&
                factor.includes_rf == used.includes_rf)
                return &factor;
    return nullptr;
}

const Band* band_used(const EmissionLine& line, const Bands& bands) {
    auto value = line.factor->match.find(bands.detail);
    if (value == line.factor->match.end()) return nullptr;
    auto found = std::ranges::find(bands.bands, value->second, &Band::value);
    return found == bands.bands.end() ? nullptr : &*found;
}

std::optional<Caveat> judge(const EmissionLine& line, const Bands& bands, const Context& context) {
    const Band* band = band_used(line, bands);
    const Band* shorter = band == nullptr ? nullptr : shorter_band(*band, bands);
    const Factor* other =
        shorter == nullptr ? nullptr : row_of_band(*line.factor, bands.detail, shorter->value, *context.book);
    if (other == nullptr) return std::nullopt;
    const Number& limit = *shorter->up_to_km;
    bool lighter =
        line.quantity.value * co2e_per_unit(*line.factor, *context.gwp) < limit * co2e_per_unit(*other, *context.gwp);
    if (!lighter) return std::nullopt;
    return tell(
        "band-edge", line.kg_co2e, line.where,
        fmt::format("{}: {} is {} km, just over the {} km of {}, and emits less than a leg of {} km", line.activity->id,
                    line.leg, to_decimal(line.quantity.value), to_decimal(limit), shorter->value, to_decimal(limit)));
}

}  // namespace

std::vector<Caveat> band_edge_caveats(const std::vector<EmissionLine>& lines, const Context& context) {
    std::vector<Caveat> caveats;
    for (const EmissionLine& line : lines) {
        if (line.leg.empty() || line.stage != Stage::ttw || line.factor->own || !line.stand_in.empty()) continue;
        for (const auto& [detail, value] : line.factor->match)
            if (const Bands* bands = context.book->bands(line.factor->head->edition, detail))
                if (auto caveat = judge(line, *bands, context)) caveats.push_back(std::move(*caveat));
    }
    return caveats;
}

}  // namespace ghg
