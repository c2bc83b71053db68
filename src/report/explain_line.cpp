#include "report/explain_line.h"

#include "domain/gas.h"
#include "report/row_text.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {
namespace {

constexpr std::size_t label_width = 14;

std::string amount_text(const Number& value, std::string_view unit) {
    return unit.empty() ? to_decimal(value) : fmt::format("{} {}", to_decimal(value), unit);
}

std::string unit_name(const Unit* unit) { return unit == nullptr ? "" : unit->name; }

// The quantity that meets the factor: what the last step left.
std::string final_amount(const EmissionLine& line) {
    if (line.steps.empty()) return amount_text(line.quantity.value, unit_name(line.quantity.unit));
    return amount_text(line.steps.back().after, line.steps.back().after_unit);
}

std::string with_place(std::string_view text, std::string_view place) {
    if (text.empty() || place.empty()) return fmt::format("{}{}", text, place);
    return fmt::format("{} ({})", text, place);
}

std::string rows_text(const LedgerRows& rows) {
    return rows.count == 1 ? fmt::format("1 of {}: {}", rows.ledger, rows.first)
                           : fmt::format("{} of {}, added up; the first is {}", rows.count, rows.ledger, rows.first);
}

std::string by_text(const Step& step) {
    std::string by = to_exact(step.by);
    return step.unit.empty() ? by : fmt::format("{} {}", by, step.unit);
}

std::string step_text(const Step& step) {
    std::string after = amount_text(step.after, step.after_unit);
    switch (step.op) {
        case Step::Op::times:
            return fmt::format("x {} = {}: {}", by_text(step), after, step.what);
        case Step::Op::divide:
            return fmt::format("/ {} = {}: {}", by_text(step), after, step.what);
        case Step::Op::set:
            break;
    }
    return fmt::format("= {}: {}", after, step.what);
}

// A route has no written quantity: its first step sets the one the line begins with.
bool starts_from_a_route(const EmissionLine& line) {
    if (line.steps.empty()) return false;
    const Step& first = line.steps.front();
    return first.op == Step::Op::set && first.by == line.quantity.value &&
           first.after_unit == unit_name(line.quantity.unit);
}

std::string steps_text(const EmissionLine& line) {
    std::string text;
    if (!starts_from_a_route(line))
        text = worksheet_item("Quantity", amount_text(line.quantity.value, unit_name(line.quantity.unit)));
    for (const Step& step : line.steps) {
        text += worksheet_item(text.empty() ? "Quantity" : "", step_text(step));
        std::string source = with_place(step.cite, step.where);
        if (!source.empty()) text += hanging(std::string(label_width + 4, ' '), "from " + source, LongWord::keep);
    }
    return text;
}

// Editions that have no such table follow one another by the dozen: the row of them is one item.
std::string search_text(const EmissionLine& line) {
    std::string text;
    const auto& all = line.searched;
    for (std::size_t at = 0; at < all.size();) {
        std::size_t end = at + 1;
        std::string editions = all[at].edition;
        bool without = all[at].outcome.starts_with("has no table");
        for (; without && end < all.size() && all[end].outcome == all[at].outcome; ++end)
            editions += ", " + all[end].edition;
        std::string outcome = all[at].outcome;
        if (end > at + 1) outcome.replace(0, 3, "have");
        text += worksheet_item(text.empty() ? "Searched" : "", fmt::format("{}: {}", editions, outcome));
        at = end;
    }
    return text;
}

std::string factor_text(const Factor& factor) {
    std::string per = unit_name(factor.per);
    std::string text =
        worksheet_item("Factor", per.empty() ? factor.name() : fmt::format("{}, per {}", factor.name(), per));
    text += worksheet_item("Figures", figures_text(factor));
    text += worksheet_item("Cited", factor.cite);
    text += worksheet_item("File", to_line_text(factor.at));
    if (factor.head) text += worksheet_item("Document", document_text(factor.head->source));
    return text + worksheet_item("Note", factor.note);
}

// "0.0007 kg CO2e / 298": what one unit emits of the gas.
std::string per_unit_text(const Factor& factor, const Emission& emission) {
    auto printed_with = factor.gwp.values.find(emission.gas);
    if (!emission.as_co2e || printed_with == factor.gwp.values.end()) return to_decimal(emission.kg) + " kg";
    return fmt::format("{} kg CO2e / {}", to_decimal(emission.kg), to_decimal(printed_with->second));
}

std::string mass_text(const EmissionLine& line, const GasAmount& amount) {
    std::string_view gas = line.uses_co2_only ? co2 : std::string_view(amount.gas);
    const Emission* emission = line.factor == nullptr ? nullptr : line.factor->find(gas);
    std::string result = amount.kg ? fmt::format("{} kg", to_decimal(*amount.kg))
                                   : fmt::format("{} kg CO2e", to_decimal(amount.kg_co2e));
    if (emission == nullptr) return result;
    std::string of = line.uses_co2_only ? " CO2" : "";
    return fmt::format("{} x {}{} = {}", final_amount(line), per_unit_text(*line.factor, *emission), of, result);
}

std::string gas_text(const EmissionLine& line, const GasAmount& amount, std::string_view gwp_set) {
    std::string text = worksheet_item(amount.gas, mass_text(line, amount));
    if (amount.outside_scopes) return text + worksheet_item("", "outside the scopes, in no total");
    if (!amount.kg)
        return text +
               worksheet_item("", line.uses_co2_only ? "warming beyond CO2, from CO2 alone" : "not split by gas");
    return text + worksheet_item("", fmt::format("x GWP {} = {} kg CO2e ({})", to_decimal(amount.gwp),
                                                 to_decimal(amount.kg_co2e), gwp_set));
}

std::string heading(const EmissionLine& line) {
    std::vector<std::string> parts;
    if (line.activity != nullptr) parts.push_back(line.activity->type);
    int scope = scope_of(line.category);
    parts.push_back(scope == 0 ? std::string(to_text(line.category))
                               : fmt::format("Scope {}, {}", scope, to_text(line.category)));
    if (line.basis) parts.push_back(fmt::format("{}-based", to_text(*line.basis)));
    parts.emplace_back(to_text(line.stage));
    if (!line.method.empty()) parts.emplace_back(line.method);
    return hanging("", fmt::format("{}: {}", line.name(), fmt::join(parts, ", ")));
}

std::string written_text(const EmissionLine& line) {
    std::string text = worksheet_item("Written", with_place(line.written(), to_text(line.where)));
    if (line.activity != nullptr && line.activity->rows) {
        text += worksheet_item("Rows", rows_text(*line.activity->rows));
        text += worksheet_item("Row", line.activity->rows->text);
    }
    if (line.activity != nullptr) {
        text += worksheet_item("Site", line.activity->site);
        text += worksheet_item("Evidence", line.activity->evidence);
    }
    text += worksheet_item("Leg", line.leg);
    text += worksheet_item("Rung", line.rung);
    return text + worksheet_item("Stand-in", line.stand_in);
}

std::string percent_words(const Number& share) { return to_decimal(share * Number(100)) + " %"; }

// What the line's uncertainty is made of; empty where nobody says how far its amount is off.
std::string uncertainty_words(const EmissionLine& line) {
    if (line.activity == nullptr || !line.activity->uncertainty) return "";
    std::vector<std::string> parts{percent_words(*line.activity->uncertainty) + " of the amount"};
    for (const Step& step : line.steps)
        if (step.ratio != nullptr)
            parts.push_back((step.ratio->uncertainty ? percent_words(*step.ratio->uncertainty) : "not stated") +
                            " of " + step.ratio->name());
    if (!line.activity->given && line.factor != nullptr)
        parts.push_back((line.factor->uncertainty ? percent_words(*line.factor->uncertainty) : "not stated") +
                        " of the factor");
    std::string together = line.uncertainty ? percent_words(*line.uncertainty) + " together" : "no figure together";
    return fmt::format("{}: {}, 95 % confidence", fmt::join(parts, ", "), together);
}

}  // namespace

std::string worksheet_item(std::string_view label, std::string_view text) {
    return text.empty() ? "" : hanging("  " + pad_right(label, label_width), text, LongWord::keep);
}

std::string worksheet(const EmissionLine& line, std::string_view gwp_set) {
    std::string text = heading(line) + written_text(line) + search_text(line) + steps_text(line);
    if (line.factor != nullptr) text += factor_text(*line.factor);
    for (const GasAmount& amount : line.gases) text += gas_text(line, amount, gwp_set);
    text += worksheet_item("Total", to_decimal(line.kg_co2e) + " kg CO2e");
    if (!line.kg_outside_scopes.is_zero())
        text += worksheet_item("Outside", to_decimal(line.kg_outside_scopes) + " kg CO2, biogenic, outside the scopes");
    return text + worksheet_item("Off by", uncertainty_words(line));
}

}  // namespace ghg
