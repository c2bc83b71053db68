#include "domain/named_totals.h"
#include "report/compare_report.h"
#include "report/json_report.h"
#include "report/split_texts.h"

#include <algorithm>

namespace ghg {
namespace {

void write_change(JsonWriter& json, const NamedTotal& named, const Totals& was, const Totals& now,
                  const EffectTotals& effects) {
    std::vector<Number> parts;
    for (const Totals& moved : effects) parts.push_back(moved.*named.figure);
    SplitTexts texts = split_texts(was.*named.figure, now.*named.figure, parts);
    json.begin_object(named.key);
    json.field("old", texts.was);
    json.field("new", texts.now);
    json.field("change", texts.change);
    json.begin_array("effects");
    for (std::size_t i = 0; i < effect_count; ++i) {
        json.begin_object();
        json.field("effect", to_text(all_effects()[i]));
        json.field("kg_co2e", texts.parts[i]);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

// What neither inventory counts there is left out.
bool is_nothing(const NamedTotal& named, const ActivityChange& change) {
    return (change.before.*named.figure).is_zero() && (change.after.*named.figure).is_zero() &&
           std::ranges::all_of(change.effects, [&](const Totals& moved) { return (moved.*named.figure).is_zero(); });
}

void write_side(JsonWriter& json, std::string_view name, const Activity* activity) {
    json.key(name);
    if (activity == nullptr) {
        json.null();
        return;
    }
    json.begin_object();
    json.field("activity", activity->id);
    json.field("type", activity->type);
    json.field("where", to_text(activity->at));
    json.end_object();
}

void write_activity(JsonWriter& json, const ActivityChange& change) {
    json.begin_object();
    json.field("activity", change.now != nullptr ? change.now->id : change.was->id);
    write_side(json, "old", change.was);
    write_side(json, "new", change.now);
    json.begin_object("changes");
    for (const NamedTotal& named : named_totals)
        if (!is_nothing(named, change)) write_change(json, named, change.before, change.after, change.effects);
    json.end_object();
    json.begin_array("reasons");
    for (const Reason& reason : change.reasons) {
        json.begin_object();
        json.field("effect", to_text(reason.effect));
        json.field_or_null("was", reason.was);
        json.field_or_null("now", reason.now);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_inventory_of(JsonWriter& json, std::string_view name, const Result& result) {
    json.begin_object(name);
    json.field_or_null("path", result.inventory->source == nullptr ? "" : result.inventory->source->path);
    write_inventory(json, *result.inventory);
    json.field("consolidation", result.inventory->boundary.consolidation.value);
    json.end_object();
}

}  // namespace

std::string compare_json(const Comparison& comparison, const CompareOptions& options) {
    JsonWriter json;
    json.begin_object();
    json.field("ghg", options.printing.version);
    json.field("schema", "ghg-compare/1");
    write_inventory_of(json, "old", *comparison.was);
    write_inventory_of(json, "new", *comparison.now);
    json.begin_object("changes");
    for (const NamedTotal& named : named_totals)
        write_change(json, named, comparison.was->totals, comparison.now->totals, comparison.effects);
    json.end_object();
    write_array(json, "activities", comparison.activities, write_activity);
    write_objects(json, "caveats", comparison.caveats, write_caveat);
    json.end_object();
    return json.take();
}

}  // namespace ghg
