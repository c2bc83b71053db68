#include "import/uk/names.h"

#include <cctype>

namespace ghg {
namespace {

// Fuels with a shorter name than their label gives. Labels are compared without regard to case.
constexpr auto fuel_names = std::to_array<LabelName>({
    {"petrol (average biofuel blend)", "petrol"},
    {"petrol (100% mineral petrol)", "petrol-mineral"},
    {"diesel (average biofuel blend)", "diesel"},
    {"diesel (100% mineral diesel)", "diesel-mineral"},
    {"natural gas (100% mineral blend)", "natural-gas-mineral"},
    {"biodiesel hvo", "hvo"},
    {"biodiesel me", "fame"},
    {"biodiesel me (from used cooking oil)", "fame-from-used-cooking-oil"},
    {"biodiesel me (from tallow)", "fame-from-tallow"},
});

constexpr auto unit_names = std::to_array<LabelName>({
    {"tonnes", "t"},
    {"kg", "kg"},
    {"litres", "L"},
    {"cubic metres", "m3"},
    {"kWh (Net CV)", "kWh-net"},
    {"kWh (Gross CV)", "kWh-gross"},
});

constexpr auto gas_names = std::to_array<LabelName>({
    {"kg CO2e", "CO2e"},
    {"kg CO2e of CO2", "CO2"},
    {"kg CO2e of CH4", "CH4"},
    {"kg CO2e of N2O", "N2O"},
});

constexpr auto hauls = std::to_array<LabelName>({
    {"Domestic, to/from UK", "domestic"},
    {"Short-haul, to/from UK", "short-haul"},
    {"Long-haul, to/from UK", "long-haul"},
    {"International, to/from non-UK", "international"},
});

constexpr auto cabins = std::to_array<LabelName>({
    {"Average passenger", "average"},
    {"Economy class", "economy"},
    {"Premium economy class", "premium-economy"},
    {"Business class", "business"},
    {"First class", "first"},
});

constexpr auto travel_units = std::to_array<LabelName>({
    {"km", "km"},
    {"passenger.km", "passenger-km"},
    {"tonne.km", "tonne-km"},
});

// Materials with a more readable name than their label gives.
constexpr auto material_names = std::to_array<LabelName>({
    {"Electrical items - fridges and freezers", "fridges-and-freezers"},
    {"Electrical items - large", "large-electrical-items"},
    {"Electrical items - IT", "it-equipment"},
    {"Electrical items - small", "small-electrical-items"},
    {"Metal: aluminium cans and foil (excl. forming)", "aluminium-cans-and-foil"},
    {"Metal: mixed cans", "mixed-cans"},
    {"Metal: scrap metal", "scrap-metal"},
    {"Metal: steel cans", "steel-cans"},
    {"Organic: food and drink waste", "food-and-drink-waste"},
    {"Organic: garden waste", "garden-waste"},
    {"Organic: mixed food and garden waste", "mixed-food-and-garden-waste"},
    {"Paper and board: board", "board"},
    {"Paper and board: mixed", "mixed-paper-and-board"},
    {"Paper and board: paper", "paper"},
    {"Plastics: average plastics", "average-plastics"},
    {"Plastics: average plastic film", "average-plastic-film"},
    {"Plastics: average plastic rigid", "average-rigid-plastic"},
    {"Plastics: HDPE (incl. forming)", "plastic-hdpe"},
    {"Plastics: LDPE and LLDPE (incl. forming)", "plastic-ldpe-and-lldpe"},
    {"Plastics: PET (incl. forming)", "plastic-pet"},
    {"Plastics: PP (incl. forming)", "plastic-pp"},
    {"Plastics: PS (incl. forming)", "plastic-ps"},
    {"Plastics: PVC (incl. forming)", "plastic-pvc"},
});

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

}  // namespace

std::string uk_unit(std::string_view printed) { return our_name(unit_names, printed); }
std::string uk_haul(std::string_view printed) { return our_name(hauls, printed); }
std::string uk_cabin(std::string_view printed) { return our_name(cabins, printed); }
std::string uk_travel_unit(std::string_view printed) { return our_name(travel_units, printed); }

std::string uk_gas(std::string_view printed) {
    constexpr std::string_view per_unit = " per unit";
    if (printed.ends_with(per_unit)) printed.remove_suffix(per_unit.size());
    return our_name(gas_names, printed);
}

std::string fuel_slug(std::string_view label) {
    std::string name = our_name(fuel_names, lower(label));
    return name.empty() ? slug(label) : name;
}

std::string material_slug(std::string_view label) {
    std::string name = our_name(material_names, label);
    return name.empty() ? slug(label) : name;
}

// `10,000+ dwt` is a number, a unit and "or more": the word after a number with a plus is its unit.
std::string size_slug(std::string_view label) {
    std::string plain;
    bool or_more = false;
    for (std::size_t at = 0; at < label.size();) {
        std::size_t end = std::min(label.find(' ', at), label.size());
        std::string word(label.substr(at, end - at));
        std::erase(word, ',');
        plain += word + (or_more ? " or more " : " ");
        or_more = word.ends_with('+');
        at = end + 1;
    }
    return slug(plain);
}

std::string year_label(std::string_view label) {
    bool year =
        label.size() == 4 && std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
    return year ? std::string(label) : std::string();
}

std::string slug(std::string_view label) {
    std::string result;
    for (char c : lower(label)) {
        bool word = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (word)
            result += c;
        else if (!result.empty() && result.back() != '-')
            result += '-';
    }
    if (result.ends_with('-')) result.pop_back();
    return result;
}

}  // namespace ghg
