#include "base/file.h"
#include "command/console.h"
#include "command/locked_year.h"
#include "command/output_guard.h"
#include "command/parameters.h"
#include "command/pipeline.h"
#include "command/verbs.h"
#include "command/verify_bundle.h"
#include "engine/lock_change.h"
#include "engine/reperform.h"
#include "read/lock.h"
#include "report/shell_word.h"
#include "report/verify_report.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>

namespace ghg {
namespace {

struct VerifyRequest {
    std::string inventory;
    bool from_lock = false;
    std::string format = "text";
    std::string output;
};

// Whether a file differs from what was locked in nothing but its line ends.
bool only_line_ends(const LockedFile& locked, const std::string& lock_path) {
    Diagnostics ignored;
    auto text = read_file(path_from_lock(locked.path, lock_path), most_lock_bytes, ignored);
    return text && differs_in_line_ends_only(*text, locked.sha256);
}

void name_line_ends(Verification& verification) {
    for (LockedFileChange& change : verification.today->files) {
        auto locked = std::ranges::find(verification.lock.files, change.path, &LockedFile::path);
        if (change.what == LockedFileChange::What::changed && locked->kind != LockedFile::Kind::built_in &&
            only_line_ends(*locked, verification.lock_path))
            change.what = LockedFileChange::What::line_ends;
    }
}

// Whether an inventory that cannot be calculated lacks a file that was locked, or has another.
void name_files_on_disk(Verification& verification) {
    LockComparison found;
    for (const LockedFile& file : verification.lock.files) {
        if (file.kind == LockedFile::Kind::built_in) continue;
        Diagnostics unread;
        auto text = read_file(path_from_lock(file.path, verification.lock_path), most_lock_bytes, unread);
        if (!text)
            found.files.push_back({file.path, LockedFileChange::What::not_found});
        else if (sha256(*text) != file.sha256)
            found.files.push_back({file.path, LockedFileChange::What::changed});
    }
    verification.today = std::move(found);
    name_line_ends(verification);
}

// Today's inventory and tables, with the folders that the lock names.
void compare_with_today(const std::string& inventory, Verification& verification, Diagnostics& out) {
    TableFolders folders;
    folders.added = paths_from_lock(verification.lock.added, verification.lock_path);
    folders.only = paths_from_lock(verification.lock.only, verification.lock_path);
    auto year = calculate_file(inventory, folders);
    verification.today_has_errors = year->failed();
    if (year->failed()) {
        append(out, year->diagnostics);
        say(out);
        out.clear();
        name_files_on_disk(verification);
        return;
    }
    Lock now = lock_of(*year, folders, verification.lock_path);
    verification.today = compare_locks(verification.lock, now);
    find_changed_words(now, verification);
    name_line_ends(verification);
}

// Another lock in the same folder, the first by name; empty where there is none.
std::string lock_beside(const std::string& path) {
    std::set<std::string> locks;
    std::error_code unreadable;
    std::filesystem::path folder = std::filesystem::path(path).parent_path();
    for (const auto& entry : std::filesystem::directory_iterator(folder.empty() ? "." : folder, unreadable))
        if (is_lock_path(entry.path().string())) locks.insert((folder / entry.path().filename()).string());
    return locks.empty() ? "" : *locks.begin();
}

std::optional<std::string> text_of_lock(const std::string& path, const VerifyRequest& request, Diagnostics& out) {
    std::error_code ignored;
    bool is_there = std::filesystem::exists(path, ignored);
    // Without an inventory either, the name is what is wrong.
    if (is_there || is_lock_path(request.inventory) || !std::filesystem::exists(request.inventory, ignored))
        return read_file(is_there ? path : request.inventory, most_lock_bytes, out);
    std::string other = lock_beside(path);
    out.push_back(
        problem("lock-missing", place_of_file(path), fmt::format("there is no lock {}", safe_text(path)),
                other.empty()
                    ? fmt::format("Write it while the figures are those that were reported: ghg lock {}",
                                  shell_word(request.inventory))
                    : fmt::format("If the inventory was locked under another name: ghg verify {}", shell_word(other))));
    return std::nullopt;
}

std::string inventory_of(const Lock& lock, const std::string& lock_path) {
    auto file = std::ranges::find(lock.files, LockedFile::Kind::inventory, &LockedFile::kind);
    return file == lock.files.end() ? "" : path_from_lock(file->path, lock_path);
}

std::vector<std::string> files_of(const Verification& verification, const std::string& inventory) {
    std::vector<std::string> paths{inventory, verification.lock_path};
    for (const LockedFile& file : verification.lock.files)
        if (file.kind != LockedFile::Kind::built_in) paths.push_back(path_from_lock(file.path, verification.lock_path));
    return paths;
}

ExitCode deliver_verdict(const Verification& verification, const VerifyRequest& request) {
    ExitCode code = deliver(verify_report(verification, request.format, GHG_VERSION), request.output);
    return code != ExitCode::done || verification.holds() ? code : ExitCode::input_error;
}

ExitCode verify_packed(const VerifyRequest& request) {
    if (auto taken = output_is_one_of({request.inventory}, request.output)) {
        say({std::move(*taken)});
        return ExitCode::input_error;
    }
    auto verification = verify_bundle(request.inventory, request.from_lock);
    return verification ? deliver_verdict(*verification, request) : ExitCode::input_error;
}

ExitCode verify(const VerifyRequest& request) {
    if (is_bundle(request.inventory)) return verify_packed(request);
    bool names_lock = is_lock_path(request.inventory);
    std::string path = names_lock ? request.inventory : lock_path_of(request.inventory);
    Sources sources;
    Diagnostics problems;
    std::optional<ReadLock> read;
    if (auto text = text_of_lock(path, request, problems))
        read = read_lock(sources.add({path, std::move(*text), ""}), problems);
    if (!read) {
        say(problems);
        return ExitCode::input_error;
    }
    Verification verification{"", path, std::move(read->lock), read->sealed, {}, std::nullopt, false, {}, ""};
    std::string inventory = names_lock ? inventory_of(verification.lock, path) : request.inventory;
    if (auto taken = output_is_one_of(files_of(verification, inventory), request.output)) {
        say({std::move(*taken)});
        return ExitCode::input_error;
    }
    verification.mismatches = reperform(verification.lock);
    if (!request.from_lock) compare_with_today(inventory, verification, problems);
    say(problems);
    return deliver_verdict(verification, request);
}

}  // namespace

Command verify_command() {
    auto asked = std::make_shared<VerifyRequest>();
    return {
        .name = "verify",
        .summary = "Performs a locked year again, and names the first figure that differs and why",
        .reader = Reader::auditors,
        .arguments = {{.name = "INVENTORY",
                       .help = "The inventory whose lock stands beside it, the lock itself, or a bundle (FILE.zip)",
                       .into = &asked->inventory,
                       .takes = Takes::inventory,
                       .required = true}},
        .options = {{.name = "--from-lock",
                     .help = "From the lock alone: neither the inventory nor any table is opened",
                     .into = &asked->from_lock},
                    {.name = "--format",
                     .value = "FORMAT",
                     .help = "How to print it",
                     .into = &asked->format,
                     .choices = {"text", "json"}},
                    output_file(asked->output)},
        .examples = {{"ghg verify year.yaml", "against year.lock.yaml: the lock's own arithmetic, then today's files"},
                     {"ghg verify year.zip", "a bundle: with the files in it, not with the tables of this program"}},
        .run = [asked] { return verify(*asked); },
    };
}

}  // namespace ghg
