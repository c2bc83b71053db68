#include "engine/stepping.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t most_examples = 4;

std::string some_units(const std::string& dimension, const Units& units) {
    std::vector<std::string> names = units.names(dimension);
    if (names.size() > most_examples) names.resize(most_examples);
    return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

bool Stepping::has(const std::string& detail) const { return details.values.contains(detail); }

std::string Stepping::value_of(const std::string& detail) const {
    auto found = details.values.find(detail);
    return found == details.values.end() ? "" : found->second;
}

Place Stepping::place_of(const std::string& detail) const {
    auto found = activity.details.find(detail);
    return found == activity.details.end() ? activity.at : found->second.at;
}

const Quantity* Stepping::quantity_of(const std::string& detail, const std::vector<std::string>& dimensions) {
    auto written = activity.details.find(detail);
    bool fits = written != activity.details.end() && written->second.quantity &&
                std::ranges::count(dimensions, written->second.quantity->unit->dimension) > 0;
    if (fits && !written->second.quantity->value.is_negative()) return &*written->second.quantity;
    if (fits) {
        out.push_back(problem("quantity-negative", place_of(detail),
                              fmt::format("{} is `{}`, which is below zero", detail, value_of(detail)),
                              fmt::format("Write {} as an amount from zero up.", detail)));
        return nullptr;
    }
    std::vector<std::string> kinds;
    for (const std::string& dimension : dimensions)
        kinds.push_back(fmt::format("{} ({})", dimension, some_units(dimension, *context.units)));
    std::string units = some_units(dimensions.front(), *context.units);
    out.push_back(problem(
        "detail-quantity", place_of(detail),
        fmt::format("{} is `{}`, which is no {}", detail, value_of(detail), fmt::join(kinds, " or ")),
        fmt::format("Write a number with its unit, such as {}: 12 {}.", detail, units.substr(0, units.find(',')))));
    return nullptr;
}

}  // namespace ghg
