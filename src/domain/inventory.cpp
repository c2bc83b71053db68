#include "domain/inventory.h"

#include <algorithm>

namespace ghg {

bool Target::covers_type(Category category, const std::string& type) const {
    return std::ranges::any_of(covers, [&](const Coverage& coverage) {
        bool type_fits = coverage.types.empty() || std::ranges::count(coverage.types, type) > 0;
        return coverage.category == category && type_fits;
    });
}

const std::vector<std::string>& instrument_kinds() {
    static const std::vector<std::string> kinds{
        "guarantee-of-origin",
        "rego",
        "renewable-energy-certificate",
        "i-rec",
        "generator-declaration",
        "power-purchase-agreement",
        "green-tariff",
        "supplier-contract",
    };
    return kinds;
}

std::string Rfi::text() const {
    if (kind == Kind::factor) return to_decimal(factor);
    if (kind == Kind::included) return "included";
    return kind == Kind::none ? "none" : "";
}

const Instrument* Inventory::find_instrument(const std::string& instrument) const {
    auto found = std::ranges::find(instruments, instrument, &Instrument::id);
    return found == instruments.end() ? nullptr : &*found;
}

}  // namespace ghg
