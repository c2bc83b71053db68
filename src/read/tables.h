#pragma once

#include "base/diagnostic.h"
#include "domain/activity_type.h"
#include "domain/airport.h"
#include "domain/factor.h"
#include "domain/factor_book.h"
#include "domain/gas.h"
#include "domain/inventory.h"
#include "domain/market.h"
#include "domain/plausible.h"
#include "domain/plausible_figures.h"
#include "domain/territory.h"
#include "domain/unit.h"
#include "read/gwp_sets.h"
#include "read/node.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Readers of the files of factors/FORMAT.md. Each gives what could be read and a diagnostic for each mistake; rows
/// with a mistake are left out.

/// What a file is, said by its first key.
enum class FileKind {
    factors,
    ratios,
    bands,
    set,
    gwp_set,
    units,
    type,
    airports,
    market,
    plausible,
    territories,
    plausible_figures
};
inline constexpr FileKind last_file_kind = FileKind::plausible_figures;

/// In words: factor set, GWP set, activity type.
std::string_view file_kind_text(FileKind kind);

/// A file's kind and the names it is found by: edition and topic of a table, edition and detail of bands, else the id
/// in `name`.
struct FileLabel {
    FileKind kind = FileKind::factors;
    std::string name;   ///< edition of tables, bands and airports; id of a set, GWP set, market or list of what is
                        ///< plausible; name of units, a type or territories
    std::string topic;  ///< `table` of tables, the detail of bands, else empty
    Place at;           ///< of the name
};

std::optional<FileLabel> read_label(const NodeTree& tree, Diagnostics& out);

/// A factor table or a ratio table.
std::optional<Table> read_table(const NodeTree& tree, const Units& units, const GwpSets& gwp, Diagnostics& out);
std::optional<Bands> read_bands(const NodeTree& tree, const Units& units, Diagnostics& out);
std::optional<FactorSet> read_set(const NodeTree& tree, Diagnostics& out);
std::optional<GwpSet> read_gwp_set(const NodeTree& tree, Diagnostics& out);

std::optional<Market> read_market(const NodeTree& tree, Diagnostics& out);
std::optional<std::vector<PlausibleBand>> read_plausible(const NodeTree& tree, const Units& units, Diagnostics& out);

std::optional<PlausibleFigures> read_plausible_figures(const NodeTree& tree, const Units& units, Diagnostics& out);

/// Where each unit name was defined first.
using UnitPlaces = std::map<std::string, Place, std::less<>>;
/// Adds the file's units; a name already taken is an error that shows both places.
void read_units(const NodeTree& tree, Units& units, UnitPlaces& places, Diagnostics& out);

std::optional<ActivityType> read_type(const NodeTree& tree, const Units& units, Diagnostics& out);

/// One example of a type, ready for the engine: the activity, whose id is `example`, and what is expected by name.
struct ReadyExample {
    Activity activity;
    std::map<std::string, Text> expect;
    Diagnostics diagnostics;  ///< of reading the activity, where an error is expected; else they go with the others
    Place at;
};
std::vector<ReadyExample> read_type_examples(const NodeTree& tree, const Units& units, const GwpSets& gwp,
                                             Diagnostics& out);

/// Adds the names of a file of territories.
void read_territories(const NodeTree& tree, Territories& territories, Diagnostics& out);

/// The YAML head of an airports file, between its two `---` lines.
std::optional<NodeTree> parse_airports_head(const Source& source, Diagnostics& out);
/// What the head says; without a count.
AirportList read_airport_list(const NodeTree& head, Diagnostics& out);
/// Its rows, in file order.
std::vector<Airport> read_airports(const Source& source, Diagnostics& out);

}  // namespace ghg
