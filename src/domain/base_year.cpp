#include "domain/base_year.h"

#include <algorithm>
#include <array>

namespace ghg {
namespace {

constexpr std::array<std::string_view, 4> kinds = {"structural", "method", "error", "organic"};

}  // namespace

std::string_view to_text(RecalculationKind kind) { return kinds.at(static_cast<std::size_t>(kind)); }

std::optional<RecalculationKind> parse_recalculation_kind(std::string_view text) {
    auto found = std::ranges::find(kinds, text);
    if (found == kinds.end()) return std::nullopt;
    return static_cast<RecalculationKind>(found - kinds.begin());
}

std::vector<std::string> recalculation_kinds() { return {kinds.begin(), kinds.end()}; }

}  // namespace ghg
