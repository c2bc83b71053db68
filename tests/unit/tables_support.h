#pragma once

#include "check/table_checks.h"
#include "read_support.h"

#include <memory>
#include <string>
#include <vector>

namespace ghg {

/// Tables written as YAML, and what the rules say of them.
class TablesUnderTest {
public:
    /// `rows` are the rows of a table of factors, or of ratios where it begins with "ratios:".
    TablesUnderTest& add(const std::string& table, const std::string& edition, const std::string& years,
                         const std::string& rows) {
        return put(book_, table, edition, years, rows);
    }
    TablesUnderTest& add_built_in(const std::string& table, const std::string& edition, const std::string& years,
                                  const std::string& rows) {
        return put(built_in_, table, edition, years, rows);
    }
    TablesUnderTest& plausible(const std::string& rows) {
        Parsed& file =
            *files_.emplace_back(std::make_unique<Parsed>("plausible_figures: test\nmeans: for tests\n" + rows));
        plausible_ = read_plausible_figures(*file.tree, test_units(), file.out).value();
        REQUIRE(told(file.out) == Told{});
        return *this;
    }
    TablesUnderTest& freeze(const std::string& edition, const std::string& hash) {
        frozen_.push_back({edition, hash, {}});
        return *this;
    }

    Diagnostics by(TableCheck check) const {
        return check({&book_, &built_in_, &plausible_, test_gwp().find("test/ar"), frozen_});
    }
    std::vector<std::string> slugs(TableCheck check) const {
        std::vector<std::string> slugs;
        for (const Diagnostic& said : by(check)) slugs.push_back(said.slug);
        return slugs;
    }
    const FactorBook& book() const { return book_; }

private:
    TablesUnderTest& put(FactorBook& book, const std::string& table, const std::string& edition,
                         const std::string& years, const std::string& rows) {
        std::string list = rows.starts_with("ratios:") ? rows : "factors:\n" + rows;
        Parsed& file = *files_.emplace_back(std::make_unique<Parsed>(
            "table: " + table + "\nedition: " + edition + "\napplies: {" + years + "}\ngwp: test/ar\n" +
            "source: {title: t, publisher: p, url: u, published: 2022, retrieved: 2026-11-21, licence: l}\n" + list));
        auto read = read_table(*file.tree, test_units(), test_gwp(), file.out);
        REQUIRE(told(file.out) == Told{});
        book.add(std::move(*read));
        return *this;
    }

    std::vector<std::unique_ptr<Parsed>> files_;
    FactorBook book_;
    FactorBook built_in_;
    PlausibleFigures plausible_;
    std::vector<FrozenEdition> frozen_;
};

inline const std::string in_2022 = "from: 2022, to: 2022";
inline const std::string in_2023 = "from: 2023, to: 2023";

/// A row of a litre of fuel; `extra` is keys and values with a comma before them.
inline std::string litre(const std::string& id, const std::string& fuel, const std::string& kg,
                         const std::string& extra = "") {
    return "  - {id: " + id + ", match: {fuel: " + fuel + "}, per: L, stage: ttw, emits: {CO2: " + kg +
           " kg}, cite: c" + extra + "}\n";
}

}  // namespace ghg
