#include "import/uk_gather.h"

#include "base/number.h"
#include "base/utf8.h"
#include "import/uk_checks.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

namespace ghg {
namespace {

constexpr std::array<std::string_view, 6> no_figure = {"< 1", "<1", "n/a", "N/A", "-", "\u2013"};

class UkGatherer {
public:
    UkFactors gather(const std::vector<UkRow>& rows) {
        for (const UkRow& row : rows) gather_row(row);
        for (UkFactor& factor : gathered_) check(factor);
        note_missing_biogenic();
        std::stable_sort(result_.excluded.begin(), result_.excluded.end(),
                         [](const Exclusion& a, const Exclusion& b) { return a.line < b.line; });
        for (ImportProblem& problem : forecourt_problems(result_.factors))
            result_.problems.push_back(std::move(problem));
        return std::move(result_);
    }

private:
    void exclude(const UkRow& row, std::string reason) {
        result_.excluded.push_back(
            {row.line, row.name() + (row.gas.empty() ? "" : " / " + row.gas), std::move(reason)});
    }

    void gather_row(const UkRow& row) {
        if (row.empty()) return exclude(row, "empty row");
        if (row.name() == "END") return exclude(row, "end mark");
        Placement placed = place_row(row);
        if (!placed.slot) return exclude(row, placed.excluded);
        if (row.figure.empty()) return exclude(row, "no figure: the cell is blank");
        if (std::find(no_figure.begin(), no_figure.end(), row.figure) != no_figure.end())
            return exclude(row, fmt::format("no figure: the cell says `{}`", row.figure));
        if (has_hidden(row.name() + row.gas)) return refuse(row, "a label holds a character that cannot be seen");
        auto figure = parse_number(row.figure).value;
        if (!figure) return refuse(row, fmt::format("`{}` is not a number", row.figure));
        if (figure->is_negative()) return refuse(row, fmt::format("`{}` is below zero", row.figure));
        for (const auto& [detail, value] : placed.slot->match)
            if (value.empty()) return refuse(row, fmt::format("no label says the {}", detail));
        add({&row, std::move(*placed.slot)});
    }

    void refuse(const UkRow& row, const std::string& says) {
        result_.problems.push_back({row.line, says});
        exclude(row, "problem: " + says);
    }

    void add(UkFigure figure) {
        auto [at, is_new] = by_id_.try_emplace(figure.slot.id, gathered_.size());
        if (is_new) gathered_.emplace_back();
        gathered_[at->second].figures.push_back(std::move(figure));
    }

    void check(UkFactor& factor) {
        if (factor.slot().gas == "CO2-biogenic")
            return exclude_all(factor, "outside of scopes, and no combustion figure of this unit to join");
        std::vector<ImportProblem> problems = factor_problems(factor);
        for (const ImportProblem& problem : problems) result_.problems.push_back(problem);
        if (!problems.empty()) return exclude_all(factor, "problem: " + problems.front().says);
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
            if (slot.stage != "ttw" || factor.find("CO2-biogenic") != nullptr ||
                !with_biogenic.contains(slot.match.front().second))
                continue;
            factor.figures.front().slot.note =
                fmt::format("the biogenic CO2 of this fuel is not printed per {}, only per other units", slot.per);
        }
    }

    void exclude_all(const UkFactor& factor, const std::string& reason) {
        for (const UkFigure& figure : factor.figures) exclude(*figure.row, reason);
    }

    std::map<std::string, std::size_t> by_id_;
    std::vector<UkFactor> gathered_;
    UkFactors result_;
};

}  // namespace

UkFactors gather_uk_factors(const std::vector<UkRow>& rows) { return UkGatherer().gather(rows); }

}  // namespace ghg
