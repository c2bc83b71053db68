#pragma once

#include "domain/result.h"
#include "report/json_writer.h"
#include "report/report_options.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// The JSON result `ghg-result/1` (DESIGN, section 7): nothing is rounded, keys are never renamed, their order is
/// fixed. Ends with a line end. Several inventories: {"years": [result, ...]}.
std::string json_report(const std::vector<const Result*>& results, const ReportOptions& options);

/// What an inventory says of itself, and its choices: fields of the object that is open.
void write_inventory(JsonWriter& json, const Inventory& inventory);
void write_caveat(JsonWriter& json, const Caveat& caveat);

/// The same object inside a larger document.
void write_result(JsonWriter& json, const Result& result, std::string_view version);

}  // namespace ghg
