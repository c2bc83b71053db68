// The list whose items are handed out one by one: the part of YamlBuilder that keeps nothing of them.
#include "read/yaml_builder.h"
#include "read/yaml_limits.h"

#include <algorithm>

namespace ghg {

void YamlBuilder::hand_out(std::string_view key, ListItems& items, std::size_t most_kept) {
    list_.key = key;
    list_.items = &items;
    list_.most_kept = most_kept;
}

void YamlBuilder::hand_out_all(ListItems& items, std::size_t most_kept) {
    list_.items = &items;
    list_.most_kept = most_kept;
    list_.depth = 1;
    list_.above = 1;
}

std::string YamlBuilder::gap_item(const ListMiddle& middle) { return std::string(middle.indentation, ' ') + "- ~\n"; }

void YamlBuilder::leave_out(const ListMiddle& middle) { gap_ = {middle, gap_item(middle).size(), false}; }

std::size_t YamlBuilder::offset_of(const YAML::Mark& mark) const {
    std::size_t offset = mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
    bool behind = gap_.size > 0 && offset >= gap_.middle.begin + gap_.size;
    return behind ? offset - gap_.size + (gap_.middle.end - gap_.middle.begin) : offset;
}

bool YamlBuilder::is_gap(const YAML::Mark& mark) const {
    constexpr std::size_t dash = 2;
    return gap_.size > 0 && mark.pos >= 0 &&
           static_cast<std::size_t>(mark.pos) == gap_.middle.begin + gap_.middle.indentation + dash;
}

// Where the parser takes it for an item of the list, it would take what begins there, after the same dash, for one.
void YamlBuilder::pass_gap() {
    gap_.seen = in_list();
    list_.bytes += gap_.middle.end - gap_.middle.begin;
    list_.until = gap_.middle.end;
}

std::size_t YamlBuilder::most_held() const { return text_.size() - list_.bytes + list_.largest; }

void YamlBuilder::check_kept(std::size_t offset) const {
    if (list_.items != nullptr && offset > list_.most_kept && offset - list_.most_kept > list_.bytes) throw TooLarge{};
}

bool YamlBuilder::begins_list(NodeRecord::Kind kind) const {
    if (list_.items == nullptr || list_.begun || kind != NodeRecord::sequence) return false;
    if (frames_.size() + 1 != list_.depth) return false;
    if (frames_.empty()) return true;
    const Frame& root = frames_.back();
    if (root.record.kind != NodeRecord::map || awaits_key()) return false;
    const NodeRecord& key = root.children.back();
    return (key.flags & NodeRecord::faulty) == 0 && text_of(key) == list_.key;
}

void YamlBuilder::begin_list(std::size_t offset) {
    list_.begun = true;
    list_.until = offset;
    list_.records = records_.size();
    list_.pool = pool_.size();
    if (list_.depth == 1) return;
    std::vector<NodeRecord> all = records_;
    NodeRecord root = frames_.front().record;
    root.first_child = static_cast<std::uint32_t>(all.size());
    const std::vector<NodeRecord>& pairs = frames_.front().children;
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
        if ((pairs[i].flags & NodeRecord::faulty) == 0) all.insert(all.end(), {pairs[i], pairs[i + 1]});
    root.child_count = static_cast<std::uint32_t>(all.size()) - root.first_child;
    all.push_back(root);
    list_.items->begin(NodeTree(source_, std::move(all), pool_));
}

void YamlBuilder::hand_over(const NodeRecord& item) {
    gap_.seen = false;
    if (++list_.count > most_list_items) throw TooMany{place_of(item)};
    records_.push_back(item);
    NodeTree tree = NodeTree::over(source_, records_, pool_);
    list_.items->take(tree.root());
    records_.resize(list_.records);
    pool_.resize(list_.pool);
    std::size_t size = std::max(last_end_, list_.until) - list_.until;
    list_.bytes += size;
    list_.until += size;
    list_.largest = std::max(list_.largest, size);
}

}  // namespace ghg
