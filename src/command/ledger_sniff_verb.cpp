#include "base/file.h"
#include "base/open_stream.h"
#include "command/all_tables.h"
#include "command/console.h"
#include "command/parameters.h"
#include "command/verbs.h"
#include "find/word_hints.h"
#include "ledger/sniff/dialect.h"
#include "ledger/sniff/proposal_text.h"
#include "ledger/sniff/sniff_ledger.h"

#include <fmt/format.h>
#include <algorithm>
#include <memory>

namespace ghg {
namespace {

struct LedgerSniffRequest {
    std::string file;
    std::string delimiter;
    TableFolders folders;
};

constexpr std::string_view delimiters = ",;\t|";

std::vector<std::string> delimiter_words() {
    std::vector<std::string> words;
    for (char delimiter : delimiters) words.push_back(delimiter_word(delimiter));
    return words;
}

char delimiter_called(const std::string& word) {
    for (char delimiter : delimiters)
        if (delimiter_word(delimiter) == word) return delimiter;
    return 0;
}

std::optional<LedgerExcerpt> read_excerpt(const std::string& path, Diagnostics& out) {
    try {
        auto stream = open_byte_stream(path);
        LedgerExcerpt excerpt;
        excerpt.bytes.resize(most_excerpt_bytes + 1);
        std::size_t size = 0, got = 1;
        while (size < excerpt.bytes.size() && got > 0) {
            got = stream->read({excerpt.bytes.data() + size, excerpt.bytes.size() - size});
            size += got;
        }
        excerpt.whole = size <= most_excerpt_bytes;
        excerpt.bytes.resize(std::min(size, most_excerpt_bytes));
        return excerpt;
    } catch (const StreamError& error) {
        out.push_back(problem("ledger-file", place_of_file(path), error.what(), error.next_step));
        return std::nullopt;
    }
}

WordHints hints_of(AllTables& tables) {
    load_editions({}, tables);
    std::vector<const ActivityType*> types;
    for (const std::string& name : tables.library.type_names())
        if (const ActivityType* type = tables.library.type(name)) types.push_back(type);
    std::ranges::stable_sort(types, {}, [](const ActivityType* type) {
        const CategoryRule& category = type->lines.front().category;
        return category.fixed ? scope_of(*category.fixed) : 3;
    });
    return {types, tables.book};
}

ExitCode ledger_sniff(const LedgerSniffRequest& request) {
    auto tables = open_tables(request.folders);
    Diagnostics problems;
    auto excerpt = read_excerpt(request.file, problems);
    std::optional<LedgerGuess> guess;
    if (excerpt)
        guess = sniff_ledger(*excerpt, tables->library.units(), delimiter_called(request.delimiter),
                             place_of_file(request.file), problems);
    if (!guess) {
        say(problems);
        return ExitCode::input_error;
    }
    WordHints hints = hints_of(*tables);
    if (tables->failed()) return tell_and_leave(*tables, ExitCode::input_error);
    return deliver(proposal_text(*guess, request.file,
                                 [&](const std::string& code) { return hints.hint(code, guess->dimension); }),
                   "");
}

}  // namespace

Command ledger_sniff_command() {
    auto asked = std::make_shared<LedgerSniffRequest>();
    return {
        .name = "ledger sniff",
        .summary = "Propose how a CSV export is to be read, and say what the file leaves open",
        .reader = Reader::staff,
        .arguments = {{.name = "FILE",
                       .help = "A CSV, also packed by gzip or zstd, or /dev/stdin; its first MiB is looked at",
                       .into = &asked->file,
                       .takes = Takes::file,
                       .required = true}},
        .options = {{.name = "--delimiter",
                     .value = "MARK",
                     .help = "What stands between the fields, where the file leaves it open",
                     .into = &asked->delimiter,
                     .choices = delimiter_words()},
                    added_tables(asked->folders),
                    only_tables(asked->folders)},
        .examples = {{"ghg ledger sniff fuel-cards.csv", "an entry for `ledgers:`, to fill in and paste"},
                     {"ghg ledger sniff fuel-cards.csv --delimiter semicolon",
                      "where two marks part the rows as well"}},
        .run = [asked] { return ledger_sniff(*asked); },
    };
}

}  // namespace ghg
