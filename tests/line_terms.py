"""What one line of `ghg report --format json` multiplies: what was measured, its ratios, share, rules and factors, all in base units."""
import re
from fractions import Fraction

import exact
from properties.activities import UNITS

SLOT_STAGE = {"wtw": "ttw", "life-cycle": "generation"}   # combustion, or generation, and upstream in one figure
ROW = re.compile(r"([\w.-]+/[\w.-]+)#([^\s()]+)")
IN_CO2E = ("CO2e", "HFCs-and-PFCs", "CO2", "CO2-biogenic")


def publisher(edition):
    return edition.partition("/")[0]


class Terms:
    """One line, or the rungs of one: what it multiplies."""

    def __init__(self, lines):
        first = lines[0]
        self.rated_in = UNITS.names[first["factor"]["per"]].dimension
        self.kept, self.yearly, self.powers = {}, Fraction(1), {self.rated_in: 1}
        self.measured, self.share, self.rule = exact.number(first["quantity"]["value"]), Fraction(1), Fraction(1)
        for step in first["steps"]:
            self.take(step)
        self.measured *= UNITS.names[first["factor"]["per"]].in_base
        self.powers = {name: power for name, power in self.powers.items() if power}
        self.parts = {}
        for line in lines:
            self.add(line)

    def take(self, step):
        by = exact.number(step["by"])
        if step["what"].startswith("covered by ") or step["what"] == "not covered by instruments":
            return
        power = 1 / by if step["op"] == "divide" else by
        if step["op"] == "set":
            self.measured = by
        elif step["where"]:
            self.take_ratio(step, power)
        elif step["what"].startswith("equity share "):
            self.share *= power
        elif step["what"].startswith(("RFI ", "uplift ")):
            self.rule *= power
        else:
            self.measured *= power

    def take_ratio(self, step, power):
        """In base units; what that takes from the ratio is given to the amount."""
        if step["what"].startswith("price index "):
            self.yearly *= power
            return
        over, under = step["unit"].split("/")
        sign = -1 if step["op"] == "divide" else 1
        scale = (UNITS.names[over].in_base / UNITS.names[under].in_base)**sign
        for unit, by in ((over, -sign), (under, sign)):
            name = UNITS.names[unit].dimension
            self.powers[name] = self.powers.get(name, 0) + by
        self.measured /= scale
        edition, row = ROW.search(step["what"]).groups()
        if step["what"].startswith("exchange "):
            self.yearly *= power * scale
        else:
            name = (publisher(edition), row, step["op"])
            while name in self.kept:
                name += ("again",)
            self.kept[name] = power * scale

    def add(self, line):
        factor, name = line["factor"], ("own",)
        if factor["edition"]:
            name = (publisher(factor["edition"]), factor["where"].rpartition("/")[2].partition(".")[0], factor["id"], line["stage"] in SLOT_STAGE)
        elif (line["rung"] or "").startswith("instrument "):
            name = ("own", line["rung"])
        rates = self.rates_of(line)
        while name in self.parts and self.parts[name][1] != rates:
            name += ("again",)
        weight = self.parts[name][0] if name in self.parts else Fraction(0)
        self.parts[name] = (weight + self.weight_of(line, first=not self.parts), rates)

    @staticmethod
    def weight_of(line, first):
        """The part of its energy that a rung covers."""
        whole = exact.number(line["quantity"]["value"])
        for step in line["steps"]:
            by = exact.number(step["by"])
            if step["what"].startswith("covered by ") or step["what"] == "not covered by instruments":
                return by / whole if whole else Fraction(first)
            whole = by if step["op"] == "set" else whole / by if step["op"] == "divide" else whole * by
        return Fraction(1)

    @staticmethod
    def rates_of(line):
        factor, rates = line["factor"], {}
        for gas, printed in factor["emits"].items():
            if line.get("uses") and gas != line["uses"]:
                continue
            kg, as_co2e = exact.mass(printed)
            if as_co2e and gas not in IN_CO2E:
                kg /= exact.number(factor["gwp"][gas])
            rates[gas] = kg / UNITS.names[factor["per"]].in_base
        return rates
