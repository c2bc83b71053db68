#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace ghg {

/// For tables whose keys are several texts.
struct WordsHash {
    std::size_t operator()(const std::vector<std::string>& words) const {
        std::size_t hash = words.size();
        for (const std::string& word : words) hash = (hash ^ std::hash<std::string>()(word)) * 0x9e3779b97f4a7c15U;
        return hash ^ (hash >> 32U);
    }
};

}  // namespace ghg
