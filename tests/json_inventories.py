#!/usr/bin/python3
"""Is what is written as JSON, which is YAML too, read as the same in YAML is? The examples and their tables are written as JSON and report the same.

Mistakes in JSON are told at their lines.
"""
import json
import pathlib
import shutil
import sys

sys.dont_write_bytecode = True
import harness
import small_yaml

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "examples"
PLACES = {"where", "inputs"}
# What is wrong in a line of the JSON, and the slug and what is said of it.
MISTAKES = [
    ('"type": "vehicle-fuel",', '"type": "vehicle-fuel", "type": "ev",', "duplicate-key", "`type`"),
    ('"type": "vehicle-fuel",', '"type": "vehicle-fuel"', "yaml-syntax", "a comma is missing"),
    ('"type": "vehicle-fuel",', '"type": "vehicle-fule",', "type-unknown", "`vehicle-fule`"),
    ('"quantity": "500 L"', '"quantity": "5,5 L"', "decimal-comma", "5,5"),
    ('"quantity": "500 L"', '"quantity": null', "empty-value", "`quantity`"),
]


def without_places(value):
    if isinstance(value, dict):
        return {key: without_places(each) for key, each in value.items() if key not in PLACES}
    return [without_places(each) for each in value] if isinstance(value, list) else value


def write_as_json(path, indent):
    said = small_yaml.read(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(said, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8")


def report(scratch, path):
    out, err, code = scratch.ghg("report", str(path), "--format", "json")
    return (json.loads(out.replace("json/examples", "yaml/examples")) if code == 0 else None), f"exit {code}\n{err}"


def same_reports(scratch, verdict):
    for folder in ("yaml", "json"):
        shutil.copytree(EXAMPLES, scratch.root / folder / "examples")
    as_json = scratch.root / "json" / "examples"
    inventories = [path for path in sorted(as_json.rglob("*.yaml")) if path.read_text(encoding="utf-8").startswith(("organisation:", "#")) and "\nactivities:" in
                   path.read_text(encoding="utf-8")]
    tables = sorted(as_json.rglob("rates/*.yaml"))
    for number, path in enumerate([*inventories, *tables]):
        write_as_json(path, None if number % 2 else 1)
    for path in inventories:
        name = path.relative_to(as_json)
        expected, said = report(scratch, pathlib.Path("yaml") / "examples" / name)
        found, more = report(scratch, pathlib.Path("json") / "examples" / name)
        passed = expected is not None and found is not None and without_places(found) == without_places(expected)
        verdict.check(passed and found["lines"], f"{name} as JSON", said + more)
    verdict.check(len(inventories) >= 7 and len(tables) >= 2, "examples", f"{len(inventories)} inventories and {len(tables)} tables found")


def mistakes(scratch, verdict):
    inventory = {"organisation": "JSON AB", "region": "SE", "period": "2022", "gwp": "ipcc/ar6-100", "factors": ["sweden-2022"],
                 "boundary": {"consolidation": "operational-control", "well_to_tank": "category-3", "rfi": "none"},
                 "activities": [{"id": "car", "type": "vehicle-fuel", "fuel": "diesel", "quantity": "500 L"}]}
    sound = json.dumps(inventory, indent=1)
    for ending in ("", "\n# what ends in a comment is no JSON any more, and read anew"):
        (scratch.root / "year.yaml").write_text(sound + ending, encoding="utf-8")
        found, said = report(scratch, "year.yaml")
        verdict.check(found is not None and found["accounted"]["activities"] == 1, "sound JSON" + ending, said)
    for right, wrong, slug, says in MISTAKES:
        (scratch.root / "year.yaml").write_text(sound.replace(right, wrong), encoding="utf-8")
        line = next(number for number, text in enumerate(sound.splitlines(), 1) if right in text)
        out, err, code = scratch.ghg("check", "year.yaml", "--format", "json")
        told = [said for said in json.loads(out)["diagnostics"] if said["slug"] == slug and says in said["message"]]
        # A comma that is not there is noticed at the next line, and told where the map begins.
        near = [said for said in told for at in [said, *said["related"]] if at["line"] - line in (0, 1)]
        verdict.check(code == 1 and near, f"{wrong}: {slug}", f"exit {code}, line {line}\n{out}{err}")


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("texts of JSON")
    with harness.Scratch(options.ghg) as scratch:
        same_reports(scratch, verdict)
        mistakes(scratch, verdict)
    verdict.exit()


if __name__ == "__main__":
    main()
