#pragma once

#include "base/number.h"
#include "base/source.h"
#include "domain/document.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Gases are known by the names GWP sets give them: CO2, CH4, CH4-fossil, CH4-biogenic, N2O, HFC-134a. Three names are
/// special.
inline constexpr std::string_view co2 = "CO2";
inline constexpr std::string_view co2_biogenic = "CO2-biogenic";  ///< reported outside the scopes
inline constexpr std::string_view co2e = "CO2e";                  ///< not split by gas
inline constexpr std::string_view hfcs_and_pfcs =
    "HFCs-and-PFCs";  ///< beside named gases, those a document does not name

/// Whether a gas is known in CO2e only: it has no mass, and counts as printed under every GWP set.
inline bool is_in_co2e_only(std::string_view gas) { return gas == co2e || gas == hfcs_and_pfcs; }

struct GwpValue {
    Number value;
    std::string cite;
    Place at;
};

/// 100-year global warming potentials of one IPCC report: kg CO2e per kg of gas.
struct GwpSet {
    std::string id;
    std::string means;
    std::map<std::string, GwpValue, std::less<>> values;
    Place at;
    Document source;

    /// Null when the set has no value for the gas. CO2, CO2-biogenic, CO2e and HFCs-and-PFCs are
    /// 1 in every set.
    std::optional<Number> find(std::string_view gas) const;
};

}  // namespace ghg
