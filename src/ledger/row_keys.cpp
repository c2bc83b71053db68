#include "ledger/row_keys.h"

#include "base/near_names.h"
#include "ledger/field_values.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

bool is_row_key(std::string_view says) {
    return says == "quantity" || says == "date" || says == "id" || says == "evidence" || says == "passengers";
}

}  // namespace

std::vector<KeyPart> key_parts(const Ledger& ledger, bool by_site) {
    std::vector<KeyPart> parts;
    for (std::size_t i = 0; i < ledger.codes.size(); ++i)
        parts.push_back({KeyPart::What::code, i, ledger.codes[i].column});
    for (std::size_t i = 0; i < ledger.columns.size(); ++i) {
        const std::string& says = ledger.columns[i].says;
        if (says != "unit" && says != "site" && !is_row_key(says))
            parts.push_back({KeyPart::What::detail, i, ledger.columns[i].column});
    }
    for (std::size_t i = 0; i < ledger.columns.size(); ++i) {
        const LedgerColumn& column = ledger.columns[i];
        if (column.says == "unit") parts.push_back({KeyPart::What::unit, i, column.column});
    }
    for (std::size_t i = 0; i < ledger.columns.size(); ++i)
        if (ledger.columns[i].says == "site" && by_site)
            parts.push_back({KeyPart::What::site, i, ledger.columns[i].column});
    return parts;
}

KeyMeaning RowKeys::meaning_of(const std::vector<std::string_view>& fields) const {
    KeyMeaning meaning;
    if (!ledger_.unit.empty()) meaning.unit = units_.find(ledger_.unit);
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        auto text = field_text(fields[part], ledger_.form.encoding);
        meaning.words.push_back(text.value_or(""));
        if (meaning.problem) continue;
        if (!text) {
            meaning.problem = RowProblem::bytes;
            meaning.part = part;
            meaning.says = fmt::format("the field is not {}", ledger_.form.encoding_name);
            meaning.next_step = "Save the file in the encoding that the ledger declares, or declare the one it has.";
        } else {
            read_part(part, meaning);
        }
    }
    meaning.allows_credit = meaning.unit != nullptr && meaning.unit->dimension == money_dimension;
    return meaning;
}

std::string RowKeys::site_of(std::string_view field) const {
    return field_text(field, ledger_.form.encoding).value_or("");
}

void RowKeys::read_part(std::size_t part, KeyMeaning& meaning) const {
    const std::string& word = meaning.words.back();
    const KeyPart& what = parts_[part];
    meaning.part = part;
    if (word.empty()) {
        meaning.problem = RowProblem::empty;
        meaning.says = fmt::format("the column {} says nothing", what.column.value);
        meaning.next_step = "Complete the row, or leave such rows out by a rule (leave_out).";
        return;
    }
    if (what.what == KeyPart::What::unit) read_unit(word, part, meaning);
    if (what.what != KeyPart::What::code || ledger_.codes[what.which].means.contains(word)) return;
    std::vector<std::string> known;
    for (const auto& [code, activity] : ledger_.codes[what.which].means) known.push_back(code);
    auto near = near_names(word, known);
    meaning.problem = RowProblem::code;
    meaning.says = fmt::format("the ledger's codes for {} do not have `{}`", what.column.value, word);
    meaning.next_step = fmt::format("Add it under codes, with what it means{}, or leave such rows out by a rule.",
                                    near.empty() ? "" : fmt::format(" (there is {})", near.front()));
}

void RowKeys::read_unit(std::string_view name, std::size_t part, KeyMeaning& meaning) const {
    auto own = ledger_.units.find(std::string(name));
    meaning.unit = units_.find(own == ledger_.units.end() ? name : own->second);
    if (meaning.unit != nullptr) return;
    auto near = near_names(std::string(name), units_.spellings());
    const RefusedUnit* refused = units_.find_refused(name);
    meaning.problem = RowProblem::unit;
    meaning.part = part;
    meaning.says = refused != nullptr ? fmt::format("the unit `{}` is not accepted: {}", name, refused->because)
                                      : fmt::format("no unit is called `{}`", name);
    if (refused != nullptr && !refused->use.empty()) near = refused->use;
    meaning.next_step = fmt::format("Say what it means under units, such as units: {{{}: {}}}.", name,
                                    near.empty() ? "kWh" : near.front());
}

}  // namespace ghg
