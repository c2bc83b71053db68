#include "domain/named_totals.h"

#include <algorithm>

namespace ghg {

std::string_view total_words(std::string_view key) {
    auto found = std::ranges::find(named_totals, key, &NamedTotal::key);
    return found == named_totals.end() ? key : found->words;
}

}  // namespace ghg
