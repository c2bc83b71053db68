#include "check/checked_activity.h"
#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

/// What a band is held against: the activity's quantity, or one of its details.
struct Amount {
    std::string_view name;  ///< of the detail, or empty
    std::string_view written;
    Number value;
    const Unit* unit = nullptr;  ///< null: a count
    Place at;
};

std::vector<Amount> amounts_of(const Activity& activity) {
    std::vector<Amount> amounts;
    if (activity.quantity) {
        const WrittenQuantity& said = *activity.quantity;
        amounts.push_back({"", said.written, said.quantity.value, said.quantity.unit, said.at});
    }
    for (const auto& [name, detail] : activity.details) {
        if (detail.values.size() != 1) continue;
        if (detail.quantity)
            amounts.push_back({name, detail.values[0], detail.quantity->value, detail.quantity->unit, detail.at});
        else if (auto count = parse_number(detail.values[0]).value)
            amounts.push_back({name, detail.values[0], *count, nullptr, detail.at});
    }
    return amounts;
}

bool fits(const PlausibleBand& band, const Activity& activity, const Amount& amount) {
    if (band.type != activity.type || band.detail != amount.name) return false;
    if (!band.with.empty() && !activity.details.contains(band.with)) return false;
    bool counts = band.above.unit == nullptr && amount.unit == nullptr;
    return counts ||
           (band.above.unit != nullptr && amount.unit != nullptr && convertible(*amount.unit, *band.above.unit));
}

bool is_beyond(const Amount& amount, const PlausibleBand& band) {
    return amount.unit == nullptr ? amount.value > band.above.value
                                  : amount.value * conversion(*amount.unit, *band.above.unit) > band.above.value;
}

void check_amount(const Activity& activity, const Amount& amount, const Known& known, Diagnostics& found) {
    auto band =
        std::ranges::find_if(known.plausible, [&](const PlausibleBand& each) { return fits(each, activity, amount); });
    if (band == known.plausible.end() || !is_beyond(amount, *band)) return;
    found.push_back(caveat("quantity-implausible", amount.at,
                           fmt::format("{}: {}{}{} is more than {}: {}", activity.id, amount.name,
                                       amount.name.empty() ? "" : " ", amount.written, band->written, band->because),
                           "Look again at the number and its unit. If it is right, leave it, or state a wider limit in "
                           "a file of your own (plausible:)."));
}

}  // namespace

Diagnostics check_plausible(const Inventory& inventory, const Known& known) {
    Diagnostics found;
    for (const CheckedActivity& checked : judged(inventory, known))
        for (const Amount& amount : amounts_of(*checked.activity))
            check_amount(*checked.activity, amount, known, found);
    return found;
}

}  // namespace ghg
