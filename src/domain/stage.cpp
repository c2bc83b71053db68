#include "domain/stage.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ghg {
namespace {

constexpr std::array<std::pair<Stage, std::string_view>, 9> stages{{
    {Stage::ttw, "ttw"},
    {Stage::wtt, "wtt"},
    {Stage::wtw, "wtw"},
    {Stage::non_co2, "non-co2"},
    {Stage::generation, "generation"},
    {Stage::upstream, "upstream"},
    {Stage::losses, "losses"},
    {Stage::life_cycle, "life-cycle"},
    {Stage::cradle_to_gate, "cradle-to-gate"},
}};

}  // namespace

std::string_view to_text(Stage stage) {
    return std::ranges::find(stages, stage, &std::pair<Stage, std::string_view>::first)->second;
}

std::optional<Stage> parse_stage(std::string_view text) {
    auto found = std::ranges::find(stages, text, &std::pair<Stage, std::string_view>::second);
    return found == stages.end() ? std::nullopt : std::optional(found->first);
}

std::vector<std::string_view> stage_names() {
    std::vector<std::string_view> names;
    for (const auto& [stage, name] : stages) names.push_back(name);
    return names;
}

std::string_view to_text(Basis basis) { return basis == Basis::location ? "location" : "market"; }

std::optional<Basis> parse_basis(std::string_view text) {
    if (text == "location") return Basis::location;
    if (text == "market") return Basis::market;
    return std::nullopt;
}

std::optional<Stage> unsplit(Stage stage) {
    if (stage == Stage::ttw) return Stage::wtw;
    if (stage == Stage::generation) return Stage::life_cycle;
    return std::nullopt;
}

}  // namespace ghg
