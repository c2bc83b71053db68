#include "domain/named_totals.h"
#include "report/csv_cells.h"
#include "report/csv_report.h"
#include "report/csv_totals_row.h"

namespace ghg {
namespace {

std::string scope_text(const std::optional<int>& scope) { return scope && *scope != 0 ? std::to_string(*scope) : ""; }

std::string counted(const TotalsRow& row, Basis basis) {
    if (!row.counts) return "";
    return csv_number(!row.basis || *row.basis == basis ? row.kg_co2e : Number(0));
}

std::string row_text(const Result& result, const TotalsRow& row) {
    return csv_line({csv_text(result.inventory->source == nullptr ? "" : result.inventory->source->path),
                     to_text(result.inventory->period.from), to_text(result.inventory->period.to),
                     std::string(row.section), csv_text(row.item), scope_text(row.scope),
                     row.basis ? std::string(to_text(*row.basis)) : "", row.status, row.by, csv_text(row.group),
                     csv_number(row.kg), csv_number(row.kg_co2e), counted(row, Basis::location),
                     counted(row, Basis::market), csv_text(row.says)});
}

constexpr const char* header =
    "inventory,from,to,section,item,scope,basis,status,by,group,kg,kg_co2e,in_total_location,in_total_market,says\r\n";

void add_totals(std::vector<TotalsRow>& rows, std::string_view section, const Totals& totals, const Group* group) {
    for (const NamedTotal& named : named_totals)
        rows.push_back({section, std::string(named.key), named.scope, named.basis, "", group ? group->by : "",
                        group ? group->value : "", std::nullopt, totals.*named.figure});
}

void add_categories(std::vector<TotalsRow>& rows, const Result& result) {
    for (const CategoryTotal& total : result.categories) {
        bool reported = total.status == "reported";
        rows.push_back({"category", std::string(to_text(total.category)), scope_of(total.category), total.basis,
                        total.status, "", "", std::nullopt, reported ? std::optional(total.kg_co2e) : std::nullopt,
                        reported && total.category != Category::outside_scopes});
    }
}

std::vector<TotalsRow> rows_of(const Result& result) {
    std::vector<TotalsRow> rows;
    add_totals(rows, "total", result.totals, nullptr);
    if (result.like_for_like) add_totals(rows, "like-for-like", result.like_for_like->totals, nullptr);
    add_categories(rows, result);
    for (const GasTotal& total : result.gases)
        rows.push_back({"gas", total.gas, total.scope, total.basis, "", "", "", total.kg, total.kg_co2e});
    for (const Group& group : result.groups) add_totals(rows, "group", group.totals, &group);
    for (TotalsRow& row : rows_beside_totals(result)) rows.push_back(std::move(row));
    return rows;
}

}  // namespace

std::string csv_totals(const std::vector<const Result*>& results) {
    std::string text = header;
    for (const Result* result : results)
        for (const TotalsRow& row : rows_of(*result)) text += row_text(*result, row);
    return text;
}

std::string csv_report(const std::vector<const Result*>& results, const ReportOptions& options) {
    return options.lines ? csv_lines(results) : csv_totals(results);
}

}  // namespace ghg
