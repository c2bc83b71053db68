#pragma once

#include "base/number.h"
#include "base/source.h"
#include "domain/category.h"
#include "domain/stage.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// What may change a base year's emissions after they were reported (GHG Protocol Corporate Standard, chapter 5):
/// structural changes, other methods, errors found. Organic growth or decline never does.
enum class RecalculationKind { structural, method, error, organic };

std::string_view to_text(RecalculationKind kind);
std::optional<RecalculationKind> parse_recalculation_kind(std::string_view text);
std::vector<std::string> recalculation_kinds();

/// One event that touches the base year: what it adds to that year's emissions, or takes from them.
struct Recalculation {
    std::string id;
    RecalculationKind kind = RecalculationKind::structural;
    std::string date;  ///< 2021-05-01
    std::string because;
    Category category = Category::mobile_combustion;
    std::optional<Basis> basis;  ///< Scope 2 only, where it is needed
    std::string type;            ///< of the activities it concerns; empty: not said
    Number change_kg;            ///< CO2e, below zero where emissions left
    std::string written;
    std::string cite;
    Place at;
};

/// When a base year is recalculated, and what has happened to it since.
struct BaseYearPolicy {
    int year = 0;
    Text inventory;                  ///< of the base year, beside this one; or empty
    std::optional<Number> total_kg;  ///< a bare figure instead
    Number threshold;                ///< 0.05 for 5 % of the base year's total as first reported, restated or not
    std::string policy;              ///< who decided it, and when
    std::vector<Recalculation> recalculations;
    Place at, base_at;
};

/// An event with what it did to the counter.
struct RecalculationStep {
    const Recalculation* event = nullptr;
    /// Of the total as first reported, also after a restatement: this and earlier ones that wait, without their signs.
    Number cumulative_share;
    bool restated = false;           ///< its change is in the restated base
    bool reached_threshold = false;  ///< with it the counter reached the threshold, and the base was restated
};

/// The base year on one basis. The original stays; the restated is what targets count from.
struct BaseYear {
    Basis basis = Basis::location;
    Number original_kg, restated_kg;
    std::vector<RecalculationStep> steps;  ///< by date
};

}  // namespace ghg
