#pragma once

#include "domain/activity_type.h"
#include "domain/factor_book.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Which activity types and values of details the words of an organisation's own code may mean: names to look at, never
/// a choice.
class WordHints {
public:
    /// Of each type, in the order in which they are to be told, the details that its lines match, with the values that
    /// the book has for them.
    WordHints(const std::vector<const ActivityType*>& types, const FactorBook& book);

    /// `fuel: diesel of heating-fuel, vehicle-fuel and 3 more`, the best few. Types that cannot take amounts of
    /// the dimension are left out, where one is given. Empty: no word is known.
    std::string hint(std::string_view code, std::string_view dimension) const;

private:
    struct Meaning {
        std::string detail, value;
        std::vector<const ActivityType*> types;
    };
    void add_type(const ActivityType& type, const FactorBook& book);
    std::vector<const Meaning*> meanings_of(const std::vector<std::string>& words) const;

    std::vector<const ActivityType*> types_;
    std::map<std::pair<std::string, std::string>, Meaning> meanings_;  ///< by detail and value
    std::map<std::string, std::vector<const Meaning*>, std::less<>> by_word_;
};

}  // namespace ghg
