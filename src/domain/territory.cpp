#include "domain/territory.h"

#include <algorithm>

namespace ghg {

void Territories::add(std::string_view code, const std::vector<std::string>& names) {
    std::vector<std::string>& kept = by_code_[std::string(code)];
    for (const std::string& name : names)
        if (std::ranges::find(kept, name) == kept.end()) kept.push_back(name);
}

const std::vector<std::string>& Territories::names_of(std::string_view code) const {
    static const std::vector<std::string> none;
    auto found = by_code_.find(code);
    if (found == by_code_.end()) found = by_code_.find(code.substr(0, code.find('-')));
    return found == by_code_.end() ? none : found->second;
}

std::string Territories::name_of(std::string_view code) const {
    auto found = by_code_.find(code);
    return found == by_code_.end() || found->second.empty() ? "" : found->second.front();
}

}  // namespace ghg
