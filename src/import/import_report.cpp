#include "import/import_report.h"

#include "import/lines_text.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace ghg {
namespace {

constexpr std::size_t most_listed = 100;  // rows of one reason that are written out one by one
constexpr std::size_t most_ranges = 20;   // stretches of lines that stand behind the reason; more go below it
constexpr std::size_t widest = 110;       // columns of a line of stretches

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

// What the reason itself names needs no more than its stretch of lines.
bool listed(const Reason& reason) {
    return reason.rows.size() <= most_listed && !reason.text.starts_with("topic not read yet") &&
           !reason.text.starts_with("a group of countries");
}

// `rows 2 to 5, 9, …` in lines of their own.
std::string wrapped_rows(std::string_view rows) {
    constexpr std::string_view indent = "           ";
    std::string text, line(indent);
    for (std::size_t at = 0; at < rows.size();) {
        std::size_t end = std::min(rows.find(", ", at), rows.size());
        std::string_view part = rows.substr(at, end - at);
        if (line.size() + part.size() > widest) {
            text += line + "\n";
            line = indent;
        }
        line += line.size() > indent.size() ? " " : "";
        line += part;
        line += end < rows.size() ? "," : "";
        at = end + 2;
    }
    return text + line + "\n";
}

std::string stretches_text(const Reason& reason) {
    std::vector<std::size_t> lines;
    lines.reserve(reason.rows.size());
    for (const Exclusion* row : reason.rows) lines.push_back(row->line);
    std::string rows = rows_text(lines);
    if (line_ranges(lines).size() <= most_ranges)
        return fmt::format("{:>7}  {}, {}\n", reason.rows.size(), reason.text, rows);
    return fmt::format("{:>7}  {}\n", reason.rows.size(), reason.text) + wrapped_rows(rows);
}

std::string reason_text(const Reason& reason) {
    if (!listed(reason)) return stretches_text(reason);
    std::string text = fmt::format("{:>7}  {}\n", reason.rows.size(), reason.text);
    for (const Exclusion* row : reason.rows) text += fmt::format("           row {}: {}\n", row->line, row->row);
    return text;
}

std::string section(std::string_view title, const std::string& body) {
    return body.empty() ? "" : fmt::format("\n{}\n{}", title, body);
}

std::string reasons_text(const std::vector<Exclusion>& excluded) {
    std::string text;
    for (const Reason& reason : by_reason(excluded)) text += reason_text(reason);
    return text;
}

std::string second_text(const ImportAccount& second) {
    return fmt::format("\nSecond file, {}\nsha256 {}\n\n{:>7}  rows in\n{:>7}  used\n{:>7}  excluded\n",
                       second.file_name, second.sha256, second.rows_in, second.rows_used, second.excluded.size()) +
           section(fmt::format("Excluded of {}, by reason", second.file_name), reasons_text(second.excluded));
}

std::string problem_text(const ImportProblem& problem) {
    return problem.line == 0 ? fmt::format("  {}\n", problem.says)
                             : fmt::format("  row {}: {}\n", problem.line, problem.says);
}

}  // namespace

std::string import_report(const ImportFormat& format, const ImportRequest& request, const ImportResult& result) {
    std::string text = fmt::format("Import of {} as {}, edition {}\nsha256 {}\n\n", request.file_name, format.name,
                                   request.edition, request.sha256);
    text += fmt::format("{:>7}  rows in, header not counted\n{:>7}  used, {}\n", result.rows_in, result.rows_used,
                        format.used);
    if (result.rows_shared != 0)
        text += fmt::format("{:>7}  of these shared by two tables, named by one factor in each\n", result.rows_shared);
    text += fmt::format("{:>7}  excluded\n", result.excluded.size());
    std::string files, notes, problems;
    for (const ImportedFile& file : result.files) files += fmt::format("  {}\n", file.path);
    for (const std::string& note : result.notes) notes += fmt::format("  {}\n", note);
    for (const ImportProblem& problem : result.problems) problems += problem_text(problem);
    return text + section("Problems", problems) + section("Files", files) + section("Notes", notes) +
           section("Excluded, by reason", reasons_text(result.excluded)) +
           (result.second ? second_text(*result.second) : "");
}

}  // namespace ghg
