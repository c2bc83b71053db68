#!/usr/bin/python3
"""How long and how much memory `ghg report` takes for inventories of 10^3 to 10^6 activities, held against what yaml-cpp alone
takes for the events of the same file. Both run in turn; medians of 5 runs, of 3 for a million. Nothing is decided here: it prints.

Times are of the processor (user and system), which another program on the machine disturbs less, and of the clock.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import yaml_inventory

SIZES = [1000, 10000, 100000, 1000000]
RUNS, RUNS_OF_A_MILLION = 5, 3


def run(*command):
    """Seconds of the processor and of the clock, and the most kB of memory held at once."""
    before = os.times()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, os.times().elapsed - before.elapsed, used.ru_maxrss


def median(runs, which):
    return statistics.median(each[which] for each in runs)


def measure(ghg, events, path, count):
    bare, report = [], []
    for _ in range(RUNS_OF_A_MILLION if count >= 1000000 else RUNS):
        bare.append(run(events, path))
        report.append(run(ghg, "report", path))
    return {which: (median(bare, which), median(report, which)) for which in range(3)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ghg", type=pathlib.Path, required=True)
    parser.add_argument("--events", type=pathlib.Path, required=True, help="the program that goes through the events alone")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest number of activities")
    options = parser.parse_args()
    print(f"{'activities':>10} {'MB':>7} | {'events s':>9} {'report s':>9} {'ratio':>6} | {'by the clock':>19} {'ratio':>6} | {'kB each':>8}")
    least, before = None, None
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "many.yaml"
        for count in [size for size in SIZES if size <= options.most]:
            yaml_inventory.write(path, count)
            found = measure(options.ghg, options.events, path, count)
            (bare, report), (bare_clock, report_clock), (_, memory) = found[0], found[1], found[2]
            least = least or (count, memory)
            each = (memory - least[1]) * 1.024 / (count - least[0]) if count > least[0] else float("nan")
            print(f"{count:>10} {path.stat().st_size / 1e6:>7.1f} | {bare:>9.3f} {report:>9.3f} {report / bare:>6.2f} | "
                  f"{bare_clock:>9.3f} {report_clock:>9.3f} {report_clock / bare_clock:>6.2f} | {each:>8.2f}", flush=True)
            if before:
                print(f"{'':>10} {report / before:.2f} times the time of a tenth")
            before = report


if __name__ == "__main__":
    main()
