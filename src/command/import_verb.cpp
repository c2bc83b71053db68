#include "base/file.h"
#include "base/stops_held.h"
#include "command/console.h"
#include "command/parameters.h"
#include "command/verbs.h"
#include "import/import_formats.h"
#include "import/import_report.h"
#include "import/other_file.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>

namespace ghg {
namespace {

namespace fs = std::filesystem;

struct FactorsImportRequest {
    std::string format, file, second, edition, folder, retrieved, published;
};

constexpr std::size_t largest_publication = std::size_t{512} << 20U;

// What the header or the file as a whole lacks may be another format's file.
std::string next_step_of(const ImportProblem& each) {
    if (!each.next_step.empty()) return "Nothing was written. " + each.next_step;
    if (each.line > 1) return "Nothing was written; correct the file or ask for its original.";
    return "Nothing was written; see in `ghg factors import --help` whether --from and --edition fit the file, else "
           "correct it or ask for its original.";
}

Diagnostics problems_of(const ImportResult& result, const Source& source) {
    Diagnostics found;
    for (const ImportProblem& each : result.problems)
        found.push_back(problem("import-problem",
                                {&source, each.line, each.line == 0 ? std::size_t{0} : std::size_t{1}, 1}, each.says,
                                next_step_of(each)));
    return found;
}

// Everything that is to be written, the report beside the tables.
std::vector<ImportedFile> files_of(const ImportFormat& format, const ImportRequest& import,
                                   const ImportResult& result) {
    std::vector<ImportedFile> files = result.files;
    files.push_back({import.edition + "/import-report.txt", import_report(format, import, result)});
    return files;
}

std::optional<Diagnostic> in_the_way(const std::string& path, const std::string& says) {
    return problem("file-exists", {}, fmt::format("{} {}", path, says),
                   "Nothing was written; remove that file, or choose another folder with --output.");
}

// Tables of the editions that are there already: others than ours would be mixed with them.
std::optional<Diagnostic> other_content(const std::string& folder, const std::vector<ImportedFile>& files,
                                        Diagnostics& out) {
    std::set<fs::path> homes;
    std::error_code missing;
    for (const ImportedFile& file : files) {
        std::string path = (fs::path(folder) / file.path).string();
        if (fs::exists(fs::symlink_status(fs::path(path).parent_path(), missing)))
            homes.insert(fs::path(path).parent_path());
        if (!fs::exists(fs::symlink_status(path, missing))) continue;
        auto text = read_file(path, largest_publication, out);
        if (!text || *text != file.text) return in_the_way(path, "is there already, with other content");
    }
    for (const fs::path& home : homes)
        for (const std::string& path : files_below(home.string(), {".yaml", ".yml", ".csv"}, out))
            if (std::ranges::none_of(
                    files, [&](const ImportedFile& file) { return fs::path(folder) / file.path == fs::path(path); }))
                return in_the_way(path, "stands in the edition's folder, and does not come from this file");
    return std::nullopt;
}

// Makes the folder, and names each that was not there before.
void make_folder(const fs::path& folder, std::vector<fs::path>& fresh) {
    std::error_code ignored;
    std::vector<fs::path> missing;
    for (fs::path at = folder; !at.empty() && !fs::exists(at, ignored); at = at.parent_path()) missing.push_back(at);
    std::ranges::reverse(missing);
    for (const fs::path& at : missing)
        if (fs::create_directory(at, ignored)) fresh.push_back(at);
}

// All of them or none, also where the run is stopped: half an edition would answer for the whole.
void write_files(const std::string& folder, const std::vector<ImportedFile>& files, Diagnostics& out) {
    StopsHeld until_done;
    std::vector<fs::path> fresh;
    std::error_code ignored;
    for (const ImportedFile& file : files) {
        fs::path path = fs::path(folder) / file.path;
        make_folder(path.parent_path(), fresh);
        bool is_there = fs::exists(path, ignored);
        if (!write_file(path.string(), file.text, out)) break;
        if (!is_there) fresh.push_back(path);
    }
    if (!has_errors(out)) return;
    std::ranges::reverse(fresh);
    for (const fs::path& path : fresh) fs::remove(path, ignored);
}

ExitCode write_all(const FactorsImportRequest& request, const ImportRequest& import, const ImportResult& result) {
    Diagnostics problems;
    std::vector<ImportedFile> files = files_of(*find_import_format(request.format), import, result);
    if (auto other = other_content(request.folder, files, problems)) problems.push_back(*other);
    if (!has_errors(problems)) write_files(request.folder, files, problems);
    say(problems);
    if (has_errors(problems)) return ExitCode::input_error;
    auto also = [&](auto count) { return result.second ? count(*result.second) : std::size_t{0}; };
    return deliver(
        fmt::format("{} rows in = {} used + {} excluded; {} files below {}, with import-report.txt beside them\n",
                    result.rows_in + also([](auto& second) { return second.rows_in; }),
                    result.rows_used + also([](auto& second) { return second.rows_used; }),
                    result.excluded.size() + also([](auto& second) { return second.excluded.size(); }),
                    result.files.size(), safe_text(request.folder)),
        "");
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const ImportFormat& format : import_formats()) names.emplace_back(format.name);
    return names;
}

// What each format reads, for help and manual.
Explanation formats_explained() {
    Explanation all{"Formats", {}};
    for (const ImportFormat& format : import_formats())
        all.terms.push_back({std::string(format.name), fmt::format("{}. Edition {}", format.reads, format.edition)});
    return all;
}

std::string name_of(const std::string& path) { return fs::path(path).filename().string(); }

// The text of --with; empty without it.
std::optional<std::string> read_second(const FactorsImportRequest& request, const ImportFormat& format,
                                       Diagnostics& out) {
    if (request.second.empty()) return std::string();
    if (format.reads_two && name_of(request.second) != name_of(request.file))
        return read_file(request.second, largest_publication, out);
    out.push_back(format.reads_two
                      ? problem("import-problem", {}, "both files have one name: citations could not tell them apart",
                                "Nothing was written; give one of them another name.")
                      : problem("import-problem", {}, fmt::format("{} is read from one file", format.name),
                                "Nothing was written; leave out --with."));
    return std::nullopt;
}

void refuse_other_file(const std::string& path, std::string_view bytes, char delimiter, Diagnostics& out) {
    if (auto other = other_file(bytes, delimiter))
        out.push_back(problem("import-problem", place_of_file(path), other->says, next_step_of(*other)));
}

ExitCode factors_import(const FactorsImportRequest& request) {
    const ImportFormat* format = find_import_format(request.format);
    Diagnostics problems;
    auto bytes = read_file(request.file, largest_publication, problems);
    auto second = read_second(request, *format, problems);
    if (bytes) refuse_other_file(request.file, *bytes, format->delimiter, problems);
    if (second && !request.second.empty()) refuse_other_file(request.second, *second, format->delimiter, problems);
    if (has_errors(problems)) {
        say(problems);
        return ExitCode::input_error;
    }
    ImportRequest import{name_of(request.file), *bytes,           request.edition, sha256(*bytes),
                         request.retrieved,     request.published};
    if (!request.second.empty()) import.second = {name_of(request.second), *second, sha256(*second)};
    ImportResult result = format->run(import);
    if (result.problems.empty()) return write_all(request, import, result);
    Source source{request.file, *bytes, import.sha256};
    say(problems_of(result, source));
    return ExitCode::input_error;
}

std::vector<Parameter> import_parameters(FactorsImportRequest& asked) {
    return {{.name = "--from",
             .value = "FORMAT",
             .help = "Its format, see Formats",
             .into = &asked.format,
             .choices = format_names(),
             .required = true},
            {.name = "--with",
             .value = "FILE",
             .help = "A second file of the edition: gives the rows that FILE lacks, and must agree with it",
             .into = &asked.second,
             .takes = Takes::file,
             .wrong_with = not_a_name},
            {.name = "--edition",
             .value = "P/E",
             .help = "The edition it becomes, PUBLISHER/YEAR-OR-VERSION; a name that no built-in one has",
             .into = &asked.edition,
             .wrong_with = not_an_edition,
             .required = true},
            {.name = "--output",
             .letter = 'o',
             .value = "DIR",
             .help = "Folder to write below",
             .into = &asked.folder,
             .takes = Takes::folder,
             .wrong_with = not_a_name,
             .required = true},
            {.name = "--retrieved",
             .value = "DATE",
             .help = "The day the file was fetched, such as 2026-11-21",
             .into = &asked.retrieved,
             .wrong_with = not_a_date,
             .required = true},
            {.name = "--published",
             .value = "DATE",
             .help = "The day or year of the document (the edition's)",
             .into = &asked.published,
             .wrong_with = not_a_date}};
}

}  // namespace

Command factors_import_command() {
    auto asked = std::make_shared<FactorsImportRequest>();
    return {
        .name = "factors import",
        .summary = "Turn a publisher's own file into our tables, without losing a row",
        .reader = Reader::auditors,
        .arguments = {{.name = "FILE",
                       .help = "The publisher's file",
                       .into = &asked->file,
                       .takes = Takes::file,
                       .required = true}},
        .options = import_parameters(*asked),
        .explains = formats_explained(),
        .examples = {{"ghg factors import flat-file.csv --from uk-flat-file --edition our-desnz/2022 --output tables "
                      "--retrieved 2026-11-21",
                      "tables/our-desnz/2022, and a report of every row"},
                     {"ghg factors import scope-3.json --with totals.csv --from uk-flat-file --edition our-desnz/2025 "
                      "--output tables "
                      "--retrieved 2026-11-21",
                      "tables/our-desnz/2025 from two copies, the second for what the first lacks"}},
        .run = [asked] { return factors_import(*asked); },
    };
}

}  // namespace ghg
