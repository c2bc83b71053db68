#include "command/pipeline.h"

#include "base/file.h"
#include "command/calculated_lines.h"
#include "command/first_rows.h"
#include "command/ledgers.h"
#include "command/packed_year.h"
#include "engine/base_year.h"
#include "engine/progress.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <filesystem>

namespace ghg {
namespace {

// What the readers and the engine say without stopping belongs into the report as well.
void keep_caveats(Workspace& work) {
    for (const Diagnostic& said : work.diagnostics)
        if (said.severity == Severity::caveat)
            work.result.caveats.push_back({said.slug, std::nullopt, said.at, said.says});
}

// A base year that something rests on: a target, or the policy of its recalculation.
struct BaseAsked {
    std::string what;  ///< in words: the base of `halve`
    int year = 0;
    Text inventory;
    Place at;
};

void compare_with_base(const Workspace& base, const BaseAsked& asked, Workspace& work) {
    const std::string& path = base.inventory->source->path;
    auto differing = differing_choices(*base.inventory, *work.inventory);
    if (!differing.empty())
        work.diagnostics.push_back(
            problem("target-choices-differ", asked.at,
                    fmt::format("{} was made with another {}", path, fmt::join(differing, ", ")),
                    "Give both inventories the same choices, so that their difference is a change in emissions."));
    if (base.inventory->year != asked.year)
        work.diagnostics.push_back(
            problem("target-years", asked.at,
                    fmt::format("{} is of {}, and the base year is {}", path, base.inventory->year, asked.year),
                    "Name the inventory of the base year."));
}

// What touches the base year's figure touches the progress that rests on it.
void tell_base_caveats(const Workspace& base, const BaseAsked& asked, Workspace& work) {
    std::vector<std::string> slugs;
    for (const Caveat& said : base.result.caveats)
        if (said.slug != "category-not-stated" && std::ranges::find(slugs, said.slug) == slugs.end())
            slugs.push_back(said.slug);
    if (slugs.empty()) return;
    const std::string& path = base.inventory->source->path;
    work.diagnostics.push_back(
        caveat("base-year-caveats", asked.at,
               fmt::format("{} has caveats of its own ({}): ghg check {}", asked.what, fmt::join(slugs, ", "), path)));
}

// The base year's inventory, calculated once for all that rest on it. Null where it is missing or has errors.
const Workspace* base_inventory(const BaseAsked& asked, const TableFolders& folders, Workspace& work) {
    std::string path = beside(work.inventory->source->path, asked.inventory.value);
    if (folders.packed != nullptr ? !folders.packed->has(path) : !std::filesystem::exists(path)) {
        work.diagnostics.push_back(problem(
            "base-missing", asked.at, fmt::format("there is no inventory {}", path),
            "Name the base year's inventory as it is called beside this one, or give a figure such as base: 214.6 t."));
        return nullptr;
    }
    TableFolders of_base = folders;
    of_base.ledgers.only.reset();
    of_base.ledgers.keeps_going = false;
    of_base.ledgers.rejected = nullptr;
    Workspace& base = *work.bases.emplace_back(calculate_lines(path, of_base));
    append(work.diagnostics, base.diagnostics);
    if (base.failed()) return nullptr;
    compare_with_base(base, asked, work);
    tell_base_caveats(base, asked, work);
    list_inputs(base, work);
    return &base;
}

void tell_bare_figure(const BaseAsked& asked, Workspace& work) {
    work.diagnostics.push_back(caveat("base-not-computed", asked.at,
                                      fmt::format("{} is a bare figure, not computed from an inventory", asked.what)));
}

std::optional<Number> base_of(const Target& target, const TableFolders& folders, Workspace& work) {
    BaseAsked asked{fmt::format("the base of `{}`", target.id), target.base_year, target.base_inventory,
                    target.base_at};
    if (target.base_kg) {
        tell_bare_figure(asked, work);
        return target.base_kg;
    }
    const Workspace* base = base_inventory(asked, folders, work);
    return base == nullptr ? std::nullopt : std::optional(covered_kg(base->result.lines, target));
}

void refuse_negative_base(const std::string& what, const Number& kg, const Place& at, Workspace& work) {
    work.diagnostics.push_back(problem(
        "base-year-negative", at, fmt::format("{} would be {} kg CO2e after its recalculations", what, to_decimal(kg)),
        "Correct the change of the entries: together they can take away no more than there was."));
}

void add_base_year(const TableFolders& folders, Workspace& work) {
    if (!work.inventory->base_year) return;
    const BaseYearPolicy& policy = *work.inventory->base_year;
    BaseAsked asked{"the base year", policy.year, policy.inventory, policy.base_at};
    const Workspace* base = policy.total_kg ? nullptr : base_inventory(asked, folders, work);
    if (policy.total_kg) tell_bare_figure(asked, work);
    if (base == nullptr && !policy.total_kg) return;
    for (Basis basis : {Basis::location, Basis::market}) {
        Number total = policy.total_kg            ? *policy.total_kg
                       : basis == Basis::location ? base->result.totals.total_location
                                                  : base->result.totals.total_market;
        work.result.base_year.push_back(restate(policy, total, basis));
        const Number& restated = work.result.base_year.back().restated_kg;
        if (restated.is_negative())
            refuse_negative_base(fmt::format("the base year's total, {}-based,", to_text(basis)), restated, policy.at,
                                 work);
    }
}

// What recalculations of the base year add to the part of it that a target covers.
Number restated_for(const Target& target, const Workspace& work) {
    const auto& policy = work.inventory->base_year;
    if (!policy || policy->year != target.base_year) return 0;
    for (const BaseYear& base : work.result.base_year)
        if (base.basis == target.basis) return restated_within(base, target);
    return 0;
}

void add_progress(const TableFolders& folders, Workspace& work) {
    list_inputs(work, work);
    add_base_year(folders, work);
    for (const Target& target : work.inventory->targets) {
        auto base = base_of(target, folders, work);
        if (!base) continue;
        Number restated = *base + restated_for(target, work);
        if (restated.is_negative()) {
            refuse_negative_base(fmt::format("the base of `{}`", target.id), restated, target.base_at, work);
            continue;
        }
        Progress progress = progress_of(target, restated, covered_kg(work.result.lines, target), work.inventory->year);
        progress.base_computed = !target.base_kg;
        progress.original_base_kg = *base;
        work.result.progress.push_back(progress);
    }
}

}  // namespace

std::unique_ptr<Workspace> calculate_file(const std::string& path, const TableFolders& folders) {
    auto work = calculate_lines(path, folders);
    if (!work->failed() && work->inventory) add_progress(folders, *work);
    if (work->inventory) {
        gather_alike(*work->inventory, work->diagnostics);
        name_first_rows(*work->inventory, work->diagnostics);
    }
    keep_caveats(*work);
    sort_by_place(work->diagnostics);
    return work;
}

}  // namespace ghg
