#include "command/first_rows.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

bool is_at(const Place& a, const Place& b) { return a.source == b.source && a.line == b.line && a.column == b.column; }

bool quotes(const Diagnostic& said, const std::string& word) {
    return said.says.find(fmt::format("`{}`", word)) != std::string::npos;
}

// The message quotes the key's name, or the word of the column at whose place it stands.
bool is_about(const Diagnostic& said, const Activity& activity) {
    if (quotes(said, activity.id)) return true;
    return std::ranges::any_of(activity.details, [&](const auto& detail) {
        const WrittenDetail& written = detail.second;
        return is_at(said.at, written.at) &&
               std::ranges::any_of(written.values, [&](const std::string& word) { return quotes(said, word); });
    });
}

}  // namespace

void name_first_rows(const Inventory& inventory, Diagnostics& diagnostics) {
    for (Diagnostic& said : diagnostics) {
        if (said.severity != Severity::error || said.at.source != inventory.source) continue;
        auto about = std::ranges::find_if(
            inventory.activities, [&](const Activity& activity) { return activity.rows && is_about(said, activity); });
        if (about == inventory.activities.end()) continue;
        const LedgerRows& rows = *about->rows;
        said.related.push_back({{},
                                rows.count == 1 ? fmt::format("the row: {}", rows.first)
                                                : fmt::format("the first of {} rows: {}", rows.count, rows.first)});
    }
}

}  // namespace ghg
