#include "command/locked_year.h"

#include "base/file.h"
#include "command/packed_year.h"
#include "domain/lock_format.h"
#include "engine/lock_of.h"
#include "report/lock_text.h"

#include <filesystem>
#include <sstream>

namespace ghg {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const std::string& path) { return fs::absolute(path).lexically_normal().parent_path(); }

std::vector<std::string> paths_in_lock(const std::vector<std::string>& paths, const std::string& lock_path) {
    std::vector<std::string> named;
    for (const std::string& path : paths) named.push_back(path_in_lock(path, lock_path));
    return named;
}

std::string with_line_ends(const std::string& text, bool crlf) {
    std::string changed;
    for (char c : text) {
        if (c == '\r') continue;
        if (c == '\n' && crlf) changed += '\r';
        changed += c;
    }
    return changed;
}

// A bundle keeps what was built in below a folder of its own.
std::string name_in_lock(const std::string& path, const TableFolders& folders, const std::string& lock_path) {
    bool was_builtin = folders.packed != nullptr && path.starts_with(packed_tables_folder);
    return was_builtin ? path.substr(packed_tables_folder.size()) : path_in_lock(path, lock_path);
}

// Files are compared by their hashes; which editions a set has by now is no word of the result.
std::string text_of_words(Lock lock) {
    lock.files.clear();
    std::erase_if(lock.choices, [](const auto& choice) { return choice.first == editions_choice; });
    return lock_text(lock);
}

constexpr const char* lock_ending = ".lock.yaml";

}  // namespace

std::string lock_path_of(const std::string& inventory) {
    return fs::path(inventory).replace_extension(lock_ending).string();
}

bool is_lock_path(const std::string& path) { return path.ends_with(lock_ending); }

bool differs_in_line_ends_only(const std::string& text, const std::string& hash) {
    return sha256(with_line_ends(text, true)) == hash || sha256(with_line_ends(text, false)) == hash;
}

std::string path_in_lock(const std::string& path, const std::string& lock_path) {
    fs::path named = fs::absolute(path).lexically_normal().lexically_relative(folder_of(lock_path));
    return named.empty() ? path : named.generic_string();
}

std::string path_from_lock(const std::string& path, const std::string& lock_path) {
    fs::path folder = fs::path(lock_path).parent_path();
    return (folder / path).lexically_normal().string();
}

std::vector<std::string> paths_from_lock(const std::vector<std::string>& paths, const std::string& lock_path) {
    std::vector<std::string> found;
    for (const std::string& path : paths) found.push_back(path_from_lock(path, lock_path));
    return found;
}

std::optional<Mismatch> changed_words(const Lock& was, const Lock& now) {
    std::istringstream before(text_of_words(was));
    std::istringstream after(text_of_words(now));
    std::string locked, worked;
    while (std::getline(before, locked) && !locked.starts_with(seal_key)) {
        std::getline(after, worked);
        if (locked != worked) return Mismatch{"words of the lock", locked, worked};
    }
    return std::nullopt;
}

void find_changed_words(const Lock& now, Verification& verification) {
    const LockComparison& today = *verification.today;
    bool same = today.figures.empty() && today.words.empty() && today.files.empty();
    if (!same || today.program_was != today.program_now) return;
    if (auto changed = changed_words(verification.lock, now)) verification.mismatches.push_back(std::move(*changed));
}

Lock lock_of(const Workspace& year, const TableFolders& folders, const std::string& lock_path) {
    return lock_of(year.result, {GHG_VERSION, year.context.editions, paths_in_lock(folders.added, lock_path),
                                 paths_in_lock(folders.only, lock_path),
                                 [&](const std::string& path) { return name_in_lock(path, folders, lock_path); }});
}

}  // namespace ghg
