#pragma once

#include "domain/emission_line.h"
#include "engine/gas_rates.h"

#include <map>
#include <string>
#include <vector>

namespace ghg {

/// A ratio that multiplies a line, in base units, a division by its inverse.
struct RatioTerm {
    std::string row;        ///< the same for the row's successor: the same id in another edition of the publisher
    bool of_years = false;  ///< exchange rates and price indexes: each year has its own
    Number value;
};

/// The part of the energy that one factor answers for: all of it, unless the line has rungs.
struct RatedPart {
    Number weight;
    GasRates rates;
};

/// What a line multiplies, told apart by what a change of it means:
///   measured x ratios x share x rule x the sum over the parts of weight x rates (x GWP)
/// The rungs of one line of the market ladder are parts of one such product.
struct LineTerms {
    Number measured;  ///< what happened, before any ratio, in base units
    std::vector<RatioTerm> ratios;
    Number share{1};                         ///< what is the organisation's
    Number rule{1};                          ///< RFI - 1, uplift
    std::map<std::string, int> measured_in;  ///< dimensions and their powers; money by its currency; none is zero
    std::string rated_in;                    ///< the dimension of the factor's unit, or its currency
    std::map<std::string, RatedPart> parts;  ///< by the factor's row, successors alike
};

/// Of the rungs of one line, or of the one line there is; never empty.
LineTerms terms_of(const std::vector<const EmissionLine*>& rungs);

/// The line that warming beyond CO2 would have beside a combustion line, where RFI counts none.
LineTerms without_non_co2(const EmissionLine& combustion);

/// The row of a factor that its successor shares: publisher, table and id, not edition. Of an own factor, that it is
/// one.
std::string lasting_row(const EmissionLine& line);

}  // namespace ghg
