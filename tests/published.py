#!/usr/bin/python3
"""Do the built-in tables say what their publishers' files say, figure by figure and both ways? Files and tables are read here on their own.

US supply-chain factors (CO2e and by gas), grids by country and year, eGRID, European mixes, GWP sets. The files are looked for in the folder
`$GHG_SHARED/reference/data`, or `../shared/…`; one that is not there is named and not compared. With all of them fewer than LEAST figures fail.
"""
import collections
import csv
import json
import os
import pathlib
import re
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
import harness

SHARED = pathlib.Path(os.environ.get("GHG_SHARED", harness.ROOT.parent / "shared")) / "reference/data"
FACTORS = harness.ROOT / "factors"
LEAST = 25000
WITH_MARGINS = "Supply Chain Emission Factors with Margins"
INTENSITY = "Carbon intensity of electricity - gCO2/kWh"
SPEND = {  # edition: file, year of the dollars, rows of a sector, when the document was published
    "epa-supply-chain/1.2": ("useeio_supply_chain_v1.2_naics_co2e_usd2021.csv", "2021", 1, "2023"),
    "epa-supply-chain/1.3": ("useeio_supply_chain_v1.3.0_naics_co2e_usd2022.csv", "2022", 1, "2024"),
    "epa-supply-chain/1.3-by-gas": ("useeio_supply_chain_v1.3.0_naics_byghg_usd2022.csv", "2022", 18, "2024"),
}
GRIDS, EGRID, MIXES, GWPS = ("owid_carbon_intensity_electricity.csv", "agirgol_egrid-2023.json", "DERIVED_aib_mixes_2016-2022.csv",
                             "gwp_openclimatedata.csv")
YEARS = [str(year) for year in range(2000, 2025)]
COUNTS = {"epa-supply-chain/1.2": 1016, "epa-supply-chain/1.3": 1016, "epa-supply-chain/1.3-by-gas": 1016, "egrid/2023": 27,
          "aib/2019": 8, "aib/2022": 8}
GRID_COUNT = 5149
OFFICE_SECTORS = 50   # sectors with a short name, on which inventories rest
US_GASES = {"Carbon dioxide": "CO2", "Methane": "CH4", "Nitrous oxide": "N2O", "Carbon tetrafluoride": "CF4", "Hexafluoroethane": "C2F6",
            "Perfluoropropane": "C3F8", "Perfluorobutane": "C4F10", "Perfluorocyclobutane": "c-C4F8", "Perfluorohexane": "C6F14",
            "Sulfur hexafluoride": "SF6", "Nitrogen trifluoride": "NF3", "HFCs and PFCs, unspecified": "HFCs-and-PFCs", "All GHGs": "CO2e"}
EGRID_GASES = {"CarbonDioxide": "CO2", "MethaneFossil": "CH4-fossil", "NitrousOxide": "N2O"}
GWP_COLUMNS = {"ipcc/ar4-100": "AR4GWP100", "ipcc/ar5-100": "AR5GWP100", "ipcc/ar5-100-fossil30": "AR5GWP100", "ipcc/ar6-100": "AR6GWP100"}
OTHER_GWPS = {("ipcc/ar6-100", "SF6", "24300", "25200")}   # the table of AR6 was corrected, the transcription was not


class Figures(harness.Verdict):
    """Counts the figures that were laid side by side, apart from what else is checked."""
    compared = 0

    def same(self, ok, where, what):
        self.compared += 1
        return self.check(ok, where, what)


class Row:
    """A factor as the text of its table has it."""

    def __init__(self, edition, text):
        self.edition, self.id = edition, text.split("\n", 1)[0]
        self.match = dict(pair.split(": ") for pair in re.search(r"match: {(.*)}", text)[1].split(", "))
        self.per, self.stage = re.search(r"per: (.*)", text)[1], re.search(r"stage: (.*)", text)[1]
        self.emits = dict(pair.split(": ") for pair in re.search(r"emits: {(.*)}", text)[1].split(", "))
        self.cite = re.search(r'cite: "?(.*?)"?$', text, re.MULTILINE)[1].replace('\\"', '"')
        price = re.search(r"price: (.*)", text)
        self.price = price[1] if price else ""
        self.note = text.split("    note: ")[1] if "    note: " in text else ""


def rows_of(edition, table):
    text = (FACTORS / edition / f"{table}.yaml").read_text("utf-8")
    return [Row(edition, block) for block in text.split("\n  - id: ")[1:]]


def records(name):
    with open(SHARED / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def figure(text):
    number, unit = text.split(" ", 1)
    return Fraction(number), unit


def same_sets(verdict, where, ours, theirs):
    """Every source row has one factor, and every factor one source row."""
    twice = [key for key, count in collections.Counter(ours).items() if count > 1]
    verdict.check(not twice, where, f"more than one factor for {twice[:3]}")
    verdict.check(set(ours) == set(theirs), where, f"only here {sorted(set(ours) - set(theirs))[:3]}, only in the file {sorted(set(theirs) - set(ours))[:3]}")


def compare_spend(verdict, edition, factors, source):
    _, year, gases, _ = SPEND[edition]
    sectors = collections.defaultdict(dict)
    for row in source:
        sectors[row["2017 NAICS Code"], row["2017 NAICS Title"]][US_GASES.get(row["GHG"], row["GHG"])] = row
    cited = []
    for factor in factors:
        found = re.fullmatch(rf'(?:row|the {gases} rows) (\d{{6}}) (.*), column "{WITH_MARGINS}"', factor.cite)
        key = found.groups() if found else (factor.cite, "")
        cited.append(key)
        rows = sectors.get(key, {})
        verdict.check(len(rows) == gases and factor.emits.keys() == rows.keys(), factor.id, f"other gases than the {gases} of its rows")
        for gas, row in rows.items():
            mass = row["Unit"].split("/")[0]
            verdict.same(gas in factor.emits and figure(factor.emits[gas]) == (Fraction(row[WITH_MARGINS]), "kg" if gas == "CO2e" else mass),
                          f"{edition}#{factor.id}", f"{gas}: {factor.emits.get(gas)}, the file has {row[WITH_MARGINS]} {mass}")
            verdict.check(f"/{year} USD, purchaser price" in row["Unit"], factor.id, "another year of dollars")
        verdict.check((factor.per, factor.price) == ("USD", f"{{currency: USD, year: {year}, kind: purchaser}}"), factor.id, "other dollars")
        sector = factor.match["sector"]
        verdict.check(factor.id == "spend." + sector and (not sector[0].isdigit() or sector == f"{key[0]}-{slug(key[1])}"), factor.id, "another name")
    same_sets(verdict, edition, cited, sectors)


def compare_offices(verdict, editions):
    """The short names stand for the same codes in every edition."""
    for factors in editions:
        names = {factor.match["sector"]: re.search(r"\d{6}", factor.cite)[0] for factor in factors if not factor.match["sector"][0].isdigit()}
        verdict.check(len(names) == OFFICE_SECTORS, factors[0].edition, f"{len(names)} sectors have a short name")
        first = names if factors is editions[0] else first
        verdict.check(names == first, factors[0].edition, "a short name stands for another code")


def english_names():
    text = (FACTORS / "territories/cldr-48.yaml").read_text("utf-8")
    return {code: names for code, names in re.findall(r"^  ([A-Z]{2}): \[(.*)\]", text, re.MULTILINE)}


def compare_grids(verdict, factors, source):
    by_key = {(row["Entity"], row["Year"]): row for row in source if len(row["Code"]) == 3 or row["Code"] == "OWID_KOS"}
    cited, regions = [], collections.defaultdict(set)
    for factor in factors:
        found = re.fullmatch(rf'row Entity (.*), Year (\d{{4}}), column "{INTENSITY}"', factor.cite)
        key = found.groups() if found else (factor.cite, "")
        cited.append(key)
        row = by_key.get(key)
        name = f"{factor.edition}#{factor.id}"
        if not verdict.check(row is not None and factor.edition == "ember/" + key[1], name, "no such row of this year"):
            continue
        verdict.same(factor.emits == {"CO2e": row[INTENSITY] + " g"}, name, f"{factor.emits}, the file has {row[INTENSITY]}")
        verdict.check((factor.per, factor.stage, factor.match["basis"]) == ("kWh", "life-cycle", "location"), name, "another meaning")
        verdict.check(factor.id == "electricity.life-cycle." + factor.match["region"], name, "its id names another region")
        verdict.check(("printed as 0" in factor.note) == (Fraction(row[INTENSITY]) == 0), name, "a zero without its note, or a note without a zero")
        regions[row["Code"]].add((factor.match["region"], key[0]))
    same_sets(verdict, "ember", cited, by_key)
    codes = [region for pairs in regions.values() for region, _ in pairs]
    verdict.check(len(set(codes)) == len(codes) == len(regions), "ember", "a country has two regions, or a region two countries")
    names = english_names()
    alike = [code for pairs in regions.values() for code, entity in pairs if re.sub(" and ", " & ", entity) in re.split(r", ", names.get(code, ""))]
    verdict.check(len(alike) >= 190, "ember", f"of {len(codes)} regions only {len(alike)} have the name of their country")


def compare_egrid(verdict, factors, source):
    by_id = {"electricity.grid.US-" + each["id"].split("/")[2].upper(): each for each in source}
    for factor in factors:
        each = by_id.get(factor.id)
        if verdict.check(each is not None and factor.cite.startswith(each["sourceReference"]), factor.id, "no such subregion"):
            gases = {EGRID_GASES[name]: f"{value} kg" for name, value in each["components"].items()}
            for gas in gases.keys() | factor.emits.keys():
                verdict.same(factor.emits.get(gas) == gases.get(gas), factor.id, f"{gas}: {factor.emits.get(gas)}, the file has {gases.get(gas)}")
            verdict.check(factor.per == "MWh" and factor.match["region"] == factor.id[len("electricity.grid."):], factor.id, "another meaning")
    same_sets(verdict, "egrid/2023", [factor.id for factor in factors], by_id)


def compare_mixes(verdict, factors, source):
    """Single cited figures: each is in the file; not the other way round."""
    by_key = {(row["mix"].replace("_", " "), row["name"], row["data_year"]): row for row in source}
    for factor in factors:
        row = by_key.get(re.fullmatch(r"(.*), row (.*), column (\d{4})", factor.cite).groups())
        name = f"{factor.edition}#{factor.id}"
        if verdict.check(row is not None and row["country"] == factor.match["region"] and factor.edition == "aib/" + row["data_year"], name, "no such row"):
            verdict.same(figure(factor.emits["CO2"]) == (Fraction(row["gCO2_per_kWh"]), "g"), name, f"the file has {row['gCO2_per_kWh']}")
            verdict.check((factor.match.get("instrument") == "residual") == (row["mix"] == "residual_mix"), name, "another mix")


def gwp_values(name):
    text = (FACTORS / f"gwp/{name.split('/')[1]}.yaml").read_text("utf-8")
    pairs = re.findall(r"gas: ([\w-]+),? *(?:\n +)?value: ([\d .]+?)(?:,|\n)", text)
    return {gas: value.replace(" ", "") for gas, value in pairs}


def compare_gwps(verdict, sets, source):
    """Every gas that the table names alike has its value, blank cells apart; the differences are those we know."""
    ours = {"HFC-43-10mee": "HFC4310mee"}
    differences = set()
    for name, values in sets.items():
        table = {row["Species"]: row[GWP_COLUMNS[name]] for row in source}
        for gas, value in values.items():
            cell = table.get(ours.get(gas, gas.replace("HFC-", "HFC").replace("HCFC-", "HCFC").replace("c-C", "cC")), "")
            if cell and verdict.same(True, name, gas) and Fraction(cell) != Fraction(value):
                differences.add((name, gas, value, cell))
    verdict.check(differences == OTHER_GWPS, "gwp", f"differences from the table: {sorted(differences)}")


def import_again(verdict, ghg, name, form, edition, published, folders):
    with harness.Scratch(ghg) as scratch:
        more = ("--published", published) if published else ()
        out, err, code = scratch.ghg("factors", "import", "--from", form, SHARED / name, "--edition", edition, "--retrieved", "2026-11-21",
                                     *more, "--output", scratch.root / "made")
        verdict.check(code == 0, edition, out + err)
        for folder in folders:
            made = {path.name: path.read_bytes() for path in (scratch.root / "made" / folder).glob("*")}
            here = {path.name: path.read_bytes() for path in (FACTORS / folder).glob("*")}
            verdict.check(made == here and made, folder, "imported anew, it has other bytes")


def compare_all(verdict, tables, sources):
    """Compares what is there; gives the number of figures compared."""
    for edition in SPEND:
        if edition in sources:
            compare_spend(verdict, edition, tables[edition], sources[edition])
    compare_offices(verdict, [tables[edition] for edition in SPEND])
    grids = [factor for year in YEARS for factor in tables["ember/" + year]]
    for name, compare, ours in ((GRIDS, compare_grids, grids), (EGRID, compare_egrid, tables["egrid/2023"]),
                                (MIXES, compare_mixes, tables["aib/2019"] + tables["aib/2022"]), (GWPS, compare_gwps, tables["gwp"])):
        if name in sources:
            compare(verdict, ours, sources[name])


def read_sources():
    sources = {}
    for key, name in {**{edition: said[0] for edition, said in SPEND.items()}, **{name: name for name in (GRIDS, EGRID, MIXES, GWPS)}}.items():
        if not (SHARED / name).exists():
            print(f"skipped: {key}, for there is no {name}")
        else:
            sources[key] = json.loads((SHARED / name).read_text("utf-8"), parse_float=str)["factors"] if name.endswith("json") else records(name)
    return sources


def read_tables():
    tables = {edition: rows_of(edition, "spend") for edition in SPEND}
    tables |= {edition: rows_of(edition, "electricity") for edition in ["egrid/2023", "aib/2019", "aib/2022", *("ember/" + year for year in YEARS)]}
    return tables | {"gwp": {name: gwp_values(name) for name in GWP_COLUMNS}}


def self_test(tables, sources):
    """Each planted mistake must be found."""
    def swap(edition, gas, value):
        row = tables[edition][7]
        row.emits[gas], before = value, row.emits[gas]
        return lambda: row.emits.__setitem__(gas, before)

    def drop(edition):
        row = tables[edition].pop(3)
        return lambda: tables[edition].insert(3, row)

    plants = [lambda e=e, g=g: swap(e, g, "0.0001 kg") for e, g in (("epa-supply-chain/1.2", "CO2e"), ("epa-supply-chain/1.3-by-gas", "SF6"),
                                                                   ("ember/2011", "CO2e"), ("egrid/2023", "N2O"), ("aib/2022", "CO2"))]
    plants += [lambda e=e: drop(e) for e in ("epa-supply-chain/1.3", "ember/2000", "egrid/2023")]
    outcome = harness.Verdict("planted mistakes")
    for number, plant in enumerate(plants):
        undo, verdict = plant(), Figures("figures")
        compare_all(verdict, tables, sources)
        outcome.check(verdict.failures, f"plant {number}", "was not found")
        undo()
    outcome.exit()


def main():
    options = harness.arguments(__doc__, "--self-test")
    verdict, tables, sources = Figures("figures and names"), read_tables(), read_sources()
    whole = len(sources) == len(SPEND) + 4
    if options.self_test:
        if whole:
            self_test(tables, sources)
        return
    for edition, count in COUNTS.items():
        verdict.check(len(tables[edition]) == count, edition, f"{len(tables[edition])} factors, not {count}")
    verdict.check(sum(len(tables["ember/" + year]) for year in YEARS) == GRID_COUNT, "ember", "another number of factors")
    compare_all(verdict, tables, sources)
    verdict.check(not whole or verdict.compared >= LEAST, "published", f"only {verdict.compared} figures compared")
    print(f"{verdict.compared} figures compared with their source rows")
    for edition, said in SPEND.items():
        if edition in sources:
            import_again(verdict, options.ghg, said[0], "epa-supply-chain", edition, said[3], [edition])
    if GRIDS in sources:
        import_again(verdict, options.ghg, GRIDS, "owid-grid", "ember/2000-2024", "2025", ["ember/2000-2024", *("ember/" + year for year in YEARS)])
    if EGRID in sources:
        import_again(verdict, options.ghg, EGRID, "egrid-json", "egrid/2023", "", ["egrid/2023"])
    verdict.exit()


if __name__ == "__main__":
    main()
