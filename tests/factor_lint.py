#!/usr/bin/python3
"""Does `ghg check factors` judge the whole library, let it pass, and find what is planted in a copy of a part of it?"""
import json
import re
import shutil
import sys

sys.dont_write_bytecode = True
import harness

FEWEST_TABLES, FEWEST_ROWS = 50, 9000
FUELS = "desnz/2022/fuels.yaml"
PART = ("desnz/2022", "gwp", "plausible", "spbi", "umea-energi", "units")  # of the library: what is planted into; enough, and quick
ID, KG = "fuels.diesel.ttw.L", "CO2: 2.52058 kg"


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise SystemExit(f"FAIL {path}: {old!r} stands there {text.count(old)} times: is this suite still right?")
    path.write_text(text.replace(old, new), encoding="utf-8")


def row(path, identity):
    """The text of one row of a table in block style."""
    text = path.read_text(encoding="utf-8")
    found = re.search(rf"^  - id: {re.escape(identity)}\n(?:    .*\n)+", text, re.MULTILINE)
    if not found:
        raise SystemExit(f"FAIL {path}: no row {identity}: is this suite still right?")
    return found[0]


def two_editions(library, change):
    """The fuels as two editions of another publisher, all figures alike, but for one row of the later that is changed."""
    text = (library / FUELS).read_text(encoding="utf-8")
    for year in ("2022", "2023"):
        new = library / f"planted/{year}/fuels.yaml"
        new.parent.mkdir(parents=True)
        new.write_text(text.replace("edition: desnz/2022", f"edition: planted/{year}").replace(
            "applies: {from: 2022, to: 2022}", f"applies: {{from: {year}, to: {year}}}"), encoding="utf-8")
    edit(new, row(new, ID), change(row(new, ID)))


def slip(library):
    two_editions(library, lambda text: text.replace(KG, "CO2: 9.54163 kg").replace("printed_total: 2.55784", "printed_total: 9.57889"))


def no_slip(library):
    two_editions(library, lambda text: text.replace(KG, "CO2: 2.62058 kg").replace("printed_total: 2.55784", "printed_total: 2.65784"))


def slip_in_place(library):
    edit(library / FUELS, row(library / FUELS, ID), row(library / FUELS, ID).replace(KG, "CO2: 2520.58 kg").replace(
        "printed_total: 2.55784", "printed_total: 2520.61726"))


def uncited(library):
    text = row(library / FUELS, ID)
    edit(library / FUELS, text, re.sub(r"    cite: .*\n", "", text))


def empty_citation(library):
    text = row(library / FUELS, ID)
    edit(library / FUELS, text, re.sub(r"    cite: .*\n", '    cite: ""\n', text))


def open_period(library):
    edit(library / FUELS, "applies: {from: 2022, to: 2022}", "applies: {from: 2022}")


def gases_off(library):
    edit(library / FUELS, row(library / FUELS, ID), row(library / FUELS, ID).replace(KG, "CO2: 2.53058 kg"))


def duplicate_key(library):
    text = row(library / FUELS, ID)
    head = (library / FUELS).read_text(encoding="utf-8").split("factors:\n")[0]
    (library / "desnz/2022/more-fuels.yaml").write_text(f"{head}factors:\n" + text.replace(ID, "fuels.diesel.again"), encoding="utf-8")


def duplicate_id(library):
    text = row(library / FUELS, ID)
    edit(library / FUELS, text, text + text.replace("fuel: diesel", "fuel: diesel-too"))


def disordered(library):
    path = library / FUELS
    first = row(path, "fuels.butane.ttw.t")
    text = path.read_text(encoding="utf-8").replace(first, "")
    path.write_text(text + first, encoding="utf-8")


def implausible(library):
    edit(library / "spbi/2020/fuels.yaml", "emits: {CO2: 2.24 kg}", "emits: {CO2: 22.9 kg}")


def frozen_figure(library):
    edit(library / FUELS, row(library / FUELS, ID), row(library / FUELS, ID).replace(KG, "CO2: 2.52059 kg"))


def corrected_figure(library):
    text = row(library / FUELS, ID).replace(KG, "CO2: 2.52059 kg")
    edit(library / FUELS, row(library / FUELS, ID), text + f"    corrects: {{id: {ID}, was: {{{KG}}}, because: a test}}\n")


def wrongly_corrected_figure(library):
    text = row(library / FUELS, ID).replace(KG, "CO2: 2.52059 kg")
    edit(library / FUELS, row(library / FUELS, ID), text + f"    corrects: {{id: {ID}, was: {{CO2: 2.5 kg}}, because: a test}}\n")


def frozen_gone(library):
    shutil.rmtree(library / "umea-energi/2022")


def changed_gwp_set(library):
    """No row of the edition says another figure; the masses behind its figures in CO2e move all the same."""
    edit(library / "gwp/ar4-100.yaml", "{gas: CH4, value: 25,", "{gas: CH4, value: 28,")


def new_note(library):
    edit(library / FUELS, row(library / FUELS, ID), row(library / FUELS, ID) + "    note: a better explanation\n")


PLANTED = [  # what is planted; whether the library was frozen before; exit code with --strict; slug and words of its message
    (slip, False, 1, "unit-slip", "planted/2023#fuels.diesel.ttw.L is 9.54163 kg CO2 per L, and 2.52058 kg CO2 per L in planted/2022: 3.785 times"),
    (no_slip, False, 0, None, None),
    (slip_in_place, False, 1, "unit-slip", "in this program: 1000.000 times the other"),
    (uncited, False, 1, "factor-uncited", "nothing says where in its document this figure stands"),
    (empty_citation, False, 1, "empty-value", "cite"),
    (open_period, False, 1, "missing-key", "`to` is missing"),
    (gases_off, False, 3, "printed-total-differs", "add up to 2.56784 kg CO2e"),
    (duplicate_key, False, 1, "key-twice", "answer the same question"),
    (duplicate_id, False, 1, "id-twice", ID),
    (disordered, False, 3, "rows-unordered", "fuels.butane.ttw.t"),
    (implausible, False, 3, "figure-implausible", "1.7 kg to 3 kg per L is plausible"),
    (frozen_figure, True, 1, "frozen-changed", "desnz/2022 is frozen"),
    (corrected_figure, True, 0, None, None),
    (wrongly_corrected_figure, True, 1, "frozen-changed", "desnz/2022 is frozen"),
    (frozen_gone, True, 1, "frozen-changed", "umea-energi/2022 is frozen, and is not here"),
    (changed_gwp_set, True, 1, "frozen-changed", "desnz/2022 is frozen"),
    (new_note, True, 0, None, None),
]


def told(scratch, folder, *words):
    """Exit code, summary, and the messages by slug."""
    out, err, code = scratch.ghg("check", folder, "--strict", "--format", "json", *words)
    try:
        document = json.loads(out)
    except ValueError:
        return code, {}, [("", err or out)]
    return code, document, [(each["slug"], each["message"]) for each in document["diagnostics"]]


def whole_library(scratch, verdict):
    shutil.copytree(harness.ROOT / "factors", scratch.root / "factors")
    code, document, said = told(scratch, "factors")
    verdict.check(code == 0 and said == [], "ghg check factors --strict", f"exit {code}: {said[:5]}")
    verdict.check(document.get("tables", 0) >= FEWEST_TABLES and document.get("rows", 0) >= FEWEST_ROWS, "ghg check factors",
                  f"judged {document.get('tables')} tables with {document.get('rows')} rows, expected {FEWEST_TABLES} and {FEWEST_ROWS}")
    rows = sum(len(re.findall(r"^  - (?:\{)?id: ", path.read_text(encoding="utf-8"), re.MULTILINE)) for path in (harness.ROOT / "factors/spbi").rglob("*.yaml"))
    code, document, said = told(scratch, "factors/spbi")
    verdict.check(code == 0 and document.get("rows") == rows, "a part of the library", f"exit {code}, {document.get('rows')} rows: {said}")


def plant(scratch, planted, verdict):
    change, frozen, expected_code, slug, words = planted
    library = scratch.root / "planted"
    for folder in PART:
        shutil.copytree(scratch.root / "factors" / folder, library / folder)
    if frozen:
        out, err, code = scratch.ghg("factors", "freeze", "planted")
        verdict.check(code == 0, change.__name__, f"freeze: exit {code}\n{err}{out}")
        code, _, said = told(scratch, "planted")
        verdict.check(code == 0, change.__name__, f"frozen and not changed: exit {code}, {said[:5]}")
    change(library)
    code, _, said = told(scratch, "planted")
    verdict.check(code == expected_code, change.__name__, f"exit {code}, expected {expected_code}: {said[:5]}")
    found = [message for each, message in said if each == slug and words in message]
    verdict.check(len(found) == 1 if slug else said == [], change.__name__, f"expected {slug} with {words!r}, once: {said[:5]}")
    shutil.rmtree(library)


def empty_folders(scratch, verdict):
    (scratch.root / "empty").mkdir()
    (scratch.root / "no-tables/below").mkdir(parents=True)
    (scratch.root / "no-tables/below/notes.txt").write_text("table: fuels\n", encoding="utf-8")
    (scratch.root / "no-tables/rows.csv").write_text("a,b\n", encoding="utf-8")
    for folder in ("empty", "no-tables"):
        code, _, said = told(scratch, folder)
        verdict.check(code == 1 and [slug for slug, _ in said] == ["nothing-to-check"], folder, f"exit {code}: {said}")


def main():
    options = harness.arguments(__doc__)
    verdict = harness.Verdict("expectations")
    with harness.Scratch(options.ghg) as scratch:
        whole_library(scratch, verdict)
        for planted in PLANTED:
            plant(scratch, planted, verdict)
        empty_folders(scratch, verdict)
    verdict.exit()


if __name__ == "__main__":
    main()
