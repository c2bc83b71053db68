#!/usr/bin/python3
"""Does every type's example work? What `ghg types TYPE` prints to be pasted is pasted into an inventory of 2022 and checked.

Every built-in type has one. All of them together make one inventory too, since their ids differ.
"""
import json
import re
import sys

sys.dont_write_bytecode = True
import harness

HEAD = """organisation: Freedonia Staffing AB
region: SE
period: 2022
gwp: ipcc/ar6-100
factors: [sweden-2022]
boundary:
  consolidation: operational-control
  well_to_tank: category-3
  rfi: {factor: 1.9, source: Sausen et al. 2005}
activities:
"""
EXAMPLE = re.compile(r"^Example, for an inventory of 2022 with factors: \[sweden-2022\]\n((?:  .*\n)+)\Z", re.MULTILINE)


def check(scratch, name, activities, verdict):
    """The inventory passes, and has as many activities as were pasted."""
    (scratch.root / "year.yaml").write_text(HEAD + activities, encoding="utf-8")
    out, err, code = scratch.ghg("check", "year.yaml")
    count = activities.count("\n    type: ")
    passed = code == 0 and f"{count} activit" in out
    verdict.check(passed and count > 0, name, f"exit {code}, {count} activities pasted\n{err}{out}{activities}")


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("examples to paste")
    with harness.Scratch(options.ghg) as scratch:
        types = json.loads(scratch.ghg("types", "--format", "json")[0])["types"]
        everything = ""
        for each in types:
            name = f"ghg types {each['type']}"
            text, err, code = scratch.ghg("types", each["type"])
            found = EXAMPLE.search(text)
            if not verdict.check(bool(found) and code == 0, name, f"exit {code}, prints no example at its end\n{err}{text}"):
                continue
            verdict.check(found[1] == each["sample"], name, "the JSON sample is another one")
            check(scratch, name, found[1], verdict)
            everything += found[1]
        check(scratch, "all examples together", everything, verdict)
        verdict.check(len(types) >= 10, "ghg types", f"lists {len(types)} types only")
    verdict.exit()


if __name__ == "__main__":
    main()
