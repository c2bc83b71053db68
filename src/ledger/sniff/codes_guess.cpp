#include "ledger/sniff/column_map.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace ghg {
namespace {

constexpr std::size_t most_codes_shown = 60;
constexpr std::size_t most_rule_values = 20;

bool left_out(const LedgerGuess& guess, const std::string& column, const std::string& value) {
    return std::ranges::any_of(guess.leave_out, [&](const GuessedRule& rule) {
        return rule.column == column && std::ranges::find(rule.values, value) != rule.values.end();
    });
}

GuessedCodes codes_of(const ColumnFacts& column, const LedgerGuess& guess) {
    GuessedCodes codes{column.name, {}, 0, true};
    for (const auto& [value, seen] : column.values)
        if (!left_out(guess, column.name, value)) codes.values.push_back({value, seen.rows, ""});
    std::ranges::stable_sort(codes.values, std::ranges::greater(), &GuessedCodes::Value::rows);
    if (codes.values.size() <= most_codes_shown) return codes;
    codes.more = codes.values.size() - most_codes_shown;
    codes.values.resize(most_codes_shown);
    return codes;
}

bool is_mapped(const LedgerGuess& guess, const std::string& column) {
    return std::ranges::find(guess.columns, column, &GuessedKey::value) != guess.columns.end();
}

// A column of words that come again and again, whatever it is called.
bool repeats(const ColumnFacts& column) {
    return column.is_text() && column.values.size() > 1 && column.values.size() * 4 <= column.filled;
}

void tell_type(bool any_codes, LedgerGuess& guess) {
    auto says = [&](const char* key) { return std::ranges::find(guess.columns, key, &GuessedKey::key); };
    bool route = says("from") != guess.columns.end() && says("to") != guess.columns.end();
    GuessedKey type{"type", "", {}, {}};
    if (route)
        type.unsure.emplace_back("the columns from and to hold codes of airports: perhaps flight");
    else if (any_codes)
        type.unsure.emplace_back("of all rows; or take this line out, and say it of each value of a column below");
    else
        type.unsure.emplace_back("no column says what the rows are; `ghg types` lists what there is");
    guess.constants.insert(guess.constants.begin(), std::move(type));
}

std::set<std::string> cancelled_values(const ColumnFacts& column) {
    std::set<std::string> found;
    for (const auto& [value, seen] : column.values)
        if (value.size() <= longest_label && says_cancelled(value)) found.insert(value);
    return found;
}

std::string rows_text(std::uint64_t rows) { return rows == 1 ? "1 row" : fmt::format("{} rows", rows); }

std::string counted_values(const ColumnFacts& column) {
    std::vector<std::string> told;
    for (const auto& [value, seen] : column.values) told.push_back(fmt::format("`{}` {}", value, rows_text(seen.rows)));
    return listed(told, "and");
}

void add_cancelled(const ColumnFacts& column, LedgerGuess& guess) {
    auto cancelled = cancelled_values(column);
    bool is_status = column.says.of(ColumnSays::status);
    if (cancelled.empty() && (!is_status || column.many || column.values.empty())) return;
    std::uint64_t rows = 0;
    for (const std::string& value : cancelled) rows += column.values.at(value).rows;
    GuessedRule rule{column.name, {cancelled.begin(), cancelled.end()}, {}};
    if (cancelled.empty())
        rule.unsure.push_back(fmt::format("{} says {}: name those that do not count, or take the rule out", column.name,
                                          counted_values(column)));
    else
        rule.unsure.push_back(fmt::format("{} so marked: do they count? Say why not, or take the rule out",
                                          rows == 1 ? "1 row is" : fmt::format("{} rows are", rows)));
    guess.leave_out.push_back(std::move(rule));
}

bool may_be_codes(const ColumnFacts& column, const LedgerGuess& guess) {
    return column.can_be_named && !column.values.empty() && !is_mapped(guess, column.name) && !column.is_date() &&
           !column.says.of(ColumnSays::status);
}

void tell_blank(const ColumnFacts& column, LedgerGuess& guess) {
    if (column.blank == 0) return;
    guess.unsure.push_back(
        fmt::format("{} is empty in {}, the first on line {}: such a row is an error until a rule "
                    "leaves it out",
                    column.name, rows_text(column.blank), column.first_blank.line));
}

using CodeNames = std::map<std::pair<std::size_t, std::string>, std::string>;  // by column and value

// What each number of a column is called in another one; empty where one number has two names.
CodeNames names_beside(std::size_t code, std::size_t words, const std::vector<ExcerptRow>& rows, std::size_t columns) {
    CodeNames names;
    for (const ExcerptRow& row : rows) {
        if (row.fields.size() != columns) continue;
        auto [name, fresh] = names.try_emplace({code, row.fields[code]}, row.fields[words]);
        if (!fresh && name->second != row.fields[words]) return {};
    }
    return names;
}

// Numbers have their names in a column beside them (account, and its name), which then is no code of its own.
CodeNames take_names(const std::vector<ColumnFacts>& columns, const std::vector<ExcerptRow>& rows,
                     std::vector<std::size_t>& codes) {
    CodeNames all;
    for (std::size_t code : std::vector(codes)) {
        if (!columns[code].is_number()) continue;
        for (std::size_t words : {code + 1, code - 1}) {
            if (words >= columns.size() || !columns[words].is_text() || columns[words].many) continue;
            CodeNames names = names_beside(code, words, rows, columns.size());
            if (names.empty()) continue;
            all.merge(names);
            std::erase(codes, words);
            break;
        }
    }
    return all;
}

struct Sums {
    std::set<std::string> values;
    std::uint64_t rows = 0, first_line = 0;
};

// Rows are sums where a field begins with such a word; a column that is full of it says something else.
std::map<std::size_t, Sums> find_sums(const std::vector<ColumnFacts>& columns, const std::vector<ExcerptRow>& rows,
                                      bool header) {
    std::map<std::size_t, Sums> found;
    for (std::size_t at = header ? 1 : 0; at < rows.size(); ++at) {
        const ExcerptRow& row = rows[at];
        for (std::size_t i = 0; i < row.fields.size() && row.fields.size() == columns.size(); ++i) {
            const std::string& field = row.fields[i];
            if (field.empty() || field.size() > longest_label || !says_total(field)) continue;
            Sums& sums = found[i];
            if (sums.rows++ == 0) sums.first_line = row.line;
            if (sums.values.size() < most_rule_values) sums.values.insert(field);
        }
    }
    std::erase_if(found, [&](const auto& sums) { return sums.second.rows * 2 > columns[sums.first].filled; });
    return found;
}

}  // namespace

void find_rules(const std::vector<ColumnFacts>& columns, const std::vector<ExcerptRow>& rows, bool header,
                LedgerGuess& guess) {
    for (const auto& [column, sums] : find_sums(columns, rows, header)) {
        if (!columns[column].can_be_named) continue;
        GuessedRule rule{columns[column].name, {sums.values.begin(), sums.values.end()}, {}};
        rule.unsure.push_back(
            fmt::format("{} on line {}: what it sums would count twice. Say why it is left out, or take the rule out",
                        sums.rows == 1 ? "a row looks like a sum of others,"
                                       : fmt::format("{} rows look like sums of others, the first", sums.rows),
                        sums.first_line));
        guess.leave_out.push_back(std::move(rule));
    }
    for (const ColumnFacts& column : columns)
        if (column.can_be_named && column.is_text()) add_cancelled(column, guess);
}

void find_codes(const std::vector<ColumnFacts>& columns, const std::vector<ExcerptRow>& rows, LedgerGuess& guess) {
    std::vector<std::size_t> named, others;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ColumnFacts& column = columns[i];
        if (column.many && column.says.of(ColumnSays::code))
            guess.unsure.push_back(fmt::format("{} has more than {} values, or long ones: too many to list as codes",
                                               column.name, ColumnFacts::most_values));
        if (!may_be_codes(column, guess)) continue;
        if (column.says.of(ColumnSays::code))
            named.push_back(i);
        else if (repeats(column) && !column.says.any())
            others.push_back(i);
    }
    CodeNames names = take_names(columns, rows, named);
    for (std::size_t i : named.empty() ? others : named) {
        GuessedCodes codes = codes_of(columns[i], guess);
        for (GuessedCodes::Value& value : codes.values)
            if (auto called = names.find({i, value.value}); called != names.end()) value.called = called->second;
        codes.chosen = named.size() == 1;
        guess.codes.push_back(std::move(codes));
    }
    if (named.size() == 1) tell_blank(columns[named.front()], guess);
    if (named.empty()) tell_type(!guess.codes.empty(), guess);
}

}  // namespace ghg
