#include "base/file.h"
#include "base/near_names.h"
#include "check/edition_text.h"
#include "command/console.h"
#include "command/judged_folder.h"
#include "command/parameters.h"
#include "command/verbs.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

namespace ghg {
namespace {

struct FactorsFreezeRequest {
    std::string folder;
    std::vector<std::string> editions;  ///< all of the folder when empty
};

constexpr std::string_view head_of_a_new_list =
    "# Editions that no longer change: the SHA-256 of what their rows say, and their names. `ghg check` holds the "
    "folder\n"
    "# against this list, and `ghg factors freeze` adds to it; \"Frozen editions\" in FORMAT.md says what is in the "
    "hash.\n";

bool is_listed(const JudgedFolder& judged, const std::string& edition) {
    return std::ranges::find(judged.frozen, edition, &FrozenEdition::edition) != judged.frozen.end();
}

// The editions asked for that are not frozen yet. A name that is no edition of the folder is an error.
std::vector<std::string> to_freeze(const FactorsFreezeRequest& request, JudgedFolder& judged) {
    std::set<std::string> there = editions_of(judged.book);
    std::vector<std::string> names(there.begin(), there.end());
    std::set<std::string> asked =
        request.editions.empty() ? there : std::set<std::string>(request.editions.begin(), request.editions.end());
    std::vector<std::string> fresh;
    for (const std::string& edition : asked) {
        if (there.contains(edition)) {
            if (!is_listed(judged, edition)) fresh.push_back(edition);
            continue;
        }
        Diagnostic unknown = problem("edition-unknown", {},
                                     fmt::format("no table of `{}` has the edition `{}`", request.folder, edition),
                                     "Name an edition of the folder, or none to freeze them all.");
        unknown.near = near_names(edition, names);
        judged.diagnostics.push_back(std::move(unknown));
    }
    return fresh;
}

std::string line_of(const std::string& edition, const JudgedFolder& judged) {
    return fmt::format("{}  {}\n", hash_of(row_texts(judged.book, edition)), edition);
}

// Nothing where a list is there and cannot be read: a new one would lose what it holds.
std::optional<std::string> text_so_far(const std::string& path, Diagnostics& out) {
    std::error_code ignored;
    if (std::filesystem::status(path, ignored).type() == std::filesystem::file_type::not_found)
        return std::string(head_of_a_new_list);
    auto text = read_file(path, most_frozen_bytes, out);
    if (text && !text->empty() && !text->ends_with('\n')) *text += '\n';
    return text;
}

// New lines go to the end: what was there stays as it is, so that a difference shows additions only.
ExitCode write_list(const std::vector<std::string>& fresh, const std::string& path, const JudgedFolder& judged) {
    Diagnostics problems;
    auto text = text_so_far(path, problems);
    if (text)
        for (const std::string& edition : fresh) *text += line_of(edition, judged);
    bool written = text && write_file(path, *text, problems);
    say(problems);
    return written ? ExitCode::done : ExitCode::input_error;
}

ExitCode factors_freeze(const FactorsFreezeRequest& request) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(request.folder, ignored)) {
        Diagnostics problems;
        files_below(request.folder, {".yaml"}, problems);
        say(problems);
        return ExitCode::input_error;
    }
    auto judged = judge_folder(request.folder, {});
    std::vector<std::string> fresh = to_freeze(request, *judged);
    say(judged->diagnostics);
    if (has_errors(judged->diagnostics)) return ExitCode::input_error;
    std::string path = frozen_path(request.folder);
    ExitCode code = fresh.empty() ? ExitCode::done : write_list(fresh, path, *judged);
    if (code != ExitCode::done) return code;
    std::size_t all = judged->frozen.size() + fresh.size();
    std::string added = fresh.empty() ? "none new" : fmt::format("new: {}", fmt::join(fresh, ", "));
    return deliver(fmt::format("{}: {} edition{} frozen, {}\n", safe_text(path), all, all == 1 ? "" : "s", added), "");
}

}  // namespace

Command factors_freeze_command() {
    auto asked = std::make_shared<FactorsFreezeRequest>();
    return {
        .name = "factors freeze",
        .summary = "Lists editions that no longer change, so that `ghg check` holds them to it",
        .reader = Reader::ci,
        .arguments = {{.name = "FOLDER",
                       .help = "A folder of tables without errors; its list is FOLDER/FROZEN",
                       .into = &asked->folder,
                       .takes = Takes::folder,
                       .required = true},
                      {.name = "EDITION",
                       .help = "Only these; all editions of the folder when none is given",
                       .into = &asked->editions,
                       .wrong_with = not_an_edition}},
        .examples = {{"ghg factors freeze tables", "every edition of own tables, from now on"},
                     {"ghg factors freeze tables freedonia-env/2025", "one edition"}},
        .run = [asked] { return factors_freeze(*asked); },
    };
}

}  // namespace ghg
