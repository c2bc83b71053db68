#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// The ways in which a file may write its dates, as a ledger declares them. Bit i of a set of ways is `date_ways[i]`.
/// Of two that differ only in whether one digit is enough the stricter stands first.
inline constexpr std::array<std::string_view, 21> date_ways{
    "YYYY-MM-DD", "YYYY/MM/DD", "YYYY.MM.DD", "DD.MM.YYYY", "DD/MM/YYYY", "DD-MM-YYYY", "MM/DD/YYYY",
    "MM-DD-YYYY", "MM.DD.YYYY", "YYYY-M-D",   "YYYY/M/D",   "YYYY.M.D",   "D.M.YYYY",   "D/M/YYYY",
    "D-M-YYYY",   "M/D/YYYY",   "M-D-YYYY",   "M.D.YYYY",   "YYYYMMDD",   "DDMMYYYY",   "MMDDYYYY"};
inline constexpr std::uint32_t all_date_ways = (1U << date_ways.size()) - 1;
inline constexpr std::uint32_t unmarked_date_ways = 0b111U << 18U;

/// The ways that read the field as a day; none where it is none.
std::uint32_t look_at_date(std::string_view field);

/// The ways of a set that a file's rows do not tell apart: each order of day, month and year once, the strictest way of
/// writing it. One name: it is decided.
std::vector<std::string> date_names(std::uint32_t ways);

/// The ways in which day, month and year stand in another order, or have another mark between them.
std::uint32_t other_date_ways(std::string_view name);

/// Whether a field looks like a day that no way reads: with a year of two digits, or the month's name.
bool looks_like_other_date(std::string_view field);

}  // namespace ghg
