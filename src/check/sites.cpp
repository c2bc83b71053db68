#include "base/utf8.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace ghg {
namespace {

constexpr const char* shown_for_none = "(none)";  // as `--by site` prints activities without a site

// ASCII and Latin-1, which European place names are written in; others stay as they are.
std::string small_letter(std::string_view letter) {
    std::string small(letter);
    auto at = [&](std::size_t i) { return static_cast<unsigned char>(small[i]); };
    if (small.size() == 1 && at(0) >= 'A' && at(0) <= 'Z') small[0] = static_cast<char>(at(0) + 0x20);
    bool capital = small.size() == 2 && at(0) == 0xC3 && at(1) >= 0x80 && at(1) <= 0x9E && at(1) != 0x97;
    if (capital) small[1] = static_cast<char>(at(1) + 0x20);
    return small;
}

// Without case and blanks at the ends, and with one blank for several.
std::string folded(std::string_view site) {
    std::string kept;
    bool blank = false;
    for (std::size_t at = 0; at < site.size();) {
        CodePoint point = code_point_at(site, at);
        if (is_blank(point.value)) {
            blank = !kept.empty();
        } else {
            if (blank) kept += ' ';
            blank = false;
            kept += small_letter(site.substr(at, point.size));
        }
        at += point.size;
    }
    return kept;
}

}  // namespace

Diagnostics check_sites(const Inventory& inventory, const Known&) {
    Diagnostics found;
    std::map<std::string, const Activity*> first_of;  // by what its spellings have alike
    std::set<std::string_view> seen;
    for (const Activity& activity : inventory.activities) {
        if (activity.broken || activity.site.empty() || !seen.insert(activity.site).second) continue;
        std::string name = folded(activity.site);
        if (name == shown_for_none)
            found.push_back(caveat("sites-alike", activity.at,
                                   fmt::format("the site `{}` of `{}` reads like `{}`, which stands for no site",
                                               activity.site, activity.id, shown_for_none)));
        auto [first, is_first] = first_of.emplace(std::move(name), &activity);
        if (is_first) continue;
        found.push_back(
            caveat("sites-alike", activity.at,
                   fmt::format("the site `{}` of `{}` and `{}` of `{}` differ by case or blanks only, and count as two",
                               activity.site, activity.id, first->second->site, first->second->id)));
    }
    return found;
}

}  // namespace ghg
