#include "report/lock_text.h"

#include "base/yaml_scalar.h"
#include "domain/lock_format.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {
namespace {

// `{key: value, …}`, entries without a value left out.
class FlowMap {
public:
    FlowMap& text(std::string_view key, std::string_view value) {
        return value.empty() ? *this : entry(key, yaml_quoted(value));
    }
    FlowMap& figure(std::string_view key, const Number& value) { return entry(key, to_exact(value)); }
    FlowMap& entry(std::string_view key, std::string_view value) {
        text_ += fmt::format("{}{}: {}", text_.empty() ? "" : ", ", key, value);
        return *this;
    }
    bool empty() const { return text_.empty(); }
    std::string str() const { return "{" + text_ + "}"; }

private:
    std::string text_;
};

std::string text_line(int indent, std::string_view key, std::string_view value) {
    return value.empty() ? "" : fmt::format("{:{}}{}: {}\n", "", indent, key, yaml_quoted(value));
}

std::string figure_line(int indent, std::string_view key, const Number& value) {
    return fmt::format("{:{}}{}: {}\n", "", indent, key, to_exact(value));
}

template <typename Items, typename Write>
std::string list_of(int indent, std::string_view key, const Items& items, Write write) {
    if (items.empty()) return "";
    std::string text = fmt::format("{:{}}{}:\n", "", indent, key);
    for (const auto& item : items) text += fmt::format("{:{}}- {}\n", "", indent + 2, write(item));
    return text;
}

std::string flow_list(const std::vector<std::string>& words) {
    std::vector<std::string> quoted;
    for (const std::string& word : words) quoted.push_back(yaml_quoted(word));
    return fmt::format("[{}]", fmt::join(quoted, ", "));
}

std::string step_map(const LockedStep& step) {
    return FlowMap()
        .text("what", step.what)
        .entry("op", step.op)
        .figure("by", step.by)
        .text("unit", step.unit)
        .figure("after", step.after)
        .text("after_unit", step.after_unit)
        .text("ratio", step.ratio)
        .text("cite", step.cite)
        .text("where", step.where)
        .str();
}

std::string gas_map(const LockedGas& gas) {
    FlowMap map;
    map.text("gas", gas.gas);
    if (gas.kg) map.figure("kg", *gas.kg);
    map.figure("gwp", gas.gwp).figure("kg_co2e", gas.kg_co2e);
    if (gas.outside_scopes) map.entry("outside_scopes", "true");
    return map.str();
}

std::string factor_text(const LockedFactor& factor) {
    FlowMap emits, gwp;
    for (const Emission& emission : factor.emits) emits.text(emission.gas, emission.printed);
    gwp.text("id", factor.gwp.id);
    for (const auto& [gas, value] : factor.gwp.values) gwp.figure(gas, value);
    return fmt::format("  - factor: {}\n", yaml_quoted(factor.name)) + text_line(4, "where", factor.where) +
           text_line(4, "cite", factor.cite) + text_line(4, "per", factor.per) +
           fmt::format("    emits: {}\n", emits.str()) + (gwp.empty() ? "" : fmt::format("    gwp: {}\n", gwp.str()));
}

std::string line_text(const LockedLine& line) {
    std::string text = fmt::format("  - line: {}\n", yaml_quoted(line.name));
    text += text_line(4, "activity", line.activity) + text_line(4, "type", line.type);
    text += fmt::format("    category: {}\n", to_text(line.category));
    if (line.basis) text += fmt::format("    basis: {}\n", to_text(*line.basis));
    text += fmt::format("    stage: {}\n", to_text(line.stage)) + text_line(4, "rung", line.rung);
    if (line.upstream_in_scope_1) text += "    upstream_in_scope_1: true\n";
    text += text_line(4, "written", line.written) + text_line(4, "where", line.where);
    text += figure_line(4, "quantity", line.quantity) + text_line(4, "unit", line.unit);
    text += list_of(4, "steps", line.steps, step_map);
    text += text_line(4, "factor", line.factor);
    if (line.uses_co2_only) text += "    uses: CO2\n";
    text += list_of(4, "gases", line.gases, gas_map);
    return text + figure_line(4, "kg_co2e", line.kg_co2e) + figure_line(4, "kg_outside_scopes", line.kg_outside_scopes);
}

std::string head_text(const Lock& lock) {
    std::string text =
        "# A result as it was reported, with all that performs it again. `ghg lock` wrote it; `ghg verify` compares.\n"
        "# Figures are exact: decimals, or fractions where a decimal would not end. Masses are in kg.\n";
    text += fmt::format("lock: {}\n", lock_schema) + text_line(0, "ghg", lock.program) +
            text_line(0, "organisation", lock.organisation) + text_line(0, "from", lock.from) +
            text_line(0, "to", lock.to) + "choices:\n";
    for (const auto& [choice, value] : lock.choices) text += text_line(2, choice, value);
    text += list_of(0, "factors_added", lock.added, yaml_quoted);
    text += list_of(0, "factors_only", lock.only, yaml_quoted);
    return text;
}

std::string body_text(const Lock& lock) {
    std::string text = list_of(0, "files", lock.files, [](const LockedFile& file) {
        return FlowMap().entry("is", to_text(file.kind)).text("path", file.path).text("sha256", file.sha256).str();
    });
    text += "totals:\n";
    for (const auto& [total, kg] : lock.totals) text += figure_line(2, total, kg);
    text += list_of(0, "beside", lock.beside, [](const std::pair<std::string, Number>& figure) {
        return FlowMap().text("figure", figure.first).figure("kg", figure.second).str();
    });
    text += list_of(0, "targets", lock.targets, [](const LockedTarget& target) {
        return FlowMap()
            .text("id", target.id)
            .figure("base_kg", target.base_kg)
            .figure("now_kg", target.now_kg)
            .figure("goal_kg", target.goal_kg)
            .figure("reduce_by", target.reduce_by)
            .figure("base_year", target.base_year)
            .figure("due", target.due)
            .entry("basis", to_text(target.basis))
            .entry("covers", flow_list(target.covers))
            .str();
    });
    text += list_of(0, "without_lines", lock.without_lines, yaml_quoted) + "factors:\n";
    for (const LockedFactor& factor : lock.factors) text += factor_text(factor);
    text += "lines:\n";
    for (const LockedLine& line : lock.lines) text += line_text(line);
    return text;
}

}  // namespace

std::string lock_text(const Lock& lock) {
    std::string text = head_text(lock) + body_text(lock);
    return text + fmt::format("{}{}\n", seal_key, seal_of(text));
}

}  // namespace ghg
