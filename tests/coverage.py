#!/usr/bin/python3
"""Which lines of src/ did the tests run? Prints each folder's share and the lines that none ran; `make coverage` builds and runs all that it reads.

engine and read must stay at 95 % or above. A folder that was not seen is a failure, not a full score.
"""
import argparse
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LEAST = {"engine": 95, "read": 95}
FOLDERS = ("base", "domain", "read", "check", "engine", "find", "ledger", "report", "import", "command")


def counts(build):
    """Lines of each file as {path: {line: times run}}."""
    words = ["gcovr", "--root", ROOT, "--filter", f"{ROOT}/src/", "--object-directory", build, "--json", "-"]
    told = json.loads(subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout)
    return {entry["file"]: {line["line_number"]: line["count"] for line in entry["lines"] if not line["gcovr/noncode"]} for entry in told["files"]}


def stretches(lines):
    """[3, 4, 5, 9] as "3-5, 9"."""
    found = []
    for line in sorted(lines):
        if found and line == found[-1][1] + 1:
            found[-1][1] = line
        else:
            found.append([line, line])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in found)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/coverage")
    files = counts(parser.parse_args().build.resolve())
    for path, lines in sorted(files.items()):
        unseen = [line for line, times in lines.items() if times == 0]
        if unseen:
            print(f"{path}: {stretches(unseen)}")
    low = []
    print("\nfolder    lines    run  share")
    for folder in FOLDERS:
        inside = [times for path, lines in files.items() if path.startswith(f"src/{folder}/") for times in lines.values()]
        seen = sum(times > 0 for times in inside)
        share = 100 * seen / len(inside) if inside else 0
        print(f"{folder:8} {len(inside):6} {seen:6} {share:5.1f} %")
        if not inside or share < LEAST.get(folder, 0):
            low.append(folder)
    if low:
        sys.exit(f"FAIL below its least share, or not seen: {', '.join(low)}")


if __name__ == "__main__":
    main()
