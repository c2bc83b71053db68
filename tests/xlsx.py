#!/usr/bin/python3
"""The workbook of `ghg report --format xlsx`, read and calculated again by other code.

For every inventory of examples/ and tests/fixtures/inventories/, a sample of generated ones, and one of 10 000 lines:
    figures    totals, categories, gases, groups, targets and lines are formulas, and their values those of the JSON to 12 digits; the texts
               called exact are the JSON's, digit for digit
    formulas   every formula of every sheet gives the value that is written with it, and none is a text of the inventory
    live       another amount, ratio, factor, GWP or RFI in its cell moves the totals to what ghg says of such an inventory
    bytes      the same in another folder, time zone and run; nothing on standard output; what does not fit or has no room is told
The formulas are calculated by `workbook.py`, and by LibreOffice where it is installed (`xlsx_office.py`).
"""
import functools
import json
import re
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
import harness
import recompute
import workbook
import xlsx_cases
import xlsx_office

SHEETS = ["Summary", "Lines", "Gases", "Steps", "Factors", "Ratios", "GWP", "Inputs", "Caveats"]
TOTALS = {"Scope 1": "scope_1", "Scope 2, location-based": "scope_2_location", "Scope 2, market-based": "scope_2_market", "Scope 3": "scope_3",
          "Total, location-based": "total_location", "Total, market-based": "total_market", "Outside the scopes: biogenic CO2": "outside_scopes",
          "Of which upstream moved into Scope 1": "of_which_upstream_in_scope_1", "Of which warming beyond CO2 of flights": "of_which_non_co2"}
GROUPED = ["scope_1", "scope_2_location", "scope_2_market", "scope_3", "total_location", "total_market", "outside_scopes"]
TARGETED = {"Base": "base_kg", "Now": "now_kg", "Goal": "goal_kg", "The": "on_line_kg", "Cut": "still_needed_per_year_kg"}
FEWEST_INVENTORIES = 10
NAME, BASIS, KG, TONNES, EXACT, MASS, SCOPE = range(1, 8)   # columns of the summary


def same(value, expected, scale=0.0):
    """To the 12th significant digit, of `scale` where that is more; a text of the JSON may also be rounded at its 15th decimal."""
    rounded = 0.5001e-15 if isinstance(expected, str) else 0
    expected = float(expected)
    return isinstance(value, float) and abs(value - expected) <= max(5e-13 * abs(expected), 5e-13 * scale, rounded)


def scale_of(formula, value_of):
    """Where a formula takes one number from another, the digits that are left are those of the numbers: 1 - 0.99 has no 12 of its own."""
    if "-" not in formula:
        return 0.0
    if "/(" in formula:   # a share
        return 1.0
    values = [value_of(workbook.place(cell)) for cell in re.findall(r"(?<![A-Z$!])[A-Z]{1,3}[0-9]+(?![0-9(])", formula)]
    return max((abs(value) for value in values if isinstance(value, float)), default=0.0)


class Rows:
    """The rows of a sheet by their numbers, and the tables of the summary by their titles."""

    def __init__(self, cells):
        self.cells = cells
        self.last = max((row for row, _ in cells), default=0)

    def cell(self, row, column):
        return self.cells.get((row, column), workbook.Cell(None, "", ""))

    def text(self, row, column):
        value = self.cell(row, column).value
        return "" if value is None else value

    def table(self, title):
        """The numbers of the rows below a title and its headings, up to an empty row."""
        starts = [row for row in range(2, self.last + 1) if not self.text(row, 2) and str(self.text(row, 1)).partition(":")[0] == title]
        if not starts:
            return []
        rows, row = [], starts[0] + 2
        while any(self.cell(row, column).value is not None for column in range(1, 9)):
            rows.append(row)
            row += 1
        return rows


class Book:
    """A workbook against the JSON result; `value` gives what a cell comes to."""

    totals = TOTALS

    def __init__(self, sheets, result, verdict, where, suffix="", value=None):
        self.sheets, self.result, self.verdict, self.where = sheets, result, verdict, where
        self.suffix, self.summary, self.lines = suffix, Rows(sheets["Summary" + suffix]), Rows(sheets["Lines" + suffix])
        self.value = value or (lambda sheet, at: sheets[sheet][at].value)

    def figure(self, rows, sheet, at, expected, *what):
        cell, label = rows.cell(*at), f"{self.where}: {' '.join(map(str, what))}"
        if not self.verdict.check(bool(cell.formula), label, f"no formula in {sheet} {at}: {cell.value!r}"):
            return
        value = self.value(sheet + self.suffix, at)
        scale = scale_of(cell.formula, lambda place: rows.cell(*place).value)
        self.verdict.check(same(value, expected, scale), label, f"workbook {value!r}\nJSON     {expected}")

    def kg(self, row, expected, *what):
        self.figure(self.summary, "Summary", (row, KG), expected, *what)
        self.figure(self.summary, "Summary", (row, TONNES), f"{float(expected) / 1000:.18g}", *what, "tonnes")
        self.verdict.check(self.summary.text(row, EXACT) == expected, f"{self.where}: {what}", f"exact is {self.summary.text(row, EXACT)}, not {expected}")

    def equal(self, said, expected, what):
        self.verdict.check(said == expected, f"{self.where}: {what}", f"workbook {said}\nJSON     {expected}")

    def everything(self):
        result = self.result
        rows = {self.summary.text(row, NAME): row for row in self.summary.table("Totals")}
        self.equal(list(rows), list(TOTALS), "totals")
        for name, key in TOTALS.items():
            self.kg(rows[name], result["totals"][key], name)
        self.categories(self.summary.table("Categories"))
        rows = self.summary.table("Gases")
        self.equal([self.summary.text(row, NAME) for row in rows], [gas["gas"] for gas in result["gases"]], "gases")
        for row, gas in zip(rows, result["gases"]):
            self.kg(row, gas["kg_co2e"], gas["gas"], gas["scope"], gas["basis"])
            if gas["kg"] is not None:
                self.figure(self.summary, "Summary", (row, MASS), gas["kg"], gas["gas"], "kg")
        self.groups()
        self.base_years()
        self.targets()
        self.like_for_like()
        self.uncertainty()
        self.all_lines()

    def categories(self, rows):
        self.equal([self.summary.text(row, NAME) for row in rows], [entry["category"] for entry in self.result["categories"]], "categories")
        for row, entry in zip(rows, self.result["categories"]):
            self.verdict.check(self.summary.text(row, 6).startswith(entry["status"]), f"{self.where}: {entry['category']}", "another status")
            if entry["kg_co2e"] is None:
                self.equal(self.summary.cell(row, KG).value, None, entry["category"])
            else:
                self.kg(row, entry["kg_co2e"], entry["category"], entry["basis"])

    def groups(self):
        groups = self.result["groups"]
        rows = self.summary.table(f"By {groups[0]['by']}, kg CO2e") if groups else []
        self.equal([self.summary.text(row, NAME) for row in rows], [group["value"] or "(none)" for group in groups], "groups")
        for row, group in zip(rows, groups):
            for column, key in enumerate(GROUPED, 2):
                self.figure(self.summary, "Summary", (row, column), group["totals"][key], group["value"], key)

    def given(self, row, expected, what, live=False):
        """A figure that the workbook is given, in kg and all digits, with tonnes that follow it."""
        cell = self.summary.cell(row, KG)
        self.verdict.check(same(self.value("Summary" + self.suffix, (row, KG)), expected), f"{self.where}: {what}", f"{cell.value!r}, JSON {expected}")
        self.verdict.check(bool(cell.formula) or not live, f"{self.where}: {what}", "does not follow from others")
        self.equal(self.summary.text(row, EXACT), expected, f"{what}, exact")
        self.figure(self.summary, "Summary", (row, TONNES), f"{float(expected) / 1000:.18g}", what, "tonnes")

    def base_years(self):
        """As first reported, each event, and what is restated: the sum of the first and of those marked."""
        for base in self.result["base_year"]:
            rows = self.summary.table(f"Base year {base['year']}, {base['basis']}-based")
            if not self.verdict.check(len(rows) == len(base["recalculations"]) + 2, self.where, f"base year: {len(rows)} rows"):
                continue
            self.given(rows[0], base["original_kg"], "base year as reported")
            for row, event in zip(rows[1:], base["recalculations"]):
                self.given(row, event["change_kg"], event["id"])
                self.equal(self.summary.text(row, NAME), f"{event['date']} {event['id']}, {event['kind']}", "event")
                self.equal(self.summary.cell(row, 6).value, 1.0 if event["restated"] else None, f"{event['id']} in the base")
            self.given(rows[-1], base["restated_kg"], "base year restated", live=True)

    def like_for_like(self):
        like = self.result.get("like_for_like")
        rows = self.summary.table("Like-for-like")
        self.verdict.check(bool(rows) == bool(like), self.where, f"like-for-like has {len(rows)} rows")
        for row in rows[:6] if like else []:
            key = TOTALS[self.summary.text(row, NAME)]
            self.given(row, like["totals"][key], f"like-for-like {key}")
            self.figure(self.summary, "Summary", (row, 6), self.result["totals"][key], key, "as reported")
            moved = f"{float(like['totals'][key]) - float(self.result['totals'][key]):.12g}"
            self.verdict.check(abs(self.value("Summary" + self.suffix, (row, 7)) - float(moved)) < 1e-6, self.where, f"{key} moved by {moved}")
        said = [self.summary.text(row, 2) for row in rows[6:]]
        expected = [like["impossible"]] if like and like["impossible"] else []
        expected += [kept["why"] for kept in like["kept_as_reported"]] + like["differs"] if like else []
        self.equal(said, expected, "what is not like-for-like")

    def uncertainty(self):
        totals = self.result["uncertainty"]["totals"]
        rows = self.summary.table("Uncertainty")
        self.equal([TOTALS[self.summary.text(row, NAME)] for row in rows], [total["total"] for total in totals], "uncertainty")
        for row, total in zip(rows, totals):
            if total["half_width_kg"] is None:
                self.equal(self.summary.cell(row, KG).value, None, f"uncertainty of {total['total']}")
                self.verdict.check(self.summary.text(row, 7).startswith("no figure: "), self.where, f"{total['total']}: no reason")
                continue
            self.given(row, total["half_width_kg"], f"uncertainty of {total['total']}")
            if Fraction(total["kg_co2e"]):
                self.figure(self.summary, "Summary", (row, 6), f"{float(Fraction(total['half_width_kg']) / Fraction(total['kg_co2e'])):.17g}", total["total"], "part")

    def targets(self):
        for progress in self.result["progress"]:
            rows = self.summary.table(f"Target {progress['target']}")
            seen = set()
            for row in rows:
                name = self.summary.text(row, NAME)
                key = TARGETED.get(name.split()[0])
                if name == "Share done" and progress["share_done"] is not None:
                    self.figure(self.summary, "Summary", (row, KG), progress["share_done"], name)
                elif key == "base_kg":
                    self.given(row, progress[key], "base", live=progress["base_kg"] != progress["original_base_kg"])
                elif key:
                    self.figure(self.summary, "Summary", (row, KG), progress[key], name)
                seen.add(key)
            self.verdict.check({"now_kg", "goal_kg", "on_line_kg"} <= seen, self.where, f"target {progress['target']} lacks rows")

    def all_lines(self):
        lines = self.result["lines"]
        self.equal([self.lines.text(row, 1) for row in range(2, self.lines.last + 1)], [line["line"] for line in lines], "lines")
        for row, line in enumerate(lines, 2):
            self.figure(self.lines, "Lines", (row, 15), line["kg_co2e"], line["line"])
            self.figure(self.lines, "Lines", (row, 17), line["kg_outside_scopes"], line["line"], "outside")
            said = [self.lines.text(row, column) for column in (2, 3, 4, 5, 6, 7, 8, 9, 16, 18, 24, 25)]
            expected = [line[key] for key in ("activity", "type", "scope", "category", "basis", "stage", "site", "method", "kg_co2e",
                                              "kg_outside_scopes", "written", "where")]
            expected[4] = expected[4] or "both"
            self.equal(said, [value if value is not None else "" for value in expected], line["line"])


def calculated(sheets, verdict, where):
    """Every formula gives what is written with it."""
    calculator, count = workbook.Calculator(sheets), 0
    for sheet, cells in sheets.items():
        for at, cell in cells.items():
            if cell.formula:
                count += 1
                value = calculator.value(sheet, at)
                scale = scale_of(cell.formula, functools.partial(calculator.value, sheet))
                verdict.check(isinstance(cell.value, float) and same(value, cell.value, scale), f"{where}: {sheet} {at}",
                              f"={cell.formula} gives {value!r}, and {cell.value!r} is written")
    verdict.check(count > 0, where, "no formula")
    return calculator


@functools.lru_cache
def made(scratch, path, *options):
    """The workbook of an inventory: its file and its sheets."""
    file = scratch.base / f"{abs(hash((path, options)))}.xlsx"
    out, err, code = scratch.ghg("report", path, "--format", "xlsx", "--output", file, *options)
    if code != 0 or out:
        raise ValueError(f"ghg report {path} --format xlsx: exit {code}\n{err}{out[:200]}")
    return file, workbook.read(file)


def check(scratch, path, verdict, by):
    file, sheets = made(scratch, path, "--by", by)
    verdict.check(list(sheets) == SHEETS, path, f"sheets {list(sheets)}")
    result = recompute.report(scratch, path, "--by", by)
    Book(sheets, result, verdict, f"{path} --by {by}").everything()
    calculated(sheets, verdict, path)
    return file, result


def several_years(scratch, verdict):
    """Each inventory has its sheets; two of one year are told apart."""
    paths = ["examples/clockwork/2019.yaml", "examples/clockwork/2022.yaml", "examples/first.yaml"]
    file = scratch.base / "years.xlsx"
    _, err, code = scratch.ghg("report", *paths, "--format", "xlsx", "--output", file)
    verdict.check(code == 0, "several years", err)
    sheets = workbook.read(file)
    suffixes = [" 2019", " 2022", " 2022 (2)"]
    verdict.check(list(sheets) == [name + suffix for suffix in suffixes for name in SHEETS], "several years", list(sheets))
    alone = [recompute.report(scratch, path) for path in paths]
    for path, suffix, result in zip(paths, suffixes, alone):
        Book(sheets, result, verdict, f"{path} among others", suffix).everything()
    calculated(sheets, verdict, "several years")
    trend = paths[:2]
    _, err, code = scratch.ghg("report", *trend, "--format", "xlsx", "--output", file)
    verdict.check(code == 0, "trend", err)
    sheets = workbook.read(file)
    out, _, _ = scratch.ghg("report", *trend, "--format", "json")
    years = json.loads(out)["years"]
    verdict.check(all("like_for_like" in year for year in years), "trend", "no like-for-like to check")
    for path, suffix, result in zip(trend, suffixes, years):
        Book(sheets, result, verdict, f"{path} in a trend", suffix).everything()
    calculated(sheets, verdict, "trend")


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict, seen, files = harness.Verdict("figures and formulas"), 0, []
    with harness.Scratch(options.ghg) as scratch:
        inventories = [*recompute.inventories(scratch), *xlsx_cases.generated(scratch), xlsx_cases.many_lines(scratch)]
        for number, path in enumerate(inventories):
            seen += 1
            file, result = check(scratch, path, verdict, ("site", "gas", "type", "method")[number % 4])
            files.append((file, result, path))
        lines = len(files[-1][1]["lines"])
        verdict.check(lines >= 10_000, "many lines", f"only {lines}")
        verdict.check(seen >= FEWEST_INVENTORIES, "xlsx", f"only {seen} inventories were found")
        several_years(scratch, verdict)
        xlsx_cases.check(scratch, verdict, made, TOTALS)
        print(f"{seen} inventories, the longest with {lines} lines")
        xlsx_office.check(scratch, verdict, files, Book, made(scratch, "live.yaml"))
    verdict.exit()


if __name__ == "__main__":
    main()
