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

Part rounded_down(const Number& value, unsigned decimals) {
    mpz_class scale;
    mpz_ui_pow_ui(scale.get_mpz_t(), 10, decimals);
    mpq_class units = value.rational() * scale;
    Part part;
    mpz_fdiv_q(part.units.get_mpz_t(), units.get_num_mpz_t(), units.get_den_mpz_t());
    part.rest = units - part.units;
    part.zero = value.is_zero();
    return part;
}

// The parts that may be moved, largest remainder first.
std::vector<Part*> by_remainder(std::vector<Part>& parts) {
    std::vector<Part*> order;
    for (Part& part : parts)
        if (!part.zero) order.push_back(&part);
    if (order.empty())
        for (Part& part : parts) order.push_back(&part);
    std::ranges::stable_sort(order, [](const Part* a, const Part* b) { return a->rest > b->rest; });
    return order;
}

void share_out(mpz_class left, const std::vector<Part*>& order) {
    mpz_class each;
    mpz_class extra;
    mpz_fdiv_qr_ui(each.get_mpz_t(), extra.get_mpz_t(), left.get_mpz_t(), order.size());
    for (Part* part : order) {
        part->units += each;
        if (sgn(extra) > 0) {
            ++part->units;
            --extra;
        }
    }
}

}  // namespace

Number round_tonnes(const Number& kg, unsigned decimals) {
    return from_units((kg / Number(1000)).scaled(decimals), decimals);
}

std::vector<Number> round_parts(const Number& whole, const std::vector<Number>& values, unsigned decimals) {
    if (values.empty()) return {};
    mpz_class left = whole.scaled(decimals);
    std::vector<Part> parts;
    for (const Number& value : values) {
        parts.push_back(rounded_down(value, decimals));
        left -= parts.back().units;
    }
    share_out(left, by_remainder(parts));
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
