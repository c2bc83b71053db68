#pragma once

#include "import/uk/placement.h"

namespace ghg {

// Goods on the road, on rails and at sea in the UK flat file, per tonne-km: table `freight`. One function per kind of
// rows, as the list in uk_topics.cpp names them, each with the stage that the list gives.

/// Vans and HGVs. Rows per km repeat those of one's own vehicles, save where electricity is in them; rows per mile are
/// left out.
Placement place_freight_vehicle(const UkRow& row, std::string_view stage);
/// Upstream of vans and HGVs: per tonne-km to `freight`, per km to `vehicles` save where electricity is in it.
Placement place_upstream_of_vehicle(const UkRow& row, std::string_view stage);
Placement place_freight_train(const UkRow& row, std::string_view stage);
Placement place_ship(const UkRow& row, std::string_view stage);

}  // namespace ghg
