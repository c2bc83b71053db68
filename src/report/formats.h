#pragma once

#include "domain/result.h"
#include "report/report_options.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A form a report can be written in. To add one: write its function, name it in `report_formats`.
struct ReportFormat {
    std::string_view name;
    std::string (*write)(const std::vector<const Result*>&, const ReportOptions&);
};

/// The formats there are, in the order they are offered.
const std::vector<ReportFormat>& report_formats();
/// Null when there is none of that name.
const ReportFormat* find_report_format(std::string_view name);

}  // namespace ghg
