// The laws of the arithmetic, tried on made-up years with fixed seeds.
#include "engine_types.h"

#include <doctest/doctest.h>
#include <algorithm>
#include <random>

using namespace world;

namespace {

struct Made {
    std::string kind;  // diesel, power, drive, fly
    Number amount;
};

class Years {
public:
    explicit Years(unsigned seed) : random_(seed) {}

    std::vector<Made> make(int count) {
        std::vector<Made> year;
        const char* kinds[] = {"diesel", "power", "drive", "fly"};
        for (int i = 0; i < count; ++i)
            year.push_back({kinds[random_() % 4], Number(static_cast<long>(random_() % 100000)) /
                                                      Number(1 + static_cast<long>(random_() % 997))});
        return year;
    }
    std::mt19937& random() { return random_; }

private:
    std::mt19937 random_;
};

Result result_of(const std::vector<Made>& year, const Number& certificate_kwh, World& w) {
    add_types(w);
    w.inventory.boundary.rfi.kind = Rfi::Kind::factor;
    w.inventory.boundary.rfi.factor = num("1.9");
    FactorSpec diesel{.id = "diesel",
                      .table = "fuels",
                      .per = "m3",
                      .match = {{"fuel", "diesel"}},
                      .emits = {kg("CO2", "2503.17"), kg_as_co2e("N2O", "33.3")}};
    diesel.gwp = {"ipcc/ar5-100", {{"N2O", 265}}};
    w.factor(diesel);
    w.factor({.id = "wtt",
              .table = "fuels",
              .per = "L",
              .stage = Stage::wtt,
              .match = {{"fuel", "diesel"}},
              .emits = {kg("CO2e", "0.61101")}});
    w.factor({.id = "grid",
              .table = "electricity",
              .stage = Stage::generation,
              .match = {{"region", "SE"}},
              .basis = Basis::location,
              .emits = {kg("CO2", "0.0213")}});
    w.factor({.id = "residual",
              .table = "electricity",
              .per = "MWh",
              .stage = Stage::generation,
              .match = {{"region", "SE"}, {"instrument", "residual"}},
              .basis = Basis::market,
              .emits = {kg("CO2", "71.11")}});
    w.factor({.id = "wind",
              .table = "electricity",
              .stage = Stage::generation,
              .match = {{"source", "wind"}},
              .basis = Basis::market,
              .emits = {kg("CO2", "0.011")}});
    w.factor({.id = "fly",
              .table = "flights",
              .per = "passenger-km",
              .match = {{"haul", "short"}, {"cabin", "average"}},
              .emits = {kg("CO2", "0.07364"), kg("CH4", "0.0000003")}});
    w.ratio({.id = "car",
             .table = "vehicle-energy",
             .match = {{"vehicle", "average-car"}},
             .value = "0.15",
             .of = "kWh",
             .per = "km"});
    w.put("go", "1 kWh");
    w.inventory.instruments[0].volume.quantity.value = certificate_kwh;
    for (std::size_t i = 0; i < year.size(); ++i) {
        Activity made = year[i].kind == "diesel"  ? w.activity("vehicle-fuel", "1 L", {{"fuel", "diesel"}})
                        : year[i].kind == "power" ? w.activity("electricity", "1 MWh", {{"region", "SE"}})
                        : year[i].kind == "drive" ? w.activity("ev", "1 mil", {{"region", "SE"}})
                                                  : w.activity("flight", "1 passenger-km", {{"haul", "short"}});
        made.quantity->quantity.value = year[i].amount;
        if (year[i].kind == "power" || year[i].kind == "drive") made.instruments = {{"go", {}}};
        w.put(std::move(made), "a" + std::to_string(i));
    }
    Calculation calculation = calculate(w.context());
    CHECK(slugs(calculation.diagnostics).empty());
    return calculation.result;
}

Totals totals(const std::vector<Made>& year, const Number& certificate_kwh) {
    World w;
    return result_of(year, certificate_kwh, w).totals;
}

void check_same(const Totals& a, const Totals& b, const Number& times = 1) {
    CHECK(a.scope_1 * times == b.scope_1);
    CHECK(a.scope_2_location * times == b.scope_2_location);
    CHECK(a.scope_2_market * times == b.scope_2_market);
    CHECK(a.scope_3 * times == b.scope_3);
    CHECK(a.total_location * times == b.total_location);
    CHECK(a.total_market * times == b.total_market);
    CHECK(a.of_which_non_co2 * times == b.of_which_non_co2);
}

}  // namespace

TEST_CASE("the order of activities changes no total") {
    Years years(1);
    for (int round = 0; round < 10; ++round) {
        auto year = years.make(30);
        Number certificate(static_cast<long>(years.random()() % 2000000));
        Totals before = totals(year, certificate);
        std::ranges::shuffle(year, years.random());
        check_same(before, totals(year, certificate));
    }
}

TEST_CASE("splitting an activity changes nothing") {
    Years years(2);
    for (int round = 0; round < 10; ++round) {
        auto year = years.make(10);
        Number certificate(static_cast<long>(years.random()() % 500000));
        Totals whole = totals(year, certificate);
        std::vector<Made> parts;
        for (const Made& made : year) {
            Number part = made.amount * Number::fraction(static_cast<long>(years.random()() % 100), 99);
            parts.push_back({made.kind, part});
            parts.push_back({made.kind, made.amount - part});
        }
        check_same(whole, totals(parts, certificate));
    }
}

TEST_CASE("k times in gives k times out") {
    Years years(3);
    for (const Number& k : {Number(2), Number(1000), Number::fraction(1, 3), Number(0)}) {
        auto year = years.make(15);
        Number certificate(static_cast<long>(years.random()() % 500000));
        Totals once = totals(year, certificate);
        for (Made& made : year) made.amount *= k;
        check_same(once, totals(year, certificate * k), k);
    }
}

TEST_CASE("totals are the sums of their lines, categories and gases") {
    Years years(4);
    for (int round = 0; round < 5; ++round) {
        World w;
        Result result = result_of(years.make(25), 300000, w);
        for (Basis basis : {Basis::location, Basis::market}) {
            Number lines, categories, gases;
            auto counts = [&](std::optional<Basis> of) { return !of || *of == basis; };
            for (const EmissionLine& line : result.lines)
                if (counts(line.basis)) lines += line.kg_co2e;
            for (const CategoryTotal& total : result.categories)
                if (counts(total.basis) && total.category != Category::outside_scopes) categories += total.kg_co2e;
            for (const GasTotal& gas : result.gases)
                if (counts(gas.basis) && gas.scope != 0) gases += gas.kg_co2e;
            const Number& total = basis == Basis::location ? result.totals.total_location : result.totals.total_market;
            CHECK(lines == total);
            CHECK(categories == total);
            CHECK(gases == total);
        }
    }
}

TEST_CASE("every line can be worked out again from its quantity, steps and factor") {
    Years years(5);
    World w;
    for (const EmissionLine& line : result_of(years.make(40), 250000, w).lines) {
        Number value = line.quantity.value;
        std::string unit = line.quantity.unit->name;
        for (const Step& step : line.steps) {
            if (step.op == Step::Op::times)
                value *= step.by;
            else if (step.op == Step::Op::divide)
                value /= step.by;
            else
                value = step.by;
            CHECK(step.after == value);
            unit = step.after_unit;
        }
        CHECK(unit == line.factor->per->name);
        Number sum;
        for (const Emission& emission : line.factor->emits) {
            if (line.uses_co2_only && emission.gas != "CO2") continue;
            Number kg = value * emission.kg;
            if (emission.as_co2e) kg /= line.factor->gwp.values.at(emission.gas);
            sum += kg * w.gwp.find(emission.gas).value();
        }
        CHECK(sum == line.kg_co2e);
    }
}

TEST_CASE("a larger certificate never gives more on the market basis when its source emits less than the rest") {
    Years years(6);
    auto year = years.make(20);
    Number before = totals(year, 0).scope_2_market;
    for (long kwh : {1L, 1000L, 50000L, 1000000L, 100000000L}) {
        Number now = totals(year, kwh).scope_2_market;
        CHECK(now <= before);
        CHECK(now >= Number(0));
        before = now;
    }
}
