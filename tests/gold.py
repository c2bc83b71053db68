#!/usr/bin/python3
"""Do worked examples that others have published come out of ghg? Each case of gold/cases.yaml is an inventory in gold/inventories, with the factors of its
example in gold/tables; its report must hold the published figure, exact within what the source rounded.

Where the collection the cases were taken from lies beside the repository (../shared/gold/cases.csv, or `--collection FILE`), every case of it must be
in one of the three lists of cases.yaml, with its figure and tolerance. `--self-test` moves each published figure and fails if a case still passes.
"""
import csv
import json
import math
import pathlib
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
import harness
import small_yaml

FOLDER = harness.ROOT / "tests/gold"
COLLECTION = harness.ROOT.parent / "shared/gold/cases.csv"
AT_LEAST = 80
PER_KG = {"kg": Fraction(1), "t": Fraction(1, 1000), "g": Fraction(1000), "lb": 1 / Fraction("0.45359237")}


def last_amount(line):
    """What the factor was multiplied with, and its unit."""
    return Fraction(line["steps"][-1]["after"] if line["steps"] else line["quantity"]["value"]), line["factor"]["per"]


def amount(report, unit):
    """What the first line of each activity multiplies, added up; it must be in the unit."""
    first = {}
    for line in report["lines"]:
        first.setdefault(line["activity"], line)
    amounts = [last_amount(line) for line in first.values()]
    wrong = {per for _, per in amounts} - {unit}
    if wrong:
        raise ValueError(f"amounts are in {', '.join(sorted(wrong))}, not in {unit}")
    return sum(value for value, _ in amounts)


def leg(report, unit):
    quantity = report["lines"][0]["quantity"]
    if quantity["unit"] != unit:
        raise ValueError(f"the leg is in {quantity['unit']}")
    return Fraction(quantity["value"])


def uncertain(report, kind, name):
    """How far a total may be off, or the total less that."""
    said = next(total for total in report["uncertainty"]["totals"] if total["total"] == name)
    half_width = Fraction(said["half_width_kg"])
    return half_width if kind == "half_width" else Fraction(said["kg_co2e"]) - half_width


def masses(report, figure):
    """The kg that a figure names, of one of the report's totals or over lines."""
    kind, _, name = figure.partition(" ")
    if not name:
        return [report["totals"][kind]]
    if kind in ("half_width", "lower"):
        return [uncertain(report, kind, name)]
    if kind == "gas":
        return [gas["kg"] for line in report["lines"] for gas in line["gases"] if gas["gas"] == name]
    return [line["kg_co2e"] for line in report["lines"] if line[kind] == name and line["basis"] != "market"]


def answer(report, figure, unit):
    if figure == "amount":
        return amount(report, unit)
    if figure == "leg":
        return leg(report, unit)
    found = masses(report, figure)
    if not found:
        raise ValueError(f"nothing in the report is {figure}")
    return sum(map(Fraction, found)) * PER_KG[unit]


def agrees(found, expected, case):
    rounding = {"ceil": math.ceil, "floor": math.floor}.get(case.get("rounding"))
    return abs((rounding(found) if rounding else found) - expected) <= Fraction(case["tolerance"])


def moved(expected, case):
    """Just beyond what the case allows, upwards."""
    return expected + 2 * Fraction(case["tolerance"]) + (1 if "rounding" in case else Fraction(1, 10**18))


def run(scratch, case, verdict, plant, exact):
    out, err, code = scratch.ghg("report", f"tests/gold/inventories/{case['id']}.yaml", "--format", "json")
    if not verdict.check(code == 0, case["id"], f"exit {code}\n{err}"):
        return False
    value, unit = case["expected"].split()
    try:
        found = answer(json.loads(out), case["figure"], unit)
    except (ValueError, KeyError, TypeError, StopIteration) as fault:
        verdict.fail(case["id"], f"{case['figure']}: {fault}")
        return False
    exact += [case["id"]] if found == Fraction(value) else []
    if plant:
        return verdict.check(not agrees(found, moved(Fraction(value), case), case), case["id"], "a figure beyond the tolerance went unnoticed")
    return verdict.check(agrees(found, Fraction(value), case), case["id"],
                         f"{case['figure']}: {float(found):.12g} {unit}, published {value} within {case['tolerance']} ({case['source']})")


def check_lists(said, verdict):
    """No case in two places, every case with its source and inventory, no inventory or folder of tables left over."""
    ids = [case["id"] for part in ("cases", "not_expressible", "rounds_inside") for case in said[part]]
    verdict.check(len(ids) == len(set(ids)), "cases.yaml", f"named twice: {sorted({name for name in ids if ids.count(name) > 1})}")
    for case in said["cases"]:
        verdict.check(bool(case.get("source")), case["id"], "has no source")
    for case in said["not_expressible"]:
        verdict.check(len(case.get("because", "").split()) > 4 and bool(case.get("lacks")), case["id"], "says neither why nor what is lacking")
    files = {path.stem for path in (FOLDER / "inventories").glob("*.yaml")}
    verdict.check(files == {case["id"] for case in said["cases"]}, "inventories", f"not those of cases.yaml: {sorted(files ^ {case['id'] for case in said['cases']})}")
    texts = "".join(path.read_text(encoding="utf-8") for path in (FOLDER / "inventories").glob("*.yaml"))
    for folder in sorted((FOLDER / "tables").iterdir()):
        verdict.check(f"../tables/{folder.name}" in texts, f"tables/{folder.name}", "no inventory uses it")
    return set(ids)


def check_collection(path, said, ids, verdict):
    with path.open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    verdict.check(rows.keys() == ids, path.name, f"not the cases of cases.yaml: {sorted(rows.keys() ^ ids)}")
    for case in said["cases"]:
        row = rows.get(case["id"], {"expected": "0", "tolerance": "-1"})
        same = Fraction(row["expected"]) == Fraction(case["expected"].split()[0]) and Fraction(row["tolerance"]) == Fraction(case["tolerance"])
        verdict.check(same, case["id"], f"the collection says {row['expected']}, tolerance {row['tolerance']}")
    print(f"compared with the collection, {len(rows)} cases")


def main():
    options = harness.arguments(__doc__, "--self-test", paths=["--collection"])
    verdict = harness.Verdict("facts about worked examples")
    said = small_yaml.read((FOLDER / "cases.yaml").read_text(encoding="utf-8"))
    ids = check_lists(said, verdict)
    collection = options.collection or COLLECTION
    if collection.is_file() or options.collection:
        check_collection(collection, said, ids, verdict)
    else:
        print("comparison with the collection skipped: it does not lie beside the repository")
    exact = []
    with harness.Scratch(options.ghg, "tests/gold") as scratch:
        passed = sum(run(scratch, case, verdict, options.self_test, exact) for case in said["cases"])
    verdict.check(passed >= AT_LEAST, "cases", f"{passed} passed, and {AT_LEAST} must")
    print(f"{passed} {'moved figures noticed' if options.self_test else f'cases passed ({len(exact)} of them equal to the last digit)'}, {len(said['cases']) - passed} failing, "
          f"{len(said['not_expressible'])} not expressible, {len(said['rounds_inside'])} rounded inside")
    verdict.exit()


if __name__ == "__main__":
    main()
