#!/usr/bin/python3
"""Does `ghg factors show` name the examples that use a figure? The list is a page of the program, and must be what their reports say.

`--update` writes the page anew.
"""
import json
import re
import sys

sys.dont_write_bytecode = True
import harness

PAGE = harness.ROOT / "src/command/pages/uses.md"
HEAD = "# Rows of the built-in tables that examples use\n\n"
RATIO = re.compile(r"([a-z0-9.-]+/[a-z0-9.-]+#[^\s)]+)")


def rows_of(scratch, path, verdict):
    """Names of the factors behind an example's lines, and of the ratios behind their steps."""
    out, err, code = scratch.ghg("report", path, "--format", "json")
    verdict.check(code == 0, path, err)
    rows = set()
    for line in json.loads(out)["lines"] if code == 0 else []:
        factor = line["factor"]
        if factor["where"] and factor["where"].startswith("factors/"):
            rows.add(f"{factor['edition']}#{factor['id']}")
        for step in line["steps"]:
            if step["where"] and step["where"].startswith("factors/"):
                rows |= set(RATIO.findall(step["what"]))
    return rows


def main():
    options = harness.arguments(__doc__, "--update")
    verdict = harness.Verdict("uses")
    uses = {}
    with harness.Scratch(options.ghg) as scratch:
        for path in sorted(path.relative_to(scratch.root) for path in (scratch.root / "examples").rglob("*.yaml")):
            if "organisation:" in (scratch.root / path).read_text(encoding="utf-8"):
                for row in rows_of(scratch, path, verdict):
                    uses.setdefault(row, []).append(str(path))
        text = HEAD + "".join(f"- {row}: {', '.join(uses[row])}\n" for row in sorted(uses))
        if options.update:
            PAGE.write_text(text, encoding="utf-8")
        shown = PAGE.read_text(encoding="utf-8")
        verdict.check(len(uses) > 20, "examples", f"use only {len(uses)} rows")
        verdict.check(shown == text, PAGE.relative_to(harness.ROOT), f"is not what the examples use; --update writes it:\n"
                      + harness.difference(shown.splitlines(), text.splitlines()))
        if not options.update:
            for row, examples in sorted(uses.items()):
                out, err, code = scratch.ghg("factors", "show", row, "--format", "json")
                told = json.loads(out)["rows"][0]["examples"] if code == 0 else err
                verdict.check(told == examples, row, f"shows {told}, not {examples}")
    verdict.exit()


if __name__ == "__main__":
    main()
