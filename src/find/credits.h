#pragma once

#include "domain/airport.h"
#include "domain/credits.h"
#include "domain/factor_book.h"
#include "domain/gas.h"
#include "domain/result.h"

#include <string>
#include <utility>
#include <vector>

namespace ghg {

/// The edition (or GWP set) and the document that it was made of.
using Credit = std::pair<std::string, Document>;

/// All tables, bands, lists of airports and GWP sets.
std::vector<Credit> all_credits(const FactorBook& book, const std::vector<AirportList>& airports,
                                const std::vector<const GwpSet*>& gwp_sets);

/// Those that a result's lines rest on: of each factor, each ratio among the steps, bands and airports of its legs, its
/// cited RFI choice and its GWP set.
std::vector<Credit> credits_of(const Result& result, const FactorBook& book, const std::vector<AirportList>& airports,
                               const GwpSet& gwp);

/// Sorted by licence, publisher and title; each document once.
std::vector<LicenceCredits> by_licence(const std::vector<Credit>& credits);

}  // namespace ghg
