#!/usr/bin/python3
"""Is an evidence pack whole, does it prove what it should, and is a hostile one refused?

For every inventory of examples/ and tests/fixtures/inventories/:
    whole      `ghg lock --bundle`, then `ghg verify` and `--from-lock` exit 0; bundled again from elsewhere, the same bytes
    hashes     unpacked by other code, every file is what its lock says; nothing else is in it but the lock and the texts
    noticed    one byte changed in the inventory, in a table, in the lock, in a text: exit 1, and the file is named
Once:
    tables     a program with another figure in a built-in table still performs the bundle again, and no longer the folder
    hostile    archives made to do harm are refused: the right slug, soon, in little memory, and nothing is written (bundles_hostile.py)
"""
import hashlib
import io
import re
import sys
import zipfile

sys.dont_write_bytecode = True
import bundles_hostile
import harness
import recompute

FEWEST_INVENTORIES = 10
TEXTS = {"SHA256SUMS", "README.txt", "report.txt", "worksheets.txt"}
LISTED = re.compile(r'^  - \{is: ([a-z-]+), path: "([^"]+)", sha256: "([0-9a-f]{64})"\}$', re.MULTILINE)


def unpacked(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def lock_of(files):
    return next(name for name in files if name.endswith(".lock.yaml"))


def place(kind, path, lock):
    """Where the pack has a file of the lock."""
    if kind == "built-in":
        return "built-in/" + path
    parts = lock.split("/")[:-1]
    for part in path.split("/"):
        parts = parts[:-1] if part == ".." else parts + [part]
    return "/".join(parts)


def check_hashes(files, verdict, path):
    lock = lock_of(files)
    listed = {place(kind, name, lock): digest for kind, name, digest in LISTED.findall(files[lock].decode("utf-8"))}
    verdict.check(len(listed) > 2, path, f"the lock lists {len(listed)} files")
    verdict.check(set(files) == set(listed) | TEXTS | {lock}, path, f"not the files of the lock: {set(files) ^ (set(listed) | TEXTS | {lock})}")
    for name, digest in listed.items():
        verdict.check(hashlib.sha256(files.get(name, b"")).hexdigest() == digest, path, f"{name} is not what the lock says")
    return listed


def check_whole(scratch, path, verdict):
    bundle = scratch.root / "year.zip"
    out, err, code = scratch.ghg("lock", path, "--bundle", "year.zip", "--replace")
    if not verdict.check(code == 0, path, f"ghg lock --bundle: exit {code}\n{out}{err}"):
        return None
    data = bundle.read_bytes()
    locked = (scratch.root / path).with_suffix(".lock.yaml").read_bytes()
    for words in (["verify", "year.zip"], ["verify", "year.zip", "--from-lock"]):
        out, err, code = scratch.ghg(*words)
        verdict.check(code == 0 and "year.zip" in out.splitlines()[0] and err == "", path, f"ghg {' '.join(words)}: exit {code}\n{out}{err}")
        verdict.check("Files" not in out, path, f"files are told of an untouched bundle\n{out}")
    _, code = scratch.sh(f"ghg lock {path.name} --bundle ../again.zip", (scratch.root / path).parent)
    again = (scratch.root / path).parent.parent / "again.zip"
    verdict.check(code == 0 and again.read_bytes() == data, path, "bundled again from another folder: other bytes")
    again.unlink()
    files = unpacked(data)
    verdict.check(files[lock_of(files)] == locked, path, "the lock in it is not the lock beside the inventory")
    return files


def check_noticed(scratch, number, files, listed, path, verdict):
    """Every second change, the others with the next inventory."""
    lock = lock_of(files)
    tables = [name for name in listed if name.startswith("built-in/") and re.search(rb"^(note|means|  title|source): ", files[name], re.MULTILINE)]
    inventory = next(place(kind, name, lock) for kind, name, _ in LISTED.findall(files[lock].decode("utf-8")) if kind == "inventory")
    text = files[lock].decode("utf-8")
    changes = [(rf"^{re.escape(name)}  +", 1, files | {name: files[name] + (b"# \n" if name.endswith("yaml") else b" ")})
               for name in (inventory, tables[-1], "report.txt", "worksheets.txt", "README.txt")]
    changes += [
        ("the lock was edited", 1, files | {lock: text.replace('organisation: "', 'organisation: "X', 1).encode("utf-8")}),
        ("missing from the bundle", 1, {name: data for name, data in files.items() if name != tables[-1]}),
        ("^year/notes.txt  +in the bundle, and not in the lock", 0, files | {"year/notes.txt": b"paid in March"}),
    ]
    for words, expected, changed in changes[number % 2::2]:
        (scratch.root / "changed.zip").write_bytes(packed(changed))
        out, err, code = scratch.ghg("verify", "changed.zip")
        verdict.check(code == expected and re.search(words, out, re.MULTILINE), path, f"expected {words!r}: exit {code}\n{out}{err}")


def check_other_tables(scratch, options, verdict):
    """The bundle of today's program, verified by one with another factor for Stockholm's district heat."""
    where, _, _ = scratch.ghg("explain", "examples/first.yaml", "office-heat")
    printed = re.search(r"^  Figures +CO2e (\S+ g) ", where, re.MULTILINE)[1].encode()
    program = options.ghg.read_bytes()
    verdict.check(printed in program, "tables", f"{printed} is not in the program")
    other = scratch.base / "other"
    other.write_bytes(program.replace(printed, b"9" + printed[1:]))
    other.chmod(0o755)
    scratch.ghg("lock", "examples/first.yaml", "--bundle", "first.zip")
    for words, expected in (("examples/first.yaml", 1), ("first.zip", 0)):
        out, code = scratch.sh(f"{other} verify {words}")
        verdict.check(code == expected, "tables", f"verify {words} by a program with other tables: exit {code}\n{out}")
        verdict.check(("factor" in out and "changed" in out) == (expected == 1), "tables", out)


def check_inventory(scratch, number, path, verdict):
    files = check_whole(scratch, path, verdict)
    if files is None:
        return 0
    listed = check_hashes(files, verdict, path)
    check_noticed(scratch, number, files, listed, path, verdict)
    return 1


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("expectations")
    with harness.Scratch(options.ghg) as scratch:
        met = sum(check_inventory(scratch, number, path, verdict) for number, path in enumerate(list(recompute.inventories(scratch))))
        verdict.check(met >= FEWEST_INVENTORIES, "inventories", f"only {met} were bundled")
        check_other_tables(scratch, options, verdict)
        bundles_hostile.check(scratch, unpacked((scratch.root / "first.zip").read_bytes()), verdict)
    print(f"{met} inventories bundled")
    verdict.exit()


if __name__ == "__main__":
    main()
