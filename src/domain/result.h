#pragma once

#include "base/diagnostic.h"
#include "domain/emission_line.h"
#include "domain/energy.h"
#include "domain/totals.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ghg {

struct CategoryTotal {
    Category category = Category::mobile_combustion;
    std::optional<Basis> basis;
    std::string status;  ///< reported, not-calculated, not-applicable, excluded, not-stated
    Number kg_co2e;
    Number from_suppliers_kg;  ///< of it, by suppliers' own figures (Corporate Value Chain Standard, chapter 11)
};

struct GasTotal {
    std::string gas;
    int scope = 0;
    std::optional<Basis> basis;
    std::optional<Number> kg;
    Number kg_co2e;
};

/// Upstream or losses for which no factor was found: said with its quantity, never zero.
struct NotCalculated {
    const Activity* activity = nullptr;
    Category category = Category::fuel_and_energy;
    Stage stage = Stage::upstream;
    std::string use;
    std::string quantity;
};

/// A caveat of the result, with the tonnage it touches where that can be said.
struct Caveat {
    std::string slug;
    std::optional<Number> kg_co2e;
    Place where;
    std::string text;
};

Caveat tell(std::string slug, std::optional<Number> kg_co2e, Place where, std::string text);

struct DefaultUsed {
    const Activity* activity = nullptr;
    std::string detail;
    std::string value;
    Number kg_co2e;  ///< on the market basis, of the activity's lines
};

/// Totals of the lines that share a site, type, gas or method. `value` is empty where lines name no site.
struct Group {
    std::string by;
    std::string value;
    Totals totals;
};

struct Progress {
    const Target* target = nullptr;
    Number base_kg, now_kg, goal_kg, on_line_kg;
    std::optional<Number> share_done;  ///< 1 means the goal is reached; nothing when there was nothing to cut
    std::optional<Number> still_needed_per_year_kg;  ///< nothing after the due year
    bool base_computed = true;
    Number original_base_kg;  ///< before recalculations of the base year
};

/// Every activity ends in lines or set aside.
struct Accounted {
    std::size_t activities = 0, with_lines = 0, superseded = 0, in_site_meter = 0;
};

/// An activity that counts in no total: `why` is superseded (then `by` is the activity that counts instead) or
/// in-site-meter.
struct SetAside {
    const Activity* activity = nullptr;
    std::string why;
    std::string by;       ///< empty where nothing takes its place
    std::string because;  ///< which purchase, and how each measures it; or empty
    std::optional<Number>
        would_be_kg;  ///< CO2e it would have come to, market-based; nothing where nobody calculated it
};

/// How far a total may be off, at 95 % confidence, as far as amounts, ratios and factors are; GWP values are taken as
/// they are (GHG Protocol Corporate Value Chain Standard, appendix B; IPCC 2006 Guidelines, volume 1, chapter 3).
struct TotalUncertainty {
    std::string total;                    ///< by its name in `named_totals`
    Number kg, covered_kg;                ///< the total, and of it the lines that have a figure
    std::optional<Number> half_width_kg;  ///< nothing unless every line of it has one
};

/// How much of the total, market-based, rests on data of a quality.
struct QualityTotal {
    QualityIndicator indicator = QualityIndicator::technology;
    std::optional<QualityRating> rating;  ///< nothing: nobody judged it
    Number kg_co2e;
};

/// An activity that a like-for-like year keeps as it was reported, because the other year's factors do not serve it.
struct KeptAsReported {
    std::string activity, why;
    Number kg_co2e;  ///< market-based
};

/// A year with the factors and choices of another, so that what moved is what happened (DESIGN, "base year").
struct LikeForLike {
    std::string by;  ///< the inventory whose factors and choices it took
    Totals totals;
    std::vector<KeptAsReported> kept;
    std::string impossible;            ///< why all of the year is as reported; empty where it is not
    std::vector<std::string> differs;  ///< what is not made alike: consolidation, share, length of the period
};

struct InputFile {
    std::string path, sha256;
    bool built_in = false;  ///< packed into the program; its path is its name there
};

/// What a report prints. Lines point into the inventory and the book it was made from, which must outlive it.
struct Result {
    const Inventory* inventory = nullptr;
    std::vector<EmissionLine> lines;
    Totals totals;
    std::vector<CategoryTotal> categories;  ///< contract order; Scope 2 ones once per basis
    std::vector<GasTotal> gases;
    std::vector<Group> groups;  ///< empty unless asked for
    std::vector<NotCalculated> not_calculated;
    std::vector<Caveat> caveats;
    std::vector<DefaultUsed> defaults_used;
    std::vector<Progress> progress;
    std::optional<LikeForLike> like_for_like;  ///< where several years are reported together
    std::string no_trend;             ///< why inventories reported together have no trend; empty where they have one
    std::vector<BaseYear> base_year;  ///< once per basis; empty where the inventory has no policy
    Accounted accounted;
    std::vector<LedgerAccount> ledgers;  ///< in the inventory's order
    std::vector<InputFile> inputs;
    std::vector<SetAside> set_aside;
    std::vector<EnergyUse> energy_uses;         ///< in the inventory's order
    std::vector<QualityTotal> quality;          ///< by indicator and rating; empty where nothing was judged
    std::vector<TotalUncertainty> uncertainty;  ///< empty where no line has a figure
    std::vector<EnergyTotal> energy;            ///< their sums, without those that are not in MWh
};

}  // namespace ghg
