"""Writes what a ledger benchmark needs, the same for the same numbers: rows of about 50 bytes, a table of factors, an inventory that names both."""
import itertools
import json
import pathlib
import random

AT_ONCE = 100_000
HEAD = """organisation: Example Group AB
region: SE
period: 2022
gwp: ipcc/ar6-100
factors: [example/2022]
boundary: {consolidation: operational-control, well_to_tank: category-3, rfi: none}
ledgers:
  - id: purchases
    file: %s
    delimiter: comma
    decimal: point
    dates: YYYY-MM-DD
    type: goods
    columns: {item: product, quantity: amount, unit: unit, date: date, site: site}
"""
TABLE_HEAD = {
    "table": "goods", "edition": "example/2022", "applies": {"from": 2022, "to": 2022}, "gwp": "ipcc/ar6-100",
    "source": {"title": "Invented factors for a benchmark", "publisher": "nobody", "url": "https://example.org", "published": "2022-01-01",
               "retrieved": "2022-01-01", "licence": "none"},
}


def product(number):
    return f"p-{number:05}"


def factor_of(number):
    """kg CO2e per kg, as a table prints it."""
    digits = random.Random(number).randrange(1, 10**5)
    return f"{digits // 10**4}.{digits % 10**4:04}"


def write_factors(folder, factors):
    """The same factors for ghg, as JSON with a row on each line, and as a CSV of product and factor."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    with open(folder / "factors.csv", "w", encoding="utf-8") as plain:
        plain.write("product,factor\n")
        for number in range(factors):
            name, kg = product(number), factor_of(number)
            rows.append(json.dumps({"id": f"goods.{name}", "match": {"item": name}, "per": "kg", "stage": "cradle-to-gate", "emits": {"CO2e": f"{kg} kg"}, "cite": f"row {number + 1}"}))
            plain.write(f"{name},{kg}\n")
    head = json.dumps(TABLE_HEAD).removesuffix("}")
    (folder / "goods.yaml").write_text(head + ',\n"factors": [\n' + ",\n".join(rows) + "\n]}\n", encoding="utf-8")
    return folder


def rows(count, factors, sites, quoted, seed=1):
    chance = random.Random(seed)
    days = [f"2022-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    places = [f'"site-{site:03}, Ltd"' if quoted else f"site-{site:03}" for site in range(sites)]
    products = [product(number) for number in range(factors)]
    for begin in range(0, count, AT_ONCE):
        size = min(AT_ONCE, count - begin)
        cents = [int(each * 10**6) for each in (chance.random() for _ in range(size))]
        columns = zip(chance.choices(days, k=size), chance.choices(places, k=size), chance.choices(products, k=size), cents, itertools.count(begin))
        yield "".join(f"{day},{site},{name},kg,{amount // 100}.{amount % 100:02},inv-{number % 10**6:06}\n" for day, site, name, amount, number in columns)


def write_rows(path, count, factors, sites, quoted=False):
    """Kept where it is from run to run: a path names what is in it."""
    path = pathlib.Path(path)
    if not path.exists():
        part = path.with_suffix(".part")
        with open(part, "w", encoding="ascii") as out:
            out.write("date,site,product,unit,amount,evidence\n")
            out.writelines(rows(count, factors, sites, quoted))
        part.rename(path)
    return path


def write_inventory(path, rows_file):
    path.write_text(HEAD % rows_file, encoding="utf-8")
    return path
