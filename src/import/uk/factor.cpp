#include "import/uk/factor.h"

namespace ghg {

const UkFigure& UkFactor::main() const {
    for (const UkFigure& figure : figures)
        if (figure.slot.gas != "CO2-biogenic") return figure;
    return figures.front();
}

const UkRow* UkFactor::find(std::string_view gas) const {
    for (const UkFigure& figure : figures)
        if (figure.slot.gas == gas) return figure.row;
    return nullptr;
}

}  // namespace ghg
