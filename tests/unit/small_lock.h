#pragma once

#include "base/number.h"
#include "domain/lock.h"
#include "domain/named_totals.h"

#include <string>
#include <string_view>

namespace ghg {

inline Number num(std::string_view text) { return parse_exact(text).value(); }

// 1 000 km x 0.15 kWh/km x (0.2 kg CO2 + 0.0028 kg CO2e of N2O / 265) per kWh, N2O x 273 under the year's GWP set.
inline LockedLine ev_line() {
    LockedLine line;
    line.name = "ev/1";
    line.activity = "ev";
    line.type = "ev-charging";
    line.category = Category::purchased_electricity;
    line.basis = Basis::location;
    line.stage = Stage::generation;
    line.written = "1 000 km";
    line.where = "2022.yaml:9:5";
    line.quantity = 1000;
    line.unit = "km";
    line.steps = {{"km to kWh", "times", num("0.15"), "kWh/km", 150, "kWh", "c/1#ratio", "row 2", "t.yaml:3"}};
    line.factor = "e/1#grid";
    line.gases = {{"CO2", 30, 1, 30, false},
                  {"N2O", num("0.42") / 265, 273, num("0.42") / 265 * 273, false},
                  {"CO2-biogenic", 15, 1, 15, true}};
    line.kg_co2e = Number(30) + num("0.42") / 265 * 273;
    line.kg_outside_scopes = 15;
    return line;
}

inline LockedFactor grid() {
    return {"e/1#grid",
            "t.yaml:9",
            "Table 1, \"row\" 2\\3",
            "kWh",
            {{"CO2", "0.2 kg", num("0.2"), false, {}},
             {"N2O", "0.0028 kg CO2e", num("0.0028"), true, {}},
             {"CO2-biogenic", "100 g", num("0.1"), false, {}}},
            {"ipcc/ar5-100", {{"N2O", 265}}}};
}

inline Lock small_lock() {
    Lock lock;
    lock.program = "0.1.0";
    lock.organisation = "Räksmörgås & \"Söner\"\nAB";
    lock.from = "2022-01-01";
    lock.to = "2022-12-31";
    lock.choices = {{"gwp", "ipcc/ar6-100"}, {"rfi", "1.9"}};
    lock.added = {"../tables"};
    lock.files = {{LockedFile::Kind::inventory, "2022.yaml", "aa"},
                  {LockedFile::Kind::built_in, "factors/e.yaml", "bb"}};
    lock.factors = {grid()};
    lock.lines = {ev_line()};
    lock.without_lines = {"old: superseded"};
    for (const NamedTotal& named : named_totals) lock.totals.emplace_back(named.key, Number(0));
    lock.totals[1].second = lock.totals[4].second = ev_line().kg_co2e;  // scope_2_location, total_location
    lock.totals[6].second = 15;                                         // outside_scopes
    lock.beside = {{"memo, removal \"forest\"", num("1/7")}};
    // 9/10 of a kg, cut by 3/5; of the line on the location basis: what it comes to.
    lock.targets = {{"halve",
                     num("9/10"),
                     ev_line().kg_co2e,
                     num("9/25"),
                     num("3/5"),
                     2019,
                     2025,
                     Basis::location,
                     {"business-travel", "purchased-electricity: electricity, ev-charging"}}};
    return lock;
}

}  // namespace ghg
