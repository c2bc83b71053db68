#pragma once

#include "base/source.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace ghg {

/// One node of a YAML text, flat: what the packed image holds as it is. Children stand in a row, before their parent;
/// the root is the last record.
struct NodeRecord {
    enum Kind : std::uint16_t { scalar, sequence, map };
    enum Flags : std::uint16_t {
        quoted = 1,  ///< in quotes or a block: never an empty value by accident
        faulty = 2,  ///< a mistake in it, or in something below it, has been reported
    };
    std::uint16_t kind = scalar;
    std::uint16_t flags = 0;
    std::uint32_t line = 0;         ///< 1-based
    std::uint32_t column = 0;       ///< 1-based code points
    std::uint32_t length = 1;       ///< code points of the written token, on its first line
    std::uint32_t text_offset = 0;  ///< into the pool
    std::uint32_t text_size = 0;
    std::uint32_t first_child = 0;
    std::uint32_t child_count = 0;  ///< of a map twice its keys: key, value, key, value
};
static_assert(sizeof(NodeRecord) == 32 && std::is_trivially_copyable_v<NodeRecord>);

class Node;

/// All nodes of one text. Either owns them (parsed) or views them where they lie (packed image). Nodes point into it:
/// keep it in its place.
class NodeTree {
public:
    /// `records` holds at least one.
    NodeTree(const Source& source, std::vector<NodeRecord> records, std::string pool);
    /// Nothing when the bytes are not a tree: wrong sizes, children or texts out of bounds. The bytes must outlive the
    /// tree; no alignment is needed.
    static std::optional<NodeTree> view(const Source& source, std::string_view record_bytes, std::string_view pool);

    /// Views what the caller keeps for as long as the tree is looked at; `records` holds at least one, all in bounds.
    static NodeTree over(const Source& source, std::span<const NodeRecord> records, std::string_view pool);

    Node root() const;
    const Source& source() const { return *source_; }
    NodeRecord record(std::uint32_t index) const;
    std::string_view text(const NodeRecord& record) const { return pool_.substr(record.text_offset, record.text_size); }
    std::string_view record_bytes() const { return bytes_; }
    std::string_view pool() const { return pool_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size() / sizeof(NodeRecord)); }

private:
    NodeTree() = default;
    const Source* source_ = nullptr;
    std::shared_ptr<const std::vector<NodeRecord>> owned_records_;
    std::shared_ptr<const std::string> owned_pool_;
    std::string_view bytes_;
    std::string_view pool_;
};

struct NodeEntry;

/// A handle to one node, cheap to copy. One that stands for nothing is false; it has no text and no children.
class Node {
public:
    Node() = default;
    Node(const NodeTree& tree, std::uint32_t index) : tree_(&tree), record_(tree.record(index)) {}

    explicit operator bool() const { return tree_ != nullptr; }
    bool is_scalar() const { return tree_ != nullptr && record_.kind == NodeRecord::scalar; }
    bool is_list() const { return tree_ != nullptr && record_.kind == NodeRecord::sequence; }
    bool is_map() const { return tree_ != nullptr && record_.kind == NodeRecord::map; }
    bool is_quoted() const { return (record_.flags & NodeRecord::quoted) != 0; }
    /// A mistake in it, or below it, has been reported: readers give up on it without saying so again.
    bool is_faulty() const { return (record_.flags & NodeRecord::faulty) != 0; }
    /// A scalar without anything to read: `key:`, `~`, `""`, `"  "`.
    bool is_empty() const;

    /// Of a scalar, as YAML reads it: without quotes, escapes resolved.
    std::string_view text() const { return tree_ == nullptr ? std::string_view() : tree_->text(record_); }
    /// Of a list, in order.
    std::vector<Node> items() const;
    /// Of a map, in order.
    std::vector<NodeEntry> entries() const;
    /// The value of a map's key; a false node when there is none.
    Node find(std::string_view key) const;

    Place place() const;
    /// The part of a scalar's text that begins at byte `offset` and takes `size` bytes; the whole token where escapes
    /// or line ends blur it.
    Place place_of(std::size_t offset, std::size_t size) const;
    /// Text and place together.
    Text as_text() const { return {std::string(text()), place()}; }
    const NodeTree* tree() const { return tree_; }

private:
    const NodeTree* tree_ = nullptr;
    NodeRecord record_;
};

struct NodeEntry {
    Node key;
    Node value;
};

}  // namespace ghg
