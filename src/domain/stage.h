#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace ghg {

/// The part of the life cycle a factor covers: combustion, upstream of fuels, both unsplit, warming beyond CO2,
/// generation of energy, its upstream, its losses, generation and upstream unsplit, and everything up to the buyer's
/// gate.
enum class Stage { ttw, wtt, wtw, non_co2, generation, upstream, losses, life_cycle, cradle_to_gate };

/// The two Scope 2 methods (GHG Protocol Scope 2 Guidance, chapter 4). Scope 1 and 3 have none.
enum class Basis { location, market };

std::string_view to_text(Stage stage);
std::optional<Stage> parse_stage(std::string_view text);
std::vector<std::string_view> stage_names();

std::string_view to_text(Basis basis);
std::optional<Basis> parse_basis(std::string_view text);

/// The ttw figure's unsplit counterpart is wtw, generation's is life-cycle; other stages have none.
std::optional<Stage> unsplit(Stage stage);

}  // namespace ghg
