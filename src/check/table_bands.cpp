#include "base/near_names.h"
#include "check/band_for.h"
#include "check/table_checks.h"
#include "check/table_figure.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace ghg {
namespace {

// How many of the band's unit one of the row's is.
Number factor_between(const Unit* from, const Unit* to) {
    return from == nullptr || to == nullptr ? Number(1) : conversion(*from, *to);
}

bool is_outside(const Number& figure, const FigureBand& band) { return figure < band.from || figure > band.to; }

Diagnostic outside(const std::string& name, const std::string& figure, const FigureBand& band, Place at) {
    std::string per = band.per == nullptr ? "" : " per " + band.per->name;
    Diagnostic odd = caveat("figure-implausible", at,
                            fmt::format("{} is {}, and {} to {}{} is plausible: {}", name, figure, band.written_from,
                                        band.written_to, per, band.because),
                            look_again());
    odd.related.push_back({band.at, "the band stands here"});
    return odd;
}

void check(const Factor& factor, const JudgedTables& tables, Diagnostics& found) {
    const FigureBand* band = band_for(factor, *tables.plausible);
    auto kg = band == nullptr ? std::nullopt : rough_co2e(factor, tables.gwp);
    if (!kg || !is_outside(*kg / conversion(*factor.per, *band->per), *band)) return;
    found.push_back(outside(factor.name(), figure_text(*kg, factor), *band, factor.at));
}

void check(const Ratio& ratio, const JudgedTables& tables, Diagnostics& found) {
    const FigureBand* band = band_for(ratio, *tables.plausible);
    if (band == nullptr) return;
    Number figure = ratio.value * factor_between(ratio.numerator, band->numerator) /
                    factor_between(ratio.denominator, band->denominator);
    if (is_outside(figure, *band)) found.push_back(outside(ratio.name(), ratio.printed, *band, ratio.at));
}

}  // namespace

Diagnostics check_bands(const JudgedTables& tables) {
    Diagnostics found;
    auto each = [&](const auto& row) {
        if (!is_accepted(row.name(), *tables.plausible)) check(row, tables, found);
    };
    for (const Table& table : tables.book->all()) {
        std::ranges::for_each(table.factors, each);
        std::ranges::for_each(table.ratios, each);
    }
    return found;
}

Diagnostics check_accepted(const JudgedTables& tables) {
    std::map<std::string, std::vector<std::string>> rows;  // by edition
    for (const TableRow& row : all_rows(*tables.book)) rows[row.head().edition].push_back(row.name());
    Diagnostics found;
    for (const AcceptedFigure& accepted : tables.plausible->accepted) {
        auto edition = rows.find(accepted.name.substr(0, accepted.name.find('#')));
        if (edition == rows.end() || std::ranges::find(edition->second, accepted.name) != edition->second.end())
            continue;
        Diagnostic unknown = problem("factor-unknown", accepted.at,
                                     fmt::format("{} has no row `{}`", edition->first, accepted.name), {});
        unknown.near = near_names(accepted.name, edition->second);
        unknown.next_step = unknown.near.empty() ? "Take the entry out."
                                                 : fmt::format("Write {}, or take it out.", unknown.near.front());
        found.push_back(std::move(unknown));
    }
    return found;
}

}  // namespace ghg
