#include "command/judged_folder.h"

#include "base/file.h"
#include "check/edition_text.h"
#include "check/table_checks.h"
#include "read/frozen.h"

#include <fmt/format.h>
#include <filesystem>
#include <set>

namespace ghg {
namespace {

// Any will do: figures are compared roughly, and no result rests on it.
constexpr std::string_view rough_gwp = "ipcc/ar5-100";

void read_folder(const std::string& folder, const TableFolders& beside, JudgedFolder& judged) {
    if (!beside.only.empty()) judged.library.drop_builtin_factors();
    bool holds_files = judged.library.add_folder_to_judge(folder, judged.diagnostics);
    if (!holds_files && !has_errors(judged.diagnostics))
        judged.diagnostics.push_back(
            problem("nothing-to-check", place_of_file(folder),
                    fmt::format("no file of tables is in the folder `{}`: there is nothing to check", folder),
                    "Name a folder that holds tables: files that end in .yaml, or an airports.csv."));
    for (const auto* list : {&beside.only, &beside.added})
        for (const std::string& other : *list) judged.library.add_folder(other, judged.diagnostics);
    judged.library.check_all(judged.book, judged.diagnostics);
}

void read_frozen_list(const std::string& folder, JudgedFolder& judged) {
    std::string path = frozen_path(folder);
    std::error_code ignored;
    if (std::filesystem::status(path, ignored).type() == std::filesystem::file_type::not_found) return;
    auto text = read_file(path, most_frozen_bytes, judged.diagnostics);
    if (!text) return;
    std::string hash = sha256(*text);
    judged.frozen = read_frozen(judged.sources.add({path, std::move(*text), std::move(hash)}), judged.diagnostics);
}

std::string publisher(const std::string& edition) { return edition.substr(0, edition.find('/')); }

// The editions that a figure of the folder may be compared with.
void load_neighbours(JudgedFolder& judged) {
    std::set<std::string> publishers;
    for (const std::string& edition : editions_of(judged.book)) publishers.insert(publisher(edition));
    Diagnostics checked_when_packed;
    for (const std::string& edition : judged.program.edition_names())
        if (publishers.contains(publisher(edition)))
            judged.program.load(edition, {}, judged.built_in, checked_when_packed);
}

bool is_of_a_file(const Place& at) { return at.known() && !at.source->text.empty(); }

void count(JudgedFolder& judged) {
    for (const Table& table : judged.book.all()) {
        if (!is_of_a_file(table.head->at)) continue;
        ++judged.tables;
        judged.rows += table.factors.size() + table.ratios.size();
    }
    for (const Bands& bands : judged.book.all_bands()) {
        if (!is_of_a_file(bands.head.at)) continue;
        ++judged.tables;
        judged.rows += bands.bands.size();
    }
    std::set<std::string> lists;
    for (const auto& [code, airport] : judged.book.airports()) lists.insert(airport.edition);
    judged.tables += lists.size();
    judged.rows += judged.book.airports().size();
}

}  // namespace

std::string frozen_path(const std::string& folder) { return (std::filesystem::path(folder) / "FROZEN").string(); }

std::unique_ptr<JudgedFolder> judge_folder(const std::string& folder, const TableFolders& beside) {
    auto judged = std::make_unique<JudgedFolder>();
    read_folder(folder, beside, *judged);
    read_frozen_list(folder, *judged);
    if (beside.only.empty()) load_neighbours(*judged);
    PlausibleFigures plausible = judged->library.plausible_figures();
    append(judged->diagnostics, check_tables({&judged->book, &judged->built_in, &plausible,
                                              judged->library.gwp_set(rough_gwp), judged->frozen}));
    sort_by_place(judged->diagnostics);
    count(*judged);
    return judged;
}

}  // namespace ghg
