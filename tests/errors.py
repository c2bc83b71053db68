#!/usr/bin/python3
"""Is each message good? A folder per slug under tests/errors/.

    <slug>/input.yaml      what the user wrote
    <slug>/cmd             the command line, relative to the folder; `ghg check input.yaml` where there is none
    <slug>/expected.txt    standard error, then standard output, whole; a last line `[exit 1]` where the code is not 0
    <slug>/fixed.yaml      optional: the input after following the message's next step. It must pass, with the same command

The folders, the slugs that the sources emit and the list of `ghg why --list` are the same. `--update` rewrites every expected.txt.
"""
import re
import sys

sys.dont_write_bytecode = True
import harness

FOLDERS = harness.ROOT / "tests/errors"
EMITTED = re.compile(r'\b(?:problem|caveat|tell)\s*\(\s*"([^"]*)"')
COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def emitted_slugs():
    """Slugs in the sources, each with the files that emit it."""
    slugs = {}
    for path in sorted((harness.ROOT / "src").rglob("*")):
        if path.suffix in (".h", ".cpp"):
            for slug in EMITTED.findall(COMMENT.sub("", path.read_text(encoding="utf-8"))):
                slugs.setdefault(slug, []).append(str(path.relative_to(harness.ROOT)))
    return slugs


def listed_slugs(scratch, verdict):
    out, err, code = scratch.ghg("why", "--list")
    verdict.check(code == 0, "ghg why --list", f"exit {code}\n{err}")
    slugs = out.split("\n")[:-1]
    for slug in slugs:
        verdict.check(bool(SLUG.fullmatch(slug)), "ghg why --list", f"not a slug: {slug!r}")
    verdict.check(len(slugs) == len(set(slugs)), "ghg why --list", "a slug is listed twice")
    return set(slugs)


def compare_lists(listed, emitted, verdict):
    folders = {path.name for path in FOLDERS.iterdir() if path.is_dir()} if FOLDERS.is_dir() else set()
    for slug in sorted(listed | set(emitted) | folders):
        by = ", ".join(emitted.get(slug, []))
        verdict.check(slug in listed, slug, f"`ghg why --list` does not name it{' (emitted by ' + by + ')' if by else ''}")
        verdict.check(slug in emitted, slug, "no source emits it")
        verdict.check(slug in folders, slug, f"tests/errors/{slug}/ is missing")
    return folders


def command_of(folder):
    path = folder / "cmd"
    return path.read_text(encoding="utf-8").strip() if path.is_file() else "ghg check input.yaml"


def run(scratch, slug):
    """What the user sees: standard error, standard output, and the exit code where it is not 0."""
    folder = scratch.root / "tests/errors" / slug
    output, code = scratch.sh(command_of(folder), folder, merged=False)
    return output + (f"[exit {code}]\n" if code else ""), code


def run_fixed(scratch, slug, verdict):
    folder = scratch.root / "tests/errors" / slug
    if (folder / "fixed.yaml").is_file():
        (folder / "fixed.yaml").replace(folder / "input.yaml")
        output, code = run(scratch, slug)
        verdict.check(code == 0, f"{slug}/fixed.yaml", f"the advice does not help:\n{output}")


def run_folder(scratch, slug, update, verdict):
    actual, _ = run(scratch, slug)
    path = FOLDERS / slug / "expected.txt"
    expected = path.read_text(encoding="utf-8") if path.is_file() else ""
    verdict.check(slug in actual, slug, f"the message does not name its slug:\n{actual}")
    if update:
        if actual != expected:
            path.write_text(actual, encoding="utf-8")
            print(f"rewritten: {path.relative_to(harness.ROOT)}")
    else:
        verdict.check(path.is_file(), slug, "expected.txt is missing")
        verdict.check(actual == expected, f"{slug}: {command_of(FOLDERS / slug)}",
                      harness.difference(expected.split("\n"), actual.split("\n")))
    run_fixed(scratch, slug, verdict)


def main():
    options = harness.arguments(__doc__, "--update")
    verdict = harness.Verdict("expectations")
    emitted = emitted_slugs()
    if not emitted:
        verdict.fail("src", "no source emits a slug: is the pattern in this script still right?")
    with harness.Scratch(options.ghg, "tests/errors") as scratch:
        listed = listed_slugs(scratch, verdict)
        folders = compare_lists(listed, emitted, verdict)
        if not folders:
            verdict.fail("tests/errors", "there is no folder")
        for slug in sorted(folders):
            run_folder(scratch, slug, options.update, verdict)
    verdict.exit()


if __name__ == "__main__":
    main()
