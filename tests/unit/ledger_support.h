#pragma once

#include "base/memory_stream.h"
#include "base/source.h"
#include "ledger/sum_ledger.h"
#include "read/ledger.h"
#include "read/yaml.h"

#include <doctest/doctest.h>
#include <map>
#include <memory>
#include <string>

namespace ghg::test {

/// A ledger read from its YAML, with files in memory.
struct SmallLedger {
    explicit SmallLedger(const std::string& yaml) {
        units.add({"L", "volume", Number::fraction(1, 1000), false, "", "", {"litre"}, {}});
        units.add({"SEK", std::string(money_dimension), Number(1), true, "", "", {}, {}});
        auto tree = parse_yaml(sources.add({"year.yaml", yaml, ""}), out);
        REQUIRE(tree);
        ledger = read_ledger(tree->root(), units, {}, out);
    }

    SumOptions options(bool by_site = false, unsigned threads = 2) const {
        SumOptions options{whole_year(2022), by_site, threads};
        options.open = [&](const std::string& path, const RawBytes& seen) {
            return stream_of(files.at(path), path, seen);
        };
        return options;
    }

    std::vector<std::string> paths() const {
        std::vector<std::string> paths;
        for (const auto& [path, bytes] : files) paths.push_back(path);
        return paths;
    }

    LedgerSums sum(bool by_site = false, unsigned threads = 2) {
        return sum_ledger(ledger, paths(), units, options(by_site, threads), out);
    }

    Sources sources;
    Units units;
    Diagnostics out;
    Ledger ledger;
    std::map<std::string, std::string> files;
};

inline const std::string fuel_ledger =
    "id: cards\nfile: rows.csv\ndelimiter: comma\ndecimal: point\ndates: YYYY-MM-DD\ntype: vehicle-fuel\nunit: L\n"
    "columns: {quantity: Litres, date: Date, site: Office}\n"
    "codes: {Product: {Diesel: {fuel: diesel}, Petrol: {fuel: petrol}}}\n"
    "leave_out: [{column: Status, is: [void], because: cancelled}]\n";

}  // namespace ghg::test
