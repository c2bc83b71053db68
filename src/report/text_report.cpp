#include "report/text_report.h"

#include "report/section_text.h"
#include "report/section_trend.h"
#include "report/sections.h"

namespace ghg {
namespace {

std::string one_report(const Result& result, const ReportOptions& options) {
    return sections_text(report_sections(result, options, Extent::page), Style{options.colour});
}

}  // namespace

std::string text_report(const std::vector<const Result*>& results, const ReportOptions& options) {
    std::string text;
    for (const Result* result : results) text += (text.empty() ? "" : "\n\n") + one_report(*result, options);
    std::vector<Section> trend = trend_sections(results, options);
    if (!trend.empty()) text += "\n\n" + sections_text(trend, Style{options.colour});
    return text;
}

}  // namespace ghg
