#include "import/uk_factor.h"

namespace ghg {

const Slot& UkFactor::slot() const {
    for (const UkFigure& figure : figures)
        if (figure.slot.gas != "CO2-biogenic") return figure.slot;
    return figures.front().slot;
}

const UkRow* UkFactor::find(std::string_view gas) const {
    for (const UkFigure& figure : figures)
        if (figure.slot.gas == gas) return figure.row;
    return nullptr;
}

}  // namespace ghg
