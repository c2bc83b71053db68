#include "check/table_checks.h"
#include "domain/table_row.h"

#include <fmt/format.h>
#include <optional>

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

template <typename Row>
void check_rows(const std::deque<Row>& rows, Diagnostics& found) {
    const Row* before = nullptr;
    std::optional<Number> cited_before;
    for (const Row& row : rows) {
        auto cited = cited_row(row.cite);
        if (!cited) continue;
        if (cited_before && *cited < *cited_before) {
            Diagnostic unordered = caveat(
                "rows-unordered", row.at,
                fmt::format("`{}` is cited from a row above that of `{}`, and stands below it", row.id, before->id),
                "Put the rows in the order of the document, so that the two can be read side by side.");
            unordered.related.push_back({before->at, "the row before"});
            found.push_back(std::move(unordered));
            return;
        }
        before = &row;
        cited_before = cited;
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
