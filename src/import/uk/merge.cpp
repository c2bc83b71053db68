#include "import/uk/merge.h"

#include "base/number.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace ghg {
namespace {

bool has_ids(const std::vector<UkRow>& rows) {
    return std::ranges::any_of(rows, [](const UkRow& row) { return !row.id.empty(); });
}

std::string key_of(const UkRow& row, bool by_id) {
    if (by_id && !row.id.empty()) return row.id;
    std::string key;
    for (const std::string* cell :
         {&row.level_1, &row.level_2, &row.level_3, &row.level_4, &row.column_text, &row.uom, &row.gas})
        key += *cell + '\n';
    return key;
}

std::optional<std::string> difference(const UkRow& first, const UkRow& second, std::string_view first_name) {
    using Pair = std::pair<const std::string*, const std::string*>;
    for (auto [ours, theirs] : {Pair{&first.uom, &second.uom}, Pair{&first.gas, &second.gas}})
        if (*ours != *theirs)
            return fmt::format("it says `{}`, and row {} of {} `{}`", *theirs, first.line, first_name, *ours);
    if (parse_number(first.figure).value == parse_number(second.figure).value) return std::nullopt;
    return fmt::format("it says {}, and row {} of {} {}", second.figure, first.line, first_name, first.figure);
}

}  // namespace

UkMerged merge_uk_rows(std::vector<UkRow> first, std::vector<UkRow> second, std::string_view first_name) {
    bool by_id = has_ids(first) && has_ids(second);
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < first.size(); ++i) places.try_emplace(key_of(first[i], by_id), i);
    UkMerged merged{std::move(first), {}, {}};
    for (UkRow& row : second) {
        auto at = places.find(key_of(row, by_id));
        const UkRow* twin = at == places.end() ? nullptr : &merged.rows[at->second];
        bool both = twin != nullptr && parse_number(twin->figure).value && parse_number(row.figure).value;
        if (!both) {
            merged.rows.push_back(std::move(row));
        } else if (auto says = difference(*twin, row, first_name)) {
            merged.problems.push_back(problem_at(row, *says));
        } else {
            merged.excluded.push_back({row.line, row.name() + " / " + row.gas,
                                       fmt::format("{} has this row too, with the same figure", first_name)});
        }
    }
    return merged;
}

}  // namespace ghg
