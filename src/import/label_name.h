#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace ghg {

/// A publisher's label as printed, and our word for it.
using LabelName = std::pair<std::string_view, std::string_view>;

/// Our word; empty where the list does not hold the label. Compared exactly.
template <std::size_t N>
std::string our_name(const std::array<LabelName, N>& names, std::string_view printed) {
    auto at = std::find_if(names.begin(), names.end(), [&](const LabelName& each) { return each.first == printed; });
    return at == names.end() ? std::string() : std::string(at->second);
}

}  // namespace ghg
