#include "report/row_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {
namespace {

// The figure in kg, where the printed one is in another unit.
std::string in_kg(const Emission& emission) {
    ParsedNumber printed = parse_leading_number(emission.printed);
    bool same = printed.value && *printed.value == emission.kg;
    return same ? "" : fmt::format(" (= {} kg)", to_decimal(emission.kg));
}

std::string factor_words(const Factor& factor) {
    std::vector<std::string> gases;
    for (const Emission& emission : factor.emits) gases.push_back(emission.gas + " " + emission.printed);
    std::string figure =
        factor.printed_total.empty() ? fmt::format("{}", fmt::join(gases, ", ")) : factor.printed_total;
    return fmt::format("{} per {}", figure, factor.per->name);
}

std::string band_words(const Bands& bands, const Band& band) {
    std::string text =
        fmt::format("legs with {} end{} in {}", band.ends, band.ends == 1 ? "" : "s", bands.head.territory);
    if (band.above_km) text += fmt::format(", above {} km", to_decimal(*band.above_km));
    return band.up_to_km ? text + fmt::format(", up to {} km", to_decimal(*band.up_to_km)) : text;
}

}  // namespace

std::string figures_text(const Factor& factor) {
    std::vector<std::string> figures;
    for (const Emission& emission : factor.emits)
        figures.push_back(fmt::format("{} {}{}", emission.gas, emission.printed, in_kg(emission)));
    std::string text = fmt::format("{}", fmt::join(figures, ", "));
    std::string values;
    for (const auto& [gas, value] : factor.gwp.values) values += fmt::format(", {} {}", gas, to_decimal(value));
    return values.empty() ? text : fmt::format("{}; printed as CO2e with {}{}", text, factor.gwp.id, values);
}

std::string document_text(const Document& document) {
    std::string text;
    for (const std::string* part : {&document.title, &document.publisher, &document.published, &document.url})
        if (!part->empty()) text += (text.empty() ? "" : ", ") + *part;
    return text;
}

std::string years_text(int from, int to) {
    if (from == 0) return "";
    return from == to ? std::to_string(from) : fmt::format("{} to {}", from, to);
}

std::string figure_words(const TableRow& row) {
    if (row.factor != nullptr) return factor_words(*row.factor);
    return row.ratio != nullptr ? row.ratio->printed : band_words(*row.bands, *row.band);
}

std::string match_words(const TableRow& row) {
    std::vector<std::string> words;
    for (const auto& [detail, value] : row.match()) words.push_back(fmt::format("{}: {}", detail, value));
    if (row.factor != nullptr) words.emplace_back(to_text(row.factor->stage));
    if (row.factor != nullptr && row.factor->basis)
        words.push_back(fmt::format("{}-based", to_text(*row.factor->basis)));
    return fmt::format("{}", fmt::join(words, ", "));
}

}  // namespace ghg
