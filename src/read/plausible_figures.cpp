#include "read/fields.h"
#include "read/quantity_text.h"
#include "read/tables.h"

#include <fmt/format.h>

namespace ghg {
namespace {

void read_stage(Fields& row, FigureBand& band) {
    if (row.has("stage")) band.stage = parse_stage(row.choice("stage", stage_words()).value);
}

void read_details(Fields& row, FigureBand& band, Diagnostics& out) {
    Node map = row.map("match");
    if (!map) return;
    Fields details(map, out);
    for (const NodeEntry& entry : map.entries())
        for (const Text& value : details.required_texts(entry.key.text(), "diesel"))
            band.match[std::string(entry.key.text())].push_back(value.value);
}

std::optional<Number> read_kg(const Node& value, Diagnostics& out) {
    auto mass = value ? read_mass(value, out) : std::nullopt;
    return mass ? std::optional(mass->kg) : std::nullopt;
}

// Both limits of a ratio have the same units: those of the lower one count.
std::optional<Number> read_limit(const Node& value, FigureBand& band, const Units& units, Diagnostics& out) {
    auto ratio = value ? read_ratio(value, units, out) : std::nullopt;
    if (!ratio) return std::nullopt;
    bool first = band.written_from.empty();
    if (first) {
        band.numerator = ratio->numerator;
        band.denominator = ratio->denominator;
    } else if (band.numerator != ratio->numerator || band.denominator != ratio->denominator) {
        out.push_back(problem("limits-unlike", value.place(),
                              fmt::format("`{}` has other units than `{}`", ratio->written, band.written_from),
                              "Write both limits in the same units."));
    }
    return ratio->value;
}

void read_limits(Fields& row, FigureBand& band, const Units& units, Diagnostics& out) {
    Node from = row.required("from", band.per != nullptr ? "2 kg" : "0.05 kWh/km");
    Node to = row.required("to", band.per != nullptr ? "3.5 kg" : "3 kWh/km");
    auto limit = [&](const Node& value) {
        return band.per != nullptr ? read_kg(value, out) : read_limit(value, band, units, out);
    };
    auto low = limit(from);
    band.written_from = from.text();
    auto high = limit(to);
    band.written_to = to.text();
    if (!low || !high) return;
    band.from = *low;
    band.to = *high;
    if (*high < *low)
        out.push_back(problem("limits-unlike", from.place(),
                              fmt::format("the band begins at {}, above its end at {}", from.text(), to.text()),
                              "Write the smaller figure under `from`."));
}

std::optional<FigureBand> read_band(const Node& map, const Units& units, Diagnostics& out) {
    std::size_t before = out.size();
    Fields row(map, out);
    FigureBand band;
    band.at = map.place();
    band.table = row.required_word("table", "fuels");
    read_stage(row, band);
    read_details(row, band, out);
    if (Node per = row.any("per")) {
        band.per = read_unit(per, units, out);
        if (band.per == nullptr) return std::nullopt;
    }
    read_limits(row, band, units, out);
    band.because = row.required_word("because", "diesel emits 2.6 kg per litre when it burns");
    row.refuse_unknown();
    return out.size() == before && !map.is_faulty() ? std::optional(std::move(band)) : std::nullopt;
}

std::optional<AcceptedFigure> read_accepted(const Node& map, Diagnostics& out) {
    std::size_t before = out.size();
    Fields row(map, out);
    Text name = row.required_text("figure", "freedonia-env/2025#electricity.grid.FD");
    AcceptedFigure figure{name.value, row.required_word("because", "compared with its document"), name.at};
    row.refuse_unknown();
    return out.size() == before && !map.is_faulty() ? std::optional(std::move(figure)) : std::nullopt;
}

template <typename Read>
void each_row(const Node& list, std::string_view key, Read read, Diagnostics& out) {
    if (list && list.items().empty())
        out.push_back(
            problem("missing-key", list.place(), fmt::format("`{}` is an empty list", key), "Add a row to it."));
    for (const Node& item : list.items()) {
        if (item.is_map())
            read(item);
        else
            report_wrong_type(item, key, "a map of keys and values", out);
    }
}

}  // namespace

std::optional<PlausibleFigures> read_plausible_figures(const NodeTree& tree, const Units& units, Diagnostics& out) {
    PlausibleFigures figures;
    Fields fields(tree.root(), out);
    Text name = fields.required_text("plausible_figures", "factors");
    fields.required_word("means", "Figures of tables that are believed without a second look");
    fields.word("note");
    constexpr std::string_view example = "[{table: fuels, per: L, from: 2 kg, to: 3.5 kg, because: …}]";
    Node rows = fields.has("accepted") ? fields.list("rows") : fields.required_list("rows", example);
    Node accepted = fields.list("accepted");
    auto add_band = [&](const Node& item) {
        if (auto band = read_band(item, units, out)) figures.bands.push_back(std::move(*band));
    };
    auto add_accepted = [&](const Node& item) {
        if (auto figure = read_accepted(item, out)) figures.accepted.push_back(std::move(*figure));
    };
    each_row(rows, "rows", add_band, out);
    each_row(accepted, "accepted", add_accepted, out);
    fields.refuse_unknown();
    return name.empty() ? std::nullopt : std::optional(std::move(figures));
}

}  // namespace ghg
