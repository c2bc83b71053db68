#include "base/file.h"
#include "command/console.h"
#include "command/verbs.h"
#include "import/import_formats.h"
#include "import/import_report.h"

#include <filesystem>
#include <fmt/format.h>

namespace ghg {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_publication = std::size_t{512} << 20U;

Diagnostics problems_of(const ImportResult& result, const Source& source) {
    Diagnostics found;
    for (const ImportProblem& each : result.problems)
        found.push_back(problem("import-problem", {&source, each.line, each.line == 0 ? std::size_t{0} : std::size_t{1}, 1}, each.says, "Nothing was written; correct the file or ask for its original."));
    return found;
}

bool write_below(const std::string& folder, const std::string& path, const std::string& text, Diagnostics& out) {
    fs::path full = fs::path(folder) / path;
    std::error_code error;
    fs::create_directories(full.parent_path(), error);
    return write_file(full.string(), text, out);
}

ExitCode write_all(const FactorsImportRequest& request, const ImportRequest& import, const ImportResult& result) {
    Diagnostics problems;
    for (const ImportedFile& file : result.files)
        if (!write_below(request.folder, file.path, file.text, problems)) break;
    std::string report = import_report(request.format, import, result);
    if (!has_errors(problems)) write_below(request.folder, request.edition + "/import-report.txt", report, problems);
    say(problems);
    if (has_errors(problems)) return ExitCode::input_error;
    return deliver(fmt::format("{} rows in = {} used + {} excluded; {} files below {}, with import-report.txt beside them\n", result.rows_in, result.rows_used,
                               result.excluded.size(), result.files.size(), request.folder), "");
}

}  // namespace

ExitCode factors_import(const FactorsImportRequest& request) {
    const ImportFormat* format = find_import_format(request.format);
    Diagnostics problems;
    auto bytes = read_file(request.file, largest_publication, problems);
    if (!bytes || format == nullptr) {
        say(problems);
        return ExitCode::input_error;
    }
    ImportRequest import{fs::path(request.file).filename().string(), *bytes, request.edition, sha256(*bytes), request.retrieved, request.published};
    ImportResult result = format->run(import);
    if (result.problems.empty()) return write_all(request, import, result);
    Source source{request.file, *bytes, import.sha256};
    say(problems_of(result, source));
    return ExitCode::input_error;
}

}  // namespace ghg
