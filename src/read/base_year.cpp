#include "read/base_year.h"

#include "read/categories.h"
#include "read/fields.h"
#include "read/quantity_text.h"

#include <fmt/format.h>

namespace ghg {
namespace {

void read_figure(const Node& value, BaseSource& source, Diagnostics& out) {
    auto mass = read_mass(value, out);
    if (mass && mass->kg.is_negative())
        out.push_back(
            problem("emission-negative", value.place(), fmt::format("`{}` is below zero", mass->written),
                    "Leave removals and avoided emissions out of it, and list them under `memo:`, in no total."));
    if (mass) source.kg = mass->kg;
}

void read_threshold(const Node& value, BaseYearPolicy& policy, Diagnostics& out) {
    auto share = read_percent(value, out);
    if (!share) return;
    policy.threshold = *share;
    if (*share <= Number(0) || *share > Number(1))
        out.push_back(problem("base-year-threshold", value.place(),
                              fmt::format("a threshold of {} is not between 0 and 100 %", value.text()),
                              "Write the share of the base year's total that counts as significant, such as threshold: "
                              "5 %"));
}

void read_change(const Node& value, Recalculation& event, Diagnostics& out) {
    auto mass = read_mass_of_co2e(value, out);
    if (!mass) return;
    event.change_kg = mass->kg;
    event.written = mass->written;
}

// Scope 2 is counted twice, once on each basis; the others once.
void check_basis(const Recalculation& event, Diagnostics& out) {
    bool two = scope_of(event.category) == 2;
    if (two && !event.basis)
        out.push_back(
            problem("missing-key", event.at,
                    fmt::format("`{}` changes {} and says on neither basis", event.id, to_text(event.category)),
                    "Add basis: location or basis: market; a change of both is two entries."));
    if (!two && event.basis)
        out.push_back(problem("detail-refused", event.at,
                              fmt::format("{} has no basis: only Scope 2 is counted on two", to_text(event.category)),
                              "Remove basis."));
}

Recalculation read_recalculation(const Node& map, Diagnostics& out) {
    Recalculation event;
    Fields fields(map, out);
    Text id = fields.required_text("id", "sylvania-bought");
    event.id = id.value;
    event.at = id.empty() ? map.place() : id.at;
    event.kind = parse_recalculation_kind(fields.required_choice("kind", recalculation_kinds()).value)
                     .value_or(RecalculationKind::structural);
    if (Node date = fields.required("date", "2021-05-01"))
        if (auto day = read_date(date, out)) event.date = to_text(*day);
    event.because = fields.required_word("because", "bought Sylvania AB");
    Text category = fields.required_text("category", "mobile-combustion");
    auto known = category.empty() ? std::nullopt : read_category(category, out);
    event.category = known.value_or(Category::mobile_combustion);
    event.basis = parse_basis(fields.choice("basis", {"location", "market"}).value);
    event.type = fields.word("type");
    if (Node change = fields.required("change", "34.5 t CO2e")) read_change(change, event, out);
    event.cite = fields.required_word("cite", "\"recalculation of 2021-06-30, page 3\"");
    fields.refuse_unknown();
    if (known) check_basis(event, out);
    return event;
}

}  // namespace

BaseSource read_base(const Node& base, Diagnostics& out) {
    BaseSource source;
    if (base.is_scalar()) read_figure(base, source, out);
    if (base.is_list()) report_wrong_type(base, "base", "a mass, or {inventory: FILE}", out);
    if (!base.is_map()) return source;
    Fields fields(base, out);
    source.inventory = fields.text("inventory");
    Node figure = fields.any("figure");
    fields.refuse_unknown();
    if (figure) read_figure(figure, source, out);
    bool one = source.inventory.empty() != !figure;
    if (!one && !base.is_faulty())
        out.push_back(
            problem("target-base", base.place(), "`base` names neither an inventory nor a figure, or both",
                    "Write base: {inventory: 2019.yaml}, or a mass: base: 214.6 t or base: {figure: 214.6 t}"));
    return source;
}

std::optional<BaseYearPolicy> read_base_year(const Node& map, Diagnostics& out) {
    std::size_t before = out.size();
    BaseYearPolicy policy;
    Fields fields(map, out);
    policy.at = map.place();
    policy.year = fields.required_year("year", "2019").value_or(0);
    if (Node base = fields.required("base", "{inventory: 2019.yaml}")) {
        policy.base_at = base.place();
        BaseSource source = read_base(base, out);
        policy.inventory = source.inventory;
        policy.total_kg = source.kg;
    }
    if (Node share = fields.required("threshold", "5 %")) read_threshold(share, policy, out);
    policy.policy = fields.word("policy");
    Node events = fields.list("recalculations");
    for (const Node& item : events.items()) {
        if (item.is_map())
            policy.recalculations.push_back(read_recalculation(item, out));
        else if (!item.is_faulty())
            report_wrong_type(item, "recalculations", "a map of keys and values", out);
    }
    fields.refuse_unknown();
    if (out.size() != before || map.is_faulty()) return std::nullopt;
    return policy;
}

}  // namespace ghg
