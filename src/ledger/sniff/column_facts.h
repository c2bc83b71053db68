#pragma once

#include "domain/ledger_words.h"
#include "ledger/sniff/date_ways.h"
#include "ledger/sniff/ledger_excerpt.h"
#include "ledger/sniff/number_ways.h"
#include "ledger/sniff/readings.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ghg {

/// A longer field says nothing of its row, such as that it is a sum.
inline constexpr std::size_t longest_label = 60;

/// What the rows of the excerpt have in a column.
struct ColumnFacts {
    struct Value {
        std::uint64_t rows = 0;
        std::uint64_t line = 0;  ///< of the first
    };
    /// Values longer than this, and columns of more different ones, are no codes.
    static constexpr std::size_t longest_value = 200;
    static constexpr std::size_t most_values = 200;
    static constexpr std::size_t longest_name = 400;

    std::string name;  ///< in the first row; without a header its number
    NameSays says;
    bool can_be_named = false;  ///< an inventory can name it: it is not empty, not twice, and no longer than that
    std::uint64_t filled = 0, blank = 0;
    std::uint64_t sums = 0;  ///< of those filled, how many say that their row is a sum, and nothing of the column
    std::uint64_t numbers = 0, negatives = 0, dates = 0, other_dates = 0;
    Readings number_ways{all_number_ways};  ///< of the fields that are numbers in any way
    Readings date_ways{all_date_ways};      ///< of the fields that are days in any way
    Witness first_negative, first_no_number, first_no_date, first_blank, first_other_date;
    std::map<std::string, Value> values;  ///< empty where there are too many
    bool many = false;

    /// Nine of ten of its fields are.
    bool is_date() const;
    bool is_number() const { return !is_date() && are_most(numbers); }
    /// Nine of ten of the fields that say something of the column.
    bool are_most(std::uint64_t fields) const { return filled > sums && fields * 10 >= (filled - sums) * 9; }
    bool is_text() const { return filled > 0 && !is_date() && !is_number(); }
};

/// The columns as a header names them, if there is one; of rows with another number of fields nothing is taken.
std::vector<ColumnFacts> column_facts(const std::vector<ExcerptRow>& rows, std::size_t columns, bool header);

}  // namespace ghg
