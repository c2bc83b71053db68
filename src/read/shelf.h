#pragma once

#include "base/diagnostic.h"
#include "base/zip_archive.h"
#include "read/image.h"
#include "read/node.h"
#include "read/tables.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// One file of tables, built in or the user's, found by its label and opened when it is asked for.
class Shelf {
public:
    /// `entry` is no page; `sources` gets the file when it is opened.
    Shelf(const ImageEntry& entry, Sources& sources) : entry_(entry), sources_(&sources) {
        label_ = {*entry.kind, std::string(entry.name), std::string(entry.topic), {}};
    }
    Shelf(FileLabel label, const Source& source, NodeTree tree, std::size_t folder)
        : label_(std::move(label)), source_(&source), tree_(std::move(tree)), folder_(folder) {}

    FileKind kind() const { return label_.kind; }
    const std::string& name() const { return label_.name; }
    const std::string& topic() const { return label_.topic; }
    bool is_builtin() const { return entry_.has_value(); }
    /// 0 for what is built in, else the folder's number.
    std::size_t folder() const { return folder_; }
    bool is_table() const { return kind() == FileKind::factors || kind() == FileKind::ratios; }
    /// The same file as a part of another folder.
    Shelf in_folder(std::size_t folder) const;
    /// The same file as one of another edition, for any year.
    Shelf as_edition(const std::string& edition) const;
    bool is_of_other_edition() const { return other_edition_; }
    /// Whether its name is an edition that an inventory may ask for.
    bool is_of_edition() const { return is_table() || kind() == FileKind::bands; }
    std::string_view sha256() const { return entry_ ? entry_->sha256 : std::string_view(source_->sha256); }

    const Source& source();
    const NodeTree& tree();  ///< of an airports file its head
    Place place();           ///< of the name
    const ImageEntry& entry() const { return *entry_; }

private:
    FileLabel label_;
    std::optional<ImageEntry> entry_;
    Sources* sources_ = nullptr;
    const Source* source_ = nullptr;
    std::optional<NodeTree> tree_;
    std::size_t folder_ = 0;
    bool other_edition_ = false;
};

/// Whether a path is that of a file of tables, by its name.
bool is_table_file(const std::string& path);

/// Tells what a text is. With a mistake in its label or its YAML it is reported and left out.
std::optional<Shelf> open_text(const std::string& path, std::string text, std::size_t number, Sources& sources,
                               Diagnostics& out);

/// The same of many texts by their paths; other files than tables are left alone.
std::vector<Shelf> open_texts(const NamedFiles& texts, std::size_t number, Sources& sources, Diagnostics& out);

/// The paths of a folder's files of tables, in order.
std::vector<std::string> table_files_below(const std::string& folder, Diagnostics& out);

/// Reads a folder's files and tells what each is. A file with a mistake in its label or its YAML is reported and left
/// out.
std::vector<Shelf> open_folder(const std::string& folder, std::size_t number, Sources& sources, Diagnostics& out);

}  // namespace ghg
