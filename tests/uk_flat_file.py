#!/usr/bin/python3
"""Is every row of the UK flat file of 2022 where its figure says? Reads the tables and the import report of `desnz/2022` on its own.

Without the publisher's file only the accounts are checked: every row is cited by a factor or listed as excluded. With it (in the folder
`$GHG_SHARED/reference/data`, or `../shared/…`) every figure is compared with its row, the tables are imported again, and what the importer and
its notes say of rows that were left out is recomputed from the rows themselves.
"""
import collections
import csv
import json
import os
import pathlib
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
import harness
import uk_rows

EDITION = harness.ROOT / "factors/desnz/2022"
SHARED = pathlib.Path(os.environ.get("GHG_SHARED", harness.ROOT.parent / "shared")) / "reference/data"
LAST_ROW = 8040   # of the file; row 1 is its header
RETRIEVED = "2026-11-21"

COUNTS = {  # table: factors or ratios, rows cited
    "air-freight": (12, 40), "district-heat": (1, 4), "district-heat-losses": (1, 4), "district-heat-losses-upstream": (1, 1),
    "district-heat-upstream": (1, 1), "electricity": (1, 4), "electricity-losses": (1, 4), "electricity-losses-upstream": (1, 1),
    "electricity-upstream": (1, 1), "flights": (42, 140), "freight": (242, 605), "fuels": (287, 672), "goods": (71, 71),
    "homeworking": (3, 3), "hotel": (38, 38), "passenger-transport": (186, 465), "steam": (1, 4), "steam-upstream": (1, 1),
    "vehicle-consumption": (106, 106), "vehicle-energy": (27, 27), "vehicles": (268, 688), "waste": (133, 133),
    "water-supply": (1, 1), "water-treatment": (1, 1),
}
USED = {  # Level 1 of the new topics: rows, and how many of them a factor cites
    "Passenger vehicles": (648, 260), "Delivery vehicles": (736, 300), "Passenger and delivery vehicles- kWh factors": (446, 106),
    "UK electricity for EVs": (304, 0), "SECR kWh UK electricity for EVs": (76, 27), "UK electricity T&D for EVs": (304, 0),
    "Heat and steam": (8, 8), "Transmission and distribution": (8, 8), "WTT- heat and steam": (3, 3), "Water supply": (2, 1),
    "Water treatment": (2, 1), "Material use": (168, 71), "Waste disposal": (294, 133), "Business travel- sea": (12, 12),
    "WTT- business travel (sea)": (3, 3), "Business travel- land": (696, 360), "WTT- pass vehs & travel (land)": (174, 90),
    "Freighting goods": (1352, 516), "WTT- delivery vehs & freight": (338, 204), "Managed assets- electricity": (4, 0),
    "Managed assets- vehicles": (1016, 0), "Homeworking": (3, 3), "Refrigerant & other": (498, 0),
}


def check_accounts(verdict, factors, excluded):
    """Every row is cited or excluded, never both; two tables share the upstream of cars and motorbikes, and nothing else."""
    cited = collections.defaultdict(list)
    for factor in factors:
        for row in factor.rows:
            cited[row].append(factor)
    for row in range(2, LAST_ROW + 1):
        verdict.check((row in cited) != (row in excluded), f"row {row}", "cited and excluded, or neither")
    verdict.check(max(set(cited) | set(excluded)) == LAST_ROW, "rows", "a row beyond the last")
    shared = {row: by for row, by in cited.items() if len(by) > 1}
    verdict.check(len(shared) == 53, "shared rows", f"{len(shared)}")
    for row, (first, second, *more) in shared.items():
        tables = {first.table, second.table}
        verdict.check(not more and tables == {"vehicles", "passenger-transport"}, f"row {row}", "shared by other tables")
        verdict.check(first.emits == second.emits and first.match == second.match and first.per == second.per, f"row {row}",
                      f"{first.id} and {second.id} say different things")
    for table, (count, rows) in COUNTS.items():
        ours = [factor for factor in factors if factor.table == table]
        verdict.check((len(ours), sum(len(factor.rows) for factor in ours)) == (count, rows), table, "another count of factors or rows")
    verdict.check({factor.table for factor in factors} == set(COUNTS), "tables", "a table that is not counted, or none")


def check_figures(verdict, factors, rows):
    """A factor holds the figures of the rows it cites, by gas, and nothing else; ids and details are derived here once more."""
    for factor in factors:
        cited = [rows[row] for row in factor.rows]
        verdict.check([row.name for row in cited] == factor.names, factor.id, "its citation names other rows")
        verdict.check(factor.figures() == {(row.gas, row.figure) for row in cited}, factor.id, f"figures {factor.figures()}")
        expected = {uk_rows.expected(row, factor.table) for row in cited} - {None}
        verdict.check(expected <= {(factor.id, factor.match, factor.per, factor.stage)}, factor.id, f"expected {expected}")
    totals, used = collections.Counter(row.level_1 for row in rows.values()), collections.Counter()
    for number in {number for factor in factors for number in factor.rows}:
        used[rows[number].level_1] += 1
    for topic, counts in USED.items():
        verdict.check((totals[topic], used[topic]) == counts, topic, f"{totals[topic]} rows, {used[topic]} used")


def beside(rows):
    """Finds a row by its topic, its labels without the topic's own prefixes, its unit and its gas."""
    by_key = {(row.level_1, row.vehicle, row.uom, row.gas): row for row in rows.values()}
    return lambda level_1, row, uom=None: by_key.get((level_1, row.vehicle, uom or row.uom, row.gas))


def value(row):
    return Fraction(row.figure)


def check_exclusions(verdict, excluded, rows):
    """What the reasons say of the rows is so."""
    find = beside(rows)
    for number, reason in excluded.items():
        row = rows[number]
        if reason.startswith("no figure"):
            verdict.check(row.figure == "", f"row {number}", "is not blank")
        elif reason.startswith("per mile") and row.figure:
            km = find(row.level_1, row, "km")
            # A total may be the sum of its three rounded gases: three half digits on either side.
            slack = 3 * Fraction(1, 200000) * (1 + uk_rows.MILE)
            verdict.check(km is not None and abs(value(row) - value(km) * uk_rows.MILE) <= slack, f"row {number}", "is no mile of its km")
        elif reason.startswith("freight per km"):
            verdict.check(find("Delivery vehicles", row).figure == row.figure, f"row {number}", "differs from the delivery vehicle")
        elif reason.startswith("managed assets") and "electricity" not in row.level_1:
            twins = [find(topic, row) for topic in ("Business travel- land", "Freighting goods")]
            verdict.check(row.figure in [twin.figure for twin in twins if twin], f"row {number}", "differs from the vehicle it repeats")
        elif reason.startswith("battery electric") and row.figure:
            verdict.check(value(row) == 0, f"row {number}", "is not 0")
        elif reason.startswith("per million litres"):
            verdict.check(value(row) == 1000 * value(rows[number - 1]), f"row {number}", "is not a thousand times the row above")
    blank = {number for number, row in rows.items() if row.level_1 not in ("", "END") and row.figure == ""}
    verdict.check(blank <= set(excluded), "blank cells", "one is used")
    verdict.check(not any("not read yet" in reason for reason in excluded.values()), "excluded", "a topic is not read yet")


def check_notes(verdict, factors, rows):
    """The electricity in a figure is the sum the file shows; no biogenic CO2 is in that of vehicles."""
    find = beside(rows)
    co2_per_kwh = {factor.match[0][1]: Fraction(factor.emits["CO2"].split()[0]) for factor in factors
                   if factor.table == "fuels" and factor.per == "kWh-net" and "CO2" in factor.emits}
    burns = {factor.match: Fraction(factor.value) for factor in factors if factor.table == "vehicle-consumption"}
    for factor in factors:
        if factor.stage == "ttw" and "the electricity it charges is in it" in factor.note:
            for row in (rows[number] for number in factor.rows):
                own = find("Delivery vehicles" if row.level_1 == "Freighting goods" else "Passenger vehicles", row)
                parts = [own, find("UK electricity for EVs", row), find("UK electricity T&D for EVs", row)]
                total = sum(value(part) for part in parts if part)
                verdict.check(abs(value(row) - total) <= Fraction(2, 100000), f"row {row.line}", "is not fuel, electricity and losses")
        if factor.table == "vehicles" and factor.stage == "ttw" and factor.match in burns:
            fossil = burns[factor.match] * co2_per_kwh[dict(factor.match)["fuel"]]
            apart = Fraction(factor.emits["CO2"].split()[0]) / fossil - 1
            # The file's own kWh of vans are up to 2 % off its CO2; the biogenic CO2 of petrol and diesel would add 3.8 and 4.3 %.
            verdict.check(abs(apart) <= Fraction(2, 100), factor.id, f"its CO2 is not that of the fuel it burns: {float(apart):+.2%}")


def import_again(verdict, scratch, source, edition):
    out, err, code = scratch.ghg("factors", "import", "--from", "uk-flat-file", source, "--edition", edition, "--retrieved", RETRIEVED,
                                 "--output", scratch.root / "imported")
    verdict.check(code == 0, edition, out + err)
    return scratch.root / "imported" / edition


def check_import(verdict, ghg, source):
    with harness.Scratch(ghg) as scratch:
        made = import_again(verdict, scratch, source, "desnz/2022")
        names = sorted(path.name for path in EDITION.iterdir())
        verdict.check(sorted(path.name for path in made.iterdir()) == names, "import", "other files than the repository has")
        for name in names:
            verdict.check((made / name).read_bytes() == (EDITION / name).read_bytes(), name, "imported anew, it has other bytes")


def check_later_spellings(verdict, ghg, source):
    """The Scope 3 rows of 2025: labels that changed are known, and rows that repeat a figure still do."""
    rows = json.loads(source.read_text(encoding="utf-8"))
    with harness.Scratch(ghg) as scratch:
        with open(scratch.root / "2025.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(rows[0])
            writer.writerows([["" if cell is None else cell for cell in row.values()] for row in rows])
        made = import_again(verdict, scratch, "2025.csv", "desnz/2025")
        report = (made / "import-report.txt").read_text(encoding="utf-8")
        verdict.check("not read yet" not in report, "2025", "a label is not known")


def main():
    options = harness.arguments(__doc__)
    verdict = harness.Verdict("rows and figures of the UK flat file")
    factors, excluded = uk_rows.read_tables(EDITION), uk_rows.read_report(EDITION / "import-report.txt")
    check_accounts(verdict, factors, excluded)
    source, later = SHARED / "desnz_2022_flat.csv", SHARED / "desnz_2025_scope3_flat.json"
    if source.exists():
        rows = uk_rows.read_rows(source)
        check_figures(verdict, factors, rows)
        check_exclusions(verdict, excluded, rows)
        check_notes(verdict, factors, rows)
        check_import(verdict, options.ghg, source)
    else:
        print(f"skipped: the figures, for there is no {source.name}")
    if later.exists():
        check_later_spellings(verdict, options.ghg, later)
    else:
        print(f"skipped: the spellings of 2025, for there is no {later.name}")
    verdict.exit()


if __name__ == "__main__":
    main()
