#!/usr/bin/python3
"""Runs the console blocks of README.md and tests/transcripts/*.md and compares what the user would see.

In a ```console block a line `$ COMMAND` is run by sh, in a scratch copy of the repository's data, one copy per file. The lines up to the next
`$ ` are its output, both streams, exact. `...` alone on a line stands for any lines. A last line `[exit 1]` is the exit code, else it is 0.
A command that ends in a backslash or opens a here-document goes on in lines that begin with `> `. Blocks that call make, git clone or sudo
are for people: they are named and not run. `--update` rewrites the output in place.
"""
import re
import sys

sys.dont_write_bytecode = True
import harness

FENCE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FOR_PEOPLE = re.compile(r"(^|&&|;|\|)\s*(make|sudo|git\s+clone)\b")
HERE_DOCUMENT = re.compile(r"<<-?\s*['\"]?(\w+)")


class Step:
    """One command and the output lines written below it."""

    def __init__(self, line):
        self.shown = [line]
        self.command = line[2:]
        self.expected = []

    def unfinished(self):
        opened = HERE_DOCUMENT.search(self.command)
        return self.command.endswith("\\") or bool(opened and opened[1] not in self.command.split("\n")[1:])

    def take(self, line):
        if line.startswith("> ") and not self.expected and self.unfinished():
            self.shown.append(line)
            self.command += "\n" + line[2:]
        else:
            self.expected.append(line)


def steps_of(block):
    steps = []
    for line in block.splitlines():
        if line.startswith("$ "):
            steps.append(Step(line))
        elif steps:
            steps[-1].take(line)
        else:
            raise ValueError(f"output before the first command: {line!r}")
    return steps


def pieces_between_dots(lines):
    pieces = [[]]
    for line in lines:
        if line == "...":
            pieces.append([])
        else:
            pieces[-1].append(line)
    return pieces


def matches(expected, actual):
    """Line for line; `...` stands for any number of lines, none included."""
    first, *rest = pieces_between_dots(expected)
    if not rest:
        return first == actual
    *middle, last = rest
    at, end = len(first), len(actual) - len(last)
    if actual[:at] != first or end < at or actual[end:] != last:
        return False
    for piece in middle:
        at = next((start + len(piece) for start in range(at, end - len(piece) + 1) if actual[start:start + len(piece)] == piece), None)
        if at is None:
            return False
    return True


def run(step, scratch):
    output, code = scratch.sh(step.command)
    return output.splitlines() + ([f"[exit {code}]"] if code else [])


def run_block(block, line, file, scratch, verdict):
    """Runs the steps of a block and returns it with the output that was seen."""
    seen = []
    for step in steps_of(block):
        actual = run(step, scratch)
        good = matches(step.expected, actual)
        verdict.check(good, f"{file}:{line}: {step.command.splitlines()[0]}", harness.difference(step.expected, actual))
        seen += step.shown + (step.expected if good else actual)
    return "".join(text + "\n" for text in seen)


def run_file(path, options, verdict):
    """Runs the blocks of a file in order and returns its text with the output that was seen."""
    file, text, ran = path.relative_to(harness.ROOT), path.read_text(encoding="utf-8"), 0
    pieces, end = [], 0
    with harness.Scratch(options.ghg) as scratch:
        for found in FENCE.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            steps = steps_of(found[1])
            if not steps:
                verdict.fail(f"{file}:{line}", "a console block without a command")
            elif any(FOR_PEOPLE.search(step.command) for step in steps):
                print(f"not run: {file}:{line}: {steps[0].command}")
            else:
                pieces += [text[end:found.start(1)], run_block(found[1], line, file, scratch, verdict)]
                end, ran = found.end(1), ran + 1
    if ran == 0:
        verdict.fail(file, "holds no console block that can be run")
    return "".join(pieces) + text[end:]


def main():
    options = harness.arguments(__doc__, "--update")
    verdict = harness.Verdict("commands")
    files = [harness.ROOT / "README.md", *sorted((harness.ROOT / "tests/transcripts").glob("*.md"))]
    for path in files:
        if not path.is_file():
            verdict.fail(path.relative_to(harness.ROOT), "is missing")
            continue
        text = run_file(path, options, verdict)
        if options.update and text != path.read_text(encoding="utf-8"):
            path.write_text(text, encoding="utf-8")
            print(f"rewritten: {path.relative_to(harness.ROOT)}")
    if options.update:
        return
    verdict.exit()


if __name__ == "__main__":
    main()
