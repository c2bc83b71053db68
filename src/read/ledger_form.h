#pragma once

#include "domain/ledger.h"
#include "read/fields.h"

#include <string>

namespace ghg {

/// The keys of a ledger that say how its files are written. Delimiter and decimal mark must be said.
LedgerForm read_ledger_form(Fields& fields, Diagnostics& out);

/// The ways a date may be written, in words.
std::string ledger_date_forms();

}  // namespace ghg
