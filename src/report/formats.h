#pragma once

#include "base/diagnostic.h"
#include "domain/result.h"
#include "report/report_options.h"
#include "report/reported_year.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A form a report can be written in. To add one: write its function, name it in `report_formats`.
struct ReportFormat {
    std::string_view name;
    std::string (*write)(const std::vector<const Result*>&, const ReportOptions&) = nullptr;
    /// Instead of `write`, for a form that is no text and may not hold every report: nothing, with diagnostics.
    std::optional<std::string> (*make)(const std::vector<ReportedYear>&, const ReportOptions&, Diagnostics&) = nullptr;

    /// The files the report rests on stand in it, with their SHA-256.
    bool names_files = true;

    /// With `lines`, each row of a ledger has lines of its own, and not their sum.
    bool lists_rows = false;

    bool is_text() const { return write != nullptr; }
};

/// The formats there are, in the order they are offered.
const std::vector<ReportFormat>& report_formats();
/// Null when there is none of that name.
const ReportFormat* find_report_format(std::string_view name);

}  // namespace ghg
