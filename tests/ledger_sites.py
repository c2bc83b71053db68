"""Of ledgers.py: more products, sites and units than are summed by site, with factors that have no end in kg; each site's total recomputed with fractions."""
import json
import subprocess
from fractions import Fraction

ROWS = 100_000
GOODS_HEAD = """table: goods
edition: example/2022
applies: {from: 2022, to: 2022}
gwp: ipcc/ar6-100
source: {title: Invented factors, publisher: nobody, url: "https://example.org", published: 2022-01-01, retrieved: 2022-01-01, licence: none}
factors:
"""
GOODS_LEDGER = """ledgers:
  - id: purchases
    file: goods.csv
    delimiter: comma
    decimal: point
    dates: YYYY-MM-DD
    type: goods
    columns: {item: product, quantity: amount, unit: unit, date: date, site: site}
"""


def check(scratch, folder, chance, head, verdict):
    """Each row is priced here."""
    products = {f"p-{i:03}": (chance.randrange(1, 10**6), chance.choice(["kg", "short-ton"])) for i in range(300)}
    (folder / "tables").mkdir()
    table = "".join(f"  - {{id: goods.{name}, match: {{item: {name}}}, per: {per}, stage: cradle-to-gate, emits: {{CO2e: {kg / 10**4:.4f} kg}}, cite: a row}}\n"
                    for name, (kg, per) in products.items())
    (folder / "tables/goods.yaml").write_text(GOODS_HEAD + table, encoding="utf-8")
    in_kg = {"kg": Fraction(1), "short-ton": Fraction("907.18474")}
    lines, expected, pairs = ["date,site,product,unit,amount"], {}, set()
    for _ in range(ROWS):
        site, name, cents, unit = f"site {chance.randrange(400)}", chance.choice(list(products)), chance.randrange(10**6), chance.choice(["kg", "g"])
        pairs.add((site, name, unit))
        lines.append(f"2022-03-{chance.randrange(1, 32):02},{site},{name},{unit},{cents // 100}.{cents % 100:02}")
        kg, per = products[name]
        value = Fraction(cents, 100) / (1000 if unit == "g" else 1) / in_kg[per] * Fraction(kg, 10**4)
        expected[site] = expected.get(site, 0) + value
    verdict.check(len(pairs) > 2**16, "sites apart", f"only {len(pairs)} keys with their sites")
    (folder / "goods.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "goods-year.yaml").write_text(head.replace("sweden-2022", "example/2022") + GOODS_LEDGER, encoding="utf-8")
    first = None
    for before in ((), ("taskset", "-c", "0")):
        words = [*before, str(scratch.base / "bin/ghg"), "report", str(folder / "goods-year.yaml"), "--factors", str(folder / "tables"), "--by", "site", "--format", "json"]
        run = subprocess.run(words, capture_output=True, check=False)
        if not verdict.check(run.returncode == 0, "sites apart", run.stderr.decode("utf-8")[:3000]):
            return
        data = json.loads(run.stdout)
        verdict.check(data["ledgers"][0]["sites_apart"], "sites apart", "sites were not summed apart")
        groups = {group["value"]: Fraction(group["totals"]["scope_3"]) for group in data["groups"]}
        verdict.check(set(groups) == set(expected), "sites apart", "other sites")
        off = [site for site, value in expected.items() if abs(groups.get(site, 0) - value) > Fraction(1, 2 * 10**15)]
        verdict.check(not off, "sites apart", f"{len(off)} sites differ, such as {off[:3]}")
        whole = abs(Fraction(data["totals"]["scope_3"]) - sum(expected.values()))
        verdict.check(whole <= Fraction(1, 2 * 10**15), "sites apart", f"the total is off by {float(whole)}")
        first = first or run.stdout
        verdict.check(run.stdout == first, "sites apart", "another result on one processor")
