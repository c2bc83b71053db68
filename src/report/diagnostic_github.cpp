#include "report/diagnostic_github.h"

#include "report/wrap.h"

#include <fmt/format.h>

namespace ghg {
namespace {

// As @actions/core escapes them: in properties the signs that divide them too.
std::string escaped(std::string_view text, bool in_property) {
    std::string safe;
    for (char c : text) {
        bool divides = in_property && (c == ':' || c == ',');
        if (c == '%' || c == '\r' || c == '\n' || divides)
            safe += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            safe += c;
    }
    return safe;
}

std::string property(std::string_view text) { return escaped(safe_text(text), true); }

std::string place_properties(const Place& place) {
    if (!place.known()) return "";
    std::string text = fmt::format("file={},", property(place.source->path));
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
                            place_properties(told.at), property(told.slug), escaped(message(told), false));
    return text + counts_text(checked) + "\n";
}

}  // namespace ghg
