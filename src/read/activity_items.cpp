#include "read/activity_items.h"

#include "read/activity.h"
#include "read/fields.h"
#include "read/wrong_type.h"
#include "read/yaml_limits.h"

#include <algorithm>
#include <utility>

namespace ghg {
namespace {

// {id: a, type: x, quantity: 1 L}
constexpr std::size_t shortest_activity = 32;

// Nothing more is said of a broken activity than why it is, so that there is no use for a million of them.
constexpr std::size_t most_broken = 1000;

/// The earlier half of the list cannot be used, so nobody waits for what the later one asks for.
struct EarlierHalfFailed {};

// A GWP set is opened when it is first asked for, and the files a run opens are listed in that order.
GwpSets asked_for_in_order(const GwpSets& sets, const std::shared_future<bool>& earlier_read) {
    auto wait = [earlier_read] {
        if (!earlier_read.get()) throw EarlierHalfFailed();
    };
    GwpSets ordered;
    ordered.find = [=](std::string_view id) {
        wait();
        return sets.find(id);
    };
    ordered.names = [=] {
        wait();
        return sets.names();
    };
    return ordered;
}

}  // namespace

std::vector<Text> read_table_folders(const NodeTree& tree) {
    Diagnostics unheard;
    return Fields(tree.root(), unheard).texts("tables");
}

void ActivityItems::begin(const NodeTree& before) {
    if (begun_) return;
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
    return std::min({count, text.size() / shortest_activity + 1, most_list_items});
}

void ActivityItems::take(const Node& item) {
    Place at = item.place();
    begins.push_back({at.line, at.column});
    Diagnostics found;
    if (item.is_map())
        keep(read_activity(item, *with_.units, with_.gwp, found));
    else if (!item.is_faulty())
        report_wrong_type(item, "activities", "a map of keys and values", found);
    said.take(std::move(found));
}

void ActivityItems::keep(Activity activity) {
    if (activity.broken && ++broken_ > most_broken) return;
    activities.push_back(std::move(activity));
}

std::unique_ptr<ListItems> ActivityItems::later_half(std::shared_future<bool> earlier_read) {
    auto later = std::make_unique<ActivityItems>(source_, prepare_);
    later->begun_ = true;
    later->with_ = {with_.units, asked_for_in_order(with_.gwp, earlier_read)};
    later->activities.reserve(activities.capacity() / 2 + 1);
    later->begins.reserve(begins.capacity() / 2 + 1);
    return later;
}

void ActivityItems::join(ListItems& later) {
    auto& half = dynamic_cast<ActivityItems&>(later);
    begins.insert(begins.end(), half.begins.begin(), half.begins.end());
    for (Activity& activity : half.activities) keep(std::move(activity));
    said.take(std::move(half.said));
}

void ActivityItems::again() {
    begins.clear();
    activities.clear();
    said = {};
    broken_ = 0;
}

bool ActivityItems::read_with(const std::vector<Text>& folders) const {
    return begun_ && std::ranges::equal(folders_, folders, {}, &Text::value, &Text::value);
}

}  // namespace ghg
