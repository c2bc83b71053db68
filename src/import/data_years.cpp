#include "import/data_years.h"

#include "import/yaml_text.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {

std::string DataYears::edition(int year) const { return fmt::format("{}/{}", publisher, year); }

std::string DataYears::outside() const {
    return first == last ? fmt::format("of another year than {}", first)
                         : fmt::format("of a year before {} or after {}", first, last);
}

std::optional<DataYears> data_years(std::string_view edition) {
    std::string_view version = edition_version(edition);
    auto first = year_of(version.substr(0, version.find('-')));
    auto last = version.find('-') == std::string_view::npos ? first : year_of(version.substr(version.find('-') + 1));
    if (!first || !last || *last < *first) return std::nullopt;
    return DataYears{std::string(edition.substr(0, edition.find('/'))), *first, *last};
}

ImportProblem no_data_years(std::string_view edition) {
    std::string_view publisher = edition.substr(0, edition.find('/'));
    return {0,
            fmt::format("each year becomes an edition of its own, and {} names no year: name it {}/2022, or "
                        "{}/2000-2024 for all of these years",
                        edition, publisher, publisher),
            name_it_so};
}

std::optional<int> year_of(std::string_view cell) {
    auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (cell.size() != 4 || !std::ranges::all_of(cell, is_digit)) return std::nullopt;
    int year = 0;
    for (char c : cell) year = year * 10 + (c - '0');
    return year;
}

}  // namespace ghg
