#include "import/uk/flat_file.h"

#include "import/uk/flat_rows.h"
#include "import/uk/gather.h"
#include "import/uk/merge.h"
#include "import/uk/names.h"
#include "import/uk/tables.h"
#include "import/yaml_text.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace ghg {
namespace {

int year_of(const ImportRequest& request) {
    std::string year = year_label(edition_version(request.edition));
    return year.empty() ? 0 : std::stoi(year);
}

std::string joined_years(const std::vector<int>& years, std::string_view before, std::string_view between) {
    std::string text;
    for (int year : years) text += fmt::format("{}{}{}", text.empty() ? "" : between, before, year);
    return text;
}

void check_year(const UkFile& file, const ImportRequest& request, std::vector<ImportProblem>& problems) {
    if (file.years == std::vector<int>{0})
        return problems.push_back(
            {0, fmt::format("the header names no year: the edition must, as PUBLISHER/2025"), name_it_so});
    if (file.year == 0 || file.year != year_of(request))
        problems.push_back(
            {0,
             fmt::format("the header says {}, the edition {}: name it {}", joined_years(file.years, "", " and "),
                         request.edition, joined_years(file.years, "PUBLISHER/", " or ")),
             name_it_so});
    if (file.year != 0 && find_uk_edition(file.year) == nullptr)
        problems.push_back(
            {0, fmt::format("no GWP set is known for {}: add the year to the list in uk_tables.cpp", file.year)});
}

// One import, from its files to its tables.
class UkImport {
public:
    explicit UkImport(const ImportRequest& request) : request_(request) {}

    ImportResult run() {
        UkFile first = read(request_.bytes, {});
        UkFile second = request_.second ? read(request_.second->bytes, request_.second->file_name) : UkFile();
        if (!result_.problems.empty()) return std::move(result_);
        account(first, second);
        UkMerged merged = merge_uk_rows(std::move(first.rows), std::move(second.rows), request_.file_name);
        UkFactors gathered = gather_uk_factors(merged.rows);
        add(result_.problems, merged.problems);
        add(result_.problems, gathered.problems);
        take_excluded(merged, gathered);
        count_rows(gathered.factors);
        if (result_.problems.empty() && gathered.factors.empty())
            result_.problems.push_back({0, "no row below the header has a figure that is read"});
        if (result_.problems.empty()) write(merged, gathered);
        return std::move(result_);
    }

private:
    template <typename Items>
    static void add(Items& to, const Items& more) {
        to.insert(to.end(), more.begin(), more.end());
    }

    UkFile read(std::string_view bytes, std::string_view name) {
        UkFile file = read_uk_rows(bytes, year_of(request_), name);
        if (file.problems.empty()) check_year(file, request_, file.problems);
        for (const ImportProblem& each : file.problems)
            result_.problems.push_back(name.empty() ? each : in_second(each, name));
        for (const std::string& note : file.notes)
            result_.notes.push_back(name.empty() ? note : fmt::format("{}: {}", name, note));
        return file;
    }

    static ImportProblem in_second(const ImportProblem& problem, std::string_view name) {
        std::string place = problem.line == 0 ? std::string() : fmt::format(" line {}", problem.line);
        return {0, fmt::format("{}{}: {}", name, place, problem.says)};
    }

    void account(const UkFile& first, const UkFile& second) {
        result_.rows_in = first.rows.size();
        if (!request_.second) return;
        result_.second.emplace();
        result_.second->file_name = request_.second->file_name;
        result_.second->sha256 = request_.second->sha256;
        result_.second->rows_in = second.rows.size();
    }

    void take_excluded(UkMerged& merged, UkFactors& gathered) {
        result_.excluded = std::move(gathered.excluded);
        if (!result_.second) return;
        result_.second->excluded = std::move(merged.excluded);
        add(result_.second->excluded, gathered.second_excluded);
        std::ranges::stable_sort(result_.second->excluded, {}, &Exclusion::line);
    }

    void count_rows(const std::vector<UkFactor>& factors) {
        std::map<const UkRow*, std::size_t> factors_of;
        for (const UkFactor& factor : factors)
            for (const UkFigure& figure : factor.figures) ++factors_of[figure.row];
        for (const auto& [row, count] : factors_of) {
            ++(row->file.empty() ? result_.rows_used : result_.second->rows_used);
            if (count > 1) ++result_.rows_shared;
        }
    }

    void write(const UkMerged& merged, const UkFactors& gathered) {
        for (UkTable& table : uk_tables(gathered.factors, merged.rows, request_)) {
            if (table.factors != 0)
                result_.notes.push_back(fmt::format("{}: {} from {} rows", table.file.path, table.factors, table.rows));
            result_.files.push_back(std::move(table.file));
        }
        add(result_.notes, gathered.notes);
    }

    const ImportRequest& request_;
    ImportResult result_;
};

}  // namespace

ImportResult import_uk_flat_file(const ImportRequest& request) { return UkImport(request).run(); }

}  // namespace ghg
