#include "command/verify_bundle.h"

#include "base/file.h"
#include "command/bundle.h"
#include "command/console.h"
#include "command/locked_year.h"
#include "engine/lock_change.h"
#include "engine/reperform.h"
#include "read/lock.h"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <vector>

namespace ghg {
namespace {

using What = LockedFileChange::What;

class BundleVerifier {
public:
    BundleVerifier(const NamedFiles& files, Verification& verification)
        : files_(files), verification_(verification), lock_(verification.lock) {}

    void compare_all() {
        compare_with_lock();
        compare_with_sums();
        RepackedYear again = calculate_packed(files_, lock_, verification_.lock_path);
        verification_.today_has_errors = again.year->failed();
        if (again.year->failed()) {
            say(again.year->diagnostics);
            return;
        }
        Lock now = lock_of(*again.year, again.folders, verification_.lock_path);
        verification_.today = compare_locks(lock_, now);
        find_changed_words(now, verification_);
        join_used_files();
        if (verification_.holds()) compare_texts(texts_of_bundle(*again.year, lock_, verification_.lock_path));
    }

private:
    void compare_with_lock() {
        std::set<std::string> known{verification_.lock_path, "README.txt", "report.txt", "worksheets.txt",
                                    std::string(sums_of_bundle)};
        for (const LockedFile& file : lock_.files) {
            std::string path = path_in_bundle(file, verification_.lock_path);
            known.insert(path);
            auto packed = files_.find(path);
            if (packed == files_.end())
                tell_file(path, What::missing);
            else if (sha256(packed->second) != file.sha256)
                tell_file(path,
                          differs_in_line_ends_only(packed->second, file.sha256) ? What::line_ends : What::changed);
        }
        for (const auto& [path, text] : files_)
            if (!known.contains(path)) tell_file(path, What::not_in_lock);
    }

    // The lock knows its own files; the texts beside them have their sums alone.
    void compare_with_sums() {
        auto sums = files_.find(std::string(sums_of_bundle));
        if (sums == files_.end()) {
            tell_file(std::string(sums_of_bundle), What::missing);
            return;
        }
        for (const std::string path : {"README.txt", "report.txt", "worksheets.txt"})
            if (auto text = files_.find(path); text == files_.end())
                tell_file(path, What::missing);
            else if (sums->second.find(sha256(text->second) + "  " + path + "\n") == std::string::npos)
                tell_file(path, What::rewritten);
    }

    // What was used, or not, is told of the files that are as they were, and of those that the lock does not have.
    void join_used_files() {
        for (const LockedFileChange& used : std::exchange(verification_.today->files, {})) {
            std::string paths[] = {
                path_in_bundle({LockedFile::Kind::file, used.path, ""}, verification_.lock_path),
                path_in_bundle({LockedFile::Kind::built_in, used.path, ""}, verification_.lock_path)};
            auto told = std::ranges::find_if(verification_.in_bundle, [&](const LockedFileChange& file) {
                return std::ranges::find(paths, file.path) != std::end(paths);
            });
            if (told == verification_.in_bundle.end())
                verification_.in_bundle.push_back(used);
            else if (used.what == What::joined)
                told->what = What::joined;
        }
    }

    // Where a file or a figure is another, so are they. Another version may word them otherwise.
    void compare_texts(const NamedFiles& texts) {
        What what = lock_.program == GHG_VERSION ? What::rewritten : What::not_compared;
        for (const auto& [path, text] : texts)
            if (files_.at(path) != text) tell_file(path, what);
    }

    void tell_file(const std::string& path, What what) { verification_.in_bundle.push_back({path, what}); }

    const NamedFiles& files_;
    Verification& verification_;
    const Lock& lock_;
};

// The path of the bundle's lock; empty where it has none, or several.
std::string lock_in(const NamedFiles& files, const std::string& path, Diagnostics& out) {
    std::vector<std::string> locks;
    for (const auto& [name, text] : files)
        if (name.starts_with(packed_year_folder) && is_lock_path(name)) locks.push_back(name);
    if (locks.size() == 1) return locks.front();
    out.push_back(problem("bundle-damaged", place_of_file(path),
                          locks.empty() ? "it holds no lock: there is no year/NAME.lock.yaml in it"
                                        : fmt::format("it holds {} locks, and a bundle has one", locks.size()),
                          "Ask for the bundle again, as `ghg lock --bundle` wrote it."));
    return "";
}

}  // namespace

bool is_bundle(const std::string& path) {
    if (path.ends_with(".zip")) return true;
    std::error_code missing;
    if (!std::filesystem::is_regular_file(path, missing)) return false;
    char begin[2] = {};
    std::ifstream(path, std::ios::binary).read(begin, sizeof begin);
    return std::string_view(begin, sizeof begin) == "PK";
}

std::optional<Verification> verify_bundle(const std::string& path, bool from_lock) {
    Sources sources;
    Diagnostics problems;
    std::string hash;
    auto files = open_bundle(path, hash, problems);
    std::string lock_path = files ? lock_in(*files, path, problems) : "";
    std::optional<ReadLock> read;
    if (!lock_path.empty()) read = read_lock(sources.add({lock_path, files->at(lock_path), ""}), problems);
    say(problems);
    if (!read) return std::nullopt;
    Verification verification{path, lock_path, std::move(read->lock), read->sealed, {}, std::nullopt, false, {}, hash};
    verification.mismatches = reperform(verification.lock);
    if (!from_lock) BundleVerifier(*files, verification).compare_all();
    return verification;
}

}  // namespace ghg
