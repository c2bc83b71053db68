#include "import/uk/checks.h"

#include "import/printed_figure.h"

#include "base/number.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>

namespace ghg {
namespace {

constexpr std::array<std::string_view, 3> split_gases = {"CO2", "CH4", "N2O"};

Number value(const UkRow& row) { return parse_number(row.figure).value.value_or(Number(0)); }

std::optional<std::string> pair_problem(const UkFigure& a, const UkFigure& b) {
    bool twins = !a.slot.twin.empty() && a.slot.twin != b.slot.twin;
    if (!twins)
        return fmt::format("two rows with one key, {}: {} in {} and {} in {}", a.slot.id, a.row->figure, a.row->place(),
                           b.row->figure, b.row->place());
    if (a.row->figure == b.row->figure) return std::nullopt;
    return fmt::format("rows that share {} have two figures: {} in {} and {} in {}", a.slot.id, a.row->figure,
                       a.row->place(), b.row->figure, b.row->place());
}

void check_keys(const UkFactor& factor, std::vector<ImportProblem>& problems) {
    const auto& figures = factor.figures;
    for (auto b = figures.begin(); b != figures.end(); ++b)
        for (auto a = figures.begin(); a != b; ++a)
            if (a->slot.gas == b->slot.gas)
                if (auto says = pair_problem(*a, *b)) problems.push_back(problem_at(*b->row, *says));
}

void check_gases(const UkFactor& factor, std::vector<ImportProblem>& problems) {
    std::string missing;
    auto found = std::count_if(split_gases.begin(), split_gases.end(),
                               [&](std::string_view gas) { return factor.find(gas) != nullptr; });
    for (std::string_view gas : split_gases)
        if (factor.find(gas) == nullptr) missing += (missing.empty() ? "" : " and ") + std::string(gas);
    if (found != 0 && found != 3)
        problems.push_back(problem_at(
            *factor.main().row, fmt::format("{} has a figure for some gases, not for {}", factor.slot().id, missing)));
}

// kWh per tonne: what a tonne emits over what a kWh emits, by the same figure.
std::optional<Number> kwh_per_tonne(const UkFactor* tonne, const UkFactor* net, std::string_view gas) {
    const UkRow* per_tonne = tonne == nullptr ? nullptr : tonne->find(gas);
    const UkRow* per_kwh = net == nullptr ? nullptr : net->find(gas);
    if (per_tonne == nullptr || per_kwh == nullptr || value(*per_kwh).is_zero()) return std::nullopt;
    return value(*per_tonne) / value(*per_kwh);
}

bool within_one_percent(const Number& a, const Number& b) {
    Number apart = a - b;
    if (apart.is_negative()) apart *= -1;
    return apart * 100 <= b;
}

}  // namespace

std::vector<ImportProblem> factor_problems(const UkFactor& factor) {
    std::vector<ImportProblem> problems;
    check_keys(factor, problems);
    check_gases(factor, problems);
    return problems;
}

Repetition repetition(const UkFigure& repeat, const UkRow& given) {
    Number times = repeat.slot.repeats_times;
    Number apart = value(*repeat.row) - value(given) * times;
    if (apart.is_zero()) return Repetition::same;
    if (apart.is_negative()) apart *= -1;
    Number slack = half_last_digit(repeat.row->figure) + half_last_digit(given.figure) * times;
    return times != 1 && apart <= slack ? Repetition::rounded : Repetition::other;
}

std::optional<std::string> sum_note(const UkFactor& factor) {
    const UkRow* total = factor.find("CO2e");
    if (total == nullptr || factor.find("CO2") == nullptr) return std::nullopt;
    Number sum;
    Number slack = half_last_digit(total->figure);
    for (std::string_view gas : split_gases) {
        sum += value(*factor.find(gas));
        slack += half_last_digit(factor.find(gas)->figure);
    }
    Number apart = sum - value(*total);
    if (apart <= slack && apart * -1 <= slack) return std::nullopt;
    return fmt::format("{}: the gases add up to {}, the printed total is {} ({})", factor.slot().id, to_decimal(sum),
                       total->figure, total->place());
}

bool too_coarse(const UkRow& row) { return half_last_digit(row.figure) * 100 > value(row); }

std::vector<ImportProblem> forecourt_problems(const std::vector<UkFactor>& factors) {
    std::map<std::string, const UkFactor*> by_id;
    for (const UkFactor& factor : factors) by_id[factor.slot().id] = &factor;
    auto find = [&](const std::string& id) {
        auto at = by_id.find(id);
        return at == by_id.end() ? nullptr : at->second;
    };
    std::vector<ImportProblem> problems;
    for (const UkFactor& net : factors) {
        if (net.slot().per != "kWh-net" || net.find("CO2-biogenic") == nullptr) continue;
        std::string id = net.slot().id.substr(0, net.slot().id.size() - std::string_view("kWh-net").size()) + "t";
        auto outside = kwh_per_tonne(find(id), &net, "CO2-biogenic");
        auto inside = kwh_per_tonne(find(id), &net, "CO2e");
        if (!outside || !inside || !within_one_percent(*outside, *inside))
            problems.push_back(
                problem_at(*net.find("CO2-biogenic"),
                           fmt::format("the kWh of this row cannot be shown to be net, as {} needs", net.slot().id)));
    }
    return problems;
}

}  // namespace ghg
