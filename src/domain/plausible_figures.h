#pragma once

#include "base/number.h"
#include "base/source.h"
#include "domain/stage.h"
#include "domain/unit.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// Between which two figures a row of the tables is believed without a second look. A judgement, not a figure of a
/// document; it changes no result. Of factors it holds kg CO2e per unit (`per` is set), of ratios a number between two
/// units.
struct FigureBand {
    std::string table;
    std::optional<Stage> stage;                             ///< nothing: every stage, and ratios
    std::map<std::string, std::vector<std::string>> match;  ///< details a row must have, each with one of the values
    const Unit* per = nullptr;                              ///< null: a band of ratios
    const Unit* numerator = nullptr;                        ///< of ratios; null: bare numbers
    const Unit* denominator = nullptr;
    Number from;
    Number to;
    std::string written_from;
    std::string written_to;
    std::string because;
    Place at;
};

/// A figure that somebody has looked at again: it may lie outside its band or far from the edition before.
struct AcceptedFigure {
    std::string name;  ///< EDITION#ID
    std::string because;
    Place at;
};

struct PlausibleFigures {
    std::vector<FigureBand> bands;  ///< the first that fits a row counts
    std::vector<AcceptedFigure> accepted;
};

}  // namespace ghg
