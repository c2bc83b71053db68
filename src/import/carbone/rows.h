#pragma once

#include "import/carbone/figure.h"
#include "import/import.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// One row of Base Carbone: an element, or a part of the one that has the same identifier. Texts are on one line.
struct CarboneRow {
    std::size_t line = 0;
    bool is_part = false;
    std::string id;
    std::string kind;    ///< `Facteur d'émission`, or what is no factor; empty where the file does not say
    std::string status;  ///< `Valide générique`, `Archivé`, …
    std::string base;    ///< the element's name
    std::string attribute, boundary;
    std::string name;      ///< the three of them, as `base, attribute, boundary`
    std::string category;  ///< levels from the widest, joined by ` > `
    std::string unit;
    std::string place, part_of_place;
    std::string created, valid_until;  ///< dates as printed
    std::string part;                  ///< of a part: its type, and its name where it has one
    CarboneFigure total;               ///< in kg CO2e per unit
    CarboneFigure biogenic;            ///< CO2b, which the total leaves out

    /// As exclusions say it: `element 27002, Acier, kgCO2e/tonne`.
    std::string title() const;
};

/// The rows below the header, in their order. Problems: neither UTF-8 nor windows-1252, not CSV, a column missing or
/// there twice, a row that is neither element nor part, an identifier that is none.
struct CarboneFile {
    std::vector<CarboneRow> rows;
    std::string_view encoding;
    char delimiter = ';';     ///< `;` or `,`, as the header has it
    char decimal_mark = ',';  ///< of the whole file: a comma with `;`, a point with `,`, or what all its figures have
    bool says_kinds = false;  ///< whether it has the column `Type de l'élément`
    std::vector<std::string> not_read;
    std::vector<ImportProblem> problems;
};
CarboneFile read_carbone_rows(std::string_view bytes);

}  // namespace ghg
