#pragma once

#include "import/carbone/rows.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// The parts of an element that are stages of a fuel's life: each is a factor, and the element's total is what they are
/// checked against. Neither is there where the element has to stay whole.
struct CarboneStages {
    const CarboneRow* combustion = nullptr;  ///< part `Combustion`, stage ttw
    const CarboneRow* upstream = nullptr;    ///< part `Amont`, stage wtt
    std::string whole_because;               ///< empty where the parts serve

    bool serve() const { return combustion != nullptr || upstream != nullptr; }
};

/// Whether a part's name begins so, whatever its case and accents; `begins` is in folded words: `fin de vie`.
bool is_part_named(const CarboneRow& part, std::string_view begins);

/// The parts serve if there is no other than one `Combustion` and one `Amont`, each with a figure that is not below
/// zero, and if they add up to the element within the digits printed, in CO2b too where a part prints it.
CarboneStages stages_of(const CarboneRow& element, const std::vector<const CarboneRow*>& parts);

/// What the parts make of the element's total, as words; empty where they add up within the digits printed, or there
/// are none.
std::string sum_note(const CarboneRow& element, const std::vector<const CarboneRow*>& parts);

}  // namespace ghg
