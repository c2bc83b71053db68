#pragma once

#include "ledger/key_table.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ghg {

/// What was found out about a field, kept for the next rows that have the same bytes there. Of a column in which most
/// fields differ only the first are kept.
class FieldMemo {
public:
    static constexpr std::size_t most_kept = 4096;

    /// `judge(field)`, or what it said of this field before.
    template <class Judge>
    bool holds(std::string_view field, Judge&& judge) {
        if (auto number = fields_.find(field)) return holds_[*number];
        bool verdict = judge(field);
        if (fields_.size() < most_kept && field.size() <= most_bytes) {
            fields_.number(field);
            holds_.push_back(verdict);
        }
        return verdict;
    }

private:
    static constexpr std::size_t most_bytes = 256;

    KeyTable fields_;
    std::vector<bool> holds_;
};

}  // namespace ghg
