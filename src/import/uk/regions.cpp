#include "import/uk/regions.h"

#include <array>
#include <utility>

namespace ghg {
namespace {

using NamedRegion = std::pair<std::string_view, std::string_view>;

// Every country of the 2022 hotel list, those without a figure too: a later edition may have one.
constexpr auto regions = std::to_array<NamedRegion>({
    {"UK", "GB"},
    {"Argentina", "AR"},
    {"Australia", "AU"},
    {"Austria", "AT"},
    {"Belgium", "BE"},
    {"Brazil", "BR"},
    {"Canada", "CA"},
    {"Chile", "CL"},
    {"China", "CN"},
    {"Colombia", "CO"},
    {"Costa Rica", "CR"},
    {"Czech Republic", "CZ"},
    {"Egypt", "EG"},
    {"Fiji", "FJ"},
    {"Finland", "FI"},
    {"France", "FR"},
    {"Germany", "DE"},
    {"Greece", "GR"},
    {"Hong Kong, China", "HK"},
    {"India", "IN"},
    {"Indonesia", "ID"},
    {"Ireland", "IE"},
    {"Israel", "IL"},
    {"Italy", "IT"},
    {"Japan", "JP"},
    {"Jordan", "JO"},
    {"Kazakhstan", "KZ"},
    {"Korea", "KR"},
    {"Macau, China", "MO"},
    {"Malaysia", "MY"},
    {"Maldives", "MV"},
    {"Mexico", "MX"},
    {"Netherlands", "NL"},
    {"New Zealand", "NZ"},
    {"Oman", "OM"},
    {"Panama", "PA"},
    {"Peru", "PE"},
    {"Philippines", "PH"},
    {"Poland", "PL"},
    {"Portugal", "PT"},
    {"Qatar", "QA"},
    {"Romania", "RO"},
    {"Russian Federation", "RU"},
    {"Russia", "RU"},
    {"Saudi Arabia", "SA"},
    {"Singapore", "SG"},
    {"Slovak Republic", "SK"},
    {"South Africa", "ZA"},
    {"Spain", "ES"},
    {"Switzerland", "CH"},
    {"Taiwan, China", "TW"},
    {"Thailand", "TH"},
    {"Turkey", "TR"},
    {"United Arab Emirates", "AE"},
    {"United States", "US"},
    {"Vietnam", "VN"},
});

}  // namespace

std::string_view uk_region(std::string_view name) {
    for (const auto& [label, code] : regions)
        if (label == name) return code;
    return {};
}

}  // namespace ghg
