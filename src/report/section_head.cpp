#include "report/sections.h"

#include <fmt/format.h>
#include <map>
#include <set>

namespace ghg {
namespace {

std::string rfi_choice(const Rfi& rfi) {
    switch (rfi.kind) {
        case Rfi::Kind::none:
            return "none: warming beyond CO2 is not counted";
        case Rfi::Kind::included:
            return "included in the flight factors";
        case Rfi::Kind::factor:
            return rfi.source.empty() ? rfi.written : fmt::format("{} ({})", rfi.written, rfi.source);
        case Rfi::Kind::not_stated:
            break;
    }
    return "not stated";
}

std::string well_to_tank_choice(WellToTank choice) {
    return choice == WellToTank::scope_1 ? "scope-1: upstream of Scope 1 fuels and vehicles is in Scope 1"
                                         : "category-3: upstream of fuels is in Scope 3, fuel-and-energy";
}

std::string listed(const std::vector<Text>& names) {
    std::string list;
    for (const Text& name : names) list += (list.empty() ? "" : ", ") + name.value;
    return list;
}

std::string counted(std::size_t count) { return count == 1 ? "1 factor" : fmt::format("{} factors", count); }

// Sorted by name, so that the order of activities does not show.
std::map<std::string, std::set<const Factor*>> factors_used(const Result& result) {
    std::map<std::string, std::set<const Factor*>> used;
    for (const EmissionLine& line : result.lines) {
        if (line.factor == nullptr) continue;
        used[line.factor->own || !line.factor->head ? "own factors" : line.factor->head->edition].insert(line.factor);
    }
    return used;
}

std::string counted_editions(const Result& result) {
    std::string editions;
    for (const auto& [edition, factors] : factors_used(result))
        editions += fmt::format("{}{} ({})", editions.empty() ? "" : ", ", edition, counted(factors.size()));
    return editions.empty() ? "none" : editions;
}

}  // namespace

std::string rfi_name(const Rfi& rfi) { return rfi.kind == Rfi::Kind::factor ? "RFI " + rfi.written : "RFI"; }

Section organisation_section(const Result& result) {
    const Inventory& inventory = *result.inventory;
    std::string period =
        fmt::format("Greenhouse-gas inventory, {} to {}", to_text(inventory.period.from), to_text(inventory.period.to));
    return {inventory.organisation.value, {Sentence{period}}};
}

std::vector<TakenChoice> choices_of(const Inventory& inventory) {
    return {{"GWP set", inventory.gwp.value},
            {"Consolidation", inventory.boundary.consolidation.value},
            {"Well-to-tank", well_to_tank_choice(inventory.boundary.well_to_tank)},
            {"Flights, RFI", rfi_choice(inventory.boundary.rfi)},
            {"Factor sets", listed(inventory.factors)}};
}

std::vector<std::string> editions_used(const Result& result) {
    std::vector<std::string> editions;
    for (const auto& [edition, factors] : factors_used(result)) editions.push_back(edition);
    return editions;
}

Section choices_section(const Result& result, const ReportOptions& options) {
    PrintedTable table = list_table({"Choice", "Taken here"}, false);
    for (const TakenChoice& choice : choices_of(*result.inventory)) table.add({choice.name, choice.taken});
    table.add({"Editions used", counted_editions(result)});
    table.add({"Program", "ghg " + options.version});
    return titled("", std::move(table));
}

}  // namespace ghg
