#include "find/credits.h"
#include "command/pipeline.h"
#include "find_support.h"

#include <doctest/doctest.h>
#include <set>

namespace ghg {
namespace {

Credit credit(const std::string& edition, const std::string& licence, const std::string& publisher,
              const std::string& title, const std::string& published = "2022") {
    return {edition, {title, publisher, "u", published, "2026", licence, ""}};
}

// "licence / publisher / title, published: editions" of each document.
std::vector<std::string> texts(const std::vector<LicenceCredits>& licences) {
    std::vector<std::string> lines;
    for (const LicenceCredits& licence : licences)
        for (const CreditedPublisher& publisher : licence.publishers)
            for (const CreditedDocument& each : publisher.documents)
                lines.push_back(fmt::format("{} / {} / {}, {}: {}", licence.licence, publisher.publisher,
                                            each.document.title, each.document.published,
                                            fmt::join(each.editions, " ")));
    return lines;
}

}  // namespace

TEST_CASE("credits are sorted by licence, publisher and title, each document once") {
    CHECK(
        texts(by_licence({credit("b/2", "MIT", "P", "T"), credit("a/1", "CC", "Q", "Z"), credit("b/1", "MIT", "P", "T"),
                          credit("b/1", "MIT", "P", "T"), credit("c/1", "MIT", "P", "S"),
                          credit("c/2", "MIT", "P", "T", "2021"), credit("d/1", "MIT", "N", "T")})) ==
        Told{"CC / Q / Z, 2022: a/1", "MIT / N / T, 2022: d/1", "MIT / P / S, 2022: c/1", "MIT / P / T, 2021: c/2",
             "MIT / P / T, 2022: b/1 b/2"});
    CHECK(by_licence({}).empty());
}

TEST_CASE("all tables, bands, airports and GWP sets are credited") {
    TestTables tables;
    tables.add("fuels", "f/1", "2022", "",
               "  - {id: f, match: {fuel: d}, per: L, stage: ttw, emits: {CO2: 1 kg}, cite: c}\n");
    tables.add_bands("b/1");
    GwpSet gwp{"g/1", "", {}, {}, {"G", "P", "u", "2021", "2026", "l", ""}};
    AirportList airports{"air/1", {"A", "P", "u", "2021", "2026", "l", ""}, "", 1, {}};
    std::vector<std::string> editions;
    for (const auto& [edition, document] : all_credits(tables.book, {airports}, {&gwp})) editions.push_back(edition);
    CHECK(editions == Told{"f/1", "b/1", "air/1", "g/1"});
}

TEST_CASE("an inventory credits what its lines rest on, and no edition that was only searched") {
    auto year = calculate_file("examples/first.yaml", {});
    REQUIRE_FALSE(year->failed());
    std::set<std::string> editions;
    for (const auto& [edition, document] :
         credits_of(year->result, year->book, year->library.airport_lists(), *year->context.gwp))
        editions.insert(edition);
    CHECK(editions.contains("spbi/2020"));  // diesel
    CHECK(editions.contains("ei/2022"));    // residual mix
    CHECK(editions.contains("energiforetagen/2022"));
    CHECK(editions.contains("desnz/2022"));  // flights and their bands
    CHECK(editions.contains("airportsdata/20260803"));
    CHECK(editions.contains("ipcc/ar6-100"));
    CHECK_FALSE(editions.contains("chsb/2022"));       // no hotel
    CHECK_FALSE(editions.contains("clockwork/2022"));  // no ratio
}

TEST_CASE("ratios among the steps are credited") {
    auto year = calculate_file("examples/clockwork/2022.yaml", {});
    REQUIRE_FALSE(year->failed());
    std::set<std::string> editions;
    for (const auto& [edition, document] :
         credits_of(year->result, year->book, year->library.airport_lists(), *year->context.gwp))
        editions.insert(edition);
    CHECK(editions.contains("clockwork/2022"));      // kWh per km
    CHECK(editions.contains("illustrative/rates"));  // exchange and price index
}

}  // namespace ghg
