// The list whose items are handed out one by one: the part of YamlBuilder that keeps nothing of them.
#include "read/yaml_builder.h"

#include <algorithm>

namespace ghg {

void YamlBuilder::hand_out(std::string_view key, ListItems& items, std::size_t most_kept) {
    list_.key = key;
    list_.items = &items;
    list_.most_kept = most_kept;
}

void YamlBuilder::check_kept(std::size_t offset) const {
    if (list_.items != nullptr && offset > list_.most_kept && offset - list_.most_kept > list_.bytes) throw TooLarge{};
}

bool YamlBuilder::begins_list(NodeRecord::Kind kind) const {
    if (list_.items == nullptr || list_.begun || kind != NodeRecord::sequence || frames_.size() != 1) return false;
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
    std::vector<NodeRecord> all = records_;
    NodeRecord root = frames_.front().record;
    root.first_child = static_cast<std::uint32_t>(all.size());
    const std::vector<NodeRecord>& pairs = frames_.front().children;
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
        if ((pairs[i].flags & NodeRecord::faulty) == 0) all.insert(all.end(), {pairs[i], pairs[i + 1]});
    root.child_count = static_cast<std::uint32_t>(all.size()) - root.first_child;
    all.push_back(root);
    list_.items->begin(NodeTree(source_, all, pool_));
}

void YamlBuilder::hand_over(const NodeRecord& item) {
    records_.push_back(item);
    NodeTree tree = NodeTree::over(source_, records_, pool_);
    list_.items->take(tree.root());
    records_.resize(list_.records);
    pool_.resize(list_.pool);
    list_.bytes += std::max(last_end_, list_.until) - list_.until;
    list_.until = std::max(last_end_, list_.until);
}

}  // namespace ghg
