#!/usr/bin/python3
"""Does every example file of factors/FORMAT.md load? Each block is written to a folder of own tables and checked by the program.

Examples that repeat a built-in name get another, since one name may be defined once. The units example redefines built-in units and cannot be
loaded beside them; it is named as left out.
"""
import re
import sys

sys.dont_write_bytecode = True
import harness

BLOCK = re.compile(r"^```(?:yaml)?\n(.*?)^```", re.MULTILINE | re.DOTALL)
RENAMED = [("clockwork/2022", "clockwork-example/2022"), ("gwp_set: ipcc/ar6-100", "gwp_set: example/ar6-100"), ("type: ev\n", "type: ev-example\n")]
MONEY = ("units: freedonia\nsource: {title: Money, publisher: Bank, url: none, published: 2025, retrieved: 2025, licence: none}\n"
         "rows:\n  - {unit: FDD, dimension: money, means: Freedonian dollar}\n")
KINDS = {"table", "bands", "---", "set", "gwp_set", "units", "type", "market", "plausible", "plausible_figures", "territories"}


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("examples")
    blocks = BLOCK.findall((harness.ROOT / "factors/FORMAT.md").read_text(encoding="utf-8"))
    kinds = {block.split("\n")[0].split(":")[0] for block in blocks}
    verdict.check(kinds == KINDS, "factors/FORMAT.md", f"kinds with an example: {sorted(kinds)}, not {sorted(KINDS)}")
    with harness.Scratch(options.ghg) as scratch:
        folder = scratch.root / "format"
        folder.mkdir()
        (folder / "money.yaml").write_text(MONEY, encoding="utf-8")
        for number, block in enumerate(blocks):
            if block.startswith("units:"):
                print("left out: the units example, whose names are built in")
                continue
            for old, new in RENAMED:
                block = block.replace(old, new)
            name = "airports.csv" if block.startswith("---") else f"example-{number}.yaml"
            (folder / name).write_text(block, encoding="utf-8")
        out, err, code = scratch.ghg("check", "format")
        verdict.check(code == 0, "ghg check format", f"exit {code}\n{err}{out}")
    verdict.exit()


if __name__ == "__main__":
    main()
