#include "check/edition_text.h"

#include "base/file.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

using Gases = std::map<std::string, std::string>;

std::string exact(const Emission& emission) { return to_exact(emission.kg) + (emission.as_co2e ? " CO2e" : ""); }

Gases gases_as_frozen(const Factor& factor) {
    Gases gases;
    for (const Emission& emission : factor.emits) gases.insert_or_assign(emission.gas, exact(emission));
    if (!factor.corrects) return gases;
    for (const Emission& emission : factor.corrects->was) {
        if (emission.printed.empty())
            gases.erase(emission.gas);
        else
            gases.insert_or_assign(emission.gas, exact(emission));
    }
    return gases;
}

std::string joined(const std::map<std::string, std::string>& pairs) {
    std::vector<std::string> parts;
    for (const auto& [key, value] : pairs) parts.push_back(fmt::format("{}={}", key, value));
    return fmt::format("{}", fmt::join(parts, ";"));
}

bool was_as_co2e(const Factor& factor, const std::string& gas) {
    const Emission* found = factor.find(gas);
    bool as_co2e = found != nullptr && found->as_co2e;
    if (factor.corrects)
        for (const Emission& emission : factor.corrects->was)
            if (emission.gas == gas) as_co2e = emission.as_co2e;
    return as_co2e;
}

// With the values by which gases printed as CO2e become masses: a set that changes changes the row.
std::string gwp_text(const Factor& factor) {
    std::string text = factor.gwp.id;
    for (const auto& [gas, value] : factor.gwp.values)
        if (was_as_co2e(factor, gas)) text += fmt::format(";{}={}", gas, to_exact(value));
    return text;
}

std::string extras(const Factor& factor) {
    std::string text;
    if (factor.basis) text += fmt::format(" basis={}", to_text(*factor.basis));
    if (factor.includes_rf) text += fmt::format(" includes_rf={}", *factor.includes_rf);
    if (factor.price)
        text += fmt::format(" price={};{};{}", factor.price->currency, factor.price->year, factor.price->kind);
    if (factor.uncertainty) text += fmt::format(" uncertainty={}", to_exact(*factor.uncertainty));
    return text;
}

std::string head_text(const TableHead& head) {
    return fmt::format("{}\t{} to {}\t{}", head.table, head.from, head.to, head.territory);
}

template <typename Row>
const std::string& id_as_frozen(const Row& row) {
    return row.corrects && !row.corrects->id.empty() ? row.corrects->id : row.id;
}

template <typename Row>
RowText told(const Row& row, const std::string& says) {
    const std::string& id = id_as_frozen(row);
    return {row.head->edition + "#" + id, fmt::format("{}\t{}\t{}", head_text(*row.head), id, says), row.at};
}

RowText row_text(const Factor& factor) {
    return told(factor,
                fmt::format("{}\tper {}\t{}\t{}\tgwp {}\t{}", joined(factor.match), factor.per->name,
                            to_text(factor.stage), joined(gases_as_frozen(factor)), gwp_text(factor), extras(factor)));
}

RowText row_text(const Ratio& ratio) {
    Number value = ratio.corrects && ratio.corrects->value_was ? *ratio.corrects->value_was : ratio.value;
    std::string units =
        ratio.numerator == nullptr ? "" : fmt::format("{}/{}", ratio.numerator->name, ratio.denominator->name);
    std::string off = ratio.uncertainty ? fmt::format(" uncertainty={}", to_exact(*ratio.uncertainty)) : "";
    return told(ratio, fmt::format("{}\t{} {}{}", joined(ratio.match), to_exact(value), units, off));
}

RowText row_text(const Bands& bands, const Band& band) {
    auto limit = [](const std::optional<Number>& km) { return km ? to_exact(*km) : std::string("open"); };
    return {bands.head.edition + "#" + bands.detail,
            fmt::format("{}\t{}\tends {}\tabove {}\tup to {}", head_text(bands.head), band.value, band.ends,
                        limit(band.above_km), limit(band.up_to_km)),
            band.at};
}

RowText row_text(const Airport& airport) {
    return {airport.edition + "#" + airport.iata,
            fmt::format("{}\t{}\t{}\t{}", airport.iata, airport.country, airport.latitude, airport.longitude),
            {}};
}

}  // namespace

std::vector<RowText> row_texts(const FactorBook& book, std::string_view edition) {
    std::vector<RowText> rows;
    for (const Table& table : book.all()) {
        if (table.head->edition != edition) continue;
        for (const Factor& factor : table.factors) rows.push_back(row_text(factor));
        for (const Ratio& ratio : table.ratios) rows.push_back(row_text(ratio));
    }
    for (const Bands& bands : book.all_bands())
        if (bands.head.edition == edition)
            for (const Band& band : bands.bands) rows.push_back(row_text(bands, band));
    for (const auto& [code, airport] : book.airports())
        if (airport.edition == edition) rows.push_back(row_text(airport));
    std::ranges::stable_sort(rows, {}, &RowText::text);
    return rows;
}

std::string hash_of(const std::vector<RowText>& rows) {
    std::string text;
    for (const RowText& row : rows) text += row.text + "\n";
    return sha256(text);
}

std::set<std::string> editions_of(const FactorBook& book) {
    std::set<std::string> editions;
    for (const Table& table : book.all()) editions.insert(table.head->edition);
    for (const Bands& bands : book.all_bands()) editions.insert(bands.head.edition);
    for (const auto& [code, airport] : book.airports()) editions.insert(airport.edition);
    return editions;
}

}  // namespace ghg
