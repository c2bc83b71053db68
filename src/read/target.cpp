#include "read/target.h"

#include "read/base_year.h"
#include "read/categories.h"
#include "read/fields.h"
#include "read/quantity_text.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::optional<Coverage> read_coverage(const Node& item, Diagnostics& out) {
    Coverage coverage;
    std::optional<Category> category;
    if (item.is_map()) {
        Fields fields(item, out);
        category = read_category(fields.required_text("category", "business-travel"), out);
        coverage.types = fields.words("types");
        fields.refuse_unknown();
    } else if (item.is_list()) {
        report_wrong_type(item, "covers", "a category, or a map of category and types", out);
    } else if (!item.is_faulty()) {
        category = read_category(item.as_text(), out);
    }
    if (!category) return std::nullopt;
    coverage.category = *category;
    return coverage;
}

void read_covers(const Node& list, Target& target, Diagnostics& out) {
    if (list && list.items().empty())
        out.push_back(problem("missing-key", list.place(), "`covers` is an empty list",
                              "Add a category, for example covers: [mobile-combustion]"));
    for (const Node& item : list.items())
        if (auto coverage = read_coverage(item, out)) target.covers.push_back(std::move(*coverage));
}

void read_share(const Node& value, Target& target, Diagnostics& out) {
    auto share = read_percent(value, out);
    if (!share) return;
    target.reduce_by = *share;
    if (*share <= Number(0) || *share > Number(1))
        out.push_back(problem("target-share", value.place(),
                              fmt::format("a cut by {} is not between 0 and 100 %", value.text()),
                              "Write the share that is to go, such as reduce_by: 50 %"));
}

}  // namespace

Target read_target(const Node& map, Diagnostics& out) {
    std::size_t before = out.size();
    Target target;
    Fields fields(map, out);
    Text id = fields.required_text("id", "halve-by-2025");
    target.id = id.value;
    target.at = id.empty() ? map.place() : id.at;
    if (Node share = fields.required("reduce_by", "50 %")) read_share(share, target, out);
    target.base_year = fields.required_year("base_year", "2019").value_or(0);
    target.due = fields.required_year("due", "2025").value_or(0);
    target.basis = parse_basis(fields.required_choice("basis", {"location", "market"}).value).value_or(Basis::location);
    read_covers(fields.required_list("covers", "[mobile-combustion]"), target, out);
    if (Node base = fields.required("base", "{inventory: 2019.yaml}")) {
        target.base_at = base.place();
        BaseSource source = read_base(base, out);
        target.base_inventory = source.inventory;
        target.base_kg = source.kg;
    }
    fields.refuse_unknown();
    target.broken = out.size() != before || map.is_faulty();
    return target;
}

}  // namespace ghg
