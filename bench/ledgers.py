#!/usr/bin/python3
"""How fast are ledgers summed, beside DuckDB, mawk and `wc -l` on the same files in the same run?

The question is the same for all: each row's amount times its product's factor, for rows in kg of 2022, added up (and by site where it says so). The
answers of ghg and DuckDB must be equal to the last digit, mawk's to twelve. All run in turn, five rounds, and medians are printed. For DuckDB only the
query is timed, in a process that already runs; for the others the whole program. Nothing is decided here but that the answers agree.
"""
import argparse
import datetime
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from decimal import Decimal

sys.dont_write_bytecode = True
import ledger_rows

HERE = pathlib.Path(__file__).resolve().parent
ROUNDS = 5
# rows, factors, sites, quoted, by site
CASES = [(10**5, 20, 200, False, False), (10**6, 20, 200, False, False), (10**7, 20, 200, False, False), (10**7, 2000, 200, False, False),
         (10**7, 2000, 200, True, False), (10**7, 20000, 5000, False, False), (10**7, 20000, 5000, False, True)]
MAWK = """BEGIN { FS = ","; while ((getline < factors) > 0) factor[$1] = $2 }
FNR > 1 && $1 >= "2022-01-01" && $1 <= "2022-12-31" && $4 == "kg" { sum += $5 * factor[$3] }
END { printf "%.6f", sum }"""


def run(words, folder):
    """What it printed, the seconds it took and the most MiB it held; a process that Python starts itself would count Python's memory too."""
    with tempfile.NamedTemporaryFile() as kilobytes:
        begin = time.perf_counter()
        done = subprocess.run(["time", "-f", "%M", "-o", kilobytes.name, *map(str, words)], cwd=folder, stdout=subprocess.PIPE, check=False)
        spent = time.perf_counter() - begin
        if done.returncode != 0:
            sys.exit(f"{' '.join(map(str, words))}: exit {done.returncode}")
        return done.stdout.decode("utf-8"), spent, int(kilobytes.read().split()[-1]) / 1024


def total_of(report):
    """kg, of a report in tonnes with nine decimals."""
    return Decimal(re.search(r"^Total, market-based +([0-9 .]+)$", report, re.M)[1].replace(" ", "")) * 1000


class Case:
    def __init__(self, options, count, factors, sites, quoted, by_site):
        self.options, self.by_site, self.quoted = options, by_site, quoted
        self.name = f"10^{len(str(count)) - 1} rows, {factors} factors, {sites} sites{', quoted' if quoted else ''}{', by site' if by_site else ''}"
        folder = options.folder
        self.tables = ledger_rows.write_factors(folder / f"factors-{factors}", factors)
        self.rows = ledger_rows.write_rows(folder / f"rows-{count}-{factors}-{sites}{'-quoted' if quoted else ''}.csv", count, factors, sites, quoted)
        self.inventory = ledger_rows.write_inventory(self.rows.with_suffix(".yaml"), self.rows.name)
        self.measured = {}

    def note(self, tool, spent, memory, answer):
        self.measured.setdefault(tool, []).append((spent, memory))
        return answer

    def words_of_ghg(self, threads, inventory=None):
        pin = ["taskset", "-c", "0"] if threads == 1 else []
        by_site = ["--by", "site"] if self.by_site else []
        return [*pin, self.options.ghg, "report", inventory or self.inventory, "--factors", self.tables, "--decimals", "9", *by_site]

    def ghg(self, threads):
        out, spent, memory = run(self.words_of_ghg(threads), self.options.folder)
        return self.note(f"ghg, {threads} thread{'s' if threads > 1 else ''}", spent, memory, total_of(out))

    def duckdb(self, threads):
        words = ["node", HERE / "duckdb.mjs", self.rows, self.tables / "factors.csv", threads, "site" if self.by_site else "all"]
        out, _, memory = run(words, self.options.duckdb)
        answer = json.loads(out)
        total = sum(map(Decimal, answer["groups"].values()))
        return self.note(f"DuckDB, {threads} thread{'s' if threads > 1 else ''}", answer["seconds"], memory, total)

    def mawk(self):
        out, spent, memory = run(["mawk", "-v", f"factors={self.tables / 'factors.csv'}", MAWK, self.rows], self.options.folder)
        return self.note("mawk", spent, memory, Decimal(out))

    def wc(self):
        out, spent, memory = run(["wc", "-l", self.rows], self.options.folder)
        return self.note("wc -l", spent, memory, None)

    def round(self):
        answers = {"ghg": self.ghg(2)}
        one_thread = not self.by_site
        if one_thread:
            answers["ghg on one thread"] = self.ghg(1)
        if self.options.duckdb:
            answers["DuckDB"] = self.duckdb(2)
            if one_thread:
                answers["DuckDB on one thread"] = self.duckdb(1)
        self.wc()
        for tool, answer in answers.items():
            if answer != answers["ghg"]:
                sys.exit(f"{self.name}: {tool} says {answer} kg, ghg {answers['ghg']} kg")
        if shutil.which("mawk") and not self.quoted and not self.by_site:
            kg = self.mawk()
            if abs(kg - answers["ghg"]) > answers["ghg"] * Decimal("1e-12"):
                sys.exit(f"{self.name}: mawk says {kg} kg, ghg {answers['ghg']} kg")

    def print(self):
        base = statistics.median(spent for spent, _ in self.measured["ghg, 2 threads"])
        print(f"\n{self.name}, {self.rows.stat().st_size / 1e6:.0f} MB")
        for tool, runs in self.measured.items():
            median = statistics.median(spent for spent, _ in runs)
            print(f"  {tool:18} {median:8.3f} s {median / base:7.2f} x ghg {max(memory for _, memory in runs):8.0f} MiB", flush=True)


def packed(options, count, factors, sites):
    """The same rows plain and packed, and what unpacking alone takes."""
    case = Case(options, count, factors, sites, False, False)
    print(f"\n10^{len(str(count)) - 1} rows, {factors} factors, {sites} sites, packed")
    spent = {}
    for packer, suffix in (("gzip", ".gz"), ("zstd", ".zst")):
        if not shutil.which(packer):
            print(f"not run: {packer} is not installed")
            continue
        file = case.rows.with_name(case.rows.name + suffix)
        if not file.exists():
            part = file.with_suffix(".part")
            with open(part, "wb") as to:
                subprocess.run([packer, "-c", case.rows], stdout=to, check=True)
            part.rename(file)
        inventory = ledger_rows.write_inventory(file.with_suffix(".yaml"), file.name)
        for _ in range(ROUNDS):
            for name, words in (("ghg, plain", case.words_of_ghg(2)), (f"ghg, {suffix[1:]}", case.words_of_ghg(2, inventory)), (f"{packer} -dc", [packer, "-dc", file])):
                with open(os.devnull, "wb") as nowhere:
                    begin = time.perf_counter()
                    subprocess.run(list(map(str, words)), stdout=nowhere, check=True)
                    spent.setdefault(name, []).append(time.perf_counter() - begin)
    for name, runs in spent.items():
        median = statistics.median(runs)
        print(f"  {name:18} {median:8.3f} s {median / statistics.median(spent['ghg, plain']):7.2f} x plain", flush=True)


def duckdb_folder(folder):
    """Where DuckDB is, fetched once; none where there is no npm."""
    if not shutil.which("npm") or not shutil.which("node"):
        print("not run: DuckDB (npm is not installed)")
        return None
    place = folder / "duckdb"
    place.mkdir(exist_ok=True)
    if not (place / "node_modules/@duckdb/node-api").exists():
        subprocess.run(["npm", "install", "--silent", "--no-save", "--prefix", str(place), "@duckdb/node-api"], check=True)
    return place


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ghg", type=pathlib.Path, required=True)
    parser.add_argument("--most", type=int, default=10**7, help="the largest number of rows")
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "ghg-bench", help="where files are kept from run to run")
    options = parser.parse_args()
    options.ghg = options.ghg.resolve()
    options.folder.mkdir(exist_ok=True)
    options.duckdb = duckdb_folder(options.folder)
    cases = [case for case in CASES if case[0] <= options.most] + [(10**8, 2000, 200, False, False)] * (options.most >= 10**8)
    print(f"{datetime.date.today()}, medians of {ROUNDS}, files in the page cache, {os.cpu_count()} processors")
    for each in cases:
        case = Case(options, *each)
        for _ in range(ROUNDS):
            case.round()
        case.print()
    if options.most >= 10**7:
        packed(options, 10**7, 2000, 200)


if __name__ == "__main__":
    main()
