#include "domain/totals.h"

namespace ghg {

void add_up(Totals& totals) {
    totals.total_location = totals.scope_1 + totals.scope_2_location + totals.scope_3;
    totals.total_market = totals.scope_1 + totals.scope_2_market + totals.scope_3;
}

Totals& operator+=(Totals& totals, const Totals& more) {
    for (auto total : own_totals) totals.*total += more.*total;
    totals.total_location += more.total_location;
    totals.total_market += more.total_market;
    return totals;
}

}  // namespace ghg
