#include "find/table_diff.h"

#include "find/row_card.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace ghg {
namespace {

std::map<std::string, TableRow> by_name(const FactorBook& book, PairedBy paired_by) {
    std::map<std::string, TableRow> rows;
    for (const TableRow& row : all_rows(book)) {
        std::string name = paired_by == PairedBy::name ? row.name() : row.id();
        // A band of one value is told apart by how many ends of a leg lie in the territory.
        if (row.band != nullptr) name += "/" + std::to_string(row.band->ends);
        rows.emplace(name, row);
    }
    return rows;
}

std::map<std::string, Number> masses(const Factor& factor) {
    std::map<std::string, Number> masses;
    for (const GasPerUnit& gas : gases_per_unit(factor)) masses[gas.gas] = gas.kg;
    return masses;
}

bool same_gases(const Factor& was, const Factor& now) {
    return std::ranges::equal(masses(was), masses(now),
                              [](const auto& one, const auto& other) { return one.first == other.first; });
}

// As printed: what an auditor holds against the document.
bool same_printed(const Factor& was, const Factor& now) {
    auto printed = [](const Factor& factor) {
        std::map<std::string, std::tuple<Number, bool>> figures;
        for (const Emission& emission : factor.emits) figures[emission.gas] = {emission.kg, emission.as_co2e};
        return figures;
    };
    return printed(was) == printed(now) && was.printed_total_kg == now.printed_total_kg;
}

auto price_of(const Factor& factor) {
    return factor.price ? std::tuple(factor.price->currency, factor.price->year, factor.price->kind)
                        : std::tuple(std::string(), 0, std::string());
}

std::string unit_name(const Unit* unit) { return unit == nullptr ? "" : unit->name; }

/// Collects the words of what differs.
class Words {
public:
    void add(bool differs, const char* word) {
        if (differs) words_.emplace_back(word);
    }
    std::vector<std::string> take() { return std::move(words_); }

private:
    std::vector<std::string> words_;
};

void compare(const Factor& was, const Factor& now, Words& words) {
    words.add(!same_printed(was, now), "value");
    words.add(!same_gases(was, now), "gas");
    words.add(was.per->name != now.per->name, "unit");
    words.add(was.match != now.match || was.includes_rf != now.includes_rf, "match");
    words.add(was.lacks_biogenic != now.lacks_biogenic, "biogenic");
    words.add(was.stage != now.stage || was.basis != now.basis, "stage");
    words.add(was.gwp.values != now.gwp.values || was.gwp.id != now.gwp.id, "gwp");
    words.add(price_of(was) != price_of(now), "price");
    words.add(was.uncertainty != now.uncertainty, "uncertainty");
}

void compare(const Ratio& was, const Ratio& now, Words& words) {
    words.add(was.value != now.value, "value");
    words.add(unit_name(was.numerator) != unit_name(now.numerator) ||
                  unit_name(was.denominator) != unit_name(now.denominator),
              "unit");
    words.add(was.uncertainty != now.uncertainty, "uncertainty");
    words.add(was.match != now.match, "match");
}

void compare(const Band& was, const Band& now, Words& words) {
    words.add(was.above_km != now.above_km || was.up_to_km != now.up_to_km, "value");
}

auto document(const Document& source) {
    return std::tie(source.title, source.publisher, source.url, source.published, source.licence);
}

// Two editions differ in year, territory and document by what they are.
void compare_heads(const TableRow& was, const TableRow& now, PairedBy paired_by, Words& words) {
    const TableHead &before = was.head(), &after = now.head();
    bool same_edition = paired_by == PairedBy::name;
    words.add(same_edition && (before.from != after.from || before.to != after.to), "period");
    words.add(same_edition && before.territory != after.territory, "territory");
    words.add(was.cite() != now.cite() || (same_edition && document(before.source) != document(after.source)),
              "citation");
    words.add(was.note() != now.note() || (same_edition && before.note != after.note), "note");
}

bool same_kind(const TableRow& was, const TableRow& now) {
    return (was.factor == nullptr) == (now.factor == nullptr) && (was.band == nullptr) == (now.band == nullptr);
}

std::vector<std::string> differences(const TableRow& was, const TableRow& now, PairedBy paired_by) {
    Words words;
    if (was.factor != nullptr) compare(*was.factor, *now.factor, words);
    if (was.ratio != nullptr) compare(*was.ratio, *now.ratio, words);
    if (was.band != nullptr) compare(*was.band, *now.band, words);
    words.add(was.head().table != now.head().table, "table");
    compare_heads(was, now, paired_by, words);
    return words.take();
}

}  // namespace

TableDiff table_diff(const FactorBook& was, const FactorBook& now, PairedBy paired_by) {
    std::map<std::string, TableRow> before = by_name(was, paired_by), after = by_name(now, paired_by);
    TableDiff diff;
    for (const auto& [name, row] : before) {
        auto other = after.find(name);
        if (other == after.end() || !same_kind(row, other->second)) {
            diff.removed.push_back(row);
            continue;
        }
        std::vector<std::string> what = differences(row, other->second, paired_by);
        if (what.empty())
            ++diff.alike;
        else
            diff.changed.push_back({name, row, other->second, std::move(what)});
    }
    for (const auto& [name, row] : after)
        if (auto other = before.find(name); other == before.end() || !same_kind(other->second, row))
            diff.added.push_back(row);
    return diff;
}

}  // namespace ghg
