#pragma once

#include "domain/table_row.h"
#include "domain/territory.h"
#include "read_support.h"

#include <deque>
#include <string>

namespace ghg {

/// A book read from texts of tables, and a few names of territories.
class TestTables {
public:
    TestTables() {
        territories.add("SE", {"Sweden", "Sverige"});
        territories.add("GB", {"United Kingdom", "UK", "Storbritannien"});
        territories.add("FR", {"France", "Frankrike"});
    }

    /// `head` holds further keys of the head, each with its line end; `rows` the rows, each `  - {…}` with its line
    /// end.
    TestTables& add(const std::string& topic, const std::string& edition, const std::string& years,
                    const std::string& head, const std::string& rows, const std::string& kind = "factors") {
        Parsed& parsed = files_.emplace_back(
            "table: " + topic + "\nedition: " + edition + "\napplies: {from: " + years.substr(0, 4) +
            ", to: " + years.substr(years.size() - 4) + "}\n" + head + document(edition) + kind + ":\n" + rows);
        auto table = read_table(*parsed.tree, test_units(), test_gwp(), parsed.out);
        CHECK(told(parsed.out) == Told{});
        if (table) book.add(std::move(*table));
        return *this;
    }

    TestTables& add_bands(const std::string& edition) {
        Parsed& parsed = files_.emplace_back("bands: haul\nedition: " + edition +
                                             "\nterritory: GB\napplies: {from: 2022, to: 2022}\n" + document(edition) +
                                             "rows:\n  - {value: domestic, ends: 2, cite: c, note: n}\n"
                                             "  - {value: short-haul, ends: 1, up_to: 3 700 km, cite: c}\n"
                                             "  - {value: long-haul, ends: 1, above: 3 700 km, cite: c}\n"
                                             "  - {value: international, ends: 0, cite: c}\n");
        auto bands = read_bands(*parsed.tree, test_units(), parsed.out);
        CHECK(told(parsed.out) == Told{});
        if (bands) book.add(std::move(*bands));
        return *this;
    }

    const ActivityType& type(const std::string& text) {
        Parsed& parsed = files_.emplace_back(text);
        auto type = read_type(*parsed.tree, test_units(), parsed.out);
        CHECK(told(parsed.out) == Told{});
        REQUIRE(type);
        return types_.emplace_back(std::move(*type));
    }

    TableRow row(const std::string& name) const {
        for (const TableRow& row : all_rows(book))
            if (row.name() == name) return row;
        FAIL("no row is called ", name);
        return {};
    }

    FactorBook book;
    Territories territories;

private:
    static std::string document(const std::string& edition) {
        return "source: {title: Title of " + edition + ", publisher: Publisher of " + edition +
               ", url: u, published: 2023, retrieved: 2026-11-21, licence: l}\n";
    }

    std::deque<Parsed> files_;
    std::deque<ActivityType> types_;
};

/// EDITION#ID of each row, in order.
inline std::vector<std::string> names_of(const std::vector<TableRow>& rows) {
    std::vector<std::string> names;
    for (const TableRow& row : rows) names.push_back(row.name());
    return names;
}

}  // namespace ghg
