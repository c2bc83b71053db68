#!/usr/bin/python3
"""Do the files of examples/ci/ work? Their commands are run in a repository as they would be there, as far as that can be without the host.

A pull request with nothing in it, a small change, one that is not in the log, one that moves too much, and two broken ones.
"""
import re
import shlex
import shutil
import sys

sys.dont_write_bytecode = True
import harness

INVENTORY = """organisation: Freedonia Staffing AB
region: FD
period: 2025
gwp: ipcc/ar6-100
factors: [freedonia-2025]
tables: [../tables]
boundary: {consolidation: operational-control, well_to_tank: category-3, rfi: none}
activities:
  - {id: office-power, type: electricity, region: FD, quantity: 74 MWh}
"""
GRID = "CO2: 0.2 kg, CH4-fossil"
LOG = "- `freedonia-env/2025#electricity.grid.FD`: changed in the corrected report. Effect: see the pull request.\n"
HOST = ("Install ghg", "Comment")   # steps that only the host can take
GIT = "git -c user.name=a -c user.email=a@example.org"


class Change:
    """What a pull request holds, and how each step of the workflow must end."""

    def __init__(self, name, grid=GRID, log="", inventory=INVENTORY, ends=()):
        self.name, self.grid, self.log, self.inventory, self.ends = name, grid, log, inventory, dict(ends)


CHANGES = [
    Change("nothing"),
    Change("small", "CO2: 0.201 kg, CH4-fossil", LOG),
    Change("not in the log", "CO2: 0.201 kg, CH4-fossil", ends={"What the changed tables move": 1, "ghg-log": 1}),
    Change("too much", "CO2: 0.3 kg, CH4-fossil", LOG, ends={"What the changed tables move": 3}),
    Change("a broken table", "CO2: 0,2 kg, CH4-fossil", LOG, ends={
        "Check the tables": 1, "Check the inventories": 1, "What the changed tables move": 1, "Write it down for the pull request": 1,
        "ghg-tables": 1, "ghg-inventories": 1, "ghg-log": 1}),
    Change("a broken inventory", inventory=INVENTORY.replace("74 MWh", "74 kwh"), ends={
        "Check the inventories": 1, "What the changed tables move": 1, "Write it down for the pull request": 1, "ghg-inventories": 1}),
]


def workflow_steps():
    """Name and command line of each step, as the runner's shell gets them."""
    text = (harness.ROOT / "examples/ci/workflow.yaml").read_text(encoding="utf-8")
    steps = {}
    for part in re.split(r"(?m)^      - ", text.partition("    steps:\n")[2])[1:]:
        name = re.search(r"(?m)^name: (.*)$", part)
        run = re.search(r"(?ms)^        run: (?:\|\n(.*?)(?=^ {0,8}\S|\Z)|(.*?)$)", part)
        if name:
            steps[name[1]] = re.sub(r"(?m)^ {10}", "", run[1]) if run[1] else run[2]
    return steps


def hooks():
    """Id, command line and pattern of each hook."""
    text = (harness.ROOT / "examples/ci/pre-commit-config.yaml").read_text(encoding="utf-8")
    parts = re.split(r"(?m)^      - id: ", text)[1:]
    return [(part.split("\n", 1)[0], re.search(r"(?m)^ *entry: (.*)$", part)[1], re.search(r"(?m)^ *files: (.*)$", part)[1],
             "pass_filenames: false" not in part) for part in parts]


class Repository:
    """One pull request: its base is origin/main, its change lies in the working tree."""

    def __init__(self, scratch, change, number):
        self.scratch, self.folder = scratch, scratch.root / f"repository-{number}"
        shutil.copytree(harness.ROOT / "tests/fixtures/tables", self.folder / "tables")
        self.write("tables/CHANGES.md", "# Changes\n")
        self.write("inventories/2025.yaml", INVENTORY)
        self.run(f"git init -qb main . && git add . && {GIT} commit -qm base && git update-ref refs/remotes/origin/main HEAD")
        table = self.folder / "tables/electricity.yaml"
        text = table.read_text(encoding="utf-8")
        assert GRID in text
        table.write_text(text.replace(GRID, change.grid), encoding="utf-8")
        self.write("tables/CHANGES.md", "# Changes\n" + change.log)
        self.write("inventories/2025.yaml", change.inventory)

    def write(self, name, text):
        (self.folder / name).parent.mkdir(exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def run(self, command):
        return self.scratch.sh(f"export BASE=origin/main FAIL_OVER=5%\n{command}", self.folder)


def check_workflow(repository, change, verdict):
    for name, command in workflow_steps().items():
        if name in HOST:
            continue
        output, code = repository.run(f"set -e\n{command}")
        verdict.check(code == change.ends.get(name, 0), f"{change.name}: {name}", f"exit {code}\n{output}")
    if not change.ends:
        moved = (repository.folder / "moved.md").read_text(encoding="utf-8")
        verdict.check(moved.startswith("# Tables: origin/main:tables against tables"), change.name, moved)


def check_hooks(repository, change, verdict):
    files = [str(file.relative_to(repository.folder)) for file in sorted(repository.folder.rglob("*")) if file.is_file()]
    for name, entry, pattern, with_names in hooks():
        names = [file for file in files if re.search(pattern, file)]
        verdict.check(bool(names), name, f"no file is like {pattern}")
        output, code = repository.run(shlex.join([*shlex.split(entry), *(names if with_names else [])]))
        verdict.check(code == change.ends.get(name, 0), f"{change.name}: {name}", f"exit {code}\n{output}")


def main():
    options = harness.arguments(__doc__)
    verdict = harness.Verdict("steps and hooks")
    steps, known = set(workflow_steps()), {name for name, *_ in hooks()}
    verdict.check(len(steps) >= 6 and set(HOST) <= steps and len(known) == 3, "examples/ci", f"steps {steps}, hooks {known}")
    for change in CHANGES:
        verdict.check(change.ends.keys() <= steps | known, change.name, f"there is no {change.ends.keys() - steps - known}")
    with harness.Scratch(options.ghg) as scratch:
        for number, change in enumerate(CHANGES):
            repository = Repository(scratch, change, number)
            check_workflow(repository, change, verdict)
            check_hooks(repository, change, verdict)
    verdict.exit()


if __name__ == "__main__":
    main()
