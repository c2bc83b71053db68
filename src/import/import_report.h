#pragma once

#include "import/import_formats.h"

#include <string>

namespace ghg {

/// The report that is written beside the tables, as `import-report.txt`: counts, files, exclusions grouped by reason,
/// notes, problems. Reasons that only few rows have list their rows one by one, by name; the others name the stretches
/// of lines.
std::string import_report(const ImportFormat& format, const ImportRequest& request, const ImportResult& result);

}  // namespace ghg
