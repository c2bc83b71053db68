"""Runs the program over generated inventories, many at a time, and judges what it says of each."""
import csv
import io
import json
import re

import recompute
from properties import activities, inventory, laws, printed

DECIMALS = (0, 2, 3)
BY = ("site", "type", "gas", "method")
READERS = {"text": (printed.read_text, ()), "markdown": (printed.read_markdown, (printed.GASES,))}   # and the tables it prints besides


class Case:
    """One inventory with everything the program made of it."""

    def __init__(self, made, by):
        self.made, self.by = made, by
        self.files = made.files()
        self.texts = {way: text for way, (_, text) in self.files.items()}
        self.results = {}    # by way of writing
        self.documents = {}  # printed reports of the plain way, by format and decimals
        self.csv = []        # its rows

    def judge(self, verdict):
        self.judge_results(verdict)
        for form, decimals in self.documents:
            self.judge_printed(form, decimals, verdict)
        self.judge_csv(verdict)

    def judge_results(self, verdict):
        laws.Laws(self.made, self.results, self.texts, verdict).hold()

    def judge_printed(self, form, decimals, verdict):
        where, text = f"seed {self.made.seed}: {form} with {decimals} decimals", self.documents[form, decimals]
        try:
            read, more = READERS[form]
            printed.Printed(read(text), self.results["plain"], self.by, decimals, verdict, where, more).add_up()
        except (KeyError, ValueError, IndexError, ArithmeticError) as trouble:
            verdict.fail(where, f"a table is not as it should be: {trouble!r}\n{text}")

    def judge_csv(self, verdict):
        printed.check_csv(self.csv, self.results["plain"], verdict, f"seed {self.made.seed}: csv")

    def reproduce(self, where):
        """The inventory as the failing way writes it, and the commands that show the failure again."""
        way = next((way for way in self.files if where.endswith(f": {way}")), "plain")
        file, text = self.files[way]
        folders = " ".join(f"--factors {folder}" for folder in activities.TABLES)
        return (f"{re.sub('(?m)^tables:.*[^ -~]?$', '', text)}\nas {file}: ghg report {file} --by {self.by} --format json {folders}\n"
                f"the whole of it: python3 tests/properties.py --seed {self.made.seed}")


class Batch:
    """The cases of some seeds, reported with few starts of the program."""

    def __init__(self, scratch, seeds, number, ready):
        self.scratch, self.starts, self.reports = scratch, 0, 0
        self.by, self.decimals = BY[number % len(BY)], DECIMALS[number % len(DECIMALS)]   # every pair of them in turn
        self.cases = [Case(inventory.Inventory(seed, ready), self.by) for seed in seeds]
        for case in self.cases:
            case.made.lay_tables(scratch.root)
            for file, text in case.files.values():
                (scratch.root / file).write_text(text, encoding="utf-8")

    def run(self, verdict):
        out, _, code = self.report_all_ways(self.cases)
        if code:
            self.leave_out_refused(verdict)
            out = self.report_all_ways(self.cases)[0] if self.cases else '{"years": []}'
        results = iter(json.loads(out, parse_float=recompute.no_floats)["years"])
        for case in self.cases:
            case.results = {way: next(results) for way in case.files}
        if self.cases:
            for decimals in DECIMALS:
                self.print("text", decimals)
            self.print("markdown", self.decimals)
            self.tabulate()

    def report_all_ways(self, cases):
        return self.report([file for case in cases for file, _ in case.files.values()], "--format", "json")

    def report(self, files, *options):
        self.starts, self.reports = self.starts + 1, self.reports + len(files)
        return self.scratch.ghg("report", *files, "--by", self.by, *options)

    def leave_out_refused(self, verdict):
        """An inventory that the program refuses is a failure; the others are judged all the same."""
        for case in list(self.cases):
            _, err, code = self.report_all_ways([case])
            if code:
                way = next((way for way, (file, _) in case.files.items() if file in err), "plain")
                verdict.fail(f"seed {case.made.seed}: {way}", f"exit {code}\n{err}\n{case.reproduce(f': {way}')}")
                self.cases.remove(case)

    def print(self, form, decimals):
        out, _, _ = self.report([case.files["plain"][0] for case in self.cases], "--format", form, "--decimals", str(decimals))
        # From a file's name at the head of its report to the next one's.
        parts = re.split(r"(?m)^(?:# )?(s\d+-plain\.yaml)\n", out)
        reports = dict(zip(parts[1::2], parts[2::2]))
        for case in self.cases:
            case.documents[form, decimals] = reports[case.files["plain"][0]]

    def tabulate(self):
        out, _, _ = self.report([case.files["plain"][0] for case in self.cases], "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(out, newline="")))
        for case in self.cases:
            case.csv = [row for row in rows if row["inventory"] == case.files["plain"][0]]
