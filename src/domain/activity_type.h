#pragma once

#include "base/number.h"
#include "base/source.h"
#include "domain/category.h"
#include "domain/stage.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// One arithmetic step of an activity type. The list is closed; a type that wants a condition becomes two types. A step
/// on a detail that the type only accepts, and that is not given, is left out.
struct StepRule {
    enum class Kind {
        start,    ///< the quantity is the detail `name`, which measures `dimension`
        balance,  ///< the quantity is the sum of the details `by` minus those in `less`; all measure the same one of
                  ///< `dimensions`
        ratio,    ///< `name` is the ratio table, `by` the details that pick the row
        times,    ///< times the detail `name`: a count in `unit`, a number up to `up_to` (a percentage where that is
                  ///< 1), a quantity of `dimension`, or a word with a number in `values`
        share,    ///< times the detail `name` as a part of the detail `of`, both of one of `dimensions`, of which the
                  ///< percentage in the detail `let`, where there is one, was in use
        without,  ///< money: takes out the tax that the detail `name` says is included
        great_circle,  ///< distance between the leg's airports, in km
        band,          ///< sets the detail `name` from the leg's distance and the edition's bands
    };
    Kind kind = Kind::ratio;
    std::string name;
    std::vector<std::string> by;
    std::vector<std::string> less;
    std::string of;
    std::string let;
    std::string unit;
    std::vector<std::string> dimensions;  ///< what its amounts may measure, of several one and the same
    bool whole = true;                    ///< a count in `unit`: no parts of one
    std::optional<Number> up_to;
    std::map<std::string, int> values;
    Place at;

    /// The first of its dimensions; empty where it has none.
    std::string dimension() const { return dimensions.empty() ? "" : dimensions.front(); }
    /// The details it reads, the distance band's aside.
    std::vector<std::string> reads() const;
};

/// One way of giving the quantity: the steps it takes and the details that belong to it alone.
struct QuantityRule {
    std::string accepts_dimension;  ///< a dimension, `route` (airports), `details` (a step's details), `given` (a
                                    ///< stated amount) or `any`
    std::vector<StepRule> steps;
    std::vector<std::string> needs;
    std::vector<std::string> accepts;
    std::map<std::string, std::string> defaults;
};

/// Where a line is reported: fixed, or said by a detail of the activity.
struct CategoryRule {
    std::optional<Category> fixed;
    std::string detail;                 ///< set when not fixed
    std::vector<Category> of;           ///< what the detail may say; empty means any Scope 3 category
    std::optional<Category> otherwise;  ///< when the detail is not given; nothing: it is needed
};

enum class Ladder { none, electricity, network };

/// One emission line that an activity of the type gives.
struct LineRule {
    CategoryRule category;
    std::optional<Basis> basis;
    std::string use;  ///< the table its factor comes from; `own` means only the activity's own figures answer
    Stage stage = Stage::ttw;
    std::vector<std::string> match;  ///< details its factor must match, exactly
    Ladder ladder = Ladder::none;
    bool may_be_missing = false;  ///< `if_missing: caveat`: "not calculated" instead of an error
    bool of_combustion = false;   ///< the RFI line: CO2 of the activity's ttw line times (RFI - 1)
    Place at;
    std::optional<Basis> factor_basis;  ///< outside Scope 2: the basis of the factors it takes; nothing: any
};

/// The energy carrier that activities of a type use: fixed, or said by a detail (the fuel). Neither: they use none, or
/// none of the organisation's own.
struct CarrierRule {
    std::string fixed;
    std::string detail;
    Place at;

    bool is_stated() const { return !fixed.empty() || !detail.empty(); }
};

/// What an activity means: the quantities it accepts, its details, its steps, its emission lines. Data, not code.
struct ActivityType {
    std::string name;
    std::string means;
    std::vector<QuantityRule> quantity;
    std::vector<std::string> needs;
    std::vector<std::string> accepts;
    std::vector<std::string> one_of;  ///< details of which exactly one is given; they are accepted too
    std::map<std::string, std::string> defaults;
    std::map<std::string, std::string> details;  ///< meaning of each detail
    std::vector<LineRule> lines;
    std::string
        sample;  ///< an activity to start from: lines of YAML without `id` and `type`; empty when the file has none
    Place at;
    CarrierRule carrier;

    /// The way of giving the quantity that a dimension belongs to; `any` takes every dimension, and `route` stands for
    /// no quantity, which `details` serves too. Null when there is none.
    const QuantityRule* rule_for(std::string_view dimension) const;
    /// What becomes of a stated amount; no steps where the type says nothing of it.
    const QuantityRule& rule_for_given() const;
    /// Details any way of giving the quantity knows.
    std::vector<std::string> all_details() const;
};

}  // namespace ghg
