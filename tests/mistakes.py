#!/usr/bin/python3
"""Is tests/README.md whole? Every suite is named, every mistake has its row, every test, folder and slug it names is there, every gap has a reason."""
import re
import sys

sys.dont_write_bytecode = True
import harness

LAST = 92
ROW = re.compile(r"^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
HOLDER = re.compile(r'`([a-z_/.0-9-]+)`(?: "([^"]+)")?')
SLUG = re.compile(r"`([a-z0-9]+(?:-[a-z0-9]+)+)`")
SLUG_LIST = {"ton-mile"}  # words in backticks that look like slugs


def rows(text):
    """The table as (number, mistake, guard, held by)."""
    return [(int(number), mistake, guard, held) for number, mistake, guard, held in ROW.findall(text)]


def holder_fault(path, words):
    """What is wrong with one test that the table names, or nothing."""
    place = harness.ROOT / ("" if path.startswith("factors/") else "tests") / path
    if path.startswith("errors/"):
        return None if (place / "expected.txt").is_file() else f"there is no folder tests/{path}"
    if not place.is_file():
        return f"there is no file tests/{path}"
    if not words:
        return f"tests/{path}: which test?"
    text = place.read_text(encoding="utf-8")
    wanted = f'TEST_CASE("{words}")' if path.endswith("_test.cpp") else words
    return None if wanted in text else f"tests/{path} has no {words!r}"


def check_row(verdict, known, row):
    number, mistake, guard, held = row
    where = f"mistake {number}"
    if guard.strip() == "left out":
        verdict.check(len(held.split()) >= 5 and not HOLDER.findall(held.replace("`target-choices-differ`", "")), where, f"a reason is wanted: {held}")
        return
    holders = HOLDER.findall(held)
    verdict.check(bool(holders) and bool(mistake.strip()), where, f"no test holds it: {held}")
    verdict.check(re.sub(HOLDER, "", held).replace(",", "").strip() == "", where, f"not a list of tests: {held}")
    for path, words in holders:
        fault = holder_fault(path, words)
        verdict.check(fault is None, where, fault)
    for slug in set(SLUG.findall(guard)) - SLUG_LIST:
        verdict.check(slug in known, where, f"no diagnostic is called {slug}")


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("rows and what they name")
    with harness.Scratch(options.ghg) as scratch:
        known = set(scratch.ghg("why", "--list")[0].split())
    verdict.check(len(known) > 100, "ghg why --list", f"{len(known)} slugs")
    text = (harness.ROOT / "tests/README.md").read_text(encoding="utf-8")
    for script in sorted((harness.ROOT / "tests").glob("*.py")):
        if "__main__" in script.read_text(encoding="utf-8"):
            verdict.check(f"`{script.name}`" in text, "tests/README.md", f"does not name {script.name}")
    table = rows(text)
    numbers = [row[0] for row in table]
    verdict.check(numbers == list(range(1, LAST + 1)), "tests/README.md", f"missing, twice or out of order: {sorted(set(range(1, LAST + 1)) ^ set(numbers))}")
    for row in table:
        check_row(verdict, known, row)
    verdict.exit()


if __name__ == "__main__":
    main()
