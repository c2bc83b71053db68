#pragma once

#include "read/list_items.h"

#include <functional>
#include <future>
#include <memory>

namespace ghg {

/// Has the later half of a list read by a thread of its own, from the moment the list begins.
class HalvedItems : public ListItems {
public:
    /// Reads the later half; false where it has anything to say.
    using ReadLater = std::function<bool(ListItems&)>;

    /// `items` and what `read_later` needs outlive this object.
    HalvedItems(ListItems& items, ReadLater read_later) : items_(items), read_later_(std::move(read_later)) {}

    void begin(const NodeTree& before) override;
    void take(const Node& item) override { items_.take(item); }
    std::unique_ptr<ListItems> later_half(std::shared_future<bool> earlier_read) override;
    void join(ListItems& later) override { items_.join(later); }
    void again() override { items_.again(); }

    /// Waits for the later half, and puts the two together where both are whole; else none was taken. `earlier` says
    /// whether the earlier half is.
    bool put_together(bool earlier);

private:
    bool later_is_read(bool earlier);

    ListItems& items_;
    ReadLater read_later_;
    std::unique_ptr<ListItems> later_;
    std::future<bool> later_read_;  // its thread may wait for the promise: that goes first
    std::promise<bool> earlier_read_;
};

}  // namespace ghg
