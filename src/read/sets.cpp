// Factor sets and GWP sets.
#include "read/fields.h"
#include "read/head.h"
#include "read/quantity_text.h"
#include "read/tables.h"

#include <fmt/format.h>

namespace ghg {
namespace {

void read_gwp_value(const Node& map, GwpSet& set, Diagnostics& out) {
    std::size_t before = out.size();
    Fields row(map, out);
    Text gas = row.required_text("gas", "N2O");
    Node value = row.required("value", "273");
    std::string cite = read_cite(row, out);
    bool has_note = !row.word("note").empty();
    row.refuse_unknown();
    auto number = value ? read_number(value, out) : std::nullopt;
    if (!number || gas.empty()) return;
    if (number->is_negative())
        out.push_back(problem("gwp-negative", value.place(), fmt::format("a GWP of {} is below zero", value.text()),
                              "Write the value its report prints."));
    if (number->is_zero() && !has_note)
        out.push_back(problem("zero-without-note", value.place(),
                              fmt::format("the GWP of {} is zero, and nothing says why", gas.value),
                              "Add a note that says why it is zero, or leave the gas out."));
    if (!is_gwp_of(gas, *number, out) || out.size() != before) return;
    auto [first, is_first] = set.values.emplace(gas.value, GwpValue{*number, cite, gas.at});
    if (is_first) return;
    Diagnostic twice =
        problem("id-twice", gas.at, fmt::format("two rows have the gas `{}`", gas.value), "Keep one of the two.");
    twice.related.push_back({first->second.at, "first given here"});
    out.push_back(std::move(twice));
}

}  // namespace

std::optional<FactorSet> read_set(const NodeTree& tree, Diagnostics& out) {
    Fields fields(tree.root(), out);
    Text id = fields.required_text("set", "sweden-2022");
    FactorSet set{id.value, fields.required_word("means", "Swedish small offices, fiscal year 2022"), {}, id.at};
    for (Text& edition : fields.required_texts("editions", "[desnz/2022]"))
        set.editions.push_back(std::move(edition.value));
    fields.refuse_unknown();
    return id.empty() ? std::nullopt : std::optional(std::move(set));
}

std::optional<GwpSet> read_gwp_set(const NodeTree& tree, Diagnostics& out) {
    Fields fields(tree.root(), out);
    Text id = fields.required_text("gwp_set", "ipcc/ar6-100");
    GwpSet set{id.value, fields.required_word("means", "Sixth Assessment Report, 100 years"), {}, id.at};
    set.source = read_document(fields, out);
    fields.word("note");
    for (const Node& item : fields.required_list("values", "[{gas: N2O, value: 273, cite: …}]").items()) {
        if (item.is_map())
            read_gwp_value(item, set, out);
        else
            report_wrong_type(item, "values", "a map of gas, value and cite", out);
    }
    fields.refuse_unknown();
    return id.empty() ? std::nullopt : std::optional(std::move(set));
}

}  // namespace ghg
