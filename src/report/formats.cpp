#include "report/formats.h"

#include "report/csv_report.h"
#include "report/json_report.h"
#include "report/markdown_report.h"
#include "report/text_report.h"
#include "report/xlsx_report.h"

namespace ghg {

const std::vector<ReportFormat>& report_formats() {
    static const std::vector<ReportFormat> formats = {
        {.name = "text", .write = text_report, .names_files = false},  // a screen
        {.name = "json", .write = json_report},                        // a program
        {.name = "csv", .write = csv_report, .lists_rows = true},      // a spreadsheet, awk
        {.name = "markdown", .write = markdown_report},                // a document
        {.name = "xlsx", .make = xlsx_report},                         // a spreadsheet that calculates
    };
    return formats;
}

const ReportFormat* find_report_format(std::string_view name) {
    for (const ReportFormat& format : report_formats())
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace ghg
