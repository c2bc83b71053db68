#pragma once

#include "domain/emission_line.h"
#include "report/json_writer.h"

#include <optional>
#include <string>

namespace ghg {

/// One emission line as the JSON result shows it: with everything needed to calculate it again exactly.
void write_line(JsonWriter& json, const EmissionLine& line);

/// "location", "market", or nothing for Scope 1 and 3.
std::optional<std::string> basis_text(const std::optional<Basis>& basis);

/// All digits, or nothing.
std::optional<std::string> decimal_text(const std::optional<Number>& number);

/// The activity's id; empty where there is none.
std::string activity_id(const Activity* activity);

}  // namespace ghg
