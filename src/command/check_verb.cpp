#include "command/console.h"
#include "command/parameters.h"
#include "command/pipeline.h"
#include "command/verbs.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <filesystem>
#include <memory>

namespace ghg {
namespace {

struct CheckRequest {
    std::string path;  ///< an inventory, or a folder of tables
    TableFolders folders;
    bool strict = false;
};

ExitCode verdict(const Diagnostics& found, bool strict, const std::string& all_well) {
    say(found);
    if (has_errors(found)) return ExitCode::input_error;
    if (strict && !found.empty()) return ExitCode::warned;
    return deliver(all_well + "\n", "");
}

Diagnostics with_caveats(const Workspace& year) {
    if (year.failed()) return year.diagnostics;
    Diagnostics found;
    for (const Caveat& said : year.result.caveats) {
        std::string tonnes =
            said.kg_co2e ? fmt::format(" ({} t CO2e)", to_grouped(*said.kg_co2e / Number(1000), 2)) : "";
        found.push_back({said.slug, Severity::caveat, said.where, said.text + tonnes, {}, {}, "", {}});
    }
    return found;
}

ExitCode check_folder(const CheckRequest& request) {
    Workspace work;
    if (!request.folders.only.empty()) work.library.drop_builtin_factors();
    work.library.add_folder(request.path, work.diagnostics);
    work.library.check_all(work.diagnostics);
    sort_by_place(work.diagnostics);
    return verdict(work.diagnostics, request.strict,
                   fmt::format("{}: every table can be read", safe_text(request.path)));
}

ExitCode check(const CheckRequest& request) {
    std::error_code ignored;
    if (std::filesystem::is_directory(request.path, ignored)) return check_folder(request);
    auto year = calculate_file(request.path, request.folders);
    Diagnostics found = with_caveats(*year);
    std::size_t caveats = found.size();
    std::size_t activities = year->result.accounted.activities;
    return verdict(found, request.strict,
                   fmt::format("{}: {} activit{}, no errors, {} caveat{}", request.path, activities,
                               activities == 1 ? "y" : "ies", caveats, caveats == 1 ? "" : "s"));
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
        .options = {{.name = "--strict", .help = "Caveats fail too (exit code 3)", .into = &asked->strict},
                    added_tables(asked->folders),
                    only_tables(asked->folders)},
        .examples = {{"ghg check year.yaml", "what is wrong with an inventory, and what to do"},
                     {"ghg check tables --strict", "whether every own table can be read, without a caveat"}},
        .run = [asked] { return check(*asked); },
    };
}

}  // namespace ghg
