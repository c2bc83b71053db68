#include "base/side_by_side.h"
#include "read/fields.h"
#include "read/head.h"
#include "read/quantity_text.h"
#include "read/table_rows.h"
#include "read/tables.h"

#include <fmt/format.h>
#include <deque>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace ghg {
namespace {

Place place_of_id(const Node& item) { return item.find("id") ? item.find("id").place() : item.place(); }

// Which item has an id.
using IdItems = std::unordered_map<std::string_view, Node>;

bool is_new(std::string_view id, const Node& item, IdItems& seen, Diagnostics& out) {
    auto [first, is_first] = seen.emplace(id, item);
    if (is_first) return true;
    Diagnostic twice = problem("id-twice", place_of_id(item), fmt::format("two rows have the id `{}`", id),
                               "Give each an id of its own.");
    twice.related.push_back({place_of_id(first->second), "first given here"});
    out.push_back(std::move(twice));
    return false;
}

bool is_row(const Node& item, std::string_view key, Diagnostics& out) {
    if (!item.is_map() && !item.is_faulty()) report_wrong_type(item, key, "a map of keys and values", out);
    return item.is_map();
}

bool is_row_list(const Node& list, std::string_view key, Diagnostics& out) {
    if (list && list.items().empty())
        out.push_back(
            problem("missing-key", list.place(), fmt::format("`{}` is an empty list", key), "Add a row to it."));
    return static_cast<bool>(list);
}

std::optional<Number> band_limit(Fields& row, std::string_view key, const Units& units, Diagnostics& out) {
    Node value = row.any(key);
    auto quantity = value ? read_quantity_not_negative(value, units, out) : std::nullopt;
    const Unit* km = units.find("km");
    if (!quantity || km == nullptr) return std::nullopt;
    if (convertible(*quantity->quantity.unit, *km))
        return quantity->quantity.value * conversion(*quantity->quantity.unit, *km);
    out.push_back(problem("unit-not-a-distance", value.place(), fmt::format("`{}` is not a distance", value.text()),
                          "Write a distance, such as 3 700 km."));
    return std::nullopt;
}

std::optional<Band> read_band(const Node& map, const Units& units, Diagnostics& out) {
    std::size_t before = out.size();
    Fields row(map, out);
    Band band;
    band.at = map.place();
    band.value = row.required_word("value", "short-haul");
    std::string ends = row.required_choice("ends", {"0", "1", "2"}).value;
    band.ends = ends.empty() ? 0 : ends.front() - '0';
    band.above_km = band_limit(row, "above", units, out);
    band.up_to_km = band_limit(row, "up_to", units, out);
    band.cite = read_cite(row, out);
    band.note = row.word("note");
    row.refuse_unknown();
    return out.size() == before && !map.is_faulty() ? std::optional(std::move(band)) : std::nullopt;
}

// Sets are read when they are asked for.
GwpSets one_by_one(const GwpSets& sets, std::mutex& turn) {
    return {[&](std::string_view id) {
                std::lock_guard mine(turn);
                return sets.find(id);
            },
            [&] {
                std::lock_guard mine(turn);
                return sets.names();
            }};
}

// Rows do not depend on each other; what is said of them is said in their order.
template <class Row, class ReadRow>
void read_rows(const std::vector<Node>& items, std::string_view key, const ReadRow& read, std::deque<Row>& rows,
               Diagnostics& out) {
    constexpr std::size_t few_rows = 512;
    std::vector<std::optional<Row>> found(items.size());
    std::vector<Diagnostics> said(items.size());
    side_by_side(items.size(), few_rows, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            if (is_row(items[i], key, said[i])) found[i] = read(items[i], said[i]);
    });
    IdItems seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        append(out, std::move(said[i]));
        if (!found[i]) continue;
        Row& row = rows.emplace_back(std::move(*found[i]));
        if (!is_new(row.id, items[i], seen, out)) rows.pop_back();
    }
}

}  // namespace

std::optional<Table> read_table(const NodeTree& tree, const Units& units, const GwpSets& gwp, Diagnostics& out) {
    Fields fields(tree.root(), out);
    Head head = read_head(fields, "table", gwp, out);
    Table table;
    table.head = head.shared;
    std::mutex turn;
    GwpSets sets = one_by_one(gwp, turn);
    auto ratio = [&](const Node& item, Diagnostics& said) { return read_ratio_row(item, head, units, said); };
    auto factor = [&](const Node& item, Diagnostics& said) { return read_factor(item, head, units, sets, said); };
    bool ratios = fields.has("ratios") && !fields.has("factors");
    std::string_view key = ratios ? "ratios" : "factors";
    Node list = fields.required_list(key, "[{id: …, cite: …}]");
    if (is_row_list(list, key, out)) {
        if (ratios)
            read_rows(list.items(), key, ratio, table.ratios, out);
        else
            read_rows(list.items(), key, factor, table.factors, out);
    }
    fields.refuse_unknown();
    if (table.head->table.empty() || table.head->edition.empty()) return std::nullopt;
    return table;
}

std::optional<Bands> read_bands(const NodeTree& tree, const Units& units, Diagnostics& out) {
    Fields fields(tree.root(), out);
    Bands bands;
    bands.head = *read_head(fields, "bands", {}, out).shared;
    bands.detail = bands.head.table;
    Node list = fields.required_list("rows", "[{value: domestic, ends: 2, cite: …}]");
    if (is_row_list(list, "rows", out))
        for (const Node& item : list.items())
            if (auto band = is_row(item, "rows", out) ? read_band(item, units, out) : std::nullopt)
                bands.bands.push_back(std::move(*band));
    fields.refuse_unknown();
    if (auto ends = bands.faulty_ends(); ends && !list.items().empty() && bands.bands.size() == list.items().size())
        out.push_back(problem(
            "bands-gap", list.place(),
            fmt::format("for legs with {} ends in the territory, some distance has no band or more than one", *ends),
            "Let the bands of each number of ends follow each other without gap: the first up_to a distance, the next "
            "above it, the last open."));
    if (bands.detail.empty() || bands.head.edition.empty()) return std::nullopt;
    return bands;
}

}  // namespace ghg
