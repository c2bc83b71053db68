#!/usr/bin/python3
"""Is a report merged from parts, byte for byte, the report of one run?

    same      plain, CRLF, quoted with line ends in fields, gzip, zstd and three files by a pattern, in 1, 2, 3, 8 and 40 shards, the parts in any order: every format; by site, too
    apart     more keys and sites than are kept: the sites' totals are those of one run
    shares    each row is in one part, and the parts are the same bytes when a shard is run again, also on one processor
    errors    a wrong row fails its own shard with its line, writes no part, and leaves the others; pipes and devices have no parts
    refused   each kind of part that does not belong is refused by its name with its slug, and a hostile one crashes nothing
    files     a file whose columns, first bytes or company changed in between is refused; odd names, and an inventory named in two ways, are not
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
import shards_files
from shards_bench import HEAD, LEDGERS, csv_of, cut, resealed, write

ROWS = 6_000
FORMATS = ("text", "markdown", "json", "csv")
NUMBERS = (1, 2, 3, 8, 40)


def rows_of(chance):
    rows = []
    for _ in range(ROWS):
        rows.append([f"2022-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}", chance.choice(["Diesel MK1", "Bensin 95"]),
                     f"{chance.randrange(10**chance.choice([1, 4]))},{chance.randrange(1000):03}", chance.choice(["L", "ltr"]),
                     f"site {chance.randrange(30)}" if chance.random() < 0.9 else "Lund; north", chance.choice(["ok"] * 9 + ["storno", "test"]),
                     chance.choice(["", "paid", 'said "yes"', "two\nlines", "a;b\n\n\nc"])])
    return rows


def check_workbook(scratch, folder, parts, options, verdict):
    whole, merged = folder / "whole.xlsx", folder / "merged.xlsx"
    codes = [scratch.ghg(*words, "--format", "xlsx", "--output", path, *options)[2]
             for words, path in ((["report", folder / "year.yaml"], whole), (["merge", *parts], merged))]
    verdict.check(codes == [0, 0] and whole.read_bytes() == merged.read_bytes(), f"{folder.name}: {len(parts)} shards, xlsx", f"{codes}: another workbook")


def check_same(scratch, folder, chance, verdict, numbers=NUMBERS, options=()):
    for number in numbers:
        parts = cut(scratch, folder, number, *options, verdict=verdict)
        check_workbook(scratch, folder, parts, options, verdict)
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
    refused("part-twice", *parts * 20, says="(and 37 more parts)")
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
        packed = [write(scratch, "gzip", "rows.gz", {"rows.gz": gzip.compress(csv_of(rows))})]
        three = write(scratch, "three", "part-*", {f"part-{i}.csv": csv_of(third) for i, third in enumerate(thirds)})
        mixed = write(scratch, "mixed", "part-*", {"part-0.csv": csv_of(thirds[0]), "part-1.gz": gzip.compress(csv_of(thirds[1])), "part-2.csv": csv_of(thirds[2])})
        if shutil.which("zstd"):
            zstd = [subprocess.run(["zstd", "-c"], input=csv_of(third), capture_output=True, check=True).stdout for third in thirds]
            packed.append(write(scratch, "zstd", "rows.csv.zst", {"rows.csv.zst": zstd[1]}))
            packed.append(write(scratch, "zstds", "part-*", {f"part-{i}.zst": data for i, data in enumerate(zstd)}))
        else:
            print("not run: zstd is not installed")
        for folder in (plain, crlf, quoted, *packed, three, mixed):
            check_same(scratch, folder, chance, verdict)
        for folder in (plain, three):
            check_same(scratch, folder, chance, verdict, (1, 3, 40), ("--by", "site"))
        check_shares(scratch, quoted, verdict)
        check_apart(scratch, chance, verdict)
        check_errors(scratch, rows, verdict)
        check_refused(scratch, plain, chance, verdict)
        shards_files.check(scratch, rows, verdict)
        shards_cluster.check(scratch, three, verdict)
    verdict.exit()


if __name__ == "__main__":
    main()
