#include "engine/missing.h"
#include "engine_types.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Tables : World {
    Tables() { editions = {"home/2022", "next/2022"}; }

    Ask ask(std::string_view per = "kWh") const {
        Ask made;
        made.use = "electricity";
        made.stage = Stage::generation;
        made.basis = Basis::location;
        made.details = {{"region", "SE"}};
        made.unit = unit(per);
        made.year = 2022;
        return made;
    }
    /// The id that answers, or "none", or "tie".
    std::string answer(const Ask& ask) const {
        Found found = resolve(ask, context());
        if (!found.tied.empty()) return "tie";
        return found.factor == nullptr ? "none" : found.factor->id;
    }
    std::string answer() const { return answer(ask()); }
    std::string outcome(const Ask& ask, std::size_t edition = 0) const {
        return resolve(ask, context()).searched[edition].outcome;
    }

    static FactorSpec grid(std::string id, std::string edition = "home/2022") {
        return {.id = std::move(id),
                .edition = std::move(edition),
                .table = "electricity",
                .stage = Stage::generation,
                .match = {{"region", "SE"}},
                .basis = Basis::location,
                .emits = {kg("CO2", "0.02")}};
    }
};

}  // namespace

TEST_CASE("a factor answers when all it matches is asked and all that is asked is matched") {
    Tables t;
    t.factor(Tables::grid("grid"));
    CHECK(t.answer() == "grid");
    Ask more = t.ask();
    more.details["season"] = "winter";
    CHECK(t.answer(more) == "none");
    Ask less = t.ask();
    less.details.clear();
    CHECK(t.answer(less) == "none");
}

TEST_CASE("a factor of another region, year, stage, basis, dimension or table is not used instead") {
    for (int part = 0; part < 7; ++part) {
        CAPTURE(part);
        Tables t;
        FactorSpec other = Tables::grid("other");
        if (part == 0) other.match = {{"region", "NO"}};
        if (part == 1) other.from = other.to = 2021;
        if (part == 2) other.from = other.to = 2023;
        if (part == 3) other.stage = Stage::upstream;
        if (part == 4) other.basis = Basis::market;
        if (part == 5) other.per = "L";
        if (part == 6) other.table = "heat";
        t.factor(other);
        CHECK(t.answer() == "none");
    }
}

TEST_CASE("a factor's years are closed at both ends") {
    Tables t;
    FactorSpec spec = Tables::grid("grid");
    spec.from = 2020;
    spec.to = 2022;
    t.factor(spec);
    for (int year : {2020, 2021, 2022}) {
        Ask ask = t.ask();
        ask.year = year;
        CHECK(t.answer(ask) == "grid");
    }
    for (int year : {2019, 2023}) {
        Ask ask = t.ask();
        ask.year = year;
        CHECK(t.answer(ask) == "none");
    }
}

TEST_CASE("the first edition that answers is used, in the inventory's order") {
    Tables t;
    t.factor(Tables::grid("later", "next/2022"));
    t.factor(Tables::grid("first"));
    CHECK(t.answer() == "first");
    t.editions = {"next/2022", "home/2022"};
    CHECK(t.answer() == "later");
}

TEST_CASE("an edition that does not answer is passed, and the search says why") {
    Tables t;
    FactorSpec old = Tables::grid("old");
    old.from = old.to = 2021;
    t.factor(old);
    t.factor(Tables::grid("new", "next/2022"));
    CHECK(t.answer() == "new");
    CHECK(t.outcome(t.ask(), 0).find("2021") != std::string::npos);
    CHECK(t.outcome(t.ask(), 1).find("new") != std::string::npos);
}

TEST_CASE("an edition that is not named by the inventory never answers") {
    Tables t;
    t.factor(Tables::grid("grid", "stranger/2022"));
    CHECK(t.answer() == "none");
}

TEST_CASE("a factor per the unit written wins, then one per the base unit") {
    Tables t;
    FactorSpec mwh = Tables::grid("per MWh"), kwh = Tables::grid("per kWh");
    mwh.per = "MWh";
    t.factor(mwh);
    t.factor(kwh);
    CHECK(t.answer(t.ask("MWh")) == "per MWh");
    CHECK(t.answer(t.ask("kWh")) == "per kWh");
    t.units.add({"GJ", "energy", Number(1000) / num("3.6"), false, "", "", {}, {}});
    CHECK(t.answer(t.ask("GJ")) == "per kWh");
}

TEST_CASE("one factor in another unit of the dimension answers alone") {
    Tables t;
    FactorSpec mwh = Tables::grid("per MWh");
    mwh.per = "MWh";
    t.factor(mwh);
    CHECK(t.answer() == "per MWh");
}

TEST_CASE("two factors that answer alike are a tie, and both places are shown") {
    Tables t;
    t.factor(Tables::grid("one"));
    t.factor(Tables::grid("two"));
    CHECK(t.answer() == "tie");
    Diagnostic tie = missing_factor(t.ask(), resolve(t.ask(), t.context()), t.at(4), t.context());
    CHECK(tie.slug == "factor-ambiguous");
    REQUIRE(tie.related.size() == 2);
    CHECK(tie.related[0].says == "home/2022#one");
    CHECK(tie.related[1].says == "home/2022#two");
}

TEST_CASE("two factors in units neither written nor base are a tie") {
    Tables t;
    t.units.add({"GJ", "energy", Number(1000) / num("3.6"), false, "", "", {}, {}});
    for (const char* per : {"MWh", "GJ"}) {
        FactorSpec spec = Tables::grid(per);
        spec.per = per;
        t.factor(spec);
    }
    CHECK(t.answer() == "tie");
}

TEST_CASE("a factor without a basis serves both bases, and none at all") {
    Tables t;
    FactorSpec both = Tables::grid("both");
    both.basis.reset();
    t.factor(both);
    for (std::optional<Basis> basis :
         {std::optional(Basis::location), std::optional(Basis::market), std::optional<Basis>()}) {
        Ask ask = t.ask();
        ask.basis = basis;
        CHECK(t.answer(ask) == "both");
    }
}

TEST_CASE("a market-based factor never serves location, nor the other way round") {
    Tables t;
    FactorSpec market = Tables::grid("market");
    market.basis = Basis::market;
    t.factor(market);
    CHECK(t.answer() == "none");
    Ask ask = t.ask();
    ask.basis = Basis::market;
    CHECK(t.answer(ask) == "market");
    t.factor(Tables::grid("location"));
    CHECK(t.answer() == "location");
    CHECK(t.answer(ask) == "market");
}

TEST_CASE("where includes_rf is written it must be what the inventory says; where it is not, it serves both") {
    Tables t;
    FactorSpec with = Tables::grid("with"), without = Tables::grid("without");
    with.includes_rf = true;
    without.includes_rf = false;
    t.factor(with);
    t.factor(without);
    Ask ask = t.ask();
    CHECK(t.answer(ask) == "without");
    ask.includes_rf = false;
    CHECK(t.answer(ask) == "without");
    ask.includes_rf = true;
    CHECK(t.answer(ask) == "with");
    Tables silent;
    silent.factor(Tables::grid("silent"));
    CHECK(silent.answer(ask) == "silent");
}

TEST_CASE("of a short code only its case is taken for a slip: another letter is another country") {
    Tables t;
    t.factor(Tables::grid("grid"));
    Ask ask = t.ask();
    for (auto [written, near] : {std::pair("se", Slugs{"SE"}), std::pair("SK", Slugs{}), std::pair("SEE", Slugs{})}) {
        ask.details = {{"region", written}};
        CHECK(missing_factor(ask, resolve(ask, t.context()), t.at(4), t.context()).near == near);
    }
}

TEST_CASE("a figure of another year is offered by name, and editions without the table are counted") {
    Tables t;
    t.factor(Tables::grid("grid"));
    Ask ask = t.ask();
    ask.year = 2031;
    Diagnostic missing = missing_factor(ask, resolve(ask, t.context()), t.at(4), t.context());
    CHECK(missing.next_step.find("stand_in: {factor: home/2022#grid, because: reason}") != std::string::npos);
    CHECK(searched_lines({{"a/1", "has no table fuels"}, {"b/1", "is for 2022"}, {"c/1", "has no table fuels"}},
                         "fuels") == Slugs{"b/1 is for 2022", "2 more editions without a table fuels"});
    CHECK(searched_lines({{"a/1", "has no table fuels"}}, "fuels") == Slugs{"1 edition without a table fuels"});
}

TEST_CASE("a nearly right detail value is offered") {
    Tables t;
    t.factor(Tables::grid("grid"));
    Ask ask = t.ask();
    ask.details = {{"region", "se"}};
    Diagnostic missing = missing_factor(ask, resolve(ask, t.context()), t.at(4), t.context());
    CHECK(missing.slug == "factor-missing");
    CHECK(missing.near == Slugs{"SE"});
    REQUIRE(missing.searched.size() == 2);
    CHECK(missing.searched[0].starts_with("home/2022 "));
    CHECK(missing.searched[1] == "1 more edition without a table electricity");
    for (const char* word : {"electricity", "se", "2022", "generation", "location-based", "kWh"})
        CHECK(missing.says.find(word) != std::string::npos);
}
