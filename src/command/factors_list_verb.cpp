#include "base/near_names.h"
#include "command/all_tables.h"
#include "command/console.h"
#include "command/parameters.h"
#include "command/verbs.h"
#include "find/editions.h"
#include "report/factors_json.h"
#include "report/factors_text.h"

#include <fmt/format.h>
#include <algorithm>
#include <memory>

namespace ghg {
namespace {

struct FactorsListRequest {
    std::vector<std::string> words;  ///< editions, sets and topics; everything when empty
    TableFolders folders;
    std::string format = "text";
};

using Names = std::vector<std::string>;

bool contains(const Names& names, const std::string& name) { return std::ranges::find(names, name) != names.end(); }

/// The words of the command line, told apart.
struct Wanted {
    Names editions;  ///< those of sets unfolded; all when empty
    Names topics;    ///< all when empty
};

Names known_topics(const std::vector<EditionCard>& cards) {
    Names topics;
    for (const EditionCard& card : cards)
        for (const TopicCard& topic : card.topics)
            if (topic.kind != "airports" && !contains(topics, topic.topic)) topics.push_back(topic.topic);
    return topics;
}

Diagnostic unknown_word(const std::string& word, const Names& topics, const Library& library) {
    Names known = topics;
    for (const Names& names : {library.set_names(), library.edition_names()})
        known.insert(known.end(), names.begin(), names.end());
    Diagnostic unknown =
        problem("topic-unknown", {}, fmt::format("no edition, factor set or topic is called `{}`", word),
                word == "airports" ? "The airports: ghg types flight --values from"
                                   : "ghg factors list prints the editions with their topics.");
    unknown.near = near_names(word, known);
    return unknown;
}

Wanted told_apart(const Names& words, const std::vector<EditionCard>& cards, AllTables& tables) {
    Wanted wanted;
    Names topics = known_topics(cards);
    Names named;
    for (const std::string& word : words) {
        bool card = std::ranges::find(cards, word, &EditionCard::edition) != cards.end();
        if (const FactorSet* set = tables.library.set(word))
            wanted.editions.insert(wanted.editions.end(), set->editions.begin(), set->editions.end());
        else if (card)
            wanted.editions.push_back(word);
        else if (contains(topics, word))
            wanted.topics.push_back(word);
        else
            tables.diagnostics.push_back(unknown_word(word, topics, tables.library));
    }
    return wanted;
}

// Those wanted, in the order in which they were named.
std::vector<EditionCard> chosen(const std::vector<EditionCard>& cards, const Names& names) {
    if (names.empty()) return cards;
    std::vector<EditionCard> some;
    for (const std::string& name : names)
        for (const EditionCard& card : cards)
            if (card.edition == name && std::ranges::find(some, name, &EditionCard::edition) == some.end())
                some.push_back(card);
    return some;
}

std::vector<TableRow> rows_of(const Wanted& wanted, const std::vector<EditionCard>& editions, const FactorBook& book) {
    std::vector<TableRow> rows;
    std::vector<TableRow> all = all_rows(book);
    for (const EditionCard& edition : editions)
        std::ranges::copy_if(all, std::back_inserter(rows), [&](const TableRow& row) {
            return row.head().edition == edition.edition && contains(wanted.topics, row.head().table);
        });
    return rows;
}

ExitCode list(const FactorsListRequest& request, AllTables& tables) {
    std::vector<EditionCard> cards = edition_cards(tables.book, tables.library.airport_lists());
    Wanted wanted = told_apart(request.words, cards, tables);
    std::vector<EditionCard> editions = chosen(cards, wanted.editions);
    std::vector<TableRow> rows = rows_of(wanted, editions, tables.book);
    if (!tables.failed() && !wanted.topics.empty() && rows.empty())
        tables.diagnostics.push_back(problem(
            "topic-unknown", {},
            fmt::format("{} has no rows of {}", fmt::join(wanted.editions, ", "), fmt::join(wanted.topics, ", ")),
            fmt::format("Leave one out: ghg factors list {}", wanted.topics.front())));
    if (tables.failed()) return tell_and_leave(tables, ExitCode::wrong_usage);
    bool json = request.format == "json";
    if (!wanted.topics.empty()) return deliver(json ? rows_json(rows, GHG_VERSION) : rows_text(rows), "");
    if (json) return deliver(editions_json(editions, GHG_VERSION), "");
    return deliver(editions.size() == 1 ? edition_text(editions.front()) : editions_text(editions), "");
}

ExitCode factors_list(const FactorsListRequest& request) {
    auto tables = open_tables(request.folders);
    load_editions({}, *tables);
    return tables->failed() ? tell_and_leave(*tables, ExitCode::input_error) : list(request, *tables);
}

}  // namespace

Command factors_list_command() {
    auto asked = std::make_shared<FactorsListRequest>();
    return {
        .name = "factors list",
        .summary = "Editions; with an edition its tables, with a topic its rows",
        .reader = Reader::auditors,
        .arguments = {{.name = "NAME",
                       .help = "Editions, factor sets and topics, in any order; all editions when none is given",
                       .into = &asked->words,
                       .suggests = every_edition_and_set}},
        .options = {form_of(asked->format, "the list"), added_tables(asked->folders), only_tables(asked->folders)},
        .examples = {{"ghg factors list sweden-2022", "the editions of a factor set"},
                     {"ghg factors list hotel desnz/2022", "the rows of a topic in an edition"}},
        .run = [asked] { return factors_list(*asked); },
    };
}

}  // namespace ghg
