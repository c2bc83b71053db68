#include "read/memo.h"

#include "read/fields.h"
#include "read/quantity_text.h"

#include <fmt/format.h>

namespace ghg {
namespace {

void read_amount(const Node& value, MemoEntry& entry, Diagnostics& out) {
    auto mass = read_mass_of_co2e(value, out);
    if (!mass) return;
    if (mass->kg.is_negative())
        out.push_back(problem("memo-negative", value.place(), fmt::format("`{}` is below zero", mass->written),
                              "Write the amount without the minus: `kind` says what it is, and no total takes it in."));
    entry.kg = mass->kg;
    entry.written = mass->written;
}

}  // namespace

MemoEntry read_memo_entry(const Node& map, Diagnostics& out) {
    MemoEntry entry;
    Fields fields(map, out);
    Text id = fields.required_text("id", "credits-2022");
    entry.id = id.value;
    entry.at = id.empty() ? map.place() : id.at;
    entry.kind = fields.required_choice("kind", {"offset", "removal", "avoided"}).value;
    if (Node amount = fields.required("amount", "120 t CO2e")) read_amount(amount, entry, out);
    entry.cite = fields.required_word("cite", "\"Gold Standard registry, retirement GS-118\"");
    entry.note = fields.word("note");
    fields.refuse_unknown();
    return entry;
}

}  // namespace ghg
