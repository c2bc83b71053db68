#include "import/uk/gather.h"

#include "base/number.h"
#include "base/utf8.h"
#include "import/uk/checks.h"
#include "import/uk/topics.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace ghg {
namespace {

constexpr std::array<std::string_view, 6> no_figure = {"< 1", "<1", "n/a", "N/A", "-", "\u2013"};

class UkGatherer {
public:
    UkFactors gather(const std::vector<UkRow>& rows) {
        for (const UkRow& row : rows) gather_row(row);
        for (UkFigure& repeat : repeats_) settle(std::move(repeat));
        for (UkFactor& factor : gathered_) check(factor);
        exclude_dropped();
        note_missing_biogenic();
        for (auto* excluded : {&result_.excluded, &result_.second_excluded})
            std::ranges::stable_sort(*excluded, {}, &Exclusion::line);
        for (ImportProblem& problem : forecourt_problems(result_.factors))
            result_.problems.push_back(std::move(problem));
        return std::move(result_);
    }

private:
    void exclude(const UkRow& row, std::string reason) {
        (row.file.empty() ? result_.excluded : result_.second_excluded)
            .push_back({row.line, row.name() + (row.gas.empty() ? "" : " / " + row.gas), std::move(reason)});
    }

    void gather_row(const UkRow& row) {
        if (row.empty()) return exclude(row, "empty row");
        if (row.name() == "END") return exclude(row, "end mark");
        Placement placed = place_row(row);
        if (placed.slots.empty()) return exclude(row, placed.excluded);
        if (row.figure.empty()) return exclude(row, "no figure: the cell is blank");
        if (std::find(no_figure.begin(), no_figure.end(), row.figure) != no_figure.end())
            return exclude(row, fmt::format("no figure: the cell says `{}`", row.figure));
        if (has_hidden(row.name() + row.gas)) return refuse(row, "a label holds a character that cannot be seen");
        auto figure = parse_number(row.figure).value;
        if (!figure) return refuse(row, fmt::format("`{}` is not a number", row.figure));
        if (figure->is_negative()) return refuse(row, fmt::format("`{}` is below zero", row.figure));
        for (const Slot& slot : placed.slots)
            for (const auto& [detail, value] : slot.match)
                if (value.empty()) return refuse(row, fmt::format("no label says the {}", detail));
        for (Slot& slot : placed.slots) {
            if (slot.repeats.empty())
                add({&row, std::move(slot)});
            else
                repeats_.push_back({&row, std::move(slot)});
        }
    }

    // Settled when all rows are in, so that the order of rows does not decide which of two gives the figure.
    void settle(UkFigure repeat) {
        auto at = by_id_.find(repeat.slot.id);
        const UkRow* given = at == by_id_.end() ? nullptr : gathered_[at->second].find(repeat.slot.gas);
        if (given == nullptr) return add(std::move(repeat));
        Repetition found = repetition(repeat, *given);
        if (found == Repetition::other)
            return refuse(*repeat.row, fmt::format("it should repeat the figure of {}, {} in {}, and says {}",
                                                   repeat.slot.id, given->figure, given->place(), repeat.row->figure));
        exclude(*repeat.row, repeat.slot.repeats + (found == Repetition::rounded ? ", but for rounding" : ""));
    }

    void refuse(const UkRow& row, const std::string& says) {
        result_.problems.push_back(problem_at(row, says));
        exclude(row, "problem: " + says);
    }

    void add(UkFigure figure) {
        auto [at, is_new] = by_id_.try_emplace(figure.slot.id, gathered_.size());
        if (is_new) gathered_.emplace_back();
        gathered_[at->second].figures.push_back(std::move(figure));
    }

    // Rounded to 0.01 per kWh, a row of forecourt fuels cannot show whether its kWh are net or gross.
    void drop_coarse(UkFactor& factor) {
        std::erase_if(factor.figures, [&](const UkFigure& figure) {
            bool coarse = figure.slot.gas == "CO2-biogenic" && figure.slot.per == "kWh-net" && too_coarse(*figure.row);
            if (coarse) exclude(*figure.row, "fuel energy printed too coarsely to show whether it is net or gross");
            return coarse;
        });
    }

    void check(UkFactor& factor) {
        drop_coarse(factor);
        if (factor.figures.empty()) return;
        if (factor.slot().gas == "CO2-biogenic")
            return drop(factor, "outside of scopes, and no combustion figure of this unit to join");
        std::vector<ImportProblem> problems = factor_problems(factor);
        for (const ImportProblem& problem : problems) result_.problems.push_back(problem);
        if (!problems.empty()) return drop(factor, "problem: " + problems.front().says);
        if (auto note = sum_note(factor)) result_.notes.push_back(*note);
        result_.factors.push_back(std::move(factor));
    }

    // Petrol per kWh-gross: its biogenic CO2 is printed per litre, tonne and kWh-net only, which a user of this unit
    // must know.
    void note_missing_biogenic() {
        std::set<std::string> with_biogenic;
        for (const UkFactor& factor : result_.factors)
            if (factor.find("CO2-biogenic") != nullptr) with_biogenic.insert(factor.slot().match.front().second);
        for (UkFactor& factor : result_.factors) {
            const Slot& slot = factor.slot();
            if (slot.table != "fuels" || slot.stage != "ttw" || factor.find("CO2-biogenic") != nullptr ||
                !with_biogenic.contains(slot.match.front().second))
                continue;
            factor.figures.front().slot.note =
                fmt::format("the biogenic CO2 of this fuel is not printed per {}, only per other units", slot.per);
        }
    }

    void drop(const UkFactor& factor, const std::string& reason) {
        for (const UkFigure& figure : factor.figures) dropped_.emplace_back(figure.row, reason);
    }

    // A row that stands in another factor still is used there.
    void exclude_dropped() {
        std::set<const UkRow*> accounted;
        for (const UkFactor& factor : result_.factors)
            for (const UkFigure& figure : factor.figures) accounted.insert(figure.row);
        for (const auto& [row, reason] : dropped_)
            if (accounted.insert(row).second) exclude(*row, reason);
    }

    std::map<std::string, std::size_t> by_id_;
    std::vector<UkFactor> gathered_;
    std::vector<UkFigure> repeats_;
    std::vector<std::pair<const UkRow*, std::string>> dropped_;
    UkFactors result_;
};

}  // namespace

UkFactors gather_uk_factors(const std::vector<UkRow>& rows) { return UkGatherer().gather(rows); }

}  // namespace ghg
