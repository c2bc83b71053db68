#pragma once

#include <string>
#include <vector>

namespace ghg {

/// The words of a key as one text, which another key of as many words does not have: each but the last follows its
/// size.
inline std::string words_text(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (&word != &words.back()) text += std::to_string(word.size()) + ':';
        text += word;
    }
    return text;
}

}  // namespace ghg
