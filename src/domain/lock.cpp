#include "domain/lock.h"

#include <algorithm>
#include <array>

namespace ghg {
namespace {

constexpr std::array<std::string_view, 3> kinds = {"inventory", "file", "built-in"};

template <typename Things>
auto* find_named(const Things& things, std::string_view name) {
    auto found = std::ranges::find(things, name, [](const auto& thing) { return std::string_view(thing.name); });
    return found == things.end() ? nullptr : &*found;
}

}  // namespace

std::string_view to_text(LockedFile::Kind kind) { return kinds.at(static_cast<std::size_t>(kind)); }

std::optional<LockedFile::Kind> parse_file_kind(std::string_view text) {
    auto found = std::ranges::find(kinds, text);
    if (found == kinds.end()) return std::nullopt;
    return static_cast<LockedFile::Kind>(found - kinds.begin());
}

const LockedFactor* Lock::find_factor(std::string_view name) const { return find_named(factors, name); }
const LockedLine* Lock::find_line(std::string_view name) const { return find_named(lines, name); }

}  // namespace ghg
