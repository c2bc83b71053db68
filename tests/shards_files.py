"""Of shards.py: files that changed between two shards, or between them and the merge, and names that are odd but right."""
import harness
from shards_bench import HEAD, LEDGERS, csv_of, cut, resealed, write


def check(scratch, rows, verdict):
    """Of two parts the second sees another state of the file, as long as the first."""
    folder = write(scratch, "files", "rows*.csv", {"rows.csv": b"\xef\xbb\xbf" + csv_of(rows[:200])})
    file, data = folder / "rows.csv", (folder / "rows.csv").read_bytes()

    def refused(slug, where, *options):
        out, err, code = scratch.ghg("merge", *parts, *options)
        verdict.check(code == 1 and out == "" and f"[{slug}]" in err and where in err, f"files: {slug}", f"exit {code}\n{err}\n{out[:200]}")
    parts = cut(scratch, folder, 2)
    file.write_bytes(data.replace(b"Office;Status", b"Status;Office", 1))
    scratch.ghg("report", folder / "year.yaml", "--shard", "2/2", "--partial", parts[1])
    refused("part-ledger", f"{parts[1]}: error: the part read rows.csv with another first row")
    file.write_bytes(data)
    parts = cut(scratch, folder, 2)
    file.write_bytes(b"abc" + data[3:])
    for form in ("json", "csv"):
        refused("part-changed", "rows.csv", "--format", form)
    file.write_bytes(data)
    (folder / "rows2.csv").write_bytes(data)
    refused("part-ledger", "rows2.csv is a file of cards, and no shard summed it")
    scratch.ghg("report", folder / "year.yaml", "--shard", "2/2", "--partial", parts[1])
    refused("part-ledger", f"{parts[1]}: error: the part does not have the same ledgers, files")
    (folder / "rows2.csv").unlink()
    parts = cut(scratch, folder, 1)
    parts[0].write_text(resealed(parts[0].read_text(encoding="utf-8").replace("file\trows.csv", "file\t/etc/passwd")), encoding="utf-8")
    refused("part-ledger", "a file that cards does not name: /etc/passwd")
    check_names(scratch, rows, verdict)
    check_base(scratch, folder, verdict)


def check_names(scratch, rows, verdict):
    """A file's name that is no UTF-8, and one from the root in an inventory that is named in two ways."""
    odd = write(scratch, "odd", "rows*.csv", {b"rows\xe9\\x.csv".decode("utf-8", "surrogateescape"): csv_of(rows[:50])})
    rooted = write(scratch, "rooted", scratch.root / "rooted/rows.csv", {"rows.csv": csv_of(rows[:50])})
    for folder in (odd, rooted):
        parts = cut(scratch, folder, 2, verdict=verdict)
        scratch.ghg("report", f"{folder.name}/year.yaml", "--shard", "2/2", "--partial", parts[1])
        for form in ("text", "json"):
            whole, merged = scratch.ghg("report", folder / "year.yaml", "--format", form), scratch.ghg("merge", *parts, "--format", form)
            verdict.check(whole[2] == 0 and merged == whole, f"files: {folder.name} {form}", merged[1] + harness.difference(whole[0].split("\n"), merged[0].split("\n")))


def check_base(scratch, folder, verdict):
    """A shard does not read the base year, and must not be written over it."""
    base = folder / "base.yaml"
    base.write_text(HEAD, encoding="utf-8")
    target = "targets: [{id: half, base_year: 2021, reduce_by: 50 %, due: 2030, basis: location, covers: [mobile-combustion], base: {inventory: base.yaml}}]\n"
    (folder / "aim.yaml").write_text(HEAD + target + LEDGERS % "rows.csv", encoding="utf-8")
    _, err, code = scratch.ghg("report", folder / "aim.yaml", "--shard", "1/2", "--partial", base)
    verdict.check(code == 1 and "[output-is-input]" in err and "--partial" in err and base.read_text(encoding="utf-8") == HEAD, "files: base year", f"exit {code}\n{err}")
