"""Copies of the UK flat file, the tables made of them and their import report, read without the program; and what a row should have become."""
import csv
import json
import re
from decimal import Decimal
from fractions import Fraction

MILE = Fraction("1.609344")

GASES = {"kg CO2e": "CO2e", "kg CO2e of CO2": "CO2", "kg CO2e of CH4": "CH4", "kg CO2e of N2O": "N2O", "kWh (Net CV)": "ratio", "kWh (net)": "ratio"}
CARS = {"Small car": "small", "Medium car": "medium", "Large car": "large", "Average car": "average", "Mini": "mini", "Supermini": "supermini",
        "Lower medium": "lower-medium", "Upper medium": "upper-medium", "Executive": "executive", "Luxury": "luxury", "Sports": "sports",
        "Dual purpose 4X4": "dual-purpose-4x4", "MPV": "mpv"}
VANS = {"Class I (up to 1.305 tonnes)": "van-class-1", "Class II (1.305 to 1.74 tonnes)": "van-class-2",
        "Class III (1.74 to 3.5 tonnes)": "van-class-3", "Average (up to 3.5 tonnes)": "van-average"}
HGVS = {"Rigid (>3.5 - 7.5 tonnes)": "rigid-3.5-7.5t", "Rigid (>7.5 tonnes-17 tonnes)": "rigid-7.5-17t", "Rigid (>17 tonnes)": "rigid-over-17t",
        "All rigids": "rigid-average", "Articulated (>3.5 - 33t)": "articulated-3.5-33t", "Articulated (>33t)": "articulated-over-33t",
        "All artics": "articulated-average", "All HGVs": "hgv-average"}
FUELS = {"Diesel": "diesel", "Petrol": "petrol", "Hybrid": "hybrid", "CNG": "cng", "LPG": "lpg", "Unknown": "unknown",
         "Plug-in Hybrid Electric Vehicle": "plug-in-hybrid", "Battery Electric Vehicle": "electric"}
LOADS = {"0% laden": "empty", "50% laden": "half", "100% laden": "full", "average laden": "average"}
PASSENGERS = {  # Level 3: what its id says, what it matches
    "Regular taxi": ("taxi", "vehicle: taxi"), "Black cab": ("black-cab", "vehicle: black-cab"),
    "Local bus (not London)": ("local-bus-outside-london", "vehicle: local-bus-outside-london"),
    "Local London bus": ("local-bus-london", "vehicle: local-bus-london"), "Average local bus": ("local-bus", "vehicle: local-bus"),
    "Coach": ("coach", "vehicle: coach"), "National rail": ("train.national", "train: national, region: GB"),
    "International rail": ("train.international", "train: international"),
    "Light rail and tram": ("train.light-rail", "train: light-rail, region: GB"),
    "London Underground": ("train.underground", "train: underground, region: GB"),
    "Foot passenger": ("ferry.foot-passenger", "ferry: foot-passenger"), "Car passenger": ("ferry.car-passenger", "ferry: car-passenger"),
    "Average (all passenger)": ("ferry.average", "ferry: average"), "Average": ("ferry.average", "ferry: average"),
    "Foot": ("ferry.foot-passenger", "ferry: foot-passenger"), "Car": ("ferry.car-passenger", "ferry: car-passenger"),
}
SOURCES = {"Primary material production": "", "Re-used": "-re-used", "Open-loop source": "-open-loop", "Closed-loop source": "-closed-loop"}


COLUMNS = {"scope": "scope", "level 1": "level_1", "level 2": "level_2", "level 3": "level_3", "level 4": "level_4", "column text": "text",
           "description": "text", "uom": "uom", "ghg unit": "unit", "ghg kwh": "unit", "id": "id"}


class Row:
    """One row of a file, its cells without blanks around them; `line` is its number in the file, an entry's in JSON."""

    def __init__(self, line, cells):
        self.line, self.id = line, cells.get("id", "").strip()
        self.level_1, self.level_2, self.level_3, self.level_4, self.text, self.uom, gas, figure = (
            cells[key].strip() for key in ("level_1", "level_2", "level_3", "level_4", "text", "uom", "unit", "figure"))
        self.printed = gas
        gas = gas.removesuffix(" per unit")
        self.gas = "CO2-biogenic" if self.level_1 == "Outside of scopes" else GASES.get(gas, gas)
        self.figure = format(Decimal(figure), "f") if "e" in figure else figure
        self.name = " / ".join(filter(None, (self.level_1, self.level_2, self.level_3, self.level_4, self.text, self.uom)))
        kind = re.sub(r"^(WTT- |Managed )", "", self.level_2).lower().replace("hgvs", "hgv").replace("motorbikes", "motorbike")
        self.label = self.text or self.level_4
        self.vehicle = (kind, self.level_3, self.label.lower())   # what topics share; each has prefixes of its own


class Factor:
    """One factor or ratio of a table, as the text of the file has it."""

    def __init__(self, table, text, file, names):
        self.table, self.file = table, file
        self.id, self.per, self.stage = self.line(text, "id"), self.line(text, "per"), self.line(text, "stage")
        self.match = pairs(self.line(text, "match").strip("{}"))
        self.emits = dict(pairs(self.line(text, "emits").strip("{}")))
        self.total, self.value = self.line(text, "printed_total"), self.line(text, "value").split(" ")[0]
        self.note = self.line(text, "note")
        self.rf, self.gwp = self.line(text, "includes_rf"), self.line(text, "gwp")
        self.rows, self.names = [], []   # a row is (file, line)
        for name, rows, other in re.findall(r"(.+?), rows? (\d[\d ,to]*?)(?: of (\S+?))?(?:; |$)", self.line(text, "cite").strip('"')):
            for first, last in re.findall(r"(\d+)(?: to (\d+))?", rows):
                self.rows += [(names.index(other) if other else file, line) for line in range(int(first), int(last or first) + 1)]
            self.names += [name] * (len(self.rows) - len(self.names))

    @staticmethod
    def line(text, key):
        found = re.search(rf"^(?:  - |    ){key}: (.*)$", text, re.MULTILINE)
        return found[1] if found else ""

    def figures(self):
        printed = {(gas, mass.split(" ")[0]) for gas, mass in self.emits.items()}
        printed |= {("CO2e", self.total.split(" ")[0])} if self.total else set()
        return printed | ({("ratio", self.value)} if self.value else set())


def pairs(text):
    return tuple(tuple(part.split(": ", 1)) for part in text.split(", ")) if text else ()


def read_tables(folder, files):
    """The factors and ratios of an edition; `files` are the (name, sha256) it was made of, in order."""
    factors = []
    for path in sorted(folder.glob("*.yaml")):
        head, *blocks = path.read_text(encoding="utf-8").split("  - id: ")
        table = re.match(r"table: (.+)", head)
        hashes = [sha for _, sha in files]
        file = hashes.index(re.search(r"^  sha256: (.+)$", head, re.MULTILINE)[1])
        names = [name for name, _ in files]
        factors += [Factor(table[1], "  - id: " + block, file, names) for block in blocks] if table else []
    return factors


def read_report(path):
    """The files an import read, as (name, sha256), and the reason of each excluded row, a row being (file, line)."""
    text = path.read_text(encoding="utf-8")
    files = re.findall(r"^(?:Import of (\S+) as|Second file, (\S+)$).*\nsha256 (\w+)$", text, re.MULTILINE)
    excluded = {}
    for file, part in enumerate(re.split(r"^Excluded(?: of \S+)?, by reason\n", text, flags=re.MULTILINE)[1:]):
        excluded |= {(file, line): reason for line, reason in read_reasons(part.split("\n\n")[0]).items()}
    return [(first or second, sha) for first, second, sha in files], excluded


def read_reasons(text):
    excluded, reason = {}, None
    for line in text.splitlines():
        found = re.match(r" *(\d+)  (.+)$", line) if not line.startswith(" " * 11) else None
        if found:
            reason = re.sub(r", rows? \d[\d ,to]*$", "", found[2])
        rows = re.search(r"rows? (\d[\d ,to]*)$", line) if found else re.match(r" {11}(?:rows? )?(\d[\d ,to]*)", line)
        for first, last in re.findall(r"(\d+)(?: to (\d+))?", rows[1] if rows else ""):
            excluded.update({row: reason for row in range(int(first), int(last or first) + 1)})
    return excluded


def column(name, year):
    """Which cell a header's column holds: `value` is carbonr's name for the newest year, `value_2024` for one before."""
    plain = re.sub(r"[_/\s]+", " ", name).strip().lower()
    return "figure" if plain in (f"ghg conversion factor {year}", f"value {year}") else COLUMNS.get(plain)


def read_rows(path, year):
    """Line of each row to the row: of a CSV its line, of a JSON list the number of its entry."""
    if path.suffix == ".json":
        entries = json.loads(path.read_text(encoding="utf-8"))
        return {number: Row(number, {column(key, year): value for key, value in entry.items()}) for number, entry in enumerate(entries, 1)}
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    columns = [column(name, year) for name in header]
    if "figure" not in columns:
        columns[header.index("value")] = "figure"
    return {line: Row(line, dict(zip(columns, cells))) for line, cells in enumerate(rows, 2)}


def road_vehicle(row):
    """Words of the id and the details of a road vehicle; None where the row is of none."""
    kind, label, text = row.vehicle[0], row.level_3, row.label
    if kind.startswith("cars"):
        return CARS[label], FUELS[text], None
    if kind == "motorbike":
        return f"motorbike-{label.lower()}", None, None
    if kind == "vans":
        return VANS[label], FUELS[text], None
    if kind.startswith("hgv"):
        return HGVS[label] + ("-refrigerated" if "refrigerated" in kind else ""), "diesel", LOADS[text.lower()]
    return None


def expected(row, table):
    """Id, match, unit and stage of the factor that a row of a new topic belongs to; None for topics that are not derived here."""
    unit = {"passenger.km": "passenger-km", "tonne.km": "tonne-km", "tonnes": "t"}.get(row.uom, row.uom)
    stage = "wtt" if row.level_1.startswith("WTT") else "ttw"
    if table in ("vehicles", "passenger-transport", "freight") and (vehicle := road_vehicle(row)):
        end = f".{unit}" if table == "freight" else ""
        details = tuple(zip(("vehicle", "fuel", "laden"), vehicle))
        return f"{table}.{'.'.join(filter(None, vehicle))}.{stage}{end}", tuple(pair for pair in details if pair[1]), unit, stage
    if table == "passenger-transport":
        words, match = PASSENGERS[row.level_3]
        end = f".{unit}" if "axi" in row.level_3 or "cab" in row.level_3 else ""
        return f"{table}.{words}.{stage}{end}", pairs(match), unit, stage
    if table == "freight" and row.level_4:
        size = re.sub(r"(\d+)\+ (\w+)", r"\1-\2-or-more", re.sub("[\u2013\ufffd]", "-", row.level_4.replace(",", "").lower())).replace(" ", "-")
        ship = row.level_3.lower().replace(" ", "-")
        return f"freight.{ship}.{size}.{stage}", (("vehicle", ship), ("size", size)), unit, stage
    return None
