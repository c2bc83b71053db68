#include "import/import_report.h"

#include "import/lines_text.h"

#include <fmt/format.h>
#include <map>

namespace ghg {
namespace {

constexpr std::size_t most_listed = 100;  // rows of one reason that are written out one by one
constexpr std::size_t most_ranges = 20;   // stretches of lines that are written out for the others

struct Reason {
    std::string text;
    std::vector<const Exclusion*> rows;
};

std::vector<Reason> by_reason(const std::vector<Exclusion>& excluded) {
    std::vector<Reason> reasons;
    std::map<std::string, std::size_t> places;
    for (const Exclusion& exclusion : excluded) {
        auto [at, is_new] = places.try_emplace(exclusion.reason, reasons.size());
        if (is_new) reasons.push_back({exclusion.reason, {}});
        reasons[at->second].rows.push_back(&exclusion);
    }
    return reasons;
}

// A topic that is not read is named by the reason itself; its stretch of lines says the rest.
bool listed(const Reason& reason) {
    return reason.rows.size() <= most_listed && !reason.text.starts_with("topic not read yet");
}

std::string lines_of(const Reason& reason) {
    std::vector<std::size_t> lines;
    lines.reserve(reason.rows.size());
    for (const Exclusion* row : reason.rows) lines.push_back(row->line);
    return line_ranges(lines).size() > most_ranges ? std::string() : ", " + rows_text(lines);
}

std::string reason_text(const Reason& reason) {
    if (!listed(reason)) return fmt::format("{:>7}  {}{}\n", reason.rows.size(), reason.text, lines_of(reason));
    std::string text = fmt::format("{:>7}  {}\n", reason.rows.size(), reason.text);
    for (const Exclusion* row : reason.rows) text += fmt::format("           row {}: {}\n", row->line, row->row);
    return text;
}

std::string section(std::string_view title, const std::string& body) {
    return body.empty() ? "" : fmt::format("\n{}\n{}", title, body);
}

std::string problem_text(const ImportProblem& problem) {
    return problem.line == 0 ? fmt::format("  {}\n", problem.says)
                             : fmt::format("  row {}: {}\n", problem.line, problem.says);
}

}  // namespace

std::string import_report(std::string_view format, const ImportRequest& request, const ImportResult& result) {
    std::string text = fmt::format("Import of {} as {}, edition {}\nsha256 {}\n\n", request.file_name, format,
                                   request.edition, request.sha256);
    text += fmt::format(
        "{:>7}  rows in, header not counted\n{:>7}  used, each named by one factor, ratio or airport\n{:>7}  "
        "excluded\n",
        result.rows_in, result.rows_used, result.excluded.size());
    std::string files, reasons, notes, problems;
    for (const ImportedFile& file : result.files) files += fmt::format("  {}\n", file.path);
    for (const Reason& reason : by_reason(result.excluded)) reasons += reason_text(reason);
    for (const std::string& note : result.notes) notes += fmt::format("  {}\n", note);
    for (const ImportProblem& problem : result.problems) problems += problem_text(problem);
    return text + section("Problems", problems) + section("Files", files) + section("Notes", notes) +
           section("Excluded, by reason", reasons);
}

}  // namespace ghg
