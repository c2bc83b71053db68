#pragma once

#include "base/diagnostic.h"
#include "domain/table_diff.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// The files themselves; only the library looks inside.
struct OpenedFiles;

/// The files of one state of the tables, opened once and used in one calculation after another. A file that is built in
/// byte for byte is not parsed again. It must outlive every library that it was lent to.
class TableFiles {
public:
    /// `image` is the program's, or empty.
    explicit TableFiles(std::string_view image);
    ~TableFiles();
    TableFiles(const TableFiles&) = delete;
    TableFiles& operator=(const TableFiles&) = delete;

    /// Every file of tables below a folder.
    void add_folder(const std::string& folder, Diagnostics& out);
    /// A text from elsewhere; other files than tables (by the ending of `path`) are left alone.
    void add(const std::string& path, std::string text, Diagnostics& out);

    /// Every edition with a table or bands among the files, sorted.
    std::vector<std::string> editions() const;
    /// Files that the two sides do not have alike, in order of kind and name.
    static std::vector<ChangedFile> changed(const TableFiles& was, const TableFiles& now);

private:
    friend class Library;
    std::unique_ptr<OpenedFiles> opened_;
};

}  // namespace ghg
