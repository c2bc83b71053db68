#pragma once

#include "base/diagnostic.h"
#include "domain/activity_type.h"
#include "domain/factor_book.h"
#include "domain/gas.h"
#include "domain/market.h"
#include "domain/plausible.h"
#include "domain/plausible_figures.h"
#include "domain/territory.h"
#include "domain/unit.h"
#include "read/gwp_sets.h"
#include "read/shelf.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ghg {

/// What a library holds: its files, and the small values made of them. Everything stays in its place.
struct Shelves {
    template <typename Value>
    using ByName = std::map<std::string, Value, std::less<>>;

    explicit Shelves(Sources& the_sources) : sources(the_sources) {}

    Sources& sources;
    std::deque<Shelf> files;  ///< the built-in ones first, then folder by folder, in path order
    ByName<std::string_view> pages;
    std::size_t folders = 0;
    std::size_t standing_in = 0;  ///< the folder of the files that stand in; 0 when none do
    bool alone = false;           ///< nothing is there but the files that stand in, and what an inventory brings
    bool builtin_units_read = false;
    Units units;
    UnitPlaces unit_places;
    ByName<GwpSet> gwp_sets;
    ByName<FactorSet> sets;
    ByName<ActivityType> types;
    ByName<Market> markets;
    ByName<std::vector<PlausibleBand>> plausible;
    ByName<PlausibleFigures> plausible_figures;
    std::optional<Territories> territories;

    Shelf* find(FileKind kind, std::string_view name);
    std::vector<std::string> names(FileKind kind) const;
    void read_builtin_units();
    /// Read when first asked for.
    const Territories& all_territories();

    /// Puts opened files into the place of built-in ones of their names, and reads the small ones.
    void stand_in(const std::deque<Shelf>& fresh, Diagnostics& out);
    /// The same of texts, and all that is built in goes.
    void hold_only(const NamedFiles& texts, Diagnostics& out);
    /// Whether a file is built in, or was when the result was made that it stands for: judged before it was packed, and
    /// asked after the user's own.
    bool is_judged(const Shelf& shelf) const;
    /// Puts the tables and bands of `other` into the place of the edition's.
    void read_as(const std::string& edition, const std::string& other);

    /// Adds a folder's files. What another folder defines otherwise is an error; a copy of a file is left out.
    void add(std::vector<Shelf> fresh, Diagnostics& out);
    /// Adds the files of the folder that is to be judged. A copy of a built-in file takes its place; a folder with a
    /// built-in file of units is a whole library, and all its files take the place of what they define anew.
    void add_judged(std::vector<Shelf> fresh, Diagnostics& out);
    /// Reads a folder's units, GWP sets, factor sets and types, so that their mistakes are reported.
    void read_small_files(std::size_t folder, Diagnostics& out);
    /// Reads the tables of a topic in an edition into the book, unless it has them. Built-in files were checked when
    /// they were packed.
    void load_topic(std::string_view edition, const std::string& topic, const GwpSets& gwp, FactorBook& book,
                    Diagnostics& out);
    void load_bands(std::string_view edition, FactorBook& book, Diagnostics& out);

    /// The value a file stands for: read when first asked for, kept in `kept`.
    template <typename Value, typename Read>
    const Value* kept_or_read(ByName<Value>& kept, FileKind kind, std::string_view name, Read read) {
        auto found = kept.find(name);
        if (found != kept.end()) return &found->second;
        Shelf* shelf = find(kind, name);
        Diagnostics reported_before;
        auto value = shelf == nullptr ? std::optional<Value>() : read(shelf->tree(), reported_before);
        return value ? &kept.emplace(std::string(name), std::move(*value)).first->second : nullptr;
    }

private:
    bool is_copy(const Shelf& fresh) const;
    bool gives_way(const Shelf& fresh) const;
};

/// Reports ids that two files of an edition give. One file's own are its reader's concern.
void report_shared_ids(const std::vector<const Table*>& tables, Diagnostics& out);

}  // namespace ghg
