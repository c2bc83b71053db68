#pragma once

#include "import/uk/placement.h"

#include <string>
#include <vector>

namespace ghg {

/// A source row with a figure and the slot it fills.
struct UkFigure {
    const UkRow* row = nullptr;
    Slot slot;
};

/// The source rows of one factor or ratio, in order of lines; never empty.
struct UkFactor {
    std::vector<UkFigure> figures;

    /// The figure that says what the factor is: the first that is not CO2-biogenic.
    const UkFigure& main() const;
    const Slot& slot() const { return main().slot; }
    /// The row of a gas, the first where twins share one; null where there is none.
    const UkRow* find(std::string_view gas) const;
};

}  // namespace ghg
