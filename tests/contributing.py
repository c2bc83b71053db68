#!/usr/bin/python3
"""Does CONTRIBUTING.md lead a newcomer through? Follows its worked examples on a copy of the repository.

A block below a line that is a file's name in backticks is that file; a `diff` block changes it, blanks and line breaks aside; a `console` block is
run, as in transcripts.py. Factors and types need no build: they are tried with the program as it is, and the type's examples with the unit tests.
`--slow` follows all of it: builds the copy and runs the blocks, the layers, the messages and the command line of what was built.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
import harness
import transcripts

BLOCK = re.compile(r"^(?:`([^`\n]+)`\n)?```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SECTION = re.compile(r"^### (.*)$", re.MULTILINE)
BY_DATA = ["A factor", "An activity type"]
BY_CODE = ["An output format", "A command", "A check"]
SUITES = [("architecture.py",), ("errors.py", "--update"), ("errors.py",), ("usage.py",)]
TYPE_EXAMPLES = "every activity type has three*"  # a comma would part two names


def sections(text):
    """Heading of each worked example to its blocks, as (line, file or None, language, content)."""
    walk = text[text.index("## How to add, step by step"):].split("\n## ")[0]
    first = text.count("\n", 0, text.index(walk)) + 1
    found, heads = {}, list(SECTION.finditer(walk))
    for head, following in zip(heads, heads[1:] + [None]):
        end = following.start() if following else len(walk)
        found[head[1]] = [(first + walk.count("\n", 0, block.start()), block[1], block[2], block[3])
                          for block in BLOCK.finditer(walk, head.end(), end)]
    return found


def changed(text, diff):
    """The text with a diff block applied; the part that stands there is found once, whatever its blanks and line breaks."""
    lines = diff.splitlines()
    before = " ".join(line[1:] for line in lines if not line.startswith("+"))
    after = "\n".join(line[1:] for line in lines if not line.startswith("-"))
    wanted = r"\s+".join(re.escape(word) for word in before.split())
    places = list(re.finditer(wanted, text))
    if len(places) != 1:
        raise ValueError(f"stands there {len(places)} times, not once: {before}")
    return text[:places[0].start()] + after + text[places[0].end():]


class Walk:
    """A copy of the repository that the examples are followed on."""

    def __init__(self, scratch, verdict):
        self.scratch, self.verdict, self.added = scratch, verdict, []

    def write_files(self, blocks):
        for line, name, language, content in blocks:
            where = f"CONTRIBUTING.md:{line}"
            if language != "console" and self.verdict.check(name is not None, where, "the block has no file name above it"):
                self.write(where, self.scratch.root / name, language, content)

    def run_consoles(self, blocks):
        for line, _, language, content in blocks:
            if language == "console":
                transcripts.run_block(content, line, pathlib.PurePath("CONTRIBUTING.md"), self.scratch, self.verdict)

    def write(self, where, path, language, content):
        if language == "diff":
            try:
                content = changed(path.read_text(encoding="utf-8"), content)
            except (OSError, ValueError) as fault:
                self.verdict.fail(where, fault)
                return
        else:
            self.verdict.check(not path.exists(), where, f"{path.name} is there already")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        self.added.append(path)


def run_type_examples(walk, unit):
    """The unit tests' own reading of type examples, on the copy."""
    environment = walk.scratch.environment() | {"GHG_SOURCE_DIR": str(walk.scratch.root)}
    ran = subprocess.run([unit, f"-tc={TYPE_EXAMPLES}"], env=environment, cwd=walk.scratch.root, capture_output=True, text=True, check=False)
    walk.verdict.check(ran.returncode == 0 and re.search(r"test cases: +1 \| +1 passed", ran.stdout) is not None, "the type's examples", ran.stdout + ran.stderr)
    # They are read from the copy: with a wrong figure they fail.
    path = walk.scratch.root / "factors/types/parcel.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("300 * 0.25 kg", "300 * 0.26 kg"), encoding="utf-8")
    ran = subprocess.run([unit, f"-tc={TYPE_EXAMPLES}"], env=environment, cwd=walk.scratch.root, capture_output=True, text=True, check=False)
    walk.verdict.check(ran.returncode == 1 and "parcel" in ran.stdout, "the type's examples", "a wrong expectation goes unnoticed\n" + ran.stdout)
    path.write_text(text, encoding="utf-8")


def build(walk):
    """Builds the copy and puts its program on the PATH."""
    root = walk.scratch.root
    environment = os.environ | {"CCACHE_BASEDIR": str(root), "CCACHE_NOHASHDIR": "1"}
    for words in (["cmake", "--preset", "release", "-DGHG_TESTS=OFF"], ["cmake", "--build", "--preset", "release", "--target", "ghg"]):
        ran = subprocess.run(words, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if not walk.verdict.check(ran.returncode == 0, " ".join(words), ran.stdout[-6000:]):
            return False
    program = walk.scratch.base / "bin/ghg"
    program.unlink()
    program.symlink_to(root / "build/release/ghg")
    return True


def run_suites(walk):
    root = walk.scratch.root
    for words in SUITES:
        ran = subprocess.run([sys.executable, "-B", root / "tests" / words[0], "--ghg", root / "build/release/ghg", *words[1:]],
                             cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        walk.verdict.check(ran.returncode == 0, f"tests/{' '.join(words)}", ran.stdout[-6000:])
    expected = root / "tests/errors/evidence-twice/expected.txt"
    walk.verdict.check(expected.is_file() and "[evidence-twice]" in expected.read_text(encoding="utf-8"), "A check", "its expected.txt was not written")


def main():
    options = harness.arguments(__doc__.splitlines()[0], "--slow")
    verdict = harness.Verdict("steps")
    found = sections((harness.ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    verdict.check(list(found) == BY_DATA + BY_CODE, "CONTRIBUTING.md", f"worked examples: {list(found)}")
    with harness.Scratch(options.ghg, *(["src", "factors", "tests", "bench"] if options.slow else ["factors"])) as scratch:
        walk = Walk(scratch, verdict)
        for name in BY_DATA:
            walk.write_files(found.get(name, []))
            walk.run_consoles(found.get(name, []))
        run_type_examples(walk, options.ghg.parent / "tests/ghg_unit")
        if options.slow:
            for name in ("CMakeLists.txt", "CMakePresets.json", "README.md"):
                shutil.copy(harness.ROOT / name, scratch.root / name)
            for name in BY_CODE:
                walk.write_files(found.get(name, []))
            if build(walk):
                for name in BY_DATA + BY_CODE:
                    walk.run_consoles(found.get(name, []))
                run_suites(walk)
    verdict.exit()


if __name__ == "__main__":
    main()
