// Every built-in factor and ratio has somebody who reads it.
#include "command/all_tables.h"
#include "find/serves.h"

#include <doctest/doctest.h>
#include <algorithm>
#include <map>
#include <set>

using namespace ghg;

namespace {

// What no activity type names, and who reads it instead.
const std::map<std::string, std::string> read_elsewhere{
    {"energy-content", "the energy table of a report (engine/energy)"},
    {"rfi", "rfi: EDITION#ID in an inventory's boundary (command/pipeline)"},
};

struct BuiltIn {
    BuiltIn() {
        load_editions({}, *tables);
        for (const Diagnostic& each : tables->diagnostics) FAIL(each.says);
        for (const std::string& name : tables->library.type_names()) types.push_back(tables->library.type(name));
    }
    bool is_used(const TableRow& row) const {
        return std::ranges::any_of(types, [&](const ActivityType* type) {
            return type_uses(*type, row, tables->book, tables->library.units());
        });
    }

    std::unique_ptr<AllTables> tables = open_tables({});
    std::vector<const ActivityType*> types;
};

}  // namespace

TEST_CASE("every built-in factor and ratio and band is read by an activity type or elsewhere for a reason") {
    BuiltIn b;
    std::size_t rows = 0;
    std::set<std::string> seen, elsewhere;
    std::vector<std::string> unread;
    for (const TableRow& row : all_rows(b.tables->book)) {
        ++rows;
        const std::string& table = row.head().table;
        if (row.bands == nullptr) seen.insert(table);
        if (read_elsewhere.contains(table))
            elsewhere.insert(table);
        else if (!b.is_used(row))
            unread.push_back(row.name());
    }
    for (const std::string& name : unread) CHECK_MESSAGE(false, name);
    CHECK(rows > 1500);
    CHECK(seen.size() > 25);
    CHECK(b.types.size() >= 29);
    for (const auto& [table, reader] : read_elsewhere)
        CHECK_MESSAGE(elsewhere.contains(table), table, " is excused (", reader, ") and there is none");
}
