#include "base/decimal_text.h"

#include <algorithm>
#include <span>
#include <string>

namespace ghg {
namespace {

constexpr std::size_t most_digits = 38;
constexpr std::size_t most_narrow_digits = 18;
constexpr std::size_t group_digits = 3;
constexpr std::string_view minus_sign = "\xE2\x88\x92";
constexpr std::string_view blanks[] = {" ", "\t", "\xC2\xA0", "\xE2\x80\xAF"};
constexpr std::string_view grouping_blanks[] = {" ", "\xC2\xA0", "\xE2\x80\xAF"};
constexpr std::string_view apostrophes[] = {"'", "\xE2\x80\x99"};
constexpr std::string_view point[] = {"."};
constexpr std::string_view comma[] = {","};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool drop_front(std::string_view& text, std::string_view mark) {
    if (!text.starts_with(mark)) return false;
    text.remove_prefix(mark.size());
    return true;
}

bool drop_back(std::string_view& text, std::string_view mark) {
    if (!text.ends_with(mark)) return false;
    text.remove_suffix(mark.size());
    return true;
}

void trim(std::string_view& text) {
    while (std::ranges::any_of(blanks, [&](std::string_view blank) { return drop_front(text, blank); })) {
    }
    while (std::ranges::any_of(blanks, [&](std::string_view blank) { return drop_back(text, blank); })) {
    }
}

// Whether it is below zero; what is left in `text` begins and ends with the number. A second sign is left there, and
// is no digit.
bool take_sign(std::string_view& text) {
    bool negative = false;
    if (text.starts_with('(') && text.ends_with(')') && text.size() > 2) {
        text = text.substr(1, text.size() - 2);
        negative = true;
    } else if (drop_front(text, "-") || drop_front(text, minus_sign)) {
        negative = true;
    } else if (!drop_front(text, "+")) {
        negative = drop_back(text, "-") || drop_back(text, minus_sign);
    }
    trim(text);
    return negative;
}

std::span<const std::string_view> marks_of(ThousandsMark thousands) {
    switch (thousands) {
        case ThousandsMark::blank:
            return grouping_blanks;
        case ThousandsMark::apostrophe:
            return apostrophes;
        case ThousandsMark::point:
            return point;
        case ThousandsMark::comma:
            return comma;
        case ThousandsMark::none:
            break;
    }
    return {};
}

// Bytes of the mark that the text begins with, or 0.
std::size_t mark_at(std::string_view text, std::span<const std::string_view> marks) {
    for (std::string_view mark : marks)
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

// Reads a number without its sign, once from its beginning to its end or its first fault.
class Reader {
public:
    Reader(std::string_view text, const DecimalSyntax& syntax) : rest_(text), syntax_(syntax) {}

    DecimalFault read() {
        while (!rest_.empty() && fault_ == DecimalFault::none) step();
        if (fault_ == DecimalFault::none) fault_ = at_end();
        return fault_;
    }
    const std::string& digits() const { return digits_; }  // without leading zeros
    std::size_t decimals() const { return decimals_; }

private:
    void step() {
        if (is_digit(rest_[0])) return digit();
        if (rest_[0] == syntax_.mark && !behind_mark_) return decimal_mark();
        if (std::size_t mark = mark_at(rest_, marks_of(syntax_.thousands))) return thousands_mark(mark);
        fault_ = fault_here();
    }

    void digit() {
        if (!digits_.empty() || rest_[0] != '0') digits_ += rest_[0];
        any_digit_ = true;
        ++in_group_;
        decimals_ += behind_mark_ ? 1 : 0;
        rest_.remove_prefix(1);
        if (digits_.size() > most_digits || decimals_ > most_digits) fault_ = DecimalFault::too_long;
    }

    void decimal_mark() {
        fault_ = grouped_ && in_group_ != group_digits ? DecimalFault::grouping : DecimalFault::none;
        behind_mark_ = true;
        rest_.remove_prefix(1);
    }

    void thousands_mark(std::size_t size) {
        bool full = grouped_ ? in_group_ == group_digits : in_group_ >= 1 && in_group_ <= group_digits;
        if (!full || behind_mark_) fault_ = DecimalFault::grouping;
        grouped_ = true;
        in_group_ = 0;
        rest_.remove_prefix(size);
    }

    DecimalFault fault_here() const {
        char c = rest_[0];
        bool more = rest_.size() > 1 && (is_digit(rest_[1]) || rest_[1] == '+' || rest_[1] == '-');
        if (!any_digit_) return c == '.' || c == ',' ? DecimalFault::other_mark : DecimalFault::not_a_number;
        if ((c == 'e' || c == 'E') && more) return DecimalFault::exponent;
        if (c == '.' || c == ',') return DecimalFault::other_mark;
        std::size_t mark = std::max(mark_at(rest_, grouping_blanks), mark_at(rest_, apostrophes));
        bool groups = mark > 0 && rest_.size() > mark && is_digit(rest_[mark]);
        return groups ? DecimalFault::grouping : DecimalFault::not_a_number;
    }

    DecimalFault at_end() const {
        if (!any_digit_ || (behind_mark_ && decimals_ == 0)) return DecimalFault::not_a_number;
        return grouped_ && !behind_mark_ && in_group_ != group_digits ? DecimalFault::grouping : DecimalFault::none;
    }

    std::string_view rest_;
    DecimalSyntax syntax_;
    DecimalFault fault_ = DecimalFault::none;
    std::string digits_;
    std::size_t decimals_ = 0;
    std::size_t in_group_ = 0;
    bool any_digit_ = false;
    bool grouped_ = false;
    bool behind_mark_ = false;
};

}  // namespace

Decimal parse_any_decimal(std::string_view text, const DecimalSyntax& syntax) {
    trim(text);
    if (text.empty()) return {.fault = DecimalFault::empty};
    Decimal decimal;
    bool negative = take_sign(text);
    Reader reader(text, syntax);
    decimal.fault = reader.read();
    if (decimal.fault != DecimalFault::none) return decimal;
    decimal.wide = reader.digits().size() > most_narrow_digits || reader.decimals() > most_narrow_digits;
    if (decimal.wide) return decimal;
    for (char c : reader.digits()) decimal.mantissa = decimal.mantissa * 10 + (c - '0');
    if (negative) decimal.mantissa = -decimal.mantissa;
    decimal.decimals = static_cast<std::uint8_t>(reader.decimals());
    return decimal;
}

std::optional<Number> wide_decimal(std::string_view text, const DecimalSyntax& syntax) {
    trim(text);
    bool negative = take_sign(text);
    Reader reader(text, syntax);
    if (reader.read() != DecimalFault::none) return std::nullopt;
    return Number::from_digits(reader.digits().empty() ? "0" : reader.digits(), reader.decimals(), negative);
}

}  // namespace ghg
