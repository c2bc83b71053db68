#include "read/halved_items.h"

#include <system_error>
#include <utility>

namespace ghg {

void HalvedItems::begin(const NodeTree& before) {
    items_.begin(before);
    later_ = items_.later_half(earlier_read_.get_future().share());
    try {
        later_read_ = std::async(std::launch::async, [this] { return read_later_(*later_); });
    } catch (const std::system_error&) {
        // No thread is to be had: the list is read in one piece.
    }
}

std::unique_ptr<ListItems> HalvedItems::later_half(std::shared_future<bool> earlier_read) {
    return items_.later_half(std::move(earlier_read));
}

// A later half that waited for an earlier one that failed has failed, too.
bool HalvedItems::later_is_read(bool earlier) {
    try {
        return later_read_.valid() && later_read_.get();
    } catch (...) {
        if (earlier) throw;
        return false;
    }
}

bool HalvedItems::put_together(bool earlier) {
    earlier_read_.set_value(earlier);
    bool both = later_is_read(earlier) && earlier;
    if (both)
        items_.join(*later_);
    else
        items_.again();
    return both;
}

}  // namespace ghg
