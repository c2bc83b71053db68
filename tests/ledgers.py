#!/usr/bin/python3
"""Are ledgers summed exactly, whatever way their rows come?

100 000 seeded rows (products, two kinds of money, credit notes, quoted fields, rows that a rule leaves out), added up here with fractions:
    control    rows read, used and left out, and amounts in each unit, are those of this program; read = used + left out
    lines      each line names its ledger, how many rows it sums, and the line of the first of them
    same       the totals are, to the last digit, those of an inventory that lists each key's sum as an activity
    any way    shuffled, with CRLF, all fields quoted, in three files, packed by gzip and zstd, through a pipe, on one processor: the same JSON but for the files and places in them
    by site    the groups add up to the totals
    apart      with more keys and sites than are kept, each site is to the last digit what fractions make of its rows
    progress   a terminal is told how far the reading is, and nothing else is
    bad rows   one row of each kind of slip among good ones: each is told at its line with its kind, all are counted, exit 1, nothing on standard output
    evidence   the lock names the ledger, one changed digit in it is noticed with the file's name, a bundle performs it again without the file
"""
import gzip
import json
import os
import pty
import random
import shutil
import subprocess
import sys
import time
from fractions import Fraction

sys.dont_write_bytecode = True
import harness
import ledger_sites

ROWS = 100_000
PRODUCTS = {"Diesel MK1 at Uppsala east": "diesel", "95": "petrol"}
HEAD = """organisation: Freedonia Staffing AB
region: SE
period: 2022
gwp: ipcc/ar6-100
factors: [sweden-2022]
boundary: {consolidation: operational-control, well_to_tank: category-3, rfi: none}
"""
FUEL = """  - id: cards
    file: %s
    delimiter: semicolon
    decimal: comma
    thousands: blank
    dates: DD.MM.YYYY
    type: vehicle-fuel
    columns: {quantity: Volume, unit: Unit, date: Date, site: Office}
    units: {ltr: L}
    codes: {Product: {Diesel MK1 at Uppsala east: {fuel: diesel}, 95: {fuel: petrol}}}
    leave_out: [{column: Status, is: [storno, test], because: cancelled}]
"""
COLUMNS = ["Date", "Product", "Volume", "Unit", "Office", "Status", "Note"]
OFFICES = ["Uppsala", "Malmö", "Lund; north of the river"]
NOTES = ["", "paid", 'said "yes"', "two\nlines", "a;b"]


def amount(chance):
    """A number as a file writes it, and what it is."""
    decimals = chance.choice([0, 1, 2, 2, 2, 3, 12])
    digits = chance.randrange(10 ** chance.choice([2, 4, 6]) * 10**decimals)
    whole, rest = divmod(digits, 10**decimals)
    text = f"{whole:,}".replace(",", chance.choice(["", " ", "\u00a0"]))
    return text + (f",{rest:0{decimals}}" if decimals else ""), Fraction(digits, 10**decimals)


def rows_of(chance):
    rows = []
    for _ in range(ROWS):
        text, value = amount(chance)
        status = chance.choice(["ok"] * 18 + ["storno", "test"])
        rows.append((value, [f"{chance.randrange(1, 29):02}.{chance.randrange(1, 13):02}.2022", chance.choice(list(PRODUCTS)), text,
                             chance.choice(["L", "ltr"]), chance.choice(OFFICES), status, chance.choice(NOTES)]))
    return rows


def field(text, always=False):
    return '"' + text.replace('"', '""') + '"' if always or any(c in text for c in ';"\n') else text


def csv_of(rows, end="\n", always=False):
    lines = [";".join(COLUMNS)] + [";".join(field(text, always) for text in row) for _, row in rows]
    return (end.join(lines) + end).encode("utf-8")


def report(scratch, folder, file, *options, through=None, before=()):
    (folder / "year.yaml").write_text(HEAD + "ledgers:\n" + FUEL % file, encoding="utf-8")
    words = [*before, str(scratch.base / "bin/ghg"), "report", str(folder / "year.yaml"), "--format", "json", *options]
    run = subprocess.run(words, input=through, capture_output=True, check=False)
    return run.stdout.decode("utf-8"), run.stderr.decode("utf-8"), run.returncode


def without_files(text):
    """The report, but for what names the files and the places in them."""
    data = json.loads(text)
    data["inputs"] = [entry for entry in data["inputs"] if entry["path"].startswith("factors/")]
    for ledger in data["ledgers"]:
        ledger["files"] = []
    for line in data["lines"]:
        del line["rows"]["first"]
    return data


def check_rows_of_lines(data, rows, verdict):
    count, first, number = {}, {}, 2
    for _, row in rows:
        if row[5] == "ok":
            key = f"cards/{row[1]},{row[3]}"
            count[key] = count.get(key, 0) + 1
            first.setdefault(key, number)
        number += 1 + row[6].count("\n")
    for line in data["lines"]:
        key, told = line["activity"], line["rows"]
        where = told["first"].rsplit(":", 1)
        verdict.check(told["count"] == count[key], "lines", f"{key}: {told['count']} rows, and it is {count[key]}")
        verdict.check(where[0].endswith("rows.csv") and int(where[1]) == first[key], "lines", f"{key}: first at {told['first']}, and it is line {first[key]}")


def check_control(data, rows, verdict):
    used = sum(value for value, row in rows if row[5] == "ok")
    left = {unit: sum(value for value, row in rows if row[5] != "ok" and row[3] == unit) for unit in ("L", "ltr")}
    account = data["ledgers"][0]
    verdict.check(account["rows_read"] == ROWS, "control", f"rows read: {account['rows_read']}")
    verdict.check(account["rows_used"] == sum(row[5] == "ok" for _, row in rows), "control", f"rows used: {account['rows_used']}")
    out = account["left_out"][0]
    verdict.check(account["rows_used"] + out["rows"] == account["rows_read"], "control", "rows read are not rows used and left out")
    verdict.check(Fraction(account["amounts"]["L"]) == used, "control", f"used {account['amounts']}, and it is {used}")
    verdict.check(sum(map(Fraction, out["amounts"].values())) == sum(left.values()), "control", f"left out {out['amounts']}, and it is {left}")


def check_same_as_listed(scratch, folder, data, rows, verdict):
    activities = ""
    for product, fuel in PRODUCTS.items():
        for unit in ("L", "ltr"):
            total = sum(value for value, row in rows if row[5] == "ok" and row[1] == product and row[3] == unit)
            digits = f"{total * 10**12 // 1:d}".rjust(13, "0")
            activities += f"  - {{id: '{product},{unit}', type: vehicle-fuel, fuel: {fuel}, quantity: '{digits[:-12]}.{digits[-12:]} L'}}\n"
    (folder / "listed.yaml").write_text(HEAD + "activities:\n" + activities, encoding="utf-8")
    out, err, code = scratch.ghg("report", folder / "listed.yaml", "--format", "json")
    verdict.check(code == 0, "same", err)
    if code == 0:
        verdict.check(json.loads(out)["totals"] == data["totals"], "same", f"listed {json.loads(out)['totals']}, from the ledger {data['totals']}")


def check_any_way(scratch, folder, first, rows, chance, verdict):
    shuffled = chance.sample(rows, len(rows))
    plain = csv_of(rows)
    third = len(rows) // 3
    ways = {"shuffled.csv": csv_of(shuffled), "crlf.csv": csv_of(rows, "\r\n"), "quoted.csv": csv_of(rows, always=True), "packed.csv.gz": gzip.compress(plain, 1)}
    if shutil.which("zstd"):
        ways["packed.csv.zst"] = subprocess.run(["zstd", "-c"], input=plain, capture_output=True, check=True).stdout
    else:
        print("not run: zstd is not installed")
    for name, data in ways.items():
        (folder / name).write_bytes(data)
    for part in range(3):
        (folder / f"part-{part}.csv").write_bytes(csv_of(rows[part * third:(part + 1) * third if part < 2 else None]))
    runs = [(name, (), {}) for name in ways] + [("part-*.csv", (), {}), ("/dev/stdin", (), {"through": plain}), ("rows.csv", (), {"before": ("taskset", "-c", "0")})]
    for name, options, how in runs:
        out, err, code = report(scratch, folder, name, *options, **how)
        if verdict.check(code == 0, name, f"exit {code}\n{err[:2000]}"):
            verdict.check(without_files(out) == first, name, "another result")


def check_groups(scratch, folder, rows, verdict):
    out, err, code = report(scratch, folder, "rows.csv", "--by", "site")
    if not verdict.check(code == 0, "by site", err):
        return
    data = json.loads(out)
    groups = {group["value"]: group for group in data["groups"]}
    verdict.check(set(groups) == set(OFFICES), "by site", f"groups {sorted(groups)}")
    parts = sum(Fraction(group["totals"]["total_market"]) for group in data["groups"])
    near = abs(parts - Fraction(data["totals"]["total_market"])) < Fraction(1, 10**14)
    verdict.check(near, "by site", f"{parts} in groups, {data['totals']['total_market']} in all")


def check_progress(scratch, folder, verdict):
    """Rows come slowly through a pipe, with a terminal to tell of them, and without."""
    (folder / "year.yaml").write_text(HEAD + "ledgers:\n" + FUEL % "/dev/stdin", encoding="utf-8")
    for on_terminal in (True, False):
        theirs, ours = pty.openpty() if on_terminal else os.pipe()
        run = subprocess.Popen([str(scratch.base / "bin/ghg"), "report", str(folder / "year.yaml")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=ours)
        os.close(ours)
        run.stdin.write(b";".join(name.encode() for name in COLUMNS) + b"\n")
        for _ in range(20):
            run.stdin.write(b"01.02.2022;Diesel MK1 at Uppsala east;1;L;Lund;ok;\n" * 20_000)
            run.stdin.flush()
            time.sleep(0.06)
        out, _ = run.communicate()
        told = b""
        while not told.endswith(b"\x1b[K"):  # a terminal has no end of its own
            try:
                piece = os.read(theirs, 65536)
            except OSError:
                break
            if not piece:
                break
            told += piece
        os.close(theirs)
        verdict.check(run.returncode == 0 and b"400000 read" in out.replace(b" 400 000", b" 400000"), "progress", f"exit {run.returncode}\n{out.decode()}{told.decode()}")
        if on_terminal:
            verdict.check(b"\rstdin: " in told.replace(b"\x1b[K", b"") and b" rows, " in told and told.endswith(b"\r\x1b[K"), "progress", f"on a terminal: {told}")
        else:
            verdict.check(told == b"", "progress", f"without a terminal: {told}")


BAD = {
    "ledger-fields": ["01.02.2022;Diesel MK1 at Uppsala east;1", "01.02.2022;Diesel MK1 at Uppsala east;1;L;Lund;ok;;"],
    "ledger-quote": ['01.02.2022;"Diesel"MK1;1;L;Lund;ok;'],
    "ledger-number": ["01.02.2022;Diesel MK1 at Uppsala east;one;L;Lund;ok;", "01.02.2022;Diesel MK1 at Uppsala east;1.5;L;Lund;ok;"],
    "ledger-unit": ["01.02.2022;Diesel MK1 at Uppsala east;1;barrels of it;Lund;ok;"],
    "ledger-code": ["01.02.2022;Car wash;1;L;Lund;ok;"],
    "ledger-date": ["31.02.2022;Diesel MK1 at Uppsala east;1;L;Lund;ok;"],
    "ledger-period": ["01.02.2021;Diesel MK1 at Uppsala east;1;L;Lund;ok;"],
    "ledger-bytes": [b"01.02.2022;Diesel MK1 at Uppsala east;1;L;L\xfcnd;ok;", b"01.02.2022;Diesel MK1 at Uppsala east;1;L;L\0nd;ok;"],
    "ledger-long": ["01.02.2022;Diesel MK1 at Uppsala east;1;L;Lund;ok;" + "x" * 10_000_000],
    "ledger-negative": ["01.02.2022;Diesel MK1 at Uppsala east;-1;L;Lund;ok;"],
    "ledger-blank": ["01.02.2022;;1;L;Lund;ok;"],
}


def check_bad_rows(scratch, folder, verdict):
    lines, expected = [";".join(COLUMNS).encode()], {}
    for slug, bad in BAD.items():
        for row in bad:
            lines += [b"01.02.2022;Diesel MK1 at Uppsala east;1;L;Lund;ok;"] * 3
            lines.append(row if isinstance(row, bytes) else row.encode("utf-8"))
            expected[len(lines)] = slug
    lines.append('01.02.2022;Diesel MK1 at Uppsala east;1;L;Lund;ok;"open'.encode())
    expected[len(lines)] = "ledger-quote"
    (folder / "bad.csv").write_bytes(b"\n".join(lines))
    out, err, code = report(scratch, folder, "bad.csv")
    verdict.check(code == 1 and out == "", "bad rows", f"exit {code}\n{out}")
    told = {int(line.split(":")[1]): line.rsplit("[", 1)[1].rstrip("]") for line in err.splitlines() if "bad.csv:" in line and ": error: " in line}
    verdict.check(told == expected, "bad rows", f"told {told}\nexpected {expected}\n{err[:3000]}")


def check_evidence(scratch, folder, rows, verdict):
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / "year.yaml").write_text(HEAD + "ledgers:\n" + FUEL % "rows.csv", encoding="utf-8")
    (folder / "rows.csv").write_bytes(csv_of(rows[:2000]))
    out, err, code = scratch.ghg("lock", folder / "year.yaml", "--bundle", folder / "year.zip")
    verdict.check(code == 0, "evidence", f"lock: exit {code}\n{err}")
    verdict.check('path: "rows.csv"' in (folder / "year.lock.yaml").read_text(encoding="utf-8"), "evidence", "the lock does not name the ledger")
    for words in (["verify", folder / "year.yaml"], ["verify", folder / "year.zip"]):
        out, err, code = scratch.ghg(*words)
        verdict.check(code == 0, "evidence", f"{words}: exit {code}\n{out}{err}")
    text = (folder / "rows.csv").read_text(encoding="utf-8")
    at = next(i for i, c in enumerate(text) if c in "123456789" and text[:i].endswith((";Diesel MK1 at Uppsala east;", ";95;")) and ";ok;" in text[i:i + 40])
    (folder / "rows.csv").write_text(text[:at] + str(int(text[at]) % 9 + 1) + text[at + 1:], encoding="utf-8")
    out, err, code = scratch.ghg("verify", folder / "year.yaml")
    verdict.check(code == 1 and "rows.csv" in out and "changed" in out, "evidence", f"a digit of the ledger: exit {code}\n{out}{err}")
    (folder / "rows.csv").unlink()
    out, err, code = scratch.ghg("verify", folder / "year.zip")
    verdict.check(code == 0, "evidence", f"the bundle without the file: exit {code}\n{out}{err}")


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("expectations")
    chance = random.Random(2022)
    rows = rows_of(chance)
    with harness.Scratch(options.ghg) as scratch:
        folder = scratch.root / "ledger"
        folder.mkdir()
        (folder / "rows.csv").write_bytes(csv_of(rows))
        out, err, code = report(scratch, folder, "rows.csv")
        if verdict.check(code == 0, "rows.csv", f"exit {code}\n{err[:3000]}"):
            first = without_files(out)
            check_rows_of_lines(json.loads(out), rows, verdict)
            check_control(first, rows, verdict)
            check_same_as_listed(scratch, folder, first, rows, verdict)
            check_any_way(scratch, folder, first, rows, chance, verdict)
            check_groups(scratch, folder, rows, verdict)
        check_progress(scratch, folder, verdict)
        ledger_sites.check(scratch, folder, chance, HEAD, verdict)
        check_bad_rows(scratch, folder, verdict)
        check_evidence(scratch, folder, rows, verdict)
    verdict.exit()


if __name__ == "__main__":
    main()
