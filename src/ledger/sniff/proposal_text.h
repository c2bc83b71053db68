#pragma once

#include "ledger/sniff/ledger_guess.h"

#include <functional>
#include <string>

namespace ghg {

/// What a code may mean, for a comment: `{type: vehicle-fuel, fuel: diesel}`; empty: nothing is known.
using CodeHints = std::function<std::string(const std::string&)>;

/// A `ledgers:` entry to paste into an inventory, with what was concluded as values, why and where the file leaves room
/// as comments, and nothing but the key where a person must decide. `path` is the file as it was named. Whatever stands
/// in the file: what is quoted reads back as the same bytes, and nothing reaches a terminal but text.
std::string proposal_text(const LedgerGuess& guess, const std::string& path, const CodeHints& hints);

}  // namespace ghg
