#!/usr/bin/python3
"""Does a kilogram of each refrigerant weigh what its parts weigh, and what publishers print? Reads the tables `refrigerants` on its own.

Every refrigerant is reported by the program under AR4, AR5 and AR6 and recomputed from its parts; the parts and what the note leaves out make a
kilogram. With the publishers' files (in the folder `$GHG_SHARED/reference/data`, or `../shared/…`) each row of EPA's Table 12 is found again, and
each blend that the UK factors of 2022 print comes to the same total. A file that is not there is named and not compared.
"""
import csv
import json
import os
import pathlib
import re
import sys
import zipfile
from fractions import Fraction
from xml.etree import ElementTree

sys.dont_write_bytecode = True
import harness

SHARED = pathlib.Path(os.environ.get("GHG_SHARED", harness.ROOT.parent / "shared")) / "reference/data"
EDITIONS = ["by-definition/gases", "epa-hub/2021", "ashrae-34/2019"]
SETS = ["ipcc/ar4-100", "ipcc/ar5-100", "ipcc/ar6-100"]
COUNTS = {"by-definition/gases": 46, "epa-hub/2021": 17, "ashrae-34/2019": 67}
HALF = Fraction(1, 2)
NOT_KYOTO = {"HCFC-22"}
MISPRINTED = {"R-417A", "R-428A", "R-507"}   # rows of EPA's Table 12 that lost a digit
OTHER_NAMES = {"PFC-116": "C2F6", "PFC-218": "C3F8"}
UK_NAMES = {"Carbon dioxide": "R-744", "Perfluoromethane (PFC-14)": "R-14", "Perfluoroethane (PFC-116)": "R-116",
            "Perfluoropropane (PFC-218)": "R-218", "Perfluorocyclobutane (PFC-318)": "R-C318", "Sulphur hexafluoride (SF6)": "SF6", "Nitrogen trifluoride": "NF3"}
UK_MISTAKES = {"R511A"}   # counted with 5 % of an HFC, where ASHRAE 34 has dimethyl ether

PUBLISHED = {  # kg CO2e per kg under AR4, AR5, AR6, as calculators print them
    "R-404A": (3922, 3943, 4728), "R-407A": (2107, 1923, 2262), "R-407C": (1774, 1624, 1908), "R-407F": (1824, 1674, 1965),
    "R-410A": (2088, 1924, 2256), "R-417A": (2346, 2127, 2508), "R-422D": (2729, 2473, 2917), "R-427A": (2138, 2024, 2397),
    "R-438A": (2264, 2059, 2425), "R-507A": (3985, 3985, 4775), "R-508B": (13396, 11698, 13412),
}
EXACT = {"R-410A": "0.5 * 675 + 0.5 * 3500", "R-134a": "1430", "R-744": "1", "R-449A": "0.243 * 675 + 0.247 * 3500 + 0.257 * 1430"}  # under AR4


class Refrigerant:
    """One factor of a table, as the text of the file has it."""

    def __init__(self, edition, text):
        self.edition = edition
        self.name = re.search(r"refrigerant: ([^}]+)}", text)[1]
        self.emits = {gas: Fraction(kg) for gas, kg in re.findall(r"([\w-]+): ([\d.]+) kg", re.search(r"emits: {(.*)}", text)[1])}
        self.printed = re.search(r"printed_total: (\d+) kg CO2e", text)
        self.cite = re.search(r"cite: (.*)", text)[1]
        left_out = re.search(r"Left out: (.*?)\.(?:\s|\"|$)", text, re.DOTALL)
        self.left_out = [Fraction(share) / 100 for share in re.findall(r"([\d.]+) %", left_out[1])] if left_out else []


def refrigerants():
    for edition in EDITIONS:
        text = (harness.ROOT / "factors" / edition / "refrigerants.yaml").read_text("utf-8")
        for block in text.split("\n  - id: ")[1:]:
            yield Refrigerant(edition, block)


def gwp_values(name):
    text = (harness.ROOT / "factors/gwp" / f"{name.removeprefix('ipcc/')}.yaml").read_text("utf-8")
    return {gas: Fraction(value.replace(" ", "")) for gas, value in re.findall(r"gas: ([\w-]+)[,\n]\s*value: ([\d .]+)", text)}


def fluorinated(gas):
    return re.fullmatch(r"HFC-.*|(c-)?C\d*F\d+|SF6|NF3", gas) is not None and gas not in NOT_KYOTO


def reported(scratch, every, gwp):
    """Name: kg CO2e of one kilogram, by the program."""
    lines = [f"  - {{id: a{number}, type: refrigerant, refrigerant: {each.name}, quantity: 1 kg}}" for number, each in enumerate(every)]
    (scratch.root / "leaks.yaml").write_text("\n".join([
        "organisation: Freedonia", "period: 2022", f"gwp: {gwp}", f"factors: [{', '.join(EDITIONS)}]",
        "boundary: {consolidation: operational-control, well_to_tank: category-3}", "activities:", *lines, ""]))
    out, err, code = scratch.ghg("report", "leaks.yaml", "--format", "json")
    if code != 0:
        return {}, err
    return {every[int(line["activity"][1:])].name: Fraction(line["kg_co2e"]) for line in json.loads(out)["lines"]}, err


def check_results(verdict, scratch, every):
    """What the program reports, set by set; a gas that a set lacks is an error and stops the report."""
    results = {}
    for gwp in SETS:
        values = gwp_values(gwp)
        known = [each for each in every if all(gas in values for gas in each.emits)]
        results[gwp], err = reported(scratch, known, gwp)
        verdict.check(len(results[gwp]) == len(known), gwp, f"{len(results[gwp])} of {len(known)} reported\n{err}")
        for each in known:
            weight = sum(kg * values[gas] for gas, kg in each.emits.items())
            verdict.check(results[gwp].get(each.name) == weight, f"{each.name} {gwp}", f"{results[gwp].get(each.name)}, not {weight}")
        lacking = [each for each in every if each not in known]
        told = reported(scratch, lacking, gwp)[1].count("[gwp-missing-gas]") if lacking else 0
        verdict.check(told == len(lacking), f"gases {gwp} lacks", f"{told} of {len(lacking)} told")
    return results


def check_tables(verdict, every):
    """Each name once, each blend a whole kilogram, every gas of the sets there."""
    names = [each.name for each in every]
    verdict.check(len(names) == len(set(names)), "names", "one of them twice")
    for edition, count in COUNTS.items():
        verdict.check(sum(each.edition == edition for each in every) == count, edition, f"not {count} rows")
    for each in every:
        whole = sum(each.emits.values()) + sum(each.left_out)
        verdict.check(whole == 1, each.name, f"its parts make {whole} kg")
        verdict.check(not re.search(r"\bH?CFC-?\d", " ".join(each.emits)), each.name, "a gas that is not of the Kyoto Protocol")
    gases = {gas for name in [*SETS, "ipcc/ar5-100-fossil30"] for gas in gwp_values(name) if fluorinated(gas)}
    pure = {each.name for each in every if each.edition == EDITIONS[0] and fluorinated(each.name)}
    verdict.check(pure == gases, "gases of the GWP sets", f"not alike: {sorted(pure ^ gases)}")


def check_published(verdict, every, results):
    for name, totals in PUBLISHED.items():
        for gwp, total in zip(SETS, totals):
            weight = results[gwp].get(name, 0)
            verdict.check(abs(weight - total) <= HALF, f"{name} {gwp}", f"{float(weight)}, published {total}")
    for name, sum_of in EXACT.items():
        products = [[Fraction(number) for number in product.split(" * ")] for product in sum_of.split(" + ")]
        weight = sum(product[0] * (product[1] if len(product) > 1 else 1) for product in products)
        verdict.check(results[SETS[0]].get(name) == weight, name, f"not {sum_of}")
    for each in every:
        if each.printed:
            verdict.check(abs(results[SETS[0]][each.name] - int(each.printed[1])) <= HALF, each.name, f"printed {each.printed[1]}")


def shared_file(name):
    path = SHARED / name
    if not path.exists():
        print(f"not compared: no {name} in $GHG_SHARED/reference/data")
    return path if path.exists() else None


def sheet_rows(path):
    """The rows of the workbook's one sheet: row number to {column: text}."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(path) as book:
        strings = ["".join(text.text or "" for text in item.iter(f"{{{space['m']}}}t"))
                   for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = {}
    for cell in sheet.iter(f"{{{space['m']}}}c"):
        value = cell.find("m:v", space)
        if value is not None:
            column, row = re.fullmatch(r"([A-Z]+)(\d+)", cell.get("r")).groups()
            rows.setdefault(int(row), {})[column] = strings[int(value.text)] if cell.get("t") == "s" else value.text
    return rows


def parts_of(text):
    """`44% HFC-125 , 52% HFC 143a` as {gas: kg}, hydrocarbons left out."""
    parts = {}
    for share, gas in re.findall(r"([\d.]+)%?\s+([^,]+)", text):
        gas = re.sub(r"^(HFC|PFC) ?-?(?=\d)", r"\1-", gas.strip())
        parts[OTHER_NAMES.get(gas, gas)] = Fraction(share) / 100
    return {gas: kg for gas, kg in parts.items() if fluorinated(gas) or "CFC" in gas}


def check_epa(verdict, every):
    """Each row of Table 12 is a factor with the same parts, or holds HCFC or CFC, or lost a digit in print."""
    path = shared_file("epa_ghg-emission-factors-hub-2021.xlsx")
    if path is None:
        return
    hub = {each.name: each for each in every if each.edition == "epa-hub/2021"}
    table = {row: cells for row, cells in sheet_rows(path).items() if 523 <= row <= 558}
    verdict.check(len(table) == 36, "Table 12", f"{len(table)} rows")
    for row, cells in table.items():
        name, parts = cells["C"], parts_of(cells["E"])
        if name in hub:
            each = hub.pop(name)
            verdict.check(each.emits == parts and each.printed[1] == cells["D"], f"{name} row {row}", f"not as printed: {cells}")
            verdict.check(f"(sheet row {row})" in each.cite and cells["E"].strip(" ,") in each.cite, f"{name} cite", each.cite)
        else:
            reason = name in MISPRINTED or any("CFC" in gas and not gas.startswith("HFC") for gas in parts)
            verdict.check(reason, f"{name} row {row}", "left out without a reason")
    verdict.check(not hub, "epa-hub/2021", f"not in the workbook: {sorted(hub)}")


def check_uk(verdict, results):
    """Each blend and gas that the UK factors of 2022 give a figure for, by its Kyoto gases alone; those with HCFC or CFC are not here."""
    path = shared_file("desnz_2022_flat.csv")
    if path is None:
        return
    figures = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for cells in csv.reader(file):
            if cells[1] == "Refrigerant & other" and "only" in cells[5] and cells[8].strip():
                figures.setdefault(cells[3].strip(), {})["non-Kyoto" in cells[5]] = cells[8]
    compared = 0
    for label, figure in figures.items():
        name = next((name for name in results if name.replace("-", "") == label.replace("-", "")), UK_NAMES.get(label))
        has_hcfc = float(figure.get(True, "0").strip("< ")) > 10
        if label.startswith("R") and False in figure and not has_hcfc and label not in UK_MISTAKES:
            verdict.check(name is not None, label, "the UK factors have it, and no table here")
        if name and False in figure:
            compared += 1
            verdict.check(abs(results[name] - Fraction(figure[False])) <= HALF, label, f"{float(results[name])}, printed {figure[False]}")
    verdict.check(compared == 61, "UK factors", f"{compared} compared")


def main():
    options = harness.arguments(__doc__)
    verdict = harness.Verdict("results of refrigerants")
    every = list(refrigerants())
    check_tables(verdict, every)
    with harness.Scratch(options.ghg) as scratch:
        results = check_results(verdict, scratch, every)
    check_published(verdict, every, results)
    check_epa(verdict, every)
    check_uk(verdict, results[SETS[0]])
    verdict.exit()


if __name__ == "__main__":
    main()
