#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace ghg {

Diagnostic problem(std::string slug, Place at, std::string says, std::string next_step) {
    return {std::move(slug), Severity::error, at, std::move(says), {}, {}, std::move(next_step), {}};
}

Diagnostic caveat(std::string slug, Place at, std::string says, std::string next_step) {
    return {std::move(slug), Severity::caveat, at, std::move(says), {}, {}, std::move(next_step), {}};
}

bool has_errors(const Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_by_place(Diagnostics& diagnostics) {
    auto path = [](const Diagnostic& d) { return d.at.known() ? d.at.source->path : std::string(); };
    std::map<std::string, std::size_t> order;
    for (const Diagnostic& d : diagnostics) order.try_emplace(path(d), order.size());
    auto key = [&](const Diagnostic& d) { return std::tuple(order.at(path(d)), d.at.line, d.at.column); };
    std::ranges::stable_sort(diagnostics, {}, key);
    std::set<std::tuple<decltype(key(diagnostics.front())), std::string, std::string>> said;
    std::erase_if(diagnostics, [&](const Diagnostic& d) { return !said.emplace(key(d), d.slug, d.says).second; });
}

void append(Diagnostics& to, Diagnostics from) { std::ranges::move(from, std::back_inserter(to)); }

}  // namespace ghg
