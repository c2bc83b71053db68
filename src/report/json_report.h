#pragma once

#include "domain/result.h"
#include "report/json_writer.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// The JSON result `ghg-result/1` (DESIGN, section 7): nothing is rounded, keys are never renamed, their order is
/// fixed. Ends with a line end. `version` is the program's.
std::string json_report(const Result& result, std::string_view version);

/// Several inventories: {"years": [result, ...]}.
std::string json_years(const std::vector<const Result*>& results, std::string_view version);

/// The same object inside a larger document.
void write_result(JsonWriter& json, const Result& result, std::string_view version);

}  // namespace ghg
