#include "find/change_log.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <array>
#include <set>

namespace ghg {
namespace {

constexpr std::string_view in_names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,_#/+*-()%'";

std::multiset<std::string> lines_of(std::string_view text) {
    std::multiset<std::string> lines;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        lines.emplace(line);
    }
    return lines;
}

// The words of a line, EDITION#ID and EDITION#BEGINNING* among them; marks of the sentence around them go.
void add_names(std::string_view line, std::set<std::string>& names) {
    while (!line.empty()) {
        std::size_t begin = std::min(line.find_first_of(in_names), line.size());
        line.remove_prefix(begin);
        std::string_view word = line.substr(0, line.find_first_not_of(in_names));
        line.remove_prefix(word.size());
        while (!word.empty() && std::string_view(".,()'").find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        while (!word.empty() && std::string_view("('").find(word.front()) != std::string_view::npos)
            word.remove_prefix(1);
        if (!word.empty()) names.emplace(word);
    }
}

std::set<std::string> new_names(std::string_view log_was, std::string_view log_now) {
    std::multiset<std::string> before = lines_of(log_was);
    std::set<std::string> names;
    for (const std::string& line : lines_of(log_now)) {
        auto same = before.find(line);
        if (same == before.end())
            add_names(line, names);
        else
            before.erase(same);
    }
    return names;
}

bool is_named(const std::string& row, const std::set<std::string>& names) {
    return std::ranges::any_of(names, [&](const std::string& name) {
        if (name.find('#') == std::string::npos) return false;
        return name.ends_with('*') ? row.starts_with(std::string_view(name).substr(0, name.size() - 1)) : row == name;
    });
}

}  // namespace

std::vector<UnloggedRow> unlogged_rows(const TableDiff& diff, std::string_view log_was, std::string_view log_now) {
    std::set<std::string> names = new_names(log_was, log_now);
    std::vector<UnloggedRow> rows;
    for (const ChangedRow& row : diff.changed)
        if (!is_named(row.now.name(), names))
            rows.push_back({row.now.name(), fmt::format("{}", fmt::join(row.what, ", ")), row.now.at()});
    for (const TableRow& row : diff.removed)
        if (!is_named(row.name(), names)) rows.push_back({row.name(), "removed", row.at()});
    return rows;
}

std::vector<ChangedFile> unlogged_files(const std::vector<ChangedFile>& files, std::string_view log_was,
                                        std::string_view log_now) {
    constexpr std::array<std::string_view, 3> with_figures{"GWP set", "units", "airports"};
    std::set<std::string> names = new_names(log_was, log_now);
    std::vector<ChangedFile> unlogged;
    for (const ChangedFile& file : files)
        if (file.change != "added" && std::ranges::find(with_figures, file.kind) != with_figures.end() &&
            !names.contains(file.name))
            unlogged.push_back(file);
    return unlogged;
}

}  // namespace ghg
