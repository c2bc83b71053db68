"""What the files of shards.py share: a folder with an inventory of two ledgers, its rows, and the parts of its shards."""
import hashlib

from ledgers import HEAD  # noqa: F401, for those who import from here

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


def resealed(text):
    content = text[:text.rindex("seal\t")] if "seal\t" in text else text
    return content + f"seal\t{hashlib.sha256(content.encode('utf-8')).hexdigest()}\n"
