// Every built-in figure is held against a band, so that a new topic brings its own.
#include "check/band_for.h"
#include "command/workspace.h"
#include "read/library.h"
#include "read_support.h"

#include <set>

namespace ghg {
namespace {

// A rate and an index are what a year made of them.
bool has_no_limits(const std::string& table) { return table == "exchange" || table == "price-index"; }

std::string kind(const Factor& factor) {
    return factor.head->table + " " + std::string(to_text(factor.stage)) + " per " + factor.per->name;
}
std::string kind(const Ratio& ratio) { return ratio.head->table; }

}  // namespace

TEST_CASE("every built-in factor and ratio has a band of plausible figures") {
    Sources sources;
    Library library(sources, builtin_image());
    FactorBook book;
    Diagnostics out;
    library.load_all(book, out);
    PlausibleFigures plausible = library.plausible_figures();
    std::size_t held = 0;
    std::set<std::string> without;
    auto look_at = [&](const auto& row) {
        if (has_no_limits(row.head->table)) return;
        if (band_for(row, plausible) != nullptr)
            ++held;
        else
            without.insert(kind(row));
    };
    for (const Table& table : book.all()) {
        for (const Factor& factor : table.factors) look_at(factor);
        for (const Ratio& ratio : table.ratios) look_at(ratio);
    }
    CHECK(Told(without.begin(), without.end()) == Told());
    CHECK(held > 1500);
}

}  // namespace ghg
