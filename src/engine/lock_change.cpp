#include "engine/lock_change.h"

#include "domain/lock_format.h"
#include "domain/named_totals.h"
#include "engine/lock_cause.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace ghg {
namespace {

// What a line is, whatever its number: the same activity may have several alike, which keep their order.
using LineKey = std::tuple<std::string, std::optional<Basis>, Stage, std::string, std::size_t>;

std::map<LineKey, const LockedLine*> by_what_they_are(const std::vector<LockedLine>& lines) {
    std::map<LineKey, const LockedLine*> keyed;
    for (const LockedLine& line : lines) {
        LineKey key{line.activity, line.basis, line.stage, line.rung, 0};
        while (!keyed.emplace(key, &line).second) ++std::get<std::size_t>(key);
    }
    return keyed;
}

bool same_in_scopes(const LockedLine& was, const LockedLine& now) {
    return was.kg_co2e == now.kg_co2e && was.category == now.category &&
           was.upstream_in_scope_1 == now.upstream_in_scope_1;
}

class Comparing {
public:
    Comparing(const Lock& was, const Lock& now) : was_(was), now_(now) {}

    LockComparison run() {
        compare_words();
        compare_lines();
        compare_figures("", was_.totals, now_.totals);
        compare_figures("", was_.beside, now_.beside);
        compare_targets();
        compare_files();
        found_.program_was = was_.program;
        found_.program_now = now_.program;
        return std::move(found_);
    }

private:
    void compare_lines() {
        auto before = by_what_they_are(was_.lines), after = by_what_they_are(now_.lines);
        std::map<const LockedLine*, const LockedLine*> pairs;
        for (const auto& [key, line] : before)
            if (auto same = after.find(key); same != after.end()) pairs.emplace(line, same->second);
        std::set<const LockedLine*> met;
        for (const LockedLine& line : was_.lines) {
            auto pair = pairs.find(&line);
            if (pair == pairs.end()) {
                found_.figures.push_back({line.name, to_decimal(line.kg_co2e), "", {why_gone(line, was_, now_)}});
                continue;
            }
            met.insert(pair->second);
            compare_pair(line, *pair->second);
        }
        for (const LockedLine& line : now_.lines)
            if (!met.contains(&line))
                found_.figures.push_back({line.name, "", to_decimal(line.kg_co2e), {why_new(line, was_)}});
    }

    void compare_pair(const LockedLine& was, const LockedLine& now) {
        if (!same_in_scopes(was, now))
            found_.figures.push_back(
                {was.name, to_decimal(was.kg_co2e), to_decimal(now.kg_co2e), causes({was_, was}, {now_, now})});
        if (was.kg_outside_scopes != now.kg_outside_scopes)
            found_.figures.push_back({was.name + ", outside the scopes", to_decimal(was.kg_outside_scopes),
                                      to_decimal(now.kg_outside_scopes), causes({was_, was}, {now_, now})});
    }

    void compare_word(std::string_view what, const std::string& was, const std::string& now) {
        if (was != now) found_.words.push_back({std::string(what), was, now});
    }

    void compare_words() {
        compare_word("organisation", was_.organisation, now_.organisation);
        compare_word("period", was_.from + " to " + was_.to, now_.from + " to " + now_.to);
        std::map<std::string, std::string> after(now_.choices.begin(), now_.choices.end());
        for (const auto& [choice, value] : was_.choices)
            if (choice != editions_choice) compare_word(choice, value, after[choice]);
        for (const std::string& words : was_.without_lines)
            if (std::ranges::find(now_.without_lines, words) == now_.without_lines.end())
                compare_word("in no total", words, "");
        for (const std::string& words : now_.without_lines)
            if (std::ranges::find(was_.without_lines, words) == was_.without_lines.end())
                compare_word("in no total", "", words);
    }

    static std::optional<Number> figure_named(const NamedFigures& figures, const std::string& name) {
        auto found = std::ranges::find(figures, name, &NamedFigures::value_type::first);
        return found == figures.end() ? std::nullopt : std::optional(found->second);
    }

    void compare_figure(const std::string& figure, const std::optional<Number>& was, const std::optional<Number>& now,
                        const std::vector<std::string>& why) {
        if (was != now)
            found_.figures.push_back({figure, was ? to_decimal(*was) : "", now ? to_decimal(*now) : "", why});
    }

    void compare_figures(std::string_view what, const NamedFigures& was, const NamedFigures& now,
                         const std::vector<std::string>& why = {}) {
        for (const auto& [name, kg] : was)
            compare_figure(fmt::format("{}{}", what, total_words(name)), kg, figure_named(now, name), why);
        for (const auto& [name, kg] : now)
            if (!figure_named(was, name))
                compare_figure(fmt::format("{}{}", what, total_words(name)), std::nullopt, kg, why);
    }

    static NamedFigures figures_of(const LockedTarget& target) {
        return {{"base", target.base_kg}, {"now", target.now_kg}, {"goal", target.goal_kg}};
    }

    // What was promised is a word that moves figures: it is told as a word, and with each figure it moved.
    void compare_target(const LockedTarget& was, const LockedTarget& now) {
        std::vector<std::string> why;
        auto compare = [&](std::string_view what, const std::string& before, const std::string& after) {
            if (before == after) return;
            compare_word(fmt::format("target {}, {}", was.id, what), before, after);
            why.push_back(fmt::format("{} was {}, and is {}", what, before, after));
        };
        compare("reduce_by", to_exact(was.reduce_by), to_exact(now.reduce_by));
        compare("base year", fmt::format("{}", was.base_year), fmt::format("{}", now.base_year));
        compare("due", fmt::format("{}", was.due), fmt::format("{}", now.due));
        compare("basis", std::string(to_text(was.basis)), std::string(to_text(now.basis)));
        compare("covers", fmt::format("{}", fmt::join(was.covers, "; ")),
                fmt::format("{}", fmt::join(now.covers, "; ")));
        compare_figures(fmt::format("target {}, ", was.id), figures_of(was), figures_of(now), why);
    }

    void compare_targets() {
        auto find = [](const Lock& lock, const std::string& id) {
            auto found = std::ranges::find(lock.targets, id, &LockedTarget::id);
            return found == lock.targets.end() ? nullptr : &*found;
        };
        for (const LockedTarget& target : was_.targets)
            if (const LockedTarget* now = find(now_, target.id))
                compare_target(target, *now);
            else
                compare_figure("target " + target.id, target.now_kg, std::nullopt,
                               {fmt::format("the inventory no longer has the target `{}`", target.id)});
        for (const LockedTarget& target : now_.targets)
            if (find(was_, target.id) == nullptr)
                compare_figure("target " + target.id, std::nullopt, target.now_kg,
                               {fmt::format("the inventory had no target `{}`", target.id)});
    }

    void compare_files() {
        auto find = [](const Lock& lock, const std::string& path) {
            auto found = std::ranges::find(lock.files, path, &LockedFile::path);
            return found == lock.files.end() ? nullptr : &*found;
        };
        for (const LockedFile& file : was_.files) {
            const LockedFile* today = find(now_, file.path);
            if (today == nullptr)
                found_.files.push_back({file.path, LockedFileChange::What::gone});
            else if (today->sha256 != file.sha256)
                found_.files.push_back({file.path, LockedFileChange::What::changed});
        }
        for (const LockedFile& file : now_.files)
            if (find(was_, file.path) == nullptr) found_.files.push_back({file.path, LockedFileChange::What::joined});
    }

    const Lock& was_;
    const Lock& now_;
    LockComparison found_;
};

}  // namespace

LockComparison compare_locks(const Lock& was, const Lock& now) { return Comparing(was, now).run(); }

}  // namespace ghg
