#include "engine/lock_of.h"

#include "domain/lock_format.h"
#include "domain/named_totals.h"
#include "engine/lock_statements.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <set>

namespace ghg {
namespace {

class LockMaker {
public:
    LockMaker(const Result& result, const LockOrigin& origin) : result_(result), origin_(origin) {}

    Lock make() {
        put_head();
        for (const InputFile& input : result_.inputs) lock_.files.push_back(file(input));
        for (const EmissionLine& line : result_.lines) lock_.lines.push_back(locked(line));
        std::ranges::sort(lock_.factors, {}, &LockedFactor::name);
        lock_.without_lines = activities_without_lines(result_);
        for (const NamedTotal& named : named_totals) lock_.totals.emplace_back(named.key, result_.totals.*named.figure);
        lock_.beside = figures_beside(result_);
        for (const Progress& progress : result_.progress) lock_.targets.push_back(locked_target(progress));
        return std::move(lock_);
    }

private:
    void put_head() {
        const Inventory& inventory = *result_.inventory;
        const Boundary& boundary = inventory.boundary;
        lock_.program = origin_.program;
        lock_.organisation = inventory.organisation.value;
        lock_.from = to_text(inventory.period.from);
        lock_.to = to_text(inventory.period.to);
        lock_.added = origin_.added;
        lock_.only = origin_.only;
        lock_.choices = {{"region", inventory.region},
                         {"gwp", inventory.gwp.value},
                         {"well_to_tank", boundary.well_to_tank == WellToTank::scope_1 ? "scope-1" : "category-3"},
                         {"rfi", boundary.rfi.text()},
                         {"rfi_source", boundary.rfi.source},
                         {"consolidation", boundary.consolidation.value},
                         {"not_applicable", fmt::format("{}", fmt::join(names_of(boundary.not_applicable), ", "))},
                         {"excluded", excluded_text(boundary)},
                         {std::string(editions_choice), fmt::format("{}", fmt::join(origin_.editions, ", "))}};
    }

    std::string path_of(const Source& source) const {
        return source.text.empty() ? source.path : origin_.path_named(source.path);
    }

    // A place, its file under the name that the lock gives it.
    std::string place(const Place& at, std::string (*worded)(const Place&)) const {
        if (!at.known()) return "";
        return path_of(*at.source) + worded(at).substr(at.source->path.size());
    }

    LockedFile file(const InputFile& input) const {
        bool is_inventory = input.path == result_.inventory->source->path;
        auto kind = input.built_in ? LockedFile::Kind::built_in
                    : is_inventory ? LockedFile::Kind::inventory
                                   : LockedFile::Kind::file;
        return {kind, input.built_in ? input.path : origin_.path_named(input.path), input.sha256};
    }

    LockedStep locked(const Step& step) const {
        std::string ratio = step.ratio == nullptr ? "" : step.ratio->name();
        return {step.what,
                std::string(to_text(step.op)),
                step.by,
                step.unit,
                step.after,
                step.after_unit,
                std::move(ratio),
                step.cite,
                step.ratio == nullptr ? step.where.text() : place(step.ratio->at, to_line_text)};
    }

    static PrintedGwp gwp_used(const Factor& factor) {
        PrintedGwp used{factor.gwp.id, {}};
        for (const Emission& emission : factor.emits)
            if (auto value = factor.gwp.values.find(emission.gas); emission.as_co2e && value != factor.gwp.values.end())
                used.values.insert(*value);
        return used;
    }

    // The name of a line's factor, which is kept once.
    std::string keep_factor(const EmissionLine& line) {
        const Factor& factor = *line.factor;
        std::string name = factor.own ? "own factor of " + line.name() : factor.name();
        if (kept_.insert(name).second)
            lock_.factors.push_back({name, place(factor.at, to_line_text), factor.cite,
                                     factor.per == nullptr ? "" : factor.per->name, factor.emits, gwp_used(factor)});
        return name;
    }

    LockedLine locked(const EmissionLine& line) {
        LockedLine made;
        made.name = line.name();
        made.activity = line.activity->id;
        made.type = line.activity->type;
        made.category = line.category;
        made.basis = line.basis;
        made.stage = line.stage;
        made.rung = line.rung;
        made.upstream_in_scope_1 = line.upstream_in_scope_1;
        made.written = line.written();
        made.where = place(line.where, to_text);
        made.quantity = line.quantity.value;
        made.unit = line.quantity.unit == nullptr ? "" : line.quantity.unit->name;
        for (const Step& step : line.steps) made.steps.push_back(locked(step));
        made.factor = keep_factor(line);
        made.uses_co2_only = line.uses_co2_only;
        for (const GasAmount& gas : line.gases)
            made.gases.push_back({std::string(gas.gas), gas.kg, gas.gwp, gas.kg_co2e, gas.outside_scopes});
        made.kg_co2e = line.kg_co2e;
        made.kg_outside_scopes = line.kg_outside_scopes;
        return made;
    }

    const Result& result_;
    const LockOrigin& origin_;
    Lock lock_;
    std::set<std::string> kept_;  ///< names of the factors in it
};

}  // namespace

Lock lock_of(const Result& result, const LockOrigin& origin) { return LockMaker(result, origin).make(); }

}  // namespace ghg
