#include "read/inventory.h"

#include "read/activity.h"
#include "read/base_year.h"
#include "read/boundary.h"
#include "read/fields.h"
#include "read/instrument.h"
#include "read/ledger.h"
#include "read/memo.h"
#include "read/target.h"
#include "read/yaml.h"

#include <fmt/format.h>
#include <map>

namespace ghg {
namespace {

// Reports ids that a list gives twice. `what` is what a reader calls its entries.
class UniqueIds {
public:
    UniqueIds(std::string_view what, Diagnostics& out) : what_(what), out_(out) {}

    void check(const std::string& id, Place at) {
        if (id.empty()) return;
        auto [first, is_first] = seen_.emplace(id, at);
        if (is_first) return;
        Diagnostic twice =
            problem("id-twice", at, fmt::format("two {} have the id `{}`", what_, id), "Give each an id of its own.");
        twice.related.push_back({first->second, "first given here"});
        out_.push_back(std::move(twice));
    }

private:
    std::string_view what_;
    Diagnostics& out_;
    std::map<std::string, Place> seen_;
};

class InventoryReader {
public:
    InventoryReader(const Node& map, const Units& units, const GwpSets& gwp, Diagnostics& out)
        : fields_(map, out), units_(units), gwp_(gwp), out_(out) {}

    Inventory read() {
        read_head();
        if (Node boundary =
                fields_.required_map("boundary", "{consolidation: operational-control, well_to_tank: category-3}"))
            inventory_.boundary = read_boundary(boundary, out_);
        inventory_.instruments = read_all<Instrument>(fields_.list("instruments"), "instruments", [&](const Node& map) {
            return read_instrument(map, units_, gwp_, out_);
        });
        inventory_.activities = read_all<Activity>(
            activities(), "activities", [&](const Node& map) { return read_activity(map, units_, gwp_, out_); });
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
        if (list && list.items().empty())
            out_.push_back(
                problem("missing-key", list.place(), "`activities` is an empty list",
                        "Add one, for example - {id: office-power, type: electricity, quantity: 74 MWh, region: SE}"));
        return list;
    }

    template <typename Thing, typename Read>
    std::vector<Thing> read_all(const Node& list, std::string_view what, Read read) {
        std::vector<Thing> things;
        UniqueIds ids(what, out_);
        for (const Node& item : list.items()) {
            if (!item.is_map()) {
                if (!item.is_faulty()) report_wrong_type(item, what, "a map of keys and values", out_);
                continue;
            }
            things.push_back(read(item));
            ids.check(things.back().id, things.back().at);
        }
        return things;
    }

    Fields fields_;
    const Units& units_;
    const GwpSets& gwp_;
    Diagnostics& out_;
    Inventory inventory_;
};

}  // namespace

std::optional<Inventory> read_inventory(const NodeTree& tree, const Units& units, const GwpSets& gwp,
                                        Diagnostics& out) {
    if (!tree.root().is_map()) {
        out.push_back(problem("not-an-inventory", tree.root().place(), "the file holds no keys with values",
                              "Begin it with organisation: and your organisation's name."));
        return std::nullopt;
    }
    Inventory inventory = InventoryReader(tree.root(), units, gwp, out).read();
    inventory.source = &tree.source();
    return inventory;
}

std::optional<Inventory> read_inventory(const Source& source, const Units& units, const GwpSets& gwp,
                                        Diagnostics& out) {
    auto tree = parse_yaml(source, out);
    return tree ? read_inventory(*tree, units, gwp, out) : std::nullopt;
}

std::vector<Text> read_table_folders(const NodeTree& tree) {
    Diagnostics unheard;
    return Fields(tree.root(), unheard).texts("tables");
}

}  // namespace ghg
