#include "report/diagnostic_github.h"

#include "report/workflow_command.h"
#include "report/wrap.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::string place_properties(const Place& place) {
    if (!place.known()) return "";
    std::string text = fmt::format("file={},", workflow_property(place.source->path));
    if (place.line == 0) return text;
    return text + fmt::format("line={0},endLine={0},col={1},endColumn={2},", place.line, place.column,
                              place.column + place.length - 1);
}

std::string message(const Diagnostic& diagnostic) {
    std::string text = safe_text(diagnostic.says);
    for (const std::string& searched : diagnostic.searched) text += "\nsearched: " + safe_text(searched);
    if (!diagnostic.near.empty())
        text += fmt::format("\nnear: {}", safe_text(fmt::format("{}", fmt::join(diagnostic.near, ", "))));
    if (!diagnostic.next_step.empty()) text += "\nnext: " + safe_text(diagnostic.next_step);
    for (const Related& other : diagnostic.related) {
        std::string place = to_text(other.at);
        text += "\n" + safe_text(place.empty() ? other.says : place + ": " + other.says);
    }
    return text + fmt::format("\n`ghg why {}` explains.", diagnostic.slug);
}

}  // namespace

std::string diagnostic_github(const Checked& checked) {
    std::string text;
    for (const Diagnostic& told : with_tonnage(checked))
        text += fmt::format("::{} {}title={}::{}\n", told.severity == Severity::error ? "error" : "warning",
                            place_properties(told.at), workflow_property(told.slug), workflow_message(message(told)));
    return text + counts_text(checked) + "\n";
}

}  // namespace ghg
