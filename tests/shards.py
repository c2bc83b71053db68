#!/usr/bin/python3
"""Is a report merged from parts, byte for byte, the report of one run?

    same      plain, CRLF, quoted with line ends in fields, gzip, zstd and three files by a pattern, in 1, 2, 3, 8 and 40 shards, the parts in any order: text, json and csv; by site, too
    apart     more keys and sites than are kept: the sites' totals are those of one run
    shares    each row is in one part, and the parts are the same bytes when a shard is run again, also on one processor
    errors    a wrong row fails its own shard with its line, writes no part, and leaves the others; pipes and devices have no parts
    refused   each kind of part that does not belong is refused by its name with its slug, and a hostile one crashes nothing
    cluster   examples/cluster/: under GNU parallel, as a Slurm array, and under dask.distributed with a worker killed
"""
import gzip
import hashlib
import os
import random
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
import harness
import shards_cluster

ROWS = 6_000
HEAD = """organisation: Freedonia Staffing AB
region: SE
period: 2022
gwp: ipcc/ar6-100
factors: [sweden-2022]
boundary: {consolidation: operational-control, well_to_tank: category-3, rfi: none}
"""
LEDGERS = """ledgers:
  - id: cards
    file: %s
    delimiter: semicolon
    decimal: comma
    dates: YYYY-MM-DD
    type: vehicle-fuel
    columns: {quantity: Volume, unit: Unit, date: Date, site: Office}
    units: {ltr: L}
    codes: {Product: {Diesel MK1: {fuel: diesel}, Bensin 95: {fuel: petrol}}}
    leave_out: [{column: Status, is: [storno, test], because: cancelled}]
  - id: bills
    file: bills.csv
    delimiter: comma
    decimal: point
    type: vehicle-fuel
    unit: L
    with: {fuel: diesel}
    columns: {quantity: Amount}
"""
COLUMNS = "Date;Product;Volume;Unit;Office;Status;Note"
FORMATS = ("text", "json", "csv")
NUMBERS = (1, 2, 3, 8, 40)


def rows_of(chance):
    rows = []
    for _ in range(ROWS):
        rows.append([f"2022-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}", chance.choice(["Diesel MK1", "Bensin 95"]),
                     f"{chance.randrange(10**chance.choice([1, 4]))},{chance.randrange(1000):03}", chance.choice(["L", "ltr"]),
                     f"site {chance.randrange(30)}" if chance.random() < 0.9 else "Lund; north", chance.choice(["ok"] * 9 + ["storno", "test"]),
                     chance.choice(["", "paid", 'said "yes"', "two\nlines", "a;b\n\n\nc"])])
    return rows


def field(text, always):
    return '"' + text.replace('"', '""') + '"' if always or any(c in text for c in ';"\n') else text


def csv_of(rows, end="\n", always=False):
    return (end.join([COLUMNS] + [";".join(field(text, always) for text in row) for row in rows]) + end).encode("utf-8")


def write(scratch, name, file, files):
    """A folder with an inventory of two ledgers: the files, and a small one."""
    folder = scratch.root / name
    folder.mkdir()
    (folder / "year.yaml").write_text(HEAD + LEDGERS % file, encoding="utf-8")
    (folder / "bills.csv").write_text("Amount\n" + "".join(f"{i}.5\n" for i in range(20)), encoding="utf-8")
    for path, data in files.items():
        (folder / path).write_bytes(data)
    return folder


def cut(scratch, folder, number, *options, inventory="year.yaml", expect=0, verdict=None):
    """The parts of all shards."""
    paths = []
    for shard in range(1, number + 1):
        part = folder / f"{shard}-of-{number}.part"
        _, err, code = scratch.ghg("report", folder / inventory, "--shard", f"{shard}/{number}", "--partial", part, *options)
        if verdict is not None:
            verdict.check(code == expect, f"{folder.name} {shard}/{number}", err)
        paths.append(part)
    return paths


def check_same(scratch, folder, chance, verdict, numbers=NUMBERS, options=()):
    for number in numbers:
        parts = cut(scratch, folder, number, *options, verdict=verdict)
        for form in FORMATS:
            whole = scratch.ghg("report", folder / "year.yaml", "--format", form, *options)
            chance.shuffle(parts)
            merged = scratch.ghg("merge", *parts, "--format", form, *options)
            verdict.check(whole[2] == 0 and len(whole[0]) > 100, f"{folder.name} {form}", whole[1])
            verdict.check(merged == whole, f"{folder.name}: {number} shards, {form}, {' '.join(options)}",
                          merged[1] + harness.difference(whole[0].split("\n"), merged[0].split("\n")))


def check_shares(scratch, folder, verdict):
    def text_of(paths):
        return [path.read_text(encoding="utf-8") for path in paths]
    first = text_of(cut(scratch, folder, 8))
    for data in first:
        rows = sum(int(line.split("\t")[2]) for line in data.split("\n") if line.startswith("ledger\tcards\t"))
        verdict.check(ROWS / 16 < rows < ROWS / 4, "shares", f"a shard of 8 has {rows} of {ROWS} rows")
    verdict.check(text_of(cut(scratch, folder, 8)) == first, "shares", "another part when run again")
    one = folder / "one.part"
    subprocess.run(["taskset", "-c", "0", str(scratch.base / "bin/ghg"), "report", str(folder / "year.yaml"), "--shard", "3/8", "--partial", str(one)], check=True)
    verdict.check(one.read_text(encoding="utf-8") == first[2], "shares", "another part on one processor")
    verdict.check(all(str(scratch.base) not in line for data in first for line in data.split("\n") if not line.startswith("inventory\t")),
                  "shares", "a part has a path of the machine in it")


def check_apart(scratch, chance, verdict):
    """70 000 sites: more than are kept apart from their keys."""
    rows = [["2022-01-01", chance.choice(["Diesel MK1", "Bensin 95"]), f"{chance.randrange(1000)},5", "L", f"site {i}", "ok", ""] for i in range(70_000)]
    folder = write(scratch, "apart", "rows.csv", {"rows.csv": csv_of(rows)})
    whole = scratch.ghg("report", folder / "year.yaml", "--format", "json", "--by", "site")
    verdict.check('"sites_apart": true' in whole[0], "apart", "sites were not summed apart")
    check_same(scratch, folder, chance, verdict, (3,), ("--by", "site"))


def check_errors(scratch, rows, verdict):
    bad = [list(row) for row in rows]
    bad[ROWS // 2][2] = "12.5"
    folder = write(scratch, "bad", "rows.csv", {"rows.csv": csv_of(bad)})
    _, whole, _ = scratch.ghg("report", folder / "year.yaml")
    failed = []
    for shard in range(1, 9):
        part = folder / f"{shard}.part"
        out, err, code = scratch.ghg("report", folder / "year.yaml", "--shard", f"{shard}/8", "--partial", part)
        verdict.check(out == "" and part.exists() == (code == 0), "errors", f"shard {shard}: {out}")
        if code != 0:
            failed.append((code, err))
    verdict.check(failed == [(1, whole)], "errors", f"not as one run tells it: {failed}\n{whole}")
    os.mkfifo(folder / "pipe.csv")
    for device in ("pipe.csv", "/dev/zero", "."):
        (folder / "pipe.yaml").write_text(HEAD + LEDGERS % device, encoding="utf-8")
        out, err, code = scratch.ghg("report", folder / "pipe.yaml", "--shard", "1/2", "--partial", folder / "p.part")
        verdict.check(code == 1 and "[ledger-file]" in err, "errors", f"{device}: exit {code}, {err}")
    for words in (["--shard", "1/2"], ["--partial", "x"], ["--shard", "3/2", "--partial", "x"], ["--shard", "1/2", "--partial", "x", "--output", "y"]):
        verdict.check(scratch.ghg("report", folder / "year.yaml", *words)[2] == 2, "errors", f"{words}: not wrong usage")
    code = scratch.ghg("report", folder / "year.yaml", "--shard", "1/8", "--partial", folder / "rows.csv")[2]
    verdict.check(code == 1 and (folder / "rows.csv").read_bytes() == csv_of(bad), "errors", "a ledger was written over")


def resealed(text):
    content = text[:text.rindex("seal\t")] if "seal\t" in text else text
    return content + f"seal\t{hashlib.sha256(content.encode('utf-8')).hexdigest()}\n"


def check_refused(scratch, folder, chance, verdict):
    parts = cut(scratch, folder, 3)
    texts = [path.read_text(encoding="utf-8") for path in parts]

    def refused(slug, *words, says=""):
        out, err, code = scratch.ghg("merge", *words)
        verdict.check(code == 1 and out == "" and f"[{slug}]" in err and str(says) in err, f"refused {slug}", f"exit {code}\n{err}\n{out[:200]}")

    def with_second(change, seal=True):
        text = change(texts[1])
        parts[1].write_text(resealed(text) if seal else text, encoding="utf-8")
    refused("part-missing", *parts[:2], says="3/3")
    refused("part-twice", *parts, parts[0], says=parts[0])
    other = cut(scratch, folder, 2)
    refused("part-number", *parts, other[0], says=other[0])
    refused("part-choices", *parts, "--by", "site", says=parts[0])
    for slug, change in (("part-schema", lambda text: text.replace("ghg-partial/1", "ghg-partial/0")),
                         ("part-program", lambda text: text.replace("ghg\t", "ghg\t9", 1)),
                         ("part-tables", lambda text: text.replace("built-in\t", "table\tx.yaml\t" + "0" * 64 + "\nbuilt-in\t")),
                         ("part-tables", lambda text: text.replace("built-in\t" + text.split("built-in\t")[1][:64], "built-in\t" + "0" * 64)),
                         ("part-inventory", lambda text: text.replace(text.split("year.yaml\t")[1][:64], "0" * 64)),
                         ("part-ledger", lambda text: text.replace("rows.csv", "cows.csv"))):
        with_second(change)
        refused(slug, *parts, says=parts[0] if slug == "part-ledger" else parts[1])
    for change in (lambda text: text.replace("Diesel MK1", "Bensin 98"), lambda text: text.replace("key\t", "key\t9", 1), lambda text: "", lambda text: text + "x"):
        with_second(change, seal=False)
        refused("part-damaged", *parts, says=parts[1])
    for change in (lambda text: text.replace("Diesel MK1\t", "Diesel MK2\t"), lambda text: text.replace("\tL\t0\t", "\tkg\t0\t")):
        with_second(change)
        out, err, code = scratch.ghg("merge", *parts)
        verdict.check(code == 1 and out == "" and "[part-" in err, "refused", f"a key that the ledger cannot have: exit {code}\n{err}")
    for _ in range(200):
        data = bytearray(texts[1].encode("utf-8"))
        for _ in range(chance.randrange(1, 5)):
            at = chance.randrange(14, len(data))
            data[at:at + chance.randrange(4)] = bytes(chance.choice([9, 10, 0, 45, 92, 57, 255, 47]) for _ in range(chance.randrange(4)))
        content = bytes(data)[:bytes(data).rfind(b"seal\t")]
        parts[1].write_bytes(content + b"seal\t" + hashlib.sha256(content).hexdigest().encode() + b"\n")
        out, err, code = scratch.ghg("merge", *parts)
        verdict.check(code in (0, 1) and (code == 0 or out == ""), "refused", f"hostile: exit {code}\n{err}")
    parts[1].write_text(texts[1], encoding="utf-8")
    refused("part-missing", parts[0], says="2/3, 3/3")
    verdict.check(scratch.ghg("merge", *parts)[2] == 0, "refused", "the whole parts are refused, too")
    moved = folder / "moved.yaml"
    (folder / "year.yaml").rename(moved)
    verdict.check(scratch.ghg("merge", *parts)[2] == 1, "refused", "a report without its inventory")
    verdict.check(scratch.ghg("merge", *parts, "--inventory", moved)[2] == 0, "refused", "--inventory does not help")
    moved.rename(folder / "year.yaml")
    data = (folder / "rows.csv").read_bytes()
    (folder / "rows.csv").write_bytes(data.replace(b"paid", b"PAID", 1))
    refused("part-changed", *parts, "--format", "json", says="rows.csv")
    (folder / "rows.csv").write_bytes(data + b"\n")
    refused("part-changed", *parts, "--format", "json", says="rows.csv")
    (folder / "rows.csv").unlink()
    refused("ledger-file", *parts, "--format", "json", says="rows.csv")
    verdict.check(scratch.ghg("merge", *parts)[2] == 0, "refused", "a text report reads the rows again")
    (folder / "rows.csv").write_bytes(data)
    code = scratch.ghg("merge", *parts, "--output", parts[2])[2]
    verdict.check(code == 1 and parts[2].read_text(encoding="utf-8") == texts[2], "refused", "a part was written over")


def main():
    options = harness.arguments(__doc__)
    verdict = harness.Verdict("things of shards")
    chance = random.Random(22)
    rows = rows_of(chance)
    thirds = [rows[:1000], rows[1000:4000], rows[4000:]]
    with harness.Scratch(options.ghg) as scratch:
        plain = write(scratch, "plain", "rows.csv", {"rows.csv": csv_of(rows)})
        crlf = write(scratch, "crlf", "rows.csv", {"rows.csv": b"\xef\xbb\xbf" + csv_of(rows, "\r\n")})
        quoted = write(scratch, "quoted", "rows.csv", {"rows.csv": csv_of(rows, always=True)})
        packed = write(scratch, "packed", "rows.gz", {"rows.gz": gzip.compress(csv_of(rows))})
        three = write(scratch, "three", "part-*", {f"part-{i}.csv": csv_of(third) for i, third in enumerate(thirds)})
        mixed = write(scratch, "mixed", "part-*", {"part-0.csv": csv_of(thirds[0]), "part-1.gz": gzip.compress(csv_of(thirds[1])), "part-2.csv": csv_of(thirds[2])})
        for folder in (plain, crlf, quoted, packed, three, mixed):
            check_same(scratch, folder, chance, verdict)
        for folder in (plain, three):
            check_same(scratch, folder, chance, verdict, (1, 3, 40), ("--by", "site"))
        check_shares(scratch, quoted, verdict)
        check_apart(scratch, chance, verdict)
        check_errors(scratch, rows, verdict)
        check_refused(scratch, plain, chance, verdict)
        shards_cluster.check(scratch, three, verdict)
    verdict.exit()


if __name__ == "__main__":
    main()
