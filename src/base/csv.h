#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// How a CSV text is written. Nothing is guessed.
struct CsvOptions {
    char delimiter = ',';
    std::size_t first_line = 1;  ///< the number of the text's first line, where it stands below a head in its file
    bool same_width = true;      ///< a row with another number of fields than the first row is an error
};

/// One row. `line` is the physical line it begins on, 1-based; a quoted field may hold line ends, so rows and lines
/// need not run in step.
struct CsvRow {
    std::size_t line = 0;
    std::vector<std::string> fields;
};

/// Why the text is not CSV. Lines and columns are 1-based, columns count code points.
struct CsvError {
    std::size_t line = 0;
    std::size_t column = 0;
    std::string says;
};

/// The rows up to the first error, all of them where there is none. An empty text has no rows.
struct CsvText {
    std::vector<CsvRow> rows;
    std::optional<CsvError> error;
};

/// Reads RFC 4180: fields between delimiters, quoted ones between `"` with `""` for a quote, rows ended by LF or CRLF,
/// the last end optional. A UTF-8 byte order mark is dropped. Blanks are kept. An empty line is a row of one empty
/// field. Errors: a quote that is not closed, text after a closing quote, a quote inside an unquoted field, a lone
/// carriage return, a wrong field count.
CsvText read_csv(std::string_view text, CsvOptions options = {});

/// A field as CSV writes it: quoted where it holds a delimiter, a quote or a line end, else as it is.
std::string csv_field(std::string_view text, char delimiter = ',');

}  // namespace ghg
