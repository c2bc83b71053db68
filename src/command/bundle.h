#pragma once

#include "base/diagnostic.h"
#include "base/zip_archive.h"
#include "command/packed_year.h"
#include "command/workspace.h"
#include "domain/lock.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// A locked year as an evidence pack: an archive with the inventory and its tables, the tables that were built in, the
/// lock, and texts to read. Of the year the bytes that were calculated from are taken; ledgers, which are summed as
/// they are read, are read again and must be the same. Nothing, with errors, where `ghg verify` would refuse the
/// archive. `path` is the archive's.
std::optional<std::string> make_bundle(const Workspace& year, const Lock& lock, const std::string& lock_path,
                                       const std::string& path, Diagnostics& out);

/// Names the SHA-256 of every other file of a bundle, as `sha256sum` does.
inline constexpr std::string_view sums_of_bundle = "SHA256SUMS";
std::string sums_of(const NamedFiles& files);

/// The files of an archive, and its SHA-256; refused or damaged ones are errors.
std::optional<NamedFiles> open_bundle(const std::string& path, std::string& hash, Diagnostics& out);

/// Where a bundle keeps a file of its lock.
std::string path_in_bundle(const LockedFile& file, const std::string& lock_path);

/// A year calculated from a bundle's files, and nothing else.
struct RepackedYear {
    std::unique_ptr<PackedYear> files;
    std::unique_ptr<Workspace> year;
    TableFolders folders;
};
RepackedYear calculate_packed(const NamedFiles& files, const Lock& lock, const std::string& lock_path);

/// The texts beside the files, by their names in the bundle: README.txt, report.txt, worksheets.txt.
NamedFiles texts_of_bundle(const Workspace& year, const Lock& lock, const std::string& lock_path);

}  // namespace ghg
