#pragma once

#include "base/decimal_text.h"
#include "domain/ledger.h"

#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// A field as UTF-8, without blanks around it; nothing where its bytes are not of the encoding.
std::optional<std::string> field_text(std::string_view field, Encoding encoding);

/// What is wrong with an amount, in words, and what to do.
struct AmountAdvice {
    std::string says, next_step;
};
AmountAdvice advice_on(DecimalFault fault, const std::string& written, const LedgerForm& form);

/// Whether bytes are of the encoding, and none is NUL.
bool is_clean(std::string_view bytes, Encoding encoding);

}  // namespace ghg
