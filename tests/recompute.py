#!/usr/bin/python3
"""The independent auditor: recomputes every figure of `ghg report --format json` from the JSON's own quantity, steps, factor and GWPs.

Every inventory under examples/ and tests/fixtures/inventories/, and a sample of generated ones over all activity types, is reported and
recomputed with exact fractions; every digit must be equal.
`--self-test` changes one digit at a time in what the program printed, and fails if a change goes unnoticed.
"""
import copy
import functools
import hashlib
import json
import re
import sys

sys.dont_write_bytecode = True
import audit
import harness
import targets
from properties import activities, inventory

GENERATED = range(5000, 5240)   # seeds; tests/properties.py takes others
FLIPS_PER_INVENTORY = 400
CHECKED = {"totals", "categories", "gases", "lines", "groups", "progress", "accounted"}
LAST_DIGIT = re.compile(r"\d(?=\D*$)")
FIGURES = {"kg", "kg_co2e", "kg_outside_scopes", "after", *targets.FIGURES}


def no_floats(text):
    raise ValueError(f"a bare decimal in the JSON: {text}")


def report(scratch, path, *more):
    """The result of one inventory; it raises where there is none."""
    out, err, code = scratch.ghg("report", path, "--format", "json", *more)
    if code != 0:
        raise ValueError(f"ghg report {path} {' '.join(more)}: exit {code}\n{err}")
    result = json.loads(out, parse_float=no_floats)
    return result["years"][0] if "years" in result else result


def recompute(result, file, text, base_of, verdict):
    """Recomputes one result; `base_of` gives the recomputed lines of another inventory, for targets."""
    checks = audit.Audit(result, verdict, file)
    checks.everything()
    targets.check(checks, text, base_of)


def figures(node, path=()):
    """Where the recomputed figures of a result stand."""
    if isinstance(node, (dict, list)):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from figures(value, (*path, key))
    elif node is not None and path[0] in CHECKED:
        if path[0] in ("totals", "accounted") or path[-1] in FIGURES or "totals" in path:
            yield path


def flipped(result, path):
    """A copy of the result with the last digit of one figure changed."""
    changed = copy.deepcopy(result)
    *way, key = path
    holder = functools.reduce(lambda node, step: node[step], way, changed)
    value = holder[key]
    holder[key] = value + 1 if isinstance(value, int) else LAST_DIGIT.sub(lambda digit: str((int(digit[0]) + 1) % 10), value)
    return changed


def find_flips(result, again, verdict, file):
    """Changes one figure at a time; `again` must then find another failure than before."""
    paths, unchanged = list(figures(result)), harness.Verdict("figures")
    again(result, unchanged)
    for path in paths[::max(1, len(paths) // FLIPS_PER_INVENTORY)]:
        found = harness.Verdict("figures")
        again(flipped(result, path), found)
        verdict.check(found.failures != unchanged.failures, f"{file}: {'.'.join(map(str, path))}", "a changed digit went unnoticed")


def inventories(scratch):
    places = [*(scratch.root / "examples").rglob("*.yaml"), *(scratch.root / "tests/fixtures/inventories").glob("*.yaml")]
    for path in sorted(places):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
        if lines and lines[0].startswith("organisation:"):
            yield path.relative_to(scratch.root)


def audit_file(scratch, path, verdict, self_test):
    text = (scratch.root / path).read_text(encoding="utf-8")
    result = report(scratch, path)

    @functools.lru_cache
    def base_of(name):
        base = report(scratch, path.parent / name)
        return audit.Audit(base, harness.Verdict("figures"), str(name)).lines
    if self_test:
        find_flips(result, lambda changed, into: recompute(changed, path, text, base_of, into), verdict, path)
        return
    recompute(result, path, text, base_of, verdict)
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    verdict.check(sha256 in {entry["sha256"] for entry in result["inputs"]}, path, "its own SHA-256 is not among the inputs")
    for by in audit.GROUPINGS:
        grouped = report(scratch, path, "--by", by)
        verdict.check(bool(grouped["groups"]), path, f"--by {by} gives no groups")
        audit.Audit(grouped, verdict, f"{path} --by {by}").groups(grouped["groups"])


def audit_generated(scratch, verdict):
    """All of a sample at once, by each grouping; together they hold every activity type."""
    types = activities.all_types()
    ready = activities.ready_activities(types)
    texts, seen = {}, set()
    for seed in GENERATED:
        made = inventory.Inventory(seed, ready)
        made.lay_tables(scratch.root)
        file, text = made.files()["plain"]
        texts[file] = text
        (scratch.root / file).write_text(text, encoding="utf-8")
    for by in audit.GROUPINGS:
        out, err, code = scratch.ghg("report", *texts, "--format", "json", "--by", by)
        if not verdict.check(code == 0, f"generated, --by {by}", f"exit {code}\n{err}"):
            continue
        for (file, text), result in zip(texts.items(), json.loads(out, parse_float=no_floats)["years"], strict=True):
            checks = audit.Audit(result, verdict, f"{file} --by {by} (python3 tests/properties.py --seed {int(file[1:6])})")
            checks.everything()
            targets.check(checks, text, lambda _, lines=checks.lines: lines)
            seen |= {line.said["type"] for line in checks.lines}
    verdict.check(seen == types.keys(), "generated", f"types that never appeared: {sorted(types.keys() - seen)}")


def main():
    options = harness.arguments(__doc__, "--self-test")
    verdict = harness.Verdict("changed digits" if options.self_test else "figures")
    with harness.Scratch(options.ghg) as scratch:
        if not options.self_test:
            audit_generated(scratch, verdict)
        for path in inventories(scratch):
            try:
                audit_file(scratch, path, verdict, options.self_test)
            except (ValueError, KeyError, TypeError, ZeroDivisionError) as trouble:
                verdict.fail(path, f"{type(trouble).__name__}: {trouble}")
    verdict.exit()


if __name__ == "__main__":
    main()
