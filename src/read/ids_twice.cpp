#include "read/ids_twice.h"

#include "base/few_of_a_kind.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>

namespace ghg {
namespace {

// Sorting numbers is ten times as fast as sorting the texts they stand for.
using Hashed = std::pair<std::uint64_t, std::uint32_t>;  // of the id; which of the list

std::vector<Hashed> sorted_hashes(const std::vector<GivenId>& ids) {
    std::vector<Hashed> hashes;
    hashes.reserve(ids.size());
    for (std::uint32_t i = 0; i < ids.size(); ++i)
        if (!ids[i].id->empty()) hashes.emplace_back(std::hash<std::string_view>()(*ids[i].id), i);
    std::ranges::sort(hashes);
    return hashes;
}

// Each later one with the first of its id.
std::vector<std::pair<std::uint32_t, std::uint32_t>> repeats(const std::vector<GivenId>& ids) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    std::vector<Hashed> hashes = sorted_hashes(ids);
    for (auto run = hashes.begin(); run != hashes.end();) {
        auto end = std::find_if(run, hashes.end(), [&](const Hashed& each) { return each.first != run->first; });
        for (auto later = run; later != end; ++later) {
            auto first = std::find_if(
                run, later, [&](const Hashed& each) { return *ids[each.second].id == *ids[later->second].id; });
            if (first != later) found.emplace_back(later->second, first->second);
        }
        run = end;
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

void refuse_ids_given_twice(std::string_view what, const std::vector<GivenId>& ids, Diagnostics& out) {
    FewOfAKind found;
    for (auto [later, first] : repeats(ids)) {
        Diagnostic twice =
            problem("id-twice", ids[later].at, fmt::format("two {} have the id `{}`", what, *ids[later].id),
                    "Give each an id of its own.");
        twice.related.push_back({ids[first].at, "first given here"});
        found.take({std::move(twice)});
    }
    append(out, found.told());
}

}  // namespace ghg
