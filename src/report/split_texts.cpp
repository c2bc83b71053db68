#include "report/split_texts.h"

#include "report/printed.h"

#include <algorithm>

namespace ghg {
namespace {

constexpr unsigned decimals_of_endless = 15;

bool is_endless(const Number& number) { return to_exact(number).find('/') != std::string::npos; }

// As to_decimal prints it.
Number shown(const Number& number) {
    if (!is_endless(number)) return number;
    mpz_class units = number.scaled(decimals_of_endless);
    return Number::from_digits(mpz_class(abs(units)).get_str(), decimals_of_endless, sgn(units) < 0);
}

unsigned decimals_of(const Number& terminating) {
    std::string text = to_exact(terminating);
    std::size_t point = text.find('.');
    return point == std::string::npos ? 0 : static_cast<unsigned>(text.size() - point - 1);
}

// Endless parts share what the others leave of the whole.
std::vector<Number> shown_parts(const Number& whole, const std::vector<Number>& parts) {
    std::vector<Number> shown = parts, endless;
    Number rest = whole;
    for (const Number& part : parts)
        if (is_endless(part))
            endless.push_back(part);
        else
            rest -= part;
    if (endless.empty() && rest.is_zero()) return shown;
    // Parts finer than the rounded figures they lead from and to.
    if (endless.empty()) return round_parts(whole, parts, std::max(decimals_of_endless, decimals_of(whole)));
    endless = round_parts(rest, endless, std::max(decimals_of_endless, decimals_of(rest)));
    auto next = endless.begin();
    for (Number& part : shown)
        if (is_endless(part)) part = *next++;
    return shown;
}

}  // namespace

SplitTexts split_texts(const Number& was, const Number& now, const std::vector<Number>& parts) {
    Number change = shown(now) - shown(was);
    SplitTexts texts{to_decimal(was), to_decimal(now), to_decimal(change), {}};
    for (const Number& part : shown_parts(change, parts)) texts.parts.push_back(to_decimal(part));
    return texts;
}

}  // namespace ghg
