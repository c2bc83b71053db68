#include "engine/impact.h"

#include "engine/aggregate.h"
#include "engine/line_change.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace ghg {
namespace {

// What a line is about, whichever factor answers.
using Subject = std::tuple<std::string, Category, std::optional<Basis>, Stage, std::string, std::size_t>;

std::map<Subject, const EmissionLine*> by_subject(const std::vector<EmissionLine>& lines) {
    std::map<Subject, const EmissionLine*> found;
    for (const EmissionLine& line : lines) {
        Subject subject{line.activity->id, line.category, line.basis, line.stage, line.leg.text(), 0};
        while (!found.emplace(subject, &line).second) ++std::get<std::size_t>(subject);
    }
    return found;
}

/// Sums shares by the rows that brought them; each share counts where its line counts.
class Shares {
public:
    void add(const EmissionLine& like, const LineShare& share) {
        add_like(like, share.kg_co2e, share.kg_outside_scopes, parts_[{share.name, share.instead_of}]);
    }

    std::vector<RowImpact> rows() const {
        std::vector<RowImpact> rows;
        for (const auto& [names, moved] : parts_) rows.push_back({names.first, names.second, moved});
        return rows;
    }

private:
    std::map<std::pair<std::string, std::string>, Totals> parts_;
};

Number largest_move(const Totals& change) {
    Number largest(0);
    for (const Number& moved :
         {change.scope_1, change.scope_2_location, change.scope_2_market, change.scope_3, change.outside_scopes})
        largest = std::max(largest, magnitude(moved));
    return largest;
}

}  // namespace

Impact impact_of(const Result& was, const Result& now) {
    std::map<Subject, const EmissionLine*> before = by_subject(was.lines), after = by_subject(now.lines);
    Shares shares;
    for (const auto& [subject, line] : before)
        if (auto other = after.find(subject); other == after.end())
            shares.add(*line,
                       {"", line->factor->name(), Number(0) - line->kg_co2e, Number(0) - line->kg_outside_scopes});
        else
            for (const LineShare& share :
                 shares_of_change(*line, *other->second, was.inventory->gwp.value, now.inventory->gwp.value))
                shares.add(*line, share);
    for (const auto& [subject, line] : after)
        if (!before.contains(subject))
            shares.add(*line, {line->factor->name(), "", line->kg_co2e, line->kg_outside_scopes});
    Impact impact{was.totals, now.totals, shares.rows()};
    std::ranges::stable_sort(impact.rows, std::greater(),
                             [](const RowImpact& row) { return largest_move(row.change); });
    return impact;
}

}  // namespace ghg
