#pragma once

#include "base/number.h"
#include "domain/category.h"
#include "domain/factor.h"
#include "domain/stage.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ghg {

/// A file that a locked result rests on. Paths are relative to the lock's folder; those of built-in tables are their
/// names in the program.
struct LockedFile {
    enum class Kind {
        inventory,
        file,  ///< a table beside it, or the inventory of a base year
        built_in,
    };
    Kind kind = Kind::file;
    std::string path;
    std::string sha256;
};

std::string_view to_text(LockedFile::Kind kind);
std::optional<LockedFile::Kind> parse_file_kind(std::string_view text);

/// A factor as it was when a line used it.
struct LockedFactor {
    std::string name;   ///< EDITION#ID, or `own factor of LINE`
    std::string where;  ///< file:line, or empty
    std::string cite;
    std::string per;
    std::vector<Emission> emits;
    PrintedGwp gwp;  ///< only the values that figures printed in CO2e rest on
};

struct LockedStep {
    std::string what, op;  ///< op: times, divide, set
    Number by;
    std::string unit;
    Number after;
    std::string after_unit;
    std::string ratio;  ///< EDITION#ID of the row it rests on; empty when on none
    std::string cite, where;
};

struct LockedGas {
    std::string gas;
    std::optional<Number> kg;  ///< nothing where it is known in CO2e only
    Number gwp{1};
    Number kg_co2e;
    bool outside_scopes = false;
};

/// An emission line with all that recomputes it.
struct LockedLine {
    std::string name, activity, type;
    Category category = Category::mobile_combustion;
    std::optional<Basis> basis;
    Stage stage = Stage::ttw;
    std::string rung;
    bool upstream_in_scope_1 = false;
    std::string written;  ///< the quantity as its writer put it
    std::string where;    ///< file:line:column
    Number quantity;
    std::string unit;
    std::vector<LockedStep> steps;
    std::string factor;  ///< of one of the lock's factors
    bool uses_co2_only = false;
    std::vector<LockedGas> gases;
    Number kg_co2e, kg_outside_scopes;
};

/// A target with what its figures follow from: the lines it covers, and the cut from the base.
struct LockedTarget {
    std::string id;
    Number base_kg, now_kg, goal_kg;
    Number reduce_by;  ///< 0.5 for 50 %
    int base_year = 0, due = 0;
    Basis basis = Basis::location;
    std::vector<std::string> covers;  ///< a category, or `CATEGORY: TYPE, TYPE`
};

using NamedWords = std::vector<std::pair<std::string, std::string>>;
using NamedFigures = std::vector<std::pair<std::string, Number>>;

/// A year's result as it was reported, with everything needed to perform it again without its inventory and without
/// the tables: each figure exact (a decimal, or a fraction where it does not end).
struct Lock {
    std::string program;  ///< the version of ghg that wrote it
    std::string organisation, from, to;
    NamedWords choices;                      ///< what moves results, and what the report says of itself
    std::vector<std::string> added, only;    ///< the folders of --factors and --factors-only, relative
    std::vector<LockedFile> files;           ///< the inventory first
    std::vector<LockedFactor> factors;       ///< sorted by name
    std::vector<LockedLine> lines;           ///< in the inventory's order
    std::vector<std::string> without_lines;  ///< in no total: superseded, in a site's meter, not calculated
    NamedFigures totals;                     ///< by the names of `named_totals`, kg CO2e
    NamedFigures beside;  ///< what else the report says in kg: base years, uncertainties, data quality, memo
    std::vector<LockedTarget> targets;

    const LockedFactor* find_factor(std::string_view name) const;
    const LockedLine* find_line(std::string_view name) const;
};

}  // namespace ghg
