#include "read/head.h"

#include <fmt/format.h>

namespace ghg {
namespace {

void read_years(Fields& fields, TableHead& head, Diagnostics& out) {
    Node applies = fields.required_map("applies", "{from: 2022, to: 2022}");
    if (!applies) return;
    Fields years(applies, out);
    head.from = years.required_year("from", "2022").value_or(0);
    head.to = years.required_year("to", "2022").value_or(0);
    years.refuse_unknown();
    if (head.from != 0 && head.to != 0 && head.to < head.from)
        out.push_back(problem("applies-reversed", applies.place(),
                              fmt::format("`applies` ends in {}, before it begins in {}", head.to, head.from),
                              "Write the earlier year under `from`."));
}

void read_gwp(Fields& fields, Head& head, const GwpSets& sets, Diagnostics& out) {
    Node gwp = fields.any("gwp");
    if (gwp) head.gwp = read_gwp_source(gwp, sets, out);
    head.gwp_reported = fields.has("gwp") && !head.gwp;
}

}  // namespace

Document read_document(Fields& fields, Diagnostics& out) {
    Document document;
    Node source = fields.required_map(
        "source", "{title: …, publisher: …, url: …, published: 2022, retrieved: 2026-11-21, licence: …}");
    if (!source) return document;
    Fields keys(source, out);
    document.title = keys.required_word("title", "Grid factors 2025");
    document.publisher = keys.required_word("publisher", "Environment Agency");
    document.url = keys.required_word("url", "\"https://example.org/grid-2025\"");
    document.published = keys.required_word("published", "2025-06-10");
    document.retrieved = keys.required_word("retrieved", "2025-07-01");
    document.licence = keys.required_word("licence", "CC-BY-4.0");
    document.sha256 = keys.word("sha256");
    keys.refuse_unknown();
    return document;
}

std::string read_cite(Fields& row, Diagnostics& out) {
    Node cite = row.node().find("cite");
    if (cite && !cite.is_empty()) return row.word("cite");
    row.word("cite");
    if (!row.node().is_faulty() && !cite)
        out.push_back(problem("factor-uncited", row.place(), "nothing says where in its document this figure stands",
                              "Add table, row and column, for example cite: Table 3, row 2"));
    return {};
}

Head read_head(Fields& fields, std::string_view name_key, const GwpSets& sets, Diagnostics& out) {
    Head head;
    TableHead shared;
    Text name = fields.required_text(name_key, "electricity");
    shared.table = name.value;
    shared.at = name.at;
    shared.edition = fields.required_word("edition", "freedonia-env/2025");
    shared.territory = fields.region("territory");
    read_years(fields, shared, out);
    if (Node review = fields.any("review_by")) {
        if (read_date(review, out)) shared.review_by = review.text();
        shared.review_at = review.place();
    }
    shared.note = fields.word("note");
    shared.source = read_document(fields, out);
    read_gwp(fields, head, sets, out);
    head.calorific = fields.choice("calorific", {"net", "gross"}).value;
    head.shared = std::make_shared<const TableHead>(std::move(shared));
    return head;
}

}  // namespace ghg
