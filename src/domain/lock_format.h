#pragma once

#include <string>
#include <string_view>

namespace ghg {

/// What the first key of a lock's file says.
inline constexpr std::string_view lock_schema = "ghg-lock/1";
/// The choice that names the editions searched. It moves no figure by itself: later tables may add to a set.
inline constexpr std::string_view editions_choice = "editions";
/// What its last line begins with.
inline constexpr std::string_view seal_key = "seal: ";

/// The seal of the text before the seal's line: its SHA-256, whatever its line ends are.
std::string seal_of(std::string_view text);

}  // namespace ghg
