#include "engine/impact.h"
#include "engine/line_change.h"

#include "engine_types.h"

using namespace world;

namespace {

struct Figures {
    std::string car = "0.15", grid = "0.02", diesel = "2.5", diesel_per = "L", methane = "29.8";
    std::string diesel_edition = "home/2022";
    bool with_diesel = true, with_upstream = true, with_certificate = false;
};

/// A year of one car by km, some electricity and some diesel, under the figures.
struct Year : World {
    explicit Year(const Figures& figures) {
        add_types(*this);
        editions = {"home/2022", "away/2022"};
        gwp.values["CH4-fossil"] = {num(figures.methane), "", {}};
        ratio({.id = "car",
               .table = "vehicle-energy",
               .match = {{"vehicle", "average-car"}},
               .value = figures.car,
               .of = "kWh",
               .per = "km"});
        factor({.id = "grid",
                .table = "electricity",
                .stage = Stage::generation,
                .match = {{"region", "SE"}},
                .emits = {kg("CO2", figures.grid), kg("CH4-fossil", "0.001")}});
        if (figures.with_diesel)
            factor({.id = "diesel",
                    .edition = figures.diesel_edition,
                    .table = "fuels",
                    .per = figures.diesel_per,
                    .match = {{"fuel", "diesel"}},
                    .emits = {kg("CO2", figures.diesel), kg("CO2-biogenic", "0.1")}});
        if (figures.with_upstream)
            factor({.id = "wtt",
                    .table = "fuels",
                    .per = "L",
                    .stage = Stage::wtt,
                    .match = {{"fuel", "diesel"}},
                    .emits = {kg("CO2e", "0.6")}});
        put(activity("ev", "1000 km", {{"region", "SE"}}), "car");
        put(activity("vehicle-fuel", "100 L", {{"fuel", "diesel"}}), "truck");
        Calculation calculated = run_all();
        REQUIRE(slugs(calculated.diagnostics) == Slugs{});
        result = std::move(calculated.result);
        result.inventory = &inventory;
    }
    Result result;
};

std::vector<std::string> told(const Impact& impact, Number Totals::*total) {
    std::vector<std::string> lines;
    for (const RowImpact& row : impact.rows)
        if (!(row.change.*total).is_zero())
            lines.push_back(fmt::format("{}|{}: {}", row.name, row.instead_of, to_decimal(row.change.*total)));
    return lines;
}

void check_adds_up(const Impact& impact) {
    for (Number Totals::*total :
         {&Totals::scope_1, &Totals::scope_2_location, &Totals::scope_2_market, &Totals::scope_3,
          &Totals::total_location, &Totals::total_market, &Totals::outside_scopes}) {
        Number sum(0);
        for (const RowImpact& row : impact.rows) sum += row.change.*total;
        CHECK(sum == impact.now.*total - impact.was.*total);
    }
}

Impact impact_between(const Figures& was, const Figures& now) {
    Year before(was), after(now);
    Impact impact = impact_of(before.result, after.result);
    check_adds_up(impact);
    return impact;
}

}  // namespace

TEST_CASE("one changed factor bears the whole change") {
    Impact impact = impact_between({}, {.diesel = "2.75"});
    CHECK(told(impact, &Totals::scope_1) == Slugs{"home/2022#diesel|: 25"});  // 100 L x 0.25 kg
    CHECK(told(impact, &Totals::total_market) == Slugs{"home/2022#diesel|: 25"});
    CHECK(told(impact, &Totals::scope_2_market) == Slugs{});
}

TEST_CASE("nothing moves where nothing changed") { CHECK(impact_between({}, {}).rows.empty()); }

TEST_CASE("a ratio and a factor that both changed share it evenly, each over both orders") {
    // 1000 km x 0.15 x (0.02 + 0.001 x 29.8) becomes 1000 km x 0.30 x (0.04 + 0.001 x 29.8)
    Impact impact = impact_between({}, {.car = "0.30", .grid = "0.04"});
    Number old_rate = num("0.02") + num("0.0298"), new_rate = num("0.04") + num("0.0298");
    Number ratio = 150 * (old_rate + new_rate) / Number(2);  // 150 kWh more, under the old and under the new factor
    Number factor = num("0.02") * Number(150 + 300) / Number(2);  // 0.02 kg more, on the old and on the new kWh
    CHECK(told(impact, &Totals::scope_2_location) ==
          Slugs{"home/2022#car|: " + to_decimal(ratio), "home/2022#grid|: " + to_decimal(factor)});
}

TEST_CASE("another GWP value is put down to its set") {
    Impact impact = impact_between({}, {.methane = "27.8"});
    CHECK(told(impact, &Totals::scope_2_market) == Slugs{"ipcc/ar6-100|: -0.3"});  // 150 kWh x 0.001 kg x -2
}

TEST_CASE("a factor in another unit of the dimension that says the same moves nothing") {
    CHECK(impact_between({}, {.diesel = "2500", .diesel_per = "m3"}).rows.size() ==
          1);  // its biogenic CO2 is per m3 too
    CHECK(told(impact_between({}, {.diesel = "2500", .diesel_per = "m3"}), &Totals::scope_1) == Slugs{});
}

TEST_CASE("another factor that answers now is named with the one it replaces") {
    Impact impact = impact_between({}, {.diesel = "3", .diesel_edition = "away/2022"});
    CHECK(told(impact, &Totals::scope_1) == Slugs{"away/2022#diesel|home/2022#diesel: 50"});
}

TEST_CASE("a figure that answers for the first time, and one that answers no more") {
    CHECK(told(impact_between({.with_upstream = false}, {}), &Totals::scope_3) == Slugs{"home/2022#wtt|: 60"});
    CHECK(told(impact_between({}, {.with_upstream = false}), &Totals::scope_3) == Slugs{"|home/2022#wtt: -60"});
}

TEST_CASE("what moves most comes first") {
    Impact impact = impact_between({}, {.car = "0.16", .diesel = "2.6"});
    REQUIRE(impact.rows.size() == 2);
    CHECK(impact.rows[0].name == "home/2022#diesel");
    CHECK(impact.rows[1].name == "home/2022#car");
}

TEST_CASE("a threshold looks at scopes and totals on both bases, up and down") {
    Impact impact = impact_between({}, {.diesel = "2.25"});  // Scope 1 moves by -10 %, the totals by less
    CHECK(moves_more_than(num("0.09"), impact));
    CHECK_FALSE(moves_more_than(num("0.1"), impact));
    Impact from_nothing{};
    from_nothing.now.scope_3 = Number(1);
    CHECK(moves_more_than(Number(1000), from_nothing));
    CHECK_FALSE(moves_more_than(Number(0), Impact{}));
}

TEST_CASE("amounts of two currencies cannot be mixed: the factor bears the whole change") {
    World w;
    Activity spent = w.activity("spend", "100 SEK");
    Factor sek = w.make({.id = "sek", .table = "spend", .per = "SEK", .emits = {kg("CO2e", "2")}});
    Factor eur = w.make({.id = "eur", .table = "spend", .per = "EUR", .emits = {kg("CO2e", "30")}});
    EmissionLine was, now;
    was.activity = now.activity = &spent;
    was.quantity = now.quantity = w.quantity("100 SEK");
    was.factor = &sek;
    now.factor = &eur;
    now.steps = {Step{.what = "exchange", .op = Step::Op::times, .by = num("0.1"), .after = num("10")}};
    was.kg_co2e = 200;
    now.kg_co2e = 300;
    std::vector<LineShare> shares = shares_of_change(was, now, "a", "a");
    REQUIRE(shares.size() == 1);
    CHECK(shares[0].name == "home/2022#eur");
    CHECK(shares[0].instead_of == "home/2022#sek");
    CHECK(shares[0].kg_co2e == Number(100));
}

TEST_CASE("an amount that changed without a ratio is no row's doing") {
    World w;
    Activity flown = w.activity("flight", "");
    Factor fly = w.make({.id = "fly", .table = "flights", .per = "passenger-km", .emits = {kg("CO2", "2")}});
    EmissionLine was, now;
    for (EmissionLine* line : {&was, &now}) {
        line->activity = &flown;
        line->factor = &fly;
        line->gases = {{"CO2", Number(0), 1, Number(0), false}};
    }
    was.quantity = w.quantity("100 passenger-km");
    now.quantity = w.quantity("110 passenger-km");
    was.kg_co2e = 200;
    now.kg_co2e = 220;
    std::vector<LineShare> shares = shares_of_change(was, now, "a", "a");
    REQUIRE(shares.size() == 1);
    CHECK(shares[0].name.empty());
    CHECK(shares[0].instead_of.empty());
    CHECK(shares[0].kg_co2e == Number(20));
}

TEST_CASE("more ratios than there are: what was added or left out is named") {
    World w;
    Activity spent = w.activity("spend", "100 EUR");
    Factor eur = w.make({.id = "eur", .table = "spend", .per = "EUR", .emits = {kg("CO2e", "1")}});
    const Ratio& index = w.ratio({.id = "i", .table = "price-index", .value = "2"});
    EmissionLine plain, indexed;
    for (EmissionLine* line : {&plain, &indexed}) {
        line->activity = &spent;
        line->quantity = w.quantity("100 EUR");
        line->factor = &eur;
        line->gases = {{"CO2e", std::nullopt, 1, Number(0), false}};
    }
    indexed.steps = {Step{.what = "index", .by = 2, .after = 200, .ratio = &index}};
    plain.kg_co2e = 100;
    indexed.kg_co2e = 200;
    std::vector<LineShare> more = shares_of_change(plain, indexed, "a", "a");
    REQUIRE(more.size() == 1);
    CHECK(more[0].name == "home/2022#i");
    CHECK(more[0].kg_co2e == Number(100));
    std::vector<LineShare> less = shares_of_change(indexed, plain, "a", "a");
    REQUIRE(less.size() == 1);
    CHECK(less[0].name.empty());
    CHECK(less[0].instead_of == "home/2022#i");
    CHECK(less[0].kg_co2e == Number(-100));
}
