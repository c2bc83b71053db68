#include "base/near_names.h"

#include <algorithm>
#include <cctype>
#include <numeric>

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

// Edit distance in which swapping two neighbours counts as one slip, since that is how people mistype.
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t change = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

// In a word of three letters every letter carries meaning: kW is no slip for KRW. Another case is one slip, as is a
// letter too many or too few; of three letters one may be another.
bool is_near_short(std::string_view given, const std::string& name) {
    if (folded(given) == folded(name)) return true;
    bool one_more_or_less = given.size() + 1 == name.size() || name.size() + 1 == given.size();
    bool one_of_three = given.size() == 3 && name.size() == 3;
    return (one_more_or_less || one_of_three) && distance(std::string(given), name) == 1;
}

std::size_t score(const std::string& given, const std::string& name) {
    std::size_t slips = distance(given, name);
    bool part = given.size() >= 3 && name.find(given) != std::string::npos;
    return part ? std::min<std::size_t>(slips, 2) : slips;
}

}  // namespace

std::vector<std::string> near_names(std::string_view given, const std::vector<std::string>& known) {
    std::string wanted = folded(given);
    std::size_t allowed = std::max<std::size_t>(2, wanted.size() / 3);
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const std::string& name : known) {
        std::size_t slips = score(wanted, folded(name));
        bool near = given.size() <= longest_short ? is_near_short(given, name) : slips <= allowed;
        if (near) found.emplace_back(slips, name);
    }
    std::ranges::stable_sort(found, {}, [](const auto& entry) { return entry.first; });
    std::vector<std::string> names;
    for (const auto& [slips, name] : found)
        if (names.size() < most_names && std::ranges::find(names, name) == names.end()) names.push_back(name);
    return names;
}

}  // namespace ghg
