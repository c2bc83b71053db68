#pragma once

#include "domain/result.h"
#include "engine/calculate.h"
#include "engine/context.h"
#include "engine/lines.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the tests of the engine and the checks share: a small world built by hand, without a single file.
namespace world {

using namespace ghg;

/// `1.5` is Number::fraction(3, 2), exactly.
inline Number num(std::string_view text) { return parse_number(text).value.value(); }

inline Emission kg(std::string gas, std::string_view amount) {
    return {std::move(gas), std::string(amount) + " kg", num(amount), false, {}};
}
inline Emission kg_as_co2e(std::string gas, std::string_view amount) {
    return {std::move(gas), std::string(amount) + " kg CO2e", num(amount), true, {}};
}

struct FactorSpec {
    std::string id;
    std::string edition = "home/2022";
    std::string table;
    std::string per = "kWh";
    Stage stage = Stage::ttw;
    Details match;
    std::optional<Basis> basis;
    std::vector<Emission> emits;
    int from = 2022;
    int to = 2022;
    std::string territory;
    std::optional<bool> includes_rf;
    std::optional<Price> price;
    PrintedGwp gwp{"ipcc/ar6-100", {}};
    std::string boundary;  // own factors
    bool lacks_biogenic = false;
};

struct RatioSpec {
    std::string id;
    std::string edition = "home/2022";
    std::string table;
    Details match;
    std::string value;
    std::string of;   // numerator; empty for a bare number
    std::string per;  // denominator
    int from = 2022;
    int to = 2022;
};

class World {
public:
    World() {
        for (const auto& [name, dimension, in_base] :
             std::vector<std::tuple<const char*, const char*, Number>>{{"km", "distance", 1},
                                                                       {"m", "distance", Number::fraction(1, 1000)},
                                                                       {"mil", "distance", 10},
                                                                       {"mile", "distance", num("1.609344")},
                                                                       {"kWh", "energy", 1},
                                                                       {"MWh", "energy", 1000},
                                                                       {"kWh-net", "energy-net", 1},
                                                                       {"kWh-gross", "energy-gross", 1},
                                                                       {"L", "volume", 1},
                                                                       {"m3", "volume", 1000},
                                                                       {"kg", "mass", 1},
                                                                       {"t", "mass", 1000},
                                                                       {"passenger", "people", 1},
                                                                       {"room-night", "room-nights", 1},
                                                                       {"guest-night", "guest-nights", 1},
                                                                       {"piece", "pieces", 1},
                                                                       {"SEK", "money", 1},
                                                                       {"EUR", "money", 1},
                                                                       {"USD", "money", 1}})
            units.add({name,
                       dimension,
                       in_base,
                       in_base == Number(1) && std::string_view(dimension) != "money",
                       "",
                       "",
                       {},
                       {}});
        units.add({"passenger-km", "passenger-distance", 1, true, "", "", {}, {"passenger", "km"}});
        gwp.id = "ipcc/ar6-100";
        for (const auto& [gas, value] : {std::pair("CH4", "27.9"), std::pair("CH4-fossil", "29.8"),
                                         std::pair("CH4-biogenic", "27.0"), std::pair("N2O", "273")})
            gwp.values[gas] = {num(value), "", {}};
        inventory.source = &source;
        inventory.organisation = {"Freedonia Staffing AB", {}};
        inventory.period = whole_year(2022);
        inventory.year = 2022;
        inventory.gwp = {"ipcc/ar6-100", {}};
        inventory.boundary.consolidation = {"operational-control", {}};
    }
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    Place at(std::size_t line) const { return {&source, line, 5, 1}; }
    const Unit* unit(std::string_view name) const { return units.find(name); }

    /// `18 000 kWh`.
    Quantity quantity(std::string_view text) const {
        std::size_t space = text.rfind(' ');
        return {num(text.substr(0, space)), unit(text.substr(space + 1))};
    }

    Factor make(const FactorSpec& spec) const {
        auto head = std::make_shared<TableHead>();
        head->table = spec.table;
        head->edition = spec.edition;
        head->territory = spec.territory;
        head->from = spec.from;
        head->to = spec.to;
        Factor made;
        made.id = spec.id;
        made.head = head;
        made.match = spec.match;
        made.basis = spec.basis;
        made.per = unit(spec.per);
        made.stage = spec.stage;
        made.emits = spec.emits;
        made.gwp = spec.gwp;
        made.includes_rf = spec.includes_rf;
        made.price = spec.price;
        made.boundary = spec.boundary;
        made.lacks_biogenic = spec.lacks_biogenic;
        made.cite = "row " + spec.id;
        return made;
    }

    const Factor& factor(const FactorSpec& spec) {
        Factor made = make(spec);
        Table table{made.head, {}, {}};
        table.factors.push_back(std::move(made));
        return book.add(std::move(table)).factors.back();
    }

    const Ratio& ratio(const RatioSpec& spec) {
        auto head = std::make_shared<TableHead>();
        head->table = spec.table;
        head->edition = spec.edition;
        head->from = spec.from;
        head->to = spec.to;
        Ratio made;
        made.id = spec.id;
        made.head = head;
        made.match = spec.match;
        made.value = num(spec.value);
        made.numerator = spec.of.empty() ? nullptr : unit(spec.of);
        made.denominator = spec.per.empty() ? nullptr : unit(spec.per);
        made.cite = "row " + spec.id;
        Table table{head, {}, {}};
        table.ratios.push_back(std::move(made));
        return book.add(std::move(table)).ratios.back();
    }

    /// A supplier's own figure: head is null, as the reader leaves it.
    std::shared_ptr<const Factor> own(const FactorSpec& spec) const {
        Factor made = make(spec);
        made.own = true;
        made.head = nullptr;
        return std::make_shared<const Factor>(std::move(made));
    }

    WrittenQuantity written(std::string_view text) const { return {std::string(text), quantity(text), at(2)}; }

    Activity activity(std::string type, std::string_view amount, const Details& details = {}) const {
        Activity made;
        made.id = "a";
        made.type = std::move(type);
        made.at = at(1);
        if (!amount.empty()) made.quantity = written(amount);
        for (const auto& [name, value] : details) made.details[name] = {{value}, false, at(3), at(3)};
        return made;
    }

    Context context() const {
        Context made{
            &inventory, &book, &units, &gwp, editions, {}, [](auto) { return std::vector<std::string>{"later"}; }};
        for (const auto& [name, type] : types) made.types[name] = &type;
        return made;
    }

    ActivityOutcome run(const Activity& activity) const {
        Context made = context();
        return lines_of(activity, types.at(activity.type), {}, made);
    }
    Calculation run_all() const { return calculate(context()); }

    Activity& put(Activity activity, std::string id) {
        activity.id = std::move(id);
        return inventory.activities.emplace_back(std::move(activity));
    }
    void put(std::string id, std::string_view volume, std::string source_of = "wind") {
        Instrument made;
        made.id = std::move(id);
        made.kind = {"guarantee-of-origin", at(9)};
        made.source = std::move(source_of);
        made.cancelled = "GO-1";
        made.market = {"AIB", at(9)};
        made.produced = 2022;
        made.volume = written(volume);
        made.at = at(9);
        inventory.instruments.push_back(std::move(made));
    }

    Source source{"2022.yaml", "", ""};
    Units units;
    GwpSet gwp;
    FactorBook book;
    Inventory inventory;
    std::map<std::string, ActivityType> types;
    std::vector<std::string> editions{"home/2022"};
};

inline std::vector<std::string> slugs(const Diagnostics& diagnostics) {
    std::vector<std::string> found;
    for (const Diagnostic& d : diagnostics) found.push_back(d.slug);
    return found;
}

inline std::vector<std::string> slugs(const std::vector<Caveat>& caveats) {
    std::vector<std::string> found;
    for (const Caveat& c : caveats) found.push_back(c.slug);
    return found;
}

using Slugs = std::vector<std::string>;

inline Number sum_of(const std::vector<EmissionLine>& lines) {
    Number sum;
    for (const EmissionLine& line : lines) sum += line.kg_co2e;
    return sum;
}

}  // namespace world

/// So that a failure shows the figure.
template <>
struct doctest::StringMaker<ghg::Number> {
    static String convert(const ghg::Number& number) { return ghg::to_exact(number).c_str(); }
};

/// So that a failure shows what was told. Token for token as in read_support.h.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& lines) {
        return fmt::format("[{}]", fmt::join(lines, "; ")).c_str();
    }
};
