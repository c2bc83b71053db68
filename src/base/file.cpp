#include "base/file.h"

#include "base/descriptor.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <fnmatch.h>
#include <glob.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace ghg {
namespace {

namespace fs = std::filesystem;

Diagnostic unreadable(const std::string& path, int error) {
    if (error == ENOENT || error == ENOTDIR)
        return problem("file-missing", place_of_file(path), fmt::format("there is no file {}", path),
                       "Check the spelling and the folder you are in.");
    return problem("file-unreadable", place_of_file(path),
                   fmt::format("{} cannot be read: {}", path, std::strerror(error)),
                   "Check its permissions (ls -l) and try again.");
}

// What stands in the way of reading it, or nothing.
std::optional<Diagnostic> not_a_file(const struct stat& info, const std::string& path) {
    if (S_ISDIR(info.st_mode))
        return problem("file-is-folder", place_of_file(path), fmt::format("{} is a folder", path),
                       "Name a file inside it.");
    if (S_ISREG(info.st_mode) || S_ISFIFO(info.st_mode)) return std::nullopt;
    return problem("file-unreadable", place_of_file(path), fmt::format("{} is neither a file nor a pipe", path),
                   "Name a file.");
}

Diagnostic unreadable_folder(const std::string& path, int error) {
    if (error == ENOENT)
        return problem("file-missing", place_of_file(path), fmt::format("there is no folder {}", path),
                       "Check the spelling and the folder you are in.");
    if (error == ENOTDIR)
        return problem("file-missing", place_of_file(path), fmt::format("{} is a file, not a folder", path),
                       "Name the folder that the tables are in.");
    return unreadable(path, error);
}

// A file that is left out in silence would change figures.
Diagnostic not_readable(const std::string& path, bool exists) {
    if (exists)
        return problem("file-unreadable", place_of_file(path), fmt::format("{} is neither a file nor a folder", path),
                       "Take it out of the folder.");
    return problem("file-unreadable", place_of_file(path), fmt::format("{} is a link that leads nowhere", path),
                   "Mend the link, or take it out of the folder.");
}

// Part of the old and part of the new would be read as one.
bool changed_between(const struct stat& before, const struct stat& after) {
    return S_ISREG(before.st_mode) &&
           (before.st_size != after.st_size || before.st_mtim.tv_sec != after.st_mtim.tv_sec ||
            before.st_mtim.tv_nsec != after.st_mtim.tv_nsec);
}

// The whole file, or what stood in the way.
std::optional<Diagnostic> read_all(const std::string& path, std::size_t most_bytes, std::string& text) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) return unreadable(path, errno);
    struct stat before {};
    if (::fstat(file.get(), &before) != 0) return unreadable(path, errno);
    if (auto hindrance = not_a_file(before, path)) return hindrance;
    char buffer[1 << 16];
    while (ssize_t got = ::read(file.get(), buffer, sizeof buffer)) {
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(path, errno);
        text.append(buffer, static_cast<std::size_t>(got));
        if (text.size() > most_bytes)
            return problem("file-too-large", place_of_file(path),
                           fmt::format("{} is larger than {} MiB", path, most_bytes >> 20U),
                           "Split it into several files; bulk data belongs in a CSV.");
    }
    struct stat after {};
    if (::fstat(file.get(), &after) != 0) return unreadable(path, errno);
    if (!changed_between(before, after)) return std::nullopt;
    return problem("file-unreadable", place_of_file(path), fmt::format("{} was changed while it was read", path),
                   "Run it again when the file is whole.");
}

}  // namespace

Place place_of_file(const std::string& path) {
    // A run has few such diagnostics, so the names may live as long as the program.
    static Sources unread;
    return {&unread.add({path, "", ""}), 0, 0, 1};
}

std::optional<std::string> read_file(const std::string& path, std::size_t most_bytes, Diagnostics& out) {
    std::string text;
    if (auto hindrance = read_all(path, most_bytes, text)) {
        out.push_back(std::move(*hindrance));
        return std::nullopt;
    }
    return text;
}

std::vector<std::string> files_below(const std::string& folder, const std::vector<std::string>& endings,
                                     Diagnostics& out) {
    std::vector<std::string> paths;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code dangling;
        bool wanted = std::ranges::count(endings, entry->path().extension().string()) > 0;
        if (!wanted || entry->is_directory(dangling)) continue;
        if (entry->is_regular_file(dangling))
            paths.push_back(entry->path().string());
        else
            out.push_back(not_readable(entry->path().string(), entry->exists(dangling)));
    }
    if (error) out.push_back(unreadable_folder(folder, error.value()));
    std::ranges::sort(paths);
    return paths;
}

std::string beside(const std::string& path, const std::string& name) {
    return (fs::path(path).parent_path() / name).string();
}

bool matches(const std::string& pattern, const std::string& path) {
    return fnmatch(pattern.c_str(), path.c_str(), FNM_PATHNAME) == 0;
}

std::string pattern_beside(const std::string& path, const std::string& pattern) {
    std::string folder;
    for (char c : fs::path(path).parent_path().string()) {
        if (std::string_view("*?[\\").find(c) != std::string_view::npos) folder += '\\';
        folder += c;
    }
    return (fs::path(folder) / pattern).string();
}

std::vector<std::string> files_matching(const std::string& path, const std::string& pattern) {
    std::string name = beside(path, pattern);
    if (pattern.find_first_of("*?[") == std::string::npos) return {name};
    glob_t found{};
    std::vector<std::string> paths;
    if (glob(pattern_beside(path, pattern).c_str(), 0, nullptr, &found) == 0)
        paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    globfree(&found);
    std::error_code missing;
    if (paths.empty() && fs::exists(name, missing)) paths.push_back(name);
    std::ranges::sort(paths);
    return paths;
}

}  // namespace ghg
