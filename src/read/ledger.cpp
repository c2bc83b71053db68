#include "read/ledger.h"

#include "read/activity.h"
#include "read/fields.h"
#include "read/ledger_form.h"
#include "read/quantity_text.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <set>

namespace ghg {
namespace {

// What only a row can say, and what belongs to no row.
constexpr std::array of_rows{"quantity", "given", "period", "meter", "purchase", "in_site_meter", "id"};

class LedgerReader {
public:
    LedgerReader(const Node& map, const Units& units, const GwpSets& gwp, Diagnostics& out)
        : map_(map), fields_(map, out), units_(units), gwp_(gwp), out_(out) {}

    Ledger read() {
        std::size_t before = out_.size();
        Text id = fields_.required_text("id", "fuel-cards");
        ledger_.id = id.value;
        ledger_.at = id.empty() ? map_.place() : id.at;
        for (Text& file : fields_.required_texts("file", "fuel-cards-2022.csv")) {
            ledger_.files.push_back(std::move(file.value));
            ledger_.files_at.push_back(file.at);
        }
        ledger_.form = read_ledger_form(fields_, out_);
        ledger_.form_broken = out_.size() != before;
        read_constants();
        if (Node columns = fields_.required_map("columns", "{quantity: Litres, date: Date}")) read_columns(columns);
        if (Node codes = fields_.map("codes")) read_codes(codes);
        for (const Node& rule : fields_.list("leave_out").items()) read_rule(rule);
        fields_.refuse_unknown();
        check_whole();
        ledger_.broken = out_.size() != before || map_.is_faulty();
        return std::move(ledger_);
    }

private:
    void read_constants() {
        Text type = fields_.text("type");
        Node with = fields_.map("with");
        if (with) {
            refuse_of_rows(with);
            ledger_.all = read_activity(with, units_, gwp_, out_, ledger_.id, type.empty() ? ledger_.id : type.value);
        }
        ledger_.all.id = ledger_.id;
        ledger_.all.type = type.value;
        ledger_.all.at = ledger_.at;
        ledger_.all.type_at = type.empty() ? ledger_.at : type.at;
        read_units();
    }

    void read_units() {
        if (Node unit = fields_.any("unit")) {
            ledger_.unit = unit.text();
            ledger_.unit_at = unit.place();
            read_unit(unit, units_, out_);
        }
        for (const NodeEntry& word : fields_.map("units").entries())
            if (read_unit(word.value, units_, out_) != nullptr)
                ledger_.units.emplace(word.key.text(), word.value.text());
    }

    void refuse_of_rows(const Node& with) {
        for (const NodeEntry& entry : with.entries())
            if (std::ranges::find(of_rows, entry.key.text()) != of_rows.end())
                out_.push_back(problem("ledger-key", entry.key.place(),
                                       fmt::format("`{}` cannot be the same for every row", entry.key.text()),
                                       "Name the column that says it under `columns`, or leave it out."));
    }

    void read_columns(const Node& columns) {
        for (auto& [says, column] : read_words(columns, out_)) ledger_.columns.push_back({says.value, column});
    }

    void read_codes(const Node& codes) {
        for (const NodeEntry& entry : codes.entries()) {
            if (!entry.value.is_map()) {
                if (!entry.value.is_faulty())
                    report_wrong_type(entry.value, entry.key.text(), "a map of the column's values", out_);
                continue;
            }
            LedgerCodes read{entry.key.as_text(), {}};
            for (const NodeEntry& code : entry.value.entries()) read_code(code, read);
            ledger_.codes.push_back(std::move(read));
        }
    }

    void read_code(const NodeEntry& code, LedgerCodes& codes) {
        std::string value(code.key.text());
        if (!code.value.is_map()) {
            if (!code.value.is_faulty())
                report_wrong_type(code.value, value, "what the code means, such as {fuel: diesel}", out_);
            return;
        }
        refuse_of_rows(code.value);
        Node type = code.value.find("type");
        std::string kind = type ? std::string(type.text()) : ledger_.all.type;
        Activity means = read_activity(code.value, units_, gwp_, out_, value, kind.empty() ? ledger_.id : kind);
        if (kind.empty()) means.type.clear();
        codes.means.emplace(std::move(value), std::move(means));
    }

    void read_rule(const Node& item) {
        if (!item.is_map()) {
            if (!item.is_faulty()) report_wrong_type(item, "leave_out", "a map of column, is and because", out_);
            return;
        }
        Fields fields(item, out_);
        LedgerRule rule;
        rule.column = fields.required_text("column", "Status");
        bool blank = fields.truth("blank").value_or(false);
        for (Text& value : blank ? fields.texts("is") : fields.required_texts("is", "[cancelled]"))
            rule.values.push_back(std::move(value.value));
        if (blank) rule.values.emplace_back();
        rule.because = fields.required_word("because", "cancelled before the journey");
        fields.refuse_unknown();
        ledger_.leave_out.push_back(std::move(rule));
    }

    void check_whole() {
        std::set<std::string> said;
        for (const LedgerColumn& column : ledger_.columns)
            if (ledger_.all.details.contains(column.says))
                out_.push_back(problem("ledger-key", column.column.at,
                                       fmt::format("`{}` is said by a column and for all rows", column.says),
                                       "Keep one of the two."));
        bool codes_say_type = std::ranges::any_of(ledger_.codes, [](const LedgerCodes& codes) {
            return std::ranges::all_of(codes.means, [](const auto& code) { return !code.second.type.empty(); });
        });
        if (ledger_.all.type.empty() && !codes_say_type)
            out_.push_back(problem("missing-key", map_.place(), "the ledger does not say of which type its rows are",
                                   "Add type: for all of them, or a type to each of its codes."));
        if (ledger_.says("date") != nullptr && ledger_.form.dates_written.empty())
            out_.push_back(problem("missing-key", ledger_.says("date")->column.at,
                                   "a column holds dates, and the ledger does not say how they are written",
                                   "Add dates: " + ledger_date_forms() + ", as the file writes them."));
    }

    Node map_;
    Fields fields_;
    const Units& units_;
    const GwpSets& gwp_;
    Diagnostics& out_;
    Ledger ledger_;
};

}  // namespace

Ledger read_ledger(const Node& map, const Units& units, const GwpSets& gwp, Diagnostics& out) {
    return LedgerReader(map, units, gwp, out).read();
}

}  // namespace ghg
