#include "domain/factor_book.h"

#include <algorithm>

namespace ghg {
namespace {

const Details& match_of(const Factor* factor) { return factor->match; }

}  // namespace

const Table& FactorBook::add(Table table) {
    const Table& added = tables_.emplace_back(std::move(table));
    auto& sorted = by_match_[&added];
    for (const Factor& factor : added.factors) sorted.push_back(&factor);
    std::ranges::stable_sort(sorted, {}, match_of);
    return added;
}

void FactorBook::add(Bands bands) { bands_.push_back(std::move(bands)); }

void FactorBook::add(const Airport& airport) { airports_.emplace(airport.iata, airport); }

std::vector<const Table*> FactorBook::tables(std::string_view edition, std::string_view topic) const {
    std::vector<const Table*> found;
    for (const Table& table : tables_)
        if (table.head->edition == edition && table.head->table == topic) found.push_back(&table);
    return found;
}

std::vector<const Table*> FactorBook::topic(std::string_view topic) const {
    std::vector<const Table*> found;
    for (const Table& table : tables_)
        if (table.head->table == topic) found.push_back(&table);
    return found;
}

std::vector<const Factor*> FactorBook::matching(std::string_view edition, std::string_view topic,
                                                const Details& details) const {
    std::vector<const Factor*> found;
    for (const Table* table : tables(edition, topic)) {
        const auto& sorted = by_match_.at(table);
        auto factor = std::ranges::lower_bound(sorted, details, {}, match_of);
        for (; factor != sorted.end() && (*factor)->match == details; ++factor) found.push_back(*factor);
    }
    return found;
}

const Factor* FactorBook::find_factor(std::string_view edition, std::string_view id) const {
    for (const Table& table : tables_) {
        if (table.head->edition != edition) continue;
        auto found = std::ranges::find(table.factors, id, &Factor::id);
        if (found != table.factors.end()) return &*found;
    }
    return nullptr;
}

const Ratio* FactorBook::find_ratio(std::string_view edition, std::string_view id) const {
    for (const Table& table : tables_) {
        if (table.head->edition != edition) continue;
        auto found = std::ranges::find(table.ratios, id, &Ratio::id);
        if (found != table.ratios.end()) return &*found;
    }
    return nullptr;
}

const Bands* FactorBook::bands(std::string_view edition, std::string_view detail) const {
    for (const Bands& bands : bands_)
        if (bands.head.edition == edition && bands.detail == detail) return &bands;
    return nullptr;
}

const Airport* FactorBook::airport(std::string_view iata) const {
    auto found = airports_.find(iata);
    return found == airports_.end() ? nullptr : &found->second;
}

}  // namespace ghg
