#include "check_support.h"

#include <doctest/doctest.h>

using namespace world;

TEST_CASE("an inventory that fits what is known has nothing to answer for") {
    Checked c;
    c.power();
    c.diesel();
    c.inventory.boundary.rfi.kind = Rfi::Kind::none;
    c.flight({{"from", "ARN"}, {"to", "FCO"}, {"passengers", "2"}, {"trip", "return"}});
    c.laptops().own_factor = c.figure();
    CHECK(slugs(check_inventory(c.inventory, c.known())).empty());
}

TEST_CASE("every rule of the list is asked, and all answers come at once") {
    Checked c;
    c.inventory.gwp.value = "ipcc/ar7-100";
    c.power().details.clear();
    c.diesel("5 room-night");
    c.put(c.activity("yacht", "1 km"), "yacht");
    Slugs found = slugs(check_inventory(c.inventory, c.known()));
    CHECK(found == Slugs{"gwp-unknown", "type-unknown", "missing-key", "quantity-dimension"});
}

TEST_CASE("a GWP set, an edition or a type nobody knows is an error with names near it") {
    Checked c;
    c.inventory.gwp = {"ipcc/ar6", c.at(1)};
    CHECK(c.only(check_names).slug == "gwp-unknown");
    c.inventory.gwp = {"ipcc/ar5-100", c.at(1)};
    c.inventory.factors = {{"desnz/2022", {}}, {"desnz/2023", c.at(2)}, {"sweden-2022", {}}};
    CHECK(c.only(check_names).slug == "edition-unknown");
    CHECK(c.only(check_names).near.front() == "desnz/2022");
    c.inventory.factors = {{"ei/2022", {}}};
    c.put(c.activity("electricty", "1 kWh"), "power");
    CHECK(c.only(check_names).slug == "type-unknown");
    CHECK(c.only(check_names).near == Slugs{"electricity"});
    c.inventory.activities.clear();
    CHECK(c.by(check_names).empty());
}

TEST_CASE("a broken activity is left alone by every rule") {
    Checked c;
    Activity& broken = c.put(c.activity("yacht", "5 room-night", {{"sail", "red"}}), "yacht");
    broken.broken = true;
    broken.period = Checked::days("2019-01-01", "2019-12-31");
    Activity& typed = c.put(broken, "typed");
    typed.type = "electricity";
    typed.instruments = {{"nothing", {}}};
    CHECK(slugs(check_inventory(c.inventory, c.known())).empty());
}

TEST_CASE("a detail the type needs must be there") {
    Checked c;
    Activity& office = c.power();
    CHECK(c.by(check_details).empty());
    office.details.clear();
    CHECK(c.only(check_details).slug == "missing-key");
    CHECK(c.only(check_details).says.find("region") != std::string::npos);
}

TEST_CASE("what one way of giving the quantity needs, another does not") {
    Checked c;
    c.put(c.activity("flight", "100 passenger-km", {{"haul", "short"}}), "sum");
    CHECK(c.by(check_details).empty());
    c.inventory.activities[0].details.clear();
    CHECK(c.by(check_details) == Slugs{"missing-key"});
}

TEST_CASE("a detail of the other way of giving the quantity is refused") {
    Checked c;
    c.put(c.activity("flight", "100 passenger-km", {{"haul", "short"}, {"trip", "return"}, {"passengers", "2"}}),
          "sum");
    CHECK(c.by(check_details) == Slugs{"detail-refused", "detail-refused"});
}

TEST_CASE("a detail no way of giving the quantity knows is an unknown key with names near it") {
    Checked c;
    Activity& office = c.power();
    Checked::say(office, "regoin", "SE");
    CHECK(c.only(check_details).slug == "unknown-key");
    CHECK(c.only(check_details).near.front() == "region");
}

TEST_CASE("a category detail names a category of Scope 3") {
    Checked c;
    Activity& laptops = c.laptops();
    laptops.own_factor = c.figure();
    CHECK(c.by(check_details).empty());
    for (const char* wrong : {"capital-good", "mobile-combustion", "purchased-electricity", "outside-scopes", "2"}) {
        Checked::say(laptops, "category", wrong);
        CHECK(c.by(check_details) == Slugs{"detail-value"});
    }
    Checked::say(laptops, "category", "capital-good");
    CHECK(c.only(check_details).near.front() == "capital-goods");
}

TEST_CASE("a category detail keeps to what its type allows") {
    Checked c;
    c.types.at("supplier").lines[0].category.of = {Category::waste};
    CHECK(c.laptops().detail("category") == "capital-goods");
    CHECK(c.by(check_details) == Slugs{"detail-value"});
    Checked::say(c.inventory.activities[0], "category", "waste");
    CHECK(c.by(check_details).empty());
}

TEST_CASE("only legs may be a list") {
    Checked c;
    Activity& office = c.power();
    office.details["region"] = {{"SE", "NO"}, true, {}, {}};
    CHECK(c.by(check_details) == Slugs{"wrong-type"});
    Checked flying;
    flying.flight({{"passengers", "1"}, {"trip", "one-way"}}).details["legs"] = {{"UME", "ARN"}, true, {}, {}};
    CHECK(flying.by(check_details).empty());
}

TEST_CASE("under equity share every activity says its share, and under control none does") {
    Checked c;
    Activity& office = c.power();
    CHECK(c.by(check_boundary).empty());
    Checked::say(office, "share", "40 %");
    CHECK(c.by(check_boundary) == Slugs{"share-without-equity"});
    c.inventory.boundary.consolidation.value = "equity-share";
    CHECK(c.by(check_boundary).empty());
    CHECK(c.by(check_details).empty());
    for (const char* wrong : {"40", "0.4", "101 %", "-1 %", "all", "1,5 %"}) {
        Checked::say(office, "share", wrong);
        CHECK(c.by(check_boundary) == Slugs{"share-wrong"});
    }
    for (const char* right : {"40 %", "40%", "0 %", "100 %", "33.5 %"}) {
        Checked::say(office, "share", right);
        CHECK(c.by(check_boundary).empty());
    }
    office.details.erase("share");
    CHECK(c.by(check_boundary) == Slugs{"share-missing"});
}

TEST_CASE("flights need a word on warming beyond CO2, said once; given amounts and other types do not") {
    Checked c;
    c.power();
    CHECK(c.by(check_boundary).empty());
    c.flight({}).given = c.statement();
    CHECK(c.by(check_boundary).empty());
    c.flight({});
    c.flight({});
    CHECK(c.by(check_boundary) == Slugs{"rfi-missing"});
    for (Rfi::Kind kind : {Rfi::Kind::none, Rfi::Kind::included}) {
        c.inventory.boundary.rfi.kind = kind;
        CHECK(c.by(check_boundary).empty());
    }
}

TEST_CASE("a stated flight has no CO2 figure that an RFI could multiply") {
    Checked c;
    c.inventory.boundary.rfi.kind = Rfi::Kind::factor;
    c.flight({});
    CHECK(c.by(check_boundary).empty());
    c.flight({}).given = c.statement();
    CHECK(c.by(check_boundary) == Slugs{"rfi-without-co2"});
}

TEST_CASE("sites that differ by case or blanks only are told once for each spelling, and a site called (none)") {
    auto sites = [](std::initializer_list<const char*> names) {
        Checked c;
        for (const char* name : names) c.power(name).site = name;
        return c.by(check_sites);
    };
    const Slugs one{"sites-alike"};
    CHECK(sites({"Uppsala", "Oslo", "Uppsala", ""}).empty());
    CHECK(sites({"Uppsala", "uppsala"}) == one);
    CHECK(sites({"Uppsala", "Uppsala\t"}) == one);
    CHECK(sites({"Uppsala", " Uppsala"}) == one);
    CHECK(sites({"Ny  Stad", "Ny Stad"}) == one);
    CHECK(sites({"Uppsala", "uppsala", "UPPSALA", "uppsala"}) == Slugs{"sites-alike", "sites-alike"});
    CHECK(sites({"\u00C5rsta", "\u00E5rsta"}) == one);
    CHECK(sites({"\u00C5rsta", "\u00C4rsta"}).empty());
    CHECK(sites({"(none)"}) == one);
    CHECK(sites({"(None) "}) == one);
}
