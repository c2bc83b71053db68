#include "ledger/field_values.h"

#include "base/encoding.h"
#include "base/utf8.h"

#include <fmt/format.h>

namespace ghg {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::string other_mark(const std::string& written, const LedgerForm& form) {
    return fmt::format("`{}` has another mark than the declared decimal {}", written,
                       form.numbers.mark == ',' ? "comma" : "point");
}

}  // namespace

std::optional<std::string> field_text(std::string_view field, Encoding encoding) {
    std::string scratch;
    auto text = to_utf8(field, encoding, scratch);
    return text ? std::optional(std::string(trimmed(*text))) : std::nullopt;
}

AmountAdvice advice_on(DecimalFault fault, const std::string& written, const LedgerForm& form) {
    switch (fault) {
        case DecimalFault::empty:
            return {"the amount is missing", "Complete the row, or leave such rows out by a rule (leave_out)."};
        case DecimalFault::other_mark:
            return {other_mark(written, form),
                    "Correct the row; where all rows are written so, declare it with decimal: and thousands:."};
        case DecimalFault::grouping:
            return {fmt::format("`{}` has digits in groups that were not declared", written),
                    "Declare what stands between groups of three digits with thousands:, or correct the row."};
        case DecimalFault::exponent:
            return {fmt::format("`{}` is written with an exponent: a spreadsheet has dropped digits", written),
                    "Export the file again with all its digits."};
        case DecimalFault::too_long:
            return {fmt::format("`{}` has more digits than anybody measures", written), "Correct the row."};
        case DecimalFault::not_a_number:
        case DecimalFault::none:
            break;
    }
    return {fmt::format("`{}` is not a number", written), "Correct the row; a unit stands in a column of its own."};
}

bool is_clean(std::string_view bytes, Encoding encoding) {
    if (bytes.find('\0') != std::string_view::npos) return false;
    if (is_ascii(bytes)) return true;
    return encoding == Encoding::utf8 ? !first_bad_utf8(bytes) : field_text(bytes, encoding).has_value();
}

}  // namespace ghg
