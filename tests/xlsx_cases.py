"""What `xlsx.py` makes workbooks of, and what must hold of them beside their figures."""
import random
import re
import zipfile

import recompute
import workbook
from properties import activities, inventory

SEEDS = range(9000, 9012)
MANY = 10_000
HEAD = """organisation: Freedonia Staffing
region: FD
period: 2025
gwp: ipcc/{gwp}-100
factors: [freedonia-2025]
tables: [tests/fixtures/tables]
boundary: {{consolidation: operational-control, well_to_tank: category-3, rfi: {{factor: {rfi}, source: test}}}}
instruments:
  - {{id: go, kind: guarantee-of-origin, source: wind, cancelled: A-1, produced: 2025, market: FD, volume: 700 kWh}}
targets:
  - {{id: halve, reduce_by: 50 %, base_year: 2020, due: 2030, basis: market, covers: [mobile-combustion, purchased-electricity], base: 12.5 t}}
activities:
"""
ACTIVITIES = """  - {{id: diesel, type: vehicle-fuel, fuel: diesel, quantity: {litres} L, site: Uppsala}}
  - {{id: pool, type: vehicle-consumption, vehicle: medium, fuel: diesel, quantity: 8 000 km}}
  - {{id: hvo, type: heating-fuel, fuel: hvo, quantity: 30 US-gal}}
  - {{id: power, type: electricity, region: FD, quantity: 9 MWh, instrument: go}}
  - {{id: charged, type: ev, region: FD, vehicle: average-car, quantity: 20 000 km}}
  - {{id: flown, type: flight, from: FDA, to: FDB, passengers: 3, trip: return}}
  - {{id: far, type: flight, haul: international, cabin: economy, quantity: 5 000 passenger-km}}
  - {{id: advice, type: spend, sector: consulting, quantity: 90 000 FDD, vat: excluded, price_year: 2025}}
"""
SAID = {"litres": "1 234.5", "gwp": "ar6", "rfi": "1.9"}
TABLES = "tests/fixtures/tables/"
CHANGES = [  # sheet, its row (column and text), the column of the figure, the figure; and the same said to ghg
    ("amount", "Inputs", {1: "diesel"}, 5, "777.25", {"litres": "777.25"}, None),
    ("factor", "Factors", {1: "freedonia-env/2025#fuels.diesel.L", 2: "CO2"}, 4, "3.75", {}, ("fuels.yaml", "CO2: 2.5 kg", "CO2: 3.75 kg")),
    ("factor in CO2e", "Factors", {1: "freedonia-env/2025#fuels.diesel.L", 2: "N2O"}, 4, "0.09", {}, ("fuels.yaml", "N2O: 0.03 kg CO2e", "N2O: 0.09 kg CO2e")),
    ("flight", "Factors", {1: "freedonia-env/2025#flights.international.economy", 2: "CO2"}, 4, "0.05", {},
     ("flights.yaml", "CO2: 0.07 kg, N2O", "CO2: 0.05 kg, N2O")),
    ("ratio", "Ratios", {1: "freedonia-env/2025#vehicle-consumption.medium.diesel"}, 2, "0.9", {},
     ("vehicle-consumption.yaml", "value: 0.7 kWh-net/km", "value: 0.9 kWh-net/km")),
    ("exchange rate", "Ratios", {1: "freedonia-env/2025#exchange.FDD-USD.2025"}, 2, "11", {}, ("exchange.yaml", "value: 12.5 FDD/USD", "value: 11 FDD/USD")),
    ("RFI", "Ratios", {1: "RFI: warming beyond CO2 of flights"}, 2, "2.7", {"rfi": "2.7"}, None),
]
HOSTILE = "tests/fixtures/inventories/hostile.yaml"
TRAPS = """organisation: "_x0041_ =1+1"
region: FD
period: 2025
gwp: ipcc/ar6-100
factors: [freedonia-2025]
tables: [tests/fixtures/tables]
boundary: {consolidation: operational-control, well_to_tank: category-3, rfi: none}
activities:
  - {id: a, type: district-heat, network: freedonia-city, quantity: 1 kWh, site: "*", note: "=1+1 <c r=\\"A1\\"> &amp;"}
  - {id: b, type: district-heat, network: freedonia-city, quantity: 2 kWh, site: "a*", note: "{=1}"}
  - {id: c, type: district-heat, network: freedonia-city, quantity: 3 kWh, site: ">0", note: "Ω 漢 🚆"}
  - {id: d, type: district-heat, network: freedonia-city, quantity: 4 kWh, site: "~?", note: "no\\uFFFEcharacter\\uFFFF, a\\ttab"}
  - {id: e, type: district-heat, network: freedonia-city, quantity: 5 kWh, site: A*}
"""


def generated(scratch):
    """A sample of the inventories that `properties.py` invents."""
    ready = activities.ready_activities(activities.all_types())
    for seed in SEEDS:
        made = inventory.Inventory(seed, ready)
        made.lay_tables(scratch.root)
        file, text = made.files()["plain"]
        (scratch.root / file).write_text(text, encoding="utf-8")
        yield file
    (scratch.root / "traps.yaml").write_text(TRAPS, encoding="utf-8")
    yield "traps.yaml"


def many_lines(scratch):
    """An inventory of at least 10 000 lines."""
    source, text, lines, number = random.Random(2025), HEAD.format(**SAID), 0, 0
    kinds = [(4, "type: electricity, region: FD, quantity: {} kWh"), (2, "type: vehicle-fuel, fuel: diesel, quantity: {} L"),
             (2, "type: vehicle-consumption, vehicle: medium, fuel: diesel, quantity: {} km"),
             (3, "type: flight, from: FDA, to: FDB, passengers: {}, trip: return"),
             (1, "type: spend, sector: consulting, quantity: {} FDD, vat: excluded, price_year: 2025"), (1, "type: heating-fuel, fuel: hvo, quantity: {} L"),
             (4, "type: ev, region: FD, vehicle: average-car, quantity: {} km")]
    while lines < MANY + 200:
        number += 1
        count, kind = source.choice(kinds)
        amount = source.randrange(1, 300) if "passengers" in kind else f"{source.randrange(1, 10**6) / 10 ** source.randrange(4):.3f}"
        instrument = ", instrument: go" if "electricity" in kind and number % 50 == 0 else ""
        text += f"  - {{id: a{number}, {kind.format(amount)}, site: site-{source.randrange(40)}{instrument}}}\n"
        lines += count
    (scratch.root / "many.yaml").write_text(text, encoding="utf-8")
    return "many.yaml"


def write_live(scratch, name, said, change):
    text = (HEAD + ACTIVITIES).format(**{**SAID, **said})
    if change:
        table, before, after = change
        folder = scratch.root / f"{name}-tables"
        (folder).mkdir()
        for file in (scratch.root / TABLES).iterdir():
            content = file.read_text(encoding="utf-8")
            if file.name == table:
                if content.count(before) < 1:
                    raise ValueError(f"{before} is not in {table}")
                content = content.replace(before, after).replace("printed_total: 2.5302 kg CO2e", "note: changed")
            (folder / file.name).write_text(content, encoding="utf-8")
        text = text.replace("tests/fixtures/tables", folder.name)
    path = scratch.root / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path.name


def row_with(cells, wanted):
    rows = [row for row, column in cells if all((row, at) in cells and cells[row, at].value == text for at, text in wanted.items()) and column == 1]
    if not rows:
        raise ValueError(f"no row with {wanted}")
    return rows[-1]


def totals(calculator, names):
    cells = calculator.sheets["Summary"]
    return {key: calculator.value("Summary", (row_with(cells, {1: name}), 3)) for name, key in names.items()}


def moves(scratch, verdict, made, names):
    """A change of one cell moves the totals to what ghg says after the same change; and all GWPs to what it says under another set."""
    base = write_live(scratch, "live", {}, None)
    file, sheets = made(scratch, base)
    before = recompute.report(scratch, base)["totals"]
    for what, sheet, row, column, number, said, change in CHANGES:
        at = row_with(sheets[sheet], row), column
        expected = recompute.report(scratch, write_live(scratch, what.replace(" ", "-"), said, change))["totals"]
        verdict.check(expected != before, f"live: {what}", "the change moves nothing")
        same(verdict, totals(workbook.Calculator(sheets, {(sheet, at): number}), names), expected, f"live: {what}")
    other = recompute.report(scratch, write_live(scratch, "other-gwp", {"gwp": "ar4"}, None))
    other_sheets = made(scratch, "other-gwp.yaml")[1]
    values = {cell.value: other_sheets["GWP"][row, 2].value for (row, column), cell in other_sheets["GWP"].items() if column == 1}
    changes = {("GWP", (row, 2)): values[cell.value] for (row, column), cell in sheets["GWP"].items() if column == 1 and row > 1}
    verdict.check(other["totals"] != before, "live: GWP", "the change moves nothing")
    same(verdict, totals(workbook.Calculator(sheets, changes), names), other["totals"], "live: GWP")
    return file, sheets


def same(verdict, found, expected, where):
    for key, value in found.items():
        off = abs(value - float(expected[key]))
        verdict.check(off <= 5e-13 * max(abs(float(expected[key])), 1e-9), f"{where}: {key}", f"workbook {value!r}\nghg      {expected[key]}")


def texts(scratch, verdict, made):
    """What begins like a formula is a text, with all its letters; formulas are ghg's own."""
    for path, wanted in ((HOSTILE, ["=1+1", "+46 18 10 00 00", "@SUM(1+1)", "=cmd|' /C calc'!A0"]),
                         ("traps.yaml", ["_x0041_ =1+1", '=1+1 <c r="A1"> &amp;', "{=1}", ">0", "~?", "Ω 漢 🚆", "no\\u{FFFE}character\\u{FFFF}, a\ttab"])):
        sheets = made(scratch, path)[1]
        said = {cell.value for cells in sheets.values() for cell in cells.values() if cell.kind == "inlineStr" and not cell.formula}
        verdict.check(set(wanted) <= said, path, f"not a text: {set(wanted) - said}")
        for sheet, cells in sheets.items():
            for at, cell in cells.items():
                odd = cell.formula and not re.fullmatch(r"""(?:SUM(?:IFS)?\(|MAX\(|[\d.,+*/()-]|"(?:both|location|market|non-co2)"|[A-Za-z]+!|\$?[A-Z]{1,2}\$?\d+|:)+""",
                                                        cell.formula)
                verdict.check(not odd, f"{path}: {sheet} {at}", f"={cell.formula}")


def bytes_and_refusals(scratch, verdict):
    """Equal bytes anywhere; and where a workbook cannot be, no file and a reason."""
    runs = ["TZ=UTC ghg report traps.yaml --format xlsx --output one.xlsx", "sleep 1; TZ=Asia/Tokyo LC_ALL=sv_SE.UTF-8 ghg report traps.yaml --format xlsx --output two.xlsx",
            "ghg report traps.yaml --format xlsx --output /dev/stdout > three.xlsx"]
    for command in runs:
        said, code = scratch.sh(command)
        verdict.check(code == 0 and not said, command, f"exit {code}: {said}")
    one, *others = [(scratch.root / f"{name}.xlsx").read_bytes() for name in ("one", "two", "three")]
    verdict.check(all(other == one for other in others), "bytes", "two runs differ")
    with zipfile.ZipFile(scratch.root / "one.xlsx") as archive:
        verdict.check(archive.testzip() is None, "bytes", "a part is broken")
    long_text = (scratch.root / "traps.yaml").read_text(encoding="utf-8").replace("{=1}", "long " * 8_000)
    (scratch.root / "long.yaml").write_text(long_text, encoding="utf-8")
    refusals = [("ghg report traps.yaml --format xlsx", 2, "output-needed"), ("ghg report traps.yaml --format xlsx > none.xlsx", 2, "output-needed"),
                ("ghg report long.yaml --format xlsx --output none.xlsx", 1, "workbook-limit"),
                ("ulimit -f 1; ghg report traps.yaml --format xlsx --output none.xlsx", 1, "workbook-unmade"),
                ("ulimit -f 6000; ghg report many.yaml --format xlsx --output none.xlsx", 1, "workbook-unmade"),   # room for it packed, not unpacked
                ("ghg report traps.yaml --format xlsx --output missing/none.xlsx", 1, "output-unwritable"),
                ("ghg report traps.yaml --format xlsx --output traps.yaml", 1, "output-is-input")]
    for command, code, slug in refusals:
        said, found = scratch.sh(command)
        verdict.check(found == code and f"[{slug}]" in said, command, f"exit {found}: {said}")
        left = scratch.root / "none.xlsx"
        verdict.check(not left.exists() or not left.stat().st_size, command, "a file was left")


def check(scratch, verdict, made, names):
    moves(scratch, verdict, made, names)
    texts(scratch, verdict, made)
    bytes_and_refusals(scratch, verdict)
