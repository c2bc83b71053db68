#pragma once

#include "domain/activity_type.h"
#include "domain/factor_book.h"
#include "domain/gas.h"
#include "domain/row_card.h"
#include "domain/territory.h"
#include "domain/unit.h"

#include <string_view>
#include <vector>

namespace ghg {

/// Everything a card is drawn from.
struct CardSources {
    const FactorBook* book = nullptr;
    const Units* units = nullptr;
    const Territories* territories = nullptr;
    std::vector<const GwpSet*> gwp_sets;
    std::vector<const ActivityType*> types;
    /// What the examples use, a line per row: `- EDITION#ID: examples/first.yaml, examples/second.yaml`. May be empty.
    std::string_view uses = {};
};

RowCard row_card(const TableRow& row, const CardSources& known);

/// The rows that EDITION#ID names: one, or the bands of one value; none when there is no such row.
std::vector<TableRow> rows_named(std::string_view name, const FactorBook& book);

/// kg of each gas per unit, in the order printed: what was printed as CO2e is divided by the factor's own GWP.
std::vector<GasPerUnit> gases_per_unit(const Factor& factor);
Co2eUnderSet co2e_under(const GwpSet& set, const std::vector<GasPerUnit>& gases);

/// The same figure elsewhere: another row of the topic with the same details (`year` of a rate aside) and, of a factor,
/// the same stage, basis, dimension and word on warming beyond CO2.
std::vector<TableRow> elsewhere(const TableRow& row, const FactorBook& book);

}  // namespace ghg
