#include "import/grid_figures.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::string row_text(const GridFigure& figure) {
    std::string note = figure.note;
    if (figure.printed.value->is_zero())
        note = fmt::format("printed as {}{}{}", figure.printed.text, note.empty() ? "" : "; ", note);
    return factor_row_text({.id = figure.id,
                            .match = figure.match,
                            .per = "kWh",
                            .stage = figure.stage,
                            .emits = fmt::format("{{{}: {} g}}", figure.gas, figure.printed.text),
                            .cite = figure.cite,
                            .note = note});
}

}  // namespace

void GridTables::exclude(std::size_t line, std::string row, std::string reason) {
    ++result_.rows_in;
    result_.excluded.push_back({line, std::move(row), std::move(reason)});
}

void GridTables::refuse(std::size_t line, std::string says) {
    ++result_.rows_in;
    result_.problems.push_back({line, std::move(says)});
}

void GridTables::add(GridFigure figure) {
    if (!years_.holds(figure.year)) return exclude(figure.line, figure.name, years_.outside());
    if (!figure.printed.fault.empty()) return refuse(figure.line, figure.printed.fault);
    if (!figure.printed.value) {
        std::string reason = "no figure: " + figure.printed.none + (figure.note.empty() ? "" : ", " + figure.note);
        return exclude(figure.line, figure.name, std::move(reason));
    }
    auto [first, is_new] = by_year_[figure.year].try_emplace(figure.id, figure);
    if (!is_new)
        return refuse(figure.line, fmt::format("{} has two figures for {}: {} on row {} and {} on row {}",
                                               figure.region, figure.year, first->second.printed.text,
                                               first->second.line, figure.printed.text, figure.line));
    ++result_.rows_in;
    ++result_.rows_used;
    if (figure.printed.value->is_zero())
        result_.notes.push_back(
            fmt::format("row {}: {} is printed as {}", figure.line, figure.name, figure.printed.text));
}

ImportResult GridTables::finish(const std::function<TableHeadText(int)>& head) {
    if (result_.problems.empty() && by_year_.empty())
        result_.problems.push_back({0, fmt::format("no row has a figure that is read for {}", request_.edition)});
    if (!result_.problems.empty()) return std::move(result_);
    std::vector<std::string> counts;
    for (const auto& [year, figures] : by_year_) {
        TableHeadText said = head(year);
        said.table = "electricity", said.edition = years_.edition(year), said.year = std::to_string(year);
        std::string text = table_head_text(said, request_);
        for (const auto& [id, figure] : figures) text += row_text(figure);
        result_.files.push_back({said.edition + "/electricity.yaml", std::move(text)});
        counts.push_back(fmt::format("{} {}", said.edition, figures.size()));
    }
    result_.notes.insert(result_.notes.begin(), "factors: " + joined_text(counts, ", "));
    return std::move(result_);
}

}  // namespace ghg
