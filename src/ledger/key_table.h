#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Numbers the different keys it meets, 0, 1, 2 ... in the order it meets them. Keys are any bytes.
class KeyTable {
public:
    KeyTable();

    struct Found {
        std::uint32_t number = 0;
        bool is_new = false;
    };
    Found number(std::string_view key);
    std::string_view key(std::uint32_t number) const { return keys_[number]; }
    std::size_t size() const { return keys_.size(); }

private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t number_and_one = 0;  // 0: free
    };

    void grow();

    std::vector<Slot> slots_;
    std::deque<std::string> keys_;
};

}  // namespace ghg
