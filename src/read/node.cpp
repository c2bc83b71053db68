#include "read/node.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstring>

namespace ghg {
namespace {

bool in_bounds(const NodeRecord& record, std::uint32_t index, std::size_t pool_size) {
    std::uint64_t text_end = std::uint64_t{record.text_offset} + record.text_size;
    std::uint64_t children_end = std::uint64_t{record.first_child} + record.child_count;
    bool leaf = record.kind == NodeRecord::scalar ? record.child_count == 0 : record.text_size == 0;
    bool pairs = record.kind != NodeRecord::map || record.child_count % 2 == 0;
    // Children stand before their parent, so no path through the tree comes back.
    return record.kind <= NodeRecord::map && text_end <= pool_size &&
           (record.child_count == 0 || children_end <= index) && leaf && pairs;
}

}  // namespace

NodeTree::NodeTree(const Source& source, std::vector<NodeRecord> records, std::string pool)
    : NodeTree(over(source, records, pool)) {
    owned_records_ = std::make_shared<const std::vector<NodeRecord>>(std::move(records));
    owned_pool_ = std::make_shared<const std::string>(std::move(pool));
    pool_ = *owned_pool_;
}

std::optional<NodeTree> NodeTree::view(const Source& source, std::string_view record_bytes, std::string_view pool) {
    NodeTree tree;
    tree.source_ = &source;
    tree.bytes_ = record_bytes;
    tree.pool_ = pool;
    if (record_bytes.empty() || record_bytes.size() % sizeof(NodeRecord) != 0) return std::nullopt;
    for (std::uint32_t i = 0; i < tree.size(); ++i)
        if (!in_bounds(tree.record(i), i, pool.size())) return std::nullopt;
    return tree;
}

NodeTree NodeTree::over(const Source& source, std::span<const NodeRecord> records, std::string_view pool) {
    NodeTree tree;
    tree.source_ = &source;
    tree.bytes_ = {reinterpret_cast<const char*>(records.data()), records.size_bytes()};
    tree.pool_ = pool;
    return tree;
}

Node NodeTree::root() const { return {*this, size() - 1}; }

NodeRecord NodeTree::record(std::uint32_t index) const {
    NodeRecord record;
    std::memcpy(&record, bytes_.data() + std::size_t{index} * sizeof(NodeRecord), sizeof record);
    return record;
}

bool Node::is_empty() const { return is_scalar() && is_blank(text()); }

std::vector<Node> Node::items() const {
    std::vector<Node> items;
    if (!is_list()) return items;
    items.reserve(record_.child_count);
    for (std::uint32_t i = 0; i < record_.child_count; ++i) items.emplace_back(*tree_, record_.first_child + i);
    return items;
}

std::vector<NodeEntry> Node::entries() const {
    std::vector<NodeEntry> entries;
    if (!is_map()) return entries;
    entries.reserve(record_.child_count / 2);
    for (std::uint32_t i = 0; i < record_.child_count; i += 2)
        entries.push_back({Node(*tree_, record_.first_child + i), Node(*tree_, record_.first_child + i + 1)});
    return entries;
}

Node Node::find(std::string_view key) const {
    if (!is_map()) return {};
    for (std::uint32_t i = 0; i < record_.child_count; i += 2)
        if (tree_->text(tree_->record(record_.first_child + i)) == key) return {*tree_, record_.first_child + i + 1};
    return {};
}

Place Node::place() const {
    if (tree_ == nullptr) return {};
    return {&tree_->source(), record_.line, record_.column, record_.length};
}

Place Node::place_of(std::size_t offset, std::size_t size) const {
    Place place = this->place();
    std::size_t quotes = is_quoted() ? 2 : 0;
    if (!is_scalar() || count_code_points(text()) + quotes != place.length) return place;
    std::size_t column = place.column + quotes / 2 + count_code_points(text().substr(0, offset));
    return {place.source, place.line, column, std::max<std::size_t>(1, count_code_points(text().substr(offset, size)))};
}

}  // namespace ghg
