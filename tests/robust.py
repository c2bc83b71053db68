#!/usr/bin/python3
"""Does nothing break it? Full disks, refused folders, odd files, closed streams and stops, each with its exit code, its message and what is left.

Cases are the functions of the files robust_*.py; a case gets a fresh folder with `year.yaml` in it. What this
machine cannot do (mounting, another user) is skipped by name.
"""
import pathlib
import shutil
import stat
import sys
import tempfile
import traceback

sys.dont_write_bytecode = True
import harness
import robust_inputs
import robust_outputs
import robust_stops
import robust_streams
import robust_surroundings
from robust_bench import Bench, Skip

FEWEST = 90


def run_case(bench, case):
    bench.begin(case.__name__.replace("_", " "))
    try:
        case(bench)
    except Skip as why:
        print(f"skipped: {bench.case}: {why}")
        return 0
    except Exception:  # the other cases are still judged
        bench.verdict.fail(bench.case, traceback.format_exc())
    finally:
        bench.end()
    return 1


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("expectations")
    base = pathlib.Path(tempfile.mkdtemp(prefix="ghg-test-"))
    base.chmod(0o755)
    (base / "bin").mkdir()
    ghg = base / "bin/ghg"
    shutil.copy(options.ghg, ghg)  # where another user may run it
    ghg.chmod(ghg.stat().st_mode | stat.S_IXOTH | stat.S_IROTH)
    try:
        bench = Bench(ghg, base, verdict)
        cases = [case for module in (robust_outputs, robust_streams, robust_inputs, robust_surroundings, robust_stops) for case in module.CASES]
        ran = sum(run_case(bench, case) for case in cases)
    finally:
        shutil.rmtree(base, ignore_errors=True)
    print(f"{ran} cases of {len(cases)}")
    verdict.check(len(cases) >= FEWEST, "robust", f"{len(cases)} cases, expected {FEWEST}")
    verdict.exit()


if __name__ == "__main__":
    main()
