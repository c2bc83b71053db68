#include "engine/reperform.h"

#include "domain/gas.h"
#include "domain/named_totals.h"
#include "engine/aggregate.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace ghg {
namespace {

class Reperformance {
public:
    explicit Reperformance(const Lock& lock) : lock_(lock) {
        for (const LockedFactor& factor : lock.factors) factors_.emplace(factor.name, &factor);
    }

    std::vector<Mismatch> run() {
        for (const LockedLine& line : lock_.lines) perform(line);
        compare_totals();
        for (const LockedTarget& target : lock_.targets) perform(target);
        return std::move(found_);
    }

private:
    void perform(const LockedLine& line) {
        Number amount = line.quantity;
        for (const LockedStep& step : line.steps) {
            if (!take(step, amount)) {
                found_.push_back({fmt::format("{}, step \"{}\"", line.name, step.what),
                                  fmt::format("{} {}, which nobody can do", step.op, to_exact(step.by)), ""});
                return;
            }
            expect(fmt::format("{}, after the step \"{}\"", line.name, step.what), step.after, amount);
        }
        auto factor = factors_.find(line.factor);
        if (factor == factors_.end())
            found_.push_back(
                {line.name + ", factor", fmt::format("{}, which the lock does not hold", line.factor), ""});
        else
            line.uses_co2_only ? expect_non_co2(line, *factor->second, amount)
                               : expect_gases(line, *factor->second, amount);
        expect_sums(line);
        for (const LockedGas& gas : line.gases) expect_one_gwp(line, gas);
    }

    // A result rests on one GWP set.
    void expect_one_gwp(const LockedLine& line, const LockedGas& gas) {
        auto [first, is_first] = gwp_.emplace(gas.gas, gas.gwp);
        if (!is_first) expect(fmt::format("{}, GWP of {}", line.name, gas.gas), gas.gwp, first->second);
    }

    static bool covers(const LockedTarget& target, const LockedLine& line) {
        std::string category(to_text(line.category));
        return std::ranges::any_of(target.covers, [&](const std::string& words) {
            if (words == category) return true;
            if (!words.starts_with(category + ": ")) return false;
            std::string types = ", " + words.substr(category.size() + 2) + ", ";
            return types.find(fmt::format(", {}, ", line.type)) != std::string::npos;
        });
    }

    void perform(const LockedTarget& target) {
        Number now;
        for (const LockedLine& line : lock_.lines)
            if ((!line.basis || *line.basis == target.basis) && covers(target, line)) now += line.kg_co2e;
        expect(fmt::format("target {}, now", target.id), target.now_kg, now);
        expect(fmt::format("target {}, goal", target.id), target.goal_kg,
               target.base_kg - target.base_kg * target.reduce_by);
    }

    // False for a step that cannot be taken.
    static bool take(const LockedStep& step, Number& amount) {
        if (step.op == "set")
            amount = step.by;
        else if (step.op == "times")
            amount *= step.by;
        else if (step.op == "divide" && !step.by.is_zero())
            amount /= step.by;
        else
            return false;
        return true;
    }

    void expect_gases(const LockedLine& line, const LockedFactor& factor, const Number& amount) {
        if (line.gases.size() != factor.emits.size()) {
            found_.push_back(
                {line.name + ", gases", fmt::format("{}", line.gases.size()), fmt::format("{}", factor.emits.size())});
            return;
        }
        for (std::size_t i = 0; i < line.gases.size(); ++i) expect_gas(line, factor, factor.emits[i], amount, i);
    }

    void expect_gas(const LockedLine& line, const LockedFactor& factor, const Emission& emission, const Number& amount,
                    std::size_t index) {
        const LockedGas& gas = line.gases[index];
        std::string what = fmt::format("{}, {}", line.name, emission.gas);
        Number kg = amount * emission.kg;
        auto printed = factor.gwp.values.find(emission.gas);
        if (emission.as_co2e) {
            if (printed == factor.gwp.values.end() || printed->second.is_zero()) {
                found_.push_back({what, "printed in CO2e, without the GWP behind it", ""});
                return;
            }
            kg /= printed->second;
        }
        if (gas.gas != emission.gas || gas.outside_scopes != (emission.gas == co2_biogenic))
            found_.push_back({what, gas.gas + (gas.outside_scopes ? ", outside the scopes" : ""), ""});
        if (!is_in_co2e_only(emission.gas)) expect(what + ", kg", gas.kg.value_or(Number(0)), kg);
        expect(what + ", kg CO2e", gas.kg_co2e, kg * gas.gwp);
    }

    void expect_non_co2(const LockedLine& line, const LockedFactor& factor, const Number& amount) {
        auto carbon = std::ranges::find(factor.emits, std::string(co2), &Emission::gas);
        if (carbon == factor.emits.end() || line.gases.size() != 1)
            found_.push_back({line.name + ", factor", "without a figure of CO2", ""});
        else
            expect(fmt::format("{}, {}, kg CO2e", line.name, line.gases[0].gas), line.gases[0].kg_co2e,
                   amount * carbon->kg * line.gases[0].gwp);
    }

    void expect_sums(const LockedLine& line) {
        Number inside, outside;
        for (const LockedGas& gas : line.gases) (gas.outside_scopes ? outside : inside) += gas.kg_co2e;
        expect(line.name + ", kg CO2e", line.kg_co2e, inside);
        expect(line.name + ", kg outside the scopes", line.kg_outside_scopes, outside);
    }

    void compare_totals() {
        std::vector<EmissionLine> lines;
        for (const LockedLine& locked : lock_.lines) {
            EmissionLine line;
            line.category = locked.category;
            line.basis = locked.basis;
            line.stage = locked.stage;
            line.upstream_in_scope_1 = locked.upstream_in_scope_1;
            line.kg_co2e = locked.kg_co2e;
            line.kg_outside_scopes = locked.kg_outside_scopes;
            lines.push_back(std::move(line));
        }
        Totals totals = totals_of(lines);
        for (const NamedTotal& named : named_totals) {
            auto locked =
                std::ranges::find(lock_.totals, std::string(named.key), &std::pair<std::string, Number>::first);
            if (locked == lock_.totals.end())
                found_.push_back({std::string(named.words), "missing", to_exact(totals.*named.figure)});
            else
                expect(std::string(named.words), locked->second, totals.*named.figure);
        }
    }

    void expect(const std::string& figure, const Number& locked, const Number& worked) {
        if (locked != worked) found_.push_back({figure, to_exact(locked), to_exact(worked)});
    }

    const Lock& lock_;
    std::map<std::string, const LockedFactor*> factors_;
    std::map<std::string, Number> gwp_;  ///< by gas, as its first line has it
    std::vector<Mismatch> found_;
};

}  // namespace

std::vector<Mismatch> reperform(const Lock& lock) { return Reperformance(lock).run(); }

}  // namespace ghg
