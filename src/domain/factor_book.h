#pragma once

#include "domain/airport.h"
#include "domain/factor.h"
#include "domain/gas.h"

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// One topic of one edition: its factors or its ratios.
struct Table {
    std::shared_ptr<const TableHead> head;
    std::deque<Factor> factors;
    std::deque<Ratio> ratios;
};

struct FactorSet {
    std::string id;
    std::string means;
    std::vector<std::string> editions;
    Place at;
};

/// All tables a run may draw from. Tables, bands and airports stay where they are while the book lives.
class FactorBook {
public:
    FactorBook() = default;
    FactorBook(const FactorBook&) = delete;
    FactorBook& operator=(const FactorBook&) = delete;
    FactorBook(FactorBook&&) = default;
    FactorBook& operator=(FactorBook&&) = default;
    ~FactorBook() = default;

    const Table& add(Table table);
    void add(Bands bands);
    void add(const Airport& airport);

    /// The files of a topic in an edition, in path order; empty when the edition has none.
    std::vector<const Table*> tables(std::string_view edition, std::string_view topic) const;
    /// Everything loaded of a topic, editions in the order they were added.
    std::vector<const Table*> topic(std::string_view topic) const;
    /// The factors of a topic in an edition that match exactly these details, in the order of their files.
    std::vector<const Factor*> matching(std::string_view edition, std::string_view topic, const Details& details) const;
    const Factor* find_factor(std::string_view edition, std::string_view id) const;
    const Ratio* find_ratio(std::string_view edition, std::string_view id) const;
    /// Null when the edition has no bands for the detail.
    const Bands* bands(std::string_view edition, std::string_view detail) const;
    const Airport* airport(std::string_view iata) const;
    const std::map<std::string, Airport, std::less<>>& airports() const { return airports_; }
    const std::deque<Table>& all() const { return tables_; }
    const std::deque<Bands>& all_bands() const { return bands_; }

private:
    std::deque<Table> tables_;
    std::map<const Table*, std::vector<const Factor*>> by_match_;  // sorted by their details
    std::deque<Bands> bands_;
    std::map<std::string, Airport, std::less<>> airports_;
};

}  // namespace ghg
