#include "report/xlsx/book.h"

#include "domain/gas.h"

#include <algorithm>
#include <tuple>

namespace ghg {
namespace {

template <typename Item>
void list_once(std::vector<const Item*>& list, std::map<const Item*, std::size_t>& rows, const Item* item,
               std::size_t row) {
    if (item != nullptr && rows.emplace(item, row).second) list.push_back(item);
}

void list_factors(Book& book) {
    std::size_t next = 2;
    for (const EmissionLine& line : book.result.lines) {
        std::size_t before = book.factors.size();
        list_once(book.factors, book.factor_row, line.factor, next);
        if (book.factors.size() > before) next += line.factor->emits.size();
    }
}

void list_ratios(Book& book) {
    bool uses_rfi = std::ranges::any_of(book.result.lines, &EmissionLine::uses_co2_only);
    if (uses_rfi) book.rfi_row = 2;
    std::size_t first = uses_rfi ? 3 : 2;
    for (const EmissionLine& line : book.result.lines)
        for (const Step& step : line.steps)
            list_once(book.ratios, book.ratio_row, step.ratio, first + book.ratios.size());
}

void list_gases(Book& book) {
    auto add = [&](std::string_view gas) {
        if (book.gas_row.emplace(gas, book.gases.size() + 2).second) book.gases.emplace_back(gas);
    };
    for (const EmissionLine& line : book.result.lines) {
        if (line.uses_co2_only)
            add(co2);
        else
            for (const GasAmount& amount : line.gases) add(amount.gas);
    }
}

std::string why_without_lines(const Result& result, const Activity& activity) {
    for (const SetAside& aside : result.set_aside)
        if (aside.activity == &activity) return aside.why;
    return "not calculated";
}

// The lines of an activity come one after another, and activities in the order of the inventory.
void list_amounts(Book& book) {
    const auto& lines = book.result.lines;
    std::size_t at = 0;
    for (const Activity& activity : book.result.inventory->activities) {
        bool has_lines = at < lines.size() && lines[at].activity == &activity;
        if (!has_lines) book.amounts.push_back({&activity, nullptr, why_without_lines(book.result, activity)});
        std::map<std::tuple<std::string, std::string, std::string>, std::size_t> rows;
        for (; at < lines.size() && lines[at].activity == &activity; ++at) {
            const EmissionLine& line = lines[at];
            std::string unit = line.quantity.unit == nullptr ? "" : line.quantity.unit->name;
            std::size_t row = book.first_amount_row + book.amounts.size();
            auto [entry, is_new] = rows.emplace(std::tuple(to_exact(line.quantity.value), unit, line.leg.text()), row);
            if (is_new) book.amounts.push_back({&activity, &line, ""});
            book.amount_row.push_back(entry->second);
        }
    }
}

void number_rows(Book& book) {
    book.step_row = book.emitted_row = {2};
    for (const EmissionLine& line : book.result.lines) {
        book.step_row.push_back(book.step_row.back() + line.steps.size());
        book.emitted_row.push_back(book.emitted_row.back() + line.gases.size());
    }
}

std::string group_value(const EmissionLine& line, const std::string& by, const std::string& gas) {
    if (by == "gas") return gas;
    if (by == "site") return line.activity->site;
    return by == "type" ? line.activity->type : std::string(line.method);
}

}  // namespace

SheetNames sheet_names(const std::string& suffix) {
    SheetNames names;
    for (std::string* name : {&names.summary, &names.lines, &names.gases, &names.steps, &names.factors, &names.ratios,
                              &names.gwp, &names.inputs, &names.caveats})
        *name += suffix;
    return names;
}

Book::Book(const ReportedYear& year, const ReportOptions& how, const std::string& suffix)
    : result(year.result), gwp(year.gwp), editions(year.editions), options(how), names(sheet_names(suffix)) {
    constexpr std::size_t rows_around_files = 5;  // titles and headings of both tables, and the empty row between them
    first_amount_row = result.inputs.size() + rows_around_files + 1;
    list_factors(*this);
    list_ratios(*this);
    list_gases(*this);
    list_amounts(*this);
    number_rows(*this);
}

std::string_view basis_word(const std::optional<Basis>& basis) { return basis ? to_text(*basis) : "both"; }

bool target_counts(const Target& target, const EmissionLine& line) {
    if (line.basis && *line.basis != target.basis) return false;
    return std::ranges::any_of(target.covers, [&](const Coverage& part) {
        bool type_fits = part.types.empty() || std::ranges::count(part.types, line.activity->type) > 0;
        return part.category == line.category && type_fits;
    });
}

std::size_t group_number(const Result& result, const EmissionLine& line, const std::string& gas) {
    for (std::size_t i = 0; i < result.groups.size(); ++i)
        if (result.groups[i].value == group_value(line, result.groups[i].by, gas)) return i + 1;
    return 0;
}

}  // namespace ghg
