#pragma once

#include "read/node.h"

namespace ghg {

/// Takes the items of a list at the top of a document one by one, so that nobody has to keep all their trees.
class ListItems {
public:
    virtual ~ListItems() = default;
    /// The list begins; `before` holds the keys above it, as far as they are sound.
    virtual void begin(const NodeTree& before) = 0;
    /// The tree of an item, which is gone after the call.
    virtual void take(const Node& item) = 0;
};

}  // namespace ghg
