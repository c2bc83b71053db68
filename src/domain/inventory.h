#pragma once

#include "base/date.h"
#include "base/source.h"
#include "domain/base_year.h"
#include "domain/category.h"
#include "domain/data_quality.h"
#include "domain/factor.h"
#include "domain/stage.h"
#include "domain/unit.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// A quantity as its writer put it: the text, where, and what it means.
struct WrittenQuantity {
    std::string written;
    Quantity quantity;
    Place at;
};

/// A detail as written: one word, or a list of them (legs).
struct WrittenDetail {
    std::vector<std::string> values;  ///< one, unless it was a list
    bool is_list = false;
    Place key;
    Place at;
    std::optional<Quantity> quantity;  ///< where the one value reads as a number with a known unit
};

/// An EDITION#ID that the user named.
struct FactorName {
    std::string edition, id;
    Place at;
};

/// A substitute factor the user asked for, with the reason.
struct StandIn {
    std::vector<FactorName> factors;
    std::string because;
    Place at;
};

/// Emissions a supplier stated as they are: `given: 12.4 t CO2e`.
struct Given {
    WrittenQuantity amount;                   ///< mass of CO2e
    std::shared_ptr<const Factor> as_factor;  ///< 1 kg CO2e per kg, with the statement's citation, GWP set and boundary
};

/// Something that happened, in its own unit.
struct Activity {
    std::string id;
    std::string type;
    Place at;  ///< of the id
    Place type_at;
    std::optional<WrittenQuantity> quantity;
    std::map<std::string, WrittenDetail> details;
    std::string site, evidence, note;
    std::string meter;  ///< that its amount was read from; or empty. Readings of one meter follow each other
    Text purchase;      ///< what was bought; activities that name the same are measurements of one purchase
    std::optional<Period> period;
    std::optional<Number> uncertainty;  ///< of its amount: relative half-width at 95 % confidence, 0.05 for 5 %
    std::map<QualityIndicator, QualityRating> quality;  ///< as judged; those not judged are missing
    std::vector<FactorName> factor;
    std::vector<FactorName> location_factor;
    std::optional<StandIn> stand_in;
    std::shared_ptr<const Factor> own_factor;  ///< null when there is none
    int own_year = 0;                          ///< the year the own factor or the given figure speaks for
    std::optional<Given> given;
    std::vector<Text> instruments;
    std::string accept_wtw;      ///< the reason, or empty
    bool in_site_meter = false;  ///< counted by the meter of its site already: in the accounts, in no total
    bool broken = false;         ///< had reading errors; later passes leave it alone

    /// The one value of a detail, or empty.
    std::string detail(const std::string& name) const;
    /// The dimension of its quantity, or `route` where it has none.
    std::string dimension() const;
    /// The calendar year that holds most of its period, else `inventory_year`: factors, instruments and targets use it.
    int year(int inventory_year) const { return period ? year_of(*period) : inventory_year; }
};

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
    std::vector<Activity> activities;
    std::vector<Target> targets;
    std::optional<BaseYearPolicy> base_year;
    std::vector<MemoEntry> memo;
    const Source* source = nullptr;

    /// Null when there is none of the id.
    const Instrument* find_instrument(const std::string& instrument) const;
};

}  // namespace ghg
