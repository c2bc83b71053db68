#include "report/markdown_report.h"

#include "report/section_markdown.h"
#include "report/section_trend.h"
#include "report/sections.h"

namespace ghg {

std::string markdown_report(const std::vector<const Result*>& results, const ReportOptions& options) {
    std::string text;
    for (const Result* result : results)
        text += (text.empty() ? "" : "\n") + sections_markdown(report_sections(*result, options, Extent::document));
    std::vector<Section> trend = trend_sections(results, options);
    return trend.empty() ? text : text + "\n" + sections_markdown(trend);
}

}  // namespace ghg
