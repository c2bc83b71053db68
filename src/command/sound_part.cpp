#include "command/sound_part.h"

#include "base/few_of_a_kind.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace ghg {
namespace {

bool begins_after(const Node& node, const Place& place) {
    Place begin = node.place();
    return std::tie(begin.line, begin.column) > std::tie(place.line, place.column);
}

std::string section_of(const Node& root, const Place& place) {
    std::string section;
    for (const NodeEntry& entry : root.entries())
        if (!begins_after(entry.key, place)) section = entry.key.text();
    return section;
}

// How many of the list's items begin before the place or at it: the last of them holds it.
std::size_t item_of(const std::vector<ItemBegin>& items, const Place& place) {
    auto after = std::ranges::upper_bound(items, std::tie(place.line, place.column), {},
                                          [](const ItemBegin& item) { return std::tie(item.line, item.column); });
    return static_cast<std::size_t>(after - items.begin());
}

}  // namespace

bool keep_sound_activities(const InventoryFile& file, const Diagnostics& diagnostics, Inventory& inventory) {
    if (has_many_of_a_kind(diagnostics)) return false;
    const NodeTree& tree = file.head;
    std::set<std::size_t> with_errors;
    for (const Diagnostic& said : diagnostics) {
        if (said.severity != Severity::error) continue;
        std::string section = said.at.source == &tree.source() ? section_of(tree.root(), said.at) : "";
        if (section == "activities")
            with_errors.insert(item_of(file.begins, said.at));
        else if (section != "targets" && section != "base_year" && section != "memo")
            return false;
    }
    if (with_errors.contains(0)) return false;
    std::erase_if(inventory.activities,
                  [&](const Activity& activity) { return with_errors.contains(item_of(file.begins, activity.at)); });
    return true;
}

}  // namespace ghg
