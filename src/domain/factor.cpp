#include "domain/factor.h"

#include <algorithm>

namespace ghg {

const Emission* Factor::find(std::string_view gas) const {
    auto found = std::ranges::find(emits, gas, &Emission::gas);
    return found == emits.end() ? nullptr : &*found;
}

std::string Factor::name() const { return own ? "own factor" : head->edition + "#" + id; }

std::string Factor::territory() const {
    auto region = match.find("region");
    if (region != match.end()) return region->second;
    return head ? head->territory : "";
}

std::string Ratio::name() const { return head->edition + "#" + id; }

}  // namespace ghg
