#include "base/near_names.h"
#include "check/checked_activity.h"
#include "check/inventory_checks.h"
#include "domain/region.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <utility>

namespace ghg {
namespace {

bool on_ladder(const ActivityType& type) {
    return std::ranges::any_of(type.lines, [](const LineRule& line) { return line.ladder == Ladder::electricity; });
}

Diagnostic unknown_instrument(const Text& name, const Inventory& inventory) {
    std::vector<std::string> ids;
    for (const Instrument& instrument : inventory.instruments) ids.push_back(instrument.id);
    Diagnostic unknown = problem("instrument-unknown", name.at, fmt::format("no instrument is called `{}`", name.value),
                                 "Add it under `instruments:`, or correct the name.");
    unknown.near = near_names(name.value, ids);
    return unknown;
}

void check_year(const Instrument& instrument, const Text& name, int year, Diagnostics& found) {
    if (instrument.produced != year)
        found.push_back(problem("instrument-year", name.at,
                                fmt::format("{} was produced in {}, and the energy was used in {}", instrument.id,
                                            instrument.produced, year),
                                "Use an instrument produced in the year of the energy."));
}

bool covers(const Text& name, const std::string& region, int year, const Known& known) {
    auto market = known.markets.find(name.value);
    return market == known.markets.end() ? lies_in(region, name.value) : market->second->holds(region, year);
}

bool is_market(const Text& name, const Known& known) {
    return known.markets.contains(name.value) || is_region_code(name.value);
}

void check_market(const Instrument& instrument, const Text& name, const std::string& region, int year,
                  const Known& known, Diagnostics& found) {
    const Text& market = instrument.market;
    if (region.empty() || !is_market(market, known) || covers(market, region, year, known)) return;
    auto group = known.markets.find(market.value);
    bool once = group != known.markets.end() && group->second->held_once(region);
    Diagnostic elsewhere = problem(
        "instrument-market", name.at,
        fmt::format("{} is of the market {}, which does not hold {}{}", instrument.id, market.value, region,
                    once ? fmt::format(" in {}", year) : ""),
        fmt::format("Use an instrument from a market that holds {}, or take instrument: off the activity.", region));
    elsewhere.related.push_back({market.at, "its market"});
    found.push_back(std::move(elsewhere));
}

void check_use(const CheckedActivity& checked, const Inventory& inventory, const Known& known, Diagnostics& found) {
    const Activity& activity = *checked.activity;
    int year = activity.year(inventory.year);
    for (const Text& name : activity.instruments) {
        const Instrument* instrument = inventory.find_instrument(name.value);
        if (!on_ladder(*checked.type))
            found.push_back(
                problem("instrument-misplaced", name.at,
                        fmt::format("instruments cover electricity, and `{}` is {}", activity.id, checked.type->name),
                        "Remove it; heat and cooling take own_factor from the contract."));
        else if (instrument == nullptr)
            found.push_back(unknown_instrument(name, inventory));
        else if (!instrument->broken) {
            check_year(*instrument, name, year, found);
            check_market(*instrument, name, activity.detail("region"), year, known, found);
        }
    }
}

// What people call them, beside the words themselves.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> short_names{{
    {"go", "guarantee-of-origin"},
    {"goo", "guarantee-of-origin"},
    {"rec", "renewable-energy-certificate"},
    {"irec", "i-rec"},
    {"ppa", "power-purchase-agreement"},
}};

std::vector<std::string> near_kinds(const std::string& given) {
    for (const auto& [short_name, kind] : short_names)
        if (given.size() == short_name.size() && !near_names(given, {std::string(short_name)}).empty())
            return {std::string(kind)};
    return near_names(given, instrument_kinds());
}

void check_kind(const Text& kind, Diagnostics& found) {
    if (std::ranges::count(instrument_kinds(), kind.value) > 0) return;
    Diagnostic unknown = problem("instrument-kind", kind.at, fmt::format("`{}` is no kind of instrument", kind.value),
                                 fmt::format("Write one of: {}.", fmt::join(instrument_kinds(), ", ")));
    unknown.near = near_kinds(kind.value);
    found.push_back(std::move(unknown));
}

void check_market_name(const Text& market, const Known& known, Diagnostics& found) {
    if (is_market(market, known)) return;
    Diagnostic unknown = problem("market-unknown", market.at, fmt::format("no market is called `{}`", market.value),
                                 fmt::format("Write one of: {}; or the code of the country the instrument is from, "
                                             "such as SE.",
                                             fmt::join(known.market_names, ", ")));
    unknown.near = near_names(market.value, known.market_names);
    found.push_back(std::move(unknown));
}

// A statement has a number; `no`, `pending` and `-` have none.
bool names_a_cancellation(const std::string& cancelled) {
    return std::ranges::any_of(cancelled, [](char c) { return c >= '0' && c <= '9'; });
}

void check_one(const Instrument& instrument, const Known& known, Diagnostics& found) {
    check_kind(instrument.kind, found);
    check_market_name(instrument.market, known, found);
    if (instrument.volume.quantity.unit != nullptr && instrument.volume.quantity.unit->dimension != "energy")
        found.push_back(
            problem("quantity-dimension", instrument.volume.at,
                    fmt::format("the volume of {} is in {}", instrument.id, instrument.volume.quantity.unit->name),
                    "Give it in MWh or kWh."));
    if (!names_a_cancellation(instrument.cancelled))
        found.push_back(problem("instrument-not-cancelled", instrument.at,
                                fmt::format("{} names no cancellation", instrument.id),
                                "Add cancelled: with the number of the cancellation statement; an instrument that is "
                                "not cancelled may be sold on."));
}

}  // namespace

Diagnostics check_instruments(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const Instrument& instrument : inventory.instruments)
        if (!instrument.broken) check_one(instrument, known, found);
    for (const CheckedActivity& checked : judged(inventory, known)) check_use(checked, inventory, known, found);
    return found;
}

}  // namespace ghg
