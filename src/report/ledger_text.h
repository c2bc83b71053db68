#pragma once

#include "domain/ledger.h"

#include <string>

namespace ghg {

/// Amounts with their units, one after the other: `1200 SEK; 30 EUR`. What has no unit was counted: passengers.
std::string amounts_text(const AmountsByUnit& amounts);

}  // namespace ghg
