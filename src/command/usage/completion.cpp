#include "command/usage/completion.h"

namespace ghg {

std::vector<std::string> candidates(const Parameter& parameter) {
    if (!parameter.choices.empty() || parameter.suggests == nullptr) return parameter.choices;
    return parameter.suggests();
}

std::vector<std::string> spellings(const Parameter& option) {
    std::vector<std::string> names = {option.name};
    if (option.letter != 0) names.push_back(std::string("-") + option.letter);
    return names;
}

}  // namespace ghg
