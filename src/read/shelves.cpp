#include "read/shelves.h"

#include "base/near_names.h"
#include "read/printed_total.h"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>
#include <set>

namespace ghg {
namespace {

Diagnostic defined_twice(Shelf& fresh, Shelf& first) {
    if ((fresh.kind() == FileKind::set) != (first.kind() == FileKind::set)) {
        Diagnostic both = problem("defined-twice", fresh.place(),
                                  fmt::format("`{}` is the name of a factor set and of an edition", fresh.name()),
                                  "Give yours another name: an inventory could mean either.");
        both.related.push_back({first.place(), "defined here first"});
        return both;
    }
    bool edition = fresh.is_of_edition() || fresh.kind() == FileKind::airports;
    Diagnostic twice =
        edition ? problem("edition-twice", fresh.place(),
                          fmt::format("the edition `{}` is defined in two places, and not alike", fresh.name()),
                          "Give yours another name, or take one of the two out.")
                : problem("defined-twice", fresh.place(),
                          fmt::format("the {} `{}` is defined already", file_kind_text(fresh.kind()), fresh.name()),
                          "Give yours another name, or take it out.");
    twice.related.push_back({first.place(), "defined here first"});
    return twice;
}

// Files of one edition in one folder belong together; so do units, whose names are looked at one by one.
bool clashes(const Shelf& one, const Shelf& other) {
    if (one.kind() == FileKind::units || one.name() != other.name()) return false;
    if (one.kind() == FileKind::set && other.is_of_edition()) return true;
    if (other.kind() == FileKind::set && one.is_of_edition()) return true;
    return one.is_of_edition() ? other.is_of_edition() && one.folder() != other.folder() : one.kind() == other.kind();
}

bool is_same_file(const Shelf& one, const Shelf& other) {
    return one.kind() == other.kind() && one.sha256() == other.sha256();
}

// A band of a type that is not there would never be held against anything.
void report_unknown_types(const std::vector<PlausibleBand>& bands, const std::vector<std::string>& types,
                          Diagnostics& out) {
    for (const PlausibleBand& band : bands) {
        if (std::ranges::find(types, band.type) != types.end()) continue;
        Diagnostic unknown =
            problem("type-unknown", band.type_at, fmt::format("no activity type is called `{}`", band.type),
                    fmt::format("Write one of: {}.", fmt::join(types, ", ")));
        unknown.near = near_names(band.type, types);
        out.push_back(std::move(unknown));
    }
}

bool is_no_error(const Diagnostic& said) { return said.severity != Severity::error; }

// Whether a file that stands in makes a built-in one go.
bool replaces(const Shelf& fresh, const Shelf& builtin) {
    if (!builtin.is_builtin()) return false;
    if (fresh.is_of_edition()) return builtin.is_of_edition() && fresh.name() == builtin.name();
    return fresh.kind() == builtin.kind() && fresh.name() == builtin.name();
}

constexpr int last_year = 9999;

// What answers in another edition's name does so for every year: the question is what its figures would do.
TableHead head_as(const TableHead& head, const std::string& edition) {
    TableHead other = head;
    other.edition = edition;
    other.from = 0;
    other.to = last_year;
    return other;
}

void rename(Table& table, const std::string& edition) {
    table.head = std::make_shared<const TableHead>(head_as(*table.head, edition));
    for (Factor& factor : table.factors) factor.head = table.head;
    for (Ratio& ratio : table.ratios) ratio.head = table.head;
}

}  // namespace

Shelf* Shelves::find(FileKind kind, std::string_view name) {
    auto found =
        std::ranges::find_if(files, [&](const Shelf& shelf) { return shelf.kind() == kind && shelf.name() == name; });
    return found == files.end() ? nullptr : &*found;
}

std::vector<std::string> Shelves::names(FileKind kind) const {
    std::set<std::string> names;
    for (const Shelf& shelf : files)
        if (shelf.kind() == kind) names.insert(shelf.name());
    return {names.begin(), names.end()};
}

void Shelves::read_builtin_units() {
    if (std::exchange(builtin_units_read, true)) return;
    Diagnostics checked_when_packed;
    for (Shelf& shelf : files)
        if (shelf.is_builtin() && shelf.kind() == FileKind::units)
            read_units(shelf.tree(), units, unit_places, checked_when_packed);
}

const Territories& Shelves::all_territories() {
    if (territories) return *territories;
    Diagnostics reported_before;
    territories.emplace();
    for (Shelf& shelf : files)
        if (shelf.kind() == FileKind::territories) read_territories(shelf.tree(), *territories, reported_before);
    return *territories;
}

bool Shelves::is_copy(const Shelf& fresh) const {
    return std::ranges::any_of(
        files, [&](const Shelf& shelf) { return shelf.folder() != fresh.folder() && is_same_file(shelf, fresh); });
}

// An inventory names its own tables; where a state of them stands in, that one counts.
bool Shelves::gives_way(const Shelf& fresh) const {
    if (standing_in == 0) return false;
    return std::ranges::any_of(files, [&](const Shelf& shelf) {
        bool same_units = shelf.kind() == FileKind::units && fresh.kind() == FileKind::units;
        return shelf.folder() == standing_in && (clashes(fresh, shelf) || (same_units && shelf.name() == fresh.name()));
    });
}

void Shelves::add(std::vector<Shelf> fresh, Diagnostics& out) {
    for (Shelf& shelf : fresh) {
        if (is_copy(shelf) || gives_way(shelf)) continue;
        auto first = std::ranges::find_if(files, [&](const Shelf& other) { return clashes(shelf, other); });
        if (first == files.end())
            files.push_back(std::move(shelf));
        else
            out.push_back(defined_twice(shelf, *first));
    }
}

void Shelves::stand_in(const std::deque<Shelf>& fresh, Diagnostics& out) {
    std::erase_if(files, [&](const Shelf& builtin) {
        return std::ranges::any_of(fresh, [&](const Shelf& shelf) { return replaces(shelf, builtin); });
    });
    std::size_t number = standing_in = ++folders;
    for (const Shelf& shelf : fresh) files.push_back(shelf.is_builtin() ? shelf : shelf.in_folder(number));
    read_builtin_units();
    read_small_files(number, out);
}

void Shelves::hold_only(const NamedFiles& texts, Diagnostics& out) {
    files.clear();
    alone = true;
    standing_in = ++folders;
    Diagnostics found;
    for (Shelf& shelf : open_texts(texts, standing_in, sources, found)) files.push_back(std::move(shelf));
    read_small_files(standing_in, found);
    std::erase_if(found, is_no_error);
    append(out, std::move(found));
}

bool Shelves::is_judged(const Shelf& shelf) const {
    return shelf.is_builtin() || (alone && shelf.folder() == standing_in);
}

void Shelves::read_as(const std::string& edition, const std::string& other) {
    std::erase_if(files, [&](const Shelf& shelf) { return shelf.is_of_edition() && shelf.name() == edition; });
    std::vector<Shelf> copies;
    for (const Shelf& shelf : files)
        if (shelf.is_of_edition() && shelf.name() == other) copies.push_back(shelf.as_edition(edition));
    for (Shelf& copy : copies) files.push_back(std::move(copy));
}

void Shelves::add_judged(std::vector<Shelf> fresh, Diagnostics& out) {
    auto replaced = [&](const Shelf& built_in) {
        return std::ranges::any_of(fresh, [&](const Shelf& shelf) { return replaces(shelf, built_in); });
    };
    bool whole = std::ranges::any_of(
        files, [&](const Shelf& built_in) { return built_in.kind() == FileKind::units && replaced(built_in); });
    if (whole) std::erase_if(files, replaced);
    auto copies =
        std::stable_partition(fresh.begin(), fresh.end(), [&](const Shelf& shelf) { return !is_copy(shelf); });
    std::erase_if(files, [&](const Shelf& built_in) {
        auto same = [&](const Shelf& copy) { return is_same_file(copy, built_in); };
        return built_in.is_builtin() && std::any_of(copies, fresh.end(), same);
    });
    std::move(copies, fresh.end(), std::back_inserter(files));
    fresh.erase(copies, fresh.end());
    add(std::move(fresh), out);
}

void Shelves::read_small_files(std::size_t folder, Diagnostics& out) {
    auto each = [&](FileKind kind, auto read) {
        for (Shelf& shelf : files)
            if (shelf.folder() == folder && shelf.kind() == kind) read(shelf);
    };
    auto keep = [](auto& kept, const std::string& name, auto value) {
        if (value) kept.emplace(name, std::move(*value));
    };
    each(FileKind::units, [&](Shelf& shelf) { read_units(shelf.tree(), units, unit_places, out); });
    Territories told_of;
    territories.reset();
    each(FileKind::territories, [&](Shelf& shelf) { read_territories(shelf.tree(), told_of, out); });
    each(FileKind::gwp_set, [&](Shelf& shelf) { keep(gwp_sets, shelf.name(), read_gwp_set(shelf.tree(), out)); });
    each(FileKind::set, [&](Shelf& shelf) { keep(sets, shelf.name(), read_set(shelf.tree(), out)); });
    each(FileKind::market, [&](Shelf& shelf) { keep(markets, shelf.name(), read_market(shelf.tree(), out)); });
    each(FileKind::plausible, [&](Shelf& shelf) {
        auto bands = read_plausible(shelf.tree(), units, out);
        if (bands && !alone) report_unknown_types(*bands, names(FileKind::type), out);
        keep(plausible, shelf.name(), std::move(bands));
    });
    each(FileKind::plausible_figures, [&](Shelf& shelf) {
        keep(plausible_figures, shelf.name(), read_plausible_figures(shelf.tree(), units, out));
    });
    each(FileKind::type, [&](Shelf& shelf) { keep(types, shelf.name(), read_type(shelf.tree(), units, out)); });
}

void Shelves::load_topic(std::string_view edition, const std::string& topic, const GwpSets& gwp, FactorBook& book,
                         Diagnostics& out) {
    if (!book.tables(edition, topic).empty()) return;
    for (Shelf& shelf : files) {
        if (!shelf.is_table() || shelf.name() != edition || shelf.topic() != topic) continue;
        Diagnostics found;
        auto table = read_table(shelf.tree(), units, gwp, found);
        if (is_judged(shelf)) std::erase_if(found, is_no_error);
        if (table && !is_judged(shelf)) compare_printed_totals(*table, gwp, found);
        if (table && shelf.is_of_other_edition()) rename(*table, shelf.name());
        if (table) book.add(std::move(*table));
        if (!shelf.is_builtin()) append(out, std::move(found));
    }
    report_shared_ids(book.tables(edition, topic), out);
}

void Shelves::load_bands(std::string_view edition, FactorBook& book, Diagnostics& out) {
    for (Shelf& shelf : files) {
        if (shelf.kind() != FileKind::bands || shelf.name() != edition || book.bands(edition, shelf.topic()) != nullptr)
            continue;
        Diagnostics found;
        auto bands = read_bands(shelf.tree(), units, found);
        if (is_judged(shelf)) std::erase_if(found, is_no_error);
        if (bands && shelf.is_of_other_edition()) bands->head = head_as(bands->head, shelf.name());
        if (bands) book.add(std::move(*bands));
        if (!shelf.is_builtin()) append(out, std::move(found));
    }
}

void report_shared_ids(const std::vector<const Table*>& tables, Diagnostics& out) {
    if (tables.size() < 2) return;
    std::map<std::string, Place> seen;
    auto check = [&](const auto& row) {
        auto [first, is_first] = seen.emplace(row.id, row.at);
        if (is_first || first->second.source == row.at.source) return;
        Diagnostic twice =
            problem("id-twice", row.at, fmt::format("two rows of {} have the id `{}`", row.head->edition, row.id),
                    "Give each an id of its own.");
        twice.related.push_back({first->second, "first given here"});
        out.push_back(std::move(twice));
    };
    for (const Table* table : tables) {
        for (const Factor& factor : table->factors) check(factor);
        for (const Ratio& ratio : table->ratios) check(ratio);
    }
}

}  // namespace ghg
