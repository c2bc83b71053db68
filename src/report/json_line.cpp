#include "report/json_line.h"

#include "domain/gas.h"

namespace ghg {
namespace {

void write_step(JsonWriter& json, const Step& step) {
    json.begin_object();
    json.field("what", step.what);
    json.field("op", to_text(step.op));
    json.field("by", to_exact(step.by));
    json.field_or_null("unit", step.unit);
    json.field("after", to_decimal(step.after));
    json.field_or_null("after_unit", step.after_unit);
    json.field_or_null("cite", step.cite);
    json.field_or_null("where", step.where);
    json.end_object();
}

// Only the values that turned a printed CO2e figure into a mass of gas.
void write_printed_gwp(JsonWriter& json, const Factor& factor) {
    json.begin_object("gwp");
    json.field_or_null("id", factor.gwp.id);
    for (const Emission& emission : factor.emits) {
        auto value = factor.gwp.values.find(emission.gas);
        if (emission.as_co2e && value != factor.gwp.values.end()) json.field(emission.gas, to_decimal(value->second));
    }
    json.end_object();
}

void write_factor(JsonWriter& json, const Factor& factor) {
    json.field("id", factor.id.empty() ? factor.name() : factor.id);
    json.field_or_null("edition", factor.head ? factor.head->edition : "");
    json.field_or_null("where", to_line_text(factor.at));
    json.field("cite", factor.cite);
    json.field_or_null("per", factor.per == nullptr ? "" : factor.per->name);
    json.begin_object("emits");
    for (const Emission& emission : factor.emits) json.field(emission.gas, emission.printed);
    json.end_object();
    write_printed_gwp(json, factor);
}

void write_gas(JsonWriter& json, const GasAmount& amount) {
    json.begin_object();
    json.field("gas", amount.gas);
    json.field("kg", decimal_text(amount.kg));
    json.field("gwp", to_decimal(amount.gwp));
    json.field("kg_co2e", to_decimal(amount.kg_co2e));
    json.field("outside_scopes", amount.outside_scopes);
    json.end_object();
}

// What it is of: `amount`, or the row or own factor; `where` tells two of one name apart.
void write_part(JsonWriter& json, const UncertaintyPart& part) {
    json.begin_object();
    if (const auto* activity = std::get_if<const Activity*>(&part.source)) {
        json.field("of", "amount");
        json.field("where", to_text((*activity)->at));
    } else if (const auto* ratio = std::get_if<const Ratio*>(&part.source)) {
        json.field("of", (*ratio)->name());
        json.field("where", to_text((*ratio)->at));
    } else if (const auto* factor = std::get_if<const Factor*>(&part.source)) {
        json.field("of", (*factor)->name());
        json.field("where", to_text((*factor)->at));
    }
    json.field("half_width", to_decimal(part.half_width));
    json.end_object();
}

void write_identity(JsonWriter& json, const EmissionLine& line) {
    json.field("line", line.name());
    json.field("activity", activity_id(line.activity));
    json.field("type", line.activity == nullptr ? "" : line.activity->type);
    json.field("scope", scope_of(line.category));
    json.field("category", to_text(line.category));
    json.field("basis", basis_text(line.basis));
    json.field("stage", to_text(line.stage));
    json.field_or_null("site", line.activity == nullptr ? "" : line.activity->site);
    json.field("method", line.method);
    json.field_or_null("rung", line.rung);
    json.field_or_null("stand_in", line.stand_in);
    json.field("written", line.written());
    json.field("where", to_text(line.where));
    if (line.activity == nullptr || !line.activity->rows) return;
    const LedgerRows& rows = *line.activity->rows;
    json.begin_object("rows");
    json.field("ledger", rows.ledger);
    json.field("count", rows.count);
    json.field("first", rows.first);
    json.end_object();
}

void write_calculation(JsonWriter& json, const EmissionLine& line) {
    json.begin_object("quantity");
    json.field("value", to_exact(line.quantity.value));
    json.field_or_null("unit", line.quantity.unit == nullptr ? "" : line.quantity.unit->name);
    json.end_object();
    json.begin_array("steps");
    for (const Step& step : line.steps) write_step(json, step);
    json.end_array();
    if (line.factor != nullptr) {
        json.begin_object("factor");
        write_factor(json, *line.factor);
        json.end_object();
    }
    if (line.uses_co2_only) json.field("uses", co2);
    json.begin_array("gases");
    for (const GasAmount& amount : line.gases) write_gas(json, amount);
    json.end_array();
}

}  // namespace

std::optional<std::string> basis_text(const std::optional<Basis>& basis) {
    return basis ? std::optional<std::string>(to_text(*basis)) : std::nullopt;
}

std::optional<std::string> decimal_text(const std::optional<Number>& number) {
    return number ? std::optional(to_decimal(*number)) : std::nullopt;
}

std::string activity_id(const Activity* activity) { return activity == nullptr ? "" : activity->id; }

void write_line(JsonWriter& json, const EmissionLine& line) {
    json.begin_object();
    write_identity(json, line);
    write_calculation(json, line);
    json.field("kg_co2e", to_decimal(line.kg_co2e));
    json.field("kg_outside_scopes", to_decimal(line.kg_outside_scopes));
    json.field("uncertainty", line.uncertainty ? std::optional(to_decimal(*line.uncertainty)) : std::nullopt);
    if (!line.uncertainty_parts.empty()) {
        json.begin_array("uncertainty_parts");
        for (const UncertaintyPart& part : line.uncertainty_parts) write_part(json, part);
        json.end_array();
    }
    json.end_object();
}

}  // namespace ghg
