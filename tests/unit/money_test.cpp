#include "engine/money.h"
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Market : World {
    Market() {
        add_types(*this);
        inventory.period = whole_year(2025);
        inventory.year = 2025;
        rate("EUR/SEK", 2025, "0.09", "EUR", "SEK");
        rate("SEK/USD", 2025, "10", "SEK", "USD");
        rate("SEK/USD", 2022, "8", "SEK", "USD");
        index("USD", 2022, "100");
        index("USD", 2025, "110");
    }
    void rate(std::string pair, int year, std::string value, std::string of, std::string per) {
        ratio({.id = pair + std::to_string(year),
               .table = "exchange",
               .match = {{"pair", pair}, {"year", std::to_string(year)}},
               .value = std::move(value),
               .of = std::move(of),
               .per = std::move(per),
               .from = 2020,
               .to = 2025});
    }
    void index(std::string currency, int year, std::string value, std::string edition = "home/2022") {
        ratio({.id = currency + std::to_string(year),
               .edition = std::move(edition),
               .table = "price-index",
               .match = {{"currency", currency}, {"year", std::to_string(year)}},
               .value = std::move(value),
               .from = 2000,
               .to = 2025});
    }
    Factor priced(std::string currency, std::optional<int> year) const {
        FactorSpec spec{.id = "consulting",
                        .table = "spend",
                        .per = currency,
                        .stage = Stage::cradle_to_gate,
                        .emits = {kg("CO2e", "0.078")}};
        if (year) spec.price = Price{currency, *year, "purchaser"};
        return make(spec);
    }
    Worked spent(std::string_view amount, const Factor& factor, Diagnostics& out, const Details& details) const {
        Activity paid = activity("spend", amount, details);
        Worked worked{paid.quantity->quantity, paid.quantity->quantity, {}, {}, std::nullopt, {}};
        bool done = convert_money(worked, factor, paid, context(), out);
        CHECK(done == out.empty());
        return worked;
    }
    Worked spent(std::string_view amount, const Factor& factor, const std::string& price_year) const {
        Diagnostics out;
        Worked worked = spent(amount, factor, out, {{"price_year", price_year}});
        CHECK(out.empty());
        return worked;
    }
    Slugs errors(std::string_view amount, const Factor& factor, const Details& details) const {
        Diagnostics out;
        spent(amount, factor, out, details);
        return slugs(out);
    }
};

}  // namespace

TEST_CASE("money in the factor's currency and price year takes no step") {
    Market m;
    Worked worked = m.spent("1 000 USD", m.priced("USD", 2022), "2022");
    CHECK(worked.now.value == Number(1000));
    CHECK(worked.steps.empty());
}

TEST_CASE("a rate is used in either direction, and the step says which") {
    Market m;
    Worked divided = m.spent("1 200 000 SEK", m.priced("USD", 2025), "2025");
    CHECK(divided.now.value == 1200000 / Number(10));
    CHECK(divided.steps[0].op == Step::Op::divide);
    CHECK(divided.steps[0].unit == "SEK/USD");
    Worked times = m.spent("1 200 000 SEK", m.priced("EUR", 2025), "2025");
    CHECK(times.now.value == 1200000 * num("0.09"));
    CHECK(times.steps[0].op == Step::Op::times);
    CHECK(times.steps[0].unit == "EUR/SEK");
    CHECK(m.spent("108 000 EUR", m.priced("SEK", 2025), "2025").now.value == 108000 / num("0.09"));
}

TEST_CASE("money is exchanged at the price year's rate, then indexed to the factor's year") {
    Market m;
    Worked worked = m.spent("1 200 000 SEK", m.priced("USD", 2022), "2025");
    CHECK(worked.now.value == 1200000 / Number(10) * 100 / 110);
    REQUIRE(worked.steps.size() == 3);
    CHECK(worked.steps[0].op == Step::Op::divide);
    CHECK(worked.steps[1].op == Step::Op::times);
    CHECK(worked.steps[1].by == Number(100));
    CHECK(worked.steps[2].op == Step::Op::divide);
    CHECK(worked.steps[2].by == Number(110));
    CHECK(m.spent("1 200 000 SEK", m.priced("USD", 2022), "2022").now.value == 1200000 / Number(8));
}

TEST_CASE("money of a later, dearer year gives less") {
    Market m;
    Number then = m.spent("1 000 USD", m.priced("USD", 2022), "2022").now.value;
    Number later = m.spent("1 000 USD", m.priced("USD", 2022), "2025").now.value;
    CHECK(later < then);
    CHECK(later == 1000 * Number(100) / Number(110));
}

TEST_CASE("10 EUR of 2020 are 9.02 EUR of 2011 at indexes 105.5 and 95.2") {
    Market m;
    m.index("EUR", 2020, "105.5");
    m.index("EUR", 2011, "95.2");
    Number worth = m.spent("10 EUR", m.priced("EUR", 2011), "2020").now.value;
    CHECK(worth == 10 * num("95.2") / num("105.5"));
    CHECK(to_fixed(worth, 2) == "9.02");
}

TEST_CASE("a factor without a price year is exchanged at the price year's rate and not indexed") {
    Market m;
    CHECK(m.spent("800 SEK", m.priced("USD", std::nullopt), "2022").now.value == 800 / Number(8));
    CHECK(m.spent("800 SEK", m.priced("SEK", std::nullopt), "2022").steps.empty());
}

TEST_CASE("without any price year the inventory's rate is used for a factor that has none") {
    Market m;
    Diagnostics out;
    CHECK(m.spent("800 SEK", m.priced("USD", std::nullopt), out, {}).now.value == 800 / Number(10));
}

TEST_CASE("a missing rate, index or price year is an error and never 1") {
    Market m;
    CHECK(m.errors("10 EUR", m.priced("USD", 2025), {{"price_year", "2025"}}) == Slugs{"rate-missing"});
    CHECK(m.errors("10 SEK", m.priced("USD", 2022), {{"price_year", "2023"}}) == Slugs{"rate-missing"});
    CHECK(m.errors("10 USD", m.priced("USD", 2022), {{"price_year", "2024"}}) == Slugs{"rate-missing"});
    CHECK(m.errors("10 EUR", m.priced("EUR", 2022), {{"price_year", "2025"}}) == Slugs{"rate-missing", "rate-missing"});
    CHECK(m.errors("10 USD", m.priced("USD", 2022), {}) == Slugs{"price-year-missing"});
    CHECK(m.errors("10 USD", m.priced("USD", 2022), {{"price_year", "22"}}) == Slugs{"price-year-missing"});
}

TEST_CASE("two rates of one edition are an error that shows both places") {
    Market m;
    m.rate("SEK/USD", 2025, "11", "SEK", "USD");
    CHECK(m.errors("10 SEK", m.priced("USD", 2025), {{"price_year", "2025"}}) == Slugs{"factor-ambiguous"});
}

TEST_CASE("two indexes of one year are an error, not the first of the two") {
    Market m;
    m.ratio({.id = "again",
             .table = "price-index",
             .match = {{"currency", "USD"}, {"year", "2022"}},
             .value = "101",
             .from = 2000,
             .to = 2025});
    CHECK(m.errors("10 USD", m.priced("USD", 2022), {{"price_year", "2025"}}) == Slugs{"factor-ambiguous"});
}

TEST_CASE("indexes of two editions are not divided by each other") {
    Market m;
    m.editions.push_back("other/2020");
    m.index("USD", 2020, "50", "other/2020");
    CHECK(m.errors("10 USD", m.priced("USD", 2020), {{"price_year", "2025"}}) == Slugs{"rate-missing"});
}

TEST_CASE("spend goes the whole way: tax, rate, index, factor") {
    Market m;
    m.factor({.id = "consulting",
              .table = "spend",
              .per = "USD",
              .stage = Stage::cradle_to_gate,
              .match = {{"sector", "consulting"}},
              .emits = {kg("CO2e", "0.078")},
              .from = 2025,
              .to = 2025,
              .price = Price{"USD", 2022, "purchaser"}});
    ActivityOutcome outcome = m.run(
        m.activity("spend", "1 250 SEK", {{"sector", "consulting"}, {"vat", "included 25 %"}, {"price_year", "2025"}}));
    CHECK(outcome.diagnostics.empty());
    REQUIRE(outcome.lines.size() == 1);
    CHECK(outcome.lines[0].kg_co2e == 1250 / num("1.25") / Number(10) * 100 / 110 * num("0.078"));
    CHECK(outcome.lines[0].method == "spend-based");
    CHECK(outcome.lines[0].category == Category::purchased_goods_and_services);
    CHECK(outcome.lines[0].steps.size() == 4);
}
