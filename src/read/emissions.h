#pragma once

#include "base/diagnostic.h"
#include "domain/factor.h"
#include "domain/gas.h"
#include "read/gwp_sets.h"
#include "read/node.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// What `gwp:` says of a file, a factor or an own factor: a set, values written out, or that the document does not
/// state it.
struct GwpSource {
    std::string id;  ///< a set's id, "stated" or "not-stated"
    const GwpSet* set = nullptr;
    std::map<std::string, Number, std::less<>> stated;
    Place at;

    std::optional<Number> find(std::string_view gas) const;
};

inline constexpr std::string_view gwp_not_stated = "not-stated";

/// Whether the key names a gas that some GWP set has; an error with near names where none does.
bool is_known_gas(const Node& key, const GwpSets& sets, Diagnostics& out);

/// Whether a gas may have the value: CO2 is what GWPs are measured by. Says why not.
bool is_gwp_of(const Text& gas, const Number& value, Diagnostics& out);

/// An id of a known set, `not-stated`, or a map of gases to values.
std::optional<GwpSource> read_gwp_source(const Node& value, const GwpSets& sets, Diagnostics& out);

/// `{CO2: 0.2 kg, N2O: 0.00106 kg CO2e}`, in the order written. An explicit 0 is an error where the row has no note.
std::vector<Emission> read_emits(const Node& map, bool has_note, const GwpSets& sets, Diagnostics& out);

/// The GWP values that figures printed in CO2e rest on; an error where there are such figures and `source` is nothing
/// or has no value.
PrintedGwp printed_gwp(const std::vector<Emission>& emits, const std::optional<GwpSource>& source, Place row,
                       Diagnostics& out);

}  // namespace ghg
