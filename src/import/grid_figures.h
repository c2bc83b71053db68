#pragma once

#include "import/data_years.h"
#include "import/printed_figure.h"
#include "import/table_text.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace ghg {

/// A figure for the electricity of a region and year, g per kWh as printed.
struct GridFigure {
    std::size_t line = 0;
    int year = 0;
    std::string name;    ///< of the row, as exclusions say it
    std::string region;  ///< ISO 3166
    std::string id;      ///< of the factor
    std::string match, stage, gas, cite, note;
    PrintedFigure printed;
};

/// Gathers figures of many years and writes a table `electricity` for each. Counts every row once: used, excluded or a
/// problem.
class GridTables {
public:
    GridTables(const ImportRequest& request, DataYears years) : request_(request), years_(std::move(years)) {}

    void exclude(std::size_t line, std::string row, std::string reason);
    void refuse(std::size_t line, std::string says);
    /// Excluded: a year outside, a cell without a figure. Problems: no number, below zero, two rows of one id and year.
    void add(GridFigure figure);
    /// `head` gives the head for a year; edition, year and table are filled in here. Problem: no figure at all.
    ImportResult finish(const std::function<TableHeadText(int)>& head);

private:
    const ImportRequest& request_;
    DataYears years_;
    std::map<int, std::map<std::string, GridFigure>> by_year_;  // id to figure
    ImportResult result_;
};

}  // namespace ghg
