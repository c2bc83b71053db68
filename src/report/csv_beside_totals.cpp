#include "report/csv_totals_row.h"
#include "report/ledger_text.h"
#include "report/set_aside_text.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::string id_of(const Activity* activity) { return activity == nullptr ? "" : activity->id; }

TotalsRow energy_row(const EnergyTotal& total) {
    std::string covered =
        total.covered_mwh.is_zero() ? "" : fmt::format(", {} by instruments", to_decimal(total.covered_mwh));
    return {.section = "energy",
            .item = total.carrier,
            .scope = total.scope,
            .status = total.heating_value,
            .says = fmt::format("{} MWh{}", to_decimal(total.mwh), covered)};
}

TotalsRow not_in_mwh_row(const EnergyUse& use) {
    return {.section = "energy",
            .item = use.carrier,
            .scope = use.scope,
            .by = "activity",
            .group = id_of(use.activity),
            .says = fmt::format("{} {}, not in MWh", to_decimal(use.quantity.value), use.quantity.unit->name)};
}

TotalsRow not_calculated_row(const NotCalculated& missing) {
    return {.section = "not-calculated",
            .item = id_of(missing.activity),
            .scope = scope_of(missing.category),
            .status = std::string(to_text(missing.stage)),
            .by = "category",
            .group = std::string(to_text(missing.category)),
            .says = fmt::format("{}: {}", missing.use, missing.quantity)};
}

TotalsRow set_aside_row(const SetAside& aside) {
    return {.section = "set-aside",
            .item = id_of(aside.activity),
            .status = aside.why,
            .kg_co2e = aside.would_be_kg,
            .says = set_aside_text(aside)};
}

void add_ledger(std::vector<TotalsRow>& rows, const LedgerAccount& account) {
    auto add = [&](const char* status, std::uint64_t count, const AmountsByUnit& amounts, const std::string& because) {
        rows.push_back({.section = "ledger",
                        .item = account.ledger->id,
                        .status = status,
                        .says = fmt::format("{} rows{}{}{}{}", count, amounts.empty() ? "" : ", ",
                                            amounts_text(amounts), because.empty() ? "" : ": ", because)});
    };
    add("read", account.rows_read, account.read(), "");
    add("used", account.rows_used, account.used, "");
    for (const LeftOut& left : account.left_out) add("left-out", left.rows, left.amounts, left.rule->because);
    for (const auto& [slug, count] : account.in_error) add("in-error", count, {}, slug);
}

void add_progress(std::vector<TotalsRow>& rows, const Progress& progress) {
    const Target& target = *progress.target;
    auto add = [&](const char* item, const std::optional<Number>& kg, std::string says) {
        rows.push_back({.section = "progress",
                        .item = item,
                        .basis = target.basis,
                        .by = "target",
                        .group = target.id,
                        .kg_co2e = kg,
                        .says = std::move(says)});
    };
    if (progress.original_base_kg != progress.base_kg) add("original_base", progress.original_base_kg, "as reported");
    add("base", progress.base_kg, fmt::format("{}", target.base_year));
    add("now", progress.now_kg, "");
    add("on_line", progress.on_line_kg, "");
    add("goal", progress.goal_kg, fmt::format("{}", target.due));
    add("share_done", std::nullopt,
        progress.share_done ? to_decimal(*progress.share_done) : "there was nothing to cut");
    if (progress.still_needed_per_year_kg) add("still_needed_per_year", progress.still_needed_per_year_kg, "");
}

void add_base_year(std::vector<TotalsRow>& rows, const BaseYear& base) {
    auto add = [&](std::string item, std::string status, const Number& kg, std::string says) {
        rows.push_back({.section = "base-year",
                        .item = std::move(item),
                        .basis = base.basis,
                        .status = std::move(status),
                        .kg_co2e = kg,
                        .says = std::move(says)});
    };
    add("original", "", base.original_kg, "as reported");
    for (const RecalculationStep& step : base.steps)
        add(step.event->id, step.restated ? "restated" : "not-restated", step.event->change_kg,
            fmt::format("{}, {}: {}; counter {}; {}", step.event->date, to_text(step.event->kind), step.event->because,
                        to_decimal(step.cumulative_share), step.event->cite));
    add("restated", "", base.restated_kg, "what targets count from");
}

TotalsRow memo_row(const MemoEntry& entry) {
    return {.section = "memo",
            .item = entry.id,
            .status = entry.kind,
            .kg_co2e = entry.kg,
            .says = entry.note.empty() ? entry.cite : fmt::format("{}; {}", entry.cite, entry.note)};
}

TotalsRow quality_row(const QualityTotal& total) {
    return {.section = "quality",
            .item = std::string(to_text(total.indicator)),
            .status = total.rating ? std::string(to_text(*total.rating)) : "not-judged",
            .kg_co2e = total.kg_co2e};
}

TotalsRow uncertainty_row(const TotalUncertainty& total) {
    return {.section = "uncertainty",
            .item = total.total,
            .status = total.half_width_kg ? "" : "not-complete",
            .kg_co2e = total.half_width_kg,
            .says = fmt::format("95 % confidence, lines of {} kg CO2e have one", to_decimal(total.covered_kg))};
}

TotalsRow default_row(const DefaultUsed& used) {
    return {.section = "default",
            .item = id_of(used.activity),
            .by = used.detail,
            .group = used.value,
            .kg_co2e = used.kg_co2e};
}

TotalsRow caveat_row(const Caveat& caveat) {
    std::string where = to_text(caveat.where);
    return {.section = "caveat",
            .item = caveat.slug,
            .kg_co2e = caveat.kg_co2e,
            .says = where.empty() ? caveat.text : fmt::format("{} ({})", caveat.text, where)};
}

}  // namespace

std::vector<TotalsRow> rows_beside_totals(const Result& result) {
    std::vector<TotalsRow> rows;
    for (const EnergyTotal& total : result.energy) rows.push_back(energy_row(total));
    for (const EnergyUse& use : result.energy_uses)
        if (!use.mwh) rows.push_back(not_in_mwh_row(use));
    for (const NotCalculated& missing : result.not_calculated) rows.push_back(not_calculated_row(missing));
    for (const SetAside& aside : result.set_aside) rows.push_back(set_aside_row(aside));
    for (const LedgerAccount& account : result.ledgers) add_ledger(rows, account);
    for (const BaseYear& base : result.base_year) add_base_year(rows, base);
    for (const Progress& progress : result.progress)
        if (progress.target != nullptr) add_progress(rows, progress);
    for (const MemoEntry& entry : result.inventory->memo) rows.push_back(memo_row(entry));
    for (const QualityTotal& total : result.quality) rows.push_back(quality_row(total));
    for (const TotalUncertainty& total : result.uncertainty) rows.push_back(uncertainty_row(total));
    for (const DefaultUsed& used : result.defaults_used) rows.push_back(default_row(used));
    for (const Caveat& caveat : result.caveats) rows.push_back(caveat_row(caveat));
    return rows;
}

}  // namespace ghg
