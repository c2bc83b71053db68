"""Reads the tables of a printed report, in text or markdown, and checks that every column adds up to its printed parent."""
import re
from decimal import Decimal
from fractions import Fraction

import beside_totals

FIGURE = re.compile(r"(?<=  )-?\d{1,3}(?: \d{3})*(?:\.\d+)?(?=  |$)", re.MULTILINE)
CELL_IN_ROW = re.compile(r"(?:(?<=\| )|(?<=\| \*\*))\d{1,3}(?: \d{3})*(?:\.\d+)?(?=(?: %|\*\*)? \|)")
CELL = re.compile(r"-?\d{1,3}(?: \d{3})*(?:\.\d+)?")
HEADING = re.compile(r"(Tonnes CO2e|\S.*, tonnes CO2e)(?:  +(\S.*))?")
OUTSIDE = "Outside the scopes: biogenic CO2, tonnes"
SHARES = "Share of the total, market-based, by method"
TOTALS = "Tonnes CO2e"
COLUMNS = ("location-based", "market-based")
GASES = "By gas and scope, tonnes CO2e"
MEMO = "Memo: outside every total, tonnes CO2e"
BESIDE = {"energy", "not-calculated", "set-aside", "progress", "memo", "default", "caveat"}
SCOPE_COLUMNS = {"scope 1": (1, None), "scope 2, location-based": (2, "location"), "scope 2, market-based": (2, "market"), "scope 3": (3, None)}


class Table:
    """Rows of (name, figure by column). A table of one column of figures has the column `only`."""

    def __init__(self):
        self.rows = []

    def row(self, name):
        return next((figures for named, figures in self.rows if named == name), {})


class Document:
    """What a report prints: its tables by title, what is outside the scopes, the shares by method, and the targets' lines."""

    def __init__(self, tables, outside, shares):
        self.tables, self.outside, self.shares = tables, outside, shares


def number(text):
    return Decimal(text.replace(" ", ""))


def read_text(text):
    tables, outside, shares, table, ends, in_shares = {}, [], [], None, None, False
    for line in text.splitlines():
        heading = HEADING.fullmatch(line)
        if heading:
            table = tables.setdefault(heading[1], Table())
            ends = {word.end() + heading.start(2): word[0].lower() for word in re.finditer(r"\S+(?: \S+)*", heading[2])} if heading[2] else None
        elif not line.strip():
            table, in_shares = None, False
        elif line == SHARES:
            in_shares = True
        elif in_shares:
            shares += map(Decimal, re.findall(r"(-?\d+\.\d+) %", line))
        elif table or line.startswith(OUTSIDE):
            found = list(FIGURE.finditer(line))
            if found and table:
                # A figure that ends under no heading is under none: the KeyError says so.
                table.rows.append((line[:found[0].start()].strip(), {ends[one.end()] if ends else "only": number(one[0]) for one in found}))
            elif found:
                outside.append(number(found[0][0]))
    return Document(tables, outside, shares)


def read_markdown(text):
    tables, outside, shares, title, columns = {}, [], [], None, None
    for line in text.splitlines():
        if line.startswith("## "):
            title, columns = line[3:], None
        elif not line.startswith("|"):
            columns = None
        else:
            name, *cells = [cell.strip().strip("*") for cell in line[1:-1].split("|")]
            if columns is None:
                columns = [cell.lower() for cell in cells]
                continue
            figures = {column: number(cell) for column, cell in zip(columns, cells) if CELL.fullmatch(cell)}
            if name == OUTSIDE:
                outside += figures.values()
            elif title == SHARES and not name.startswith("---"):
                shares.append(Decimal(cells[0].removesuffix(" %")))
            elif figures and title and title.endswith(("Tonnes CO2e", ", tonnes CO2e")):
                tables.setdefault(title, Table()).rows.append((name, figures if len(columns) > 1 else {"only": figures[columns[0]]}))
    return Document(tables, outside, shares)


def figures_in_tables(text):
    """Where figures stand that must add up, found in another way than above: in paragraphs headed by tonnes CO2e."""
    for paragraph in re.finditer(r"(?ms)^(?:Tonnes CO2e|\S[^\n]*, tonnes CO2e|Outside the scopes)\b.*?(?=\n\n|\Z)", text):
        yield from FIGURE.finditer(text, paragraph.start(), paragraph.end())
    for paragraph in re.finditer(r"(?ms)^## (?:Tonnes CO2e|[^\n]*, tonnes CO2e|Share of [^\n]*)\n.*?(?=^## |\Z)", text):
        yield from CELL_IN_ROW.finditer(text, paragraph.start(), paragraph.end())


class Printed:
    """Checks one printed report against itself, and against the unrounded result."""

    def __init__(self, document, result, by, decimals, verdict, where, more=()):
        self.document, self.tables, self.result, self.by, self.more = document, document.tables, result, by, more
        self.decimals, self.verdict, self.where = decimals, verdict, where
        self.unit = Fraction(1, 10**decimals)

    def holds(self, ok, what):
        return self.verdict.check(ok, self.where, what)

    def add_up(self):
        wanted = {TOTALS, *(f"Scope {scope}, tonnes CO2e" for scope in (1, 2, 3) if not self.is_silent(scope)), f"By {self.by}, tonnes CO2e"}
        wanted |= set(self.more)
        wanted |= {MEMO} if self.result["memo"] else set()
        wanted |= {"Flights, tonnes CO2e"} if Fraction(self.result["totals"]["of_which_non_co2"]) else set()
        if not self.holds(wanted <= self.tables.keys(), f"prints {sorted(self.tables)}, and lacks {sorted(wanted - self.tables.keys())}"):
            return
        self.totals()
        for title, table in self.tables.items():
            if title not in (TOTALS, MEMO) and table.rows:
                self.columns(title, table)
        for scope in (1, 2, 3):
            self.categories(scope)
        self.groups()
        self.gases()
        self.memo()
        self.flights()
        self.shares()

    def is_silent(self, scope):
        """Nothing of it is reported, and somebody did not say why: a word stands where its figure would."""
        said = {entry["status"] for entry in self.result["categories"] if entry["scope"] == scope}
        return "reported" not in said and bool(said & {"not-stated", "not-calculated"})

    def tonnes(self, kg):
        return round(Fraction(kg) / 1000 / self.unit) * self.unit   # half to even

    def totals(self):
        """Each scope rounded half to even; each total the sum of its printed scopes."""
        table, totals = self.tables[TOTALS], self.result["totals"]
        for scope in (1, 3):
            for column in COLUMNS:
                self.is_scope(scope, table.row(f"Scope {scope}").get(column), totals[f"scope_{scope}"])
        for basis in ("location", "market"):
            column = f"{basis}-based"
            self.is_scope(2, table.row(f"Scope 2, {column}").get(column), totals[f"scope_2_{basis}"])
            parts = [figures.get(column, Decimal(0)) for name, figures in table.rows if name.startswith("Scope ")]
            whole = table.row(f"Total, {column}").get(column)
            spoken = sum(rows for scope, rows in ((1, 1), (2, 2), (3, 1)) if not self.is_silent(scope))
            self.holds(len(parts) == spoken and sum(parts) == whole, f"{column}: {parts} do not add up to {whole}")
        self.holds(len(self.document.outside) == 1, f"prints {self.document.outside} outside the scopes")
        for figure in self.document.outside:
            self.is_rounded(figure, totals["outside_scopes"], OUTSIDE)

    def is_scope(self, scope, figure, kg):
        if self.is_silent(scope):
            self.holds(figure is None and Fraction(kg) == 0, f"Scope {scope}: prints {figure} where nothing was stated")
        else:
            self.is_rounded(figure, kg, f"Scope {scope}")

    def is_rounded(self, figure, kg, what):
        self.holds(figure is not None and Fraction(figure) == self.tonnes(kg), f"{what}: prints {figure} for {kg} kg")

    def columns(self, title, table):
        """The last row of a table is the sum of those above it."""
        *parts, (_, whole) = table.rows
        for column, figure in whole.items():
            found = [figures[column] for _, figures in parts if column in figures]
            self.holds(sum(found) == figure, f"{title}, {column}: {found} do not add up to {figure}")

    def same_as_totals(self, title, name):
        for column in COLUMNS:
            whole = self.tables[TOTALS].row(f"Total, {column}")[column]
            self.holds(self.tables[title].row(name).get(column) == whole, f"{title}: {name}, {column} is not {whole}")

    def categories(self, scope):
        title, name = f"Scope {scope}, tonnes CO2e", f"Scope {scope}"
        if self.is_silent(scope):
            self.holds(not self.tables.get(title, Table()).rows, f"{title} prints figures where nothing was stated")
            return
        table, first = self.tables[title], self.tables[TOTALS]
        for column in table.rows[-1][1]:
            whole = first.row(f"Scope 2, {column}").get(column) if scope == 2 else first.row(name)[COLUMNS[0]]
            self.holds(table.row(name).get(column) == whole, f"{title}: {name}, {column} is not {whole}")
        reported = [entry for entry in self.result["categories"] if entry["scope"] == scope and entry["status"] == "reported"]
        printed = {re.sub(r"^\d+ ", "", name): figures for name, figures in table.rows[:-1]}
        self.holds(printed.keys() == {entry["category"] for entry in reported}, f"{title} prints {sorted(printed)}")
        for entry in reported:
            figure = printed.get(entry["category"], {}).get(f"{entry['basis']}-based" if entry["basis"] else "only")
            self.is_part(figure, entry["kg_co2e"], 1, f"{title}: {entry['category']}")

    def is_part(self, figure, kg, units, what):
        """Off by less than so many units of the last decimal, and 0 where nothing is."""
        exact = Fraction(kg) / 1000
        ok = figure is not None and abs(Fraction(figure) - exact) < units * self.unit and (exact != 0 or figure == 0)
        self.holds(ok, f"{what}: prints {figure} for {kg} kg")

    def groups(self):
        """Below a total, which is a sum of rounded scopes, a part may be off by less than two units."""
        title = f"By {self.by}, tonnes CO2e"
        self.same_as_totals(title, "All scopes")
        rows = self.tables[title].rows[:-1]
        self.holds(len(rows) == len(self.result["groups"]), f"{title}: {len(rows)} rows for {len(self.result['groups'])} groups")
        for (name, figures), group in zip(rows, self.result["groups"]):
            for basis in ("location", "market"):
                self.is_part(figures.get(f"{basis}-based"), group["totals"][f"total_{basis}"], 2, f"{title}: {name}")

    def memo(self):
        figures = [figure for _, row in self.tables[MEMO].rows for figure in row.values()] if MEMO in self.tables else []
        self.holds([Fraction(figure) for figure in figures] == [self.tonnes(entry["kg_co2e"]) for entry in self.result["memo"]], f"{MEMO}: {figures}")

    def gases(self):
        rows = self.tables[GASES].rows if GASES in self.tables else []
        printed = {(name.removesuffix(", not split by gas"), SCOPE_COLUMNS[column]): figure
                   for name, figures in rows[:-1] for column, figure in figures.items()}
        said = {(one["gas"], (one["scope"], one["basis"])): one["kg_co2e"] for one in self.result["gases"] if one["scope"]}
        self.holds(not rows or printed.keys() == said.keys(), f"{GASES} prints {sorted(printed)}")
        for key, figure in printed.items():
            self.is_part(figure, said.get(key, 0), 1, f"{GASES}: {key}")
        for column, (scope, basis) in SCOPE_COLUMNS.items() if rows else ():
            self.is_rounded(rows[-1][1].get(column), self.result["totals"][f"scope_{scope}" + (f"_{basis}" if basis else "")], f"{GASES}: {column}")

    def flights(self):
        title = "Flights, tonnes CO2e"
        if title in self.tables:
            self.same_as_totals(title, "All scopes with it")
            for column in COLUMNS:
                self.is_rounded(self.tables[title].rows[1][1].get(column), self.result["totals"]["of_which_non_co2"], title)

    def shares(self):
        there = Fraction(self.result["totals"]["total_market"]) != 0
        self.holds(sum(self.document.shares) == (100 if there else 0), f"shares {self.document.shares} do not add up to 100 %")



def check_csv(rows, result, verdict, where):
    """Every figure is that of the JSON result; the columns that add up to a total hold each category that counts in it."""
    said = [(row["section"], row["item"], row["basis"], row["group"], row["kg"], row["kg_co2e"]) for row in rows
            if row["section"] not in BESIDE]
    expected = [("total", key, basis_of(key), "", "", value) for key, value in result["totals"].items()]
    expected += [("category", one["category"], one["basis"] or "", "", "", one["kg_co2e"] or "") for one in result["categories"]]
    expected += [("gas", one["gas"], one["basis"] or "", "", one["kg"] or "", one["kg_co2e"]) for one in result["gases"]]
    expected += [("group", key, basis_of(key), one["value"] or "", "", value) for one in result["groups"] for key, value in one["totals"].items()]
    verdict.check(said == expected, where, f"rows differ: {sorted(set(said) ^ set(expected))[:4]}")
    beside = [(row["section"], row["item"], row["by"], row["group"], row["kg"], row["kg_co2e"]) for row in rows if row["section"] in BESIDE]
    wanted = [tuple(cell or "" for cell in row) for row in beside_totals.rows(result)]
    verdict.check(beside == wanted, where, f"rows beside the totals differ: {sorted(set(beside) ^ set(wanted))[:4]}")
    for row in rows:
        counts = row["section"] == "category" and row["status"] == "reported" and row["scope"]
        for basis in ("location", "market"):
            wanted = "" if not counts else row["kg_co2e"] if row["basis"] in ("", basis) else "0"
            counted = row[f"in_total_{basis}"]
            verdict.check(counted == wanted, where, f"{row['item']} counts {counted} in the {basis} total, not {wanted}")


def basis_of(key):
    return next((basis for basis in ("location", "market") if key.endswith(basis)), "")
