#pragma once

#include "base/diagnostic.h"
#include "base/zip_archive.h"

#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// Where a bundle keeps what, below its top: the files of the inventory, and those that were built in.
inline constexpr std::string_view packed_year_folder = "year/";
inline constexpr std::string_view packed_tables_folder = "built-in/";

/// The files of a bundle, in memory: a year is calculated from them as from a folder, and nothing else is opened.
class PackedYear {
public:
    /// `files` must outlive it.
    explicit PackedYear(const NamedFiles& files) : files_(files) {}

    bool has(const std::string& path) const;
    /// A file's bytes; one that is not there is an error.
    std::optional<std::string> read(const std::string& path, Diagnostics& out) const;
    /// Where a file's bytes lie; empty where it is not there.
    std::string_view bytes(const std::string& path) const;
    NamedFiles files_below(const std::string& folder) const;
    /// The tables that were built in.
    NamedFiles tables() const { return files_below(std::string(packed_tables_folder)); }

private:
    const NamedFiles& files_;
};

}  // namespace ghg
