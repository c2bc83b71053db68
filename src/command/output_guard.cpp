#include "command/output_guard.h"

#include "base/file.h"
#include "base/file_draft.h"

#include <fmt/format.h>
#include <sys/stat.h>
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

bool is_one_output(const std::string& a, const std::string& b) {
    auto opened = [](const std::string& path) { return path.empty() ? std::string("/dev/stdout") : path; };
    std::string one = opened(a), other = opened(b);
    struct stat of_one {
    }, of_other{}, nothing{};
    bool are_there = ::stat(one.c_str(), &of_one) == 0 && ::stat(other.c_str(), &of_other) == 0;
    if (are_there && S_ISCHR(of_one.st_mode) && ::stat("/dev/null", &nothing) == 0 && of_one.st_rdev == nothing.st_rdev)
        return false;
    // Two names of one regular file become two files, as each is written anew.
    if (are_there && !S_ISREG(of_one.st_mode) && of_one.st_dev == of_other.st_dev && of_one.st_ino == of_other.st_ino)
        return true;
    std::error_code missing;
    auto whole = [&](const std::string& path) { return fs::weakly_canonical(fs::absolute(followed(path)), missing); };
    return whole(one) == whole(other);
}

}  // namespace ghg
