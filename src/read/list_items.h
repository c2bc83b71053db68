#pragma once

#include "read/node.h"

#include <future>
#include <memory>

namespace ghg {

/// Takes the items of a list at the top of a document one by one, so that nobody has to keep all their trees.
class ListItems {
public:
    virtual ~ListItems() = default;
    /// The list begins; `before` holds the keys above it, as far as they are sound. Called again only where the same
    /// text is read again.
    virtual void begin(const NodeTree& before) = 0;
    /// The tree of an item, which is gone after the call.
    virtual void take(const Node& item) = 0;

    /// For the items of the list's later half, which another thread reads; called after `begin`. Whatever they share
    /// with the earlier half they ask for only when `earlier_read` says true; where it says false they throw.
    virtual std::unique_ptr<ListItems> later_half(std::shared_future<bool> earlier_read) = 0;
    /// What `later_half` gave has taken its items, which follow these.
    virtual void join(ListItems& later) = 0;
    /// The list is read again from its first item: what was taken does not count.
    virtual void again() = 0;
};

}  // namespace ghg
