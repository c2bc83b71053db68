#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ghg {

/// Files by their paths: relative, folders parted by `/`.
using NamedFiles = std::map<std::string, std::string>;

/// Archives with more than this are refused. Bytes are counted as they come out, whatever the archive says of itself.
inline constexpr std::size_t most_zip_entries = 10'000;
inline constexpr std::size_t most_zip_entry_bytes = std::size_t{64} << 20U;
inline constexpr std::size_t most_zip_bytes = std::size_t{256} << 20U;

/// What is wrong with an archive.
struct ZipFault {
    bool damaged = false;  ///< it is no archive, or not a whole one; else it holds what is refused
    std::string entry;     ///< as the archive names it; empty where it is about the whole
    std::string says;      ///< "its path is absolute"
};

/// The files of a ZIP archive, unpacked in memory: nothing is written anywhere, and folders are left out. Nothing and a
/// fault where the archive is damaged or holds what has no business there: paths that lead elsewhere, links, encrypted
/// entries, names that two files share or that cannot be shown, methods other than stored and deflated, too much.
std::optional<NamedFiles> read_zip(std::string_view bytes, ZipFault& fault);

/// The archive of these files, at least one; the same bytes for the same files: in the order of their paths, deflated,
/// all of one day.
std::string write_zip(const NamedFiles& files);

}  // namespace ghg
