#include "report/change_tables.h"
#include "report/compare_report.h"
#include "report/printed.h"
#include "report/sections.h"
#include "report/shell_word.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace ghg {
namespace {

std::string path_of(const Result& result) {
    return result.inventory->source == nullptr ? "" : result.inventory->source->path;
}

std::string period_of(const Inventory& inventory) {
    return fmt::format("{} to {}", to_text(inventory.period.from), to_text(inventory.period.to));
}

Section head_section(const Comparison& comparison) {
    const Inventory &was = *comparison.was->inventory, &now = *comparison.now->inventory;
    PrintedTable table{{{"Compared"}, {"Old"}, {"New"}}};
    table.headed = true;
    table.indent = 2;
    table.add({"Inventory", path_of(*comparison.was), path_of(*comparison.now)});
    if (was.organisation.value != now.organisation.value)
        table.add({"Organisation", was.organisation.value, now.organisation.value});
    table.add({"Period", period_of(was), period_of(now)});
    Fact same{"The same in both", {}};
    std::vector<TakenChoice> before = choices_of(was), after = choices_of(now);
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i].taken != after[i].taken)
            table.add({before[i].name, before[i].taken, after[i].taken});
        else
            same.items.push_back(fmt::format("{}: {}", before[i].name, before[i].taken));
    Section section{"Compared", {std::move(table)}};
    if (!same.items.empty()) section.blocks.emplace_back(std::move(same));
    return section;
}

void add_editions(const std::string& label, const Result& here, const Result& there, Section& section) {
    std::vector<std::string> used = editions_used(here), other = editions_used(there);
    Fact fact{label, {}};
    std::ranges::set_difference(used, other, std::back_inserter(fact.items));
    if (!fact.items.empty()) section.blocks.emplace_back(std::move(fact));
}

Section effects_section(const Comparison& comparison, unsigned decimals) {
    MovedBy parts;
    for (Effect effect : all_effects())
        parts.emplace_back(std::string(to_text(effect)), of(comparison.effects, effect));
    return titled("Change by effect, tonnes CO2e",
                  parts_table("Change by effect, tonnes CO2e", parts, comparison.was->totals, comparison.now->totals,
                              ChangeColumns::scopes_and_totals, decimals));
}

bool moves(const Totals& moved) {
    return std::ranges::any_of(
        std::array{&Totals::scope_1, &Totals::scope_2_location, &Totals::scope_2_market, &Totals::scope_3,
                   &Totals::outside_scopes, &Totals::of_which_upstream_in_scope_1},
        [&](Number Totals::*figure) { return !(moved.*figure).is_zero(); });
}

std::string places_of(const ActivityChange& change) {
    std::string was = change.was == nullptr ? "" : to_text(change.was->at);
    std::string now = change.now == nullptr ? "" : to_text(change.now->at);
    return was.empty() || now.empty() ? was + now : was + ", " + now;
}

std::string id_of(const ActivityChange& change) { return change.now != nullptr ? change.now->id : change.was->id; }

std::string reason_text(const Reason& reason) {
    if (reason.was.empty()) return reason.now;
    return reason.now.empty() ? fmt::format("no more {}", reason.was)
                              : fmt::format("{}, was {}", reason.now, reason.was);
}

// The first reason, and how many more there are.
std::string reasons_text(const ActivityChange& change, Effect effect) {
    std::vector<std::string> texts;
    for (const Reason& reason : change.reasons)
        if (reason.effect == effect) texts.push_back(reason_text(reason));
    if (texts.empty()) return "";
    return texts.size() == 1 ? texts.front() : fmt::format("{}; and {} more", texts.front(), texts.size() - 1);
}

// What stays within the totals is told by scope: upstream of fuels that moves from Scope 3 to Scope 1.
std::string within_totals(const Totals& moved, unsigned decimals) {
    if (!moved.total_location.is_zero() || !moved.total_market.is_zero()) return "";
    std::string text;
    for (auto [scope, figure] : {std::pair("Scope 1", &Totals::scope_1), std::pair("Scope 3", &Totals::scope_3),
                                 std::pair("outside", &Totals::outside_scopes)})
        if (!(moved.*figure).is_zero())
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", scope,
                                signed_text(round_tonnes(moved.*figure, decimals), decimals));
    return text.empty() ? "" : text + ": ";
}

/// Activities with their effects, on both bases: effects add up to their activity, activities to the change.
class Moved {
public:
    Moved(const Comparison& comparison, const CompareOptions& options)
        : decimals_(options.printing.decimals), comparison_(comparison) {
        for (const ActivityChange& change : comparison.activities)
            if (std::ranges::any_of(change.effects, moves)) moved_.push_back(&change);
        shown_ = std::min(options.top, moved_.size());
    }

    Section section() const {
        const std::string title = "What moved most, tonnes CO2e";
        PrintedTable table{{{title, Align::left, 22},
                            {"Location", Align::right},
                            {"Market", Align::right},
                            {"What differs, and where it stands"}}};
        table.headed = true;
        std::vector<Number> location = column(&Totals::total_location, &PrintedTotals::total_location);
        std::vector<Number> market = column(&Totals::total_market, &PrintedTotals::total_market);
        for (std::size_t i = 0; i < shown_; ++i) add(*moved_[i], location[i], market[i], table);
        std::size_t rest = moved_.size() - shown_;
        if (rest > 0)
            table.add({fmt::format("{} more", rest), text(location[shown_]), text(market[shown_]),
                       fmt::format("--top N shows N of {}, --format json all", moved_.size())});
        table.add_bold({"Change", text(whole(&PrintedTotals::total_location)),
                        text(whole(&PrintedTotals::total_market)), still_text()});
        return titled(title, std::move(table));
    }

private:
    Number whole(Number PrintedTotals::*printed) const {
        return printed_totals(comparison_.now->totals, decimals_).*printed -
               printed_totals(comparison_.was->totals, decimals_).*printed;
    }

    // The activities shown, then all others as one.
    std::vector<Number> column(Number Totals::*total, Number PrintedTotals::*printed) const {
        std::vector<Number> kg;
        Number rest;
        for (std::size_t i = 0; i < moved_.size(); ++i) {
            Number change = moved_[i]->after.*total - moved_[i]->before.*total;
            if (i < shown_)
                kg.push_back(change);
            else
                rest += change;
        }
        if (shown_ < moved_.size()) kg.push_back(rest);
        return round_parts_tonnes(whole(printed), kg, decimals_);
    }

    void add(const ActivityChange& change, const Number& location, const Number& market, PrintedTable& table) const {
        table.add({id_of(change), text(location), text(market), places_of(change)});
        std::vector<Effect> effects;
        std::vector<Number> on_location, on_market;
        for (Effect effect : all_effects()) {
            const Totals& moved = of(change.effects, effect);
            if (!moves(moved)) continue;
            effects.push_back(effect);
            on_location.push_back(moved.total_location);
            on_market.push_back(moved.total_market);
        }
        std::vector<Number> printed_location = round_parts_tonnes(location, on_location, decimals_);
        std::vector<Number> printed_market = round_parts_tonnes(market, on_market, decimals_);
        for (std::size_t i = 0; i < effects.size(); ++i)
            table.add({fmt::format("  {}", to_text(effects[i])), text(printed_location[i]), text(printed_market[i]),
                       within_totals(of(change.effects, effects[i]), decimals_) + reasons_text(change, effects[i])});
    }

    std::string still_text() const {
        std::size_t still = comparison_.activities.size() - moved_.size();
        return still == 0 ? "" : fmt::format("{} did not move", still);
    }

    std::string text(const Number& printed) const { return signed_text(printed, decimals_); }

    unsigned decimals_;
    const Comparison& comparison_;
    std::vector<const ActivityChange*> moved_;
    std::size_t shown_ = 0;
};

Section caveats_of(const Comparison& comparison) {
    std::vector<Remark> remarks;
    for (const Caveat& caveat : comparison.caveats)
        remarks.push_back({caveat.slug, "", caveat.text, to_text(caveat.where)});
    if (remarks.empty()) return {};
    return {fmt::format("Caveats: {}", remarks.size()), {remarks}};
}

Section counts_section(const Comparison& comparison) {
    std::size_t added = 0, removed = 0;
    for (const ActivityChange& change : comparison.activities) {
        if (change.was == nullptr) ++added;
        if (change.now == nullptr) ++removed;
    }
    std::size_t both = comparison.activities.size() - added - removed;
    return {"",
            {CommandHint{"How a figure was made:", fmt::format("ghg explain {}", shell_word(path_of(*comparison.now)))},
             Sentence{fmt::format("{} {} in both, {} added, {} removed", both, both == 1 ? "activity" : "activities",
                                  added, removed),
                      true}}};
}

}  // namespace

std::vector<Section> compare_sections(const Comparison& comparison, const CompareOptions& options) {
    unsigned decimals = options.printing.decimals;
    Section head = head_section(comparison);
    add_editions("Editions used by the old one only", *comparison.was, *comparison.now, head);
    add_editions("Editions used by the new one only", *comparison.now, *comparison.was, head);
    std::vector<Section> all{
        {comparison.now->inventory->organisation.value,
         {Sentence{"What changed between two inventories, each with its own choices and tables."}}},
        std::move(head)};
    bool still = std::ranges::none_of(comparison.effects, moves) &&
                 std::ranges::none_of(comparison.activities, [](const ActivityChange& each) {
                     return std::ranges::any_of(each.effects, moves);
                 });
    if (still) {
        all.push_back(
            {"", {Sentence{"Nothing changed: every total is the same, and nothing moved within them.", true}}});
    } else {
        all.push_back(titled("Tonnes CO2e", change_table(comparison.was->totals, comparison.now->totals, decimals)));
        all.push_back(effects_section(comparison, decimals));
        all.push_back(Moved(comparison, options).section());
    }
    all.push_back(caveats_of(comparison));
    all.push_back(counts_section(comparison));
    std::erase_if(all, [](const Section& section) { return section.blocks.empty(); });
    return all;
}

}  // namespace ghg
