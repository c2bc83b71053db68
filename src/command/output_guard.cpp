#include "command/output_guard.h"

#include "base/file.h"

#include <fmt/format.h>
#include <filesystem>

namespace ghg {

namespace {

namespace fs = std::filesystem;

// Also where they are not read, as a shard does not.
std::vector<std::string> bases_of(const Workspace& year) {
    std::vector<std::string> paths;
    if (!year.inventory) return paths;
    auto add = [&](const Text& base) {
        if (!base.empty()) paths.push_back(beside(year.inventory->source->path, base.value));
    };
    for (const Target& target : year.inventory->targets) add(target.base_inventory);
    if (year.inventory->base_year) add(year.inventory->base_year->inventory);
    return paths;
}

}  // namespace

std::optional<Diagnostic> output_is_one_of(const std::vector<std::string>& paths, const std::string& output,
                                           std::string_view option) {
    std::error_code missing;
    if (!fs::is_regular_file(output, missing)) return std::nullopt;
    for (const std::string& path : paths)
        if (fs::equivalent(path, output, missing))
            return problem("output-is-input", {}, fmt::format("{} is one of the files this report is made of", output),
                           fmt::format("Choose another file with {}.", option));
    return std::nullopt;
}

std::optional<Diagnostic> output_is_input(const Workspace& year, const std::string& output, std::string_view option) {
    std::vector<std::string> paths = bases_of(year);
    for (const Source& source : year.sources.all()) paths.push_back(source.path);
    for (const InputFile& file : year.ledger_files) paths.push_back(file.path);
    if (auto found = output_is_one_of(paths, output, option)) return found;
    for (const auto& base : year.bases)
        if (auto found = output_is_input(*base, output, option)) return found;
    return std::nullopt;
}

}  // namespace ghg
