#pragma once

#include "engine/resolve.h"

#include <set>
#include <string>
#include <vector>

namespace ghg {

/// As many as a message lists.
inline constexpr std::size_t most_values = 12;

using CandidateRows = std::vector<const Factor*>;

/// The rows of the inventory's editions that a line could use for other details, in another unit or of another year.
CandidateRows candidate_rows(const Ask& ask, const Context& context);
/// Those of them whose table speaks for the year.
CandidateRows rows_of_year(const CandidateRows& rows, int year);

bool holds_all(const Details& all, const Details& part);
/// Whether a detail says where: of places, one is no better an answer for another.
bool is_place(const std::string& detail);

/// Values that rows have for one detail while all the others are as asked, in the asked unit, with the first row of
/// each.
std::map<std::string, const Factor*> values_beside(const std::string& detail, const CandidateRows& rows,
                                                   const Ask& ask);

/// "a, b, c", at most `most_values`, then "…"; those that share a word with `like` first.
std::string some_of(const std::set<std::string>& values, const std::string& like = "");
/// The same to choose from: "umea", or "one of a, b, c".
std::string one_of(const std::set<std::string>& values, const std::string& like = "");

}  // namespace ghg
