#include "import/uk/placement.h"

#include <fmt/format.h>

namespace ghg {

Placement placed(Slot slot) { return {{std::move(slot)}, {}}; }

Placement left_out(std::string reason) { return {{}, std::move(reason)}; }

Placement not_read_yet(const UkRow& row) {
    return left_out(fmt::format("topic not read yet: {} / {}", row.level_1, row.level_2));
}

Placement left_out_per_mile() { return left_out("per mile: the row per km serves, a mile is exactly 1.609344 km"); }

}  // namespace ghg
