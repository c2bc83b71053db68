#include "domain/gas.h"

namespace ghg {

std::optional<Number> GwpSet::find(std::string_view gas) const {
    if (gas == co2 || gas == co2_biogenic || is_in_co2e_only(gas)) return Number(1);
    auto found = values.find(gas);
    return found == values.end() ? std::nullopt : std::optional(found->second.value);
}

}  // namespace ghg
