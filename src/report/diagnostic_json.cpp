#include "report/diagnostic_json.h"

#include "report/json_writer.h"

namespace ghg {
namespace {

void write_number_or_null(JsonWriter& json, std::string_view key, std::size_t number, bool known) {
    json.key(key);
    if (known)
        json.value(number);
    else
        json.null();
}

void write_place(JsonWriter& json, const Place& place) {
    json.field_or_null("path", place.known() ? place.source->path : "");
    bool within = place.known() && place.line > 0;
    write_number_or_null(json, "line", place.line, within);
    write_number_or_null(json, "column", place.column, within);
    write_number_or_null(json, "end_column", place.column + place.length, within);
}

void write_list(JsonWriter& json, std::string_view key, const std::vector<std::string>& items) {
    json.begin_array(key);
    for (const std::string& item : items) json.value(item);
    json.end_array();
}

void write_related(JsonWriter& json, const std::vector<Related>& related) {
    json.begin_array("related");
    for (const Related& other : related) {
        json.begin_object();
        write_place(json, other.at);
        json.field("message", other.says);
        json.end_object();
    }
    json.end_array();
}

void write_finding(JsonWriter& json, const Finding& found) {
    const Diagnostic& diagnostic = found.diagnostic;
    json.begin_object();
    json.field("slug", diagnostic.slug);
    json.field("severity", diagnostic.severity == Severity::error ? "error" : "caveat");
    write_place(json, diagnostic.at);
    json.field("message", diagnostic.says);
    write_list(json, "searched", diagnostic.searched);
    write_list(json, "near", diagnostic.near);
    json.field_or_null("next", diagnostic.next_step);
    write_related(json, diagnostic.related);
    json.field("kg_co2e", found.kg_co2e ? std::optional(to_decimal(*found.kg_co2e)) : std::nullopt);
    json.end_object();
}

}  // namespace

std::string diagnostic_json(const Checked& checked, std::string_view version) {
    JsonWriter json;
    json.begin_object();
    json.field("ghg", version);
    json.field("schema", "ghg-check/1");
    json.field("path", checked.path);
    write_number_or_null(json, "activities", checked.activities.value_or(0), checked.activities.has_value());
    write_number_or_null(json, "tables", checked.tables.value_or(0), checked.tables.has_value());
    write_number_or_null(json, "rows", checked.rows, checked.tables.has_value());
    json.begin_object("counts");
    json.field("errors", errors_in(checked));
    json.field("caveats", caveats_in(checked));
    json.end_object();
    json.begin_array("diagnostics");
    for (const Finding& found : checked.findings) write_finding(json, found);
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace ghg
