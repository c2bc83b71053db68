#include "report/printed.h"
#include "report/sections.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {
namespace {

std::string covers_text(const Target& target) {
    std::vector<std::string> parts;
    for (const Coverage& part : target.covers)
        parts.push_back(part.types.empty()
                            ? std::string(to_text(part.category))
                            : fmt::format("{} ({})", to_text(part.category), fmt::join(part.types, ", ")));
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string base_source(const Progress& progress) {
    const Text& from = progress.target->base_inventory;
    if (!progress.base_computed) return "a stated figure, not computed";
    return from.empty() ? "computed" : "computed from " + from.value;
}

// From the printed figures, so that a reader who subtracts gets the same.
std::string distance_text(const Number& line, const Number& now, unsigned decimals) {
    Number ahead = line - now;
    if (ahead.is_zero()) return "on the line";
    if (ahead.is_negative()) return fmt::format("{} t behind the line", figure_text(Number(0) - ahead, decimals));
    return fmt::format("{} t ahead of the line", figure_text(ahead, decimals));
}

std::string title(const Target& target) {
    return fmt::format("Target {}: {} % less than {} by {}, {}-based", target.id,
                       to_decimal(target.reduce_by * Number(100)), target.base_year, target.due, to_text(target.basis));
}

std::string share_text(const Progress& progress) {
    return progress.share_done ? to_fixed(*progress.share_done * Number(100), 1) + " %" : "there was nothing to cut";
}

PrintedTable figures_of(const Result& result, const Progress& progress, unsigned decimals) {
    const Target& target = *progress.target;
    Number now = round_tonnes(progress.now_kg, decimals);
    Number line = round_tonnes(progress.on_line_kg, decimals);
    PrintedTable table{{{"", Align::left, 24}, {"tonnes CO2e", Align::right, 16}, {}}, {}, 2};
    bool restated = progress.base_kg != progress.original_base_kg;
    table.add({fmt::format("Base {}, tonnes CO2e", target.base_year), tonnes_text(progress.original_base_kg, decimals),
               base_source(progress)});
    if (restated)
        table.add({fmt::format("Base {}, restated", target.base_year), tonnes_text(progress.base_kg, decimals),
                   "after recalculations of the base year"});
    table.add({fmt::format("Now {}", result.inventory->year), figure_text(now, decimals),
               distance_text(line, now, decimals)});
    table.add({fmt::format("The line in {}", result.inventory->year), figure_text(line, decimals)});
    table.add({fmt::format("Goal {}", target.due), tonnes_text(progress.goal_kg, decimals)});
    if (progress.still_needed_per_year_kg)
        table.add({"Cut still needed a year", tonnes_text(*progress.still_needed_per_year_kg, decimals)});
    return table;
}

}  // namespace

Section target_section(const Result& result, const Progress& progress, const ReportOptions& options) {
    return {title(*progress.target),
            {figures_of(result, progress, options.decimals), Fact{"Share done", {share_text(progress)}},
             Fact{"Covers", {covers_text(*progress.target)}}}};
}

}  // namespace ghg
