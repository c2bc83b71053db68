#include "check/inventory_checks.h"

#include <fmt/format.h>
#include <cctype>
#include <map>

namespace ghg {
namespace {

// People copy a number with other blanks, dashes and capitals; letters beyond ASCII stay as they are.
std::string bare(const std::string& cancelled) {
    constexpr unsigned char ascii = 0x80;
    std::string kept;
    for (char c : cancelled) {
        auto byte = static_cast<unsigned char>(c);
        if (byte >= ascii || std::isalnum(byte) != 0) kept += static_cast<char>(std::tolower(byte));
    }
    return kept;
}

Number in_base(const WrittenQuantity& volume) { return volume.quantity.value * volume.quantity.unit->in_base; }

bool counts(const Instrument& instrument) {
    const Unit* unit = instrument.volume.quantity.unit;
    return !instrument.broken && unit != nullptr && unit->dimension == "energy" &&
           !instrument.volume.quantity.value.is_zero();
}

// What is claimed twice, if both mean one cancellation, is the smaller of the two.
Diagnostic shared(const Instrument& first, const Instrument& second) {
    bool first_is_less = in_base(first.volume) < in_base(second.volume);
    const WrittenQuantity& twice = first_is_less ? first.volume : second.volume;
    Diagnostic told =
        caveat("cancellation-shared", second.at,
               fmt::format("`{}` and `{}` name the same cancellation, {}: if it is one record, {} are claimed twice",
                           first.id, second.id, second.cancelled, twice.written),
               "Take one of the two out, or, if the statement covers both, say which part each is, as in cancelled: "
               "GO-2022-118 part 2.");
    told.related.push_back({first.at, "the other instrument"});
    return told;
}

}  // namespace

Diagnostics check_cancellations(const Inventory& inventory, const Known&) {
    Diagnostics found;
    std::map<std::string, const Instrument*> first_of;
    for (const Instrument& instrument : inventory.instruments) {
        std::string number = bare(instrument.cancelled);
        if (!counts(instrument) || number.empty()) continue;
        auto [first, is_new] = first_of.emplace(number, &instrument);
        if (!is_new) found.push_back(shared(*first->second, instrument));
    }
    return found;
}

}  // namespace ghg
