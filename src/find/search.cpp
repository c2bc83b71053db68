#include "find/search.h"

#include "base/folded_words.h"
#include "base/near_names.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace ghg {
namespace {

constexpr std::size_t shortest_beginning = 3;

/// Words of one kind of place in a row, with what finding one there is worth.
struct Field {
    int worth = 0;
    bool may_be_years = true;  ///< whether a year found here is one
    std::vector<std::string> words;
};

constexpr int whole_value = 24;
constexpr int in_id = 16;
constexpr int of_edition = 12;
constexpr int of_kind = 8;
constexpr int in_document = 6;
constexpr int in_citation = 4;
constexpr int in_note = 2;

void add_words(Field& field, std::string_view text) {
    for (std::string& word : folded_words(text)) field.words.push_back(std::move(word));
}

// What all rows of a table share.
std::vector<Field> head_fields(const TableHead& head, const Territories& territories) {
    Field edition{of_edition, true, {}};
    add_words(edition, head.edition);
    add_words(edition, head.table);
    Field document{in_document, true, {}};
    add_words(document, head.source.title);
    add_words(document, head.source.publisher);
    Field note{in_note, false, {}};
    add_words(note, head.note);
    Field territory{of_edition, false, {}};
    add_words(territory, head.territory);
    for (const std::string& name : territories.names_of(head.territory)) add_words(territory, name);
    return {std::move(edition), std::move(document), std::move(note), std::move(territory)};
}

void add_years(const TableRow& row, std::vector<Field>& fields) {
    Details match = row.match();
    auto own = match.find("year");
    if (own != match.end()) {
        fields.push_back({of_edition, true, {own->second}});
        return;
    }
    const TableHead& head = row.head();
    Field years{head.from == head.to ? of_edition : of_kind, true, {}};
    for (int year = head.from; year <= head.to; ++year) years.words.push_back(std::to_string(year));
    fields.push_back(std::move(years));
}

using Words = std::vector<std::string>;

bool contains(const Words& words, const std::string& word) { return std::ranges::find(words, word) != words.end(); }

void add_details(const TableRow& row, const Words& sought, const Territories& territories, std::vector<Field>& fields) {
    Field whole{whole_value, true, {}};
    Field parts{in_id, false, {}};
    Field names{of_kind, false, {}};
    Field region{of_edition, false, {}};
    add_words(parts, row.id());
    for (const auto& [detail, value] : row.match()) {
        Words words = folded_words(value);
        bool all = std::ranges::all_of(words, [&](const std::string& word) { return contains(sought, word); });
        if (all && detail != "year") whole.words.insert(whole.words.end(), words.begin(), words.end());
        add_words(parts, value);
        add_words(names, detail);
        if (detail == "region")
            for (const std::string& name : territories.names_of(value)) add_words(region, name);
    }
    for (Field* field : {&whole, &parts, &names, &region}) fields.push_back(std::move(*field));
}

void add_kind(const TableRow& row, std::vector<Field>& fields) {
    Field kind{of_kind, false, {}};
    if (const Factor* factor = row.factor) {
        add_words(kind, to_text(factor->stage));
        if (factor->basis) add_words(kind, to_text(*factor->basis));
        add_words(kind, factor->per->name);
        for (const Emission& emission : factor->emits) add_words(kind, emission.gas);
    }
    if (row.ratio != nullptr)
        for (const Unit* unit : {row.ratio->numerator, row.ratio->denominator})
            if (unit != nullptr) add_words(kind, unit->name);
    fields.push_back(std::move(kind));
}

std::vector<Field> own_fields(const TableRow& row, const Words& sought, const Territories& territories) {
    std::vector<Field> fields;
    add_details(row, sought, territories, fields);
    add_years(row, fields);
    add_kind(row, fields);
    Field cite{in_citation, false, {}};
    add_words(cite, row.cite());
    fields.push_back(std::move(cite));
    Field note{in_note, false, {}};
    add_words(note, row.note());
    fields.push_back(std::move(note));
    return fields;
}

// What a word is worth in a field; 0 where it is not in it.
int worth_in(const Field& field, const std::string& word) {
    if (is_year_word(word) && !field.may_be_years) return 0;
    int worth = 0;
    for (const std::string& other : field.words) {
        if (other == word) return field.worth;
        if (word.size() >= shortest_beginning && other.starts_with(word)) worth = field.worth / 2;
    }
    return worth;
}

int best_worth(const std::vector<Field>& fields, const std::string& word) {
    int best = 0;
    for (const Field& field : fields)
        if (field.worth > best) best = std::max(best, worth_in(field, word));
    return best;
}

// A row that speaks for a region of its own is not found by its table's territory.
bool has_own_region(const TableRow& row) { return row.match().contains("region"); }

auto order_of_equals(const TableRow& row) {
    int kind = row.factor != nullptr ? 0 : row.ratio != nullptr ? 1 : 2;
    return std::tuple(row.match().size(), -row.head().from, kind, row.head().edition);
}

// Small words say nothing of a row; IN and TO are countries too, but people write their names.
Words words_to_seek(std::string_view query) {
    static const Words small{"a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "per", "the", "to", "with"};
    Words all;
    for (std::string& word : folded_words(query))
        if (!contains(all, word)) all.push_back(std::move(word));
    Words telling;
    std::ranges::copy_if(all, std::back_inserter(telling),
                         [&](const std::string& word) { return !contains(small, word); });
    return telling.empty() ? all : telling;
}

class Search {
public:
    Search(const FactorBook& book, const Territories& territories) : rows_(all_rows(book)), territories_(territories) {}

    SearchResult find(std::string_view query) {
        SearchResult result;
        sought_ = words_to_seek(query);
        for (const std::string& word : sought_) result.words.push_back({word, 0, {}});
        for (const TableRow& row : rows_) judge(row, result);
        std::ranges::stable_sort(result.hits, {},
                                 [](const SearchHit& hit) { return std::tuple(-hit.score, order_of_equals(hit.row)); });
        for (SoughtWord& word : result.words)
            if (word.rows == 0) word.near = near_names(word.word, all_words());
        return result;
    }

private:
    void judge(const TableRow& row, SearchResult& result) {
        std::vector<Field> own = own_fields(row, sought_, territories_);
        const std::vector<Field>& shared = fields_of_head(row);
        int score = 0;
        bool all = !result.words.empty();
        for (SoughtWord& word : result.words) {
            int worth = std::max(best_worth(own, word.word), best_worth(shared, word.word));
            word.rows += worth > 0 ? 1 : 0;
            all = all && worth > 0;
            score += worth;
        }
        if (all) result.hits.push_back({row, score});
    }

    const std::vector<Field>& fields_of_head(const TableRow& row) {
        auto [found, is_new] = heads_.try_emplace({&row.head(), has_own_region(row)});
        if (is_new) {
            found->second = head_fields(row.head(), territories_);
            if (has_own_region(row)) found->second.pop_back();
        }
        return found->second;
    }

    std::vector<std::string> all_words() {
        std::set<std::string> words;
        auto learn = [&](const std::vector<Field>& fields) {
            for (const Field& field : fields) words.insert(field.words.begin(), field.words.end());
        };
        for (const TableRow& row : rows_) {
            learn(own_fields(row, sought_, territories_));
            learn(fields_of_head(row));
        }
        return {words.begin(), words.end()};
    }

    std::vector<TableRow> rows_;
    Words sought_;
    const Territories& territories_;
    std::map<std::pair<const TableHead*, bool>, std::vector<Field>> heads_;
};

}  // namespace

SearchResult search_rows(std::string_view query, const FactorBook& book, const Territories& territories) {
    return Search(book, territories).find(query);
}

}  // namespace ghg
