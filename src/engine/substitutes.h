#pragma once

#include "engine/candidate_rows.h"

#include <string>

namespace ghg {

/// What may stand in for a figure that there is not: advice in whole sentences, empty where there is nothing to advise.
/// A figure is named, never used: only the user can choose it.

/// A figure for the same details, of another year.
std::string substitute_of_year(const CandidateRows& rows, const Ask& ask);
/// Figures for all that was asked, but of another place: how one of them may stand in, without its full stop, and what
/// else can be done.
struct Substitute {
    std::string how;
    std::string or_else;
};
Substitute substitute_elsewhere(const CandidateRows& rows, const Ask& ask);
/// Where no row is near: an edition, a substitute or a figure of one's own.
std::string substitute_unknown(const Ask& ask);

/// For a value that no row has: those that rows have, where to see all of them, and a figure of one's own.
std::string value_of_table(const std::set<std::string>& known, const Ask& ask, const std::string& detail);
/// For the source of an instrument that no row has.
std::string other_source(const CandidateRows& rows, const Ask& ask);

std::set<std::string> names_of(const std::map<std::string, const Factor*>& values);

}  // namespace ghg
