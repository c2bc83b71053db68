#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ghg {

/// What may be wrong with a row of a ledger.
enum class RowProblem : std::uint8_t {
    fields,    ///< too few or too many
    quote,     ///< not closed, or followed by text
    number,    ///< no number, as declared
    unit,      ///< unknown
    code,      ///< not among the ledger's codes
    date,      ///< no date, as declared
    outside,   ///< dated outside the inventory's period
    bytes,     ///< not in the declared encoding, or NUL
    too_long,  ///< longer than a row may be
    negative,  ///< below zero where the type knows no credit
    empty,     ///< a column that picks the factor says nothing
};
inline constexpr std::size_t row_problems = 11;

/// Where a row stands: in which of the ledger's files, from 0, and on which line, from 1.
struct RowPlace {
    std::size_t file = 0;
    std::uint64_t line = 0;

    friend auto operator<=>(const RowPlace&, const RowPlace&) = default;
};

/// A row that cannot be used.
struct RowError {
    RowProblem problem = RowProblem::fields;
    std::size_t file = 0;      ///< of the ledger's files, from 0
    std::uint64_t offset = 0;  ///< of the row, in bytes
    std::uint64_t line = 0;    ///< physical, from 1
    std::string says;
    std::string next_step;
    std::string row;         ///< its beginning, as UTF-8
    std::size_t column = 0;  ///< of the faulty text in it, 1-based code points
    std::size_t length = 1;
};

/// The first errors of each kind that are shown, and how many of each kind there are.
class RowErrors {
public:
    static constexpr std::size_t most_shown = 20;

    void add(RowError error);
    void join(const RowErrors& others);
    std::uint64_t count() const;
    std::uint64_t count(RowProblem problem) const { return counts_[static_cast<std::size_t>(problem)]; }
    /// The first of all files, in order.
    const std::vector<RowError>& shown() const { return shown_; }

private:
    std::vector<RowError> shown_;
    std::array<std::uint64_t, row_problems> counts_{};
};

}  // namespace ghg
