#include "check/table_checks.h"
#include "domain/table_row.h"

#include <fmt/format.h>
#include <optional>
#include <vector>

namespace ghg {
namespace {

// ", row 12" or ", rows 12 to 15" at the end of a citation, as imports write it; where a row joins another (after a ;),
// of the first.
std::optional<Number> cited_row(std::string_view cite) {
    cite = cite.substr(0, cite.find(';'));
    for (std::string_view mark : {", rows ", ", row "}) {
        std::size_t at = cite.rfind(mark);
        if (at == std::string_view::npos) continue;
        std::string_view tail = cite.substr(at + mark.size());
        std::size_t digits = tail.find_first_not_of("0123456789");
        std::string_view number = tail.substr(0, digits);
        std::string_view rest = digits == std::string_view::npos ? std::string_view() : tail.substr(digits);
        bool ends = rest.empty() || (rest.starts_with(" to ") &&
                                     rest.substr(4).find_first_not_of("0123456789") == std::string_view::npos);
        if (!number.empty() && number.size() < 20 && ends) return Number::from_digits(std::string(number), 0, false);
    }
    return std::nullopt;
}

// The rows' numbers; nothing where one has none, as in a table that draws on two documents.
template <typename Row>
std::vector<Number> cited_rows(const std::deque<Row>& rows) {
    std::vector<Number> numbers;
    for (const Row& row : rows) {
        auto number = cited_row(row.cite);
        if (!number) return {};
        numbers.push_back(*number);
    }
    return numbers;
}

template <typename Row>
void check_rows(const std::deque<Row>& rows, Diagnostics& found) {
    std::vector<Number> numbers = cited_rows(rows);
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        if (numbers[i] >= numbers[i - 1]) continue;
        const Row &row = rows[i], &before = rows[i - 1];
        Diagnostic unordered =
            caveat("rows-unordered", row.at,
                   fmt::format("`{}` is cited from a row above that of `{}`, and stands below it", row.id, before.id),
                   "Put the rows in the order of the document, so that the two can be read side by side.");
        unordered.related.push_back({before.at, "the row before"});
        found.push_back(std::move(unordered));
        return;
    }
}

}  // namespace

Diagnostics check_row_order(const JudgedTables& tables) {
    Diagnostics found;
    for (const Table& table : tables.book->all()) {
        check_rows(table.factors, found);
        check_rows(table.ratios, found);
    }
    return found;
}

}  // namespace ghg
