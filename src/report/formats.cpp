#include "report/formats.h"

#include "report/csv_report.h"
#include "report/json_report.h"
#include "report/markdown_report.h"
#include "report/text_report.h"

namespace ghg {

const std::vector<ReportFormat>& report_formats() {
    static const std::vector<ReportFormat> formats = {
        {"text", text_report},
        {"json", json_report},
        {"csv", csv_report},
        {"markdown", markdown_report},
    };
    return formats;
}

const ReportFormat* find_report_format(std::string_view name) {
    for (const ReportFormat& format : report_formats())
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace ghg
