#pragma once

#include "domain/gas.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// The GWP sets a reader may take values from. Without them, every id is unknown.
struct GwpSets {
    std::function<const GwpSet*(std::string_view)> find = [](std::string_view) { return nullptr; };
    std::function<std::vector<std::string>()> names = [] { return std::vector<std::string>(); };
};

}  // namespace ghg
