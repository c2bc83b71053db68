#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "base/zip_archive.h"
#include "domain/activity_type.h"
#include "domain/factor_book.h"
#include "domain/gas.h"
#include "domain/market.h"
#include "domain/plausible.h"
#include "domain/plausible_figures.h"
#include "domain/territory.h"
#include "domain/unit.h"
#include "read/gwp_sets.h"
#include "read/table_files.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

struct Shelves;

/// Every table, type, unit and GWP set a run may use: the built-in ones of the packed image and those of the user's
/// folders. Nothing is turned into domain values before it is asked for. What it gives out lives as long as the
/// library; it does not move.
class Library {
public:
    /// `image` may be empty: nothing is built in. It must outlive the library. One that is damaged throws
    /// std::runtime_error: it is part of the program.
    Library(Sources& sources, std::string_view image);
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    /// Adds the files of a folder (`tables:` and `--factors`), which join the built-in ones.
    void add_folder(const std::string& folder, Diagnostics& out);
    /// Adds the folder that `ghg check FOLDER` judges, before any other: a copy of a built-in file is judged in its
    /// place, and a folder that brings the built-in units is a whole library and stands in the place of the built-in
    /// one. False when it holds no file of tables.
    bool add_folder_to_judge(const std::string& folder, Diagnostics& out);
    /// `--factors-only`, before `add_folder`: built-in factors, ratios, bands and sets go; units, types, GWP sets and
    /// airports stay.
    void drop_builtin_factors();

    /// Takes these files for what the built-in ones of the same names say: an edition, a set, a type, a GWP set that is
    /// among them is read from them alone, also where a folder that is added later has it. Before anything else is
    /// asked for.
    void stand_in(const TableFiles& files, Diagnostics& out);
    /// Takes these files for all that there is: nothing built in is left. They are what a result rested on, so a name
    /// that none of them has is the name of what had no say. Before anything else is asked for.
    void hold_only(const NamedFiles& files, Diagnostics& out);
    /// Adds a folder's files that were read already.
    void add_files(const NamedFiles& files, Diagnostics& out);
    /// Wherever `edition` is asked for, the rows of `other` answer in its name and for its years.
    void read_as(const std::string& edition, const std::string& other);

    const Units& units() const;
    const GwpSet* gwp_set(std::string_view id) const;
    std::vector<std::string> gwp_set_names() const;
    GwpSets gwp_sets() const;  ///< for the readers; refers to this library
    const ActivityType* type(std::string_view name) const;
    std::vector<std::string> type_names() const;
    const Market* market(std::string_view id) const;
    std::vector<std::string> market_names() const;
    /// The user's before the built-in ones.
    std::vector<PlausibleBand> plausible() const;
    PlausibleFigures plausible_figures() const;
    const FactorSet* set(std::string_view id) const;
    std::vector<std::string> set_names() const;
    bool has_edition(std::string_view id) const;  ///< always, after `hold_only`
    std::vector<std::string> edition_names() const;
    std::vector<std::string> topics(std::string_view edition) const;

    /// Adds an edition's tables of the topics (all when empty) and its bands to the book, each once. One that only a
    /// set names is an error of the set.
    void load(std::string_view edition, const std::vector<std::string>& topics, FactorBook& book,
              Diagnostics& out) const;
    /// Adds airports to the book, the user's first: those with the codes, or all of them.
    void load_airports(const std::vector<std::string>& codes, FactorBook& book, Diagnostics& out) const;
    void load_airports(FactorBook& book, Diagnostics& out) const;

    /// Adds every table and all bands of every edition, in the order of their names.
    void load_all(FactorBook& book, Diagnostics& out) const;
    /// The files of airports, the user's first.
    std::vector<AirportList> airport_lists() const;
    const Territories& territories() const;

    /// Raw texts packed into the program: `why/SLUG`, `starter.yaml`.
    std::optional<std::string_view> page(std::string_view name) const;
    std::vector<std::string> pages_below(std::string_view prefix) const;

    /// Reads everything the user's folders hold, for `ghg check FOLDER`: the tables into the book.
    void check_all(FactorBook& book, Diagnostics& out) const;

private:
    void check_edition(const std::string& edition, FactorBook& book, Diagnostics& out) const;
    void check_sets(Diagnostics& out) const;
    void report_in_sets(std::string_view edition, Diagnostics& out) const;
    bool is_set(std::string_view id) const;

    std::unique_ptr<Shelves> shelves_;
};

}  // namespace ghg
