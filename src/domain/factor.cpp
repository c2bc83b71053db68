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

std::optional<int> Bands::faulty_ends() const {
    for (int ends : {0, 1, 2}) {
        std::vector<const Band*> chain;
        for (const Band& band : bands)
            if (band.ends == ends) chain.push_back(&band);
        std::ranges::sort(chain, {}, [](const Band* band) { return band->above_km.value_or(Number(-1)); });
        bool whole = !chain.empty() && !chain.front()->above_km && !chain.back()->up_to_km;
        for (std::size_t i = 1; whole && i < chain.size(); ++i)
            whole = chain[i - 1]->up_to_km && chain[i]->above_km && *chain[i - 1]->up_to_km == *chain[i]->above_km;
        if (!whole) return ends;
    }
    return std::nullopt;
}

}  // namespace ghg
