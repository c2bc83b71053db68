#include "report/printed.h"
#include "report/sections.h"
#include "report/shell_word.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <cstddef>
#include <iterator>

namespace ghg {
namespace {

std::string id_of(const Activity* activity) { return activity == nullptr ? "" : activity->id; }

struct NamedSum {
    std::string name;
    Number kg;
};

void add_to(std::vector<NamedSum>& sums, std::string_view name, const Number& kg) {
    auto found = std::ranges::find(sums, name, &NamedSum::name);
    if (found == sums.end())
        sums.push_back({std::string(name), kg});
    else
        found->kg += kg;
}

// Market-based, in a fixed order, methods nobody foresaw last.
std::vector<NamedSum> sums_by_method(const Result& result) {
    std::vector<NamedSum> sums;
    for (const char* method : {"supplier-specific", "activity-based", "spend-based", "given"})
        sums.push_back({method, {}});
    for (const EmissionLine& line : result.lines)
        if (line.basis != Basis::location) add_to(sums, line.method, line.kg_co2e);
    std::erase_if(sums, [](const NamedSum& sum) { return sum.kg.is_zero(); });
    return sums;
}

// One stand-in may serve several lines of an activity: their sum.
struct StandInUse {
    const EmissionLine* line;
    Number kg;
};

// Lines of one activity follow each other.
std::vector<StandInUse> stand_ins_used(const Result& result) {
    std::vector<StandInUse> uses;
    std::ptrdiff_t first = 0;  // of the activity's
    for (const EmissionLine& line : result.lines) {
        if (line.stand_in.empty()) continue;
        if (!uses.empty() && uses.back().line->activity != line.activity) first = std::ssize(uses);
        auto same = std::find_if(uses.begin() + first, uses.end(), [&](const StandInUse& use) {
            return use.line->factor == line.factor && use.line->basis == line.basis;
        });
        if (same == uses.end())
            uses.push_back({&line, line.kg_co2e});
        else
            same->kg += line.kg_co2e;
    }
    return uses;
}

std::string basis_note(const EmissionLine& line) {
    return line.basis ? fmt::format(", {}-based", to_text(*line.basis)) : "";
}

std::string accounted_line(const Accounted& accounted) {
    std::size_t done = accounted.with_lines + accounted.superseded + accounted.in_site_meter;
    std::string text = fmt::format("{} {}, {} accounted for", accounted.activities,
                                   accounted.activities == 1 ? "activity" : "activities", done);
    std::vector<std::string> aside;
    if (accounted.superseded > 0) aside.push_back(fmt::format("{} superseded", accounted.superseded));
    if (accounted.in_site_meter > 0) aside.push_back(fmt::format("{} in a site meter", accounted.in_site_meter));
    return aside.empty() ? text
                         : fmt::format("{} ({} with lines, {})", text, accounted.with_lines, fmt::join(aside, ", "));
}

// Kept whole, so that it can be copied.
std::string explain_command(const Result& result) {
    std::string file = result.inventory->source == nullptr ? "FILE" : shell_word(result.inventory->source->path);
    std::string id = result.lines.empty() ? "ID" : shell_word(id_of(result.lines.front().activity));
    return fmt::format("ghg explain {} {}", file, id);
}

}  // namespace

Section not_calculated_section(const Result& result) {
    PrintedTable table = list_table({"Activity", "Category", "Table", "Quantity"}, true);
    for (const NotCalculated& missing : result.not_calculated)
        table.add({id_of(missing.activity), std::string(to_text(missing.category)),
                   missing.use.empty() ? std::string(to_text(missing.stage)) : missing.use, missing.quantity});
    return titled("Not calculated, for want of a factor", std::move(table));
}

Section methods_section(const Result& result) {
    std::vector<NamedSum> sums = sums_by_method(result);
    Number total;
    for (const NamedSum& sum : sums) total += sum.kg;
    if (total.is_zero()) return {};
    std::vector<Number> percent;
    for (const NamedSum& sum : sums) percent.push_back(sum.kg * Number(100) / total);
    std::vector<Number> printed = round_parts(Number(100), percent, 1);
    std::vector<Share> shares;
    for (std::size_t i = 0; i < sums.size(); ++i)
        shares.push_back({sums[i].name, fmt::format("{} %", to_fixed(printed[i], 1))});
    return {"Share of the total, market-based, by method", {shares}};
}

Section defaults_section(const Result& result, const ReportOptions& options) {
    PrintedTable table = list_table({"Activity", "Detail", "Default", "CO2e"}, true);
    for (const DefaultUsed& used : result.defaults_used)
        table.add({id_of(used.activity), used.detail, used.value, tonnes_with_unit(used.kg_co2e, options)});
    return titled("Defaults used, tonnes market-based", std::move(table));
}

Section stand_ins_section(const Result& result, const ReportOptions& options) {
    PrintedTable table = list_table({"Activity", "Factor", "Because", "CO2e"}, true);
    for (const StandInUse& use : stand_ins_used(result))
        table.add({id_of(use.line->activity) + basis_note(*use.line),
                   use.line->factor == nullptr ? "" : use.line->factor->name(), use.line->stand_in,
                   tonnes_with_unit(use.kg, options)});
    return titled("Stand-ins", std::move(table));
}

Section caveats_section(const Result& result, const ReportOptions& options) {
    if (result.caveats.empty()) return {};
    std::vector<Remark> remarks;
    for (const Caveat& caveat : result.caveats)
        remarks.push_back({caveat.slug, caveat.kg_co2e ? tonnes_with_unit(*caveat.kg_co2e, options) : "", caveat.text,
                           to_text(caveat.where)});
    return {fmt::format("Caveats: {}", remarks.size()), {remarks}};
}

Section inputs_section(const Result& result) {
    PrintedTable table = list_table({"File", "SHA-256"}, false);
    for (const InputFile& input : result.inputs) table.add({input.path, input.sha256});
    return titled("Made from", std::move(table));
}

Section end_section(const Result& result) {
    return {"",
            {CommandHint{"How a figure was made:", explain_command(result)},
             Sentence{accounted_line(result.accounted), true}}};
}

}  // namespace ghg
