// One row of the tables in full.
#include "report/explain_line.h"
#include "report/factors_text.h"
#include "report/row_text.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace ghg {
namespace {

// Gases that were printed as CO2e, or in another unit than kg, are spelled out in kg.
std::string gases_items(const RowCard& card) {
    const Factor& factor = *card.row.factor;
    std::string text = worksheet_item("Figures", fmt::format("per {}: {}", factor.per->name, figures_text(factor)));
    text += worksheet_item("Printed total", factor.printed_total);
    std::vector<std::string> gases;
    for (const GasPerUnit& gas : card.gases)
        if (gas.gas != "CO2e") gases.push_back(fmt::format("{} {} kg", gas.gas, to_decimal(gas.kg)));
    return text + worksheet_item("Gases", fmt::format("{}", fmt::join(gases, ", ")));
}

std::string co2e_items(const RowCard& card) {
    std::string text;
    for (const Co2eUnderSet& sum : card.co2e)
        text += worksheet_item(text.empty() ? "kg CO2e" : "",
                               sum.kg ? fmt::format("{} under {}", to_decimal(*sum.kg), sum.set)
                                      : fmt::format("not under {}, which has no value for {}", sum.set, sum.missing));
    for (const GasPerUnit& gas : card.gases)
        if (gas.gas == "CO2e")
            return worksheet_item("kg CO2e", to_decimal(gas.kg) + " under every GWP set: not split by gas");
    return text;
}

std::string uncertainty_item(const std::optional<Number>& uncertainty) {
    if (!uncertainty) return "";
    return worksheet_item("Uncertainty",
                          fmt::format("{} % either way, 95 % confidence", to_decimal(*uncertainty * Number(100))));
}

std::string factor_items(const RowCard& card) {
    const Factor& factor = *card.row.factor;
    std::string text = gases_items(card) + co2e_items(card) + worksheet_item("Stage", to_text(factor.stage));
    if (factor.basis) text += worksheet_item("Basis", fmt::format("{} only", to_text(*factor.basis)));
    if (factor.includes_rf)
        text += worksheet_item("Beyond CO2", *factor.includes_rf ? "included in the figures" : "not in the figures");
    if (factor.lacks_biogenic) text += worksheet_item("Biogenic CO2", "not stated by the document");
    if (factor.price)
        text += worksheet_item(
            "Prices", fmt::format("{} of {}, {}", factor.price->currency, factor.price->year, factor.price->kind));
    return text + uncertainty_item(factor.uncertainty);
}

std::string match_text(const TableRow& row) {
    std::vector<std::string> words;
    for (const auto& [detail, value] : row.match()) words.push_back(fmt::format("{}: {}", detail, value));
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string territory_text(const RowCard& card) {
    std::string code = card.row.territory();
    return card.territory_name.empty() ? code : fmt::format("{} ({})", code, card.territory_name);
}

std::string elsewhere_items(const RowCard& card) {
    std::string text;
    for (const TableRow& other : card.elsewhere)
        text += worksheet_item(text.empty() ? "Elsewhere" : "",
                               fmt::format("{} ({}): {}", other.name(), years_text(other.head().from, other.head().to),
                                           figure_words(other)));
    return text.empty() ? worksheet_item("Elsewhere", "in no other edition") : text;
}

std::string document_items(const TableRow& row) {
    const TableHead& head = row.head();
    return worksheet_item("Cited", row.cite()) + worksheet_item("Document", document_text(head.source)) +
           worksheet_item("Retrieved", head.source.retrieved) + worksheet_item("Licence", head.source.licence) +
           worksheet_item("Review by", head.review_by) + worksheet_item("File", to_line_text(row.at())) +
           worksheet_item("Note", row.note()) + worksheet_item("On its table", head.note);
}

}  // namespace

std::string row_card_text(const RowCard& card) {
    const TableRow& row = card.row;
    std::string text = safe_text(row.name()) + "\n";
    text += row.factor != nullptr ? factor_items(card)
                                  : worksheet_item(row.ratio != nullptr ? "Ratio" : "Band", figure_words(row));
    if (row.ratio != nullptr) text += uncertainty_item(row.ratio->uncertainty);
    text += worksheet_item("Topic", row.bands != nullptr ? "bands of " + row.bands->detail : row.head().table);
    text += worksheet_item("Picked by", match_text(row));
    text += worksheet_item("Years", years_text(row.head().from, row.head().to));
    text += worksheet_item("Territory", territory_text(card));
    text += document_items(row) + elsewhere_items(card);
    text += worksheet_item("Examples", fmt::format("{}", fmt::join(card.examples, ", ")));
    return text + worksheet_item("Used by", card.types.empty() ? "no activity type"
                                                               : fmt::format("{}", fmt::join(card.types, ", ")));
}

}  // namespace ghg
