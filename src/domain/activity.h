#pragma once

#include "base/date.h"
#include "base/rare.h"
#include "base/shared.h"
#include "base/sorted_map.h"
#include "base/source.h"
#include "domain/data_quality.h"
#include "domain/factor.h"
#include "domain/unit.h"

#include <cstdint>
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
    Rare<Quantity> quantity;  ///< where the one value reads as a number with a known unit
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

/// The rows of a ledger that an activity is the sum of.
struct LedgerRows {
    std::string ledger;  ///< its id
    std::uint64_t count = 0;
    std::string first;  ///< file:line of the first of them
    std::string text;   ///< of the row, where one was asked for by its line; else empty
};

/// Something that happened, in its own unit.
struct Activity {
    std::string id;
    std::string type;
    Place at;  ///< of the id
    Place type_at;
    std::optional<WrittenQuantity> quantity;
    SortedMap<std::string, WrittenDetail> details;
    std::string site;
    SharedText evidence, note;
    SharedText meter;  ///< that its amount was read from; or empty. Readings of one meter follow each other
    Text purchase;     ///< what was bought; activities that name the same are measurements of one purchase
    std::optional<Period> period;
    Rare<Number> uncertainty;  ///< of its amount: relative half-width at 95 % confidence, 0.05 for 5 %
    SortedMap<QualityIndicator, QualityRating> quality;  ///< as judged; those not judged are missing
    std::vector<FactorName> factor;
    std::vector<FactorName> location_factor;
    Rare<StandIn> stand_in;
    std::shared_ptr<const Factor> own_factor;  ///< null when there is none
    int own_year = 0;                          ///< the year the own factor or the given figure speaks for
    Rare<Given> given;
    std::vector<Text> instruments;
    SharedText accept_wtw;       ///< the reason, or empty
    bool in_site_meter = false;  ///< counted by the meter of its site already: in the accounts, in no total
    bool broken = false;         ///< had reading errors; later passes leave it alone
    Rare<LedgerRows> rows;       ///< nothing where it stands in the inventory itself

    /// The one value of a detail, or empty.
    std::string detail(const std::string& name) const;
    /// The dimension of its quantity, or `route` where it has none.
    std::string dimension() const;
    /// The calendar year that holds most of its period, else `inventory_year`: factors, instruments and targets use it.
    int year(int inventory_year) const { return period ? year_of(*period) : inventory_year; }
};

}  // namespace ghg
