#include "domain/activity.h"

namespace ghg {

std::string Activity::detail(const std::string& name) const {
    auto found = details.find(name);
    return found == details.end() || found->second.values.empty() ? "" : found->second.values.front();
}

std::string Activity::dimension() const { return quantity ? quantity->quantity.unit->dimension : "route"; }

}  // namespace ghg
