#include "command/console.h"
#include "command/pipeline.h"
#include "command/verbs.h"
#include "engine/aggregate.h"
#include "report/json_report.h"
#include "report/text_report.h"

namespace ghg {
namespace {

std::string json_of(const std::vector<const Result*>& results) {
    return results.size() == 1 ? json_report(*results.front(), GHG_VERSION) : json_years(results, GHG_VERSION);
}

std::string text_of(const std::vector<const Result*>& results, const ReportRequest& request) {
    std::string text;
    TextOptions options{request.decimals, request.output.empty() && colour_on_output(), GHG_VERSION};
    for (const Result* result : results) text += (text.empty() ? "" : "\n\n") + text_report(*result, options);
    return text;
}

}  // namespace

ExitCode report(const ReportRequest& request) {
    std::vector<std::unique_ptr<Workspace>> years;
    std::vector<const Result*> results;
    bool failed = false;
    for (const std::string& path : request.inventories) {
        Workspace& year = *years.emplace_back(calculate_file(path, request.folders));
        if (year.failed()) say(year.diagnostics);
        failed = failed || year.failed();
        if (!request.by.empty()) year.result.groups = groups_of(year.result.lines, request.by);
        results.push_back(&year.result);
    }
    if (failed) return ExitCode::input_error;
    return deliver(request.format == "json" ? json_of(results) : text_of(results, request), request.output);
}

}  // namespace ghg
