"""The workbooks calculated again by LibreOffice, forced to: it believes the values in a file unless its profile says otherwise."""
import pathlib
import shutil
import subprocess

import recompute
import workbook
import xlsx_cases

NEVER_TRUST = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
TIMEOUT_SECONDS = 300
AT_ONCE = 6


def program():
    return shutil.which("soffice") or shutil.which("libreoffice")


def recalculated(scratch, files):
    """The sheets of each workbook after LibreOffice has calculated it."""
    profile, target = scratch.base / "profile", scratch.base / "recalculated"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user/registrymodifications.xcu").write_text(NEVER_TRUST, encoding="utf-8")
    said = ""
    for first in range(0, len(files), AT_ONCE):   # a busy machine gets through a few in time
        ran = subprocess.run([program(), f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx", "--outdir", target,
                              *files[first:first + AT_ONCE]], env=scratch.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, timeout=TIMEOUT_SECONDS, check=False)
        said += f"exit {ran.returncode}\n{ran.stdout.decode()}"
    found = [target / pathlib.Path(file).name for file in files]
    missing = [file.name for file in found if not file.exists()]
    if missing:
        raise ValueError(f"LibreOffice did not convert {missing}\n{said}")
    return [workbook.read(file) for file in found]


def check(scratch, verdict, files, book, live):
    """`files`: workbooks with the JSON results of their inventories; `live`: the workbook whose factor is changed, and its sheets."""
    if not program():
        print("skipped: LibreOffice is not installed (libreoffice-calc-nogui); formulas were calculated by tests/workbook.py alone")
        return
    lied = scratch.base / "lied.xlsx"   # a wrong value beside a formula must be noticed, else nothing was calculated
    total = xlsx_cases.row_with(workbook.read(files[0][0])["Summary"], {1: "Total, market-based"}), 3
    workbook.with_number(files[0][0], lied, "Summary", total, "123456")
    file, sheets = live
    moved = scratch.base / "moved.xlsx"
    _, sheet, row, column, number, *_ = factor = next(change for change in xlsx_cases.CHANGES if change[0] == "factor")
    workbook.with_number(file, moved, sheet, (xlsx_cases.row_with(sheets[sheet], row), column), number)
    calculated = recalculated(scratch, [lied, moved, *(file for file, _, _ in files)])
    honest, after_change = calculated[0], calculated[1]
    verdict.check(honest["Summary"][total].value != 123456.0, "LibreOffice", "it did not calculate")
    expected = recompute.report(scratch, f"{factor[0]}.yaml")["totals"]
    found = {key: after_change["Summary"][xlsx_cases.row_with(after_change["Summary"], {1: name}), 3].value for name, key in book.totals.items()}
    xlsx_cases.same(verdict, found, expected, "LibreOffice: another factor")
    for (file, result, path), again in zip(files, calculated[2:], strict=True):
        written = workbook.read(file)
        values = book(written, result, verdict, f"{path} by LibreOffice", value=lambda sheet, at, again=again: again[sheet][at].value)
        values.everything()
    print(f"{len(files) + 2} workbooks calculated by LibreOffice")
