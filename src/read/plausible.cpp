#include "read/fields.h"
#include "read/quantity_text.h"
#include "read/tables.h"

namespace ghg {
namespace {

void read_above(const Node& value, PlausibleBand& band, const Units& units, Diagnostics& out) {
    band.written = value.text();
    if (!band.detail.empty() && value.is_scalar() && parse_number(value.text()).value) {
        band.above.value = *parse_number(value.text()).value;
    } else if (auto quantity = read_quantity_not_negative(value, units, out)) {
        band.above = quantity->quantity;
    }
}

std::optional<PlausibleBand> read_band(const Node& map, const Units& units, Diagnostics& out) {
    std::size_t before = out.size();
    Fields row(map, out);
    PlausibleBand band;
    band.at = map.place();
    Text type = row.required_text("type", "electricity");
    band.type = type.value;
    band.type_at = type.at;
    band.detail = row.word("detail");
    band.with = row.word("with");
    if (Node above = row.required("above", "50 GWh")) read_above(above, band, units, out);
    band.because = row.required_word("because", "kWh may have been written as MWh");
    row.refuse_unknown();
    return out.size() == before && !map.is_faulty() ? std::optional(std::move(band)) : std::nullopt;
}

}  // namespace

std::optional<std::vector<PlausibleBand>> read_plausible(const NodeTree& tree, const Units& units, Diagnostics& out) {
    std::vector<PlausibleBand> bands;
    Fields fields(tree.root(), out);
    Text name = fields.required_text("plausible", "activities");
    fields.required_word("means", "Amounts beyond which somebody should look again");
    fields.word("note");
    Node rows = fields.required_list("rows", "[{type: electricity, above: 50 GWh, because: …}]");
    if (rows && rows.items().empty())
        out.push_back(problem("missing-key", rows.place(), "`rows` is an empty list", "Add a row to it."));
    for (const Node& item : rows.items()) {
        if (!item.is_map())
            report_wrong_type(item, "rows", "a map of keys and values", out);
        else if (auto band = read_band(item, units, out))
            bands.push_back(std::move(*band));
    }
    fields.refuse_unknown();
    return name.empty() ? std::nullopt : std::optional(std::move(bands));
}

}  // namespace ghg
