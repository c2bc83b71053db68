#include "report/types_json.h"

#include "report/json_writer.h"
#include "report/type_text.h"

namespace ghg {
namespace {

void write_map(JsonWriter& json, std::string_view name, const std::map<std::string, std::string>& map) {
    json.begin_object(name);
    for (const auto& [key, value] : map) json.field(key, value);
    json.end_object();
}

std::string_view step_name(StepRule::Kind kind) {
    switch (kind) {
        case StepRule::Kind::start:
            return "start";
        case StepRule::Kind::balance:
            return "balance";
        case StepRule::Kind::share:
            return "share";
        case StepRule::Kind::ratio:
            return "ratio";
        case StepRule::Kind::times:
            return "times";
        case StepRule::Kind::without:
            return "without";
        case StepRule::Kind::great_circle:
            return "great_circle";
        case StepRule::Kind::band:
            break;
    }
    return "band";
}

void write_step(JsonWriter& json, const StepRule& step) {
    json.begin_object();
    json.field("step", step_name(step.kind));
    json.field_or_null("name", step.name);
    write_words(json, "by", step.by);
    write_words(json, "less", step.less);
    json.field_or_null("of", step.of);
    json.field_or_null("let", step.let);
    json.field_or_null("unit", step.unit);
    json.field_or_null("dimension", step.dimension());
    write_words(json, "dimensions", step.dimensions);
    json.field_or_null("up_to", step.up_to ? to_exact(*step.up_to) : "");
    json.begin_object("values");
    for (const auto& [word, times] : step.values) json.field(word, times);
    json.end_object();
    json.end_object();
}

void write_way(JsonWriter& json, const WayCard& way) {
    json.begin_object();
    json.field("dimension", way.rule->accepts_dimension);
    write_words(json, "units", way.units);
    write_words(json, "needs", way.rule->needs);
    write_words(json, "accepts", way.rule->accepts);
    write_map(json, "defaults", way.rule->defaults);
    json.begin_array("steps");
    for (const StepRule& step : way.rule->steps) write_step(json, step);
    json.end_array();
    json.end_object();
}

void write_value(JsonWriter& json, const DetailValue& value) {
    json.begin_object();
    json.field("value", value.value);
    json.field_or_null("means", value.means);
    write_words(json, "editions", value.editions);
    json.end_object();
}

void write_detail(JsonWriter& json, const DetailCard& detail) {
    json.begin_object();
    json.field("detail", detail.name);
    json.field_or_null("means", detail.means);
    json.field("needed", detail.needed);
    json.field_or_null("otherwise", detail.otherwise);
    json.field("open", detail.open);
    json.field("airports", detail.airports);
    write_words(json, "units", detail.units);
    json.begin_array("values");
    for (const DetailValue& value : detail.values) write_value(json, value);
    json.end_array();
    json.end_object();
}

void write_category(JsonWriter& json, const CategoryRule& rule) {
    json.key("category");
    auto fixed = rule.fixed ? rule.fixed : rule.otherwise;
    if (fixed)
        json.value(to_text(*fixed));
    else
        json.null();
    json.field_or_null("category_detail", rule.detail);
}

std::string_view ladder_name(Ladder ladder) {
    return ladder == Ladder::electricity ? "electricity" : ladder == Ladder::network ? "network" : "";
}

void write_line(JsonWriter& json, const LineRule& line) {
    json.begin_object();
    write_category(json, line.category);
    json.field_or_null("basis", line.basis ? to_text(*line.basis) : "");
    json.field_or_null("factor_basis", line.factor_basis ? to_text(*line.factor_basis) : "");
    json.field("stage", to_text(line.stage));
    json.field_or_null("use", line.of_combustion ? "" : line.use);
    write_words(json, "match", line.match);
    json.field_or_null("ladder", ladder_name(line.ladder));
    json.field("may_be_missing", line.may_be_missing);
    json.field_or_null("of", line.of_combustion ? "ttw" : "");
    json.end_object();
}

void write_type(JsonWriter& json, const TypeCard& card) {
    const ActivityType& type = *card.type;
    json.begin_object();
    json.field("type", type.name);
    json.field("means", type.means);
    write_words(json, "needs", type.needs);
    write_words(json, "accepts", type.accepts);
    write_words(json, "one_of", type.one_of);
    write_map(json, "defaults", type.defaults);
    json.begin_array("quantity");
    for (const WayCard& way : card.ways) write_way(json, way);
    json.end_array();
    json.begin_array("details");
    for (const DetailCard& detail : card.details) write_detail(json, detail);
    json.end_array();
    json.begin_array("lines");
    for (const LineRule& line : type.lines) write_line(json, line);
    json.end_array();
    json.field_or_null("sample", sample_text(type));
    json.field("where", to_line_text(type.at));
    json.end_object();
}

}  // namespace

std::string types_json(const std::vector<TypeCard>& cards, std::string_view version) {
    JsonWriter json;
    json.begin_object();
    json.field("ghg", version);
    json.field("schema", "ghg-types/1");
    json.begin_array("types");
    for (const TypeCard& card : cards) write_type(json, card);
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace ghg
