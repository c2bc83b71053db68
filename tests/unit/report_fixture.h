#pragma once

#include "domain/gas.h"
#include "domain/result.h"

#include <chrono>
#include <memory>
#include <string>
#include <utility>

namespace ghg::test {

inline Number number(const std::string& text) { return *parse_number(text).value; }

/// A small office, built by hand: one fuel line with biogenic CO2, power on both bases, a stood-in hotel, a flight with
/// its RFI line, upstream that was not calculated. The figures are round so that a reader can follow them.
struct SmallOffice {
    Source source{"2022.yaml", "organisation: Freedonia Staffing AB\n", "ab12"};
    Source table{"factors/desnz/2022/fuels.yaml", "", "cd34"};
    Unit litre{"L", "volume", number("0.001"), false, "", "", {}, {}};
    Unit kwh{"kWh", "energy", Number(1), true, "", "", {}, {}};
    Unit mwh{"MWh", "energy", Number(1000), false, "", "", {}, {}};
    Unit pkm{"passenger-km", "passenger-distance", Number(1), true, "", "", {}, {}};
    Unit km{"km", "distance", Number(1), true, "", "", {}, {}};
    Unit night{"room-night", "room-nights", Number(1), true, "", "", {}, {}};
    Factor diesel, grid, residual, flight, hotel;
    Inventory inventory;
    Result result;

    SmallOffice() {
        build_factors();
        build_inventory();
        build_lines();
        build_totals();
    }
    SmallOffice(const SmallOffice&) = delete;
    SmallOffice& operator=(const SmallOffice&) = delete;

    Place at(std::size_t line, std::size_t column = 5) const { return {&source, line, column, 1}; }

    Factor factor(std::string edition, std::string id, const Unit& per, std::vector<Emission> emits, std::size_t line) {
        auto head = std::make_shared<TableHead>();
        head->edition = std::move(edition);
        head->source = {
            "Conversion factors 2022", "DESNZ", "https://example.org/2022.xlsx", "2022-06-22", "2026-11-21", "OGL", ""};
        Factor made;
        made.id = std::move(id);
        made.head = head;
        made.per = &per;
        made.emits = std::move(emits);
        made.cite = "Fuels, row " + made.id;
        made.at = {&table, line, 5, 1};
        return made;
    }

    void build_factors() {
        diesel = factor("desnz/2022", "fuel.diesel", litre,
                        {{"CO2", "2.5 kg", number("2.5"), false, {}},
                         {"N2O", "0.0298 kg CO2e", number("0.0298"), true, {}},
                         {"CO2-biogenic", "150 g", number("0.15"), false, {}}},
                        88);
        diesel.gwp = {"ipcc/ar4-100", {{"N2O", Number(298)}}};
        grid = factor("ei/2022", "electricity.grid.SE", kwh, {{"CO2e", "0.02 kg", number("0.02"), false, {}}}, 12);
        residual =
            factor("ei/2022", "electricity.residual.SE", kwh, {{"CO2e", "0.08 kg", number("0.08"), false, {}}}, 14);
        flight = factor("desnz/2022", "flight.short", pkm, {{"CO2", "0.1 kg", number("0.1"), false, {}}}, 140);
        hotel = factor("desnz/2022", "hotel.IT", night, {{"CO2e", "14.3 kg", number("14.3"), false, {}}}, 201);
    }

    Activity activity(std::string id, std::string type, std::size_t line) {
        Activity made;
        made.id = std::move(id);
        made.type = std::move(type);
        made.at = at(line);
        return made;
    }

    void build_inventory() {
        inventory.organisation = {"Freedonia Staffing AB", at(1)};
        inventory.period = whole_year(2022);
        inventory.year = 2022;
        inventory.gwp = {"ipcc/ar6-100", at(4)};
        inventory.factors = {{"my/rates-2022", {}}, {"sweden-2022", {}}};
        inventory.boundary.consolidation = {"operational-control", {}};
        inventory.boundary.rfi = {Rfi::Kind::factor, number("1.9"), "1.9", "Sausen et al. 2005", {}};
        inventory.boundary.not_applicable = {Category::franchises};
        inventory.boundary.excluded = {{Category::investments, "holdings under 1 % of assets"}};
        inventory.source = &source;
        inventory.activities = {activity("fleet", "vehicle-fuel", 20), activity("power", "electricity", 23),
                                activity("rome", "flight", 26), activity("hotel-tirana", "hotel", 29)};
        inventory.activities[0].site = "Uppsala";
        inventory.activities[0].evidence = "invoices/fuel.pdf";
        Target target;
        target.id = "halve";
        target.reduce_by = Number::fraction(1, 2);
        target.base_year = 2019;
        target.due = 2025;
        target.basis = Basis::market;
        target.covers = {{Category::mobile_combustion, {}}, {Category::business_travel, {"flight", "rail"}}};
        target.base_inventory = {"2019.yaml", {}};
        inventory.targets = {target};
    }

    EmissionLine line(std::size_t activity, int number_of, Category category, Stage stage, const Factor& with) {
        EmissionLine made;
        made.activity = &inventory.activities[activity];
        made.number = static_cast<unsigned>(number_of);
        made.category = category;
        made.stage = stage;
        made.method = "activity-based";
        made.where = at(made.activity->at.line + 1, 15);
        made.factor = &with;
        made.searched = {{"my/rates-2022", "no such table"}, {with.head->edition, "answers with " + with.id}};
        return made;
    }

    static GasAmount gas(std::string_view name, std::optional<Number> kg, Number gwp, Number kg_co2e,
                         bool outside = false) {
        return {name, std::move(kg), std::move(gwp), std::move(kg_co2e), outside};
    }

    void build_lines() {
        EmissionLine fuel = line(0, 1, Category::mobile_combustion, Stage::ttw, diesel);
        fuel.said = "1 000 L";
        fuel.quantity = {Number(1000), &litre};
        fuel.gases = {gas("CO2", Number(2500), Number(1), Number(2500)),
                      gas("N2O", number("0.1"), Number(273), number("27.3")),
                      gas("CO2-biogenic", Number(150), Number(1), Number(150), true)};
        fuel.kg_co2e = number("2527.3");
        fuel.kg_outside_scopes = Number(150);

        EmissionLine here = line(1, 1, Category::purchased_electricity, Stage::generation, grid);
        here.said = "10 MWh";
        here.basis = Basis::location;
        here.quantity = {Number(10), &mwh};
        here.steps = {{"MWh in kWh", Step::Op::times, Number(1000), "kWh/MWh", Number(10000), "kWh", "", ""}};
        here.gases = {gas("CO2e", std::nullopt, Number(1), Number(200))};
        here.kg_co2e = Number(200);
        EmissionLine bought = here;
        bought.number = 2;
        bought.basis = Basis::market;
        bought.rung = "residual-mix";
        bought.factor = &residual;
        bought.gases = {gas("CO2e", std::nullopt, Number(1), Number(800))};
        bought.kg_co2e = Number(800);

        EmissionLine air = line(2, 1, Category::business_travel, Stage::ttw, flight);
        air.said = "ARN, FCO";
        air.leg = "ARN-FCO";
        air.quantity = {Number(2000), &km};
        air.steps = {{"great circle ARN-FCO", Step::Op::set, Number(2000), "km", Number(2000), "km", "haversine",
                      "factors/airports.csv:9"},
                     {"passengers", Step::Op::times, Number(2), "passenger", Number(4000), "passenger-km", "", ""}};
        air.gases = {gas("CO2", Number(400), Number(1), Number(400))};
        air.kg_co2e = Number(400);
        EmissionLine beyond = air;
        beyond.number = 2;
        beyond.stage = Stage::non_co2;
        beyond.uses_co2_only = true;
        std::vector<Step> steps = air.steps.all();
        steps.push_back({"RFI 1.9 - 1", Step::Op::times, number("0.9"), "", Number(3600), "passenger-km",
                         "Sausen et al. 2005", ""});
        beyond.steps = std::move(steps);
        beyond.gases = {gas("CO2e", std::nullopt, Number(1), Number(360))};
        beyond.kg_co2e = Number(360);

        EmissionLine bed = line(3, 1, Category::business_travel, Stage::cradle_to_gate, hotel);
        bed.said = "2 room-nights";
        bed.quantity = {Number(2), &night};
        bed.stand_in = "no figure for Albania";
        bed.gases = {gas("CO2e", std::nullopt, Number(1), number("28.6"))};
        bed.kg_co2e = number("28.6");
        result.lines = {fuel, here, bought, air, beyond, bed};
    }

    void build_totals() {
        result.inventory = &inventory;
        Totals& totals = result.totals;
        totals.scope_1 = number("2527.3");
        totals.scope_2_location = Number(200);
        totals.scope_2_market = Number(800);
        totals.scope_3 = number("788.6");
        totals.total_location = number("3515.9");
        totals.total_market = number("4115.9");
        totals.outside_scopes = Number(150);
        totals.of_which_non_co2 = Number(360);
        for (Category category : all_categories()) add_category(category);
        result.gases = {{"N2O", 1, std::nullopt, number("0.1"), number("27.3")},
                        {"CO2e", 2, Basis::market, std::nullopt, Number(800)}};
        result.not_calculated = {
            {&inventory.activities[1], Category::fuel_and_energy, Stage::losses, "electricity-losses", "10 MWh"}};
        result.caveats = {{"stand-in-used", number("28.6"), at(30, 3),
                           "hotel-tirana uses desnz/2022#hotel.IT: no figure for Albania"},
                          {"not-stated", std::nullopt, {}, "11 Scope 3 categories are not stated"}};
        result.defaults_used = {{&inventory.activities[2], "cabin", "average", Number(760)}};
        Progress progress;
        progress.target = &inventory.targets[0];
        progress.base_kg = progress.original_base_kg = Number(8000);
        progress.now_kg = number("4115.9");
        progress.goal_kg = Number(4000);
        progress.on_line_kg = Number(6000);
        progress.share_done = number("0.971025");
        progress.still_needed_per_year_kg = Number::fraction(1159, 30);
        result.progress = {progress};
        result.accounted = {4, 4, 0, 0};
        result.inputs = {{"2022.yaml", "ab12"}};
    }

    void add_category(Category category) {
        auto kg = [&](std::optional<Basis> basis) {
            if (category == Category::mobile_combustion) return number("2527.3");
            if (category == Category::purchased_electricity) return basis == Basis::market ? Number(800) : Number(200);
            if (category == Category::business_travel) return number("788.6");
            return category == Category::outside_scopes ? Number(150) : Number(0);
        };
        auto status = [&](const Number& mass) -> std::string {
            if (category == Category::franchises) return "not-applicable";
            if (category == Category::investments) return "excluded";
            return mass.is_zero() ? "not-stated" : "reported";
        };
        auto add = [&](std::optional<Basis> basis) {
            result.categories.push_back({category, basis, status(kg(basis)), kg(basis)});
        };
        if (scope_of(category) != 2) return add(std::nullopt);
        add(Basis::location);
        add(Basis::market);
    }
};

}  // namespace ghg::test
