#include "read/categories.h"

#include "base/near_names.h"

#include <fmt/format.h>

namespace ghg {

std::optional<Category> read_category(const Text& word, Diagnostics& out) {
    if (word.empty()) return std::nullopt;
    auto category = parse_category(word.value);
    if (category && *category != Category::outside_scopes) return category;
    std::vector<std::string> known = category_names();
    std::erase(known, to_text(Category::outside_scopes));
    Diagnostic unknown = problem("category-unknown", word.at, fmt::format("there is no category `{}`", word.value), {});
    unknown.near = near_names(word.value, known);
    unknown.next_step = unknown.near.empty() ? fmt::format("Write one of {}.", fmt::join(known, ", "))
                                             : fmt::format("Write {}.", unknown.near.front());
    out.push_back(std::move(unknown));
    return std::nullopt;
}

}  // namespace ghg
