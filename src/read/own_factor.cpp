#include "read/own_factor.h"

#include "read/emissions.h"
#include "read/quantity_text.h"
#include "read/uncertainty.h"

namespace ghg {
namespace {

std::vector<std::string> boundaries() {
    std::vector<std::string> names{"cradle-to-gate", "life-cycle"};
    for (std::string_view stage : stage_names())
        if (stage != names[0] && stage != names[1] && stage != to_text(Stage::non_co2)) names.emplace_back(stage);
    return names;
}

// A figure for a product's whole life still answers where one up to the gate is asked for; the checks say so.
Stage stage_of(const std::string& boundary, Stage usual) {
    auto named = parse_stage(boundary);
    return named && *named != Stage::life_cycle ? *named : usual;
}

// What every figure of the user's must say, read into `factor`.
int read_citation(Fields& fields, Factor& factor) {
    factor.own = true;
    factor.cite = fields.required_word("cite", "\"supplier statement 2022-12-20\"");
    factor.boundary = fields.required_choice("boundary", boundaries()).value;
    return fields.required_year("year", "2022").value_or(0);
}

std::optional<GwpSource> read_gwp(Fields& fields, const GwpSets& gwp, Diagnostics& out) {
    Node node = fields.any("gwp");
    return node ? read_gwp_source(node, gwp, out) : std::nullopt;
}

OwnFigure checked(Factor factor, int year, bool sound) {
    if (!sound) return {nullptr, year};
    return {std::make_shared<const Factor>(std::move(factor)), year};
}

}  // namespace

OwnFigure read_own_factor(const Node& map, Stage usual, const Units& units, const GwpSets& gwp, Diagnostics& out) {
    std::size_t before = out.size();
    Fields fields(map, out);
    Factor factor;
    factor.id = "own factor";
    factor.at = map.place();
    int year = read_citation(fields, factor);
    factor.note = fields.word("note");
    factor.includes_rf = fields.truth("includes_rf");
    if (Node share = fields.any("uncertainty")) factor.uncertainty = read_uncertainty(share, out);
    Node per = fields.required("per", "piece");
    factor.per = per ? read_unit(per, units, out) : nullptr;
    std::string stage = fields.choice("stage", boundaries()).value;
    factor.stage = stage.empty() ? stage_of(factor.boundary, usual) : parse_stage(stage).value_or(usual);
    Node emits = fields.required_map("emits", "{CO2e: 156 kg}");
    auto source = read_gwp(fields, gwp, out);
    fields.refuse_unknown();
    if (emits) factor.emits = read_emits(emits, !factor.note.empty(), gwp, out);
    if (source || !fields.has("gwp")) factor.gwp = printed_gwp(factor.emits, source, map.place(), out);
    return checked(std::move(factor), year, out.size() == before && !map.is_faulty());
}

OwnFigure read_statement(Fields& beside, const std::string& written, Place at, const Units& units, const GwpSets& gwp,
                         Diagnostics& out) {
    std::size_t before = out.size();
    Factor factor;
    factor.id = "given";
    factor.at = at;
    int year = read_citation(beside, factor);
    factor.per = units.find("kg");
    factor.stage = stage_of(factor.boundary, Stage::cradle_to_gate);
    factor.emits.push_back({std::string(co2e), "1 kg", Number(1), false, at});
    auto source = read_gwp(beside, gwp, out);
    if (source || !beside.has("gwp")) {
        std::vector<Emission> stated = factor.emits;
        stated.front().printed = written;
        factor.gwp = printed_gwp(stated, source, at, out);
    }
    bool well = out.size() == before && factor.per != nullptr;
    return checked(std::move(factor), year, well);
}

}  // namespace ghg
