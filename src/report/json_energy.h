#pragma once

#include "domain/result.h"
#include "report/json_writer.h"

namespace ghg {

/// `energy`: the carriers, each with the uses it sums; `energy_not_in_mwh`: the uses whose energy is not known.
void write_energy(JsonWriter& json, const Result& result);

}  // namespace ghg
