#include "command/packed_year.h"

#include "base/file.h"

#include <fmt/format.h>
#include <filesystem>

namespace ghg {
namespace {

std::string plain(const std::string& path) { return std::filesystem::path(path).lexically_normal().generic_string(); }

}  // namespace

bool PackedYear::has(const std::string& path) const { return files_.contains(plain(path)); }

std::optional<std::string> PackedYear::read(const std::string& path, Diagnostics& out) const {
    auto file = files_.find(plain(path));
    if (file != files_.end()) return file->second;
    out.push_back(problem("bundle-damaged", place_of_file(path), fmt::format("the bundle holds no file {}", path),
                          "Ask for the bundle again, as `ghg lock --bundle` wrote it."));
    return std::nullopt;
}

std::string_view PackedYear::bytes(const std::string& path) const {
    auto found = files_.find(plain(path));
    return found == files_.end() ? std::string_view() : std::string_view(found->second);
}

NamedFiles PackedYear::files_below(const std::string& folder) const {
    std::string prefix = plain(folder);
    if (!prefix.ends_with('/')) prefix += '/';
    NamedFiles found;
    for (auto file = files_.lower_bound(prefix); file != files_.end() && file->first.starts_with(prefix); ++file)
        found.insert(*file);
    return found;
}

}  // namespace ghg
