#include "base/few_of_a_kind.h"
#include "command/console.h"
#include "command/judged_folder.h"
#include "command/parameters.h"
#include "command/pipeline.h"
#include "command/verbs.h"
#include "engine/review.h"
#include "report/diagnostic_github.h"
#include "report/diagnostic_json.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace ghg {
namespace {

struct CheckRequest {
    std::string path;  ///< an inventory, or a folder of tables
    TableFolders folders;
    std::string format = "text";
    std::string as_of;  ///< a day; empty: no review is judged
    bool strict = false;
};

// A caveat of the result was a diagnostic before, where a reader or a check found it; that says more.
Finding finding_of(const Caveat& said, const Diagnostics& diagnostics) {
    auto same = [&](const Diagnostic& d) {
        return d.slug == said.slug && d.says == said.text && to_text(d.at) == to_text(said.where);
    };
    auto found = std::ranges::find_if(diagnostics, same);
    if (found != diagnostics.end()) return {*found, said.kg_co2e};
    return {{said.slug, Severity::caveat, said.where, said.text, {}, {}, "", {}}, said.kg_co2e};
}

// As of errors, the first of each kind are told.
void add_caveats(const std::vector<Caveat>& caveats, const Diagnostics& diagnostics, std::vector<Finding>& findings) {
    struct Kind {
        std::size_t all = 0, last = 0;
    };
    std::map<std::string_view, Kind> kinds;
    for (const Caveat& said : caveats) {
        Kind& kind = kinds[said.slug];
        if (++kind.all > most_of_a_kind) continue;
        kind.last = findings.size();
        findings.push_back(finding_of(said, diagnostics));
    }
    for (const auto& [slug, kind] : kinds) {
        std::string& says = findings[kind.last].diagnostic.says;
        if (kind.all > most_of_a_kind) says = and_more(std::move(says), kind.all - most_of_a_kind);
    }
}

// ": car, power, trip and 2 more"
std::string resting_on(const ReviewDue& due) {
    constexpr std::size_t most = 3;
    std::size_t all = due.activities.size();
    auto last = std::next(due.activities.begin(), static_cast<std::ptrdiff_t>(std::min(all, most)));
    std::string more = all > most ? fmt::format(" and {} more", all - most) : "";
    return all == 0 ? "" : fmt::format(": {}{}", fmt::join(due.activities.begin(), last, ", "), more);
}

Finding finding_of(const ReviewDue& due) {
    const TableHead& head = *due.head;
    return {
        caveat(
            "review-due", head.review_at,
            fmt::format("{} of {} was to be reviewed by {}{}", head.table, head.edition, head.review_by,
                        resting_on(due)),
            "Look for a newer document: its figures go into an edition of their own. If there is none, write a later "
            "`review_by`."),
        due.kg_co2e};
}

void add_reviews(const std::vector<ReviewDue>& due, Checked& checked) {
    for (const ReviewDue& each : due) checked.findings.push_back(finding_of(each));
}

Checked checked_so_far(const CheckRequest& request, const Diagnostics& diagnostics) {
    Checked checked{.path = request.path, .activities = std::nullopt, .findings = {}};
    for (const Diagnostic& said : diagnostics) checked.findings.push_back({said, std::nullopt});
    return checked;
}

Checked check_inventory_file(const CheckRequest& request, const Workspace& year) {
    if (year.failed()) return checked_so_far(request, year.diagnostics);
    Checked checked{.path = request.path, .activities = std::nullopt, .findings = {}};
    checked.activities = year.result.accounted.activities;
    add_caveats(year.result.caveats, year.diagnostics, checked.findings);
    if (auto day = parse_date(request.as_of)) add_reviews(review_due(year.result, year.book, *day), checked);
    return checked;
}

Checked check_folder(const CheckRequest& request, const JudgedFolder& judged) {
    Checked checked = checked_so_far(request, judged.diagnostics);
    checked.tables = judged.tables;
    checked.rows = judged.rows;
    if (auto day = parse_date(request.as_of)) add_reviews(review_due(judged.book, *day), checked);
    return checked;
}

ExitCode verdict(const Checked& checked, bool strict) {
    if (errors_in(checked) > 0) return ExitCode::input_error;
    return strict && caveats_in(checked) > 0 ? ExitCode::warned : ExitCode::done;
}

std::string all_well(const Checked& checked) {
    return fmt::format("{}: {}\n", safe_text(checked.path), counts_text(checked));
}

// People read what is wrong on standard error, and that all is well as the result.
ExitCode tell_people(const Checked& checked, ExitCode code) {
    say(with_tonnage(checked));
    return code == ExitCode::done ? deliver(all_well(checked), "") : code;
}

ExitCode answer(const Checked& checked, const CheckRequest& request) {
    ExitCode code = verdict(checked, request.strict);
    if (request.format == "text") return tell_people(checked, code);
    ExitCode delivered =
        deliver(request.format == "json" ? diagnostic_json(checked, GHG_VERSION) : diagnostic_github(checked), "");
    return delivered == ExitCode::done ? code : delivered;
}

ExitCode check(const CheckRequest& request) {
    std::error_code ignored;
    if (std::filesystem::is_directory(request.path, ignored)) {
        auto judged = judge_folder(request.path, request.folders);
        return answer(check_folder(request, *judged), request);
    }
    TableFolders folders = request.folders;
    folders.ledgers.hashed = false;
    auto year = calculate_file(request.path, folders);
    return answer(check_inventory_file(request, *year), request);
}

}  // namespace

Command check_command() {
    auto asked = std::make_shared<CheckRequest>();
    return {
        .name = "check",
        .summary = "Every problem and caveat of an inventory or a folder of tables, no figures",
        .reader = Reader::ci,
        .arguments = {{.name = "PATH",
                       .help = "An inventory, or a folder of tables",
                       .into = &asked->path,
                       .takes = Takes::inventory_or_folder,
                       .required = true}},
        .options = {{.name = "--format",
                     .value = "FORMAT",
                     .help = "Form of what is found",
                     .into = &asked->format,
                     .choices = {"text", "json", "github"}},
                    {.name = "--strict", .help = "Caveats fail too (exit code 3)", .into = &asked->strict},
                    {.name = "--as-of",
                     .value = "DATE",
                     .help = "Tables in use that were to be reviewed before this day are a caveat",
                     .into = &asked->as_of,
                     .wrong_with = not_a_day},
                    added_tables(asked->folders),
                    only_tables(asked->folders)},
        .examples = {{"ghg check year.yaml", "what is wrong with an inventory, and what to do"},
                     {"ghg check tables --format github --as-of 2026-11-21",
                      "own tables, as annotations of a pull request"}},
        .run = [asked] { return check(*asked); },
    };
}

}  // namespace ghg
