#include "find/word_hints.h"

#include "base/folded_words.h"
#include "domain/ledger_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t most_told = 3;

// Details that say where or how, not what.
bool says_what(const std::string& detail) {
    return detail != "region" && detail != "country" && detail != "network" && detail != "year" && detail != "basis";
}

bool has_all(const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
    return std::ranges::all_of(wanted,
                               [&](const std::string& word) { return std::ranges::find(words, word) != words.end(); });
}

std::string first_of(std::vector<std::string> names) {
    constexpr std::size_t most_names = 4;
    std::size_t more = names.size() - std::min(names.size(), most_names);
    names.resize(names.size() - more);
    return fmt::format("{}{}", fmt::join(names, ", "), more > 0 ? fmt::format(" and {} more", more) : "");
}

}  // namespace

WordHints::WordHints(const std::vector<const ActivityType*>& types, const FactorBook& book) {
    for (const ActivityType* type : types) {
        types_.push_back(type);
        add_type(*type, book);
    }
    for (const auto& [key, meaning] : meanings_) {
        auto words = folded_words(meaning.value);
        std::ranges::sort(words);
        words.erase(std::unique(words.begin(), words.end()), words.end());
        for (const std::string& word : words) by_word_[word].push_back(&meaning);
    }
}

void WordHints::add_type(const ActivityType& type, const FactorBook& book) {
    for (const LineRule& line : type.lines)
        for (const Table* table : book.topic(line.use))
            for (const Factor& factor : table->factors)
                for (const auto& [detail, value] : factor.match) {
                    bool asked = std::ranges::find(line.match, detail) != line.match.end();
                    if (!asked || !says_what(detail)) continue;
                    auto& types =
                        meanings_.try_emplace({detail, value}, Meaning{detail, value, {}}).first->second.types;
                    if (types.empty() || types.back() != &type) types.push_back(&type);
                }
}

// Values all of whose words the code has; of several the one with most words first.
std::vector<const WordHints::Meaning*> WordHints::meanings_of(const std::vector<std::string>& words) const {
    std::vector<const Meaning*> found;
    for (const std::string& word : words) {
        auto with = by_word_.find(word);
        if (with == by_word_.end()) continue;
        for (const Meaning* meaning : with->second)
            if (has_all(words, folded_words(meaning->value)) && std::ranges::find(found, meaning) == found.end())
                found.push_back(meaning);
    }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const Meaning* meaning) { return folded_words(meaning->value).size(); });
    return found;
}

std::string WordHints::hint(std::string_view code, std::string_view dimension) const {
    auto words = words_in_english(code);
    auto fits = [&](const ActivityType* type) { return dimension.empty() || type->rule_for(dimension) != nullptr; };
    std::vector<std::string> told;
    for (const ActivityType* type : types_)
        if (fits(type) && has_all(words, folded_words(type->name))) told.push_back("type: " + type->name);
    for (const Meaning* meaning : meanings_of(words)) {
        std::vector<std::string> names;
        for (const ActivityType* type : meaning->types)
            if (fits(type)) names.push_back(type->name);
        if (!names.empty())
            told.push_back(fmt::format("{}: {} of {}", meaning->detail, meaning->value, first_of(names)));
    }
    if (told.size() > most_told) told.resize(most_told);
    return fmt::format("{}", fmt::join(told, "; or "));
}

}  // namespace ghg
