#include "read/type_lines.h"

#include "read/categories.h"
#include "read/fields.h"

#include <fmt/format.h>

namespace ghg {
namespace {

CategoryRule read_said_category(const Node& map, Diagnostics& out) {
    CategoryRule rule;
    Fields fields(map, out);
    rule.detail = fields.required_word("detail", "category");
    for (const Text& word : fields.texts("of"))
        if (auto category = read_category(word, out)) rule.of.push_back(*category);
    rule.otherwise = read_category(fields.text("otherwise"), out);
    fields.refuse_unknown();
    return rule;
}

void read_factor_place(Fields& fields, LineRule& line) {
    line.use = fields.required_word("use", "electricity");
    line.match = fields.words("match");
    line.basis = parse_basis(fields.choice("basis", {"location", "market"}).value);
    line.factor_basis = parse_basis(fields.choice("factor_basis", {"location"}).value);
    std::string ladder = fields.choice("ladder", {"electricity", "network"}).value;
    line.ladder = ladder == "electricity" ? Ladder::electricity : ladder == "network" ? Ladder::network : Ladder::none;
}

void read_if_missing(Fields& fields, LineRule& line, Diagnostics& out) {
    Text word = fields.choice("if_missing", {"caveat"});
    line.may_be_missing = !word.empty();
    bool allowed = line.stage == Stage::wtt || line.stage == Stage::upstream || line.stage == Stage::losses;
    if (line.may_be_missing && !allowed)
        out.push_back(problem("if-missing-not-allowed", word.at,
                              fmt::format("a line of stage {} may not be missing", to_text(line.stage)),
                              "Take `if_missing` out: it is for wtt, upstream and losses."));
}

}  // namespace

std::optional<LineRule> read_line_rule(const Node& map, Diagnostics& out) {
    std::size_t before = out.size();
    LineRule line;
    line.at = map.place();
    Fields fields(map, out);
    Node category = fields.required("category", "business-travel");
    if (category.is_map())
        line.category = read_said_category(category, out);
    else if (category.is_list())
        report_wrong_type(category, "category", "a category, or a map with `detail`", out);
    else if (category)
        line.category.fixed = read_category(category.as_text(), out);
    line.stage = parse_stage(fields.required_choice("stage", stage_words()).value).value_or(Stage::ttw);
    line.of_combustion = !fields.choice("of", {"ttw"}).empty();
    if (!line.of_combustion) read_factor_place(fields, line);
    read_if_missing(fields, line, out);
    fields.refuse_unknown();
    return out.size() == before && !map.is_faulty() ? std::optional(std::move(line)) : std::nullopt;
}

}  // namespace ghg
