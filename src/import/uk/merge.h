#pragma once

#include "import/uk/row.h"

#include <string_view>
#include <vector>

namespace ghg {

/// The rows of two files of one edition, those of the first in front.
struct UkMerged {
    std::vector<UkRow> rows;
    std::vector<Exclusion> excluded;  ///< rows of the second that the first has too, with the same figure
    std::vector<ImportProblem> problems;
};

/// Puts two files together. Rows are the same where their ids are, or, where a file has no ids, all their labels. What
/// both print must agree: another figure, unit or gas is a problem that shows both. A row without a number in one of
/// the files stays.
UkMerged merge_uk_rows(std::vector<UkRow> first, std::vector<UkRow> second, std::string_view first_name);

}  // namespace ghg
