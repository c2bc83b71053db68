#include "base/near_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

namespace ghg {
namespace {

constexpr std::size_t most_names = 4;
constexpr std::size_t longest_compared = 64;
constexpr std::size_t longest_short = 3;

std::string folded(std::string_view text) {
    std::string lower(text.substr(0, longest_compared));
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

// Edit distance in which swapping two neighbours counts as one slip, since that is how people mistype. Of texts no
// longer than `longest_compared`.
std::size_t distance(std::string_view a, std::string_view b) {
    using Row = std::array<std::size_t, longest_compared + 1>;
    Row before_last{}, last{}, row{};
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last = last;
        last = row;
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

// In a word of three letters every letter carries meaning: kW is no slip for KRW. Another case is one slip, as is a
// letter too many or too few; of three letters one may be another.
bool is_near_short(std::string_view given, const std::string& name) {
    if (folded(given) == folded(name)) return true;
    bool one_more_or_less = given.size() + 1 == name.size() || name.size() + 1 == given.size();
    bool one_of_three = given.size() == 3 && name.size() == 3;
    return (one_more_or_less || one_of_three) && distance(given, name) == 1;
}

// How many slips lie between the two; nothing where there are more than `allowed`.
std::optional<std::size_t> slips_between(const std::string& given, const std::string& name, std::size_t allowed) {
    bool part = given.size() >= 3 && name.find(given) != std::string::npos;
    std::size_t longer = std::max(given.size(), name.size()) - std::min(given.size(), name.size());
    if (!part && longer > allowed) return std::nullopt;
    std::size_t slips = distance(given, name);
    if (part) slips = std::min<std::size_t>(slips, 2);
    return slips <= allowed ? std::optional(slips) : std::nullopt;
}

}  // namespace

std::vector<std::string> near_names(std::string_view given, const std::vector<std::string>& known) {
    std::string wanted = folded(given);
    std::size_t allowed = std::max<std::size_t>(2, wanted.size() / 3);
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const std::string& name : known) {
        if (given.size() <= longest_short && !is_near_short(given, name)) continue;
        if (auto slips = slips_between(wanted, folded(name), allowed)) found.emplace_back(*slips, name);
    }
    std::ranges::stable_sort(found, {}, [](const auto& entry) { return entry.first; });
    std::vector<std::string> names;
    for (const auto& [slips, name] : found)
        if (names.size() < most_names && std::ranges::find(names, name) == names.end()) names.push_back(name);
    return names;
}

}  // namespace ghg
