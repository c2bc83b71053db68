#include "import/carbone/base_carbone.h"

#include "base/folded_words.h"
#include "import/carbone/factor.h"
#include "import/carbone/rows.h"
#include "import/carbone/years.h"
#include "import/lines_text.h"
#include "import/table_text.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <tuple>

namespace ghg {
namespace {

constexpr std::string_view tried_on_made_rows =
    "this importer was written to a description of the file and tried on rows made for it: compare some factors with "
    "the original";
constexpr std::string_view checked_total =
    "the total of an element whose parts are the factors: they add up to it within the digits printed";

// A topic and its first and last year.
using TableKey = std::tuple<std::string, int, int>;

bool is_in_force(const std::string& status) {
    auto words = folded_words(status);
    return !words.empty() && words.front() == "valide";
}

// A copy without the column, or a blank cell, leaves it to the unit: what is in kg CO2e is a factor.
bool is_no_factor(const std::string& kind) {
    return !kind.empty() && folded_words(kind) != std::vector<std::string>{"facteur", "d", "emission"};
}

std::string why_no_factor(const CarboneRow& row) {
    if (row.status.starts_with("Archiv")) return fmt::format("archived: its status is `{}`", row.status);
    if (!is_in_force(row.status)) return fmt::format("not in force: its status is `{}`", row.status);
    if (is_no_factor(row.kind)) return fmt::format("no emission factor: its type is `{}`", row.kind);
    return "";
}

class BaseCarboneImport {
public:
    explicit BaseCarboneImport(const ImportRequest& request) : request_(request) {}

    ImportResult run() {
        file_ = read_carbone_rows(request_.bytes);
        result_.rows_in = file_.rows.size();
        result_.problems = std::move(file_.problems);
        if (!result_.problems.empty()) return std::move(result_);
        for (const CarboneRow& row : file_.rows)
            if (!row.is_part) gather_element(row);
        for (const CarboneRow& row : file_.rows)
            if (row.is_part) gather_part(row);
        for (auto& [line, element] : elements_) place(element);
        if (result_.problems.empty() && tables_.empty()) refuse(0, "no row has a figure that an activity type reads");
        std::ranges::sort(result_.excluded, {}, &Exclusion::line);
        std::ranges::sort(result_.problems, {}, &ImportProblem::line);
        if (result_.problems.empty()) write();
        return std::move(result_);
    }

private:
    void refuse(std::size_t line, std::string says) { result_.problems.push_back({line, std::move(says)}); }

    void exclude(const CarboneRow& row, std::string reason) {
        result_.excluded.push_back({row.line, row.title(), std::move(reason)});
    }

    void gather_element(const CarboneRow& row) {
        if (std::string reason = why_no_factor(row); !reason.empty()) {
            out_.try_emplace(row.id, reason);
            return exclude(row, reason);
        }
        auto [first, is_new] = by_id_.try_emplace(row.id, row.line);
        if (is_new) {
            elements_[row.line] = {&row, {}};
            return;
        }
        const CarboneRow& other = *elements_.at(first->second).row;
        refuse(row.line, fmt::format("element {} stands twice: {} with `{}` on row {}, {} with `{}` on row {}", row.id,
                                     other.name, other.total.text, other.line, row.name, row.total.text, row.line));
    }

    // A copy may leave the status of parts blank: they have their element's.
    void gather_part(const CarboneRow& row) {
        if (!row.status.empty() && !is_in_force(row.status)) return exclude(row, why_no_factor(row));
        auto element = by_id_.find(row.id);
        if (element != by_id_.end()) {
            elements_.at(element->second).parts.push_back(&row);
            return;
        }
        auto out = out_.find(row.id);
        exclude(row, out == out_.end() ? "a part of an element that the file does not hold"
                                       : "a part of an element that is excluded, " + out->second);
    }

    void leave_out(const CarboneElement& element, const std::string& reason) {
        exclude(*element.row, reason);
        for (const CarboneRow* part : element.parts) exclude(*part, "a part of an element that is excluded, " + reason);
    }

    bool has_faults(const CarboneElement& element) {
        std::size_t before = result_.problems.size();
        for (const CarboneFigure* figure : {&element.row->total, &element.row->biogenic})
            if (!figure->fault.empty()) refuse(element.row->line, figure->fault);
        for (const CarboneRow* part : element.parts)
            for (const CarboneFigure* figure : {&part->total, &part->biogenic})
                if (!figure->fault.empty()) refuse(part->line, figure->fault);
        return result_.problems.size() > before;
    }

    void place(CarboneElement& element) {
        if (has_faults(element)) return;
        const CarboneRow& row = *element.row;
        if (!row.total.value) return leave_out(element, "no figure: " + row.total.none);
        if (row.total.value->is_negative())
            return leave_out(element, "below zero: what is stored or avoided is no emission");
        element.place = carbone_place(row, element.parts);
        if (!element.place.reason.empty()) return leave_out(element, element.place.reason);
        auto years = years_of_validity(row, element.place.price_year);
        if (!years) return leave_out(element, fmt::format("no year in its period of validity: `{}`", row.valid_until));
        tables_[{element.place.table, years->first, years->second}].push_back(&element);
        result_.rows_used += element.parts.size();
        if (element.place.stages.serve())
            exclude(row, std::string(checked_total)), split_parts_ += element.parts.size();
        else
            ++result_.rows_used, ++whole_elements_;
        for (const std::string& note : carbone_notes(element))
            result_.notes.push_back(fmt::format("row {}: {}", row.line, note));
    }

    TableHeadText head(const TableKey& key) const {
        const auto& [table, first, last] = key;
        return {.table = table,
                .edition = request_.edition,
                .year = std::to_string(first),
                .gwp = "not-stated",
                .document = {fmt::format("Base Carbone V{}", edition_version(request_.edition)), "ADEME",
                             "https://data.ademe.fr/datasets/base-carboner", "Licence Ouverte 2.0 (Etalab)"},
                .note =
                    "Totals in CO2e as printed, column \"Total poste non décomposé\"; CO2b is biogenic CO2 beside "
                    "them. The columns of single gases (CO2f, CH4f, CH4b, N2O, the five further gases, Autres "
                    "GES) are not used: the file does not say whether they are masses or CO2e, nor by which GWP "
                    "set. The parts Combustion and Amont of an element are two factors, ID.ttw and ID.wtt, where "
                    "they make up its total. Years are those from the element's creation, or an earlier one that its "
                    "name says, to the end of its validity. Factors are taken by name, factor: EDITION#ID, both of "
                    "an element as a list.",
                .last_year = std::to_string(last)};
    }

    void write() {
        std::vector<std::string> counts;
        for (const auto& [key, elements] : tables_) {
            std::string text = table_head_text(head(key), request_);
            std::size_t count = 0;
            for (const CarboneElement* element : elements) {
                CarboneFactors factors = carbone_factors(*element);
                text += factors.text;
                count += factors.count, without_biogenic_ += factors.without_biogenic;
            }
            const auto& [table, first, last] = key;
            std::string path = fmt::format("{}/{}-{}-{}.yaml", request_.edition, table, first, last);
            counts.push_back(fmt::format("{}: {} factors", path, count));
            result_.files.push_back({std::move(path), std::move(text)});
        }
        std::vector<std::string> head = head_notes();
        head.insert(head.end(), counts.begin(), counts.end());
        result_.notes.insert(result_.notes.begin(), head.begin(), head.end());
    }

    std::vector<std::string> head_notes() const {
        std::vector<std::string> notes = {
            fmt::format("read as {} with `{}` between columns and a decimal {}", file_.encoding, file_.delimiter,
                        file_.decimal_mark == ',' ? "comma" : "point"),
            std::string(tried_on_made_rows),
            fmt::format("{} factors: {} elements, which have {} further rows as their parts, and {} parts that are "
                        "stages of an element",
                        whole_elements_ + split_parts_, whole_elements_,
                        result_.rows_used - whole_elements_ - split_parts_, split_parts_),
            fmt::format("{} factors print their biogenic CO2 as 0", without_biogenic_)};
        if (!file_.says_kinds)
            notes.push_back("no column `Type de l'élément`: what has a unit in kgCO2e counts as a factor");
        notes.push_back(fmt::format("columns not read: {}", joined_text(file_.not_read, ", ")));
        return notes;
    }

    const ImportRequest& request_;
    CarboneFile file_;
    std::map<std::size_t, CarboneElement> elements_;  // by line
    std::map<std::string, std::size_t> by_id_;        // of those in force, the line
    std::map<std::string, std::string> out_;          // of the others, the reason
    std::map<TableKey, std::vector<const CarboneElement*>> tables_;
    std::size_t whole_elements_ = 0;  // that are factors
    std::size_t split_parts_ = 0;     // that are factors, in the place of their elements
    std::size_t without_biogenic_ = 0;
    ImportResult result_;
};

}  // namespace

ImportResult import_base_carbone(const ImportRequest& request) { return BaseCarboneImport(request).run(); }

}  // namespace ghg
