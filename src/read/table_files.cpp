#include "read/table_files.h"

#include "base/file.h"
#include "read/opened_files.h"
#include "read/yaml_limits.h"

#include <map>
#include <set>
#include <tuple>

namespace ghg {
namespace {

// Rows of tables and bands are compared one by one.
bool is_compared_whole(const Shelf& shelf) { return !shelf.is_of_edition(); }

using Name = std::tuple<FileKind, std::string>;

// A kind may have several files of one name; together they are what the name stands for.
std::map<Name, std::set<std::string, std::less<>>> hashes_of(const std::deque<Shelf>& shelves) {
    std::map<Name, std::set<std::string, std::less<>>> hashes;
    for (const Shelf& shelf : shelves)
        if (is_compared_whole(shelf)) hashes[{shelf.kind(), shelf.name()}].emplace(shelf.sha256());
    return hashes;
}

}  // namespace

TableFiles::TableFiles(std::string_view image) : opened_(std::make_unique<OpenedFiles>()) {
    if (image.empty()) return;
    std::vector<ImageEntry> entries = read_image(image).value();
    for (const ImageEntry& entry : entries)
        if (entry.kind.has_value()) opened_->builtin.emplace(entry.sha256, entry);
}

TableFiles::~TableFiles() = default;

void TableFiles::add_folder(const std::string& folder, Diagnostics& out) {
    for (const std::string& path : table_files_below(folder, out))
        if (auto text = read_file(path, most_yaml_bytes, out)) add(path, std::move(*text), out);
}

void TableFiles::add(const std::string& path, std::string text, Diagnostics& out) {
    if (!is_table_file(path)) return;
    if (auto builtin = opened_->builtin.find(sha256(text)); builtin != opened_->builtin.end())
        opened_->shelves.emplace_back(builtin->second, opened_->sources);
    else if (auto shelf = open_text(path, std::move(text), 0, opened_->sources, out))
        opened_->shelves.push_back(std::move(*shelf));
}

std::vector<std::string> TableFiles::editions() const {
    std::set<std::string> names;
    for (const Shelf& shelf : opened_->shelves)
        if (shelf.is_of_edition()) names.insert(shelf.name());
    return {names.begin(), names.end()};
}

std::vector<ChangedFile> TableFiles::changed(const TableFiles& was, const TableFiles& now) {
    auto before = hashes_of(was.opened_->shelves), after = hashes_of(now.opened_->shelves);
    std::map<Name, std::string> changes;
    for (const auto& [name, hashes] : before)
        if (auto other = after.find(name); other == after.end())
            changes[name] = "removed";
        else if (other->second != hashes)
            changes[name] = "changed";
    for (const auto& [name, hashes] : after)
        if (!before.contains(name)) changes[name] = "added";
    std::vector<ChangedFile> files;
    for (const auto& [name, change] : changes)
        files.push_back({std::string(file_kind_text(std::get<FileKind>(name))), std::get<std::string>(name), change});
    return files;
}

}  // namespace ghg
