#include "read/inventory.h"

#include "read/activity.h"
#include "read/base_year.h"
#include "read/boundary.h"
#include "read/fields.h"
#include "read/ids_twice.h"
#include "read/instrument.h"
#include "read/ledger.h"
#include "read/memo.h"
#include "read/target.h"
#include "read/yaml.h"

#include <fmt/format.h>
#include <utility>

namespace ghg {
namespace {

class InventoryReader {
public:
    InventoryReader(const Node& map, ActivityItems& items, const ReadWith& with, Diagnostics& out)
        : fields_(map, out), items_(items), units_(*with.units), gwp_(with.gwp), out_(out) {}

    Inventory read() {
        read_head();
        if (Node boundary =
                fields_.required_map("boundary", "{consolidation: operational-control, well_to_tank: category-3}"))
            inventory_.boundary = read_boundary(boundary, out_);
        inventory_.instruments = read_all<Instrument>(fields_.list("instruments"), "instruments", [&](const Node& map) {
            return read_instrument(map, units_, gwp_, out_);
        });
        if (activities()) take_activities();
        inventory_.ledgers = read_all<Ledger>(fields_.list("ledgers"), "ledgers",
                                              [&](const Node& map) { return read_ledger(map, units_, gwp_, out_); });
        inventory_.targets = read_all<Target>(fields_.list("targets"), "targets",
                                              [&](const Node& map) { return read_target(map, out_); });
        if (Node base = fields_.map("base_year")) inventory_.base_year = read_base_year(base, out_);
        inventory_.memo = read_all<MemoEntry>(fields_.list("memo"), "memo entries",
                                              [&](const Node& map) { return read_memo_entry(map, out_); });
        fields_.refuse_unknown();
        return std::move(inventory_);
    }

private:
    void read_head() {
        inventory_.organisation = fields_.required_text("organisation", "Freedonia Staffing AB");
        inventory_.region = fields_.region("region");
        if (Node period = fields_.required("period", "2022")) read_years(read_period(period, out_));
        inventory_.gwp = fields_.required_text("gwp", "ipcc/ar6-100");
        inventory_.factors = fields_.required_texts("factors", "[sweden-2022]");
        inventory_.tables = fields_.texts("tables");
    }

    void read_years(const std::optional<Period>& period) {
        if (!period) return;
        inventory_.period = *period;
        inventory_.year = year_of(*period);
    }

    Node activities() {
        if (!fields_.has("activities") && !fields_.node().find("ledgers").items().empty()) return {};
        Node list = fields_.required_list("activities",
                                          "[{id: office-power, type: electricity, quantity: 74 MWh, region: SE}]");
        if (list && items_.begins.empty())
            out_.push_back(
                problem("missing-key", list.place(), "`activities` is an empty list",
                        "Add one, for example - {id: office-power, type: electricity, quantity: 74 MWh, region: SE}"));
        return list;
    }

    void take_activities() {
        append(out_, items_.said.told());
        inventory_.activities = std::move(items_.activities);
        refuse_repeats("activities", inventory_.activities);
    }

    template <typename Thing>
    void refuse_repeats(std::string_view what, const std::vector<Thing>& things) {
        std::vector<GivenId> ids;
        ids.reserve(things.size());
        for (const Thing& thing : things) ids.push_back({&thing.id, thing.at});
        refuse_ids_given_twice(what, ids, out_);
    }

    template <typename Thing, typename Read>
    std::vector<Thing> read_all(const Node& list, std::string_view what, Read read) {
        std::vector<Thing> things;
        for (const Node& item : list.items()) {
            if (item.is_map())
                things.push_back(read(item));
            else if (!item.is_faulty())
                report_wrong_type(item, what, "a map of keys and values", out_);
        }
        refuse_repeats(what, things);
        return things;
    }

    Fields fields_;
    ActivityItems& items_;
    const Units& units_;
    const GwpSets& gwp_;
    Diagnostics& out_;
    Inventory inventory_;
};

InventoryFile inventory_of(const NodeTree& head, ActivityItems& items, const ReadWith& with) {
    InventoryFile file{head, {}, std::nullopt, {}};
    if (!head.root().is_map()) {
        file.said.push_back(problem("not-an-inventory", head.root().place(), "the file holds no keys with values",
                                    "Begin it with organisation: and your organisation's name."));
        return file;
    }
    file.inventory = InventoryReader(head.root(), items, with, file.said).read();
    file.inventory->source = &head.source();
    file.begins = std::move(items.begins);
    return file;
}

}  // namespace

std::optional<InventoryFile> read_inventory_file(const Source& source, const Prepare& prepare, Diagnostics& out) {
    ActivityItems items(source, prepare);
    auto head = parse_yaml_list(source, "activities", items, out, most_inventory_bytes);
    if (!head) return std::nullopt;
    std::vector<Text> folders = read_table_folders(*head);
    if (items.read_with(folders)) return inventory_of(*head, items, items.with());
    ReadWith with = prepare(folders);
    if (!items.begun()) return inventory_of(*head, items, with);
    // Own tables that are named after the activities may hold their units: read them again, now that all is known.
    Prepare prepared = [&](const auto&) { return with; };
    ActivityItems again(source, prepared);
    Diagnostics said_before;
    parse_yaml_list(source, "activities", again, said_before, most_inventory_bytes);
    return inventory_of(*head, again, with);
}

std::optional<Inventory> read_inventory(const Source& source, const Units& units, const GwpSets& gwp,
                                        Diagnostics& out) {
    auto file = read_inventory_file(
        source,
        [&](const auto&) {
            return ReadWith{&units, gwp};
        },
        out);
    if (!file) return std::nullopt;
    append(out, std::move(file->said));
    return std::move(file->inventory);
}

}  // namespace ghg
