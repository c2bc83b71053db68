#include "command/bundle.h"

#include "base/file.h"
#include "command/locked_year.h"
#include "command/pipeline.h"
#include "engine/lock_change.h"
#include "report/bundle_readme.h"
#include "report/explain_text.h"
#include "report/lock_text.h"
#include "report/text_report.h"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace ghg {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ask_again = "Ask for the bundle again, as `ghg lock --bundle` wrote it.";

Diagnostic told(const ZipFault& fault, const std::string& path, std::string_view next_step) {
    std::string says = fault.entry.empty() ? fault.says : fmt::format("{}: {}", fault.entry, fault.says);
    return fault.damaged ? problem("bundle-damaged", place_of_file(path), says, std::string(next_step))
                         : problem("bundle-refused", place_of_file(path), says, std::string(next_step));
}

const Source* find_source(const Workspace& year, const std::string& hash) {
    for (const Source& source : year.sources.all())
        if (source.sha256 == hash && !source.text.empty()) return &source;
    for (const auto& base : year.bases)
        if (const Source* source = find_source(*base, hash)) return source;
    return nullptr;
}

std::string text_with(const Workspace& year, const std::string& hash) {
    const Source* source = find_source(year, hash);
    return source == nullptr ? "" : source->text;
}

fs::path on_disk(const std::string& path_in_lock, const std::string& lock_path) {
    return (fs::absolute(lock_path).parent_path() / path_in_lock).lexically_normal();
}

fs::path common_folder(const fs::path& one, const fs::path& other) {
    auto [end, rest] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    fs::path common;
    for (auto part = one.begin(); part != end; ++part) common /= *part;
    return common;
}

// The deepest folder that the lock and all files of the user are in.
fs::path top_of(const Lock& lock, const std::string& lock_path) {
    fs::path top = fs::absolute(lock_path).lexically_normal().parent_path();
    for (const LockedFile& file : lock.files)
        if (file.kind != LockedFile::Kind::built_in)
            top = common_folder(top, on_disk(file.path, lock_path).parent_path());
    return top;
}

std::string below(const fs::path& top, const fs::path& path) {
    return std::string(packed_year_folder) + path.lexically_relative(top).generic_string();
}

NamedFiles builtin_files() {
    ZipFault fault;
    auto files = read_zip(builtin_texts(), fault);
    if (!files) throw std::runtime_error("the texts of the built-in tables are damaged");
    return std::move(*files);
}

// Ledgers are summed as they are read, and not kept.
std::string ledger_on_disk(const LockedFile& file, const std::string& lock_path) {
    Diagnostics unread;
    return read_file(on_disk(file.path, lock_path).string(), most_zip_entry_bytes, unread).value_or("");
}

// Why a ledger cannot be packed: it is large, or not what was summed any more.
std::optional<Diagnostic> ledger_fault(const Workspace& year, const Lock& lock, const std::string& lock_path) {
    for (const LockedFile& file : lock.files) {
        if (file.kind == LockedFile::Kind::built_in || find_source(year, file.sha256) != nullptr) continue;
        std::string path = on_disk(file.path, lock_path).string();
        std::error_code missing;
        if (fs::file_size(path, missing) > most_zip_entry_bytes && !missing)
            return problem(
                "bundle-refused", place_of_file(path),
                fmt::format("it is larger than {} MiB, and no file of a bundle may be", most_zip_entry_bytes >> 20U),
                "Pack the ledger with gzip or zstd, which ghg reads, or hand it over beside the lock.");
        if (sha256(ledger_on_disk(file, lock_path)) != file.sha256)
            return problem("bundle-refused", place_of_file(path), "it is not what was summed a moment ago",
                           "Lock the year again when nobody writes to the file; what comes through a pipe cannot be "
                           "packed.");
    }
    return std::nullopt;
}

NamedFiles files_of(const Workspace& year, const Lock& lock, const std::string& lock_path) {
    fs::path top = top_of(lock, lock_path);
    NamedFiles builtin = builtin_files();
    NamedFiles files;
    for (const LockedFile& file : lock.files) {
        bool from_program = file.kind == LockedFile::Kind::built_in;
        std::string text = from_program ? std::move(builtin[file.path]) : text_with(year, file.sha256);
        if (text.empty()) text = ledger_on_disk(file, lock_path);
        if (sha256(text) != file.sha256) throw std::runtime_error("not what was calculated from: " + file.path);
        files.emplace(
            from_program ? std::string(packed_tables_folder) + file.path : below(top, on_disk(file.path, lock_path)),
            std::move(text));
    }
    files.emplace(below(top, fs::absolute(lock_path).lexically_normal()), lock_text(lock));
    return files;
}

// What is handed over is calculated from what is handed over, before it is.
void add_texts(NamedFiles& files, const Lock& lock, const std::string& lock_path) {
    RepackedYear again = calculate_packed(files, lock, lock_path);
    if (again.year->failed())
        throw std::runtime_error("the bundle cannot be calculated: " + again.year->diagnostics.front().says);
    LockComparison compared = compare_locks(lock, lock_of(*again.year, again.folders, lock_path));
    if (!compared.figures.empty() || !compared.words.empty() || !compared.files.empty())
        throw std::runtime_error("the bundle does not give the same figures again");
    files.merge(texts_of_bundle(*again.year, lock, lock_path));
    files.emplace(sums_of_bundle, sums_of(files));
}

}  // namespace

std::string path_in_bundle(const LockedFile& file, const std::string& lock_path) {
    return file.kind == LockedFile::Kind::built_in ? std::string(packed_tables_folder) + file.path
                                                   : path_from_lock(file.path, lock_path);
}

std::string sums_of(const NamedFiles& files) {
    std::string text;
    for (const auto& [path, bytes] : files)
        if (path != sums_of_bundle) text += fmt::format("{}  {}\n", sha256(bytes), path);
    return text;
}

RepackedYear calculate_packed(const NamedFiles& files, const Lock& lock, const std::string& lock_path) {
    RepackedYear made;
    made.files = std::make_unique<PackedYear>(files);
    made.folders.added = paths_from_lock(lock.added, lock_path);
    made.folders.only = paths_from_lock(lock.only, lock_path);
    made.folders.packed = made.files.get();
    auto inventory = std::ranges::find(lock.files, LockedFile::Kind::inventory, &LockedFile::kind);
    made.year =
        calculate_file(inventory == lock.files.end() ? "" : path_in_bundle(*inventory, lock_path), made.folders);
    return made;
}

NamedFiles texts_of_bundle(const Workspace& year, const Lock& lock, const std::string& lock_path) {
    ReportOptions options;
    options.version = GHG_VERSION;
    return {{"README.txt", bundle_readme(lock, lock_path)},
            {"report.txt", text_report({&year.result}, options)},
            {"worksheets.txt", explain_text(year.result, {})}};
}

std::optional<std::string> make_bundle(const Workspace& year, const Lock& lock, const std::string& lock_path,
                                       const std::string& path, Diagnostics& out) {
    if (auto fault = ledger_fault(year, lock, lock_path)) {
        out.push_back(std::move(*fault));
        return std::nullopt;
    }
    NamedFiles files = files_of(year, lock, lock_path);
    add_texts(files, lock, below(top_of(lock, lock_path), fs::absolute(lock_path).lexically_normal()));
    std::string bytes = write_zip(files);
    ZipFault fault;
    auto again = read_zip(bytes, fault);
    if (again == files) return bytes;
    if (again) throw std::runtime_error("the archive does not hold what was put into it");
    out.push_back(told(fault, path,
                       "Give that file another name or size, so that anybody can unpack it, and lock the year again."));
    return std::nullopt;
}

std::optional<NamedFiles> open_bundle(const std::string& path, std::string& hash, Diagnostics& out) {
    auto bytes = read_file(path, most_zip_bytes, out);
    if (!bytes) return std::nullopt;
    hash = sha256(*bytes);
    ZipFault fault;
    auto files = read_zip(*bytes, fault);
    if (!files) out.push_back(told(fault, path, ask_again));
    return files;
}

}  // namespace ghg
