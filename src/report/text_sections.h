#pragma once

#include "domain/result.h"
#include "report/table.h"
#include "report/text_options.h"

#include <cstddef>
#include <string>

namespace ghg {

/// The sections of the text report, in its order. Each is whole lines, or empty when it has nothing to say.
std::string head_section(const Result& result, const TextOptions& options);
std::string scopes_section(const Result& result, const TextOptions& options);
std::string non_co2_section(const Result& result, const TextOptions& options);
/// The categories of Scope 1, 2 or 3, adding up to the printed scope.
std::string categories_section(const Result& result, int scope, const TextOptions& options);
/// The groups asked for, adding up to the printed totals; empty when none was.
std::string groups_section(const Result& result, const TextOptions& options);
std::string not_calculated_section(const Result& result, const TextOptions& options);
std::string progress_section(const Result& result, const TextOptions& options);
std::string methods_section(const Result& result, const TextOptions& options);
std::string defaults_section(const Result& result, const TextOptions& options);
std::string stand_ins_section(const Result& result, const TextOptions& options);
std::string set_aside_section(const Result& result, const TextOptions& options);
std::string caveats_section(const Result& result, const TextOptions& options);
/// How to see a worksheet, then that every activity is accounted for.
std::string end_section(const Result& result, const TextOptions& options);

/// A section's table: a name, and one right-aligned column for each of `figures`, in the same place in every section.
TextTable figures_table(std::size_t figures);

/// "RFI 1.9", or "RFI" where the inventory gives no number.
std::string rfi_name(const Rfi& rfi);

}  // namespace ghg
