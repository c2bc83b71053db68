#!/usr/bin/python3
"""Does the arithmetic obey its laws? Seeded inventories over the activity types, each reported in several equivalent ways.

    order      activities in another order give the same totals
    halves     an activity split in two gives the same totals
    units      kWh written as MWh, km as mil, L as m3 give the same totals
    memo       offsets, removals and avoided emissions under memo: change no total
    thrice     three times as much gives three times the totals
    printed    the printed columns add up to their printed parents
"""
import json
import random
import re
import sys
from decimal import Decimal
from fractions import Fraction

sys.dont_write_bytecode = True
import harness

INVENTORIES = 40
HEAD = """organisation: Freedonia
region: FD
period: 2025
gwp: ipcc/ar6-100
factors: [freedonia-2025]
boundary: {consolidation: operational-control, well_to_tank: WTT, rfi: {factor: 1.9, source: test}}
instruments:
  - {id: go-a, kind: guarantee-of-origin, source: wind, cancelled: A-1, produced: 2025, market: FD, volume: VOLUME kWh}
activities:
"""
MEMO = """memo:
  - {id: credits, kind: offset, amount: 120 t CO2e, cite: registry}
  - {id: forest, kind: removal, amount: 999 999 t CO2e, cite: registry}
  - {id: product, kind: avoided, amount: 0.001 g CO2e, cite: study}
"""
# type and details, unit, the same quantity in another unit and how many of the unit one of it is
KINDS = [
    ("type: vehicle-fuel, fuel: diesel", "L", "m3", 1000),
    ("type: vehicle-fuel, fuel: hvo", "L", "m3", 1000),
    ("type: vehicle-consumption, vehicle: medium, fuel: diesel", "km", "mil", 10),
    ("type: electricity, region: FD", "kWh", "MWh", 1000),
    ("type: electricity, region: FD, instrument: go-a", "kWh", "MWh", 1000),
    ("type: electricity, region: ND", "kWh", "GWh", 1000000),
    ("type: district-heat, network: freedonia-city", "kWh", "MWh", 1000),
    ("type: ev, region: FD", "kWh", "MWh", 1000),
    ("type: ev, region: FD", "km", "mil", 10),
    ("type: flight, haul: international, cabin: economy", "passenger-km", None, 1),
    ("type: hotel, region: FD", "room-night", None, 1),
    ("type: spend, sector: consulting, vat: included 25 %, price_year: 2025", "FDD", None, 1),
    ("type: goods, item: paper", "kg", "t", 1000),
]
SAME = ("scope_1", "scope_2_location", "scope_2_market", "scope_3", "total_location", "total_market", "outside_scopes", "of_which_non_co2")


def invent(random_source):
    """Activities as (kind, quantity in hundredths of the unit)."""
    return [(kind, random_source.randrange(1, 10**random_source.randrange(2, 9))) for kind in random_source.choices(KINDS, k=random_source.randrange(1, 14))]


def amount(hundredths, unit):
    value = Decimal(hundredths) / 100
    return f"{value:f} {unit}"


def plain(activities):
    return [f"{details}, quantity: {amount(much, unit)}" for (details, unit, _, _), much in activities]


def in_other_units(activities):
    lines = []
    for (details, unit, other, times), much in activities:
        value = Decimal(much) / 100 / times
        lines.append(f"{details}, quantity: {value:f} {other}" if other else f"{details}, quantity: {amount(much, unit)}")
    return lines


def halves(activities, random_source):
    lines = []
    for (details, unit, _, _), much in activities:
        part = random_source.randrange(0, much + 1)
        lines += [f"{details}, quantity: {amount(part, unit)}", f"{details}, quantity: {amount(much - part, unit)}"]
    return lines


class Laws:
    def __init__(self, scratch, verdict):
        self.scratch, self.verdict = scratch, verdict

    def report(self, lines, volume, treatment, *options, after=""):
        text = HEAD.replace("WTT", treatment).replace("VOLUME", str(volume))
        text += "".join(f"  - {{id: a{number}, {line}}}\n" for number, line in enumerate(lines)) + after
        (self.scratch.root / "year.yaml").write_text(text, encoding="utf-8")
        out, err, code = self.scratch.ghg("report", "year.yaml", "--factors-only", "tests/fixtures/tables", *options)
        if code != 0:
            self.verdict.fail("report", f"exit {code}\n{err}\n{text}")
            return None
        return out

    def totals(self, lines, volume, treatment, after=""):
        out = self.report(lines, volume, treatment, "--format", "json", after=after)
        return json.loads(out)["totals"] if out else None

    def same(self, law, seed, expected, found):
        for key in SAME:
            ok = found is not None and expected is not None and expected[key] == found[key]
            self.verdict.check(ok, f"seed {seed}: {law}", f"{key}: {expected and expected[key]} and {found and found[key]}")

    def hold(self, seed):
        source = random.Random(seed)
        activities = invent(source)
        volume, treatment = source.randrange(1, 10**6), source.choice(["category-3", "scope-1"])
        expected = self.totals(plain(activities), volume, treatment)
        shuffled = activities[:]
        source.shuffle(shuffled)
        self.same("order", seed, expected, self.totals(plain(shuffled), volume, treatment))
        self.same("units", seed, expected, self.totals(in_other_units(activities), volume, treatment))
        self.same("halves", seed, expected, self.totals(halves(activities, source), volume, treatment))
        self.same("memo", seed, expected, self.totals(plain(activities), volume, treatment, MEMO))
        thrice = self.totals(plain([(kind, 3 * much) for kind, much in activities]), 3 * volume, treatment)
        for key in SAME:
            # Both are rounded at 15 decimals where they do not end.
            near = expected and thrice and abs(3 * Fraction(expected[key]) - Fraction(thrice[key])) <= Fraction(3, 10**15)
            self.verdict.check(bool(near), f"seed {seed}: thrice", f"{key}: {expected and expected[key]} and {thrice and thrice[key]}")
        self.printed(seed, self.report(plain(activities), volume, treatment))

    def printed(self, seed, text):
        """In every table the rows add up to the last row, column by column; the first table's scopes add up to its totals."""
        tables = printed_tables(text or "")
        scopes = [name for name in tables if name.startswith("Scope ")]
        self.verdict.check(bool(scopes) and "Tonnes CO2e" in tables, f"seed {seed}: printed", f"tables {list(tables)}\n{text}")
        for name in scopes:
            *parts, whole = tables[name]
            for column in range(len(whole)):
                found = sum((row[column] for row in parts if len(row) > column), Decimal(0))
                self.verdict.check(found == whole[column], f"seed {seed}: printed", f"{name}, column {column}: {found}, not {whole[column]}\n{text}")
        self.totals_row(seed, tables.get("Tonnes CO2e", []), text)

    def totals_row(self, seed, rows, text):
        """Scope 1, Scope 2 on each basis, Scope 3, then the total on each basis."""
        if not self.verdict.check(len(rows) == 6, f"seed {seed}: printed", f"the first table has {len(rows)} rows\n{text}"):
            return
        one, location, market, three, total_location, total_market = (row[0] for row in rows)
        self.verdict.check(one + location + three == total_location, f"seed {seed}: printed", f"location-based\n{text}")
        self.verdict.check(one + market + three == total_market, f"seed {seed}: printed", f"market-based\n{text}")


def printed_tables(text):
    """Tables by the text of their heading, each a list of rows of figures; a table ends at an empty line, the last row is its sum."""
    tables, rows = {}, None
    for line in text.splitlines():
        heading = re.match(r"^(Tonnes CO2e|Scope \d, tonnes CO2e)\b", line)
        if heading:
            rows = tables.setdefault(heading[1], [])
        elif not line.strip():
            rows = None
        elif rows is not None:
            figures = re.findall(r"(?<=  )-?\d[\d ]*\.\d\d(?=  |$)", line)
            if figures:
                rows.append([Decimal(figure.replace(" ", "")) for figure in figures])
    return tables


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("laws")
    with harness.Scratch(options.ghg) as scratch:
        laws = Laws(scratch, verdict)
        for seed in range(INVENTORIES):
            laws.hold(seed)
    verdict.exit()


if __name__ == "__main__":
    main()
