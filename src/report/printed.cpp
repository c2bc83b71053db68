#include "report/printed.h"

#include <algorithm>
#include <cstddef>

namespace ghg {
namespace {

struct Part {
    mpz_class units;  // of the last printed decimal, rounded down
    mpq_class rest;   // what rounding down lost
    bool zero = false;
};

Number from_units(const mpz_class& units, unsigned decimals) {
    return Number::from_digits(mpz_class(abs(units)).get_str(), decimals, sgn(units) < 0);
}

Part rounded_down(const Number& value, const mpz_class& scale) {
    mpq_class units = value.rational() * scale;
    Part part;
    mpz_fdiv_q(part.units.get_mpz_t(), units.get_num_mpz_t(), units.get_den_mpz_t());
    part.rest = units - part.units;
    part.zero = value.is_zero();
    return part;
}

// The parts that may be moved.
std::vector<Part*> movable(std::vector<Part>& parts) {
    std::vector<Part*> some;
    for (Part& part : parts)
        if (!part.zero) some.push_back(&part);
    if (some.empty())
        for (Part& part : parts) some.push_back(&part);
    return some;
}

// One each of what is left over goes to those with the largest remainders; of equal ones to the first.
void share_out(const mpz_class& left, std::vector<Part*> among) {
    mpz_class each;
    mpz_class extra;
    mpz_fdiv_qr_ui(each.get_mpz_t(), extra.get_mpz_t(), left.get_mpz_t(), among.size());
    for (Part* part : among) part->units += each;
    auto last = among.begin() + extra.get_si();
    std::ranges::nth_element(among, last, [](const Part* a, const Part* b) {
        int order = cmp(a->rest, b->rest);
        return order != 0 ? order > 0 : a < b;
    });
    for (auto part = among.begin(); part != last; ++part) ++(*part)->units;
}

}  // namespace

Number round_tonnes(const Number& kg, unsigned decimals) {
    return from_units((kg / Number(1000)).scaled(decimals), decimals);
}

std::vector<Number> round_parts(const Number& whole, const std::vector<Number>& values, unsigned decimals) {
    if (values.empty()) return {};
    mpz_class left = whole.scaled(decimals);
    mpz_class scale;
    mpz_ui_pow_ui(scale.get_mpz_t(), 10, decimals);
    std::vector<Part> parts;
    parts.reserve(values.size());
    for (const Number& value : values) {
        parts.push_back(rounded_down(value, scale));
        left -= parts.back().units;
    }
    share_out(left, movable(parts));
    std::vector<Number> rounded;
    for (const Part& part : parts) rounded.push_back(from_units(part.units, decimals));
    return rounded;
}

std::vector<Number> round_parts_tonnes(const Number& printed_parent, const std::vector<Number>& kg, unsigned decimals) {
    std::vector<Number> tonnes;
    for (const Number& mass : kg) tonnes.push_back(mass / Number(1000));
    return round_parts(printed_parent, tonnes, decimals);
}

PrintedTotals printed_totals(const Totals& totals, unsigned decimals) {
    auto round = [&](const Number& kg) { return round_tonnes(kg, decimals); };
    PrintedTotals printed;
    printed.scope_1 = round(totals.scope_1);
    printed.scope_2_location = round(totals.scope_2_location);
    printed.scope_2_market = round(totals.scope_2_market);
    printed.scope_3 = round(totals.scope_3);
    printed.total_location = printed.scope_1 + printed.scope_2_location + printed.scope_3;
    printed.total_market = printed.scope_1 + printed.scope_2_market + printed.scope_3;
    printed.outside_scopes = round(totals.outside_scopes);
    printed.upstream_in_scope_1 = round(totals.of_which_upstream_in_scope_1);
    printed.non_co2 = round(totals.of_which_non_co2);
    printed.total_location_without_non_co2 = printed.total_location - printed.non_co2;
    printed.total_market_without_non_co2 = printed.total_market - printed.non_co2;
    return printed;
}

std::string figure_text(const Number& printed, unsigned decimals) { return to_grouped(printed, decimals); }

std::string tonnes_text(const Number& kg, unsigned decimals) {
    return to_grouped(round_tonnes(kg, decimals), decimals);
}

}  // namespace ghg
