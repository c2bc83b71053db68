#!/usr/bin/python3
"""The trail of a report: every figure recomputed from the rows of `ghg report --format csv --lines` alone, and the printed forms held together.

For every inventory of examples/, tests/fixtures/inventories/ and tests/errors/*/fixed.yaml that reports:
    lines      quantity, steps and factor of each row give its gases, its kg and the columns that count in the totals
    totals     totals, categories, gases and groups, summed over the rows with exact fractions, are those of the JSON, digit for digit
    columns    --format csv holds the JSON's figures, and its two columns `in_total_...` add up to their totals
    cells      no cell begins with what a spreadsheet would run, also where cells are cut at `;`; numbers are plain
    printed    the tables of Markdown add up; text and Markdown print the same figures
`--self-test` changes one digit at a time in the rows, and fails if a change goes unnoticed.
"""
import csv
import io
import re
import sys
from decimal import Decimal
from fractions import Fraction

sys.dont_write_bytecode = True
import audit
import beside_totals
import exact
import harness
import recompute
import trail_ledgers

FEWEST_INVENTORIES = 40
FLIPS_PER_INVENTORY = 60
GASES = ("CO2", "CH4", "CH4-fossil", "CH4-biogenic", "N2O")
NUMBERS = ["kg_co2e", "in_total_location", "in_total_market", "kg_outside_scopes", "in_outside_scopes",
           *(f"{prefix}_{gas}" for gas in GASES for prefix in ("kg", "kg_co2e")), "kg_co2e_other", "kg_co2e_unsplit", "quantity", "amount"]
HEADER = ["inventory", "from", "to", "scope", "category", "basis", "stage", *NUMBERS[:-2], "line", "activity", "type", "site", "method", "rung",
          "stand_in", "written", "where", "evidence", "quantity", "unit", "steps", "step_notes", "amount", "per", "factor", "emits", "emits_gwp",
          "gwp_set", "gases", "cite", "factor_where"]
TOTALS_HEADER = ["inventory", "from", "to", "section", "item", "scope", "basis", "status", "by", "group", "kg", "kg_co2e", "in_total_location",
                 "in_total_market", "says"]
PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?")
RUNS = re.compile(r"[\s'\"`\u2018\u2019\u201c\u201d\u00b4]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
GAS = re.compile(r"(.+?) (-?\d+(?:\.\d+|/\d+)?) kg(?: x (\S+)| (outside))?")
HALF_OF_LAST_PLACE = Fraction(1, 2 * 10**15)


def as_written(cell):
    """The text of a cell before it was made inert."""
    return cell[1:] if cell.startswith("'") and RUNS.match(cell[1:]) else cell


def would_run(cell):
    """Whether a spreadsheet would run the cell, or a piece of it where cells are cut at `;`. An apostrophe in front keeps it still."""
    return any(RUNS.match(piece) and not piece.startswith("'") for piece in re.split(r"[;\t\r\n]", cell))


def parts(text):
    return text.split("; ") if text else []


class Row:
    """One row, recomputed; in form the same as audit.Line."""

    def __init__(self, cells):
        self.cells = cells
        self.scope, self.category, self.basis, self.stage = int(cells["scope"]), cells["category"], cells["basis"] or None, cells["stage"]
        self.said = {key: as_written(cells[key]) or None for key in ("line", "activity", "type", "site", "method")}
        self.amount = self.after_steps()
        self.gases = self.gases_of(self.per_unit())
        self.kg_co2e = sum((co2e for _, co2e, outside in self.gases.values() if not outside), Fraction(0))
        self.kg_outside = sum((co2e for _, co2e, outside in self.gases.values() if outside), Fraction(0))

    def after_steps(self):
        quantity = exact.number(self.cells["quantity"])
        for step in parts(self.cells["steps"]):
            word, by = step.split(" ")[:2]
            quantity = {"times": quantity * exact.number(by), "divide": quantity / exact.number(by), "set": exact.number(by)}[word]
        return quantity

    def per_unit(self):
        """kg of each gas that one unit of the amount emits."""
        printed_with = dict(part.rsplit(" ", 1) for part in parts(self.cells["emits_gwp"])[1:])
        kg = {}
        for part in parts(self.cells["emits"]):
            gas, figure = part.split(" ", 1)
            mass, as_co2e = exact.mass(figure)
            kg[gas] = mass / exact.number(printed_with[gas]) if as_co2e and gas in printed_with else mass
        return kg

    def gases_of(self, per_unit):
        """kg, kg CO2e and whether it is outside the scopes, by gas; the GWPs are the row's."""
        gwp = {gas: exact.number(by or "1") for gas, _, by, _ in self.said_gases()}
        if self.stage == "non-co2":
            return {"CO2e": (None, self.amount * per_unit["CO2"], False)}
        gases = {}
        for gas, kg in per_unit.items():
            mass = self.amount * kg
            gases[gas] = (None if gas in audit.IN_CO2E else mass, mass * gwp[gas], gas == "CO2-biogenic")
        return gases

    def said_gases(self):
        return [GAS.fullmatch(part).groups() for part in parts(self.cells["gases"])]

    def expected(self):
        """What each cell of a number must hold."""
        def cell(value):
            return "" if value is None else exact.text(value)
        counts = {"location": self.basis in (None, "location"), "market": self.basis in (None, "market")}
        others = [co2e for gas, (_, co2e, outside) in self.gases.items() if gas not in (*GASES, "CO2e") and not outside]
        expected = {
            "kg_co2e": self.kg_co2e, "in_total_location": self.kg_co2e * counts["location"], "in_total_market": self.kg_co2e * counts["market"],
            "kg_outside_scopes": self.kg_outside, "in_outside_scopes": self.kg_outside * counts["location"],
            "kg_co2e_other": sum(others) if others else None, "kg_co2e_unsplit": self.gases.get("CO2e", (None, None))[1],
            "quantity": exact.number(self.cells["quantity"]), "amount": self.amount,
        }
        for gas in GASES:
            expected[f"kg_{gas}"], expected[f"kg_co2e_{gas}"] = self.gases.get(gas, (None, None, None))[:2]
        return {key: cell(value) for key, value in expected.items()}


def read(text, header):
    """The rows of a CSV text, strictly."""
    if not text.endswith("\r\n") or "\n" in text.replace("\r\n", "") or "\r" in text.replace("\r\n", ""):
        raise ValueError("a row does not end in CR LF, or a cell holds a line end")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if rows[0] != header:
        raise ValueError(f"the header is {rows[0]}")
    if any(len(row) != len(header) for row in rows):
        raise ValueError("a row has another number of cells than the header")
    return [dict(zip(header, row)) for row in rows[1:]]


class Trail:
    """Compares the rows of one inventory with the JSON result."""

    def __init__(self, result, verdict, where):
        self.result, self.verdict, self.where = result, verdict, where

    def same(self, said, expected, *what):
        self.verdict.check(said == expected, f"{self.where}: {' '.join(map(str, what))}", f"printed    {said}\nrecomputed {expected}")

    def lines(self, cells):
        """Each row against itself, and all of them against the JSON."""
        rows = [Row(row) for row in cells]
        for row in rows:
            name = row.cells["line"]
            for key, expected in row.expected().items():
                self.same(row.cells[key], expected, name, key)
            said = {gas: exact.number(kg) for gas, kg, _, _ in row.said_gases()}
            self.same(said, {gas: co2e if kg is None else kg for gas, (kg, co2e, _) in row.gases.items()}, name, "gases")
        trail_ledgers.check(rows, self.result, self.same)
        own, lines = trail_ledgers.together(rows, self.result)
        self.same([row.said["line"] for row in own], [line["line"] for line in lines], "lines")
        for row, line in zip(own, lines):
            factor = f"{line['factor']['edition']}#{line['factor']['id']}" if line["factor"]["edition"] else row.cells["factor"]
            quantity = exact.text(exact.number(line["quantity"]["value"]))
            for key, said in {**line, "factor": factor, "cite": line["factor"]["cite"], "factor_where": line["factor"]["where"],
                              "quantity": quantity, "unit": line["quantity"]["unit"], "per": line["factor"]["per"]}.items():
                if key in HEADER and key not in ("steps", "gases"):
                    self.same(as_written(row.cells[key]), "" if said is None else str(said), line["line"], key)
        self.totals(rows)

    def totals(self, rows):
        checks = audit.Audit(self.result, self.verdict, f"{self.where} by its rows")
        checks.lines = rows
        checks.totals(self.result["totals"], rows, "totals")
        checks.categories()
        checks.gases()
        checks.groups(self.result["groups"])

    def columns(self, cells):
        """The short table holds the JSON's figures, and its columns add up."""
        result = self.result
        expected = [("total", key, "", "", None, value) for key, value in result["totals"].items()]
        expected += [("category", row["category"], "", "", None, row["kg_co2e"]) for row in result["categories"]]
        expected += [("gas", row["gas"], "", "", row["kg"], row["kg_co2e"]) for row in result["gases"]]
        expected += [("group", key, group["by"], group["value"] or "", None, value) for group in result["groups"]
                     for key, value in group["totals"].items()]
        expected += beside_totals.rows(result)
        said = [(row["section"], as_written(row["item"]), row["by"], as_written(row["group"]), row["kg"] or None, row["kg_co2e"] or None)
                for row in cells]
        self.same(said, expected, "columns")
        for basis in ("location", "market"):
            found = [exact.number(row[f"in_total_{basis}"]) for row in cells if row[f"in_total_{basis}"]]
            off = abs(sum(found) - exact.number(result["totals"][f"total_{basis}"]))
            self.verdict.check(bool(found or not result["lines"]) and off <= HALF_OF_LAST_PLACE * (len(found) + 1), self.where,
                               f"in_total_{basis} adds up to {sum(found)}")

    def cells(self, rows, numbers):
        for row in rows:
            for key, cell in row.items():
                if key in numbers:
                    self.verdict.check(not cell or bool(PLAIN_NUMBER.fullmatch(cell)), f"{self.where}: {key}", f"not a plain number: {cell!r}")
                else:
                    self.verdict.check(not would_run(cell), f"{self.where}: {key}", f"a spreadsheet would run {cell!r}")


def tables(markdown):
    """Title and rows of each table; a row is its cells. Pipes behind a backslash are no borders."""
    title, found = "", []
    for line in markdown.splitlines():
        if line.startswith("#"):
            title = line.lstrip("# ")
        elif line.startswith("|"):
            if not found or found[-1][0] != title or found[-1][2] != previous:
                found.append([title, [], None])
            found[-1][1].append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
            found[-1][2] = line
        previous = line
    return [(title, rows[2:]) for title, rows, _ in found]


def figure(cell, decimals):
    plain = cell.strip("*").replace(" ", "")
    return Decimal(plain) if re.fullmatch(rf"-?\d+\.\d{{{decimals}}}", plain) else None


def figures(text, decimals):
    return re.findall(rf"(?<![\d.])-?\d{{1,3}}(?: \d{{3}})*\.\d{{{decimals}}}(?![\d.])", text)


def printed(text, markdown, decimals, verdict, where):
    """Tables that end in one bold row add up to it; both forms print the same figures in the same order."""
    sums = 0
    for title, rows in tables(markdown):
        if title == "Tonnes CO2e" or not rows or not rows[-1][0].startswith("**"):
            continue
        for column in range(1, len(rows[-1])):
            whole = figure(rows[-1][column], decimals)
            if whole is not None:
                found = sum((figure(row[column], decimals) or Decimal(0) for row in rows[:-1]), Decimal(0))
                sums += verdict.check(found == whole, f"{where}: {title}", f"column {column} adds up to {found}, not {whole}")
    verdict.check(sums > 0, where, f"only {sums} printed sums were found")
    without = re.sub(r"(?ms)^## (By gas and scope|Mass of each gas).*?(?=^## |\Z)", "", markdown)
    same = figures(text, decimals), figures(without.replace("|", "  "), decimals)
    verdict.check(bool(same[0]) and same[0] == same[1], where, f"text     {same[0]}\nmarkdown {same[1]}")


def run(scratch, path, *options):
    out, err, code = scratch.ghg("report", path, *options)
    if code != 0:
        raise ValueError(f"ghg report {path} {' '.join(options)}: exit {code}\n{err}")
    return out


def check(scratch, path, verdict):
    for by in ("site", "gas"):  # a ledger has a line for each site where they are asked for
        rows = read(run(scratch, path, "--format", "csv", "--lines", "--by", by), HEADER)
        trail = Trail(recompute.report(scratch, path, "--by", by), verdict, f"{path} --by {by}")
        trail.lines(rows)
        short = read(run(scratch, path, "--format", "csv", "--by", by), TOTALS_HEADER)
        trail.columns(short)
        trail.cells(short, {"kg", "kg_co2e", "in_total_location", "in_total_market"})
    trail.cells(rows, set(NUMBERS))
    for decimals in (2, 5):
        options = ("--lines", "--by", "type", "--decimals", str(decimals))
        printed(run(scratch, path, *options), run(scratch, path, *options, "--format", "markdown"), decimals, verdict, path)
    other = path.with_name(f"other-{path.name}")
    (scratch.root / other).write_text((scratch.root / path).read_text(encoding="utf-8") + "# another file\n", encoding="utf-8")
    others = read(run(scratch, other, "--format", "csv", "--lines"), HEADER)
    both = run(scratch, path, other, "--format", "csv", "--lines")
    (scratch.root / other).unlink()
    verdict.check(read(both, HEADER) == rows + others, path, "two inventories are not their rows below each other")


def find_flips(scratch, path, verdict):
    """Changes the last digit of one number at a time; the rows must then contradict themselves or the JSON."""
    result, rows = recompute.report(scratch, path), read(run(scratch, path, "--format", "csv", "--lines"), HEADER)
    unchanged = harness.Verdict("figures")
    Trail(result, unchanged, path).lines(rows)
    places = [(at, key) for at, row in enumerate(rows) for key in NUMBERS if row[key]]
    for at, key in places[::max(1, len(places) // FLIPS_PER_INVENTORY)]:
        changed, found = [dict(row) for row in rows], harness.Verdict("figures")
        changed[at][key] = recompute.LAST_DIGIT.sub(lambda digit: str((int(digit[0]) + 1) % 10), changed[at][key])
        Trail(result, found, path).lines(changed)
        verdict.check(found.failures != unchanged.failures, f"{path}: {rows[at]['line']} {key}", "a changed digit went unnoticed")


def inventories(scratch):
    yield from recompute.inventories(scratch)
    for path in sorted((scratch.root / "tests/errors").glob("*/fixed.yaml")):
        if scratch.ghg("report", path)[2] == 0:
            yield path.relative_to(scratch.root)


def main():
    options = harness.arguments(__doc__.splitlines()[0], "--self-test")
    verdict, seen = harness.Verdict("changed digits" if options.self_test else "figures"), 0
    with harness.Scratch(options.ghg, "tests/errors") as scratch:
        for path in recompute.inventories(scratch) if options.self_test else inventories(scratch):
            seen += 1
            try:
                (find_flips if options.self_test else check)(scratch, path, verdict)
            except (ValueError, KeyError, AttributeError, ZeroDivisionError) as trouble:
                verdict.fail(path, f"{type(trouble).__name__}: {trouble}")
    if seen < FEWEST_INVENTORIES and not options.self_test:
        verdict.fail("trail", f"only {seen} inventories were found")
    print(f"{seen} inventories")
    verdict.exit()


if __name__ == "__main__":
    main()
