#include "engine/gas_rates.h"

#include "domain/gas.h"

namespace ghg {

GasRates gas_rates(const EmissionLine& line) {
    const Factor& factor = *line.factor;
    GasRates rates;
    for (const Emission& emission : factor.emits) {
        if (line.uses_co2_only && emission.gas != co2) continue;
        Number kg = emission.kg / factor.per->in_base;
        if (emission.as_co2e) kg /= factor.gwp.values.at(emission.gas);
        rates[emission.gas] = kg;
    }
    return rates;
}

}  // namespace ghg
