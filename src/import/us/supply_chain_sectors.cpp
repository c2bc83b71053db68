#include "import/us/supply_chain_sectors.h"

#include "import/uk/names.h"

#include <algorithm>
#include <array>

namespace ghg {
namespace {

struct ShortName {
    std::string_view naics, name, note;
};

// What an office buys has a name of its own; inventories rest on these names.
constexpr auto short_names = std::to_array<ShortName>({
    {"315220", "workwear", "All rows 3152xx print the same figure."},
    {"316210", "safety-shoes", ""},
    {"322230", "stationery", ""},
    {"323111", "printing", ""},
    {"334111", "computers", ""},
    {"334118", "computer-peripherals", ""},
    {"337214", "office-furniture", ""},
    {"339940", "office-supplies-made", ""},
    {"339950", "signs", ""},
    {"448190", "clothing-shop", "Bought in a shop: clothing from a maker is sector workwear."},
    {"453210", "office-supplies",
     "Bought in a shop: supplies from a maker are sector office-supplies-made, paper goods stationery."},
    {"453220", "promotional-goods", "Bought in a shop."},
    {"481111", "air-travel", ""},
    {"485310", "taxis", ""},
    {"491110", "postal-services", ""},
    {"492110", "courier", ""},
    {"511210", "software", ""},
    {"517311", "telecom", "Wired carriers; mobile is sector telecom-mobile."},
    {"517312", "telecom-mobile", ""},
    {"518210", "data-hosting", ""},
    {"522110", "banking", ""},
    {"524126", "insurance", ""},
    {"531120", "rent-of-premises", ""},
    {"532111", "car-rental", ""},
    {"541110", "legal-services", ""},
    {"541211", "accounting", ""},
    {"541430", "graphic-design", ""},
    {"541511", "programming", ""},
    {"541512", "it-consulting", "Programming to order is sector programming."},
    {"541611", "management-consulting", ""},
    {"541612", "hr-consulting", ""},
    {"541613", "marketing", ""},
    {"541810", "advertising", ""},
    {"541850", "outdoor-advertising", ""},
    {"541860", "direct-mail", ""},
    {"541910", "market-research", ""},
    {"561110", "office-administration", ""},
    {"561311", "employment-placement", ""},
    {"561320", "temporary-staffing", ""},
    {"561510", "travel-agencies", ""},
    {"561612", "security-guards", ""},
    {"561720", "cleaning", ""},
    {"561920", "trade-shows", ""},
    {"611430", "training", ""},
    {"721110", "hotels", ""},
    {"722320", "catering", ""},
    {"722511", "restaurants", ""},
    {"811111", "car-repair", ""},
    {"811212", "computer-repair", ""},
    {"812332", "workwear-laundry", ""},
});

}  // namespace

SpendSector spend_sector(std::string_view naics, std::string_view title) {
    auto at = std::ranges::find(short_names, naics, &ShortName::naics);
    if (at != short_names.end()) return {std::string(at->name), std::string(at->note)};
    return {std::string(naics) + "-" + slug(title), ""};
}

}  // namespace ghg
