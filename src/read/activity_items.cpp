#include "read/activity_items.h"

#include "read/activity.h"
#include "read/fields.h"
#include "read/wrong_type.h"

#include <algorithm>

namespace ghg {
namespace {

// {id: a, type: x, quantity: 1 L}
constexpr std::size_t shortest_activity = 32;

}  // namespace

std::vector<Text> read_table_folders(const NodeTree& tree) {
    Diagnostics unheard;
    return Fields(tree.root(), unheard).texts("tables");
}

void ActivityItems::begin(const NodeTree& before) {
    begun_ = true;
    folders_ = read_table_folders(before);
    with_ = prepare_(folders_);
    std::size_t likely = activities_likely();
    activities.reserve(likely);
    begins.reserve(likely);
}

// Room that is not needed is not touched; growing would hold every activity twice for a while.
std::size_t ActivityItems::activities_likely() const {
    const std::string& text = source_.text;
    std::size_t count = 0;
    for (std::size_t at = text.find("- "); at != std::string::npos; at = text.find("- ", at + 2)) ++count;
    return std::min(count, text.size() / shortest_activity + 1);
}

void ActivityItems::take(const Node& item) {
    Place at = item.place();
    begins.push_back({at.line, at.column});
    if (item.is_map())
        activities.push_back(read_activity(item, *with_.units, with_.gwp, said));
    else if (!item.is_faulty())
        report_wrong_type(item, "activities", "a map of keys and values", said);
}

bool ActivityItems::read_with(const std::vector<Text>& folders) const {
    return begun_ && std::ranges::equal(folders_, folders, {}, &Text::value, &Text::value);
}

}  // namespace ghg
