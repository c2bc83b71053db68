#pragma once

#include "domain/lock.h"
#include "domain/result.h"

#include <string>
#include <vector>

namespace ghg {

/// What a report says beside its lines and totals, as a lock holds it.
NamedFigures figures_beside(const Result& result);

/// Activities in no total, and lines for which there was no factor, each with the reason.
std::vector<std::string> activities_without_lines(const Result& result);

LockedTarget locked_target(const Progress& progress);

/// The excluded categories with their reasons; empty where there is none.
std::string excluded_text(const Boundary& boundary);

std::vector<std::string_view> names_of(const std::vector<Category>& categories);

}  // namespace ghg
