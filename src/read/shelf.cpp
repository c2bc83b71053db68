#include "read/shelf.h"

#include "base/file.h"
#include "read/yaml.h"

#include <filesystem>
#include <stdexcept>

namespace ghg {
namespace {

bool is_airports_file(const std::string& path) { return path.ends_with(".csv"); }

}  // namespace

const Source& Shelf::source() {
    if (source_ == nullptr) source_ = &sources_->add({std::string(entry_->path), "", std::string(entry_->sha256)});
    return *source_;
}

const NodeTree& Shelf::tree() {
    if (!tree_) tree_ = image_tree(*entry_, source());
    if (!tree_) throw std::runtime_error("the built-in tables are damaged: " + std::string(entry_->path));
    return *tree_;
}

Place Shelf::place() {
    if (label_.at.known()) return label_.at;
    Diagnostics unheard;
    auto label = read_label(tree(), unheard);
    return label ? label->at : Place{&source(), 0, 0, 1};
}

Shelf Shelf::in_folder(std::size_t folder) const {
    Shelf shelf = *this;
    shelf.folder_ = folder;
    return shelf;
}

Shelf Shelf::as_edition(const std::string& edition) const {
    Shelf shelf = *this;
    shelf.label_.name = edition;
    shelf.other_edition_ = true;
    return shelf;
}

// Other CSV files may lie beside the tables.
bool is_table_file(const std::string& path) {
    if (is_airports_file(path)) return std::filesystem::path(path).filename() == "airports.csv";
    return path.ends_with(".yaml") || path.ends_with(".yml");
}

std::optional<Shelf> open_text(const std::string& path, std::string text, std::size_t number, Sources& sources,
                               Diagnostics& out) {
    std::string hash = sha256(text);
    const Source& source = sources.add({path, std::move(text), std::move(hash)});
    auto tree = is_airports_file(path) ? parse_airports_head(source, out) : parse_yaml_halved(source, "factors", out);
    auto label = tree ? read_label(*tree, out) : std::nullopt;
    if (!label) return std::nullopt;
    return Shelf(std::move(*label), source, std::move(*tree), number);
}

std::vector<Shelf> open_texts(const NamedFiles& texts, std::size_t number, Sources& sources, Diagnostics& out) {
    std::vector<Shelf> shelves;
    for (const auto& [path, text] : texts)
        if (is_table_file(path))
            if (auto shelf = open_text(path, text, number, sources, out)) shelves.push_back(std::move(*shelf));
    return shelves;
}

std::vector<std::string> table_files_below(const std::string& folder, Diagnostics& out) {
    std::vector<std::string> paths = files_below(folder, {".yaml", ".yml", ".csv"}, out);
    std::erase_if(paths, [](const std::string& path) { return !is_table_file(path); });
    return paths;
}

std::vector<Shelf> open_folder(const std::string& folder, std::size_t number, Sources& sources, Diagnostics& out) {
    std::vector<Shelf> shelves;
    for (const std::string& path : table_files_below(folder, out))
        if (auto text = read_file(path, most_yaml_bytes, out))
            if (auto shelf = open_text(path, std::move(*text), number, sources, out))
                shelves.push_back(std::move(*shelf));
    return shelves;
}

}  // namespace ghg
