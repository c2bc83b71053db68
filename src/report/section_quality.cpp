#include "domain/named_totals.h"
#include "report/printed.h"
#include "report/sections.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr unsigned percent_decimals = 1;

std::string percent(const Number& part, const Number& whole) {
    return fmt::format("{} %", to_fixed(part * Number(100) / whole, percent_decimals));
}

std::string off_by(const TotalUncertainty& total, const ReportOptions& options) {
    if (total.half_width_kg && !total.kg.is_zero())
        return fmt::format("+/- {}, {}", tonnes_with_unit(*total.half_width_kg, options),
                           percent(*total.half_width_kg, total.kg));
    return total.kg.is_zero() ? "" : fmt::format("no figure: {} of it has one", percent(total.covered_kg, total.kg));
}

// Beyond this the sums of squares no longer hold well (IPCC 2006 Guidelines, volume 1, chapter 3).
bool is_large(const EmissionLine& line) { return line.uncertainty && *line.uncertainty > Number::fraction(3, 10); }

// The parts of an indicator add up to the printed total, and to 100 %.
void add_indicator(PrintedTable& table, QualityIndicator indicator, const Result& result,
                   const ReportOptions& options) {
    const Number& whole = result.totals.total_market;
    std::vector<const QualityTotal*> totals;
    std::vector<Number> kg, shares;
    for (const QualityTotal& total : result.quality) {
        if (total.indicator != indicator || whole.is_zero()) continue;
        totals.push_back(&total);
        kg.push_back(total.kg_co2e);
        shares.push_back(total.kg_co2e * Number(100) / whole);
    }
    kg = round_parts_tonnes(printed_totals(result.totals, options.decimals).total_market, kg, options.decimals);
    shares = round_parts(Number(100), shares, percent_decimals);
    for (std::size_t i = 0; i < totals.size(); ++i)
        table.add({std::string(to_text(indicator)),
                   totals[i]->rating ? std::string(to_text(*totals[i]->rating)) : "not judged",
                   to_fixed(shares[i], percent_decimals) + " %", figure_text(kg[i], options.decimals) + " t"});
}

}  // namespace

Section uncertainty_section(const Result& result, const ReportOptions& options) {
    PrintedTable table = list_table({"Total", "Either way"}, true);
    for (const TotalUncertainty& total : result.uncertainty)
        if (std::string says = off_by(total, options); !says.empty())
            table.add({std::string(total_words(total.total)), says});
    Section section = titled("Uncertainty, 95 % confidence, of amounts, ratios and factors; GWP as given", table);
    auto large = std::ranges::count_if(result.lines, is_large);
    if (!section.blocks.empty() && large > 0)
        section.blocks.emplace_back(
            Sentence{fmt::format("{} {} off by more than 30 %: there, sums of squares are only a guide.", large,
                                 large == 1 ? "line is" : "lines are")});
    return section;
}

Section quality_section(const Result& result, const ReportOptions& options) {
    PrintedTable table = list_table({"Indicator", "Judged", "Share", "CO2e"}, true);
    for (QualityIndicator indicator : quality_indicators()) add_indicator(table, indicator, result, options);
    return titled("Data quality, by share of the total, market-based", std::move(table));
}

Section suppliers_section(const Result& result) {
    PrintedTable table = list_table({"Category", "Share"}, true);
    for (const CategoryTotal& total : result.categories)
        if (scope_of(total.category) == 3 && !total.from_suppliers_kg.is_zero() && !total.kg_co2e.is_zero())
            table.add({std::string(to_text(total.category)), percent(total.from_suppliers_kg, total.kg_co2e)});
    return titled("By suppliers' own figures, share of each Scope 3 category", std::move(table));
}

}  // namespace ghg
