#include "report/json_report.h"

#include "domain/named_totals.h"
#include "report/json_energy.h"
#include "report/json_line.h"

namespace ghg {
namespace {

void write_totals(JsonWriter& json, const Totals& totals) {
    json.begin_object("totals");
    for (const NamedTotal& named : named_totals) json.field(named.key, to_decimal(totals.*named.figure));
    json.end_object();
}

void write_category(JsonWriter& json, const CategoryTotal& total) {
    json.field("scope", scope_of(total.category));
    json.field("category", to_text(total.category));
    json.field("basis", basis_text(total.basis));
    json.field("status", total.status);
    json.field_or_null("kg_co2e", total.status == "reported" ? to_decimal(total.kg_co2e) : "");
    json.field_or_null("from_suppliers_kg", total.status == "reported" ? to_decimal(total.from_suppliers_kg) : "");
}

void write_gas_total(JsonWriter& json, const GasTotal& total) {
    json.field("gas", total.gas);
    json.field("scope", total.scope);
    json.field("basis", basis_text(total.basis));
    json.field("kg", decimal_text(total.kg));
    json.field("kg_co2e", to_decimal(total.kg_co2e));
}

void write_group(JsonWriter& json, const Group& group) {
    json.field("by", group.by);
    json.field_or_null("value", group.value);
    write_totals(json, group.totals);
}

void write_not_calculated(JsonWriter& json, const NotCalculated& missing) {
    json.field("activity", activity_id(missing.activity));
    json.field("category", to_text(missing.category));
    json.field("stage", to_text(missing.stage));
    json.field("table", missing.use);
    json.field("quantity", missing.quantity);
}

void write_set_aside(JsonWriter& json, const SetAside& aside) {
    json.field("activity", activity_id(aside.activity));
    json.field("why", aside.why);
    json.field_or_null("by", aside.by);
    json.field_or_null("because", aside.because);
    json.field("would_be_kg_co2e", decimal_text(aside.would_be_kg));
}

void write_memo(JsonWriter& json, const MemoEntry& entry) {
    json.field("id", entry.id);
    json.field("kind", entry.kind);
    json.field("written", entry.written);
    json.field("kg_co2e", to_decimal(entry.kg));
    json.field("cite", entry.cite);
    json.field_or_null("note", entry.note);
    json.field("where", to_text(entry.at));
}

void write_kept(JsonWriter& json, const KeptAsReported& kept) {
    json.field("activity", kept.activity);
    json.field("why", kept.why);
    json.field("kg_co2e", to_decimal(kept.kg_co2e));
}

void write_like_for_like(JsonWriter& json, const std::optional<LikeForLike>& like) {
    if (!like) return;
    json.begin_object("like_for_like");
    json.field("by", like->by);
    write_totals(json, like->totals);
    write_objects(json, "kept_as_reported", like->kept, write_kept);
    json.field_or_null("impossible", like->impossible);
    write_array(json, "differs", like->differs, [](JsonWriter& inner, const std::string& says) { inner.value(says); });
    json.end_object();
}

void write_recalculation(JsonWriter& json, const RecalculationStep& step) {
    json.field("id", step.event->id);
    json.field("kind", to_text(step.event->kind));
    json.field("date", step.event->date);
    json.field("category", to_text(step.event->category));
    json.field_or_null("type", step.event->type);
    json.field("change_kg", to_decimal(step.event->change_kg));
    json.field("counter", to_decimal(step.cumulative_share));
    json.field("restated", step.restated);
    json.field("because", step.event->because);
    json.field("cite", step.event->cite);
    json.field("where", to_text(step.event->at));
}

void write_base_year(JsonWriter& json, const BaseYear& base, const Inventory& inventory) {
    json.field("year", inventory.base_year->year);
    json.field("basis", to_text(base.basis));
    json.field("threshold", to_decimal(inventory.base_year->threshold));
    json.field("original_kg", to_decimal(base.original_kg));
    json.field("restated_kg", to_decimal(base.restated_kg));
    write_objects(json, "recalculations", base.steps, write_recalculation);
}

void write_progress(JsonWriter& json, const Progress& progress) {
    json.field("target", progress.target == nullptr ? "" : progress.target->id);
    json.field("basis", progress.target == nullptr ? std::nullopt : basis_text(progress.target->basis));
    json.field("base_kg", to_decimal(progress.base_kg));
    json.field("original_base_kg", to_decimal(progress.original_base_kg));
    json.field("now_kg", to_decimal(progress.now_kg));
    json.field("goal_kg", to_decimal(progress.goal_kg));
    json.field("on_line_kg", to_decimal(progress.on_line_kg));
    json.field("share_done", decimal_text(progress.share_done));
    json.field("still_needed_per_year_kg", decimal_text(progress.still_needed_per_year_kg));
}

void write_default(JsonWriter& json, const DefaultUsed& used) {
    json.field("activity", activity_id(used.activity));
    json.field("detail", used.detail);
    json.field("value", used.value);
    json.field("kg_co2e", to_decimal(used.kg_co2e));
}

void write_quality(JsonWriter& json, const QualityTotal& total) {
    json.field("indicator", to_text(total.indicator));
    json.field_or_null("rating", total.rating ? to_text(*total.rating) : "");
    json.field("kg_co2e", to_decimal(total.kg_co2e));
}

void write_uncertainty(JsonWriter& json, const Result& result) {
    json.begin_object("uncertainty");
    json.field("confidence", "95 %");
    write_objects(json, "totals", result.uncertainty, [](JsonWriter& inner, const TotalUncertainty& total) {
        inner.field("total", total.total);
        inner.field("kg_co2e", to_decimal(total.kg));
        inner.field("covered_kg", to_decimal(total.covered_kg));
        inner.field("half_width_kg", decimal_text(total.half_width_kg));
    });
    json.end_object();
}

void write_accounted(JsonWriter& json, const Accounted& accounted) {
    json.begin_object("accounted");
    json.field("activities", accounted.activities);
    json.field("with_lines", accounted.with_lines);
    json.field("superseded", accounted.superseded);
    json.field("in_site_meter", accounted.in_site_meter);
    json.end_object();
}

void write_input(JsonWriter& json, const InputFile& input) {
    json.field("path", input.path);
    json.field("sha256", input.sha256);
}

}  // namespace

void write_inventory(JsonWriter& json, const Inventory& inventory) {
    json.field("organisation", inventory.organisation.value);
    json.field("from", to_text(inventory.period.from));
    json.field("to", to_text(inventory.period.to));
    json.field("gwp", inventory.gwp.value);
    json.field("well_to_tank", inventory.boundary.well_to_tank == WellToTank::scope_1 ? "scope-1" : "category-3");
    json.field_or_null("rfi", inventory.boundary.rfi.text());
}

void write_caveat(JsonWriter& json, const Caveat& caveat) {
    json.field("slug", caveat.slug);
    json.field("kg_co2e", decimal_text(caveat.kg_co2e));
    json.field_or_null("where", to_text(caveat.where));
    json.field("text", caveat.text);
}

void write_amounts(JsonWriter& json, const AmountsByUnit& amounts) {
    json.begin_object("amounts");
    for (const auto& [unit, amount] : amounts) json.field(unit.empty() ? "passengers" : unit, to_decimal(amount));
    json.end_object();
}

void write_left_out(JsonWriter& json, const LeftOut& left) {
    json.field("because", left.rule->because);
    json.field("rows", left.rows);
    write_amounts(json, left.amounts);
}

void write_ledger(JsonWriter& json, const LedgerAccount& account) {
    json.field("ledger", account.ledger->id);
    write_words(json, "files", account.files);
    json.field("activities", account.activities);
    json.field("rows_read", account.rows_read);
    json.field("rows_used", account.rows_used);
    json.field("rows_in_error", account.rows_in_error());
    json.begin_object("in_error");
    for (const auto& [slug, rows] : account.in_error) json.field(slug, rows);
    json.end_object();
    json.field("credits", account.credits);
    json.field("sites_apart", !account.sites.empty());
    write_amounts(json, account.used);
    write_objects(json, "left_out", account.left_out, write_left_out);
}

void write_result(JsonWriter& json, const Result& result, std::string_view version) {
    json.begin_object();
    json.field("ghg", version);
    json.field("schema", "ghg-result/1");
    json.begin_object("inventory");
    write_inventory(json, *result.inventory);
    json.end_object();
    write_totals(json, result.totals);
    write_objects(json, "categories", result.categories, write_category);
    write_objects(json, "gases", result.gases, write_gas_total);
    write_array(json, "lines", result.lines, write_line);
    write_objects(json, "not_calculated", result.not_calculated, write_not_calculated);
    write_objects(json, "set_aside", result.set_aside, write_set_aside);
    write_objects(json, "ledgers", result.ledgers, write_ledger);
    write_objects(json, "groups", result.groups, write_group);
    write_energy(json, result);
    write_like_for_like(json, result.like_for_like);
    if (!result.no_trend.empty()) json.field("no_trend", result.no_trend);
    write_objects(json, "base_year", result.base_year,
                  [&](JsonWriter& inner, const BaseYear& base) { write_base_year(inner, base, *result.inventory); });
    write_objects(json, "progress", result.progress, write_progress);
    write_objects(json, "quality", result.quality, write_quality);
    write_uncertainty(json, result);
    write_objects(json, "caveats", result.caveats, write_caveat);
    write_objects(json, "defaults_used", result.defaults_used, write_default);
    write_objects(json, "memo", result.inventory->memo, write_memo);
    write_accounted(json, result.accounted);
    write_objects(json, "inputs", result.inputs, write_input);
    json.end_object();
}

std::string json_report(const std::vector<const Result*>& results, const ReportOptions& options) {
    JsonWriter json;
    if (results.size() == 1) {
        write_result(json, *results.front(), options.version);
        return json.take();
    }
    json.begin_object();
    write_array(json, "years", results,
                [&](JsonWriter& inner, const Result* result) { write_result(inner, *result, options.version); });
    json.end_object();
    return json.take();
}

}  // namespace ghg
