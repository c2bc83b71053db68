#pragma once

#include "base/diagnostic.h"
#include "domain/unit.h"
#include "read/gwp_sets.h"
#include "read/tables.h"
#include "read/yaml.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// "slug line:column+length" of each diagnostic, in order.
inline std::vector<std::string> told(const Diagnostics& diagnostics) {
    std::vector<std::string> lines;
    for (const Diagnostic& d : diagnostics)
        lines.push_back(fmt::format("{} {}:{}+{}", d.slug, d.at.line, d.at.column, d.at.length));
    return lines;
}

using Told = std::vector<std::string>;

/// A text parsed as YAML, with what was said of it.
struct Parsed {
    explicit Parsed(std::string text)
        : source(sources.add({"test.yaml", std::move(text), ""})), tree(parse_yaml(source, out)) {}

    Node root() const { return tree ? tree->root() : Node(); }

    Sources sources;
    Diagnostics out;
    const Source& source;
    std::optional<NodeTree> tree;
};

/// A handful of units, read from a file of units.
inline const Units& test_units() {
    static Parsed file(
        "units: test\n"
        "source: {title: t, publisher: p, url: u, published: 2019, retrieved: 2026-11-21, licence: l}\n"
        "rows:\n"
        "  - {unit: kWh, dimension: energy}\n"
        "  - {unit: MWh, is: 1000 kWh, cite: c}\n"
        "  - {unit: MJ, is: 1/3.6 kWh, cite: c}\n"
        "  - {unit: kWh-net, dimension: energy-net}\n"
        "  - {unit: kWh-gross, dimension: energy-gross}\n"
        "  - {unit: L, dimension: volume}\n"
        "  - {unit: kg, dimension: mass}\n"
        "  - {unit: t, is: 1000 kg, cite: c}\n"
        "  - {unit: km, dimension: distance, aliases: [kilometre]}\n"
        "  - {unit: piece, dimension: pieces, aliases: [pieces]}\n"
        "  - {unit: passenger, dimension: persons}\n"
        "  - {unit: passenger-km, dimension: passenger-distance, of: [passenger, km]}\n"
        "  - {unit: room-night, dimension: room-nights, aliases: [room-nights]}\n"
        "  - {unit: SEK, dimension: money}\n"
        "  - {unit: USD, dimension: money}\n"
        "refused:\n"
        "  - {name: gal, use: [L, kg], because: two gallons differ}\n");
    static const Units units = [] {
        Units read;
        UnitPlaces places;
        read_units(*file.tree, read, places, file.out);
        return read;
    }();
    return units;
}

/// One GWP set, test/ar: CH4 28, N2O 265.
inline GwpSets test_gwp() {
    static const GwpSet set{
        "test/ar",
        "for tests",
        {{"CO2", {Number(1), "c", {}}}, {"CH4", {Number(28), "c", {}}}, {"N2O", {Number(265), "c", {}}}},
        {}};
    return {[](std::string_view id) { return id == set.id ? &set : nullptr; },
            [] { return std::vector<std::string>{set.id}; }};
}

}  // namespace ghg

/// So that a failure shows what was told.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& lines) {
        return fmt::format("[{}]", fmt::join(lines, "; ")).c_str();
    }
};
