#pragma once

#include "domain/table_row.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ghg {

struct SearchHit {
    TableRow row;
    int score = 0;
};

/// A word that was sought, as it was folded, and how many rows have it by itself.
struct SoughtWord {
    std::string word;
    std::size_t rows = 0;
    std::vector<std::string> near;  ///< words of the tables close to it, where no row has it
};

/// What a search found, best first; empty unless a row has all words.
struct SearchResult {
    std::vector<SearchHit> hits;
    std::vector<SoughtWord> words;
};

}  // namespace ghg
