#!/usr/bin/python3
"""How long does the program take to start? Medians of 20 runs of each command, taken in turns, with /bin/true as the measure."""
import statistics
import subprocess
import sys
import time

sys.dont_write_bytecode = True
import harness

RUNS = 20


def commands(ghg):
    return {
        "/bin/true": ["/bin/true"],
        "ghg --version": [ghg, "--version"],
        "ghg report examples/first.yaml": [ghg, "report", "examples/first.yaml"],
    }


def milliseconds(words):
    start = time.perf_counter()
    ran = subprocess.run(words, cwd=harness.ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    spent = (time.perf_counter() - start) * 1000
    if ran.returncode != 0:
        sys.exit(f"FAIL {' '.join(map(str, words))}: exit {ran.returncode}\n{ran.stderr.decode()}")
    return spent


def main():
    options = harness.arguments(__doc__)
    measured = {name: [] for name in commands(options.ghg)}
    for _ in range(RUNS + 1):  # the first round warms the caches
        for name, words in commands(options.ghg).items():
            measured[name].append(milliseconds(words))
    base = statistics.median(measured["/bin/true"][1:])
    print(f"median of {RUNS}, ms      ratio to /bin/true")
    for name, times in measured.items():
        median = statistics.median(times[1:])
        print(f"{median:8.2f} {median / base:8.2f}  {name}")


if __name__ == "__main__":
    main()
