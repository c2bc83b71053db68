#!/usr/bin/python3
"""Inventories of many activities: are they read one by one as they would be together?

    fractions  20 000 activities in a file beyond 8 MiB come to what Python's fractions make of them, by scope and site
    layouts    the head below its activities, own units named below them, brackets in place of lines: the same figures
    limits     8 MiB beside the activities are the most, and one activity may not be larger
    mistakes   what is wrong in an activity is said at its line, whatever stands before it
    kinds      of errors in each of thousands of activities the first hundred are told and the others counted, in every format
    halves     a list whose later half is read beside the earlier one says, word for word, what it says when it is read in one piece

How long it takes is measured by `make bench-yaml`, and never decides here.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

sys.dont_write_bytecode = True
import harness

HEAD = """organisation: Many AB
region: FD
period: 2022
gwp: ipcc/ar6-100
factors: [freedonia-many/2022]
boundary: {consolidation: operational-control, well_to_tank: category-3, rfi: none}
tables: [rates]
"""
SOURCE = "source: {title: Invented, publisher: Freedonian Office, url: \"https://example.org/many\", published: 2022, retrieved: 2022-07-01, licence: CC0-1.0}\n"
UNITS = "units: freedonia-many\n" + SOURCE + """rows:
  - {unit: churn, is: 0.3 L, means: an invented measure, cite: Table 1}
"""
CO2, N2O, UPSTREAM = {"diesel": "2.51", "petrol": "2.3", "cng": "1.907"}, {"diesel": "0.0001", "petrol": "0.00003", "cng": "0.00007"}, "0.61"
GWP_OF_N2O = 273
LITRES = {"L": Fraction(1), "churn": Fraction("0.3"), "m3": Fraction(1000)}
MEBIBYTE = 1 << 20


def table():
    rows = "".join(
        f"  - {{id: {fuel}, match: {{fuel: {fuel}}}, per: L, stage: ttw, emits: {{CO2: {CO2[fuel]} kg, N2O: {N2O[fuel]} kg}}, cite: Table 2}}\n"
        f"  - {{id: {fuel}.wtt, match: {{fuel: {fuel}}}, per: L, stage: wtt, emits: {{CO2: {UPSTREAM} kg}}, cite: Table 3}}\n" for fuel in CO2)
    return "table: fuels\nedition: freedonia-many/2022\nterritory: FD\napplies: {from: 2022, to: 2022}\n" + SOURCE + "factors:\n" + rows


def made(count, note=""):
    """So many activities as maps, always the same."""
    rng = random.Random(count)
    for number in range(count):
        unit = rng.choice(sorted(LITRES))
        activity = {"id": f"a{number}", "type": "vehicle-fuel", "fuel": rng.choice(sorted(CO2)),
                    "quantity": f"{rng.randint(1, 99999)}.{rng.randint(0, 999)} {unit}", "site": f"site {rng.randint(0, 30)}"}
        yield {**activity, "note": note} if note else activity


def in_lines(activities):
    return "activities:\n" + "".join("  - " + "    ".join(f"{key}: {value}\n" for key, value in each.items()) for each in activities)


def in_brackets(activities):
    items = ",\n  ".join("{" + ", ".join(f"{key}: {value}" for key, value in each.items()) + "}" for each in activities)
    return f"activities: [\n  {items}\n  ]\n"


class Bench:
    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        (self.folder / "rates").mkdir()
        (self.folder / "rates/units.yaml").write_text(UNITS)
        (self.folder / "rates/fuels.yaml").write_text(table())

    def run(self, text, *arguments):
        (self.folder / "in.yaml").write_text(text)
        return subprocess.run([self.program, "report", "in.yaml", *arguments], cwd=self.folder, capture_output=True, text=True,
                              timeout=harness.TIMEOUT_SECONDS, check=False)

    def check(self, *arguments):
        return subprocess.run([self.program, "check", "in.yaml", *arguments], cwd=self.folder, capture_output=True, text=True,
                              timeout=harness.TIMEOUT_SECONDS, check=False)

    def result(self, text, *arguments):
        ran = self.run(text, "--format", "json", *arguments)
        if ran.returncode != 0:
            raise SystemExit(ran.stderr[:2000])
        return json.loads(ran.stdout)


def expected(activities):
    """kg by site: Scope 1, Scope 3."""
    sums = {}
    for activity in activities:
        amount, unit = activity["quantity"].split()
        litres, fuel = Fraction(amount) * LITRES[unit], activity["fuel"]
        scope_1, scope_3 = sums.get(activity["site"], (Fraction(0), Fraction(0)))
        sums[activity["site"]] = (scope_1 + litres * (Fraction(CO2[fuel]) + GWP_OF_N2O * Fraction(N2O[fuel])), scope_3 + litres * Fraction(UPSTREAM))
    return sums


def fractions(bench, check):
    activities = list(made(20000, "n" * 420))
    text = HEAD + in_lines(activities)
    check(len(text) > 8 * MEBIBYTE, "the file is to be larger than 8 MiB")
    result = bench.result(text, "--by", "site")
    sums = expected(activities)
    check(result["accounted"]["activities"] == 20000 == result["accounted"]["with_lines"], "20 000 activities are accounted for")
    check({group["value"] for group in result["groups"]} == set(sums), "every site has a group")
    for group in result["groups"]:
        scope_1, scope_3 = sums[group["value"]]
        check(Fraction(group["totals"]["scope_1"]) == scope_1, f"Scope 1 of {group['value']}")
        check(Fraction(group["totals"]["scope_3"]) == scope_3, f"Scope 3 of {group['value']}")
    for number, scope in enumerate(("scope_1", "scope_3")):
        check(Fraction(result["totals"][scope]) == sum(each[number] for each in sums.values()), f"{scope} of all")


def without_places(result):
    for line in result["lines"]:
        line.pop("where")
    for caveat in result["caveats"]:
        caveat.pop("where")
    result.pop("inputs")
    return result


def layouts(bench, check):
    activities = list(made(2000))
    above, below = HEAD.split("tables:")[0], "tables:" + HEAD.split("tables:")[1]
    plain = without_places(bench.result(HEAD + in_lines(activities)))
    check(len(plain["lines"]) == 4000, "every activity has two lines")
    for name, text in {"the head below": in_lines(activities) + HEAD, "own tables below": above + in_lines(activities) + below,
                       "brackets": HEAD + in_brackets(activities), "a list that is not indented": HEAD + in_lines(activities).replace("\n  ", "\n")}.items():
        check(without_places(bench.result(text)) == plain, f"{name}: the same result")


def limits(bench, check):
    few = HEAD + in_lines(made(3))
    comment = "# " + "c" * 97 + "\n"
    for name, text, says in (("beside the activities", few + comment * (8 * MEBIBYTE // 100 + 1), "larger than 8 MiB"),
                             ("above them", comment * (8 * MEBIBYTE // 100 + 1) + few, "larger than 8 MiB"),
                             ("one activity", HEAD + in_lines(made(3)) + ("    # " + "c" * 93 + "\n") * (8 * MEBIBYTE // 100 + 1) + "    evidence: x\n", "larger than 8 MiB")):
        ran = bench.run(text)
        check(ran.returncode == 1 and "file-too-large" in ran.stderr and says in ran.stderr, f"{name}: {ran.stderr[:200]}")


def mistakes(bench, check):
    activities = list(made(5000))
    activities[4711]["quantity"] = "12 bushels"
    activities[4999]["id"] = "a17"
    ran = bench.run(HEAD + in_lines(activities))
    line = HEAD.count("\n") + 1 + 4711 * 5 + 4
    check(f"in.yaml:{line}:" in ran.stderr and "[unit-unknown]" in ran.stderr, "the unit is told at its line")
    check("two activities have the id `a17`" in ran.stderr and "2 errors" in ran.stderr, "an id given twice is told")
    check(ran.returncode == 1 and ran.stdout == "", "nothing is reported")
    ran = bench.run(HEAD + in_lines(made(5000)) + "activities: []\n")
    check("[duplicate-key]" in ran.stderr and "1 error" in ran.stderr, "a second list is told")


def kinds(bench, check):
    count, more = 3000, "(and 2900 more like it)"
    broken = {
        "unit-unknown": lambda a: {**a, "quantity": a["quantity"].split()[0] + " bushels"},
        "missing-key": lambda a: {key: value for key, value in a.items() if key != "fuel"},
        "type-unknown": lambda a: {**a, "type": "vehicle-fule"},
        "factor-missing": lambda a: {**a, "fuel": "coal"},
        "id-twice": lambda a: {**a, "id": "a0"},
        "duplicate-key": lambda a: {**a, "site ": "x"},
    }
    for slug, spoil in broken.items():
        text = HEAD + in_lines([{**next(made(1)), "id": "a0" if slug == "id-twice" else "sound"}] + [spoil(each) for each in made(count)])
        ran = bench.run(text)
        check(ran.returncode == 1 and ran.stdout == "", f"{slug}: nothing is reported")
        check(ran.stderr.count(f"[{slug}]") == 100 and ran.stderr.count(more) == 1, f"{slug}: a hundred are told, and the others counted\n{ran.stderr[-600:]}")
        for form, one in (("json", f'"slug": "{slug}"'), ("github", f"title={slug}::")):
            ran = bench.check("--format", form)
            check(ran.stdout.count(one) == 100 and ran.stdout.count(more) == 1, f"{slug}: the same as {form}\n{ran.stdout[-300:]}")
    (bench.folder / "in.yaml").write_text(HEAD + in_lines({**each, "quantity": "0 L"} for each in made(count)))
    ran = bench.check("--format", "json")
    check(ran.stdout.count('"slug": "quantity-zero"') == 100 and ran.stdout.count(more) == 1, "of caveats, too")


def halves(bench, check):
    """The comment beside the key is what keeps a list in one piece."""
    plain = list(made(2400, "n" * 200))
    odd = {
        "as it is": {},
        "quotes over lines": {"note": '"one\n\n  - id: x\n  two"'},
        "a block that looks like items": {"note": "|\n      - id: a\n      - id: b"},
        "brackets over lines": {"evidence": "[a,\n      b]"},
        "an alias": {"note": "*there"},
        "a map without its end": {"note": "{a: b"},
        "a quote without its end": {"note": '"open'},
        "another unit": {"quantity": "3 bushels"},
        "an empty value": {"note": ""},
        "letters beyond ASCII": {"note": "Åre — 東京"},
        "a supplier's figure": {"own_factor": "{per: L, emits: {CO2e: 12 kg}, gwp: ipcc/ar5-100, year: 2022, boundary: cradle-to-gate, cite: statement}"},
        "a comment at the margin": {"note": "x\n# - id: y"},
        "an end of the document": {"note": "x\n---\na: b"},
    }
    for name, difference in odd.items():
        whole = name in ("as it is", "letters beyond ASCII", "an empty value")
        for where in (1, 1200, 2398):
            changed = [{**each, **difference} if number in (where, where + 1) else each for number, each in enumerate(plain)]
            check_halves(bench, check, f"{name} in activity {where}", HEAD + in_lines(changed), whole and where == 2398)
    lines = in_lines(plain)
    check(len(lines) > MEBIBYTE // 2, "the list is long enough to be halved")
    check_halves(bench, check, "a list that is not indented", HEAD + lines.replace("\n  - ", "\n- ").replace("\n    ", "\n  "), True)
    check_halves(bench, check, "keys below the list", lines + HEAD, True)
    check_halves(bench, check, "a key below the list that is wrong", HEAD + lines + "targest: []\n", False)


def check_halves(bench, check, name, text, whole):
    arguments = ("--format", "json") if whole else ()
    first, other = bench.run(text, *arguments), bench.run(text.replace("activities:\n", "activities: #\n"), *arguments)
    same = first.stderr == other.stderr and first.returncode == other.returncode
    if whole and first.stdout:
        same = same and without_hash(first.stdout) == without_hash(other.stdout)
    else:
        same = same and first.stdout == other.stdout
    check(same, f"{name}: {first.stderr[-300:]!r} and {other.stderr[-300:]!r}")


def without_hash(text):
    result = json.loads(text)
    result["inputs"] = [each for each in result["inputs"] if each["path"] != "in.yaml"]
    return result


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("expectations")
    for suite in (fractions, layouts, limits, mistakes, kinds, halves):
        with tempfile.TemporaryDirectory() as folder:
            suite(Bench(options.ghg, folder), lambda fine, what, name=suite.__name__: verdict.check(fine, name, what))
    verdict.exit()


if __name__ == "__main__":
    main()
