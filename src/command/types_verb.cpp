#include "base/near_names.h"
#include "command/all_tables.h"
#include "command/console.h"
#include "command/parameters.h"
#include "command/verbs.h"
#include "find/type_card.h"
#include "report/shell_word.h"
#include "report/type_text.h"
#include "report/types_json.h"

#include <fmt/format.h>
#include <algorithm>
#include <memory>
#include <utility>

namespace ghg {
namespace {

struct TypesRequest {
    std::string type;             ///< all when empty
    std::string values;           ///< a detail, or `quantity`: only its values, one a line
    std::vector<std::string> in;  ///< editions or sets whose values are listed; all when empty
    TableFolders folders;
    std::string format = "text";
};

Diagnostic unknown_type(const std::string& name, const std::vector<std::string>& known) {
    Diagnostic unknown = problem("type-unknown", {}, fmt::format("no activity type is called `{}`", name),
                                 "ghg types prints all of them.");
    unknown.near = near_names(name, known);
    return unknown;
}

Diagnostic without_values(const TypeCard& card, const std::string& detail) {
    std::string type = shell_word(card.type->name);
    std::vector<std::string> names{"quantity"};
    for (const DetailCard& each : card.details) names.push_back(each.name);
    bool known = std::ranges::find(names, detail) != names.end();
    Diagnostic none = problem("no-values", {},
                              known ? fmt::format("no table has values for `{}` of {}", detail, card.type->name)
                                    : fmt::format("{} has no detail `{}`", card.type->name, detail),
                              fmt::format("See what it takes: ghg types {}", type));
    if (!known) none.near = near_names(detail, names);
    return none;
}

TypeTextOptions options_of(const TypesRequest& request) {
    TypeTextOptions options{"", request.in};
    for (const auto& [name, values] :
         {std::pair("--factors", &request.folders.added), std::pair("--factors-only", &request.folders.only)})
        for (const std::string& value : *values) options.folders += fmt::format(" {} {}", name, shell_word(value));
    return options;
}

ExitCode refuse(const Diagnostic& diagnostic) {
    say({diagnostic});
    return ExitCode::wrong_usage;
}

TypeCard card_of(const ActivityType& type, const AllTables& tables) {
    std::size_t airports = 0;
    for (const AirportList& list : tables.library.airport_lists()) airports += list.count;
    return type_card(type, tables.book, tables.library.units(), tables.library.territories(), airports);
}

ExitCode list_values(const std::string& detail, const ActivityType& type, AllTables& tables) {
    tables.library.load_airports(tables.book, tables.diagnostics);
    TypeCard card = card_of(type, tables);
    std::string text;
    if (detail == "quantity") text = units_text(card, tables.library.units());
    for (const DetailCard& each : card.details)
        if (each.name == detail) text = values_text(each, tables.library.units());
    return text.empty() ? refuse(without_values(card, detail)) : deliver(text, "");
}

ExitCode list_types(const TypesRequest& request, const AllTables& tables) {
    std::vector<const ActivityType*> types;
    std::vector<TypeCard> cards;
    for (const std::string& name : tables.library.type_names())
        if (const ActivityType* type = tables.library.type(name)) types.push_back(type);
    if (request.format != "json") return deliver(types_text(types), "");
    for (const ActivityType* type : types) cards.push_back(card_of(*type, tables));
    return deliver(types_json(cards, GHG_VERSION), "");
}

ExitCode types(const TypesRequest& request) {
    auto tables = open_tables(request.folders);
    if (tables->failed()) return tell_and_leave(*tables, ExitCode::input_error);
    std::vector<std::string> editions = editions_named(request.in, *tables);
    if (tables->failed()) return tell_and_leave(*tables, ExitCode::wrong_usage);
    bool only_names = request.type.empty() && request.format != "json";
    if (!only_names) load_editions(editions, *tables);
    if (tables->failed()) return tell_and_leave(*tables, ExitCode::input_error);
    if (request.type.empty()) return list_types(request, *tables);
    const ActivityType* type = tables->library.type(request.type);
    if (type == nullptr) return refuse(unknown_type(request.type, tables->library.type_names()));
    if (!request.values.empty()) return list_values(request.values, *type, *tables);
    TypeCard card = card_of(*type, *tables);
    return deliver(request.format == "json" ? types_json({card}, GHG_VERSION) : type_text(card, options_of(request)),
                   "");
}

// What goes with what; a request in itself is right.
ExitCode types_if_right(const TypesRequest& request) {
    std::string_view says = request.values.empty()     ? ""
                            : request.type.empty()     ? "--values needs a TYPE, whose details it means"
                            : request.format != "text" ? "--values prints text; the JSON of a type holds all values"
                                                       : "";
    if (says.empty()) return types(request);
    return refuse(problem("command-line", {}, std::string(says),
                          "Write: ghg types TYPE --values DETAIL; `ghg types --help` says more."));
}

std::vector<std::string> every_type() {
    Sources sources;
    return Library(sources, builtin_image()).type_names();
}

}  // namespace

Command types_command() {
    auto asked = std::make_shared<TypesRequest>();
    return {
        .name = "types",
        .summary = "What an activity can be: meaning, units, details with their values, an example",
        .reader = Reader::staff,
        .arguments = {{.name = "TYPE",
                       .help = "An activity type; all are listed when none is given",
                       .into = &asked->type,
                       .suggests = every_type}},
        .options = {{.name = "--values",
                     .value = "DETAIL",
                     .help = "Only the values of a detail, one a line; of `quantity` the units",
                     .into = &asked->values,
                     .wrong_with = not_a_name},
                    {.name = "--in",
                     .value = "NAME",
                     .help = "Only values of this edition or factor set",
                     .into = &asked->in,
                     .suggests = every_edition_and_set},
                    form_of(asked->format, "what is told"),
                    added_tables(asked->folders),
                    only_tables(asked->folders)},
        .examples = {{"ghg types hotel --in sweden-2022", "what a hotel night takes, and the countries there are"},
                     {"ghg types flight --values from", "the codes of all airports, one a line"}},
        .run = [asked] { return types_if_right(*asked); },
    };
}

}  // namespace ghg
