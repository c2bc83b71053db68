#include "domain/named_totals.h"

namespace ghg {

Totals& operator+=(Totals& totals, const Totals& more) {
    for (const NamedTotal& named : named_totals) totals.*named.figure += more.*named.figure;
    return totals;
}

}  // namespace ghg
