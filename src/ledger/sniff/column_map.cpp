#include "ledger/sniff/column_map.h"

#include "ledger/sniff/form_guess.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace ghg {
namespace {

using Columns = std::vector<const ColumnFacts*>;

std::vector<std::string> names_of(const Columns& columns) {
    std::vector<std::string> names;
    for (const ColumnFacts* column : columns) names.push_back(column->name);
    return names;
}

template <class Wanted>
Columns those(const std::vector<ColumnFacts>& columns, Wanted&& wanted) {
    Columns found;
    for (const ColumnFacts& column : columns)
        if (column.can_be_named && column.filled > 0 && wanted(column)) found.push_back(&column);
    return found;
}

bool names_something(const ColumnFacts& column) {
    bool amount = column.says.of(ColumnSays::amount) || column.says.of(ColumnSays::money);
    return column.says.of(ColumnSays::code) || column.says.of(ColumnSays::id) || column.says.of(ColumnSays::evidence) ||
           column.says.of(ColumnSays::status) || (column.says.of(ColumnSays::site) && !amount);
}

// The unit in a name: `Volume (L)`, `kWh`, `Cost SEK`; null where there is none.
const Unit* unit_in(std::string_view name, const Units& units) {
    if (const Unit* whole = units.find(name)) return whole;
    std::size_t open = name.find_last_of("([");
    std::size_t blank = name.find_last_of(' ');
    if (open != std::string_view::npos && name.size() > open + 1 && (name.back() == ')' || name.back() == ']'))
        return units.find(name.substr(open + 1, name.size() - open - 2));
    return blank == std::string_view::npos || name.size() - blank < 3 ? nullptr : units.find(name.substr(blank + 1));
}

bool are_airports(const ColumnFacts& column) {
    auto is_code = [](const auto& value) {
        return value.first.size() == 3 && std::ranges::all_of(value.first, [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    return !column.many && !column.values.empty() && std::ranges::all_of(column.values, is_code);
}

class Mapper {
public:
    Mapper(const std::vector<ColumnFacts>& columns, const Units& units, LedgerGuess& guess)
        : columns_(columns), units_(units), guess_(guess) {}

    ColumnMap map() {
        map_route();
        map_amount();
        map_date();
        map_unit();
        map_named("site", ColumnSays::site, [](const ColumnFacts& column) {
            return column.is_text() || (column.is_number() && names_something(column));
        });
        map_named("id", ColumnSays::id, [](const ColumnFacts& column) {
            return !names_as_code(column) && (column.many || column.values.size() == column.filled);
        });
        map_named("evidence", ColumnSays::evidence, [](const ColumnFacts& column) { return !column.is_date(); });
        tell_unnamed();
        return std::move(map_);
    }

private:
    static bool names_as_code(const ColumnFacts& column) {
        return column.says.of(ColumnSays::code) || column.says.of(ColumnSays::evidence) || column.is_date();
    }

    void add(std::string key, std::string column, std::vector<std::string> unsure = {}) {
        guess_.columns.push_back({std::move(key), std::move(column), {}, std::move(unsure)});
    }

    void map_route() {
        for (auto [key, what] : {std::pair("from", ColumnSays::from), std::pair("to", ColumnSays::to)}) {
            Columns found = those(columns_, [&, what = what](const ColumnFacts& column) {
                return column.says.of(what) && are_airports(column);
            });
            if (found.size() == 1) add(key, found.front()->name);
        }
    }

    void map_amount() {
        map_.numbers =
            those(columns_, [](const ColumnFacts& column) { return column.is_number() && !names_something(column); });
        Columns travellers, named;
        for (const ColumnFacts* column : map_.numbers) {
            bool counts_people = column->says.of(ColumnSays::passengers);
            if (counts_people) travellers.push_back(column);
            bool amount = column->says.of(ColumnSays::amount) || column->says.of(ColumnSays::money) ||
                          unit_in(column->name, units_) != nullptr;
            if (amount && !counts_people) named.push_back(column);
        }
        map_.amounts = named;
        map_.amounts.insert(map_.amounts.end(), travellers.begin(), travellers.end());
        if (named.empty() && travellers.size() == 1)
            add("passengers", travellers.front()->name);
        else if (named.size() == 1 && travellers.empty())
            add("quantity", named.front()->name, other_numbers());
        else
            add("quantity", "", {undecided_amount()});
        for (const ColumnFacts* column : map_.amounts) tell_odd_amounts(*column);
    }

    std::vector<std::string> other_numbers() const {
        Columns others;
        std::ranges::copy_if(map_.numbers, std::back_inserter(others),
                             [&](const ColumnFacts* column) { return column != map_.amounts.front(); });
        if (others.empty()) return {};
        return {fmt::format("taken by its name; {} numbers, too",
                            listed(names_of(others), "and") + (others.size() == 1 ? " holds" : " hold"))};
    }

    std::string undecided_amount() const {
        if (map_.numbers.empty())
            return "no column holds amounts. Take this line and `unit` out where each row counts once";
        if (map_.amounts.empty())
            return fmt::format("no column is called an amount. There are numbers in {}",
                               listed(names_of(map_.numbers), "and"));
        return fmt::format("{}: say which is to count", listed(names_of(map_.amounts)));
    }

    void tell_odd_amounts(const ColumnFacts& column) {
        if (column.negatives > 0)
            guess_.unsure.push_back(
                fmt::format("{} below zero in {}, the first {}: money below zero nets as a credit, anything else is an "
                            "error until a rule leaves it out",
                            column.negatives == 1 ? "1 row is" : fmt::format("{} rows are", column.negatives),
                            column.name, told(column.first_negative)));
        if (column.first_no_number.line != 0)
            guess_.unsure.push_back(fmt::format("{} has {}, which is no number: such a row is an error", column.name,
                                                told(column.first_no_number)));
        if (column.blank > 0)
            guess_.unsure.push_back(fmt::format(
                "{} is empty in {}, the first on line {}: such a row is an error", column.name,
                column.blank == 1 ? "1 row" : fmt::format("{} rows", column.blank), column.first_blank.line));
    }

    void map_date() {
        map_.dates = those(columns_, [](const ColumnFacts& column) { return column.is_date(); });
        Columns others = those(columns_, [](const ColumnFacts& column) {
            return column.other_dates * 10 >= column.filled * 9 && !column.is_date() && !column.is_number();
        });
        if (map_.dates.size() == 1)
            add("date", map_.dates.front()->name);
        else if (map_.dates.size() > 1)
            add("date", "", {fmt::format("{}: say which one places a row in the year", listed(names_of(map_.dates)))});
        else if (!others.empty())
            add("date", "",
                {fmt::format("{} has days in a form that ghg does not read, such as {}. Export them as YYYY-MM-DD, or "
                             "take this line out: rows are then held against no period",
                             others.front()->name, told(others.front()->first_other_date))});
        else
            guess_.unsure.emplace_back(
                "no column holds days: every row is taken to lie within the inventory's period, so see that it does");
    }

    // Those called a unit; where none is, those that hold nothing else, to be told.
    Columns unit_columns() const {
        Columns called = those(columns_, [&](const ColumnFacts& column) {
            return column.is_text() && (column.says.of(ColumnSays::unit) || column.says.of(ColumnSays::currency)) &&
                   knows_unit(column);
        });
        if (!called.empty()) return called;
        return those(columns_, [&](const ColumnFacts& column) {
            return column.is_text() && !column.values.empty() && !names_something(column) &&
                   std::ranges::all_of(column.values,
                                       [&](const auto& value) { return units_.find(value.first) != nullptr; });
        });
    }

    bool knows_unit(const ColumnFacts& column) const {
        return std::ranges::any_of(column.values,
                                   [&](const auto& value) { return units_.find(value.first) != nullptr; });
    }

    void map_unit() {
        const GuessedKey& amount = *std::ranges::find_if(
            guess_.columns, [](const GuessedKey& key) { return key.key == "quantity" || key.key == "passengers"; });
        if (amount.key == "passengers") return;
        std::string quantity = amount.value;
        Columns found = unit_columns();
        if (found.size() == 1 && !quantity.empty() && fits(*found.front(), quantity)) return use_units(*found.front());
        const Unit* unit = unit_in(quantity, units_);
        if (unit != nullptr) {
            guess_.dimension = unit->dimension;
            guess_.constants.push_back({"unit", unit->name, {fmt::format("the name {} says so", quantity)}, {}});
            return;
        }
        std::string says = "no column says in which unit the amounts are";
        if (!found.empty())
            says = fmt::format("{} units: where they are those of the amounts write `unit: {}` under columns",
                               listed(names_of(found), "and") + (found.size() == 1 ? " holds" : " hold"),
                               found.front()->name);
        guess_.constants.push_back({"unit", "", {}, {says}});
    }

    // A currency belongs to money, and not to litres.
    static bool fits(const ColumnFacts& column, const std::string& quantity) {
        NameSays says(quantity);
        if (column.says.of(ColumnSays::currency)) return says.of(ColumnSays::money) && !says.of(ColumnSays::amount);
        return column.says.of(ColumnSays::unit);
    }

    void use_units(const ColumnFacts& column) {
        add("unit", column.name);
        for (const auto& [word, value] : column.values)
            if (const Unit* unit = units_.find(word))
                guess_.dimension = unit->dimension;
            else
                guess_.units.push_back({word, "", {}, {fmt::format("no unit is called so; {} rows", value.rows)}});
    }

    template <class Wanted>
    void map_named(const char* key, ColumnSays what, Wanted&& wanted) {
        Columns found =
            those(columns_, [&](const ColumnFacts& column) { return column.says.of(what) && wanted(column); });
        if (found.size() == 1) add(key, found.front()->name);
        if (found.size() > 1) add(key, "", {fmt::format("{}, or take this line out", listed(names_of(found)))});
    }

    void tell_unnamed() {
        std::vector<std::string> numbers;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (!columns_[i].can_be_named) numbers.push_back(fmt::format("{}", i + 1));
        if (numbers.empty()) return;
        guess_.unsure.push_back(
            fmt::format("column {} cannot be named: its name in the first row is empty, there twice, or very long",
                        listed(numbers, "and")));
    }

    const std::vector<ColumnFacts>& columns_;
    const Units& units_;
    LedgerGuess& guess_;
    ColumnMap map_;
};

}  // namespace

std::string listed(const std::vector<std::string>& names, std::string_view last_word) {
    constexpr std::size_t most = 8;
    if (names.size() == 1) return names.front();
    if (names.size() > most)
        return fmt::format("{} {} {} more", fmt::join(names.begin(), names.begin() + most, ", "), last_word,
                           names.size() - most);
    return fmt::format("{} {} {}", fmt::join(names.begin(), names.end() - 1, ", "), last_word, names.back());
}

ColumnMap map_columns(const std::vector<ColumnFacts>& columns, const Units& units, LedgerGuess& guess) {
    return Mapper(columns, units, guess).map();
}

}  // namespace ghg
