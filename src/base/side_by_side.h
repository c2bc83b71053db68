#pragma once

#include <cstddef>
#include <functional>

namespace ghg {

/// Calls `work(begin, end)` for parts that together are 0 to `size`, each of at least `fewest` where there are so many:
/// on each processor one part after the other. What one part does must not touch what another does. Returns when no
/// part is worked on any more; an exception of one of them is thrown on, and others may then be left out.
void side_by_side(std::size_t size, std::size_t fewest, const std::function<void(std::size_t, std::size_t)>& work);

}  // namespace ghg
