#!/usr/bin/python3
"""Do activities that differ in one thing come to the same together as each does in an inventory of its own?

What activities have alike is calculated once, and amounts multiply it: here every kind of activity stands many times in one inventory, with
every amount and every key that may change its lines, and each is held against the same activity alone.
"""
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from fractions import Fraction

sys.dont_write_bytecode = True
import harness

HEAD = """organisation: Alike AB
region: SE
period: 2022
gwp: ipcc/ar6-100
factors: [sweden-2022]
boundary: {consolidation: CONSOLIDATION, well_to_tank: category-3, rfi: {factor: 1.9, source: "Sausen et al. 2005"}}
instruments:
  - {id: go-1, kind: guarantee-of-origin, source: wind, cancelled: GO-2022-118, produced: 2022, market: AIB, volume: 1 GWh}
  - {id: go-2, kind: guarantee-of-origin, source: wind, cancelled: GO-2022-119, produced: 2022, market: AIB, volume: 1 kWh}
"""
SUPPLIER = "{per: kWh, emits: {CO2e: 12 kg}, gwp: ipcc/ar5-100, year: 2022, boundary: cradle-to-gate, cite: statement}"
# Each activity of a kind, the one thing by turns that it has other than the first, and amounts that make nothing else of it.
KINDS = [
    ({"type": "vehicle-fuel", "fuel": "diesel"}, ["1 L", "0.003 L", "90 000.5 L", "0 L", "2 m3", "7 kWh-net"],
     [{"fuel": "petrol"}, {"site": "Uppsala"}, {"evidence": "bill 1"}, {"note": "n"}, {"meter": "m 1"}, {"uncertainty": "5 %"}, {"quality": "{technology: good}"},
      {"period": "{from: 2022-01-01, to: 2022-06-30}"}, {"period": "{from: 2021-07-01, to: 2022-06-30}"},
      {"factor": "desnz/2022#fuels.diesel-mineral.ttw.litres"}]),
    ({"type": "electricity", "region": "SE"}, ["1 kWh", "2 MWh", "3 GJ", "0 kWh"],
     [{"region": "GB"}, {"site": "Uppsala"}, {"instrument": "go-1"}, {"uncertainty": "10 %"}, {"own_factor": SUPPLIER}, {"period": "{from: 2022-02-01, to: 2022-02-28}"},
      {"quality": "{time: poor}"}, {"accept_wtw": "a reason"}]),
    ({"type": "electricity", "region": "SE", "instrument": "go-2"}, ["5 kWh"], []),
    ({"type": "ev", "region": "SE"}, ["40 kWh", "12 mil", "300 km"], [{"vehicle": "average-car"}, {"site": "Uppsala"}, {"in_site_meter": "true", "site": "Lund"}]),
    ({"type": "flight", "from": "ARN", "to": "FCO", "cabin": "economy", "passengers": "2", "trip": "return"}, [None],
     [{"passengers": "3"}, {"cabin": "business"}, {"trip": "one-way"}, {"from": "CPH"}, {"uplift": "8 %"}, {"to": "JFK"}, {"site": "Lund"}]),
    ({"type": "flight", "haul": "international", "cabin": "economy"}, ["5 500 passenger-km", "1 passenger-km"], [{"cabin": "business"}, {"haul": "long-haul"}]),
    ({"type": "hotel", "region": "IT"}, ["18 room-nights", "1 room-nights"],
     [{"region": "DE"}, {"purchase": "trip 1"}, {"region": "AL", "stand_in": "{factor: desnz/2022#hotel.IT, because: none for Albania}"}]),
    ({"type": "spend", "sector": "management-consulting", "vat": "excluded", "price_year": "2022"}, ["1 200 SEK", "7 USD", "1 USD"],
     [{"vat": "included 25 %"}, {"price_year": "2021"}, {"sector": "accounting"}, {"category": "capital-goods"}, {"purchase": "advice"}]),
    ({"type": "supplier", "supplier": "Dustin", "category": "capital-goods", "own_factor": SUPPLIER.replace("kWh", "piece")}, ["80 pieces", "1 piece"],
     [{"own_factor": SUPPLIER.replace("kWh", "piece").replace("12 kg", "13 kg")}, {"supplier": "Other"}]),
    ({"type": "district-heat", "network": "stockholm"}, ["88 MWh", "1 kWh"], [{"network": "uppsala"}, {"site": "Lund"}]),
    ({"type": "refrigerant", "gas": "HFC-134a"}, ["2 kg", "1 g"], [{"gas": "R-410A"}]),
]


class Bench:
    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)

    def run(self, text):
        (self.folder / "in.yaml").write_text(text)
        return subprocess.run([self.program, "report", "in.yaml", "--format", "json"], cwd=self.folder, capture_output=True, text=True,
                              timeout=harness.TIMEOUT_SECONDS, check=False)

    def result(self, text):
        ran = self.run(text)
        if ran.returncode != 0:
            raise SystemExit(ran.stderr[:2000])
        return json.loads(ran.stdout)


def in_flow(activity):
    return "  - {" + ", ".join(f"{key}: {value}" for key, value in activity.items()) + "}\n"


def alike_activities():
    """Every kind with every amount and every difference, each twice, in a mixed order."""
    found = []
    for base, amounts, differences in KINDS:
        for difference in [{}, *differences]:
            for amount in amounts:
                activity = {**base, **difference, **({"quantity": amount} if amount else {})}
                found += [activity] if "instrument" in activity or "purchase" in activity else [activity, activity]
    random.Random(6).shuffle(found)
    return [{"id": f"a{number}", **each, **({"purchase": f"{each['purchase']} {number}"} if "purchase" in each else {})} for number, each in enumerate(found)]


def parts_of(result, activity):
    """Without their places; an own factor is named by its own."""
    return [re.sub(r'in.yaml:\d+', "in.yaml", json.dumps({key: value for key, value in each.items() if key != "where"})) for part in ("lines", "not_calculated", "defaults_used", "set_aside")
            for each in result[part] if each["activity"] == activity]


def alike(bench, check):
    for consolidation, share in (("operational-control", {}), ("equity-share", {"share": "40 %"})):
        head = HEAD.replace("CONSOLIDATION", consolidation) + "activities:\n"
        meter = in_flow({"id": "meter", "type": "electricity", "region": "SE", "site": "Lund", "quantity": "9 MWh", **share})
        activities = [{**each, **share} for each in alike_activities()]
        if not share:
            activities = [each for each in activities if answers(bench, head + meter, each)]
        else:
            activities = [each for each in activities[::4] if answers(bench, head + meter, each)]
        together = bench.result(head + meter + "".join(map(in_flow, activities)))
        line = (head + meter).count("\n")
        sums = {}
        for number, activity in enumerate(activities, start=1):
            alone = bench.result(head + meter + in_flow(activity))
            name = activity["id"]
            check(parts_of(alone, name) == parts_of(together, name) != [], f"{activity} comes to the same")
            wheres = {each["where"] for each in together["lines"] if each["activity"] == name}
            check(wheres == {each["where"].replace(f":{line + 1}:", f":{line + number}:") for each in alone["lines"] if each["activity"] == name}, f"{name} is where it stands")
            for each in alone["lines"]:
                if each["activity"] == name:
                    scope = (each["scope"], each["basis"])
                    sums[scope] = sums.get(scope, Fraction(0)) + Fraction(each["kg_co2e"])
        check(len(activities) > (150 if not share else 40), f"many activities are held against each other: {len(activities)}")
        meters = {}
        for each in together["lines"]:
            if each["activity"] == "meter":
                meters[(each["scope"], each["basis"])] = meters.get((each["scope"], each["basis"]), Fraction(0)) + Fraction(each["kg_co2e"])
        for key, scope in (("scope_1", (1, None)), ("scope_2_location", (2, "location")), ("scope_2_market", (2, "market")), ("scope_3", (3, None))):
            off = Fraction(together["totals"][key]) - sums.get(scope, 0) - meters.get(scope, 0)
            check(abs(off) < Fraction(1, 10**9), f"{key} is the sum of all")


def answers(bench, text, activity):
    return bench.run(text + in_flow(activity)).returncode == 0


def main():
    options = harness.arguments(__doc__.splitlines()[0])
    verdict = harness.Verdict("expectations")
    with tempfile.TemporaryDirectory() as folder:
        alike(Bench(options.ghg, folder), lambda fine, what: verdict.check(fine, "alike", what))
    verdict.exit()


if __name__ == "__main__":
    main()
