"""Writes an invented inventory of many activities, the same for the same number and seed: fuel, electricity, flights, spend and hotels, in turn."""
import random
import sys

HEAD = """organisation: Example Group AB
region: SE
period: 2022
gwp: ipcc/ar6-100
factors: [sweden-2022]
boundary: {consolidation: operational-control, well_to_tank: category-3, rfi: none}
"""
AIRPORTS = ["ARN", "CPH", "FCO", "LHR", "CDG", "FRA", "AMS", "OSL", "HEL", "JFK", "UME", "GOT"]
SECTORS = ["management-consulting", "accounting", "computers", "catering", "courier", "banking", "cleaning", "advertising"]
CABINS = ["economy", "business"]


def fuel(rng):
    return {"type": "vehicle-fuel", "fuel": rng.choice(["diesel", "petrol"]), "quantity": f"{rng.randint(1, 90000) / 100} L"}


def electricity(rng):
    return {"type": "electricity", "region": rng.choice(["SE", "GB"]), "quantity": f"{rng.randint(100, 9000000) / 100} kWh"}


def flight(rng):
    start, end = rng.sample(AIRPORTS, 2)
    return {"type": "flight", "from": start, "to": end, "cabin": rng.choice(CABINS), "passengers": rng.randint(1, 4), "trip": rng.choice(["return", "one-way"])}


def spend(rng):
    return {"type": "spend", "sector": rng.choice(SECTORS), "quantity": f"{rng.randint(1, 9000000) / 100} USD", "vat": "excluded", "price_year": 2022}


def hotel(rng):
    return {"type": "hotel", "region": rng.choice(["SE", "IT", "DE", "GB"]), "quantity": f"{rng.randint(1, 30)} room-nights"}


KINDS = [fuel, electricity, flight, spend, hotel]


def activities(count, seed=1):
    """The activities as maps, each with its id and site."""
    rng = random.Random(seed)
    for number in range(count):
        made = KINDS[number % len(KINDS)](rng)
        yield {"id": f"a{number}", **made, "site": f"site-{rng.randint(0, 199)}"}


def write(path, count, seed=1, head_after=False):
    """The whole inventory; with `head_after` the activities stand before everything else, which means the same."""
    with open(path, "w", encoding="utf-8") as out:
        if not head_after:
            out.write(HEAD)
        out.write("activities:\n")
        for activity in activities(count, seed):
            lines = [f"{key}: {value}\n" for key, value in activity.items()]
            out.write("  - " + "    ".join(lines))
        if head_after:
            out.write(HEAD)


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]))
