#include "ledger/sniff/form_guess.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <bit>
#include <utility>

namespace ghg {
namespace {

bool reads_as(const ColumnFacts& below, const std::string& field) {
    if (below.is_date()) return look_at_date(field) != 0;
    return look_at_number(field).ways != 0;
}

GuessedKey unsure_header(std::string because) {
    return {"header", "", {}, {std::move(because) + "; `true` where it names the columns, `false` where it is a row"}};
}

std::uint32_t ways_of(const std::vector<const ColumnFacts*>& columns) {
    std::uint32_t ways = all_number_ways;
    for (const ColumnFacts* column : columns) ways &= column->number_ways.left();
    return ways;
}

// Of the columns' fields one that ruled the ways out.
Witness witness_against(std::uint32_t ways, const std::vector<const ColumnFacts*>& columns) {
    for (const ColumnFacts* column : columns)
        if ((column->number_ways.left() & ways) == 0) return column->number_ways.last_ruled_out(ways);
    return {};
}

bool decides(std::uint32_t ways) { return ways != 0 && ((ways & point_ways) == 0 || (ways & comma_ways) == 0); }

constexpr std::uint32_t way(std::size_t number) { return 1U << number; }
constexpr std::uint32_t point_plain = way(0), comma_plain = way(4);
constexpr std::uint32_t blanks = way(1) | way(5), apostrophes = way(3) | way(7);

GuessedKey thousands_of(std::uint32_t ways, const std::vector<const ColumnFacts*>& columns) {
    auto first = static_cast<std::size_t>(std::countr_zero(ways));
    Witness seen = witness_against(ways < comma_plain ? point_plain : comma_plain, columns);
    return {"thousands", std::string(thousands_word(number_ways[first].thousands)), {told(seen)}, {}};
}

GuessedKey no_mark_reads_all(const std::vector<const ColumnFacts*>& columns) {
    Witness comma = witness_against(point_ways, columns), point = witness_against(comma_ways, columns);
    bool both = comma.line != 0 && point.line != 0;
    std::string seen = both ? fmt::format(": {}, and {}", told(point), told(comma)) : "";
    return {"decimal", "", {}, {fmt::format("no mark reads all numbers{}. Correct the file", seen)}};
}

// `1,234` may be a thousand and more, or one and a part.
GuessedKey groups_or_decimals(std::uint32_t ways, const std::vector<const ColumnFacts*>& columns) {
    bool has_commas = (ways & point_plain) == 0;
    Witness seen = witness_against(has_commas ? point_plain : comma_plain, columns);
    auto [of_groups, of_decimals] = has_commas ? std::pair("decimal: point, thousands: comma", "decimal: comma")
                                               : std::pair("decimal: comma, thousands: point", "decimal: point");
    return {"decimal",
            "",
            {},
            {fmt::format("{} may have thousands ({}) or three decimals ({})", told(seen), of_groups, of_decimals)}};
}

std::vector<GuessedKey> undecided_mark(std::uint32_t ways, const std::vector<const ColumnFacts*>& columns) {
    if (ways == 0) return {no_mark_reads_all(columns)};
    GuessedKey none{"decimal", "", {}, {"no number in these rows has decimals: point or comma?"}};
    if ((ways & point_plain) != 0 && (ways & comma_plain) != 0) return {std::move(none)};
    for (std::uint32_t mark : {blanks, apostrophes})
        if (ways == mark) return {std::move(none), thousands_of(ways & point_ways, columns)};
    return {groups_or_decimals(ways, columns)};
}

}  // namespace

std::string told(const Witness& witness) { return fmt::format("`{}` on line {}", witness.field, witness.line); }

HeaderGuess guess_header(const std::vector<ExcerptRow>& rows, std::size_t columns) {
    auto below = column_facts(rows, columns, true);
    std::uint64_t telling = 0, alike = 0, known = 0;
    for (std::size_t i = 0; i < columns && !rows.empty(); ++i) {
        const std::string& field = rows.front().fields[i];
        known += below[i].says.any() ? 1 : 0;
        if (field.empty() || !(below[i].is_date() || below[i].is_number())) continue;
        ++telling;
        alike += reads_as(below[i], field) ? 1 : 0;
    }
    if (telling > 0 && alike == 0) return {};
    if (telling > 0 && alike == telling)
        return {false,
                GuessedKey{"header", "false", {"the first row holds amounts or days, as those below it do"}, {}}};
    if (telling == 0 && known * 2 >= columns) return {};
    return {true, unsure_header(telling == 0 ? "no column holds amounts or days that would tell the first row apart"
                                             : "some of the first row's fields are amounts or days, and some are not")};
}

std::vector<GuessedKey> guess_numbers(const std::vector<const ColumnFacts*>& amounts,
                                      const std::vector<const ColumnFacts*>& numbers) {
    bool of_amounts = decides(ways_of(amounts)) || numbers.empty();
    const auto& columns = of_amounts || !decides(ways_of(numbers)) ? amounts : numbers;
    std::uint32_t ways = ways_of(columns);
    if (!decides(ways)) return undecided_mark(ways, columns);
    bool point = (ways & comma_ways) == 0;
    Witness by = witness_against(point ? comma_ways : point_ways, columns);
    GuessedKey decimal{"decimal", point ? "point" : "comma", {told(by)}, {}};
    if (&columns != &amounts && !amounts.empty())
        decimal.unsure.emplace_back(
            "so other columns write their numbers; the amounts themselves have no decimals here");
    std::vector<GuessedKey> keys{std::move(decimal)};
    if ((ways & (point_plain | comma_plain)) == 0) keys.push_back(thousands_of(ways, columns));
    return keys;
}

GuessedKey guess_dates(const ColumnFacts& column) {
    GuessedKey key{"dates", "", {}, {}};
    auto names = date_names(column.date_ways.left());
    if (names.size() == 1) {
        key.value = names.front();
        Witness by = column.date_ways.last_ruled_out(other_date_ways(key.value));
        key.because.push_back(fmt::format("{}: {}", column.name, told(by)));
    } else if (names.empty()) {
        Witness by = column.date_ways.last_ruled_out(all_date_ways);
        key.unsure.push_back(
            fmt::format("{} writes its days in more than one way: {} is written otherwise than those "
                        "above it. Correct the file",
                        column.name, told(by)));
    } else {
        key.unsure.push_back(
            fmt::format("{}: {}; no day is above 12 that would tell", column.name, fmt::join(names, " or ")));
    }
    if (column.first_no_date.line != 0)
        key.unsure.push_back(
            fmt::format("{} has {}, which is no day: such a row is an error", column.name, told(column.first_no_date)));
    return key;
}

}  // namespace ghg
