#include "check_support.h"

#include <doctest/doctest.h>

using namespace world;

namespace {

/// A supplier's statement that supersedes an invoice.
struct Records : Checked {
    Records() {
        Activity figure = activity("supplier", "", {{"supplier", "Dustin"}, {"category", "capital-goods"}});
        figure.given = statement();
        named(std::move(figure), "figure", 10);
        named(activity("spend", "900000 SEK", {{"sector", "it"}, {"category", "capital-goods"}}), "invoice", 20);
    }
    void named(Activity made, std::string id, std::size_t line) {
        made.purchase = {"laptops", at(line)};
        put(std::move(made), std::move(id));
    }
    Activity& figure() { return inventory.activities[0]; }
    Activity& invoice() { return inventory.activities[1]; }
};

}  // namespace

TEST_CASE("records of one purchase have days in common") {
    Records r;
    CHECK(r.by(check_superseding).empty());
    r.figure().period = Checked::days("2022-01-01", "2022-06-30");
    r.invoice().period = Checked::days("2022-07-01", "2022-12-31");
    Diagnostic apart = r.only(check_superseding);
    CHECK(apart.slug == "purchase-periods");
    CHECK(apart.severity == Severity::error);
    CHECK(apart.says ==
          "`figure` (2022-01-01 to 2022-06-30) and `invoice` (2022-07-01 to 2022-12-31) have no day in common, and "
          "cannot be the same purchase");
    CHECK(apart.at.line == 20);
    REQUIRE(apart.related.size() == 1);
    CHECK(apart.related[0].at.line == 10);
}

TEST_CASE("a record that covers less of the time than the one it supersedes is told with the days") {
    Records r;
    r.figure().period = Checked::days("2022-01-01", "2022-01-31");
    Diagnostic shorter = r.only(check_superseding);
    CHECK(shorter.slug == "purchase-shorter");
    CHECK(shorter.severity == Severity::caveat);
    CHECK(shorter.says ==
          "`figure` supersedes `invoice`, and covers 31 of its 365 days: nothing is counted for the others");
    r.invoice().period = Checked::days("2022-01-31", "2022-02-01");
    CHECK(r.only(check_superseding).says.find("covers 1 of its 2 days") != std::string::npos);
    r.invoice().period = Checked::days("2022-01-10", "2022-01-31");
    CHECK(r.by(check_superseding).empty());
}

TEST_CASE("only the days inside the inventory's period are compared") {
    Records r;
    r.figure().period = Checked::days("2022-01-01", "2022-12-31");
    r.invoice().period = Checked::days("2021-11-01", "2023-01-31");
    CHECK(r.by(check_superseding).empty());
    r.invoice().period = Checked::days("2021-01-01", "2021-12-31");  // an error of its own
    CHECK(r.by(check_superseding).empty());
}

TEST_CASE("a record of zero that supersedes another is told with what is lost") {
    Records r;
    r.figure().given->amount = r.written("0 t");
    Diagnostic zero = r.only(check_superseding);
    CHECK(zero.slug == "purchase-zero");
    CHECK(zero.severity == Severity::caveat);
    CHECK(zero.says == "`figure` says 0 t, and supersedes `invoice` of 900000 SEK: nothing is counted of the purchase");
    r.invoice().quantity = r.written("0 SEK");
    CHECK(r.by(check_superseding).empty());
    r.figure().given->amount = r.written("5 t");
    CHECK(r.by(check_superseding).empty());
}

TEST_CASE("records of one purchase have one share, however it is written") {
    Records r;
    Checked::say(r.figure(), "share", "40 %");
    Checked::say(r.invoice(), "share", "60 %");
    CHECK(r.by(check_superseding).empty());  // under control a share is an error of its own
    r.inventory.boundary.consolidation = {"equity-share", {}};
    Diagnostic shares = r.only(check_superseding);
    CHECK(shares.slug == "purchase-shares");
    CHECK(shares.severity == Severity::error);
    CHECK(shares.says == "`figure` counts by a share of 40 %, and `invoice` of the same purchase by 60 %");
    for (const char* same : {"40%", "40.0 %"}) {
        Checked::say(r.invoice(), "share", same);
        CHECK(r.by(check_superseding).empty());
    }
    r.invoice().details.erase("share");  // an error of its own
    CHECK(r.by(check_superseding).empty());
}

TEST_CASE("each record is held against the one that counts; a broken one is left alone") {
    Records r;
    Activity pieces = r.activity("supplier", "80 piece", {{"supplier", "Dustin"}, {"category", "capital-goods"}});
    pieces.period = Checked::days("2022-07-01", "2022-12-31");
    r.named(pieces, "pieces", 30);
    r.figure().period = Checked::days("2022-01-01", "2022-06-30");
    CHECK(r.by(check_superseding) == Slugs{"purchase-periods", "purchase-shorter"});
    r.inventory.activities[2].broken = true;
    CHECK(r.by(check_superseding) == Slugs{"purchase-shorter"});
    r.figure().broken = true;
    CHECK(r.by(check_superseding).empty());
}
