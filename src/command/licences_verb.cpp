#include "command/all_tables.h"
#include "command/console.h"
#include "command/parameters.h"
#include "command/pipeline.h"
#include "command/verbs.h"
#include "find/credits.h"
#include "report/factors_json.h"
#include "report/factors_text.h"

#include <memory>

namespace ghg {
namespace {

struct FactorsLicencesRequest {
    std::vector<std::string> inventories;  ///< all tables when empty
    TableFolders folders;
    std::string format = "text";
};

ExitCode deliver_credits(const std::vector<Credit>& credits, const std::string& format) {
    std::vector<LicenceCredits> licences = by_licence(credits);
    return deliver(format == "json" ? credits_json(licences, GHG_VERSION) : credits_text(licences), "");
}

ExitCode licences_of_all(const FactorsLicencesRequest& request) {
    auto tables = open_tables(request.folders);
    load_editions({}, *tables);
    if (tables->failed()) return tell_and_leave(*tables, ExitCode::input_error);
    std::vector<const GwpSet*> sets;
    for (const std::string& id : tables->library.gwp_set_names())
        if (const GwpSet* set = tables->library.gwp_set(id)) sets.push_back(set);
    return deliver_credits(all_credits(tables->book, tables->library.airport_lists(), sets), request.format);
}

// A target's base year is printed too, so its documents count.
void add_credits(const Workspace& year, std::vector<Credit>& credits) {
    for (Credit& credit : credits_of(year.result, year.book, year.library.airport_lists(), *year.context.gwp))
        credits.push_back(std::move(credit));
    for (const auto& base : year.bases) add_credits(*base, credits);
}

ExitCode factors_licences(const FactorsLicencesRequest& request) {
    if (request.inventories.empty()) return licences_of_all(request);
    std::vector<Credit> credits;
    bool failed = false;
    for (const std::string& path : request.inventories) {
        auto year = calculate_file(path, request.folders);
        if (year->failed()) say(year->diagnostics);
        failed = failed || year->failed();
        if (!year->failed()) add_credits(*year, credits);
    }
    return failed ? ExitCode::input_error : deliver_credits(credits, request.format);
}

}  // namespace

Command factors_licences_command() {
    auto asked = std::make_shared<FactorsLicencesRequest>();
    return {
        .name = "factors licences",
        .summary = "The attribution that a report must carry",
        .reader = Reader::auditors,
        .arguments = {{.name = "INVENTORY",
                       .help = "Only what these inventories rest on; all tables when none is given",
                       .into = &asked->inventories,
                       .takes = Takes::inventory}},
        .options = {form_of(asked->format, "the list"), added_tables(asked->folders), only_tables(asked->folders)},
        .examples = {{"ghg factors licences year.yaml", "whose documents a report must name"}},
        .run = [asked] { return factors_licences(*asked); },
    };
}

}  // namespace ghg
