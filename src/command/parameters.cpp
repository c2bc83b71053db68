#include "command/parameters.h"

#include "base/date.h"
#include "base/utf8.h"
#include "read/names.h"

#include <fmt/format.h>

namespace ghg {

Parameter added_tables(TableFolders& folders) {
    return {.name = "--factors",
            .value = "DIR",
            .help = "Folder of own tables, beside the built-in ones",
            .into = &folders.added,
            .takes = Takes::folder};
}

Parameter only_tables(TableFolders& folders) {
    return {.name = "--factors-only",
            .value = "DIR",
            .help = "Folder of own tables, instead of the built-in factors, ratios and sets",
            .into = &folders.only,
            .takes = Takes::folder};
}

std::string not_a_name(const std::string& value) { return value.empty() ? "it is empty; give a name" : ""; }

std::string not_an_edition(const std::string& value) {
    return is_edition_name(value)
               ? ""
               : fmt::format(
                     "`{}` is not PUBLISHER/EDITION in lower-case letters, digits, dots and dashes, such as desnz/2022",
                     printable(value));
}

std::string not_a_day(const std::string& value) {
    return parse_date(value) ? "" : fmt::format("`{}` is not a day such as 2026-11-21", printable(value));
}

std::string not_a_date(const std::string& value) {
    return parse_date(value) || parse_year(value)
               ? ""
               : fmt::format("`{}` is neither a day such as 2026-11-21 nor a year", printable(value));
}

}  // namespace ghg
