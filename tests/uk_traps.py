"""What calculators got wrong about the UK factors, looked for in an edition: rows that look alike and are not."""
import collections
import json
from fractions import Fraction

import harness

CARS = {"petrol": "vehicles.average.petrol.ttw", "diesel": "vehicles.average.diesel.ttw",
        "battery electric": "passenger-transport.average.electric.ttw"}   # its electricity is in the travel figure
LITRES, ROOMS, PASSENGER_KM, KWH, TONNES = 1000, 3, 5000, 2000, 7


def total(factor):
    """kg CO2e per unit, as printed."""
    return Fraction((factor.total or factor.emits["CO2e"]).split()[0])


def by_id(edition):
    return {factor.id: factor for factor in edition.factors}


def check_tables(verdict, edition):
    every = by_id(edition)
    cars = {name: total(every[which]) for name, which in CARS.items()}
    verdict.check(len(set(cars.values())) == 3 and 0 not in cars.values(), edition.name, f"average cars {cars}")
    check_waste(verdict, edition)
    check_flights(verdict, edition, every)
    check_energy(verdict, edition, every)
    for factor in edition.factors:
        if factor.table == "hotel":
            verdict.check(factor.per == "room-night", factor.id, f"is per {factor.per}")
        verdict.check(factor.table != "refrigerants", factor.id, "a gas in CO2e, which no GWP set could follow")


def check_waste(verdict, edition):
    materials = collections.defaultdict(dict)
    for factor in edition.factors:
        if factor.table == "waste":
            materials[dict(factor.match)["material"]][dict(factor.match)["treatment"]] = total(factor)
    both = {name: of for name, of in materials.items() if {"landfill", "combustion"} <= set(of)}
    verdict.check(len(both) >= 15, edition.name, f"{len(both)} materials have a figure of landfill and of combustion")
    for name, of in both.items():
        verdict.check(of["landfill"] != of["combustion"], f"{edition.name} waste {name}", "landfill and combustion are one figure")


def check_flights(verdict, edition, every):
    pairs = 0
    for factor in edition.factors:
        if factor.table not in ("flights", "air-freight") or factor.stage != "ttw":
            continue
        expected = {".with-rf": "true", ".without-rf": "false"}[factor.id[factor.id.rindex("."):]]
        verdict.check(factor.rf == expected, f"{edition.name}#{factor.id}", f"includes_rf is `{factor.rf}`")
        without = every[factor.id.replace(".with-rf", ".without-rf")]
        if factor is not without:
            pairs += verdict.check(total(factor) > total(without), factor.id, "is not more than the one without warming beyond CO2")
    verdict.check(pairs == 18, edition.name, f"{pairs} pairs of flights with and without warming beyond CO2")


def check_energy(verdict, edition, every):
    """A kWh of net calorific value holds 5 to 11 % more CO2e than one of gross."""
    pairs = 0
    for factor in edition.factors:
        gross = every.get(factor.id.removesuffix("net") + "gross") if factor.id.endswith(".kWh-net") else None
        if gross and total(gross) != 0:
            ratio = total(factor) / total(gross)
            pairs += verdict.check(Fraction(103, 100) < ratio < Fraction(120, 100), f"{edition.name}#{factor.id}", f"net / gross {float(ratio):.3f}")
    verdict.check(pairs >= 40, edition.name, f"{pairs} fuels have a net and a gross figure")


def check_rows(verdict, edition):
    """What the publisher's rows say, held against what became of them."""
    refrigerants = collections.defaultdict(dict)
    for place, row in edition.rows.items():
        if row.level_1 == "Refrigerant & other":
            refrigerants[row.level_3][row.label] = row.figure
            verdict.check(edition.excluded.get(place, "").startswith(("a gas printed in CO2e only", "no figure")), edition.words(place),
                          "a refrigerant is used")
    told_apart = refrigerants["R401A"]
    verdict.check(len(set(told_apart.values())) == 3, edition.name, f"R401A, Kyoto, other and total: {told_apart}")
    outside = [row for factor in edition.factors for row, place in ((edition.rows[at], at) for at in factor.rows)
               if row.level_1 == "Outside of scopes"]
    verdict.check(all(row.gas == "CO2-biogenic" for row in outside), edition.name, "an outside-of-scopes row is another gas")
    has_rows = any(row.level_1 == "Outside of scopes" for row in edition.rows.values())
    verdict.check(bool(outside) == has_rows, edition.name, "no outside-of-scopes row is used")


def inventory(edition):
    return "\n".join([
        "organisation: Freedonia", "region: GB", f"period: {edition.year}", f"gwp: {'ipcc/ar4-100' if edition.year < 2023 else 'ipcc/ar5-100'}",
        f"factors: [{edition.name}]", "boundary: {consolidation: operational-control, well_to_tank: category-3, rfi: included}", "activities:",
        f"  - {{id: hvo, type: vehicle-fuel, fuel: hvo, quantity: {LITRES} L}}",
        f"  - {{id: petrol, type: vehicle-fuel, fuel: petrol, quantity: {LITRES} L}}",
        f"  - {{id: hotel, type: hotel, region: DE, quantity: {ROOMS} room-nights}}",
        f"  - {{id: flight, type: flight, haul: short-haul, cabin: economy, quantity: {PASSENGER_KM} passenger-km}}",
        f"  - {{id: power, type: electricity, region: GB, quantity: {KWH} kWh}}",
        f"  - {{id: waste, type: waste, material: paper, treatment: landfill, quantity: {TONNES} t}}", ""])


def check_reports(verdict, ghg, editions):
    """The program, asked for a year of each edition: what is outside the scopes is in none, and each line is its factor times its amount."""
    with harness.Scratch(ghg) as scratch:
        for edition in editions:
            (scratch.root / "year.yaml").write_text(inventory(edition), encoding="utf-8")
            out, err, code = scratch.ghg("report", "year.yaml", "--format", "json")
            if verdict.check(code == 0, edition.name, err):
                check_report(verdict, edition, json.loads(out))


def check_report(verdict, edition, result):
    every = by_id(edition)
    lines = {(line["activity"], line["stage"]): line for line in result["lines"] if line["basis"] != "market"}
    for activity, stage, factor, amount in (
            ("hvo", "ttw", "fuels.hvo.ttw.L", LITRES), ("hvo", "wtt", "fuels.hvo.wtt.L", LITRES), ("hotel", "cradle-to-gate", "hotel.DE", ROOMS),
            ("flight", "ttw", "flights.short-haul.economy.with-rf", PASSENGER_KM), ("power", "generation", "electricity.grid.GB", KWH),
            ("waste", "life-cycle", "waste.paper.landfill", TONNES)):
        line = lines[activity, stage]
        verdict.check(line["factor"]["id"] == factor, f"{edition.name} {activity}", f"took {line['factor']['id']}")
        gases = [Fraction(mass.split()[0]) for gas, mass in every[factor].emits.items() if gas != "CO2-biogenic"]
        verdict.check(Fraction(line["kg_co2e"]) == amount * sum(gases), f"{edition.name} {activity}", f"{line['kg_co2e']} kg CO2e")
    outside = [Fraction(every[f"fuels.{fuel}.ttw.L"].emits.get("CO2-biogenic", "0 kg").split()[0]) for fuel in ("hvo", "petrol")]
    verdict.check(Fraction(result["totals"]["outside_scopes"]) == LITRES * sum(outside), edition.name,
                  f"outside the scopes {result['totals']['outside_scopes']}")
    inside = sum(Fraction(line["kg_co2e"]) for line in result["lines"] if line["basis"] != "market")
    verdict.check(Fraction(result["totals"]["total_location"]) == inside, edition.name, "a total is not the sum of its lines")
