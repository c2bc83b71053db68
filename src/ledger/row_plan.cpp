#include "ledger/row_plan.h"

#include "base/near_names.h"
#include "base/number.h"
#include "base/utf8.h"
#include "ledger/field_values.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace ghg {
namespace {

class Planner {
public:
    Planner(const Ledger& ledger, const std::vector<std::string>& header, const std::string& path, Diagnostics& out)
        : ledger_(ledger), header_(header), path_(path), out_(out) {}

    std::size_t column(const Text& name) {
        if (!ledger_.form.header) return numbered(name);
        auto found = std::ranges::find(header_, name.value);
        if (found == header_.end()) {
            tell_unknown(name);
            return RowPlan::none;
        }
        if (std::find(found + 1, header_.end(), name.value) != header_.end())
            out_.push_back(problem("ledger-column", name.at,
                                   fmt::format("{} has two columns called {}", path_, name.value),
                                   "Rename one of them in the file's first row."));
        return static_cast<std::size_t>(found - header_.begin());
    }

private:
    std::size_t numbered(const Text& name) {
        ParsedNumber number = parse_number(name.value);
        bool fits = number.value && number.value->is_whole() && *number.value >= Number(1) &&
                    *number.value <= Number(static_cast<long>(header_.size()));
        if (fits) return number.value->rational().get_num().get_ui() - 1;
        out_.push_back(
            problem("ledger-column", name.at,
                    fmt::format("`{}` is no column of {}: its first row has {}", name.value, path_, header_.size()),
                    "Without a header (header: false) columns are numbers, from 1."));
        return RowPlan::none;
    }

    void tell_unknown(const Text& name) {
        Diagnostic unknown =
            problem("ledger-column", name.at, fmt::format("{} has no column called `{}`", path_, name.value),
                    fmt::format("Its columns are: {}.", columns_text()));
        unknown.near = near_names(name.value, header_);
        if (header_.size() == 1)
            unknown.next_step = "Its first row is one field: check the ledger's `delimiter`. " + unknown.next_step;
        out_.push_back(std::move(unknown));
    }

    // What is no CSV at all may have anything in its first row.
    std::string columns_text() const {
        constexpr std::size_t most_shown = 300;
        std::string names = printable(fmt::format("{}", fmt::join(header_, ", ")));
        std::string_view shown = first_code_points(names, most_shown);
        return shown.size() == names.size() ? names : std::string(shown) + "\u2026";
    }

    const Ledger& ledger_;
    const std::vector<std::string>& header_;
    const std::string& path_;
    Diagnostics& out_;
};

}  // namespace

std::vector<std::string> names_in(const ChunkRow& row, Encoding encoding) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < row.columns(); ++i)
        names.push_back(field_text(row.field(i), encoding).value_or(std::string(row.field(i))));
    return names;
}

std::optional<RowPlan> plan_rows(const Ledger& ledger, const std::vector<KeyPart>& parts,
                                 const std::vector<std::string>& header, const std::string& path, Diagnostics& out) {
    std::size_t before = out.size();
    Planner planner(ledger, header, path, out);
    RowPlan plan;
    plan.columns = header.size();
    for (const KeyPart& part : parts)
        if (std::size_t at = planner.column(part.column); part.what == KeyPart::What::site)
            plan.site = at;
        else
            plan.keys.push_back(at);
    for (const LedgerRule& rule : ledger.leave_out) plan.rules.push_back(planner.column(rule.column));
    for (const LedgerColumn& column : ledger.columns) {
        std::size_t at = planner.column(column.column);
        if (column.says == "quantity" || column.says == "passengers") plan.amount = at;
        if (column.says == "unit") plan.unit = at;
        if (column.says == "date") plan.date = at;
        if (column.says == "site") plan.told_site = at;
        if (column.says == "id") plan.told_id = at;
        if (column.says == "evidence") plan.told_evidence = at;
    }
    return out.size() == before ? std::optional(std::move(plan)) : std::nullopt;
}

}  // namespace ghg
