#pragma once

#include "base/number.h"
#include "base/source.h"
#include "domain/document.h"
#include "domain/stage.h"
#include "domain/unit.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// What all rows of one file share: a topic (`table`) in an edition, for a territory and a closed span of years.
struct TableHead {
    std::string table;
    std::string edition;
    std::string territory;  ///< empty when it speaks for no territory
    int from = 0;
    int to = 0;             ///< both ends included
    std::string review_by;  ///< a day; empty when none is stated
    Place review_at;
    std::string note;
    Document source;
    Place at;

    /// Whether an activity of the year is served.
    bool holds(int year) const { return from <= year && year <= to; }
};

/// The GWP values behind figures printed as CO2e. `id` names a set, or says "stated" for values written out, or
/// "not-stated".
struct PrintedGwp {
    std::string id;
    std::map<std::string, Number, std::less<>> values;  ///< only those the factor needs
};

/// Mass of one gas per unit of the factor, as printed and as read.
struct Emission {
    std::string gas;
    std::string printed;   ///< "0.00070 kg CO2e"
    Number kg;             ///< the printed figure in kg, of the gas or, if `as_co2e`, of CO2e
    bool as_co2e = false;  ///< printed in CO2e although the gas is named
    Place at;
};

/// Details and their values, sorted by detail: what a factor matches, and what a line asks for.
using Details = std::map<std::string, std::string>;

struct Price {
    std::string currency;
    int year = 0;
    std::string kind;  ///< purchaser or basic
};

/// What a row said when its edition was frozen, where a mistake was mended in place.
struct Correction {
    std::string id;             ///< of the row, as it was
    std::vector<Emission> was;  ///< of a factor: the gases that read otherwise; one without `printed` was not there
    std::optional<Number> value_was;  ///< of a ratio
    std::string because;
    Place at;
};

/// kg of each gas per one unit, with its citation. Also an activity's own factor, whose `own` is true.
struct Factor {
    std::string id;
    std::shared_ptr<const TableHead> head;
    Details match;               ///< without `basis`
    std::optional<Basis> basis;  ///< nothing: serves both
    const Unit* per = nullptr;
    Stage stage = Stage::ttw;
    std::vector<Emission> emits;  ///< as written, in that order; never empty
    std::optional<Number> printed_total_kg;
    std::string printed_total;
    PrintedGwp gwp;
    std::optional<bool> includes_rf;
    bool lacks_biogenic = false;  ///< it burns what grew, and its document states no biogenic CO2 for it
    std::optional<Price> price;
    std::optional<Number> uncertainty;  ///< relative half-width at 95 % confidence, 0.05 for 5 %
    std::string cite;
    std::string note;
    std::string boundary;  ///< own factors only: cradle-to-gate, life-cycle
    bool own = false;
    std::shared_ptr<const Correction> corrects;  ///< null for most
    Place at;

    const Emission* find(std::string_view gas) const;
    /// Only CO2e (biogenic CO2 may stand beside): another GWP set cannot be applied.
    bool unsplit() const { return find("CO2e") != nullptr; }
    /// EDITION#ID, or "own factor".
    std::string name() const;
    /// The territory its figures speak for: its region where it matches one, else its table's.
    std::string territory() const;
};

/// A number between two units that emits nothing: 0.15 kWh/km. Price indexes and RFI choices are bare numbers: no
/// units.
struct Ratio {
    std::string id;
    std::shared_ptr<const TableHead> head;
    Details match;
    Number value;
    std::string printed;
    const Unit* numerator = nullptr;
    const Unit* denominator = nullptr;
    std::optional<Number> uncertainty;  ///< relative half-width at 95 % confidence
    std::string cite;
    std::string note;
    std::shared_ptr<const Correction> corrects;  ///< null for most
    Place at;

    std::string name() const;
};

/// A band of distances; `ends` is how many ends of a leg lie in the edition's territory.
struct Band {
    std::string value;
    int ends = 0;
    std::optional<Number> above_km;
    std::optional<Number> up_to_km;
    std::string cite;
    std::string note;
    Place at;
};

struct Bands {
    std::string detail;
    TableHead head;
    std::vector<Band> bands;

    /// A number of ends (0, 1 or 2) for which some distance has no band or more than one; nothing when every leg has
    /// exactly one.
    std::optional<int> faulty_ends() const;
};

}  // namespace ghg
