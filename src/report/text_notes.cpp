#include "base/utf8.h"
#include "report/printed.h"
#include "report/shell_word.h"
#include "report/text_sections.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace ghg {
namespace {

std::string id_of(const Activity* activity) { return activity == nullptr ? "" : activity->id; }

std::string headed(std::string_view heading, const TextTable& table, const TextOptions& options) {
    return table.rows.empty() ? "" : Style{options.colour}.bold(heading) + "\n" + render(table);
}

std::string tonnes(const Number& kg, const TextOptions& options) { return tonnes_text(kg, options.decimals) + " t"; }

struct NamedSum {
    std::string name;
    Number kg;
};

void add_to(std::vector<NamedSum>& sums, const std::string& name, const Number& kg) {
    auto found = std::ranges::find(sums, name, &NamedSum::name);
    if (found == sums.end())
        sums.push_back({name, kg});
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

std::vector<StandInUse> stand_ins_used(const Result& result) {
    std::vector<StandInUse> uses;
    for (const EmissionLine& line : result.lines) {
        if (line.stand_in.empty()) continue;
        auto same = std::ranges::find_if(uses, [&](const StandInUse& use) {
            return use.line->activity == line.activity && use.line->factor == line.factor &&
                   use.line->basis == line.basis;
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

std::string not_calculated_section(const Result& result, const TextOptions& options) {
    TextTable table{{{}, {}, {}, {Align::right}}, {}, 2};
    for (const NotCalculated& missing : result.not_calculated)
        table.add({id_of(missing.activity), std::string(to_text(missing.category)),
                   missing.use.empty() ? std::string(to_text(missing.stage)) : missing.use, missing.quantity});
    return headed("Not calculated, for want of a factor", table, options);
}

std::string methods_section(const Result& result, const TextOptions& options) {
    std::vector<NamedSum> sums = sums_by_method(result);
    Number total;
    for (const NamedSum& sum : sums) total += sum.kg;
    if (total.is_zero()) return "";
    std::vector<Number> percent;
    for (const NamedSum& sum : sums) percent.push_back(sum.kg * Number(100) / total);
    std::vector<Number> printed = round_parts(Number(100), percent, 1);
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < sums.size(); ++i)
        parts.push_back(fmt::format("{} {} %", sums[i].name, to_fixed(printed[i], 1)));
    return Style{options.colour}.bold("Share of the total, market-based, by method") + "\n" +
           hanging("  ", fmt::format("{}", fmt::join(parts, ", ")));
}

std::string defaults_section(const Result& result, const TextOptions& options) {
    TextTable table{{{}, {}, {}, {Align::right}}, {}, 2};
    for (const DefaultUsed& used : result.defaults_used)
        table.add({id_of(used.activity), used.detail, used.value, tonnes(used.kg_co2e, options)});
    return headed("Defaults used, tonnes market-based", table, options);
}

std::string stand_ins_section(const Result& result, const TextOptions& options) {
    TextTable table{{{}, {}, {}, {Align::right}}, {}, 2};
    for (const StandInUse& use : stand_ins_used(result))
        table.add({id_of(use.line->activity) + basis_note(*use.line),
                   use.line->factor == nullptr ? "" : use.line->factor->name(), use.line->stand_in,
                   tonnes(use.kg, options)});
    return headed("Stand-ins", table, options);
}

std::string caveats_section(const Result& result, const TextOptions& options) {
    if (result.caveats.empty()) return "";
    std::string text = Style{options.colour}.bold(fmt::format("Caveats: {}", result.caveats.size())) + "\n";
    for (const Caveat& caveat : result.caveats) {
        std::string place = to_text(caveat.where);
        std::string mass = caveat.kg_co2e ? fmt::format(" ({})", tonnes(*caveat.kg_co2e, options)) : "";
        text += hanging(
            "  - ", fmt::format("{}{}: {}{}", caveat.slug, mass, caveat.text, place.empty() ? "" : " [" + place + "]"));
    }
    return text;
}

std::string end_section(const Result& result, const TextOptions& options) {
    Style style{options.colour};
    std::string lead = "How a figure was made:";
    std::string command = explain_command(result);
    bool fits = count_code_points(lead) + 1 + count_code_points(command) <= page_width;
    std::string hint = fits ? style.dim(lead + " " + command) : style.dim(lead) + "\n" + style.dim("  " + command);
    return hint + "\n" + style.bold(accounted_line(result.accounted)) + "\n";
}

}  // namespace ghg
