#include "base/near_names.h"
#include "command/all_tables.h"
#include "command/console.h"
#include "command/parameters.h"
#include "command/verbs.h"
#include "find/row_card.h"
#include "report/factors_json.h"
#include "report/factors_text.h"

#include <fmt/format.h>
#include <memory>

namespace ghg {
namespace {

struct FactorsShowRequest {
    std::vector<std::string> names;  ///< EDITION#ID
    TableFolders folders;
    std::string format = "text";
};

// Near ids of the edition that was named; where there is no such edition, near editions.
Diagnostic unknown_row(const std::string& name, const AllTables& tables) {
    std::size_t hash = name.find('#');
    std::string edition = name.substr(0, hash);
    std::vector<std::string> known;
    for (const TableRow& row : all_rows(tables.book))
        if (row.head().edition == edition) known.push_back(row.name());
    bool unknown_edition = known.empty();
    Diagnostic unknown = problem("factor-unknown", {}, fmt::format("no table has a row of the name `{}`", name),
                                 hash == std::string::npos ? "Write EDITION#ID, such as desnz/2022#hotel.IT."
                                                           : "Find it by its words: ghg factors search WORDS");
    unknown.near = unknown_edition ? near_names(edition, tables.library.edition_names()) : near_names(name, known);
    return unknown;
}

CardSources sources_of(const AllTables& tables) {
    CardSources sources{&tables.book, &tables.library.units(), &tables.library.territories(), {}, {}, {}};
    for (const std::string& id : tables.library.gwp_set_names())
        if (const GwpSet* set = tables.library.gwp_set(id)) sources.gwp_sets.push_back(set);
    for (const std::string& name : tables.library.type_names())
        if (const ActivityType* type = tables.library.type(name)) sources.types.push_back(type);
    sources.uses = tables.library.page("uses").value_or("");
    return sources;
}

std::string text_of(const std::vector<RowCard>& cards) {
    std::string text;
    for (const RowCard& card : cards) text += (text.empty() ? "" : "\n") + row_card_text(card);
    return text;
}

ExitCode factors_show(const FactorsShowRequest& request) {
    auto tables = open_tables(request.folders);
    load_editions({}, *tables);
    if (tables->failed()) return tell_and_leave(*tables, ExitCode::input_error);
    std::vector<RowCard> cards;
    CardSources sources = sources_of(*tables);
    for (const std::string& name : request.names) {
        std::vector<TableRow> rows = rows_named(name, tables->book);
        if (rows.empty()) tables->diagnostics.push_back(unknown_row(name, *tables));
        for (const TableRow& row : rows) cards.push_back(row_card(row, sources));
    }
    if (tables->failed()) return tell_and_leave(*tables, ExitCode::wrong_usage);
    return deliver(request.format == "json" ? row_cards_json(cards, GHG_VERSION) : text_of(cards), "");
}

}  // namespace

Command factors_show_command() {
    auto asked = std::make_shared<FactorsShowRequest>();
    return {
        .name = "factors show",
        .summary = "A figure in full: gases, GWP sets, citation, document, the same figure elsewhere",
        .reader = Reader::auditors,
        .arguments = {{.name = "EDITION#ID",
                       .help = "One or more figures, as worksheets and lists name them",
                       .into = &asked->names,
                       .required = true}},
        .options = {form_of(asked->format, "what is told"), added_tables(asked->folders), only_tables(asked->folders)},
        .examples = {{"ghg factors show desnz/2022#hotel.IT", "where the figure is from, and what it comes to"}},
        .run = [asked] { return factors_show(*asked); },
    };
}

}  // namespace ghg
