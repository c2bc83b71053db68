#include "ledger/activities_of.h"

#include "base/side_by_side.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {
namespace {

// What a code says stands before what is the same for all rows.
void overlay(const Activity& with, Activity& activity) {
    if (!with.type.empty()) {
        activity.type = with.type;
        activity.type_at = with.type_at;
    }
    for (const auto& [name, detail] : with.details) activity.details[name] = detail;
    if (!with.factor.empty()) activity.factor = with.factor;
    if (!with.location_factor.empty()) activity.location_factor = with.location_factor;
    if (with.stand_in) activity.stand_in = with.stand_in;
    if (with.own_factor) {
        activity.own_factor = with.own_factor;
        activity.own_year = with.own_year;
    }
    if (!with.instruments.empty()) activity.instruments = with.instruments;
    if (!with.accept_wtw.empty()) activity.accept_wtw = with.accept_wtw;
    if (!with.site.empty()) activity.site = with.site;
    if (with.uncertainty) activity.uncertainty = with.uncertainty;
    for (const auto& [indicator, rating] : with.quality) activity.quality[indicator] = rating;
}

class Maker {
public:
    Maker(const Ledger& ledger, const std::vector<KeyPart>& parts, const LedgerSums& sums)
        : ledger_(ledger), parts_(parts), files_(sums.account.files), only_(sums.only) {}

    Activity make(const LedgerSum& sum) const {
        Activity activity = ledger_.all;
        activity.id = sum.words.empty() ? ledger_.id : fmt::format("{}/{}", ledger_.id, fmt::join(sum.words, ","));
        for (std::size_t part = 0; part < parts_.size(); ++part) put(parts_[part], sum.words[part], activity);
        put_amount(sum, activity);
        activity.rows =
            LedgerRows{ledger_.id, sum.rows, fmt::format("{}:{}", files_[sum.first.file], sum.first.line), only_};
        activity.broken = ledger_.broken;
        return activity;
    }

private:
    void put(const KeyPart& part, const std::string& word, Activity& activity) const {
        switch (part.what) {
            case KeyPart::What::code:
                overlay(ledger_.codes[part.which].means.at(word), activity);
                break;
            case KeyPart::What::detail: {
                const LedgerColumn& column = ledger_.columns[part.which];
                activity.details[column.says] = WrittenDetail{{word}, false, column.column.at, column.column.at, {}};
                break;
            }
            case KeyPart::What::site:
                activity.site = word;
                break;
            case KeyPart::What::unit:
                break;
        }
    }

    void put_amount(const LedgerSum& sum, Activity& activity) const {
        if (sum.unit != nullptr) {
            activity.quantity = WrittenQuantity{
                fmt::format("{} {}", to_exact(sum.amount), sum.unit->name), {sum.amount, sum.unit}, ledger_.at};
            return;
        }
        // Journeys: what is counted is who travelled.
        activity.details["passengers"] = WrittenDetail{{to_exact(sum.amount)}, false, ledger_.at, ledger_.at, {}};
    }

    const Ledger& ledger_;
    const std::vector<KeyPart>& parts_;
    const std::vector<std::string>& files_;
    const std::string& only_;
};

}  // namespace

std::vector<Activity> activities_of(const Ledger& ledger, const std::vector<KeyPart>& parts, const LedgerSums& sums,
                                    Diagnostics& out) {
    constexpr std::size_t fewest_of_a_thread = 256;
    std::vector<Activity> activities(sums.sums.size());
    Maker maker(ledger, parts, sums);
    side_by_side(activities.size(), fewest_of_a_thread, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) activities[i] = maker.make(sums.sums[i]);
    });
    for (std::size_t i = 0; i < activities.size(); ++i) {
        const LedgerSum& sum = sums.sums[i];
        if (sum.amount.is_negative())
            out.push_back(problem("ledger-negative", ledger.at,
                                  fmt::format("the rows of {} come to {} {}: credits are more than what they credit",
                                              activities[i].id, to_decimal(sum.amount), sum.unit->name),
                                  "Leave the credits of other years out by a rule, or report them in the year they "
                                  "belong to."));
    }
    return activities;
}

}  // namespace ghg
