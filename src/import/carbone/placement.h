#pragma once

#include "import/carbone/split.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Where an element of Base Carbone goes. With a reason it goes nowhere.
struct CarbonePlace {
    std::string table, per;
    std::string stage;              ///< of the element as a whole; empty where its stages are factors
    CarboneStages stages;           ///< of fuels and transport
    std::string mass = "kg";        ///< per unit; `g` per euro, which is kg per thousand euros
    std::string region;             ///< ISO 3166; empty where the file names none that is known
    std::optional<int> price_year;  ///< of spend
    std::string includes_rf;        ///< of flights
    std::string note;
    std::string reason;  ///< why no activity type can read it
};

/// By unit, category and, where these say what is in the figure, the element's parts. Nothing is guessed: where they
/// do not say it, there is a reason.
CarbonePlace carbone_place(const CarboneRow& element, const std::vector<const CarboneRow*>& parts);

}  // namespace ghg
