#pragma once

#include "report/report_options.h"
#include "report/reported_year.h"
#include "report/xlsx/sheet.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace ghg {

/// An amount as it was written, which its lines start from; or, without lines, an activity that has none.
struct WrittenAmount {
    const Activity* activity = nullptr;
    const EmissionLine* line = nullptr;  ///< the first that starts from it; null where there is none
    std::string no_lines_because;
};

/// The names of a workbook's sheets. With several years in one workbook each name ends in its year.
struct SheetNames {
    std::string summary = "Summary", lines = "Lines", gases = "Gases", steps = "Steps", factors = "Factors",
                ratios = "Ratios", gwp = "GWP", inputs = "Inputs", caveats = "Caveats";
};
SheetNames sheet_names(const std::string& suffix);

/// One result on its way into a workbook, and in which rows everything will stand, so that formulas can point at it.
/// The result must outlive it.
struct Book {
    Book(const ReportedYear& year, const ReportOptions& options, const std::string& suffix);

    const Result& result;
    const GwpSet& gwp;
    const std::vector<std::string>& editions;
    const ReportOptions& options;
    SheetNames names;
    std::vector<const Factor*> factors;  ///< in the order of their first line; a row for each gas
    std::vector<const Ratio*> ratios;
    std::vector<std::string> gases;  ///< those that a GWP is needed for
    std::vector<WrittenAmount> amounts;
    std::map<const Factor*, std::size_t> factor_row;  ///< of the first gas
    std::map<const Ratio*, std::size_t> ratio_row;
    std::size_t rfi_row = 0;  ///< in the ratios; 0 where no line uses it
    std::map<std::string, std::size_t> gas_row;
    std::size_t first_amount_row = 0;
    std::vector<std::size_t> amount_row;             ///< of each line
    std::vector<std::size_t> step_row, emitted_row;  ///< of each line's first step and gas, and the row after the last
};

/// A row of `lines`, by the line's number.
inline std::size_t line_row(std::size_t line) { return line + 2; }

// Columns that formulas of other sheets point at; each sheet's source holds to them.

namespace column_of {
namespace lines {
inline constexpr std::size_t scope = 3, category = 4, basis = 5, stage = 6, quantity = 9, amount = 11, kg_co2e = 14,
                             outside = 16, upstream_in_scope_1 = 18, group = 27, first_target = 28;
}
namespace gases {
inline constexpr std::size_t scope = 1, basis = 3, gas = 4, amount = 5, per_unit = 6, kg = 7, gwp = 8, kg_co2e = 9,
                             outside = 10, group = 13;
}
namespace steps {
inline constexpr std::size_t before = 3, by = 5, after = 8;
}
namespace factors {
inline constexpr std::size_t printed_kg = 3, printed_gwp = 4, per_unit = 5;
}
inline constexpr std::size_t ratio = 1;
inline constexpr std::size_t gwp = 1;
inline constexpr std::size_t input_quantity = 4;
}  // namespace column_of

/// The sheets, in the workbook's order. Each is made when it is written, so that one at a time is held.
Sheet summary_sheet(const Book& book);
Sheet lines_sheet(const Book& book);
Sheet gases_sheet(const Book& book);
Sheet steps_sheet(const Book& book);
Sheet factors_sheet(const Book& book);
Sheet ratios_sheet(const Book& book);
Sheet gwp_sheet(const Book& book);
Sheet inputs_sheet(const Book& book);
Sheet caveats_sheet(const Book& book);

// What several sheets say.

/// "both" where a line has no basis: it counts in both totals.
std::string_view basis_word(const std::optional<Basis>& basis);
/// Whether a target counts the line.
bool target_counts(const Target& target, const EmissionLine& line);
/// The line's place among the groups asked for, from 1; 0 without groups. With groups by gas, of the gas.
std::size_t group_number(const Result& result, const EmissionLine& line, const std::string& gas);

}  // namespace ghg
