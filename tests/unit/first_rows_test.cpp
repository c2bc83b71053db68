#include "command/first_rows.h"
#include "engine_support.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

struct Keys {
    Keys() {
        inventory.source = &source;
        add("flights/ARN,XXZ", "XXZ", {"flights", 1, "trips.csv:78", ""});
        add("flights/ARN,LHR", "LHR", {"flights", 3, "trips.csv:2", ""});
        Activity own;
        own.id = "own";
        inventory.activities.push_back(own);
    }

    void add(const std::string& id, const std::string& to, LedgerRows rows) {
        Activity activity;
        activity.id = id;
        activity.details["to"] = WrittenDetail{{to}, false, column, column, {}};
        activity.rows = std::move(rows);
        inventory.activities.push_back(std::move(activity));
    }

    std::vector<std::string> notes(const Diagnostic& said) {
        Diagnostics all{said};
        name_first_rows(inventory, all);
        std::vector<std::string> texts;
        for (const Related& related : all.front().related) texts.push_back(related.says);
        return texts;
    }

    Source source{"year.yaml", "", ""};
    Place ledger{&source, 8, 9, 1}, column{&source, 17, 11, 4};
    Inventory inventory;
};

using Notes = std::vector<std::string>;

}  // namespace

TEST_CASE("an error about a word of a ledger's column names the row that says it") {
    Keys keys;
    CHECK(keys.notes(problem("airport-unknown", keys.column, "no airport has the code `XXZ`", "")) ==
          Notes{"the row: trips.csv:78"});
    CHECK(keys.notes(problem("airport-unknown", keys.ledger, "no airport has the code `XXZ`", "")).empty());
    CHECK(keys.notes(problem("airport-unknown", keys.column, "no airport has the code `XX`", "")).empty());
}

TEST_CASE("an error about a key names the first of its rows, and how many there are") {
    Keys keys;
    CHECK(keys.notes(problem("missing-key", keys.ledger, "`flights/ARN,LHR` lacks trip", "")) ==
          Notes{"the first of 3 rows: trips.csv:2"});
}

TEST_CASE("activities of no ledger, and caveats, have no row") {
    Keys keys;
    CHECK(keys.notes(problem("missing-key", keys.ledger, "`own` lacks trip", "")).empty());
    CHECK(keys.notes(caveat("foreign-factor", keys.ledger, "`flights/ARN,LHR`")).empty());
}
