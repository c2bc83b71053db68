#pragma once

#include "base/date.h"
#include "base/source.h"
#include "domain/activity.h"
#include "domain/base_year.h"
#include "domain/category.h"
#include "domain/ledger.h"
#include "domain/stage.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// A certificate or contract for energy with attributes (Scope 2 Guidance, chapter 7).
struct Instrument {
    std::string id;
    Text kind;    ///< one of instrument_kinds()
    Text market;  ///< a market's id, or the code of the only region it may be claimed in
    std::string source, cancelled;
    int produced = 0;  ///< year
    WrittenQuantity volume;
    std::shared_ptr<const Factor> own_factor;
    Place at;
    bool broken = false;  ///< had reading errors; later passes leave it alone
};

/// What an instrument may be.
const std::vector<std::string>& instrument_kinds();

enum class WellToTank { category_3, scope_1 };

struct Rfi {
    enum class Kind { not_stated, none, included, factor };
    Kind kind = Kind::not_stated;
    Number factor{1};
    std::string written;  ///< "1.9"
    std::string source;
    FactorName choice;  ///< a row of a `table: rfi`, whose value and citation are filled in once it is loaded; or empty
    Place at;

    /// "1.9", "none", "included", or empty where it is not stated.
    std::string text() const;
};

struct Boundary {
    Text consolidation;
    WellToTank well_to_tank = WellToTank::category_3;
    Rfi rfi;
    std::vector<Category> not_applicable;
    std::map<Category, std::string> excluded;  ///< with reasons
};

/// What a target covers: a category, or the named types within it.
struct Coverage {
    Category category = Category::mobile_combustion;
    std::vector<std::string> types;  ///< empty: all of the category
};

/// What was promised: a linear cut of the covered subset on one basis.
struct Target {
    std::string id;
    Number reduce_by;  ///< 0.5 for 50 %
    int base_year = 0;
    int due = 0;
    Basis basis = Basis::location;
    std::vector<Coverage> covers;
    Text base_inventory;            ///< path beside the inventory, or empty
    std::optional<Number> base_kg;  ///< a bare figure instead
    Place at;
    Place base_at;
    bool broken = false;  ///< had reading errors; later passes leave it alone

    /// Whether it covers what an activity of the type puts into the category.
    bool covers_type(Category category, const std::string& type) const;
};

/// Offsets bought, removals and avoided emissions: told beside the inventory, in none of its totals (Corporate
/// Standard, chapter 9; Corporate Value Chain Standard, sections 9.5 and 11.2).
struct MemoEntry {
    std::string id;
    std::string kind;  ///< offset, removal, avoided
    Number kg;         ///< CO2e, never below zero
    std::string written;
    std::string cite, note;
    Place at;
};

/// One organisation's activities for one period, plus its targets.
struct Inventory {
    Text organisation;
    std::string region;  ///< empty when not stated
    Period period{};
    int year = 0;  ///< the calendar year that holds most of the period
    Text gwp;
    std::vector<Text> factors;  ///< sets or editions, in order
    std::vector<Text> tables;
    Boundary boundary;
    std::vector<Instrument> instruments;
    std::vector<Activity> activities;  ///< as listed; then those of the ledgers, one for each key
    std::vector<Ledger> ledgers;
    std::vector<Target> targets;
    std::optional<BaseYearPolicy> base_year;
    std::vector<MemoEntry> memo;
    const Source* source = nullptr;

    /// Null when there is none of the id.
    const Instrument* find_instrument(const std::string& instrument) const;
};

}  // namespace ghg
