#include "read/list_trees.h"

namespace ghg {
namespace {

constexpr std::size_t room_for_head = 256;  // so that all is moved once

std::uint32_t size_of(const auto& all) { return static_cast<std::uint32_t>(all.size()); }

// What is copied behind others points behind them, too.
NodeRecord shifted(NodeRecord record, std::uint32_t children, std::uint32_t texts) {
    record.first_child += record.child_count > 0 ? children : 0;
    record.text_offset += texts;
    return record;
}

// Which record the value of the root's key is; of the first of several.
std::uint32_t value_of(const NodeTree& tree, std::string_view key) {
    NodeRecord root = tree.record(tree.size() - 1);
    std::uint32_t at = root.first_child;
    while (tree.text(tree.record(at)) != key) at += 2;
    return at + 1;
}

}  // namespace

// Children stand in a row, before their parent.
NodeRecord ListTrees::copied(const NodeTree& tree, NodeRecord record) {
    std::string_view text = tree.text(record);
    record.text_offset = size_of(pool_);
    pool_ += text;
    std::vector<NodeRecord> children;
    children.reserve(record.child_count);
    for (std::uint32_t i = 0; i < record.child_count; ++i)
        children.push_back(copied(tree, tree.record(record.first_child + i)));
    record.first_child = size_of(records_);
    records_.insert(records_.end(), children.begin(), children.end());
    return record;
}

void ListTrees::take(const Node& item) {
    const NodeTree& tree = *item.tree();
    items_.push_back(copied(tree, tree.record(tree.size() - 1)));
}

std::unique_ptr<ListItems> ListTrees::later_half(std::shared_future<bool>) { return std::make_unique<ListTrees>(); }

void ListTrees::join(ListItems& later) {
    auto& more = dynamic_cast<ListTrees&>(later);
    std::uint32_t children = size_of(records_), texts = size_of(pool_);
    records_.reserve(records_.size() + more.records_.size() + items_.size() + more.items_.size() + room_for_head);
    for (const NodeRecord& record : more.records_) records_.push_back(shifted(record, children, texts));
    for (const NodeRecord& item : more.items_) items_.push_back(shifted(item, children, texts));
    pool_ += more.pool_;
}

void ListTrees::again() {
    records_.clear();
    items_.clear();
    pool_.clear();
}

NodeTree ListTrees::put_back(const NodeTree& head, std::string_view key) {
    std::uint32_t list = value_of(head, key), first_item = size_of(records_), texts = size_of(pool_);
    records_.insert(records_.end(), items_.begin(), items_.end());
    std::uint32_t children = size_of(records_);
    for (std::uint32_t i = 0; i < head.size(); ++i) records_.push_back(shifted(head.record(i), children, texts));
    records_[children + list].first_child = first_item;
    records_[children + list].child_count = size_of(items_);
    pool_ += head.pool();
    return {head.source(), std::move(records_), std::move(pool_)};
}

}  // namespace ghg
