#include "command/all_tables.h"
#include "command/console.h"
#include "command/parameters.h"
#include "command/verbs.h"
#include "find/search.h"
#include "report/factors_json.h"
#include "report/factors_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace ghg {
namespace {

struct FactorsSearchRequest {
    std::vector<std::string> words;
    TableFolders folders;
    std::string format = "text";
    unsigned limit = 20;  ///< rows shown
};

// Why no row has all words: one that none has, with words near it, or how many rows have each.
Diagnostic nothing_found(const SearchResult& result) {
    std::vector<std::string> counts;
    for (const SoughtWord& word : result.words) {
        counts.push_back(
            fmt::format("`{}` is in {}", word.word, word.rows == 1 ? "1 row" : fmt::format("{} rows", word.rows)));
        if (word.rows > 0) continue;
        Diagnostic none = problem("nothing-found", {}, fmt::format("no row of the tables has the word `{}`", word.word),
                                  "Try another word, or a part of it; ghg factors list prints the editions.");
        none.near = word.near;
        return none;
    }
    Diagnostic none =
        problem("nothing-found", {},
                counts.empty() ? "there is no word to search for" : "no row of the tables has all of these words",
                counts.empty() ? "Name one, such as ghg factors search diesel" : "Leave a word out.");
    none.searched = std::move(counts);
    return none;
}

ExitCode factors_search(const FactorsSearchRequest& request) {
    auto tables = open_tables(request.folders);
    load_editions({}, *tables);
    if (tables->failed()) return tell_and_leave(*tables, ExitCode::input_error);
    SearchResult result =
        search_rows(fmt::format("{}", fmt::join(request.words, " ")), tables->book, tables->library.territories());
    if (result.hits.empty()) {
        say({nothing_found(result)});
        return ExitCode::input_error;
    }
    return deliver(
        request.format == "json" ? hits_json(result, request.limit, GHG_VERSION) : hits_text(result, request.limit),
        "");
}

}  // namespace

Command factors_search_command() {
    auto asked = std::make_shared<FactorsSearchRequest>();
    return {
        .name = "factors search",
        .summary = "Figures by words in any order; countries by code or name",
        .reader = Reader::auditors,
        .arguments = {{.name = "WORD",
                       .help = "Words, countries and years; a figure has all of them",
                       .into = &asked->words,
                       .required = true}},
        .options = {{.name = "--limit",
                     .value = "N",
                     .help = "How many are shown",
                     .into = &asked->limit,
                     .wrong_with = not_a_limit},
                    form_of(asked->format, "what is found"),
                    added_tables(asked->folders),
                    only_tables(asked->folders)},
        .examples = {{"ghg factors search diesel uk 2022", "British diesel of a year, the best hit first"},
                     {"ghg factors search hotel sverige", "the country in Swedish or English"}},
        .run = [asked] { return factors_search(*asked); },
    };
}

}  // namespace ghg
