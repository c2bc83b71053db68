#include "base/near_names.h"
#include "base/utf8.h"
#include "command/console.h"
#include "command/parameters.h"
#include "command/pipeline.h"
#include "command/verbs.h"
#include "report/explain_text.h"
#include "report/ledger_text.h"

#include <fmt/format.h>
#include <charconv>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace ghg {
namespace {

struct ExplainRequest {
    std::string inventory;
    std::vector<std::string> activities;  ///< all when empty
    TableFolders folders;
};

void check_ids(const std::vector<std::string>& wanted, const Result& result, Diagnostics& found) {
    std::vector<std::string> ids;
    for (const Activity& activity : result.inventory->activities) ids.push_back(activity.id);
    for (const std::string& id : unknown_ids(result, wanted)) {
        Diagnostic unknown =
            problem("activity-unknown", {result.inventory->source, 0, 0, 1},
                    fmt::format("no activity or line is called `{}`", id),
                    "Write an activity's id, a line as `ghg report --lines` prints it, or none for all.");
        unknown.near = near_names(id, ids);
        found.push_back(std::move(unknown));
    }
}

// FILE:LINE; nothing for any other word.
std::optional<RowOfFile> row_named(const std::string& word) {
    std::size_t colon = word.rfind(':');
    if (colon == std::string::npos || colon == 0) return std::nullopt;
    std::string_view digits = std::string_view(word).substr(colon + 1);
    RowOfFile row{word.substr(0, colon), 0};
    auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), row.line);
    bool whole = fault == std::errc() && end == digits.data() + digits.size();
    return whole ? std::optional(std::move(row)) : std::nullopt;
}

std::string left_out_text(const Workspace& year, const std::string& row) {
    std::string text;
    for (const LedgerAccount& account : year.ledgers)
        for (const LeftOut& left : account.left_out)
            if (left.rows > 0)
                text += fmt::format("{}: a row of {}, left out: {} ({})\n", printable(row), account.ledger->id,
                                    printable(left.rule->because), amounts_text(left.amounts));
    return text;
}

struct Explained {
    std::string text;
    bool failed = false;
};

// What one row comes to on its own. Nothing where no ledger reads its file: the word may be an activity's id.
std::optional<Explained> explain_row(const ExplainRequest& request, const std::string& word) {
    TableFolders folders = request.folders;
    folders.ledgers.hashed = false;
    folders.ledgers.only = row_named(word);
    if (!folders.ledgers.only) return std::nullopt;
    auto year = calculate_file(request.inventory, folders);
    if (!year->has_row) return std::nullopt;
    if (year->failed()) {
        say(year->diagnostics);
        return Explained{"", true};
    }
    std::vector<std::string> ids;
    for (const Activity& activity : year->inventory->activities)
        if (activity.rows) ids.push_back(activity.id);
    return Explained{ids.empty() ? left_out_text(*year, word) : explain_text(year->result, ids)};
}

Explained explain_ids(const ExplainRequest& request, const std::vector<std::string>& ids) {
    TableFolders folders = request.folders;
    folders.ledgers.hashed = false;
    auto year = calculate_file(request.inventory, folders);
    if (!year->failed()) check_ids(ids, year->result, year->diagnostics);
    if (!year->failed()) return {explain_text(year->result, ids)};
    say(year->diagnostics);
    return {"", true};
}

ExitCode explain(const ExplainRequest& request) {
    std::vector<std::string> ids;
    std::string rows;
    for (const std::string& word : request.activities) {
        auto row = explain_row(request, word);
        if (row && row->failed) return ExitCode::input_error;
        if (row)
            rows += (rows.empty() ? "" : "\n") + row->text;
        else
            ids.push_back(word);
    }
    if (ids.empty() && !rows.empty()) return deliver(rows, "");
    Explained explained = explain_ids(request, ids);
    if (explained.failed) return ExitCode::input_error;
    return deliver(rows.empty() ? explained.text : explained.text + "\n" + rows, "");
}

}  // namespace

Command explain_command() {
    auto asked = std::make_shared<ExplainRequest>();
    return {
        .name = "explain",
        .summary = "The worksheet of each line: input, search, steps, factor, gases",
        .reader = Reader::auditors,
        .arguments = {{.name = "INVENTORY",
                       .help = "The inventory of a year",
                       .into = &asked->inventory,
                       .takes = Takes::inventory,
                       .required = true},
                      {.name = "ID",
                       .help = "Activities, lines or rows of a ledger (FILE:LINE) to explain; all when none is named",
                       .into = &asked->activities}},
        .options = {added_tables(asked->folders), only_tables(asked->folders)},
        .examples = {{"ghg explain year.yaml rome-trip", "how the figures of one activity came about"},
                     {"ghg explain year.yaml", "the worksheet of every line"}},
        .run = [asked] { return explain(*asked); },
    };
}

}  // namespace ghg
