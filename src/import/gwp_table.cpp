#include "import/gwp_table.h"

#include "base/utf8.h"
#include "domain/gas.h"
#include "import/columns.h"
#include "import/label_name.h"
#include "import/printed_figure.h"
#include "import/table_text.h"

#include <fmt/format.h>
#include <array>
#include <map>

namespace ghg {
namespace {

struct GwpColumn {
    std::string_view header, set, means;
};

constexpr auto gwp_columns = std::to_array<GwpColumn>({
    {"SARGWP100", "sar-100", "Second Assessment Report, 100 years"},
    {"TARGWP100", "tar-100", "Third Assessment Report, 100 years"},
    {"AR4GWP100", "ar4-100", "Fourth Assessment Report, 100 years"},
    {"AR5GWP100", "ar5-100", "Fifth Assessment Report, 100 years, without climate-carbon feedbacks"},
    {"AR5CCFGWP100", "ar5-100-feedbacks", "Fifth Assessment Report, 100 years, with climate-carbon feedbacks"},
    {"AR6GWP100", "ar6-100", "Sixth Assessment Report, 100 years"},
    {"TARGWP20", "tar-20", "Third Assessment Report, 20 years"},
    {"AR6GWP20", "ar6-20", "Sixth Assessment Report, 20 years"},
    {"TARGWP500", "tar-500", "Third Assessment Report, 500 years"},
    {"AR6GWP500", "ar6-500", "Sixth Assessment Report, 500 years"},
});

// Methane by origin, as the IPCC's tables word it: `CH4-non fossil` is CH4-biogenic.
constexpr auto methanes = std::to_array<LabelName>({
    {"CH4-fossil", "CH4-fossil"},
    {"CH4 fossil", "CH4-fossil"},
    {"CH4-non fossil", "CH4-biogenic"},
    {"CH4-nonfossil", "CH4-biogenic"},
    {"CH4 non-fossil", "CH4-biogenic"},
});

// `HFC134a` is HFC-134a, `cC4F8` c-C4F8; other names stay.
std::string gas_name(const std::string& species) {
    if (std::string methane = our_name(methanes, species); !methane.empty()) return methane;
    if (species == "HFC4310mee") return "HFC-43-10mee";
    if (species.starts_with("cC")) return "c-" + species.substr(1);
    for (std::string_view family : {"HCFC", "HCFE", "Halon", "HFC", "HFE", "CFC"})
        if (species.starts_with(family) && species.size() > family.size() && species[family.size()] >= '0' &&
            species[family.size()] <= '9')
            return fmt::format("{}-{}", family, species.substr(family.size()));
    return species;
}

bool is_no_gas(const std::string& name) {
    return name.empty() || has_hidden(name) || is_in_co2e_only(name) || name == co2_biogenic;
}

std::string value_text(const std::string& gas, const ColumnRow& row, const PrintedFigure& figure,
                       std::string_view header) {
    std::string note = figure.value->is_zero() ? fmt::format(", note: \"printed as {}\"", figure.text) : "";
    return fmt::format("  - {{gas: {}, value: {}, cite: {}{}}}\n", yaml_quoted(gas), figure.text,
                       yaml_quoted(fmt::format("row {}, column {}", row.cells.front(), header)), note);
}

class GwpTableImport {
public:
    explicit GwpTableImport(const ImportRequest& request) : request_(request) {}

    ImportResult run() {
        std::vector<WantedColumn> wanted = {{"Species"}};
        for (const GwpColumn& column : gwp_columns) wanted.push_back({column.header, nullptr, true});
        ColumnFile file = read_columns(request_.bytes, wanted, '#');
        result_.problems = std::move(file.problems);
        for (const ColumnRow& row : file.rows) place(row);
        if (result_.problems.empty() && texts_.empty()) refuse(0, "no column of GWPs has a figure");
        if (result_.problems.empty()) write(file.not_read);
        return std::move(result_);
    }

private:
    void refuse(std::size_t line, std::string says) { result_.problems.push_back({line, std::move(says)}); }

    void place(const ColumnRow& row) {
        ++result_.rows_in;
        const std::string& species = row.cells.front();
        std::string gas = gas_name(species);
        if (is_no_gas(gas)) return refuse(row.line, fmt::format("`{}` is not the name of a gas", printable(species)));
        auto [first, is_new] = lines_.emplace(gas, row.line);
        if (!is_new)
            return refuse(row.line, fmt::format("{} stands on row {} and on row {}", gas, first->second, row.line));
        if (read_figures(row, gas))
            ++result_.rows_used;
        else
            result_.excluded.push_back({row.line, species, "no GWP in any column"});
    }

    bool read_figures(const ColumnRow& row, const std::string& gas) {
        bool any = false;
        for (std::size_t i = 0; i < gwp_columns.size(); ++i) {
            PrintedFigure figure = printed_figure(row.cells[i + 1]);
            if (!figure.fault.empty()) refuse(row.line, fmt::format("{}: {}", gwp_columns[i].header, figure.fault));
            any = any || !figure.fault.empty();
            if (!figure.value) continue;
            any = true;
            ++counts_[i];
            texts_[i] += value_text(gas, row, figure, gwp_columns[i].header);
            if (figure.value->is_zero())
                result_.notes.push_back(fmt::format("row {}: {} of {} is printed as {}", row.line,
                                                    gwp_columns[i].header, gas, figure.text));
        }
        return any;
    }

    void write(const std::vector<std::string>& not_read) {
        std::string publisher = request_.edition.substr(0, request_.edition.find('/'));
        std::vector<std::string> counts;
        for (const auto& [i, values] : texts_) {
            const GwpColumn& column = gwp_columns[i];
            DocumentText document{
                fmt::format("Global warming potentials of greenhouse gases, column {}", column.header),
                "openclimatedata, after the IPCC", "https://github.com/openclimatedata/globalwarmingpotentials",
                "CC0-1.0"};
            result_.files.push_back(
                {fmt::format("{}/{}.yaml", request_.edition, column.set),
                 fmt::format("gwp_set: {}/{}\nmeans: {}\n", publisher, column.set, yaml_scalar(column.means)) +
                     source_block(document, request_) + "values:\n" + values});
            counts.push_back(fmt::format("{} {} of {} gases", column.set, counts_[i], result_.rows_in));
        }
        result_.notes.insert(result_.notes.begin(), "values, blank cells left out: " + joined_text(counts, ", "));
        if (lines_.contains("CH4") && !lines_.contains("CH4-fossil"))
            result_.notes.emplace_back(
                "methane has one row, CH4, which does not say its origin: factors that name CH4-fossil or CH4-biogenic "
                "are not served by these sets. Copy a set, give it a name of its own and add these rows, with the "
                "values "
                "and citations of the IPCC's report; or use a built-in set, which has them");
        if (!not_read.empty()) result_.notes.push_back("columns that are no GWP: " + joined_text(not_read, ", "));
    }

    const ImportRequest& request_;
    std::map<std::string, std::size_t> lines_;  // gas to its line
    std::map<std::size_t, std::string> texts_;  // column to its values
    std::map<std::size_t, std::size_t> counts_;
    ImportResult result_;
};

}  // namespace

ImportResult import_gwp_table(const ImportRequest& request) { return GwpTableImport(request).run(); }

}  // namespace ghg
