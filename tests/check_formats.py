#!/usr/bin/python3
"""Do the three forms of `ghg check` tell the same? Every input of tests/errors/ that is checked, and every example, in each form."""
import json
import re
import sys

sys.dont_write_bytecode = True
import harness

FOLDERS = harness.ROOT / "tests/errors"
HEAD = re.compile(r"^(?:(?P<place>\S.*?): )?(?P<severity>error|caveat): .* \[(?P<slug>[a-z0-9-]+)\]$", re.MULTILINE)
COMMAND = re.compile(r"^::(?P<severity>error|warning) (?P<properties>[^\n]*?)::(?P<message>[^\n]*)$", re.MULTILINE)
KEYS = ["slug", "severity", "path", "line", "column", "end_column", "message", "searched", "near", "next", "related", "kg_co2e"]


def commands(scratch):
    """(name, folder, command line) of everything that is checked; the command stands last on its line."""
    for folder in sorted(path for path in FOLDERS.iterdir() if path.is_dir()):
        path = folder / "cmd"
        line = path.read_text(encoding="utf-8").strip() if path.is_file() else "ghg check input.yaml"
        if re.search(r"ghg check [^|;&>]*$", line):
            yield folder.name, scratch.root / "tests/errors" / folder.name, line
    for path in sorted((harness.ROOT / "examples").rglob("*.yaml")):
        if "\nactivities:" in path.read_text(encoding="utf-8"):
            name = str(path.relative_to(harness.ROOT))
            yield name, scratch.root, f"ghg check {name}"


def told_in_text(output):
    return [(found["place"], found["severity"], found["slug"]) for found in HEAD.finditer(output)]


def place_of(said):
    if said["path"] is None:
        return None
    return said["path"] if said["line"] is None else f"{said['path']}:{said['line']}:{said['column']}"


def told_in_json(output, name, verdict):
    document = json.loads(output)
    said = document["diagnostics"]
    verdict.check(list(document) == ["ghg", "schema", "path", "activities", "tables", "rows", "counts", "diagnostics"], name, f"keys {list(document)}")
    for each in said:
        verdict.check(list(each) == KEYS, name, f"keys {list(each)}")
        verdict.check(each["line"] is None or 1 <= each["column"] < each["end_column"], name, f"no stretch: {each}")
    counts = {kind: sum(each["severity"] == one for each in said) for kind, one in (("errors", "error"), ("caveats", "caveat"))}
    verdict.check(document["counts"] == counts, name, f"counts {document['counts']}, and there are {counts}")
    return [(place_of(each), each["severity"], each["slug"]) for each in said]


def unescaped(text):
    return text.replace("%3A", ":").replace("%2C", ",").replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")


def told_in_commands(output, name, verdict):
    *lines, counts = output.splitlines()
    found = [COMMAND.fullmatch(line) for line in lines]
    verdict.check(all(found), name, f"a line is no command:\n{output}")
    of = r"(?:(?:\d+|no) activit(?:y|ies), |(?:\d+|no) tables?, (?:\d+|no) rows?, )?"
    verdict.check(re.fullmatch(of + r"(?:\d+|no) errors?, (?:\d+|no) caveats?", counts), name, f"counts: {counts}")
    told = []
    for command in filter(None, found):
        said = {key: unescaped(value) for key, value in (pair.split("=", 1) for pair in command["properties"].split(","))}
        place = said.get("file")
        if "line" in said:
            place = f"{place}:{said['line']}:{said['col']}"
            verdict.check(int(said["col"]) <= int(said["endColumn"]), name, f"no stretch: {said}")
        told.append((place, "error" if command["severity"] == "error" else "caveat", said["title"]))
    return told


def compare(scratch, name, folder, line, verdict):
    output, code = scratch.sh(line, folder, merged=False)
    text = told_in_text(output)
    for form, read in (("json", told_in_json), ("github", told_in_commands)):
        result, other_code = scratch.sh(f"{line} --format {form} 2>stderr.txt", folder, merged=False)
        errors = (folder / "stderr.txt").read_text(encoding="utf-8")
        (folder / "stderr.txt").unlink()
        where = f"{name}: --format {form}"
        verdict.check(other_code == code, where, f"exit {other_code}, and {code} as text")
        if verdict.check(errors == "", where, f"on standard error:\n{errors}"):
            told = read(result, where, verdict)
            verdict.check(told == text, where, f"tells {told}\nand as text {text}")
    return bool(text)


def main():
    options = harness.arguments(__doc__)
    verdict = harness.Verdict("expectations")
    with harness.Scratch(options.ghg, "tests/errors") as scratch:
        telling = sum(compare(scratch, *each, verdict) for each in list(commands(scratch)))
        verdict.check(telling >= 100, "tests/errors", f"only {telling} inputs had something to tell")
    verdict.exit()


if __name__ == "__main__":
    main()
