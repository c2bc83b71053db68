#pragma once

#include <string>
#include <string_view>

namespace ghg {

/// What a sector of the US industry classification (NAICS) is called here.
struct SpendSector {
    std::string name;  ///< `management-consulting`, else code and title: `111110-soybean-farming`
    std::string note;  ///< what a user of the sector should know; mostly empty
};

SpendSector spend_sector(std::string_view naics, std::string_view title);

}  // namespace ghg
