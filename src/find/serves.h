#pragma once

#include "domain/activity_type.h"
#include "domain/factor_book.h"
#include "domain/table_row.h"
#include "domain/unit.h"

#include <set>
#include <string>
#include <vector>

namespace ghg {

/// Which rows of the tables an activity type can draw from. The engine decides for one activity and its values; this
/// looks at keys, stages, bases and dimensions alone.

/// The details that an activity gives, or has by default, when it gives its quantity by the rule.
std::set<std::string> details_given(const ActivityType& type, const QuantityRule& rule);

/// Whether a factor has the stage, the basis and details that a line of the type can ask for: none beyond its `match`,
/// all that must be given, one of those of which one is given; on the market ladder of electricity the residual mix and
/// the sources of instruments too.
bool line_takes(const ActivityType& type, const QuantityRule& rule, const LineRule& line, const Factor& factor);
/// The same of a step's `by` and a ratio.
bool step_takes(const ActivityType& type, const QuantityRule& rule, const StepRule& step, const Ratio& ratio);

/// The dimensions in which a quantity given this way can meet a factor, once its steps are taken; `any` stands for all.
std::set<std::string> dimensions_after(const ActivityType& type, const QuantityRule& rule, const FactorBook& book,
                                       const Units& units);

/// Whether a line of the type takes a factor, a step a ratio or a band, or its money an exchange rate or an index.
bool type_uses(const ActivityType& type, const TableRow& row, const FactorBook& book, const Units& units);

}  // namespace ghg
