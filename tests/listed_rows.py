#!/usr/bin/python3
"""Is each row of a ledger accounted for where rows are listed one by one?

4 000 seeded rows of tests/ledgers.py, among them rows with each kind of slip:
    kept out   `--keep-going FILE` lists exactly the rows in error, each at its line with its kind, in the order of the files; the report is, figure for figure,
               that of a file without them; rows read = rows used, left out and in error; the report says so; without errors FILE has its heads alone
    told       what FILE says of a row is what the report without `--keep-going` says of it
    refused    over an input, over the report, into a folder that is not there, on a full disk: an error, and nothing is written
    lines      `report --format csv --lines` has the lines of each row that is used, at its place, with its site and amount, to the last printed digit what the sum's
               lines come to for one unit; the columns of the totals add up to the totals of JSON; however the file is packed
    names      a row's own id and evidence stand beside it; credit notes that cancel out are listed each with its own figure
    together   rows of a ledger with an instrument stay one line: what it covers depends on all that is used
    twice      what can be read only once, or has changed since, is an error and leaves no file
    memory     200 000 rows are listed in the memory of a few thousand
"""
import csv
import gzip
import io
import json
import os
import random
import subprocess
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
import harness
import ledgers

ROWS = 4_000
LAST_DIGIT = Fraction(1, 10**15)


def year_of(folder, *files, name="year.yaml", extra=""):
    entries = "".join((ledgers.FUEL % file).replace("id: cards", f"id: cards{i or ''}") for i, file in enumerate(files))
    (folder / name).write_text(ledgers.HEAD + "ledgers:\n" + entries + extra, encoding="utf-8")
    return folder / name


def table(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def with_bad_rows(rows, chance):
    """The bytes of a file; of each row in error its line and kind; and the bytes of the file without them."""
    bad = [(slug, row if isinstance(row, bytes) else row.encode()) for slug, kind in ledgers.BAD.items() if slug != "ledger-long" for row in kind]
    pieces, good, expected, line = [ledgers.csv_of([]).rstrip(b"\n")], [ledgers.csv_of([]).rstrip(b"\n")], [], 2
    for _, row in rows:
        if chance.random() < 0.02:
            slug, text = chance.choice(bad)
            pieces.append(text)
            expected.append((line, slug))
            line += 1
        text = ";".join(ledgers.field(field) for field in row).encode()
        pieces.append(text)
        good.append(text)
        line += 1 + text.count(b"\n")
    return b"\n".join(pieces) + b"\n", expected, b"\n".join(good) + b"\n"


def figures(data):
    """What a report comes to, without the ledgers' accounts, caveats, inputs and the lines on which rows stand."""
    for line in data["lines"]:
        line["rows"]["first"] = line["where"] = ""
    return {key: data[key] for key in ("totals", "categories", "gases", "lines", "energy", "groups")}


def check_kept_out(scratch, folder, rows, chance, verdict):
    text, expected, good = with_bad_rows(rows, chance)
    more, expected_more, good_more = with_bad_rows(rows[:500], chance)
    for name, data in {"a.csv": text, "b.csv": more}.items():
        (folder / name).write_bytes(data)
    (folder / "good").mkdir()
    for name, data in {"a.csv": good, "b.csv": good_more}.items():
        (folder / "good" / name).write_bytes(data)
    for options in ((), ("--by", "site")):
        out, err, code = scratch.ghg("report", year_of(folder, "a.csv", "b.csv"), "--format", "json", "--keep-going", folder / "rejected.csv", *options)
        sound, _, _ = scratch.ghg("report", year_of(folder / "good", "a.csv", "b.csv"), "--format", "json", *options)
        if not verdict.check(code == 0, "kept out", f"exit {code}\n{err}"):
            return
        report, of_good = json.loads(out), json.loads(sound)
        differ = [key for key, value in figures(report).items() if value != figures(of_good)[key]]
        verdict.check(not differ, "kept out", f"other {differ} than without the rows in error")
        for account, other, wrong in zip(report["ledgers"], of_good["ledgers"], (expected, expected_more), strict=True):
            verdict.check(account["rows_in_error"] == len(wrong) and account["rows_read"] == other["rows_read"] + len(wrong), "kept out", account)
            left = sum(rule["rows"] for rule in account["left_out"])
            verdict.check(account["rows_read"] == account["rows_used"] + left + account["rows_in_error"], "kept out", account)
            kinds = {slug: sum(kind == slug for _, kind in wrong) for _, slug in wrong}
            verdict.check(account["in_error"] == kinds, "kept out", f"{account['in_error']}, and it is {kinds}")
            verdict.check((account["amounts"], account["left_out"]) == (other["amounts"], other["left_out"]), "kept out", account)
        told = [caveat for caveat in report["caveats"] if caveat["slug"] == "ledger-kept-out"]
        verdict.check(len(told) == 2 and told[0]["text"].startswith(f"{len(expected)} of "), "kept out", told)
        listed = [(row["file"].rsplit("/", 1)[-1], int(row["line"]), row["problem"]) for row in table((folder / "rejected.csv").read_text(encoding="utf-8"))]
        verdict.check(listed == [("a.csv", *row) for row in expected] + [("b.csv", *row) for row in expected_more], "kept out", f"listed {listed[:30]}")
    out, err, code = scratch.ghg("report", folder / "good/year.yaml", "--keep-going", folder / "none.csv")
    verdict.check(code == 0 and table((folder / "none.csv").read_text(encoding="utf-8")) == [] and "ledger-kept-out" not in out, "kept out", f"no errors: exit {code}\n{out}{err}")


def check_nothing_left(scratch, folder, verdict):
    """Without one row that can be used there is no report: its zero would be taken for a figure."""
    none = ledgers.csv_of([]) + b"01.02.2022;Diesel MK1;none;L;Lund;ok;\n01.02.2022;Car wash;1;L;Lund;test;\n"
    (folder / "none-left.csv").write_bytes(none)
    out, err, code = scratch.ghg("report", year_of(folder, "none-left.csv", name="none-left.yaml"), "--keep-going", folder / "none-left-rejected.csv")
    verdict.check(code == 1 and out == "" and "[ledger-number]" in err and not (folder / "none-left-rejected.csv").exists(), "kept out", f"no row left: exit {code}\n{out}{err}")


def check_told(scratch, folder, verdict):
    """The first twenty of the report's own messages, and the list."""
    _, err, code = scratch.ghg("report", folder / "year.yaml")
    messages = [line for line in err.splitlines() if ": error: " in line and "a.csv:" in line]
    listed = [row for row in table((folder / "rejected.csv").read_text(encoding="utf-8")) if row["file"].endswith("a.csv")][:20]
    verdict.check(code == 1 and len(messages) == 20, "told", f"exit {code}\n{err}")
    for message, row in zip(messages, listed):
        place = f"{row['file']}:{row['line']}:{row['column']}: error: {row['says'].lstrip(chr(39))} [{row['problem']}]"
        verdict.check(message == place, "told", f"{message}\n{place}")


def check_refused(scratch, folder, verdict):
    (folder / "link.csv").symlink_to("x.csv")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    year = folder / "year.yaml"
    for words, slug in (((year, "--keep-going", folder / "a.csv"), "output-is-input"), ((year, "--keep-going", year), "output-is-input"),
                        ((folder / "good/year.yaml", "--output", folder / "good/a.csv"), "output-is-input"),
                        ((year, "--keep-going", folder / "x.csv", "--output", folder / "x.csv"), "output-twice"),
                        ((year, "--keep-going", folder / "x.csv", "--output", f"{folder}/good/../x.csv"), "output-twice"),
                        ((year, "--keep-going", folder / "link.csv", "--output", folder / "x.csv"), "output-twice"),
                        ((year, "--keep-going", "/dev/stdout"), "output-twice"), ((year, "--keep-going", "/dev/fd/1", "--output", "/dev/stdout"), "output-twice"),
                        ((year, "--keep-going", folder), "output-unwritable"),
                        ((year, "--keep-going", folder / "none/x.csv"), "output-unwritable"), ((year, "--keep-going", "/dev/full"), "disk-full"),
                        ((year, "--keep-going", folder / "x.csv", "--shard", "1/2", "--partial", folder / "1.part"), "shard-alone")):
        out, err, code = scratch.ghg("report", *words)
        verdict.check(code in (1, 2) and out == "" and f"[{slug}]" in err, slug, f"{words}: exit {code}\n{err[:2000]}")
        now = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        verdict.check(now == before, slug, f"{words}: other files than before: {set(now) ^ set(before)}")


def check_redirected(scratch, folder, verdict):
    """A shell has made the file before ghg begins."""
    words = [scratch.base / "bin/ghg", "report", folder / "year.yaml", "--keep-going", folder / "both.csv"]
    with open(folder / "both.csv", "wb") as both:
        run = subprocess.run(words, stdout=both, stderr=subprocess.PIPE, check=False)
    verdict.check(run.returncode == 2 and b"[output-twice]" in run.stderr and (folder / "both.csv").read_bytes() == b"", "output-twice", run)
    (folder / "both.csv").unlink()


def units_of(report):
    """By activity and basis and stage: what one unit comes to."""
    return {(line["activity"], line["basis"], line["stage"]): Fraction(line["kg_co2e"]) / Fraction(line["quantity"]["value"]) for line in report["lines"]}


def check_lines(scratch, folder, rows, verdict):
    rows = [(value, row) for value, row in rows if "\n" not in row[6] and value != 0]
    plain = ledgers.csv_of(rows)
    for name, data in {"rows.csv": plain, "rows.csv.gz": gzip.compress(plain)}.items():
        (folder / name).write_bytes(data)
        out, err, code = scratch.ghg("report", year_of(folder, name), "--format", "json")
        if not verdict.check(code == 0, "lines", err):
            return
        report = json.loads(out)
        out, err, code = scratch.ghg("report", folder / "year.yaml", "--format", "csv", "--lines")
        if not verdict.check(code == 0, "lines", err):
            return
        lines, units = table(out), units_of(report)
        expected = [(number, value, row, key) for number, (value, row) in enumerate(rows, 2) if row[5] == "ok"
                    for key in units if key[0] == f"cards/{row[1]},{row[3]}"]
        if not verdict.check(len(lines) == len(expected) > 0, "lines", f"{len(lines)} lines, and it is {len(expected)}"):
            return
        for line, (number, value, row, (key, basis, stage)) in zip(lines, expected):
            same = (line["activity"], line["basis"] or None, line["stage"], line["site"], line["where"].rsplit("/", 1)[-1], Fraction(line["quantity"]))
            verdict.check(same == (key, basis, stage, row[4], f"{name}:{number}", value), "lines", f"{same}\n{row}")
            kg = value * units[key, basis, stage]
            verdict.check(abs(Fraction(line["kg_co2e"]) - kg) <= LAST_DIGIT, "lines", f"{line['kg_co2e']} kg, and it is {kg}")
        for column, total in (("in_total_location", "total_location"), ("in_total_market", "total_market")):
            summed = sum(Fraction(line[column]) for line in lines)
            off = abs(summed - Fraction(report["totals"][total]))
            verdict.check(off <= len(lines) * LAST_DIGIT, "lines", f"{column}: {summed}, and the total is {report['totals'][total]}")


PURCHASES = """ledgers:
  - id: books
    file: credits.csv
    delimiter: comma
    decimal: point
    type: spend
    unit: USD
    with: {sector: management-consulting, vat: excluded, price_year: 2022}
    columns: {quantity: Amount, id: Number, evidence: Invoice}
"""
COVERED = """instruments:
  - {id: go-118, kind: guarantee-of-origin, source: wind, cancelled: GO-2022-118, produced: 2022, market: AIB, volume: 61 MWh}
ledgers:
  - id: meters
    file: meters.csv
    delimiter: comma
    decimal: point
    type: electricity
    unit: MWh
    with: {region: SE, instrument: go-118}
    columns: {quantity: Amount}
"""


def check_names(scratch, folder, verdict):
    (folder / "credits.yaml").write_text(ledgers.HEAD + PURCHASES, encoding="utf-8")
    (folder / "credits.csv").write_text("Number,Amount,Invoice\n17,1000.5,INV-1\n18,-1000.5,CRED-1\n", encoding="utf-8")
    out, err, code = scratch.ghg("report", folder / "credits.yaml", "--format", "csv", "--lines")
    lines = table(out)
    if not verdict.check(code == 0 and len(lines) == 2, "names", f"exit {code}\n{out}{err}"):
        return
    told = [(line["activity"], line["evidence"], line["where"].rsplit("/", 1)[-1], line["quantity"]) for line in lines]
    verdict.check(told == [("books/17", "INV-1", "credits.csv:2", "1000.5"), ("books/18", "CRED-1", "credits.csv:3", "-1000.5")], "names", told)
    kg = [Fraction(line["kg_co2e"]) for line in lines]
    verdict.check(kg[0] == -kg[1] != 0, "names", kg)
    out, err, code = scratch.ghg("explain", folder / "credits.yaml", "credits.csv:3")
    verdict.check(code == 0 and "-1000.5" in out.replace(" ", ""), "names", f"a credit note explained: exit {code}\n{out}{err}")


def check_together(scratch, folder, verdict):
    (folder / "covered.yaml").write_text(ledgers.HEAD + COVERED, encoding="utf-8")
    (folder / "meters.csv").write_text("Amount\n40\n34\n", encoding="utf-8")
    out, err, code = scratch.ghg("report", folder / "covered.yaml", "--format", "csv", "--lines")
    report, _, _ = scratch.ghg("report", folder / "covered.yaml", "--format", "json")
    verdict.check(code == 0 and len(table(out)) == len(json.loads(report)["lines"]) > 1, "together", f"exit {code}\n{out}{err}")


def check_twice(scratch, folder, rows, verdict):
    year = year_of(folder, "/dev/stdin")
    run = subprocess.run([scratch.base / "bin/ghg", "report", year, "--format", "csv", "--lines", "--output", folder / "piped.csv"], input=ledgers.csv_of(rows[:50]), capture_output=True, check=False)
    verdict.check(run.returncode == 1 and b"[ledger-once]" in run.stderr and not (folder / "piped.csv").exists(), "twice", f"exit {run.returncode}\n{run.stderr.decode()}")


# A process of its own, for a child's peak is never less than that of the process it was made by.
MEASURE = "import os, sys; pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ); _, status, usage = os.wait4(pid, 0); print(status, usage.ru_maxrss)"


def check_memory(scratch, folder, rows, verdict):
    peaks = []
    for times in (1, 50):
        (folder / "many.csv").write_bytes(ledgers.csv_of(rows * times))
        words = [scratch.base / "bin/ghg", "report", year_of(folder, "many.csv"), "--format", "csv", "--lines", "--output", folder / "many-lines.csv"]
        ran = subprocess.run([sys.executable, "-S", "-c", MEASURE, *words], capture_output=True, text=True, check=True)
        status, peak = map(int, ran.stdout.split())
        peaks.append(peak)
        verdict.check(status == 0, "memory", f"status {status}\n{ran.stderr}")
    if "ASAN_OPTIONS" not in os.environ:
        verdict.check(peaks[1] < 2 * peaks[0], "memory", f"{peaks} KiB for {len(rows)} and {50 * len(rows)} rows")
        print(f"memory: {peaks} KiB for {len(rows)} and {50 * len(rows)} rows")


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("expectations")
    chance = random.Random(6)
    rows = ledgers.rows_of(chance)[:ROWS]
    with harness.Scratch(options.ghg) as scratch:
        folder = scratch.root / "listed"
        folder.mkdir()
        check_kept_out(scratch, folder, rows, chance, verdict)
        check_told(scratch, folder, verdict)
        check_nothing_left(scratch, folder, verdict)
        check_refused(scratch, folder, verdict)
        check_redirected(scratch, folder, verdict)
        check_lines(scratch, folder, rows, verdict)
        check_names(scratch, folder, verdict)
        check_together(scratch, folder, verdict)
        check_twice(scratch, folder, rows, verdict)
        check_memory(scratch, folder, rows, verdict)
    verdict.exit()


if __name__ == "__main__":
    main()
