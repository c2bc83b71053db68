#include "engine/lock_change.h"

#include "domain/named_totals.h"
#include "engine/lock_cause.h"

#include <fmt/format.h>
#include <algorithm>
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
        compare_lines();
        compare_figures("", was_.totals, now_.totals);
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
                found_.figures.push_back({line.name, to_decimal(line.kg_co2e), "", {why_gone(line, now_)}});
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

    void compare_figures(std::string_view what, const std::vector<std::pair<std::string, Number>>& was,
                         const std::vector<std::pair<std::string, Number>>& now) {
        for (std::size_t i = 0; i < std::min(was.size(), now.size()); ++i)
            if (was[i].second != now[i].second)
                found_.figures.push_back({fmt::format("{}{}", what, total_words(was[i].first)),
                                          to_decimal(was[i].second),
                                          to_decimal(now[i].second),
                                          {}});
    }

    static std::vector<std::pair<std::string, Number>> figures_of(const LockedTarget& target) {
        return {{"base", target.base_kg}, {"now", target.now_kg}, {"goal", target.goal_kg}};
    }

    void compare_targets() {
        for (const LockedTarget& target : was_.targets) {
            auto now = std::ranges::find(now_.targets, target.id, &LockedTarget::id);
            if (now == now_.targets.end())
                found_.figures.push_back({"target " + target.id,
                                          to_decimal(target.now_kg),
                                          "",
                                          {fmt::format("the inventory no longer has the target `{}`", target.id)}});
            else
                compare_figures(fmt::format("target {}, ", target.id), figures_of(target), figures_of(*now));
        }
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
