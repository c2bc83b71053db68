#include "read/library.h"

#include "base/near_names.h"
#include "read/opened_files.h"
#include "read/shelves.h"
#include "read/type_repeats.h"

#include <fmt/format.h>
#include <algorithm>
#include <set>
#include <stdexcept>

namespace ghg {
namespace {

bool is_builtin_factor(const Shelf& shelf) {
    return shelf.is_builtin() && (shelf.is_of_edition() || shelf.kind() == FileKind::set);
}

bool is_own_type(const Shelf& shelf) { return !shelf.is_builtin() && shelf.kind() == FileKind::type; }

Diagnostic unknown_edition(const Text& edition, bool is_set, const std::vector<std::string>& known) {
    if (is_set)
        return problem("edition-unknown", edition.at,
                       fmt::format("`{}` is a factor set, and a set lists editions", edition.value),
                       "Write out the editions of that set.");
    Diagnostic unknown =
        problem("edition-unknown", edition.at, fmt::format("no table has the edition `{}`", edition.value), {});
    unknown.near = near_names(edition.value, known);
    unknown.next_step = unknown.near.empty() ? "Add its tables, or take it out of the set."
                                             : fmt::format("Write {}.", unknown.near.front());
    return unknown;
}

}  // namespace

Library::Library(Sources& sources, std::string_view image) : shelves_(std::make_unique<Shelves>(sources)) {
    if (image.empty()) return;
    auto entries = read_image(image);
    if (!entries) throw std::runtime_error("the built-in tables are damaged");
    for (const ImageEntry& entry : *entries) {
        if (!entry.kind)
            shelves_->pages.emplace(entry.name, entry.payload);
        else
            shelves_->files.emplace_back(entry, sources);
    }
}

Library::~Library() = default;

void Library::add_folder(const std::string& folder, Diagnostics& out) {
    shelves_->read_builtin_units();
    std::size_t number = ++shelves_->folders;
    shelves_->add(open_folder(folder, number, shelves_->sources, out), out);
    shelves_->read_small_files(number, out);
}

bool Library::add_folder_to_judge(const std::string& folder, Diagnostics& out) {
    std::size_t number = ++shelves_->folders;
    std::vector<Shelf> fresh = open_folder(folder, number, shelves_->sources, out);
    bool holds_files = !fresh.empty();
    shelves_->add_judged(std::move(fresh), out);
    shelves_->read_builtin_units();
    shelves_->read_small_files(number, out);
    return holds_files;
}

void Library::drop_builtin_factors() { std::erase_if(shelves_->files, is_builtin_factor); }

void Library::stand_in(const TableFiles& files, Diagnostics& out) { shelves_->stand_in(files.opened_->shelves, out); }

void Library::hold_only(const NamedFiles& files, Diagnostics& out) { shelves_->hold_only(files, out); }

void Library::add_files(const NamedFiles& files, Diagnostics& out) {
    std::size_t number = ++shelves_->folders;
    shelves_->add(open_texts(files, number, shelves_->sources, out), out);
    shelves_->read_small_files(number, out);
}

void Library::read_as(const std::string& edition, const std::string& other) { shelves_->read_as(edition, other); }

const Units& Library::units() const {
    shelves_->read_builtin_units();
    return shelves_->units;
}

const GwpSet* Library::gwp_set(std::string_view id) const {
    return shelves_->kept_or_read(shelves_->gwp_sets, FileKind::gwp_set, id, read_gwp_set);
}
std::vector<std::string> Library::gwp_set_names() const { return shelves_->names(FileKind::gwp_set); }

GwpSets Library::gwp_sets() const {
    return {[this](std::string_view id) { return gwp_set(id); }, [this] { return gwp_set_names(); }};
}

const ActivityType* Library::type(std::string_view name) const {
    auto read = [&](const NodeTree& tree, Diagnostics& out) { return read_type(tree, units(), out); };
    return shelves_->kept_or_read(shelves_->types, FileKind::type, name, read);
}

const Market* Library::market(std::string_view id) const {
    return shelves_->kept_or_read(shelves_->markets, FileKind::market, id, read_market);
}
std::vector<std::string> Library::market_names() const { return shelves_->names(FileKind::market); }

std::vector<PlausibleBand> Library::plausible() const {
    auto read = [&](const NodeTree& tree, Diagnostics& out) { return read_plausible(tree, units(), out); };
    std::vector<PlausibleBand> bands;
    for (bool builtin : {false, true})
        for (Shelf& shelf : shelves_->files) {
            if (shelf.kind() != FileKind::plausible || shelves_->is_judged(shelf) != builtin) continue;
            const auto* some = shelves_->kept_or_read(shelves_->plausible, FileKind::plausible, shelf.name(), read);
            if (some != nullptr) bands.insert(bands.end(), some->begin(), some->end());
        }
    return bands;
}

PlausibleFigures Library::plausible_figures() const {
    auto read = [&](const NodeTree& tree, Diagnostics& out) { return read_plausible_figures(tree, units(), out); };
    PlausibleFigures all;
    for (bool builtin : {false, true})
        for (Shelf& shelf : shelves_->files) {
            if (shelf.kind() != FileKind::plausible_figures || shelves_->is_judged(shelf) != builtin) continue;
            const auto* some =
                shelves_->kept_or_read(shelves_->plausible_figures, FileKind::plausible_figures, shelf.name(), read);
            if (some == nullptr) continue;
            all.bands.insert(all.bands.end(), some->bands.begin(), some->bands.end());
            all.accepted.insert(all.accepted.end(), some->accepted.begin(), some->accepted.end());
        }
    return all;
}

std::vector<std::string> Library::type_names() const { return shelves_->names(FileKind::type); }
const FactorSet* Library::set(std::string_view id) const {
    return shelves_->kept_or_read(shelves_->sets, FileKind::set, id, read_set);
}
std::vector<std::string> Library::set_names() const { return shelves_->names(FileKind::set); }

bool Library::has_edition(std::string_view id) const {
    return shelves_->alone || std::ranges::any_of(shelves_->files, [&](const Shelf& shelf) {
               return shelf.is_of_edition() && shelf.name() == id;
           });
}

std::vector<std::string> Library::edition_names() const {
    std::set<std::string> names;
    for (const Shelf& shelf : shelves_->files)
        if (shelf.is_of_edition()) names.insert(shelf.name());
    return {names.begin(), names.end()};
}

std::vector<std::string> Library::topics(std::string_view edition) const {
    std::set<std::string> topics;
    for (const Shelf& shelf : shelves_->files)
        if (shelf.is_table() && shelf.name() == edition) topics.insert(shelf.topic());
    return {topics.begin(), topics.end()};
}

void Library::load(std::string_view edition, const std::vector<std::string>& topics, FactorBook& book,
                   Diagnostics& out) const {
    shelves_->read_builtin_units();
    if (!has_edition(edition)) report_in_sets(edition, out);
    for (const std::string& topic : topics.empty() ? this->topics(edition) : topics)
        shelves_->load_topic(edition, topic, gwp_sets(), book, out);
    shelves_->load_bands(edition, book, out);
}

void Library::load_airports(const std::vector<std::string>& codes, FactorBook& book, Diagnostics& out) const {
    for (bool judged : {false, true})
        for (Shelf& shelf : shelves_->files)
            if (shelf.kind() == FileKind::airports && !shelf.is_builtin() && shelves_->is_judged(shelf) == judged)
                for (const Airport& airport : read_airports(shelf.source(), out)) book.add(airport);
    for (Shelf& shelf : shelves_->files) {
        if (shelf.kind() != FileKind::airports || !shelf.is_builtin()) continue;
        for (const std::string& code : codes)
            if (auto airport = image_airport(shelf.entry(), code)) {
                shelf.source();  // which lists the file among those that the result rests on
                book.add(*airport);
            }
    }
}

void Library::load_airports(FactorBook& book, Diagnostics& out) const {
    load_airports(std::vector<std::string>(), book, out);
    for (Shelf& shelf : shelves_->files)
        if (shelf.kind() == FileKind::airports && shelf.is_builtin())
            for (const Airport& airport : image_airports(shelf.entry())) book.add(airport);
}

void Library::load_all(FactorBook& book, Diagnostics& out) const {
    for (const std::string& edition : edition_names()) load(edition, {}, book, out);
}

std::vector<AirportList> Library::airport_lists() const {
    Diagnostics reported_before;
    std::vector<AirportList> lists;
    auto add = [&](Shelf& shelf, std::size_t count) {
        lists.push_back(read_airport_list(shelf.tree(), reported_before));
        lists.back().count = count;
    };
    for (Shelf& shelf : shelves_->files)
        if (shelf.kind() == FileKind::airports && !shelf.is_builtin())
            add(shelf, read_airports(shelf.source(), reported_before).size());
    for (Shelf& shelf : shelves_->files)
        if (shelf.kind() == FileKind::airports && shelf.is_builtin()) add(shelf, image_airports(shelf.entry()).size());
    return lists;
}

const Territories& Library::territories() const { return shelves_->all_territories(); }

std::optional<std::string_view> Library::page(std::string_view name) const {
    auto found = shelves_->pages.find(name);
    return found == shelves_->pages.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Library::pages_below(std::string_view prefix) const {
    std::vector<std::string> names;
    for (const auto& [name, text] : shelves_->pages)
        if (name.starts_with(prefix)) names.push_back(name);
    return names;
}

void Library::check_edition(const std::string& edition, FactorBook& book, Diagnostics& out) const {
    auto ours = [&](const Shelf& shelf) {
        return shelf.name() == edition && shelf.is_of_edition() && !shelf.is_builtin();
    };
    if (std::ranges::none_of(shelves_->files, ours)) return;
    load(edition, {}, book, out);
    std::vector<const Table*> tables;
    for (const Table& table : book.all())
        if (table.head->edition == edition) tables.push_back(&table);
    report_shared_ids(tables, out);
}

void Library::check_sets(Diagnostics& out) const {
    for (Shelf& shelf : shelves_->files) {
        if (shelf.is_builtin() || shelf.kind() != FileKind::set) continue;
        for (const Node& item : shelf.tree().root().find("editions").items())
            if (item.is_scalar() && !has_edition(item.text()))
                out.push_back(unknown_edition(item.as_text(), is_set(item.text()), edition_names()));
    }
}

// An edition that was asked for and is not there stands in a set: what the inventory itself names was looked at before.
void Library::report_in_sets(std::string_view edition, Diagnostics& out) const {
    for (Shelf& shelf : shelves_->files) {
        if (shelf.kind() != FileKind::set) continue;
        for (const Node& item : shelf.tree().root().find("editions").items())
            if (item.is_scalar() && item.text() == edition)
                out.push_back(unknown_edition(item.as_text(), is_set(edition), edition_names()));
    }
}

bool Library::is_set(std::string_view id) const { return shelves_->find(FileKind::set, id) != nullptr; }

void Library::check_all(FactorBook& book, Diagnostics& out) const {
    for (const std::string& edition : edition_names()) check_edition(edition, book, out);
    load_airports(std::vector<std::string>(), book, out);
    check_sets(out);
    for (Shelf& shelf : shelves_->files)
        if (const ActivityType* own = is_own_type(shelf) ? type(shelf.name()) : nullptr)
            check_products(*own, units(), out);
}

}  // namespace ghg
