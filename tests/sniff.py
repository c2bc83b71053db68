#!/usr/bin/python3
"""Does `ghg ledger sniff` conclude what an export says, say what it leaves open, and does its proposal, filled in, report?

    dialects   30 seeded exports in drawn dialects (delimiter, decimal and thousands marks, dates, line ends, byte order mark, encoding, header, quotes,
               fields of two lines): each mark is concluded, nothing else is left open than what the file leaves open
    filled in  `ghg check` names each key that was left without a value, at its line; with the answers it reports, and the ledger's rows and amounts are,
               to the last digit, those of this program
    open       exports that do not say (days up to 12, numbers without decimals, `1,234`, two amounts, ...): the key stands without a value, with `# unsure:`
    told       sums, cancelled rows, rows below zero, rows of another length, unknown units: each is told with its line or count
    refused    what is no table: the kind of problem, exit 1, nothing on standard output
    hostile    names and codes with controls, quotes, line ends and YAML's marks come back as the same bytes; 150 spoilt exports, 100 000 columns, a line without
               end: no crash, no control character in the output, and only keys without a value for `ghg check` to tell
"""
import gzip
import json
import random
import re
import shutil
import subprocess
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
import harness
from sniff_cases import EVIL, FUELS, OPEN, REFUSED, TOLD, Dialect, expected

DIALECTS = 30
SPOILT = 150
HEAD = """organisation: Freedonia Staffing AB
region: SE
period: 2022
gwp: ipcc/ar6-100
factors: [sweden-2022]
boundary: {consolidation: operational-control, well_to_tank: category-3, rfi: {factor: 1.9, source: "Sausen et al. 2005"}}
"""
BLANK = re.compile(r"^\s*(?!ledgers:|columns:|codes:|units:|leave_out:|#)[^#]*?(:|: *\}|is: , because: \})\s*(#.*)?$")
KEY = re.compile(r"^ +(?:- )?(\w+):(?: ([^#]*?))?\s*(?:#.*)?$")
KINDS = re.compile(r"error: .*\[([a-z-]+)\]$", re.MULTILINE)


def sniff(scratch, data, name="export.csv", options=()):
    (scratch.root / name).write_bytes(data)
    return scratch.ghg("ledger", "sniff", name, *options)


def said(text):
    """Each key of the proposal outside of its codes, with its value; '' where it has none."""
    keys, above = {}, ""
    for line in text.splitlines():
        above = line.strip().rstrip(":") if re.match(r" {4}\w+:$", line) else above
        found = KEY.match(line)
        if found and not (above == "codes" and line.startswith(" " * 6)):
            keys.setdefault(found[1], (found[2] or "").strip('"'))
    return keys


def unsure(text):
    return [line.split("# unsure: ", 1)[1] for line in text.splitlines() if "# unsure: " in line]


def open_lines(text):
    """Numbers of lines that hold a key without a value, from 1; keys of maps that stand below it have theirs there."""
    lines = text.splitlines()
    deeper = [len(after) - len(after.lstrip()) > len(line) - len(line.lstrip()) for line, after in zip(lines, lines[1:] + [""])]
    return [i for i, line in enumerate(lines, 1) if BLANK.match(line) and (not deeper[i - 1] or "}" in line.split("#")[0] or line.startswith("  - id"))]


def filled(text, answers, codes):
    """The proposal with the answers of a person."""
    lines = []
    for line in text.splitlines():
        code = next((meant for code, meant in codes.items() if line.lstrip().startswith((f"{code}: {{type: }}", f'"{code}": {{type: }}'))), None)
        key = KEY.match(line)
        if code:
            line = line.replace("{type: }", code)
        elif key and not key[2] and key[1] in answers:
            line = re.sub(r":(?=\s*(#.*)?$)", f": {answers[key[1]]}", line, count=1)
        lines.append(line.replace("because: }", "because: it does not count}"))
    return "\n".join(lines) + "\n"


def report(scratch, text):
    (scratch.root / "year.yaml").write_text(HEAD + text, encoding="utf-8")
    out, err, code = scratch.ghg("report", "year.yaml", "--format", "json")
    return (json.loads(out)["ledgers"][0] if code == 0 else None), err


def check_open_keys(scratch, text, where, verdict):
    """`ghg check` tells each key without a value, and nothing but such keys."""
    (scratch.root / "year.yaml").write_text(HEAD + text, encoding="utf-8")
    out, err, _ = scratch.ghg("check", "year.yaml")
    told = {int(line) for line in re.findall(r"^year\.yaml:(\d+):\d+: error", out + err, re.MULTILINE)}
    for line in open_lines(text):
        verdict.check(line + HEAD.count("\n") in told, where, f"`ghg check` does not tell line {line}:\n{text}\n{out}{err}")
    kinds = set(KINDS.findall(out + err)) - {"missing-key", "empty-value", "id-malformed"}
    verdict.check(not open_lines(text) or not kinds, where, f"other problems {kinds}:\n{text}\n{out}{err}")


def check_dialects(scratch, chance, verdict):
    for case in range(DIALECTS):
        dialect = Dialect(chance)
        where = f"dialects: {case}: {dialect}"
        data, rows, total = dialect.write(chance)
        text, err, code = sniff(scratch, data)
        if not verdict.check(code == 0, where, err):
            continue
        keys = said(text)
        for key, value in expected(dialect).items():
            verdict.check(keys.get(key) == value, where, f"{key} is {keys.get(key)!r}, not {value!r}\n{text}")
        verdict.check("thousands" in keys or dialect.thousands == "none", where, f"no thousands\n{text}")
        verdict.check("header" in keys or dialect.header, where, f"no header\n{text}")
        check_open_keys(scratch, text, where, verdict)
        answers = {"unit": "L", "quantity": '"3"', "type": "vehicle-fuel"}
        if not dialect.header:
            text = text.replace("    # codes:", "    codes:").replace("    #   ", "      ").replace("    type:\n", "")
        done = filled(text, answers, FUELS if dialect.header else FUELS | {"Uppsala": "{}"})
        if not dialect.header:
            done = re.sub(r'(?m)^      "[45]":\n(?:        .*\n)*', "", done)
        account, err = report(scratch, done)
        if verdict.check(account is not None, where, f"{done}\n{err}"):
            verdict.check(account["rows_read"] == rows == account["rows_used"], where, str(account))
            verdict.check(Fraction(account["amounts"]["L"]) == total, where, f"{account['amounts']}, and it is {total}")


def check_examples(scratch, verdict):
    """The two exports of examples/ledger, from the proposal to the amounts that the example's own inventory gives."""
    answers = {
        "fuel-cards.csv": ({"quantity": "Volym", "unit": "L"},
                           FUELS | {"Diesel MK1": FUELS["Diesel MK1"], "Bensin 95": "{type: vehicle-fuel, fuel: petrol}", "Biltvätt": "{type: vehicle-fuel, fuel: petrol}"}, "L", 5, "1166.875"),
        "flights.csv": ({"decimal": "point", "type": "flight\n    with: {cabin: average, trip: one-way}"}, {}, "passengers", 4, "8"),
    }
    for name, (values, codes, unit, used, amount) in answers.items():
        data = (harness.ROOT / "examples/ledger" / name).read_bytes()
        text, err, code = sniff(scratch, data, name)
        verdict.check(code == 0, name, err)
        check_open_keys(scratch, text, name, verdict)
        account, err = report(scratch, filled(text, values, codes))
        if verdict.check(account is not None, name, f"{text}\n{err}"):
            verdict.check(account["rows_used"] == used, name, str(account))
            amounts = account["amounts"]
            verdict.check(Fraction(amounts.get(unit, amounts.get("", 0))) == Fraction(amount), name, str(account))


def check_open(scratch, verdict):
    for what, (rows, key, doubt) in OPEN.items():
        text, err, code = sniff(scratch, rows if isinstance(rows, bytes) else rows.encode("utf-8"))
        if verdict.check(code == 0, f"open: {what}", err):
            left = f"{key}: ," in text if key == "is" else said(text).get(key) == ""
            verdict.check(left, f"open: {what}", f"{key} is not left open\n{text}")
            verdict.check(any(doubt in each for each in unsure(text)), f"open: {what}", f"not told: {doubt}\n{text}")
            check_open_keys(scratch, text, f"open: {what}", verdict)


def check_told(scratch, verdict):
    for what, (rows, told) in TOLD.items():
        text, err, code = sniff(scratch, rows.encode("utf-8"))
        verdict.check(code == 0 and told in text, f"told: {what}", f"not told: {told}\n{text}{err}")


def check_refused(scratch, verdict):
    for what, (data, kind) in REFUSED.items():
        out, err, code = sniff(scratch, data)
        verdict.check((out, code, KINDS.findall(err)) == ("", 1, [kind]), f"refused: {what}", f"{code}\n{out}{err}")
    for name, kind in (("none.csv", "ledger-file"), (".", "ledger-file")):
        out, err, code = scratch.ghg("ledger", "sniff", name)
        verdict.check((out, code, KINDS.findall(err)) == ("", 1, [kind]), f"refused: {name}", f"{code}\n{out}{err}")


def check_streams(scratch, verdict):
    data = ("Datum;Produkt;Volym (L)\n" + "2022-04-13;Diesel;1,5\n" * 200_000).encode()
    plain, _, _ = sniff(scratch, data)
    verdict.check("from its first 10000 rows" in plain.replace("9999", "10000"), "streams", plain)
    packed = {"export.csv.gz": gzip.compress(data, 1)}
    if shutil.which("zstd"):
        packed["export.csv.zst"] = subprocess.run(["zstd", "-c"], input=data, capture_output=True, check=True).stdout
    else:
        print("not run: zstd is not installed")
    for name, held in packed.items():
        text, _, _ = sniff(scratch, held, name)
        verdict.check(text.replace(name, "export.csv") == plain, f"streams: {name}", harness.difference(plain.splitlines(), text.splitlines()))
    out, _ = scratch.sh("yes '2022-04-13;Diesel;1,5' | ghg ledger sniff /dev/stdin")
    verdict.check(said(out).get("header") == "false" and "  - id:\n" in out, "streams: a pipe without end", out)
    out, code = scratch.sh("tr '\\0' x < /dev/zero | ghg ledger sniff /dev/stdin")
    verdict.check(code == 1 and "[ledger-long]" in out, "streams: a line without end", out)


def check_names(scratch, chance, verdict):
    """Columns and codes called like this are found again by a report: they were read back as the same bytes."""
    quote = lambda text: '"' + text.replace('"', '""') + '"'
    for name in EVIL:
        codes = chance.sample(EVIL, 6)
        header = [f"{name} volym", f"{name} produkt", f"{name} datum"]
        rows = [header] + [["1.5", code, f"2022-04-{13 + i}"] for i, code in enumerate(codes)]
        text, err, code = sniff(scratch, "\n".join(",".join(map(quote, row)) for row in rows).encode("utf-8"))
        where = f"hostile: {name!r}"
        if not verdict.check(code == 0, where, err):
            continue
        verdict.check(not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028]", text), where, repr(text))
        check_open_keys(scratch, text, where, verdict)
        done = filled(text, {"unit": "L"}, {}).replace("{type: }", FUELS["Diesel MK1"])
        account, err = report(scratch, done)
        if verdict.check(account is not None, where, f"{done}\n{err}"):
            verdict.check(account["rows_used"] == 6 and account["amounts"] == {"L": "9"}, where, str(account))


def spoilt(data, chance):
    data = bytearray(data)
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(data))
        kind = chance.randrange(4)
        if kind == 0:
            data[at] = chance.randrange(256)
        elif kind == 1:
            data[at:at] = chance.choice([b'"', b"'", b"\n", b";", b",", b"\t", b"|", b"\x1b]0;x\x07", b"\xff", b"\xe2\x80\xae", b"\r", b"-", b"#", b": ", b"{", b"\\"]) * chance.choice([1, 1, 2, 50])
        elif kind == 2:
            del data[at:at + chance.randrange(1, 30)]
        else:
            end = min(len(data), at + chance.randrange(1, 60))
            data[at:at] = data[chance.randrange(len(data)):end]
    return bytes(data)


def check_spoilt(scratch, chance, verdict):
    for case in range(SPOILT):
        data, _, _ = Dialect(chance).write(chance)
        text, err, code = sniff(scratch, spoilt(data[:chance.choice([80, 400, 4000])], chance))
        where = f"spoilt: {case}"
        verdict.check(code in (0, 1) and (code == 0) == bool(text), where, f"{code}\n{text}{err}")
        verdict.check(not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text + err), where, repr(text + err))
        if code == 0:
            check_open_keys(scratch, text, where, verdict)


def check_wide(scratch, verdict):
    rows = [",".join(str((i * row) % 10) for i in range(100_000)) for row in range(1, 5)] + [""]
    text, err, code = sniff(scratch, "\n".join(rows).encode())
    verdict.check(code == 0 and "each row has 100000 fields" in text and len(text) < 5000, "hostile: 100 000 columns", text[:2000] + err)


def main():
    options = harness.arguments(__doc__)
    verdict = harness.Verdict("conclusions")
    chance = random.Random(6)
    with harness.Scratch(options.ghg) as scratch:
        check_examples(scratch, verdict)
        check_dialects(scratch, chance, verdict)
        check_open(scratch, verdict)
        check_told(scratch, verdict)
        check_refused(scratch, verdict)
        check_streams(scratch, verdict)
        check_names(scratch, chance, verdict)
        check_spoilt(scratch, chance, verdict)
        check_wide(scratch, verdict)
    verdict.exit()


if __name__ == "__main__":
    main()
