#include "report/json_row.h"

namespace ghg {
namespace {

void write_price(JsonWriter& json, const Factor& factor) {
    json.key("price");
    if (!factor.price) return json.null();
    json.begin_object();
    json.field("currency", factor.price->currency);
    json.field("year", factor.price->year);
    json.field("kind", factor.price->kind);
    json.end_object();
}

void write_factor(JsonWriter& json, const Factor& factor) {
    json.field("per", factor.per->name);
    json.field("stage", to_text(factor.stage));
    json.field_or_null("basis", factor.basis ? to_text(*factor.basis) : "");
    json.begin_object("emits");
    for (const Emission& emission : factor.emits) json.field(emission.gas, emission.printed);
    json.end_object();
    json.field_or_null("printed_total", factor.printed_total);
    json.begin_object("gwp");
    json.field_or_null("id", factor.gwp.id);
    for (const auto& [gas, value] : factor.gwp.values) json.field(gas, to_decimal(value));
    json.end_object();
    json.field_or_null("biogenic", factor.lacks_biogenic ? "not-stated" : "");
    json.key("includes_rf");
    factor.includes_rf ? json.value(*factor.includes_rf) : json.null();
    write_price(json, factor);
    json.field_or_null("uncertainty", factor.uncertainty ? to_decimal(*factor.uncertainty) : "");
}

void write_ratio(JsonWriter& json, const Ratio& ratio) {
    json.field("value", ratio.printed);
    json.field_or_null("uncertainty", ratio.uncertainty ? to_decimal(*ratio.uncertainty) : "");
}

void write_band(JsonWriter& json, const Band& band) {
    auto limit = [&](std::string_view name, const std::optional<Number>& km) {
        json.field_or_null(name, km ? to_decimal(*km) : "");
    };
    json.field("ends", band.ends);
    limit("above_km", band.above_km);
    limit("up_to_km", band.up_to_km);
}

}  // namespace

void write_row(JsonWriter& json, const TableRow& row) {
    json.field("name", row.name());
    json.field("edition", row.head().edition);
    json.field("id", row.id());
    json.field("kind", row.factor != nullptr ? "factor" : row.ratio != nullptr ? "ratio" : "band");
    json.field("topic", row.head().table);
    json.begin_object("match");
    for (const auto& [detail, value] : row.match()) json.field(detail, value);
    json.end_object();
    if (row.factor != nullptr) write_factor(json, *row.factor);
    if (row.ratio != nullptr) write_ratio(json, *row.ratio);
    if (row.band != nullptr) write_band(json, *row.band);
    write_years(json, row.head().from, row.head().to);
    json.field_or_null("territory", row.territory());
    json.field("cite", row.cite());
    json.field("where", to_line_text(row.at()));
}

void write_years(JsonWriter& json, int from, int to) {
    json.key("from");
    from == 0 ? json.null() : json.value(from);
    json.key("to");
    to == 0 ? json.null() : json.value(to);
}

}  // namespace ghg
