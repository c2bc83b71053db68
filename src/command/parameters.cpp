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

Parameter output_file(std::string& output) {
    return {.name = "--output",
            .value = "FILE",
            .help = "Write to a file, whole or not at all",
            .into = &output,
            .takes = Takes::file,
            .wrong_with = not_a_result};
}

Parameter decimals_of_tonnes(unsigned& decimals) {
    return {.name = "--decimals",
            .value = "N",
            .help = "Decimals of tonnes in text and markdown",
            .into = &decimals,
            .choices = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}};
}

Parameter form_of(std::string& format, const std::string& what) {
    return {
        .name = "--format", .value = "FORMAT", .help = "Form of " + what, .into = &format, .choices = {"text", "json"}};
}

std::vector<std::string> every_edition_and_set() {
    Sources sources;
    Library library(sources, builtin_image());
    std::vector<std::string> names = library.set_names();
    for (std::string& edition : library.edition_names()) names.push_back(std::move(edition));
    return names;
}

std::string not_a_limit(const std::string& value) {
    auto number = parse_number(value).value;
    bool whole = number && number->is_whole();
    return whole && *number >= Number(1) && *number <= Number(1'000'000)
               ? ""
               : fmt::format("`{}` is not a whole number from 1 to 1 000 000", printable(value));
}

std::string not_a_percentage(const std::string& value) {
    return parse_percentage(value) ? "" : fmt::format("`{}` is not a percentage such as 5%", printable(value));
}

std::string not_a_name(const std::string& value) { return value.empty() ? "it is empty; give a name" : ""; }

std::string not_a_result(const std::string& value) {
    bool is_evidence = value.ends_with(".lock.yaml") || value.ends_with(".zip");
    return is_evidence ? "locks and bundles are written by `ghg lock` alone; give another name" : not_a_name(value);
}

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
