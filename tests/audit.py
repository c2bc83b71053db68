"""One result of `ghg report --format json`, recomputed from its own quantity, steps, factor and GWPs.

Where the contract leaves something open, this is taken to hold:
- After its last step a quantity is in the unit that the factor is per. A line always has a factor; a given amount's is 1 kg CO2e per kg.
- Gases known in CO2e only have gwp "1" and kg null; CO2 printed as CO2e counts as it is.
- `outside_scopes` of totals counts Scope 2 once, by its location lines. In `gases` an entry with scope 0 or null spans the scopes.
- `of_which_upstream_in_scope_1` sums Scope 1 lines of stages wtt and upstream.
- Parts that rungs of one activity are `set` to add up to the quantity before they were set.
"""
import copy
import re
from fractions import Fraction

import exact

MJ = Fraction(10, 36)
KWH = {"Wh": Fraction(1, 1000), "kWh": 1, "MWh": 1000, "GWh": 10**6, "TWh": 10**9, "J": MJ / 10**6, "kJ": MJ / 1000, "MJ": MJ, "GJ": 1000 * MJ,
       "TJ": 10**6 * MJ, "MMBtu": Fraction("1055.05585262") * MJ, "therm-IT": Fraction("105.505585262") * MJ, "therm-US": Fraction("105.4804") * MJ}
LITRES = {"mL": Fraction(1, 1000), "L": 1, "m3": 1000, "million-litres": 10**6, "US-gal": Fraction("3.785411784"), "imp-gal": Fraction("4.54609")}
KILOGRAMS = {"mg": Fraction(1, 10**6), "g": Fraction(1, 1000), "kg": 1, "t": 1000, "Gg": 10**6, "Mt": 10**9, "lb": Fraction("0.45359237"),
             "short-ton": Fraction("907.18474"), "long-ton": Fraction("1016.0469088")}
SIZES = LITRES | KILOGRAMS
IN_CO2E = ("CO2e", "HFCs-and-PFCs")   # gases known in CO2e only
GROUPINGS = {"site": "site", "type": "type", "method": "method", "gas": None}  # what --by takes, and the key of a line


class Line:
    """One emission line, recomputed."""

    def __init__(self, said, gwp_of):
        self.said = said
        self.scope, self.category, self.basis, self.stage = said["scope"], said["category"], said["basis"], said["stage"]
        self.quantity = exact.number(said["quantity"]["value"])
        self.afters = []   # each step with the quantity after it
        self.part = None   # of the last `set`: the quantity before it, and what it was set to
        for step in said["steps"]:
            self.take(step)
        self.gases = self.gases_of(said, gwp_of)
        self.kg_co2e = sum((co2e for _, co2e, outside in self.gases.values() if not outside), Fraction(0))
        self.kg_outside = sum((co2e for _, co2e, outside in self.gases.values() if outside), Fraction(0))

    def take(self, step):
        by = exact.number(step["by"])
        if step["op"] == "set":
            self.part = (self.quantity, by)
            self.quantity = by
        else:
            self.quantity = {"times": self.quantity.__mul__, "divide": self.quantity.__truediv__}[step["op"]](by)
        self.afters.append((step, self.quantity))

    def gases_of(self, said, gwp_of):
        """kg, kg CO2e and whether it is outside the scopes, by gas."""
        factor = said["factor"]
        per_unit = {gas: self.kg_per_unit(gas, printed, factor) for gas, printed in factor["emits"].items()}
        if said.get("uses"):
            return {"CO2e": (None, self.quantity * per_unit[said["uses"]] * gwp_of[said["uses"]], False)}
        gases = {}
        for gas, kg in per_unit.items():
            outside = gas == "CO2-biogenic"
            gwp = 1 if gas in IN_CO2E or outside else gwp_of[gas]
            gases[gas] = (None if gas in IN_CO2E else self.quantity * kg, self.quantity * kg * gwp, outside)
        return gases

    @staticmethod
    def kg_per_unit(gas, printed, factor):
        kg, as_co2e = exact.mass(printed)
        if not as_co2e or gas in (*IN_CO2E, "CO2", "CO2-biogenic"):
            return kg
        return kg / exact.number(factor["gwp"][gas])


class Audit:
    """Compares one result with its recomputation."""

    def __init__(self, result, verdict, where):
        self.result, self.verdict, self.where = result, verdict, where
        self.gwp_of = self.gwp_values()
        self.lines = [Line(line, self.gwp_of) for line in result["lines"]]

    def same(self, said, value, *where):
        expected = None if value is None else exact.text(value)
        self.verdict.check(said == expected, f"{self.where}: {' '.join(map(str, where))}", f"printed    {said}\nrecomputed {expected}")

    def holds(self, ok, what):
        return self.verdict.check(ok, self.where, what)

    def gwp_values(self):
        values, known = {"CO2": Fraction(1)}, exact.GWP.get(self.result["inventory"]["gwp"], {})
        for line in self.result["lines"]:
            for gas in line["gases"]:
                name, value = gas["gas"], exact.number(gas["gwp"])
                self.holds(values.setdefault(name, value) == value, f"{line['line']}: {name} has more than one GWP")
                self.holds(name not in known or value == exact.number(known[name]), f"{line['line']}: the GWP of {name} is {value}")
        for name in ("CO2", *IN_CO2E, "CO2-biogenic"):
            self.holds(values.get(name, 1) == 1, f"the GWP of {name} is not 1")
        return values

    def everything(self):
        for line in self.lines:
            self.line(line)
        names = [line.said["line"] for line in self.lines]
        self.holds(len(names) == len(set(names)), "two lines have the same name")
        self.rungs()
        self.totals(self.result["totals"], self.lines, "totals")
        self.categories()
        self.gases()
        self.groups(self.result["groups"])
        self.accounts()
        self.energy()
        self.uncertainty()

    def line(self, line):
        said = line.said
        name = said["line"]
        first = re.match(r"[a-z_]+: (.*)", said["written"])  # of several amounts, the first is where the steps begin
        written = exact.leading_number(first.group(1) if first else said["written"])
        self.holds(written is None or written == exact.number(said["quantity"]["value"]), f"{name}: not the quantity that was written")
        for step, after in line.afters:
            self.holds(exact.leading_number(step["after"]) is not None and step["after"].split(" ")[0] in (exact.text(after), str(after)),
                       f"{name}: {step['what']}: printed {step['after']}, recomputed {exact.text(after)}")
        self.holds({gas["gas"] for gas in said["gases"]} == set(line.gases), f"{name}: its gases are not those of its factor")
        for gas in said["gases"]:
            kg, co2e, outside = line.gases.get(gas["gas"], (None, Fraction(0), False))
            self.same(gas["kg"], kg, name, gas["gas"], "kg")
            self.same(gas["kg_co2e"], co2e, name, gas["gas"], "kg_co2e")
            self.holds(gas["outside_scopes"] is outside, f"{name}: {gas['gas']} outside_scopes")
        self.same(said["kg_co2e"], line.kg_co2e, name, "kg_co2e")
        self.same(said["kg_outside_scopes"], line.kg_outside, name, "kg_outside_scopes")
        self.holds(bool(said["factor"]["cite"]), f"{name}: a factor without citation")
        if line.stage == "non-co2":
            self.non_co2(line)

    def non_co2(self, line):
        """It repeats its combustion line, and ends with times RFI - 1."""
        said, last = line.said, line.said["steps"][-1]
        self.holds(said.get("uses") == "CO2", f"{said['line']}: does not say that it uses CO2")
        self.holds(last["op"] == "times" and exact.number(last["by"]) == exact.number(self.result["inventory"]["rfi"]) - 1,
                   f"{said['line']}: does not end with times RFI - 1")
        twins = [other.said for other in self.lines if other.said["activity"] == said["activity"] and other.stage in ("ttw", "wtw")]
        self.holds(any(twin["steps"] == said["steps"][:-1] and twin["quantity"] == said["quantity"] and twin["factor"] == said["factor"]
                       for twin in twins), f"{said['line']}: repeats no combustion line")

    def rungs(self):
        parts = {}
        for line in self.lines:
            if line.said["rung"] and line.part:
                whole, part = line.part
                parts.setdefault((line.said["activity"], line.category, line.basis, whole), []).append(part)
        for (activity, *_, whole), shares in parts.items():
            self.holds(sum(shares) == whole, f"{activity}: its rungs cover {exact.text(sum(shares))} of {exact.text(whole)}")

    def totals(self, said, lines, where):
        def co2e(wanted):
            return sum((line.kg_co2e for line in lines if wanted(line)), Fraction(0))
        sums = {"scope_1": co2e(lambda line: line.scope == 1), "scope_3": co2e(lambda line: line.scope == 3),
                "scope_2_location": co2e(lambda line: line.scope == 2 and line.basis == "location"),
                "scope_2_market": co2e(lambda line: line.scope == 2 and line.basis == "market"),
                "of_which_upstream_in_scope_1": co2e(lambda line: line.scope == 1 and line.stage in ("wtt", "upstream")),
                "of_which_non_co2": co2e(lambda line: line.stage == "non-co2"),
                "outside_scopes": sum((line.kg_outside for line in lines if line.basis != "market"), Fraction(0))}
        for basis in ("location", "market"):
            sums[f"total_{basis}"] = sums["scope_1"] + sums[f"scope_2_{basis}"] + sums["scope_3"]
        self.holds(said.keys() == sums.keys() or where != "totals", f"totals has the keys {sorted(said)}")
        for key, value in said.items():
            self.same(value, sums[key], where, key)

    def categories(self):
        seen = set()
        for said in self.result["categories"]:
            category, basis = said["category"], said["basis"]
            self.holds((category, basis) not in seen, f"{category} {basis} is listed twice")
            seen.add((category, basis))
            if category == "outside-scopes":
                value = sum((line.kg_outside for line in self.lines if line.basis in (None, basis or "location")), Fraction(0))
            else:
                value = sum((line.kg_co2e for line in self.lines if (line.category, line.basis) == (category, basis)), Fraction(0))
            if said["status"] == "reported" or said["kg_co2e"] is not None:
                self.same(said["kg_co2e"], value, "categories", category, basis)
            else:
                self.holds(value == 0, f"{category} {basis} has lines and is {said['status']}")
        self.holds({(line.category, line.basis) for line in self.lines} <= seen, "a category with lines is not listed")

    def gases(self):
        entries = self.result["gases"]
        keys = [(said["gas"], said["scope"], said["basis"]) for said in entries]
        self.holds(len(keys) == len(set(keys)), "gases lists one twice")
        amounts = [(line, gas, *amount) for line in self.lines for gas, amount in line.gases.items()]
        for line, gas, _, _, outside in amounts:
            listed = any(self.spans(said, line, gas, outside) for said in entries)
            self.holds(listed or (outside and line.basis == "market"), f"{line.said['line']}: {gas} is in no entry of gases")
        for said in entries:
            held = [(kg, co2e) for line, gas, kg, co2e, outside in amounts if self.spans(said, line, gas, outside)]
            kg = None if said["gas"] in IN_CO2E else sum((kg for kg, _ in held), Fraction(0))
            self.same(said["kg"], kg, "gases", said["gas"], said["scope"], said["basis"], "kg")
            self.same(said["kg_co2e"], sum((co2e for _, co2e in held), Fraction(0)), "gases", said["gas"], said["scope"], said["basis"], "kg_co2e")

    @staticmethod
    def spans(said, line, gas, outside):
        """Whether an entry of `gases` counts this gas of this line."""
        if said["gas"] != gas:
            return False
        if outside and not said["scope"]:
            return line.basis in (None, said["basis"] or "location")
        return (said["scope"], said["basis"]) == (line.scope, line.basis)

    def groups(self, groups):
        for said in groups:
            by, value = said["by"], said["value"]
            lines = self.of_gas(value) if by == "gas" else [line for line in self.lines if line.said[GROUPINGS[by]] == value]
            self.holds(bool(lines), f"group {by} {value} has no lines")
            self.totals(said["totals"], lines, f"groups {by} {value}")
        for by in {said["by"] for said in groups}:
            there = set().union(*(line.gases for line in self.lines)) if by == "gas" else {line.said[GROUPINGS[by]] for line in self.lines}
            values = [said["value"] for said in groups if said["by"] == by]
            self.holds(set(values) == there and len(values) == len(there), f"groups by {by} are {values}")

    def of_gas(self, gas):
        found = [copy.copy(line) for line in self.lines if gas in line.gases]
        for line in found:
            _, co2e, outside = line.gases[gas]
            line.kg_co2e, line.kg_outside = (Fraction(0), co2e) if outside else (co2e, Fraction(0))
        return found

    def accounts(self):
        said, aside = self.result["accounted"], self.result["set_aside"]
        with_lines = {line.said["activity"] for line in self.lines}
        counts = {why: sum(entry["why"].replace("-", "_") == why for entry in aside) for why in ("superseded", "in_site_meter")}
        self.holds(said["with_lines"] == len(with_lines), f"accounted: with_lines is {said['with_lines']}, {len(with_lines)} activities have lines")
        for why, count in counts.items():
            self.holds(said[why] == count, f"accounted: {why} is {said[why]}, set_aside lists {count}")
        self.holds(said["activities"] == len(with_lines) + sum(counts.values()), "accounted: the parts do not add up to the activities")
        self.holds(not with_lines & {entry["activity"] for entry in aside}, "an activity is set aside and has lines")

    def energy(self):
        """Each carrier is the sum of its uses, each use its quantity times its energy content; instruments cover what their rungs cover."""
        for said in self.result["energy"]:
            uses = [self.mwh_of(use["quantity"]["value"], use["quantity"]["unit"], use["content"]) for use in said["uses"]]
            for use, mwh in zip(said["uses"], uses):
                self.same(use["mwh"], mwh, "energy", use["activity"])
            self.same(said["mwh"], sum(uses, Fraction(0)), "energy", said["carrier"])
            self.holds(said["activities"] == len(uses) > 0, f"energy: {said['carrier']} has {len(uses)} uses")
            who = {use["activity"] for use in said["uses"]}
            covered = [self.mwh_of(line.quantity, line.said["factor"]["per"], None) for line in self.lines
                       if line.said["activity"] in who and (line.said["rung"] or "").startswith("instrument ")]
            self.same(said["covered_by_instruments_mwh"], sum(covered, Fraction(0)), "energy", said["carrier"], "covered")
        for said in self.result["energy_not_in_mwh"]:
            self.holds(said["quantity"]["unit"].split("-")[0] not in KWH, f"energy: {said['activity']} is in {said['quantity']['unit']}")

    def uncertainty(self):
        """Lines on one source are off together, sources apart: the square of a total's half-width, from the lines' parts."""
        for line in self.lines:
            self.parts(line)
        for said in self.result["uncertainty"]["totals"]:
            lines = [line for line in self.lines if self.counts_in(line, said["total"])]
            self.same(said["kg_co2e"], sum((line.kg_co2e for line in lines), Fraction(0)), "uncertainty", said["total"])
            known = [line for line in lines if line.said["uncertainty"] is not None]
            self.same(said["covered_kg"], sum((line.kg_co2e for line in known), Fraction(0)), "uncertainty", said["total"], "covered")
            complete = all(line.kg_co2e == 0 for line in lines if line.said["uncertainty"] is None)
            if not self.holds(complete == (said["half_width_kg"] is not None), f"uncertainty: {said['total']} has {said['half_width_kg']}") or not complete:
                continue
            by_source = {}
            for line in known:
                for part in line.said["uncertainty_parts"]:
                    source = (part["of"], part["where"])
                    by_source[source] = by_source.get(source, 0) + line.kg_co2e * Fraction(part["half_width"])
            self.holds(self.is_root(said["half_width_kg"], by_source.values()), f"uncertainty: {said['total']} is off by {said['half_width_kg']}")

    def parts(self, line):
        """A line's own figure is made of its amount, each ratio and its factor; a statement has no factor."""
        said, parts = line.said, line.said.get("uncertainty_parts", [])
        if not self.holds(bool(parts) == (said["uncertainty"] is not None), f"{said['line']}: uncertainty without its parts") or not parts:
            return
        self.holds(len({(part["of"], part["where"]) for part in parts}) == len(parts), f"{said['line']}: a source of uncertainty stands twice")
        self.holds(sum(part["of"] == "amount" for part in parts) == 1, f"{said['line']}: its amount is not one of its uncertainties")
        self.holds(self.is_root(said["uncertainty"], [Fraction(part["half_width"]) for part in parts]), f"{said['line']}: off by {said['uncertainty']}")

    @staticmethod
    def is_root(said, offs):
        square, half_width = sum((off * off for off in offs), Fraction(0)), Fraction(said)
        return max(half_width - Fraction(1, 10**15), 0)**2 <= square <= (half_width + Fraction(1, 10**15))**2

    @staticmethod
    def counts_in(line, total):
        words = total.split("_")
        return (words[0] != "scope" or line.scope == int(words[1])) and (words[-1] not in ("location", "market") or line.basis in (None, words[-1]))

    @staticmethod
    def mwh_of(value, unit, content):
        amount = value if isinstance(value, Fraction) else exact.number(value)
        if content:
            per_unit, units = content["value"].rsplit(" ", 1)
            amount *= exact.number(per_unit) * SIZES[unit] / SIZES[units.split("/")[1]]
            unit = units.split("/")[0]
        return amount * KWH[unit.split("-")[0]] / 1000
