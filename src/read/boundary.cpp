#include "read/boundary.h"

#include "read/categories.h"
#include "read/fields.h"
#include "read/quantity_text.h"

#include <fmt/format.h>

namespace ghg {
namespace {

using CategoryPlaces = std::map<Category, Place>;

void report_rfi(const Node& value, Diagnostics& out) {
    out.push_back(
        problem("rfi-malformed", value.place(), fmt::format("`{}` is not an RFI choice", value.text()),
                "Write none, included, or a cited factor: rfi: {factor: 1.9, source: \"Sausen et al. 2005\"}"));
}

Rfi read_rfi_factor(const Node& map, Diagnostics& out) {
    Rfi rfi;
    rfi.at = map.place();
    Fields fields(map, out);
    Node factor = fields.required("factor", "1.9");
    rfi.source = fields.required_word("source", "\"Sausen et al. 2005\"");
    fields.refuse_unknown();
    auto number = factor ? read_number(factor, out) : std::nullopt;
    if (!number) return rfi;
    if (*number < Number(1))
        out.push_back(
            problem("rfi-below-one", factor.place(),
                    fmt::format("an RFI of {} would make flights warm less than their CO2 alone", factor.text()),
                    "Write a factor of 1 or more, or rfi: none."));
    rfi.kind = Rfi::Kind::factor;
    rfi.factor = *number;
    rfi.written = factor.text();
    return rfi;
}

Rfi read_rfi(const Node& value, Diagnostics& out) {
    if (value.is_map()) return read_rfi_factor(value, out);
    Rfi rfi;
    rfi.at = value.place();
    if (value.is_list())
        report_wrong_type(value, "rfi", "none, included, or a map of factor and source", out);
    else if (value.text() == "none")
        rfi.kind = Rfi::Kind::none;
    else if (value.text() == "included")
        rfi.kind = Rfi::Kind::included;
    else if (std::size_t hash = value.text().find('#');
             hash != std::string_view::npos && hash > 0 && hash + 1 < value.text().size()) {
        rfi.kind = Rfi::Kind::factor;
        rfi.choice = {std::string(value.text().substr(0, hash)), std::string(value.text().substr(hash + 1)),
                      value.place()};
    } else if (value && !value.is_faulty())
        report_rfi(value, out);
    return rfi;
}

bool is_new(Category category, Place at, CategoryPlaces& seen, Diagnostics& out) {
    auto [first, is_first] = seen.emplace(category, at);
    if (is_first) return true;
    Diagnostic twice = problem("category-twice", at, fmt::format("`{}` is left out twice", to_text(category)),
                               "Keep it in one place: not applicable, or excluded with a reason.");
    twice.related.push_back({first->second, "first named here"});
    out.push_back(std::move(twice));
    return false;
}

}  // namespace

Boundary read_boundary(const Node& map, Diagnostics& out) {
    Boundary boundary;
    Fields fields(map, out);
    boundary.consolidation =
        fields.required_choice("consolidation", {"operational-control", "financial-control", "equity-share"});
    boundary.well_to_tank = fields.required_choice("well_to_tank", {"category-3", "scope-1"}).value == "scope-1"
                                ? WellToTank::scope_1
                                : WellToTank::category_3;
    if (Node rfi = fields.any("rfi")) boundary.rfi = read_rfi(rfi, out);
    CategoryPlaces seen;
    for (const Text& word : fields.texts("not_applicable")) {
        auto category = read_category(word, out);
        if (category && is_new(*category, word.at, seen, out)) boundary.not_applicable.push_back(*category);
    }
    for (const auto& [word, reason] : read_words(fields.map("excluded"), out)) {
        auto category = read_category(word, out);
        if (category && is_new(*category, word.at, seen, out)) boundary.excluded.emplace(*category, reason.value);
    }
    fields.refuse_unknown();
    return boundary;
}

}  // namespace ghg
