#include "base/nearest_double.h"

#include <cmath>
#include <limits>

namespace ghg {

double nearest_double(const Number& number) {
    mpq_class value = number.rational();
    constexpr double endless = std::numeric_limits<double>::infinity();
    double below = value.get_d();  // cut off towards zero
    double above = std::nextafter(below, sgn(value) < 0 ? -endless : endless);
    if (!std::isfinite(above)) return sgn(value) < 0 ? -endless : endless;
    bool nearer_above = abs(mpq_class(above) - value) < abs(value - mpq_class(below));
    return nearer_above ? above : below;
}

}  // namespace ghg
