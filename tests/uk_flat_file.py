#!/usr/bin/python3
"""Is every row of the UK flat files where its figure says? Reads the tables and import reports of `desnz/2022` to `desnz/2025` on its own.

Without the publisher's files only the accounts are checked: every row is cited by a factor or listed as excluded. With them (in the folder
`$GHG_SHARED/reference/data`, or `../shared/…`) every figure of every factor is compared with its row, the tables are imported again, and what the
importer and its notes say of rows that were left out is recomputed from the rows themselves. The traps (`uk_traps.py`) are looked for in each edition.
"""
import collections
import hashlib
import os
import pathlib
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
import harness
import uk_rows
import uk_traps

SHARED = pathlib.Path(os.environ.get("GHG_SHARED", harness.ROOT.parent / "shared")) / "reference/data"
RETRIEVED = "2026-11-21"
FEWEST = 5000   # factors and ratios that are compared with their rows, over all editions
SHARED_ROWS = 53   # the upstream of cars and motorbikes, in two tables

LEVEL_1 = {  # of 2022, the topics after the first ones: rows, and how many of them a factor cites
    "Passenger vehicles": (648, 260), "Delivery vehicles": (736, 300), "Passenger and delivery vehicles- kWh factors": (446, 106),
    "UK electricity for EVs": (304, 0), "SECR kWh UK electricity for EVs": (76, 27), "UK electricity T&D for EVs": (304, 0),
    "Heat and steam": (8, 8), "Transmission and distribution": (8, 8), "WTT- heat and steam": (3, 3), "Water supply": (2, 1),
    "Water treatment": (2, 1), "Material use": (168, 71), "Waste disposal": (294, 133), "Business travel- sea": (12, 12),
    "WTT- business travel (sea)": (3, 3), "Business travel- land": (696, 360), "WTT- pass vehs & travel (land)": (174, 90),
    "Freighting goods": (1352, 516), "WTT- delivery vehs & freight": (338, 204), "Managed assets- electricity": (4, 0),
    "Managed assets- vehicles": (1016, 0), "Homeworking": (3, 3), "Refrigerant & other": (498, 0),
}
ONE_BY_ONE = {"district-heat-losses-upstream": (1, 1), "district-heat-upstream": (1, 1), "electricity-losses-upstream": (1, 1),
              "electricity-upstream": (1, 1), "homeworking": (3, 3), "steam-upstream": (1, 1), "water-supply": (1, 1), "water-treatment": (1, 1)}
TOTALS = {"district-heat": (1, 1), "district-heat-losses": (1, 1), "electricity": (1, 1), "electricity-losses": (1, 1), "steam": (1, 1),
          "air-freight": (12, 16), "flights": (42, 56), "fuels": (291, 291), "hotel": (38, 38), "passenger-transport": (186, 186),
          "vehicle-consumption": (106, 106), "waste": (134, 134)}
EDITIONS = {  # files and the lines of their rows; table: factors or ratios, rows cited
    2022: ({"desnz_2022_flat.csv": (2, 8040)}, {
        **ONE_BY_ONE, "air-freight": (12, 40), "district-heat": (1, 4), "district-heat-losses": (1, 4), "electricity": (1, 4),
        "electricity-losses": (1, 4), "flights": (42, 140), "freight": (242, 605), "fuels": (287, 672), "goods": (71, 71), "hotel": (38, 38),
        "passenger-transport": (186, 465), "steam": (1, 4), "vehicle-consumption": (106, 106), "vehicle-energy": (27, 27),
        "vehicles": (268, 688), "waste": (133, 133)}),
    2023: ({"desnz_2023_co2e_carbonr.csv": (2, 3724)}, {
        **ONE_BY_ONE, **TOTALS, "freight": (242, 242), "goods": (71, 71), "vehicle-energy": (29, 29), "vehicles": (268, 268)}),
    2024: ({"desnz_2025_2024_co2e_carbonr.csv": (2, 3068)}, {
        **ONE_BY_ONE, **TOTALS, "freight": (250, 250), "goods": (70, 70), "vehicle-energy": (31, 31), "vehicles": (270, 270)}),
    2025: ({"desnz_2025_scope3_flat.json": (1, 5289), "desnz_2025_2024_co2e_carbonr.csv": (2, 3068)}, {
        **ONE_BY_ONE, "air-freight": (12, 40), "district-heat": (1, 1), "district-heat-losses": (1, 4), "electricity": (1, 4),
        "electricity-losses": (1, 4), "flights": (42, 140), "freight": (250, 625), "fuels": (291, 325), "goods": (70, 70), "hotel": (38, 38),
        "passenger-transport": (186, 465), "steam": (1, 1), "vehicle-consumption": (106, 106), "vehicle-energy": (31, 31),
        "vehicles": (270, 642), "waste": (134, 134)}),
}


class Edition:
    """What the repository has of a year, and the publisher's rows where the files are at hand."""

    def __init__(self, year):
        self.name, self.year = f"desnz/{year}", year
        self.spans, self.counts = EDITIONS[year]
        self.folder = harness.ROOT / "factors" / self.name
        self.files, self.excluded = uk_rows.read_report(self.folder / "import-report.txt")
        self.factors = uk_rows.read_tables(self.folder, self.files)
        self.sources = [SHARED / name for name in self.spans]
        self.rows = {}   # (file, line): row
        if all(path.exists() for path in self.sources):
            for file, path in enumerate(self.sources):
                self.rows |= {(file, line): row for line, row in uk_rows.read_rows(path, year).items()}

    def words(self, row):
        return f"{self.name} row {row[1]} of {self.files[row[0]][0]}"


def check_accounts(verdict, edition):
    """Every row is cited or excluded, never both; two tables share the upstream of cars and motorbikes, and nothing else."""
    cited = collections.defaultdict(list)
    for factor in edition.factors:
        for row in factor.rows:
            cited[row].append(factor)
    verdict.check([name for name, _ in edition.files] == list(edition.spans), edition.name, f"made of {edition.files}")
    every = {(file, line) for file, (first, last) in enumerate(edition.spans.values()) for line in range(first, last + 1)}
    for row in every:
        verdict.check((row in cited) != (row in edition.excluded), edition.words(row), "cited and excluded, or neither")
    verdict.check(set(cited) | set(edition.excluded) == every, edition.name, "a row beyond the last")
    shared = {row: by for row, by in cited.items() if len(by) > 1}
    verdict.check(len(shared) == SHARED_ROWS, f"{edition.name} shared rows", f"{len(shared)}")
    for row, (first, second, *more) in shared.items():
        tables = {first.table, second.table}
        verdict.check(not more and tables == {"vehicles", "passenger-transport"}, edition.words(row), "shared by other tables")
        verdict.check(first.emits == second.emits and first.match == second.match and first.per == second.per, edition.words(row),
                      f"{first.id} and {second.id} say different things")
    found = {table: [0, 0] for table in edition.counts}
    for factor in edition.factors:
        counted = found.setdefault(factor.table, [0, 0])
        counted[0] += 1
        counted[1] += len(factor.rows)
    for table, counted in found.items():
        verdict.check(tuple(counted) == edition.counts.get(table), f"{edition.name} {table}", f"factors and rows: {counted}")
    verdict.check(len({factor.id for factor in edition.factors}) == len(edition.factors), edition.name, "an id stands twice")


def check_figures(verdict, edition):
    """A factor holds the figures of the rows it cites, by gas, and nothing else; ids and details are derived here once more."""
    compared = 0
    for factor in edition.factors:
        cited = [edition.rows[row] for row in factor.rows]
        where = f"{edition.name}#{factor.id}"
        verdict.check([row.name for row in cited] == factor.names, where, "its citation names other rows")
        compared += verdict.check(factor.figures() == {(row.gas, row.figure) for row in cited}, where, f"figures {factor.figures()}")
        expected = {uk_rows.expected(row, factor.table) for row in cited} - {None}
        if any(row.level_1.startswith("Managed") for row in cited):   # they repeat a vehicle of another topic
            expected = {each for each in expected if each[0] == factor.id}
        verdict.check(expected <= {(factor.id, factor.match, factor.per, factor.stage)}, where, f"expected {expected}")
        verdict.check(factor.stage == "" or "kg" in str(factor.emits), where, "emits nothing")
    if edition.year == 2022:
        check_topics(verdict, edition)
    return compared


def check_topics(verdict, edition):
    totals, used = collections.Counter(row.level_1 for row in edition.rows.values()), collections.Counter()
    for row in {row for factor in edition.factors for row in factor.rows}:
        used[edition.rows[row].level_1] += 1
    for topic, counts in LEVEL_1.items():
        verdict.check((totals[topic], used[topic]) == counts, topic, f"{totals[topic]} rows, {used[topic]} used")


def beside(rows):
    """Finds a row by its topic, its labels without the topic's own prefixes, its unit and its gas."""
    by_key = {(row.level_1, row.vehicle, row.uom, row.gas): row for row in rows.values()}
    return lambda level_1, row, uom=None: by_key.get((level_1, row.vehicle, uom or row.uom, row.gas))


def value(row):
    return Fraction(row.figure)


def half_digit(row):
    return Fraction(1, 2 * 10 ** len(row.figure.partition(".")[2]))


def reason_fault(edition, find, first_by_id, place, reason):
    """What is wrong with the reason of an excluded row; None where nothing is, or nothing is known of it."""
    row = edition.rows[place]
    if reason.startswith("no figure"):
        return None if row.figure == "" else "is not blank"
    if reason.startswith("per mile") and row.figure:
        km = find(row.level_1, row, "km")
        # A total may be the sum of its three rounded gases: three half digits on either side.
        slack = 3 * Fraction(1, 200000) * (1 + uk_rows.MILE)
        return None if km and abs(value(row) - value(km) * uk_rows.MILE) <= slack else "is no mile of its km"
    if reason.startswith("freight per km"):
        return None if find("Delivery vehicles", row).figure == row.figure else "differs from the delivery vehicle"
    if reason.startswith("managed assets") and "electricity" not in row.level_1:
        twins = [find(topic, row) for topic in ("Business travel- land", "Freighting goods")]
        return None if row.figure in [twin.figure for twin in twins if twin] else "differs from the vehicle it repeats"
    if reason.startswith("battery electric") and row.figure:
        return None if value(row) == 0 else "is not 0"
    if reason.startswith("per million litres"):
        cubic = next(each for each in edition.rows.values() if each.uom == "cubic metres" and each.level_1 == row.level_1)
        rounding = half_digit(row) + 1000 * half_digit(cubic)
        return None if abs(value(row) - 1000 * value(cubic)) <= ("rounding" in reason) * rounding else "is not a thousand times the m3"
    if reason.startswith("fuel energy printed too coarsely"):
        return None if half_digit(row) * 100 > value(row) else "is printed to a hundredth"
    if "has this row too" in reason:
        twin = first_by_id.get(row.id)
        same = twin and value(twin) == value(row) and (twin.uom, twin.printed, twin.level_1) == (row.uom, row.printed, row.level_1)
        return None if same else "is not in the other file, with the same figure"
    return None


def check_exclusions(verdict, edition):
    """What the reasons say of the rows is so."""
    find = beside(edition.rows)
    first_by_id = {row.id: row for (file, _), row in edition.rows.items() if file == 0 and row.id}
    for place, reason in edition.excluded.items():
        fault = reason_fault(edition, find, first_by_id, place, reason)
        verdict.check(fault is None, edition.words(place), f"{reason}: {fault}")
    blank = {place for place, row in edition.rows.items() if row.level_1 not in ("", "END") and row.figure == ""}
    verdict.check(blank <= set(edition.excluded), edition.name, "a blank cell is used")
    unread = [reason for reason in edition.excluded.values() if "not read yet" in reason or "not known" in reason]
    verdict.check(not any("not read yet" in reason for reason in unread), edition.name, f"a topic is not read yet: {unread[:3]}")


def check_notes(verdict, edition):
    """The electricity in a figure is the sum the file shows; no biogenic CO2 is in that of vehicles."""
    find = beside(edition.rows)
    co2_per_kwh = {factor.match[0][1]: Fraction(factor.emits["CO2"].split()[0]) for factor in edition.factors
                   if factor.table == "fuels" and factor.per == "kWh-net" and "CO2" in factor.emits}
    burns = {factor.match: Fraction(factor.value) for factor in edition.factors if factor.table == "vehicle-consumption"}
    seen = 0
    for factor in edition.factors:
        if factor.stage == "ttw" and "the electricity it charges is in it" in factor.note:
            for row in (edition.rows[place] for place in factor.rows):
                if edition.year != 2022 and row.gas != "CO2e":   # the gases of one's own vehicles are not in the later files
                    continue
                own = find("Delivery vehicles" if row.level_1 == "Freighting goods" else "Passenger vehicles", row)
                if own is None and "plug-in" in row.vehicle[2]:   # the fuel of vans is printed per km only
                    continue
                parts = [own, find("UK electricity for EVs", row), find("UK electricity T&D for EVs", row)]
                total = sum(value(part) for part in parts if part)
                seen += verdict.check(abs(value(row) - total) <= Fraction(3, 100000), f"{edition.name} row {row.line}",
                                      "is not fuel, electricity and losses")
        if factor.table == "vehicles" and factor.stage == "ttw" and factor.match in burns and co2_per_kwh:
            fossil = burns[factor.match] * co2_per_kwh[dict(factor.match)["fuel"]]
            apart = Fraction(factor.emits["CO2"].split()[0]) / fossil - 1
            # The file's own kWh of vans are up to 2 % off its CO2; the biogenic CO2 of petrol and diesel would add 3.8 and 4.3 %.
            verdict.check(abs(apart) <= Fraction(2, 100), factor.id, f"its CO2 is not that of the fuel it burns: {float(apart):+.2%}")
    verdict.check(seen > 0, edition.name, "no figure with electricity in it was found")


def check_import(verdict, ghg, edition):
    """The files are those the tables name, and give the same bytes again."""
    for (name, sha), path in zip(edition.files, edition.sources):
        verdict.check(hashlib.sha256(path.read_bytes()).hexdigest() == sha, name, "another file than the tables name")
    second = ["--with", edition.sources[1]] if len(edition.sources) > 1 else []
    with harness.Scratch(ghg) as scratch:
        out, err, code = scratch.ghg("factors", "import", "--from", "uk-flat-file", edition.sources[0], *second, "--edition", edition.name,
                                     "--retrieved", RETRIEVED, "--output", scratch.root / "imported")
        verdict.check(code == 0, edition.name, out + err)
        made = scratch.root / "imported" / edition.name
        names = sorted(path.name for path in edition.folder.iterdir())
        verdict.check(sorted(path.name for path in made.iterdir()) == names, edition.name, "other files than the repository has")
        for name in names:
            verdict.check((made / name).read_bytes() == (edition.folder / name).read_bytes(), f"{edition.name}/{name}",
                          "imported anew, it has other bytes")


def main():
    options = harness.arguments(__doc__)
    verdict = harness.Verdict("rows and figures of the UK flat files")
    compared, skipped = 0, []
    editions = [Edition(year) for year in EDITIONS]
    for edition in editions:
        check_accounts(verdict, edition)
        uk_traps.check_tables(verdict, edition)
        if not edition.rows:
            skipped.append(edition.name)
            continue
        compared += check_figures(verdict, edition)
        check_exclusions(verdict, edition)
        check_notes(verdict, edition)
        uk_traps.check_rows(verdict, edition)
        check_import(verdict, options.ghg, edition)
    uk_traps.check_reports(verdict, options.ghg, editions)
    if skipped:
        print(f"skipped: the figures of {', '.join(skipped)}, for their files are not in {SHARED}")
    else:
        verdict.check(compared >= FEWEST, "factors", f"only {compared} were compared with their rows")
    print(f"{compared} factors and ratios are those of their rows")
    verdict.exit()


if __name__ == "__main__":
    main()
