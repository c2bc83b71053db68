#include "import/uk_flat_file.h"

#include "import/uk_flat_rows.h"
#include "import/uk_gather.h"
#include "import/uk_tables.h"
#include "import/yaml_text.h"

#include <fmt/format.h>
#include <map>

namespace ghg {
namespace {

void check_year(int year, const ImportRequest& request, std::vector<ImportProblem>& problems) {
    std::string_view version = edition_version(request.edition);
    if (version != std::to_string(year))
        problems.push_back(
            {0, fmt::format("the header says {}, the edition {}: name it PUBLISHER/{}", year, request.edition, year)});
    if (find_uk_edition(year) == nullptr)
        problems.push_back(
            {0, fmt::format("no GWP set is known for {}: add the year to the list in uk_tables.cpp", year)});
}

std::string table_note(const ImportedFile& file, const std::vector<UkFactor>& factors) {
    std::size_t count = 0;
    std::size_t rows = 0;
    for (const UkFactor& factor : factors) {
        if (!file.path.ends_with("/" + factor.slot().table + ".yaml")) continue;
        ++count;
        rows += factor.figures.size();
    }
    return fmt::format("{}: {} from {} rows", file.path, count, rows);
}

void count_rows(const std::vector<UkFactor>& factors, ImportResult& result) {
    std::map<const UkRow*, std::size_t> factors_of;
    for (const UkFactor& factor : factors)
        for (const UkFigure& figure : factor.figures) ++factors_of[figure.row];
    result.rows_used = factors_of.size();
    for (const auto& [row, count] : factors_of)
        if (count > 1) ++result.rows_shared;
}

}  // namespace

ImportResult import_uk_flat_file(const ImportRequest& request) {
    ImportResult result;
    UkFile file = read_uk_rows(request.bytes);
    result.problems = std::move(file.problems);
    if (result.problems.empty()) check_year(file.year, request, result.problems);
    if (!result.problems.empty()) return result;
    UkFactors gathered = gather_uk_factors(file.rows);
    result.rows_in = file.rows.size();
    count_rows(gathered.factors, result);
    result.excluded = std::move(gathered.excluded);
    result.problems = std::move(gathered.problems);
    if (result.problems.empty() && result.rows_used == 0)
        result.problems.push_back({0, "no row below the header has a figure that is read"});
    if (!result.problems.empty()) return result;
    result.files = uk_tables(gathered.factors, request, file.year);
    for (const ImportedFile& table : result.files)
        if (!table.path.ends_with("/bands.yaml")) result.notes.push_back(table_note(table, gathered.factors));
    for (std::string& note : gathered.notes) result.notes.push_back(std::move(note));
    return result;
}

}  // namespace ghg
