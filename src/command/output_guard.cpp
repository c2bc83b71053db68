#include "command/output_guard.h"

#include <fmt/format.h>
#include <filesystem>

namespace ghg {

namespace fs = std::filesystem;

std::optional<Diagnostic> output_is_one_of(const std::vector<std::string>& paths, const std::string& output) {
    std::error_code missing;
    if (!fs::is_regular_file(output, missing)) return std::nullopt;
    for (const std::string& path : paths)
        if (fs::equivalent(path, output, missing))
            return problem("output-is-input", {}, fmt::format("{} is one of the files this report is made of", output),
                           "Choose another file with --output.");
    return std::nullopt;
}

std::optional<Diagnostic> output_is_input(const Workspace& year, const std::string& output) {
    std::vector<std::string> paths;
    for (const Source& source : year.sources.all()) paths.push_back(source.path);
    if (auto found = output_is_one_of(paths, output)) return found;
    for (const auto& base : year.bases)
        if (auto found = output_is_input(*base, output)) return found;
    return std::nullopt;
}

}  // namespace ghg
