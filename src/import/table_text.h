#pragma once

#include "import/import.h"
#include "import/yaml_text.h"

#include <string>
#include <vector>

namespace ghg {

/// The head of an imported table of factors; what varies with the request is taken from there.
struct TableHeadText {
    std::string table, edition;
    std::string territory;  ///< empty: each factor's region is its territory
    std::string year;       ///< the one that the figures apply to, or the first
    std::string gwp;        ///< empty: no figure is in CO2e
    DocumentText document;
    std::string published;  ///< empty: as the request says, else the edition's version
    std::string note;
    std::string last_year;  ///< that the figures apply to; empty: `year`
};

/// A factor's keys as they are written; empty ones are left out.
struct FactorText {
    std::string id, match, per, stage, emits, cite, price, note;
    std::string includes_rf;  ///< `true` or `false`; only of flights
};

/// The head with its line ends, up to and with `factors:`.
std::string table_head_text(const TableHeadText& head, const ImportRequest& request);
std::string factor_row_text(const FactorText& factor);
/// `a, b`: joined by `by`.
std::string joined_text(const std::vector<std::string>& parts, std::string_view by);

}  // namespace ghg
