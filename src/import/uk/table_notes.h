#pragma once

#include "import/uk/factor.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What a reader of every figure of a table must know of its file: what was not in it, and how its rows are counted.
class UkTableNotes {
public:
    UkTableNotes(const std::vector<UkRow>& rows, const ImportRequest& request);

    /// Empty where there is nothing to say. The factors are those of one table.
    std::string of_table(const std::vector<const UkFactor*>& factors) const;

private:
    std::string biogenic(std::string_view table) const;
    std::string other_file(const std::vector<const UkFactor*>& factors) const;

    const ImportRequest& request_;
    std::set<std::string_view> by_gas_;    // files with rows of single gases
    std::set<std::string_view> by_entry_;  // files in JSON
    bool has_biogenic_ = false;
};

}  // namespace ghg
