#pragma once

#include "read/list_items.h"
#include "read/node.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Keeps the items of a list that is handed out, and puts them back where they were.
class ListTrees : public ListItems {
public:
    void begin(const NodeTree&) override {}
    void take(const Node& item) override;
    std::unique_ptr<ListItems> later_half(std::shared_future<bool> earlier_read) override;
    void join(ListItems& later) override;
    void again() override;

    /// `head` with the items in the list under its key `key`, which it has without them. Once.
    NodeTree put_back(const NodeTree& head, std::string_view key);

private:
    NodeRecord copied(const NodeTree& tree, NodeRecord record);

    std::vector<NodeRecord> records_;  // what is below the items
    std::vector<NodeRecord> items_;
    std::string pool_;
};

}  // namespace ghg
