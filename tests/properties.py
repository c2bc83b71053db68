#!/usr/bin/python3
"""Does the arithmetic obey its laws? Seeded inventories over all activity types, each reported in several equivalent ways.

    order      activities, instruments and keys in another order, and a memo left out, give the same totals
    halves     activities split in two give the same totals
    units      kWh written as MWh, km as mil, L as m3, every amount in another unit give the same totals
    times      k times as much gives k times the totals
    moved      the other `well_to_tank` moves the upstream of Scope 1 fuels and nothing else
    plain      every line worked out from the inventory's words and recomputed; sums, bases, certificates, RFI, nothing negative, nothing lost
    printed    text and Markdown, with 0, 2 and 3 decimals: the printed columns add up to their printed parents; CSV holds the JSON's figures

How inventories are made stands in properties/inventory.py, the laws in properties/laws.py, what must add up on paper in properties/printed.py.
`--seed N` takes one seed alone. `--self-test` changes one digit at a time in what the program said, and fails if a change goes unnoticed.
"""
import concurrent.futures
import functools
import os
import sys
import time

sys.dont_write_bytecode = True
import harness
import recompute
from properties import activities, coverage, printed
from properties.batch import BY, DECIMALS, Batch

INVENTORIES = 1000
BATCH = 20           # inventories for which the program is started together
PLANTED_IN = len(BY) * len(DECIMALS)   # seeds of the self-test
FLIPS = 30           # per result and per printed report
LINES_NOT_COMPARED = ("halves", "times")


class Outcome:
    """What the judging of some seeds gives, sent back by a worker."""

    def __init__(self):
        self.verdict, self.coverage = harness.Verdict("laws"), coverage.Coverage()
        self.inventories = self.starts = self.reports = 0

    def merge(self, other):
        self.verdict.checked += other.verdict.checked
        self.verdict.failures += other.verdict.failures
        self.coverage.merge(other.coverage)
        self.inventories += other.inventories
        self.starts += other.starts
        self.reports += other.reports


def run_batch(scratch, seeds, number, verdict):
    batch = Batch(scratch, seeds, number, activities.ready_activities(activities.all_types()))
    batch.run(verdict)
    return batch


def judge(scratch, seeds):
    outcome = Outcome()
    batch = run_batch(scratch, seeds, seeds[0] // BATCH, outcome.verdict)
    for case in batch.cases:
        found = harness.Verdict("laws")
        case.judge(found)
        outcome.verdict.checked += found.checked
        for where, what in found.failures[:1]:
            found.failures[0] = (where, f"{what}\n{case.reproduce(where)}")
        outcome.verdict.failures += found.failures
        outcome.coverage.inventory(case.made, case.results["plain"])
    outcome.inventories, outcome.starts, outcome.reports = len(batch.cases), batch.starts, batch.reports
    return outcome


def plant(scratch, seeds):
    """Wrong digits in every result and every printed report of some seeds: each must be noticed."""
    outcome = Outcome()
    batch = run_batch(scratch, seeds, seeds[0], outcome.verdict)
    for case in batch.cases:
        plant_in_results(case, outcome.verdict)
        plant_in_documents(case, outcome.verdict)
        plant_in_rows(case, outcome.verdict)
        outcome.inventories += 1
    return outcome


def plant_in_results(case, verdict):
    for way, result in list(case.results.items()):
        paths = [path for path in recompute.figures(result) if path[0] != "lines" or way not in LINES_NOT_COMPARED]
        for path in paths[::max(1, len(paths) // FLIPS)]:
            found = harness.Verdict("laws")
            case.results[way] = recompute.flipped(result, path)
            case.judge_results(found)
            verdict.check(bool(found.failures), f"seed {case.made.seed}: {way}: {'.'.join(map(str, path))}", "a changed digit went unnoticed")
        case.results[way] = result


def plant_in_documents(case, verdict):
    for (form, decimals), text in list(case.documents.items()):
        figures = list(printed.figures_in_tables(text))
        for figure in figures[::max(1, len(figures) // FLIPS)]:
            found, last = harness.Verdict("laws"), figure.end() - 1
            case.documents[form, decimals] = f"{text[:last]}{(int(text[last]) + 1) % 10}{text[last + 1:]}"
            case.judge_printed(form, decimals, found)
            where = f"seed {case.made.seed}: {form} with {decimals} decimals: {figure[0]}"
            verdict.check(bool(found.failures), where, f"a changed digit went unnoticed\n{text}")
        case.documents[form, decimals] = text


def plant_in_rows(case, verdict):
    cells = [(row, column) for row in case.csv for column in ("kg", "kg_co2e", "in_total_location", "in_total_market") if row[column]]
    for row, column in cells[::max(1, len(cells) // FLIPS)]:
        found, text = harness.Verdict("laws"), row[column]
        row[column] = f"{text[:-1]}{(int(text[-1]) + 1) % 10}"
        case.judge_csv(found)
        verdict.check(bool(found.failures), f"seed {case.made.seed}: csv: {row['item']} {column}", "a changed digit went unnoticed")
        row[column] = text


def in_workers(options, work, all_seeds):
    total, started = Outcome(), time.monotonic()
    with harness.Scratch(options.ghg) as scratch, concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as workers:
        for outcome in workers.map(functools.partial(work, scratch), all_seeds):
            total.merge(outcome)
    return total, time.monotonic() - started


def main():
    options = harness.arguments(__doc__, "--self-test", numbers=["--seed"])
    types = activities.all_types()
    if options.self_test:
        total, seconds = in_workers(options, plant, [[seed] for seed in range(INVENTORIES, INVENTORIES + PLANTED_IN)])
        total.verdict.things = "changed digits"
    elif options.seed is not None:
        total, seconds = in_workers(options, judge, [[options.seed]])
    else:
        total, seconds = in_workers(options, judge, [range(first, first + BATCH) for first in range(0, INVENTORIES, BATCH)])
        total.coverage.check(types, total.verdict)
        total.verdict.check(total.inventories >= INVENTORIES, "inventories", f"only {total.inventories} of {INVENTORIES} were judged")
    print(f"{total.inventories} inventories, {total.reports} reports by {total.starts} starts of ghg, {seconds:.0f} s")
    if total.coverage.seen:
        print(f"covered: {total.coverage.text(types)}")
        print(f"never split: {', '.join(sorted(total.coverage.seen.get('left whole', ['none'])))}")
    total.verdict.exit()


if __name__ == "__main__":
    main()
