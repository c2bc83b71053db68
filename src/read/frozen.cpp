#include "read/frozen.h"

#include "read/names.h"

#include <fmt/format.h>
#include <algorithm>
#include <optional>

namespace ghg {
namespace {

constexpr std::size_t digits_of_hash = 64;
constexpr std::string_view lower_hex = "0123456789abcdef";

std::optional<FrozenEdition> parse_line(std::string_view line, Place at) {
    std::string_view hash = line.substr(0, digits_of_hash);
    if (hash.size() < digits_of_hash || hash.find_first_not_of(lower_hex) != std::string_view::npos)
        return std::nullopt;
    std::string_view rest = line.substr(digits_of_hash);
    std::size_t name = rest.find_first_not_of(' ');
    if (name == 0 || name == std::string_view::npos || !is_edition_name(rest.substr(name))) return std::nullopt;
    return FrozenEdition{std::string(rest.substr(name)), std::string(hash), at};
}

void add_new(FrozenEdition entry, std::vector<FrozenEdition>& frozen, Diagnostics& out) {
    auto first = std::ranges::find(frozen, entry.edition, &FrozenEdition::edition);
    if (first == frozen.end()) {
        frozen.push_back(std::move(entry));
        return;
    }
    Diagnostic twice = problem("frozen-malformed", entry.at, fmt::format("`{}` is listed twice", entry.edition),
                               "Keep the older line, and take the other one out.");
    twice.related.push_back({first->at, "listed here first"});
    out.push_back(std::move(twice));
}

std::string_view without_end(std::string_view line) {
    std::size_t last = line.find_last_not_of(" \t\r");
    return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

std::vector<FrozenEdition> read_frozen(const Source& source, Diagnostics& out) {
    std::vector<FrozenEdition> frozen;
    std::string_view rest = source.text;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = without_end(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty() || line.front() == '#') continue;
        Place at{&source, number, 1, 1};
        if (auto entry = parse_line(line, at))
            add_new(std::move(*entry), frozen, out);
        else
            out.push_back(problem("frozen-malformed", at, "the line is not a SHA-256 and an edition",
                                  "Take the line out and let `ghg factors freeze` write it."));
    }
    return frozen;
}

}  // namespace ghg
