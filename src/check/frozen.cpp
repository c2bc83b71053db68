#include "check/edition_text.h"
#include "check/table_checks.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t most_rows_shown = 4;

const RowText* find_row(const std::vector<RowText>& rows, const std::string& name) {
    auto found = std::ranges::find(rows, name, &RowText::name);
    return found == rows.end() ? nullptr : &*found;
}

// What is no longer as it was, where the program still has the edition as it was frozen.
std::vector<Related> changes(const std::vector<RowText>& was, const std::vector<RowText>& now) {
    std::vector<Related> changed;
    auto differs = [](const std::vector<RowText>& others, const RowText& row) {
        return !std::ranges::binary_search(others, row.text, {}, &RowText::text);
    };
    for (const RowText& row : now)
        if (differs(was, row))
            changed.push_back({row.at, fmt::format("{} {}", row.name,
                                                   find_row(was, row.name) == nullptr ? "was not there" : "differs")});
    for (const RowText& row : was)
        if (differs(now, row) && find_row(now, row.name) == nullptr)
            changed.push_back({row.at, row.name + " stood here"});
    return changed;
}

void show(std::vector<Related> changed, Diagnostic& problem) {
    std::size_t all = changed.size();
    if (all > most_rows_shown) {
        changed.resize(most_rows_shown);
        changed.back().says += fmt::format(", and {} more differ", all - most_rows_shown);
    }
    for (Related& each : changed) problem.related.push_back(std::move(each));
}

Diagnostic gone(const FrozenEdition& frozen) {
    return problem("frozen-changed", frozen.at, fmt::format("{} is frozen, and is not here", frozen.edition),
                   "Put its tables back: results rest on them.");
}

Place place_of(const std::string& edition, const JudgedTables& tables, const FrozenEdition& frozen) {
    for (const Table& table : tables.book->all())
        if (table.head->edition == edition) return table.head->at;
    return frozen.at;
}

Diagnostic changed(const FrozenEdition& frozen, const std::vector<RowText>& now, const JudgedTables& tables) {
    std::vector<RowText> was =
        tables.built_in == nullptr ? std::vector<RowText>() : row_texts(*tables.built_in, frozen.edition);
    std::vector<Related> rows = hash_of(was) == frozen.sha256 ? changes(was, now) : std::vector<Related>();
    Place at = rows.empty() || !rows.front().at.known() ? place_of(frozen.edition, tables, frozen) : rows.front().at;
    Diagnostic found = problem(
        "frozen-changed", at, fmt::format("{} is frozen, and its rows no longer say what they said", frozen.edition),
        "Put the rows back as they were. A figure that was wrong gets `corrects: {id, was, because}` beside it, and a "
        "line in CHANGES.md; whatever else is new goes into an edition of its own.");
    found.related.push_back({frozen.at, "frozen here"});
    show(std::move(rows), found);
    return found;
}

}  // namespace

Diagnostics check_frozen(const JudgedTables& tables) {
    Diagnostics found;
    std::set<std::string> editions = editions_of(*tables.book);
    for (const FrozenEdition& frozen : tables.frozen) {
        if (!editions.contains(frozen.edition)) {
            found.push_back(gone(frozen));
            continue;
        }
        std::vector<RowText> now = row_texts(*tables.book, frozen.edition);
        if (hash_of(now) != frozen.sha256) found.push_back(changed(frozen, now, tables));
    }
    return found;
}

}  // namespace ghg
