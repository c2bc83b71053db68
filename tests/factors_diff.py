#!/usr/bin/python3
"""Does `ghg factors diff` say what a changed figure moves? Figures are changed in a copy of sets of factors/, one, some and all at a time.

    named      the diff names exactly the rows that were changed, and the impact none besides
    equal      old, new and change are those of two runs of `ghg report --factors-only`, to the last digit
    adds up    the parts of every total add up to its change, and old and change to new, as printed
    limits     the exit code follows --fail-over; a revision of git says the same as a folder; a removed row is an error, not zero
"""
import json
import random
import re
import shutil
import subprocess
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
import exact
import harness

INVENTORY = "examples/clockwork/2022-every-type.yaml"
ALONE = 24          # figures that are changed one at a time
TOGETHER = 6        # times some are changed together
FIGURE = re.compile(r"\b\d+(?:\.\d+)?\b(?= ?(?:kg|g|mg|kWh|MJ|L|EUR|SEK|USD)\b)")


class Tables:
    """A copy of the sets of factors/ that the inventory and its base year name, in which figures can be changed: 4 000 rows are read sooner than 22 000."""

    def __init__(self, scratch, name):
        self.folder = scratch.root / name
        sets = sorted((harness.ROOT / "factors/sets").glob("sweden-20*.yaml"))
        editions = {edition for each in sets for edition in re.findall(r"^  - (\S+/\S+)$", each.read_text(encoding="utf-8"), re.MULTILINE)}
        assert len(editions) > 10, f"the sets list {editions}: is this suite still right?"
        for part in ("gwp", "sets", *sorted(editions)):
            shutil.copytree(harness.ROOT / "factors" / part, self.folder / part)

    def change(self, name, times):
        """Multiplies the figures of a row, EDITION#ID."""
        self.rewrite(name, lambda row: re.sub(r"(emits: \{[^}]*\}|value: [^,\n}]*)", lambda part: FIGURE.sub(
            lambda figure: exact.text(Fraction(figure[0]) * times), part[0]), row))

    def remove(self, name):
        """Another row stands in its place, which nothing asks for."""
        self.rewrite(name, lambda row: row.replace("match: {", "match: {asked-by: nobody, ").replace("id: ", "id: gone.", 1))

    def rewrite(self, name, rewritten):
        edition, _, row = name.partition("#")
        for file in sorted((self.folder / edition).rglob("*.yaml")):
            text = file.read_text(encoding="utf-8")
            found = re.search(rf"\bid: {re.escape(row)}[,\s].*?(?=\n *- |\Z)", text, re.DOTALL)
            if found:
                other = rewritten(found[0])
                assert other != found[0], f"{name}: nothing to rewrite in {found[0]}"
                file.write_text(text[:found.start()] + other + text[found.end():], encoding="utf-8")
                return
        raise ValueError(f"no file holds {name}")


class Suite:
    def __init__(self, scratch, verdict):
        self.scratch, self.verdict = scratch, verdict
        self.tables = Tables(scratch, "was").folder
        self.was = self.report(self.tables)
        self.rows = self.rows_in_use()

    def fuel(self):
        """The row behind what a vehicle burnt."""
        factor = next(line["factor"] for line in self.was["lines"] if line["type"] == "vehicle-fuel" and line["stage"] == "ttw")
        return f"{factor['edition']}#{factor['id']}"

    def report(self, folder, inventory=INVENTORY):
        out, err, code = self.scratch.ghg("report", inventory, "--format", "json", "--factors-only", str(folder))
        self.verdict.check(code == 0, f"report with {folder.name}", err)
        return json.loads(out)

    def diff(self, was, now, *options, code=0):
        out, err, got = self.scratch.ghg("factors", "diff", str(was), str(now), "--format", "json", "--impact", INVENTORY, *options)
        self.verdict.check(got == code, f"diff {was} {now}", f"exit {got}, not {code}\n{err}")
        return json.loads(out)

    def rows_in_use(self):
        """The factors behind the lines, and the ratios behind their steps; what is the inventory's own is none of them."""
        rows = {f"{line['factor']['edition']}#{line['factor']['id']}" for line in self.was["lines"]
                if line["factor"]["edition"] and Fraction(line["kg_co2e"])}
        rows |= {step["what"] for line in self.was["lines"] for step in line["steps"] if "#" in step["what"] and " " not in step["what"]}
        return sorted(row for row in rows if (self.tables / row.partition("#")[0]).is_dir())

    def changed(self, name, rows):
        copy = Tables(self.scratch, name)
        for row, times in rows.items():
            copy.change(row, times)
        self.judge(name, rows, self.diff(self.tables, copy.folder), self.report(copy.folder))
        return copy.folder

    def judge(self, name, rows, said, now):
        check = self.verdict.check
        named = {row["factor"] for row in said["changed"]}
        check(named == set(rows) and not said["added"] and not said["removed"], name, f"changed: {sorted(named ^ set(rows))}")
        check(all("value" in row["what"] for row in said["changed"]), name, "a changed value is not called one")
        changes = said["impact"][0]["changes"]
        check(set(changes) == set(now["totals"]), name, f"totals: {sorted(changes)}")
        for total, change in changes.items():
            where = f"{name}: {total}"
            check(change["old"] == self.was["totals"][total], where, f"old {change['old']}, reported {self.was['totals'][total]}")
            check(change["new"] == now["totals"][total], where, f"new {change['new']}, reported {now['totals'][total]}")
            check(Fraction(change["new"]) - Fraction(change["old"]) == Fraction(change["change"]), where, f"{change['change']} is not new less old")
            parts = [Fraction(part["kg_co2e"]) for part in change["factors"]]
            check(sum(parts) == Fraction(change["change"]), where, f"the parts add up to {sum(parts)}, not {change['change']}")
            stray = {part["factor"] for part in change["factors"]} - set(rows)
            check(not stray, where, f"moved by rows that did not change: {stray}")

    def one_at_a_time(self, source):
        for row in source.sample(self.rows, min(ALONE, len(self.rows))):
            self.changed(f"alone-{row.replace('/', '-')}", {row: Fraction(11, 10)})

    def together(self, source):
        for number in range(TOGETHER):
            some = source.sample(self.rows, source.randrange(2, len(self.rows)))
            self.changed(f"together-{number}", {row: Fraction(source.choice([50, 90, 101, 110, 125, 200]), 100) for row in some})
        self.everything = self.changed("everything", {row: Fraction(11, 10) for row in self.rows})

    def limits(self):
        changes = self.diff(self.tables, self.everything)["impact"][0]["changes"]
        largest = max(abs(Fraction(changes[total]["relative"])) for total in changes if total.startswith(("scope", "total")))
        for percent, code in ((int(largest * 100) + 1, 0), (int(largest * 100) - 1, 3)):
            self.diff(self.tables, self.everything, "--fail-over", f"{percent}%", code=code)

    def lacking(self, row):
        """A folder with one edition alone takes the others from the program."""
        edition = row.partition("#")[0]
        whole = self.changed("whole", {row: Fraction(3, 2)})
        alone = self.scratch.root / "alone"
        shutil.copytree(whole / edition, alone / edition)
        one, other = (self.diff(edition, alone), self.diff(self.tables, whole))
        self.verdict.check(one["impact"] == other["impact"], "a folder of one edition", "moves something else than the whole copy")

    def revision(self):
        repository = self.scratch.root / "repository"
        shutil.copytree(self.tables, repository / "factors")
        author = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        for words in (["init", "--quiet"], ["add", "."], [*author, "commit", "--quiet", "--message", "tables"]):
            subprocess.run(["git", *words], cwd=repository, check=True)
        shutil.copytree(harness.ROOT / "examples", repository / "examples")
        out, code = self.scratch.sh(f"ghg factors diff HEAD:factors {self.everything} --format json --impact {INVENTORY}", repository)
        self.verdict.check(code == 0, "a revision", out)
        self.verdict.check(json.loads(out)["impact"] == self.diff(self.tables, self.everything)["impact"], "a revision", "is not the folder")

    def removed(self, row):
        copy = Tables(self.scratch, "removed")
        copy.remove(row)
        said = self.diff(self.tables, copy.folder, code=1)
        self.verdict.check([each["factor"] for each in said["removed"]] == [row], "removed", f"{row} is not named")
        self.verdict.check(said["impact"][0]["failed"] == ["new"] and not said["impact"][0]["changes"], "removed", said["impact"][0])


def main():
    options = harness.arguments(__doc__)
    verdict = harness.Verdict("figures")
    with harness.Scratch(options.ghg) as scratch:
        suite, source = Suite(scratch, verdict), random.Random(2022)
        verdict.check(len(suite.rows) > ALONE, INVENTORY, f"only {len(suite.rows)} rows of the tables are in use")
        verdict.check(any("vehicle" in row and "consumption" in row for row in suite.rows), INVENTORY, "no ratio is in use")
        suite.one_at_a_time(source)
        suite.together(source)
        suite.limits()
        fuel = suite.fuel()
        suite.lacking(fuel)
        suite.revision()
        suite.removed(fuel)
    verdict.exit()


if __name__ == "__main__":
    main()
