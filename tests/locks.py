#!/usr/bin/python3
"""Does a lock hold what was reported, and does `ghg verify` notice what is not so?

For every inventory of examples/ and tests/fixtures/inventories/:
    holds      `ghg lock`, then `ghg verify` and `--from-lock` exit 0; locking again gives the same bytes
    totals     the lock's totals, as fractions, are those of the JSON report
    moved      the folder under another name verifies; CRLF for LF is named as such, and is no difference
    noticed    one digit of one figure at a time, the seal made to fit again: `ghg verify --from-lock` (with today's files, where the figure follows from no
               line) exits 1 and names a figure of the lock; with the old seal it says that the lock was edited
    words      what moves no line (organisation, period, choices, citations, memo, a target's due year), changed in the lock with a seal that fits, or in the
               inventory: `ghg verify` exits 1 and names it
    kept       no option writes over a lock, a bundle or a file that the figures rest on
"""
import hashlib
import json
import random
import re
import shutil
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
import harness
import recompute

FEWEST_FLIPS = 300
FLIPS_PER_INVENTORY = 40
FIGURE = re.compile(r"(?:\b(?:quantity|kg_co2e|kg_outside_scopes|kg|by|after|gwp|scope_\w+|total_\w+|outside_scopes|of_which_\w+): )(-?\d[\d./]*)")
SEAL = re.compile(r"^seal: .*$", re.MULTILINE)


def sealed(text):
    body = text[:text.rindex("seal: ")]
    return body + f"seal: {hashlib.sha256(body.encode('utf-8')).hexdigest()}\n"


def flipped(text, found, chance):
    """The text with another digit in one place of the figure; nothing where the figure would stay the same number."""
    places = [at for at in range(*found.span(1)) if text[at].isdigit()]
    at = chance.choice(places)
    digit = chance.choice([d for d in "123456789" if d != text[at]])
    return text[:at] + digit + text[at + 1:]


def totals_of(text):
    block = text[text.index("\ntotals:\n"):text.index("\nfactors:\n")]
    return {key: Fraction(value) for key, value in re.findall(r"^  (\w+): (\S+)$", block, re.MULTILINE)}


def check_totals(scratch, path, text, verdict):
    out, _, _ = scratch.ghg("report", path, "--format", "json")
    for key, value in json.loads(out)["totals"].items():
        close = abs(totals_of(text)[key] - Fraction(value)) * 2 * 10**15 <= 1
        verdict.check(close, path, f"total {key} is {totals_of(text).get(key)} in the lock, {value} in the report")


def check_moved(scratch, path, verdict):
    beside, moved = scratch.root / path.parts[0], scratch.root / "moved"
    shutil.copytree(beside, moved)
    there = moved / path.relative_to(path.parts[0])
    there.write_bytes(there.read_bytes().replace(b"\n", b"\r\n"))
    out, err, code = scratch.ghg("verify", there)
    verdict.check(code == 0 and "only its line ends changed" in out, path, f"moved, with CRLF: exit {code}\n{out}{err}")
    shutil.rmtree(moved)


def rests_nothing_on(text, figure):
    """Whether no other figure follows from this one: a quantity that a step `set` replaces (a distance, the part that a rung covers), the GWP of no mass."""
    line = text[figure.start():].split("\n  - line: ")[0]
    after = text[figure.end():].split("}")[0]
    return (figure[0].startswith("quantity") and "op: set" in line) or (figure[0].startswith("gwp") and after.endswith("kg_co2e: 0"))


def check_flips(scratch, lock, text, chance, verdict):
    found = [figure for figure in FIGURE.finditer(text) if not rests_nothing_on(text, figure)]
    for figure in chance.sample(found, min(FLIPS_PER_INVENTORY, len(found))):
        changed = flipped(text, figure, chance)
        lock.write_text(sealed(changed), encoding="utf-8")
        # What stands beside the totals follows from the inventory, not from the lock's lines.
        beside = text.find("\nbeside:\n") < figure.start() < text.find("\nfactors:\n") and "figure: " in text[text.rindex("\n", 0, figure.start()):figure.start()]
        out, err, code = scratch.ghg("verify", lock, *([] if beside else ["--from-lock"]), "--format", "json")
        told = json.loads(out) if out else {}
        named = code == 1 and (told["mismatches"] or told["figures"] or told["words"] if told else "[lock-unreadable]" in err)
        verdict.check(bool(named), lock.name, f"unnoticed ({figure[0]}): exit {code}\n{out}{err}")
    lock.write_text(changed, encoding="utf-8")
    out, err, code = scratch.ghg("verify", lock, "--from-lock")
    verdict.check(code == 1 and ("the lock was edited" in out or err), lock.name, f"an old seal was accepted: exit {code}\n{out}{err}")
    lock.write_text(text, encoding="utf-8")
    return min(FLIPS_PER_INVENTORY, len(found))


WORDS = [
    (r'^organisation: "', r'\g<0>X', "organisation"),
    (r'^to: "(\d{4})-12-31"', r'to: "\1-06-30"', "period"),
    (r'^  consolidation: "[^"]*"', '  consolidation: "financial-control"', "consolidation"),
    (r'^  gwp: "ipcc/ar6-100"', '  gwp: "ipcc/ar5-100"', "gwp"),
    (r'^    cite: "', r'\g<0>X', "words of the lock"),
    (r'^    written: "', r'\g<0>9', "words of the lock"),
    (r'^    where: "', r'\g<0>X', "words of the lock"),
    (r'(?<=, due: )\d+', "2099", "due"),
]


def check_words(scratch, lock, text, verdict):
    """Seals that fit prove nothing: what the lock says of itself is held against today's files."""
    met = 0
    for pattern, other, told in WORDS:
        changed, count = re.subn(pattern, other, text, count=1, flags=re.MULTILINE)
        if not count or changed == text:
            continue
        met += 1
        lock.write_text(sealed(changed), encoding="utf-8")
        out, err, code = scratch.ghg("verify", lock)
        verdict.check(code == 1 and told in out, lock.name, f"another {told} ({pattern}) in the lock: exit {code}\n{out}{err}")
    lock.write_text(text, encoding="utf-8")
    return met


def check_kept(scratch, verdict):
    year = scratch.root / "kept"
    year.mkdir()
    (year / "year.yaml").write_bytes((scratch.root / "examples/first.yaml").read_bytes())
    scratch.ghg("lock", "kept/year.yaml", "--bundle", "kept/year.zip")
    (year / "other.zip").write_bytes(b"PK")
    before = {path.name: path.read_bytes() for path in year.iterdir()}
    verdict.check(len(before) == 4, "kept", f"not written: {sorted(before)}")
    for words in (["verify", "kept/year.yaml", "--output", "kept/year.yaml"], ["verify", "kept/year.lock.yaml", "--output", "kept/year.yaml"],
                  ["verify", "kept/year.yaml", "--output", "kept/year.lock.yaml"], ["verify", "kept/year.zip", "--output", "kept/year.zip"],
                  ["report", "kept/year.yaml", "--output", "kept/year.lock.yaml"], ["report", "kept/year.yaml", "--output", "kept/year.yaml"],
                  ["lock", "kept/year.yaml", "--bundle", "kept/other.zip"], ["lock", "kept/year.yaml", "--bundle", "kept/nowhere/year.zip", "--replace"]):
        out, err, code = scratch.ghg(*words)
        verdict.check(code != 0 and "error" in err, "kept", f"ghg {' '.join(words)}: exit {code}\n{out}{err}")
        verdict.check({path.name: path.read_bytes() for path in year.iterdir()} == before, "kept", f"ghg {' '.join(words)} changed a file")
    out, err, code = scratch.ghg("lock", "kept/year.yaml", "--bundle", "kept/other.zip", "--replace")
    verdict.check(code == 0 and (year / "other.zip").read_bytes() == before["year.zip"], "kept", f"--replace: exit {code}\n{out}{err}")


def check_inventory(scratch, path, chance, verdict):
    out, err, code = scratch.ghg("lock", path)
    verdict.check(code == 0, path, f"ghg lock: exit {code}\n{out}{err}")
    lock = (scratch.root / path).with_suffix(".lock.yaml")
    text = lock.read_text(encoding="utf-8")
    for words in (["verify", path], ["verify", path, "--from-lock"], ["verify", lock.relative_to(scratch.root)], ["lock", path]):
        out, err, code = scratch.ghg(*words)
        verdict.check(code == 0, path, f"ghg {' '.join(map(str, words))}: exit {code}\n{out}{err}")
    verdict.check(lock.read_text(encoding="utf-8") == text, path, "locking again gives other bytes")
    check_totals(scratch, path, text, verdict)
    check_moved(scratch, path, verdict)
    verdict.check(check_words(scratch, lock, text, verdict) >= 4, path, "hardly a word was changed")
    return check_flips(scratch, lock, text, chance, verdict)


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("expectations")
    chance = random.Random(2026)
    with harness.Scratch(options.ghg) as scratch:
        flips = sum(check_inventory(scratch, path, chance, verdict) for path in list(recompute.inventories(scratch)))
        check_kept(scratch, verdict)
    verdict.check(flips >= FEWEST_FLIPS, "digits", f"only {flips} were changed")
    print(f"{flips} digits changed one at a time, each noticed")
    verdict.exit()


if __name__ == "__main__":
    main()
