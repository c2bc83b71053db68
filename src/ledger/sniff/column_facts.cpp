#include "ledger/sniff/column_facts.h"

#include "base/utf8.h"

namespace ghg {
namespace {

constexpr std::size_t longest_shown = 60;

void note(Witness& first, const std::string& field, std::uint64_t line) {
    if (first.line == 0) first = {std::string(first_code_points(field, longest_shown)), line};
}

void count_value(ColumnFacts& column, const std::string& field, std::uint64_t line) {
    if (column.many) return;
    if (field.size() > ColumnFacts::longest_value) {
        column.many = true;
    } else {
        auto [value, fresh] = column.values.emplace(field, ColumnFacts::Value{0, line});
        ++value->second.rows;
        column.many = column.values.size() > ColumnFacts::most_values;
    }
    if (column.many) column.values.clear();
}

void take_number(ColumnFacts& column, const std::string& field, std::uint64_t line) {
    NumberLook look = look_at_number(field);
    if (look.ways == 0) return note(column.first_no_number, field, line);
    ++column.numbers;
    column.number_ways.add(look.ways, field, line);
    if (!look.negative) return;
    ++column.negatives;
    note(column.first_negative, field, line);
}

void take_date(ColumnFacts& column, const std::string& field, std::uint64_t line) {
    std::uint32_t ways = look_at_date(field);
    if (ways != 0) {
        ++column.dates;
        column.date_ways.add(ways, field, line);
        return;
    }
    note(column.first_no_date, field, line);
    if (!looks_like_other_date(field)) return;
    ++column.other_dates;
    note(column.first_other_date, field, line);
}

void take_field(ColumnFacts& column, const std::string& field, std::uint64_t line) {
    if (field.empty()) {
        ++column.blank;
        if (column.first_blank.line == 0) column.first_blank.line = line;
        return;
    }
    ++column.filled;
    if (field.size() <= longest_label && says_total(field)) {
        ++column.sums;
    } else {
        take_number(column, field, line);
        take_date(column, field, line);
    }
    count_value(column, field, line);
}

void name_columns(const std::vector<std::string>& header, std::vector<ColumnFacts>& columns) {
    std::map<std::string_view, std::size_t> times;
    for (const std::string& name : header) ++times[name];
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].name = i < header.size() ? header[i] : "";
        std::size_t size = columns[i].name.size();
        columns[i].says = NameSays(std::string_view(columns[i].name).substr(0, ColumnFacts::longest_name));
        columns[i].can_be_named = size > 0 && size <= ColumnFacts::longest_name && times[columns[i].name] == 1;
    }
}

}  // namespace

// Eight digits may be any number: they are days where the name says so, or where several fields all are.
bool ColumnFacts::is_date() const {
    constexpr std::uint64_t enough = 5;
    if (!are_most(dates)) return false;
    bool unmarked = (date_ways.left() & ~unmarked_date_ways) == 0 && numbers > 0;
    return !unmarked || says.of(ColumnSays::date) || (dates >= enough && dates == filled);
}

std::vector<ColumnFacts> column_facts(const std::vector<ExcerptRow>& rows, std::size_t columns, bool header) {
    std::vector<ColumnFacts> facts(columns);
    if (header && !rows.empty()) {
        name_columns(rows.front().fields, facts);
    } else {
        for (std::size_t i = 0; i < columns; ++i) {
            facts[i].name = std::to_string(i + 1);
            facts[i].can_be_named = true;
        }
    }
    for (std::size_t row = header ? 1 : 0; row < rows.size(); ++row)
        if (rows[row].fields.size() == columns)
            for (std::size_t i = 0; i < columns; ++i) take_field(facts[i], rows[row].fields[i], rows[row].line);
    return facts;
}

}  // namespace ghg
