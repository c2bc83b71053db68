#include "engine/uncertainty.h"
#include "domain/named_totals.h"
#include "engine/data_quality.h"
#include "engine_types.h"

#include <doctest/doctest.h>
#include <algorithm>
#include <stdexcept>

using namespace world;

namespace {

// Two fuels of 1 kg CO2 per litre, 5 % and 12 % off; 100 L of each or of one.
struct Off : World {
    Off() {
        add_types(*this);
        fuel("diesel", "0.05");
        fuel("petrol", "0.12");
    }
    void fuel(const std::string& name, std::optional<std::string> off, const std::string& upstream = "0") {
        for (Stage stage : {Stage::ttw, Stage::wtt}) {
            Factor made = make({.id = name + std::string(to_text(stage)),
                                .table = "fuels",
                                .per = "L",
                                .stage = stage,
                                .match = {{"fuel", name}},
                                .emits = {kg("CO2", stage == Stage::ttw ? "1" : upstream)}});
            if (off) made.uncertainty = num(*off);
            Table table{made.head, {}, {}};
            table.factors.push_back(std::move(made));
            book.add(std::move(table));
        }
    }
    Activity& burnt(const std::string& name, const std::string& id, std::optional<std::string> off) {
        Activity& made = put(activity("vehicle-fuel", "100 L", {{"fuel", name}}), id);
        if (off) made.uncertainty = num(*off);
        return made;
    }
    TotalUncertainty scope_1() const { return off("scope_1"); }
    TotalUncertainty off(const std::string& name) const {
        Calculation calculation = run_all();
        REQUIRE(slugs(calculation.diagnostics).empty());
        auto& found = calculation.result.uncertainty;
        auto total = std::ranges::find(found, name, &TotalUncertainty::total);
        REQUIRE(total != found.end());
        return *total;
    }
};

}  // namespace

TEST_CASE("within a line, amount and factor add as root-sum-square") {
    Off t;
    t.burnt("petrol", "one", "0.05");  // sqrt(0.12^2 + 0.05^2) = 0.13, of 100 kg
    CHECK(t.scope_1().half_width_kg == Number(13));
    CHECK(t.scope_1().kg == Number(100));
    CHECK(t.scope_1().covered_kg == Number(100));
}

TEST_CASE("lines on one factor add linearly, lines on two factors as root-sum-square") {
    Off one;
    one.burnt("petrol", "a", "0");
    one.burnt("petrol", "b", "0");
    CHECK(one.scope_1().half_width_kg == Number(12 + 12));
    Off two;
    two.burnt("petrol", "a", "0");  // 12 kg
    two.burnt("diesel", "b", "0");  // 5 kg: sqrt(144 + 25) = 13
    CHECK(two.scope_1().half_width_kg == Number(13));
}

TEST_CASE("lines on one factor share the factor's part; their amounts are apart") {
    Off t;
    t.burnt("petrol", "a", "0.1");  // 12 kg of the factor, 10 kg of its own
    t.burnt("petrol", "b", "0.1");  // 12 + 12 linear; 24^2 + 10^2 + 10^2 = 776
    CHECK(t.scope_1().half_width_kg == square_root(Number(24 * 24 + 10 * 10 + 10 * 10)));
}

TEST_CASE("two amounts on a factor that is certain are apart") {
    Off t;
    t.fuel("ethanol", "0");
    t.burnt("ethanol", "a", "0.1");
    t.burnt("ethanol", "b", "0.1");
    CHECK(t.scope_1().half_width_kg == square_root(Number(10 * 10 + 10 * 10)));
}

TEST_CASE("the stages of one amount are off together") {
    Off t;
    t.fuel("ethanol", "0", "0.5");  // 100 kg at the tank, 50 kg before it
    t.burnt("ethanol", "a", "0.1");
    CHECK(t.off("scope_1").half_width_kg == Number(10));
    CHECK(t.off("scope_3").half_width_kg == Number(5));
    CHECK(t.off("total_market").half_width_kg == Number(10 + 5));
}

TEST_CASE("what is taken away is off against what it is taken from") {
    Off t;
    t.fuel("ethanol", "0", "-0.5");
    t.burnt("ethanol", "a", "0.1");
    CHECK(t.off("total_market").half_width_kg == Number(10 - 5));
}

TEST_CASE("a line's parts are its amount and its factor, each once") {
    Off t;
    t.burnt("petrol", "one", "0.05");
    Calculation calculation = t.run_all();
    const EmissionLine& line = calculation.result.lines.front();
    REQUIRE(line.uncertainty_parts.size() == 2);
    CHECK(std::get<const Activity*>(line.uncertainty_parts[0].source) == line.activity);
    CHECK(line.uncertainty_parts[0].half_width == num("0.05"));
    CHECK(std::get<const Factor*>(line.uncertainty_parts[1].source) == line.factor);
    CHECK(line.uncertainty_parts[1].half_width == num("0.12"));
}

TEST_CASE("no total has a figure when one of its lines lacks one; the share that has one is said") {
    Off t;
    t.burnt("petrol", "a", "0.05");
    t.burnt("diesel", "b", std::nullopt);
    CHECK_FALSE(t.scope_1().half_width_kg);
    CHECK(t.scope_1().kg == Number(200));
    CHECK(t.scope_1().covered_kg == Number(100));
}

TEST_CASE("a factor without uncertainty leaves its lines without") {
    Off t;
    t.fuel("hvo", std::nullopt);
    t.burnt("hvo", "a", "0.05");
    t.burnt("diesel", "b", "0.05");
    CHECK_FALSE(t.scope_1().half_width_kg);
    CHECK(t.scope_1().covered_kg == Number(100));
}

TEST_CASE("an inventory that says nothing of uncertainty gets no figures, and none is not zero") {
    Off t;
    t.burnt("diesel", "a", std::nullopt);
    CHECK(t.run_all().result.uncertainty.empty());
}

TEST_CASE("each scope and each total has its own; Scope 2 by basis") {
    Off t;
    t.burnt("petrol", "a", "0.05");
    std::vector<std::string> names;
    for (const TotalUncertainty& total : t.run_all().result.uncertainty) names.push_back(total.total);
    CHECK(names == std::vector<std::string>{"scope_1", "scope_2_location", "scope_2_market", "scope_3",
                                            "total_location", "total_market"});
}

TEST_CASE("the half-width of a sum lies between nothing and the sum of the half-widths") {
    for (const char* off : {"0", "0.01", "0.3", "0.99"}) {
        Off t;
        t.burnt("petrol", "a", off);
        t.burnt("diesel", "b", off);
        Off a, b;
        a.burnt("petrol", "a", off);
        b.burnt("diesel", "b", off);
        Number sum = *a.scope_1().half_width_kg + *b.scope_1().half_width_kg;
        CHECK(*t.scope_1().half_width_kg > Number(0));
        CHECK(*t.scope_1().half_width_kg < sum);
    }
}

TEST_CASE("square roots are exact where they end, else rounded at 15 decimals") {
    CHECK(square_root(num("0.0169")) == num("0.13"));
    CHECK(square_root(Number(2)) == num("1.414213562373095"));
    CHECK(square_root(num("0.05")) == num("0.223606797749979"));  // 0.2236067977499789696...
    CHECK(square_root(Number(0)).is_zero());
    CHECK_THROWS_AS(square_root(Number(-1)), std::domain_error);
}

TEST_CASE("the quality of data is summed by indicator and rating, what nobody judged last") {
    Off t;
    t.burnt("petrol", "a", "0").quality[QualityIndicator::time] = QualityRating::good;
    t.burnt("diesel", "b", "0").quality[QualityIndicator::time] = QualityRating::poor;
    t.burnt("diesel", "c", "0");
    std::vector<std::pair<std::string, Number>> time;
    for (const QualityTotal& total : t.run_all().result.quality)
        if (total.indicator == QualityIndicator::time)
            time.emplace_back(total.rating ? to_text(*total.rating) : "not judged", total.kg_co2e);
    CHECK(time == std::vector<std::pair<std::string, Number>>{{"good", 100}, {"poor", 100}, {"not judged", 100}});
}
