#include "import/uk_names.h"

#include <array>
#include <cctype>
#include <utility>

namespace ghg {
namespace {

using Names = std::pair<std::string_view, std::string_view>;  // as printed, as we say it

// Fuels with a shorter name than their label gives. Labels are compared without regard to case.
constexpr auto fuel_names = std::to_array<Names>({
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

constexpr auto unit_names = std::to_array<Names>({
    {"tonnes", "t"},
    {"kg", "kg"},
    {"litres", "L"},
    {"cubic metres", "m3"},
    {"kWh (Net CV)", "kWh-net"},
    {"kWh (Gross CV)", "kWh-gross"},
});

constexpr auto gas_names = std::to_array<Names>({
    {"kg CO2e", "CO2e"},
    {"kg CO2e of CO2", "CO2"},
    {"kg CO2e of CH4", "CH4"},
    {"kg CO2e of N2O", "N2O"},
});

constexpr auto hauls = std::to_array<Names>({
    {"Domestic, to/from UK", "domestic"},
    {"Short-haul, to/from UK", "short-haul"},
    {"Long-haul, to/from UK", "long-haul"},
    {"International, to/from non-UK", "international"},
});

constexpr auto cabins = std::to_array<Names>({
    {"Average passenger", "average"},
    {"Economy class", "economy"},
    {"Premium economy class", "premium-economy"},
    {"Business class", "business"},
    {"First class", "first"},
});

constexpr auto car_sizes = std::to_array<Names>({
    {"Small car", "small"},
    {"Medium car", "medium"},
    {"Large car", "large"},
    {"Average car", "average"},
});

// Only fuels that `fuels` has a factor for: kWh x factor is what the ratio is for.
constexpr auto car_fuels = std::to_array<Names>({
    {"Diesel", "diesel"},
    {"Petrol", "petrol"},
    {"CNG", "cng"},
    {"LPG", "lpg"},
});

template <std::size_t N>
std::string our_name(const std::array<Names, N>& names, std::string_view printed) {
    for (const auto& [label, name] : names)
        if (label == printed) return std::string(name);
    return {};
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

}  // namespace

std::string uk_unit(std::string_view printed) { return our_name(unit_names, printed); }
std::string uk_haul(std::string_view printed) { return our_name(hauls, printed); }
std::string uk_cabin(std::string_view printed) { return our_name(cabins, printed); }
std::string uk_car_size(std::string_view printed) { return our_name(car_sizes, printed); }
std::string uk_car_fuel(std::string_view printed) { return our_name(car_fuels, printed); }

std::string uk_gas(std::string_view printed) {
    constexpr std::string_view per_unit = " per unit";
    if (printed.ends_with(per_unit)) printed.remove_suffix(per_unit.size());
    return our_name(gas_names, printed);
}

std::string fuel_slug(std::string_view label) {
    std::string name = our_name(fuel_names, lower(label));
    return name.empty() ? slug(label) : name;
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
