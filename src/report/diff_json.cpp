#include "domain/named_totals.h"
#include "report/diff_report.h"
#include "report/json_row.h"
#include "report/split_texts.h"

namespace ghg {
namespace {

void write_side(JsonWriter& json, std::string_view name, const TableRow& row) {
    json.begin_object(name);
    write_row(json, row);
    json.end_object();
}

void write_rows(JsonWriter& json, std::string_view name, std::string_view side, const std::vector<TableRow>& rows) {
    write_objects(json, name, rows, [&](JsonWriter& inner, const TableRow& row) {
        inner.field("factor", row.name());
        write_side(inner, side, row);
    });
}

void write_changed(JsonWriter& json, const ChangedRow& row) {
    json.field("factor", row.name);
    write_words(json, "what", row.what);
    write_side(json, "was", row.was);
    write_side(json, "now", row.now);
}

void write_file(JsonWriter& json, const ChangedFile& file) {
    json.field("kind", file.kind);
    json.field("name", file.name);
    json.field("change", file.change);
}

void write_total(JsonWriter& json, const Impact& impact, const NamedTotal& named) {
    const Number &was = impact.was.*named.figure, &now = impact.now.*named.figure;
    std::vector<const RowImpact*> rows;
    std::vector<Number> parts;
    for (const RowImpact& row : impact.rows) {
        if ((row.change.*named.figure).is_zero()) continue;
        rows.push_back(&row);
        parts.push_back(row.change.*named.figure);
    }
    SplitTexts texts = split_texts(was, now, parts);
    json.begin_object(named.key);
    json.field("old", texts.was);
    json.field("new", texts.now);
    json.field("change", texts.change);
    auto relative = relative_change(was, now);
    json.field("relative", relative ? std::optional(to_decimal(*relative)) : std::nullopt);
    json.begin_array("factors");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        json.begin_object();
        json.field_or_null("factor", rows[i]->name);
        json.field_or_null("instead_of", rows[i]->instead_of);
        json.field("kg_co2e", texts.parts[i]);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_impact(JsonWriter& json, const InventoryImpact& each, const TablesCompared& compared) {
    json.begin_object();
    json.field("inventory", each.path);
    write_words(json, "failed", each.failed);
    json.field("over", compared.is_over(each));
    json.begin_object("changes");
    if (each.impact)
        for (const NamedTotal& named : named_totals) write_total(json, *each.impact, named);
    json.end_object();
    json.end_object();
}

}  // namespace

std::string diff_json(const TablesCompared& compared, const DiffOptions& options) {
    JsonWriter json;
    json.begin_object();
    json.field("ghg", options.printing.version);
    json.field("schema", "ghg-factors-diff/1");
    json.field("old", compared.was);
    json.field("new", compared.now);
    json.field("fail_over", compared.fail_over ? std::optional(to_decimal(*compared.fail_over)) : std::nullopt);
    json.field("alike", compared.diff.alike);
    write_rows(json, "added", "now", compared.diff.added);
    write_rows(json, "removed", "was", compared.diff.removed);
    write_objects(json, "changed", compared.diff.changed, write_changed);
    write_objects(json, "files", compared.files, write_file);
    json.begin_array("impact");
    for (const InventoryImpact& each : compared.impacts) write_impact(json, each, compared);
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace ghg
