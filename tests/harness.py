"""What the suites share: the command line, a scratch copy of the repository's data, running commands, and the verdict."""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

ROOT = pathlib.Path(__file__).resolve().parent.parent
TIMEOUT_SECONDS = 900  # what hangs, not what is slow: under sanitizers on a busy machine a command takes minutes


def arguments(description, *flags, numbers=(), paths=()):
    """The options of a suite: `--ghg PROGRAM`, and the flags, numbers and paths it names."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--ghg", type=pathlib.Path, default=ROOT / "build/release/ghg", help="the program to test")
    for flag in flags:
        parser.add_argument(flag, action="store_true")
    for option in numbers:
        parser.add_argument(option, type=int)
    for option in paths:
        parser.add_argument(option, type=pathlib.Path)
    options = parser.parse_args()
    options.ghg = options.ghg.resolve()
    return options


class Verdict:
    """Counts what was checked and prints what failed. A suite that checked nothing has failed."""

    def __init__(self, things):
        self.things = things
        self.checked = 0
        self.failures = []

    def fail(self, where, what):
        self.failures.append((where, what))

    def check(self, ok, where, what):
        self.checked += 1
        if not ok:
            self.fail(where, what)
        return ok

    def exit(self):
        for where, what in self.failures:
            print(f"FAIL {where}")
            for line in str(what).splitlines():
                print(f"     {line}")
        if self.checked == 0:
            print(f"FAIL found no {self.things} to check")
            sys.exit(1)
        print(f"{self.checked} {self.things} checked, {len(self.failures)} failures")
        sys.exit(1 if self.failures else 0)


class Scratch:
    """A throw-away directory laid out as the repository, holding examples/ and tests/fixtures, with `ghg` on the PATH."""

    def __init__(self, ghg, *more):
        if not ghg.exists():
            print(f"FAIL no program at {ghg}")
            sys.exit(1)
        self.base = pathlib.Path(tempfile.mkdtemp(prefix="ghg-test-"))
        self.root = self.base / "work"
        self.root.mkdir()
        for name in ("examples", "tests/fixtures", *more):
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, self.root / name, dirs_exist_ok=True)
        (self.base / "bin").mkdir()
        (self.base / "bin/ghg").symlink_to(ghg)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.base, ignore_errors=True)

    def environment(self):
        kept = {key: os.environ[key] for key in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "GCOV_ERROR_FILE") if key in os.environ}
        return {"PATH": f"{self.base / 'bin'}:/usr/local/bin:/usr/bin:/bin", "HOME": str(self.base), "LC_ALL": "C.UTF-8", **kept}

    def sh(self, command, folder=None, merged=True):
        """Runs a command line in sh. `merged` gives both streams in the order written, else standard error comes first."""
        ran = subprocess.run(["sh", "-c", command], cwd=folder or self.root, env=self.environment(), stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT if merged else subprocess.PIPE,
                             timeout=TIMEOUT_SECONDS, check=False)
        output = (b"" if merged else ran.stderr) + ran.stdout
        return output.decode("utf-8", "replace"), ran.returncode

    def ghg(self, *words):
        """Runs ghg; standard output, standard error and the exit code."""
        ran = subprocess.run(["ghg", *map(str, words)], cwd=self.root, env=self.environment(), stdin=subprocess.DEVNULL,
                             capture_output=True, timeout=TIMEOUT_SECONDS, check=False, executable=self.base / "bin/ghg")
        return ran.stdout.decode("utf-8", "replace"), ran.stderr.decode("utf-8", "replace"), ran.returncode


def difference(expected, actual):
    """A readable line-by-line difference."""
    import difflib
    return "\n".join(difflib.unified_diff(expected, actual, "expected", "actual", lineterm="", n=2))
