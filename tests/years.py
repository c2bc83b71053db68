#!/usr/bin/python3
"""Do several years beside each other say what each says alone, and what the older would be with the newest's factors and choices?

    as reported     the figures of each year in a report of several are those of a report of it alone
    like-for-like   the older year, its text moved to the newest's year, factors and choices by hand and reported on its own, has these totals
    kept            an activity that the newest's factors do not serve stays as reported, is named with the reason, and the totals add up
    organisations   two organisations beside each other, and periods that share days, are no trend, and the report says why
    unlike          another consolidation, other shares, half a year: said beside the figures that are not like in it
    trend           text and Markdown print each year's scopes and totals, oldest first, columns that add up
"""
import json
import re
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
import harness

SOURCE = '{title: Figures of an invented country, publisher: A, url: "https://example.org", published: 2025, retrieved: 2025-07-01, licence: CC0-1.0}'
TABLE = """table: {table}
edition: invented/{year}
territory: FD
applies: {{from: {year}, to: {year}}}
source: {source}
factors:
{rows}"""
ROW = "  - {{id: {table}.{name}, match: {{{detail}: {name}}}, per: {per}, stage: {stage}, emits: {{CO2: {kg} kg}}, cite: row {name}}}\n"
INVENTORY = """organisation: Freedonia Holdings
region: FD
period: {year}
gwp: {gwp}
factors: [invented/{year}]
tables: [tables]
boundary: {{consolidation: operational-control, well_to_tank: category-3, rfi: none}}
activities:
  - {{id: wood, type: hotel, region: FD, quantity: {nights} room-nights}}
{more}"""


def report(scratch, *paths, form="json"):
    out, err, code = scratch.ghg("report", *paths, "--format", form)
    if code != 0:
        raise ValueError(f"ghg report {paths}: exit {code}\n{err}")
    return json.loads(out) if form == "json" else out


def check_pair(scratch, old, new, verdict):
    both = report(scratch, old, new)["years"]
    for path, year in zip((old, new), both):
        alone = report(scratch, path)
        verdict.check({**year, "like_for_like": None} == {**alone, "like_for_like": None}, path, "is not what it is alone")
        verdict.check("like_for_like" not in alone, path, "one year has no like-for-like")
        verdict.check(year["like_for_like"]["by"] == str(new), path, f"like-for-like by {year['like_for_like']['by']}")
    verdict.check(both[1]["like_for_like"]["totals"] == both[1]["totals"], new, "the newest is not like itself")
    return both


def moved(scratch, old, new):
    """The older inventory as somebody would write it with the newest's factors and choices."""
    text, newest = ((scratch.root / path).read_text(encoding="utf-8") for path in (old, new))
    for key in ("period", "gwp", "factors", "tables"):
        block = re.compile(rf"^{key}:.*\n(?:[ #].*\n)*", re.MULTILINE)
        found = block.search(newest)
        text = block.sub(found[0].replace("\\", r"\\") if found else "", text)
    path = old.with_name("moved.yaml")
    (scratch.root / path).write_text(text, encoding="utf-8")
    return path


def check_moved(scratch, old, new, verdict):
    both = check_pair(scratch, old, new, verdict)
    like = both[0]["like_for_like"]
    verdict.check(not like["kept_as_reported"] and like["impossible"] is None, old, f"not recalculated: {like}")
    alone = report(scratch, moved(scratch, old, new))["totals"]
    for key, value in alone.items():
        verdict.check(like["totals"][key] == value, f"{old} like {new}", f"{key} is {like['totals'][key]}, by hand {value}")
    verdict.check(alone != both[0]["totals"], old, "nothing moves: this pair shows nothing")


def write_pair(scratch):
    """Two years with tables of their own; a ferry has a factor in the older alone."""
    tables = scratch.root / "pair/tables"
    tables.mkdir(parents=True)
    for year, kg in ((2024, "20"), (2025, "10")):
        rows = ROW.format(table="hotel", name="FD", detail="region", per="room-night", stage="cradle-to-gate", kg=kg)
        rows += ROW.format(table="hotel", name="OLD", detail="region", per="room-night", stage="cradle-to-gate", kg="7") if year == 2024 else ""
        (tables / f"hotel-{year}.yaml").write_text(TABLE.format(table="hotel", year=year, source=SOURCE, rows=rows).replace("region: OLD", "region: ND"), encoding="utf-8")
        more = "  - {id: abroad, type: hotel, region: ND, quantity: 3 room-nights}\n" if year == 2024 else ""
        (scratch.root / f"pair/{year}.yaml").write_text(INVENTORY.format(year=year, gwp="ipcc/ar6-100", nights=100, more=more), encoding="utf-8")
    return harness.pathlib.Path("pair/2024.yaml"), harness.pathlib.Path("pair/2025.yaml")


def check_kept(scratch, verdict):
    old, new = write_pair(scratch)
    like = check_pair(scratch, old, new, verdict)[0]["like_for_like"]
    kept = like["kept_as_reported"]
    verdict.check([entry["activity"] for entry in kept] == ["abroad"] and kept[0]["why"], old, f"kept: {kept}")
    verdict.check(Fraction(kept[0]["kg_co2e"]) == 3 * 7, old, f"kept at {kept[0]['kg_co2e']} kg")
    verdict.check(Fraction(like["totals"]["scope_3"]) == 100 * 10 + 3 * 7, old, f"scope 3 like-for-like is {like['totals']['scope_3']}")
    text = report(scratch, new, old, form="text")
    trend = [line.split() for line in text[text.index("Trend as reported"):].splitlines()]
    for words in ("Trend as reported, tonnes CO2e 2024 2025", "Scope 3 2.02 1.00", "Trend like-for-like, tonnes CO2e 2024 2025", "Scope 3 1.02 1.00"):
        verdict.check(words.split() in trend, "trend", f"no line `{words}` in\n{text[text.index('Trend'):]}")
    verdict.check("  2024  abroad" in text, "trend", "does not name what was kept")
    verdict.check(re.search(r"\|[* ]*Scope 3[* ]*\|[* ]*1.02[* ]*\|[* ]*1.00", report(scratch, old, new, form="markdown")), "trend", "is not in Markdown")
    (scratch.root / "pair/other.yaml").write_text((scratch.root / old).read_text(encoding="utf-8").replace("Holdings", "Staffing"), encoding="utf-8")
    both = report(scratch, "pair/other.yaml", new)["years"]
    verdict.check(not any("like_for_like" in year for year in both), "trend", "two organisations are taken for two years of one")
    csv = report(scratch, old, new, form="csv")
    verdict.check("like-for-like,scope_3,3,,,,,,1021," in csv, "trend", "like-for-like is not in the CSV")


def check_no_trend(scratch, verdict):
    """Periods that share days, twice one year, half a year within another: said, with the reason. Half a year beside years is no like year."""
    year = (scratch.root / "pair/2025.yaml").read_text(encoding="utf-8")
    for name, period in (("same", "2025"), ("half", "{from: 2025-01-01, to: 2025-06-30}"), ("later", "{from: 2025-07-01, to: 2026-06-30}")):
        (scratch.root / f"pair/{name}.yaml").write_text(year.replace("period: 2025", f"period: {period}   # {name}"), encoding="utf-8")
    for name, why in (("other", "they are of Freedonia Staffing and of Freedonia Holdings"), ("same", "their periods share days"), ("half", "their periods share days"),
                      ("later", "their periods share days")):
        paths = f"pair/{name}.yaml", "pair/2025.yaml"
        both = report(scratch, *paths)["years"]
        verdict.check(all(one["no_trend"].startswith(why) and "like_for_like" not in one for one in both), name, f"{[one.get('no_trend') for one in both]}")
        text = report(scratch, *paths, form="text")
        verdict.check("No trend\n" in text and why in " ".join(text.split()) and "Trend as reported" not in text, name, text[-600:])


def check_unlike(scratch, verdict):
    """What stays as each year has it, also like-for-like: said."""
    year = (scratch.root / "pair/2025.yaml").read_text(encoding="utf-8")
    equity = year.replace("operational-control", "equity-share").replace("room-nights}", "room-nights, share: 50 %}")
    before = year.replace("2025", "2024")
    for name, text in (("equity", equity), ("share", equity.replace("50 %", "60 %").replace("2025", "2024")), ("control", before),
                       ("short", before.replace("period: 2024", "period: {from: 2024-01-01, to: 2024-06-30}"))):
        (scratch.root / f"pair/{name}.yaml").write_text(text, encoding="utf-8")
    for old, new, says in (("control", "equity", "consolidation is operational-control, in the newest equity-share"),
                           ("share", "equity", "the share of wood is 60 %, in the newest 50 %"), ("short", "2025", "it covers 182 days, the newest 365")):
        paths = f"pair/{old}.yaml", f"pair/{new}.yaml"
        years = report(scratch, *paths)["years"]
        verdict.check(years[0]["like_for_like"]["differs"] == [says], old, f"{years[0]['like_for_like']['differs']}")
        verdict.check(years[1]["like_for_like"]["differs"] == [], new, "the newest differs from itself")
        text = " ".join(report(scratch, *paths, form="text").split())
        verdict.check("Not alike, also like-for-like" in text and says in text, old, text[-400:])


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("expectations")
    with harness.Scratch(options.ghg) as scratch:
        folder = harness.pathlib.Path("examples/clockwork")
        check_moved(scratch, folder / "2019.yaml", folder / "2022.yaml", verdict)
        check_moved(scratch, folder / "2019-ghg-protocol.yaml", folder / "2022-ghg-protocol.yaml", verdict)
        check_kept(scratch, verdict)
        check_no_trend(scratch, verdict)
        check_unlike(scratch, verdict)
    verdict.exit()


if __name__ == "__main__":
    main()
