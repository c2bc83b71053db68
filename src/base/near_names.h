#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Names a person may have meant by `given`: at most four, nearest first, ties in the order of `known`. Case is
/// ignored. Empty when nothing is near.
std::vector<std::string> near_names(std::string_view given, const std::vector<std::string>& known);

}  // namespace ghg
