#include "import/uk/flat_rows.h"

#include "base/utf8.h"
#include "import/printed_figure.h"
#include "import/uk/columns.h"
#include "import/uk/sheet.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

std::string trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

class UkReader {
public:
    UkReader(std::string_view bytes, int asked, std::string_view name)
        : sheet_(read_uk_sheet(bytes)), asked_(asked), name_(name) {}

    UkFile read() {
        file_.problems = sheet_.problems;
        if (!file_.problems.empty()) return std::move(file_);
        auto header = std::ranges::find_if(sheet_.rows, [](const CsvRow& row) { return is_uk_header(row.fields); });
        if (header == sheet_.rows.end())
            file_.problems.push_back({0, "no header: no row has cells `Scope` and `Level 1`"});
        else if (read_header(*header))
            for (auto row = header + 1; row != sheet_.rows.end(); ++row) read_row(*row);
        note_exponents();
        return std::move(file_);
    }

private:
    void problem(std::size_t row, std::string says) {
        file_.problems.push_back(uk_row_problem(row, sheet_.by_entry, std::move(says)));
    }

    bool read_header(const CsvRow& header) {
        columns_ = read_uk_columns(header.fields, asked_);
        for (std::string& says : columns_.problems) file_.problems.push_back({header.line, std::move(says)});
        file_.years = columns_.years;
        file_.year = columns_.year;
        file_.notes.push_back(fmt::format("read as {} in {}{}", sheet_.by_entry ? "JSON" : "CSV", sheet_.encoding,
                                          sheet_.by_entry ? ", a row is an entry of its list, counted from 1" : ""));
        if (columns_.year_unstated)
            file_.notes.push_back(fmt::format("the header names no year: {} is the edition's", columns_.year));
        for (int year : columns_.years)
            if (year != columns_.year)
                file_.notes.push_back(fmt::format("the column of {} is not read: it is another edition", year));
        return file_.problems.empty();
    }

    void read_row(const CsvRow& from) {
        const auto& cells = columns_.cells;
        if (from.fields.size() != cells.size())
            return problem(from.line,
                           fmt::format("{} fields where the header has {}", from.fields.size(), cells.size()));
        for (std::size_t unnamed : columns_.unnamed)
            if (!is_blank(from.fields[unnamed]))
                return problem(from.line, fmt::format("`{}` in a column without a name", from.fields[unnamed]));
        UkRow row{.line = from.line, .by_entry = sheet_.by_entry, .file = name_};
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (cells[i] != nullptr) row.*cells[i] = trimmed(from.fields[i]);
        write_out(row);
        file_.rows.push_back(std::move(row));
    }

    void write_out(UkRow& row) {
        auto plain = without_exponent(row.figure);
        if (!plain) return;
        exponents_.push_back(fmt::format("{} in row {} is {}", row.figure, row.line, *plain));
        row.figure = std::move(*plain);
    }

    void note_exponents() {
        std::string all;
        for (const std::string& each : exponents_) all += (all.empty() ? "" : ", ") + each;
        if (!all.empty()) file_.notes.push_back("figures with an exponent are written out: " + all);
    }

    UkSheet sheet_;
    int asked_;
    std::string_view name_;
    UkColumns columns_;
    std::vector<std::string> exponents_;
    UkFile file_;
};

}  // namespace

UkFile read_uk_rows(std::string_view bytes, int asked, std::string_view file) {
    return UkReader(bytes, asked, file).read();
}

}  // namespace ghg
