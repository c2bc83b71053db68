"""The rules that one result keeps: its lines are what the inventory's words come to, its parts add up, and the method's promises hold."""
from collections import Counter
from fractions import Fraction

import exact
from properties import worked
from properties.activities import UNITS

HALF_OF_THE_LAST_PLACE = Fraction(1, 2 * 10**exact.PLACES_WHEN_ENDLESS)
TOTAL_OF = {(1, None): "scope_1", (2, "location"): "scope_2_location", (2, "market"): "scope_2_market", (3, None): "scope_3"}
UNSPLIT = {"ttw": "wtw", "wtt": "wtw", "generation": "life-cycle", "upstream": "life-cycle"}   # what may stand in a stage's place
CHOOSES_A_FACTOR = {"factor", "location_factor", "stand_in"}


def total_key(scope, basis):
    return TOTAL_OF.get((scope, basis), "outside_scopes")


def in_base(line):
    """What the line multiplied, in the base unit of its dimension."""
    return line.quantity * UNITS.names[line.said["factor"]["per"]].in_base


class Rules:
    """Checks one result with its recomputed lines."""

    def __init__(self, inventory, audit):
        self.inventory, self.audit, self.result, self.lines = inventory, audit, audit.result, audit.lines
        self.activities = {activity.name: activity for activity in inventory.activities}

    def holds(self, ok, what):
        self.audit.holds(ok, what)

    def hold(self):
        self.sums_add_up()
        self.amounts()
        self.factors()
        self.bases()
        self.certificates()
        self.warming_beyond_co2()
        self.nothing_negative()
        self.nothing_lost()

    def sums_add_up(self):
        """The parts as they are printed, within what rounding endless ones at the last place may do."""
        totals = self.result["totals"]
        for basis in ("location", "market"):
            self.adds_up([totals["scope_1"], totals[f"scope_2_{basis}"], totals["scope_3"]], totals[f"total_{basis}"], f"total_{basis}")
        for section in ("categories", "gases"):
            parts = {}
            for entry in self.result[section]:
                if entry["kg_co2e"] is not None:
                    parts.setdefault(total_key(entry["scope"], entry["basis"]), []).append(entry["kg_co2e"])
            for key in (*TOTAL_OF.values(), "outside_scopes"):
                self.adds_up(parts.get(key, []), totals[key], f"{section} and {key}")
        for key in totals:
            self.adds_up([group["totals"][key] for group in self.result["groups"]], totals[key], f"groups and {key}")

    def adds_up(self, parts, whole, what):
        rounded = sum(len(figure.partition(".")[2]) <= exact.PLACES_WHEN_ENDLESS for figure in (*parts, whole))
        off = abs(sum(map(Fraction, parts)) - Fraction(whole))
        self.holds(off <= rounded * HALF_OF_THE_LAST_PLACE, f"{what}: {parts} do not add up to {whole}")

    def amounts(self):
        """What each line multiplied is what the inventory's words come to, worked out apart from the program."""
        by_activity = {}
        for line in self.lines:
            stage = "on the ladder" if line.basis == "market" else line.stage
            by_activity.setdefault(line.said["activity"], {}).setdefault((stage, line.basis), []).append(line)
        for name, by_stage in by_activity.items():
            activity = self.activities[name]
            quantities = worked.Worked(activity, self.inventory.period).quantities
            for (stage, basis), lines in by_stage.items():
                said = [self.before_factor(line) for line in lines]
                said = [sum(said)] if basis == "market" else said
                expected = [self.in_factors_unit(activity, quantity, lines[0]) for quantity in quantities]
                # One line for each leg; losses are two lines of one quantity.
                self.holds(said == expected * (len(said) // len(expected)), f"{name} {stage} {basis or ''}: multiplies {said}, not {expected}")

    def before_factor(self, line):
        return in_base(line) / (exact.number(self.result["inventory"]["rfi"]) - 1 if line.stage == "non-co2" else 1)

    @staticmethod
    def in_factors_unit(activity, quantity, line):
        """The worked amount in base units; of money, in the currency and prices of the line's factor."""
        if "price_year" not in activity.keys:
            return quantity.value
        own, factor = activity.keys.get("own_factor"), line.said["factor"]
        row = own or worked.rows()[f"{factor['edition']}#{factor['id']}"]
        year = own["year"] if own else row["price"]["year"]
        return worked.in_prices_of(quantity, row["per"], activity.keys["price_year"], year).value

    def factors(self):
        """A line's factor is a row of the tables, as printed there, for the details that the activity says."""
        for line in self.lines:
            said, factor, activity = line.said, line.said["factor"], self.activities[line.said["activity"]]
            row = worked.rows().get(f"{factor['edition']}#{factor['id']}")
            if row is None:
                own = {"own_factor", "given"} & activity.keys.keys() or (said["rung"] or "").startswith("instrument ")
                self.holds(own, f"{said['line']}: {factor['edition']}#{factor['id']} is in no table")
                continue
            self.holds((factor["per"], factor["emits"]) == (row["per"], row["emits"]), f"{said['line']}: {factor} is not {row}")
            if not CHOOSES_A_FACTOR & activity.keys.keys():
                for detail in row["match"].keys() & activity.type.details():
                    value = (activity.type.defaults | activity.keys).get(detail, row["match"][detail])
                    self.holds(value == row["match"][detail], f"{said['line']}: {detail} is {value}, and its factor's {row['match'][detail]}")

    def bases(self):
        """The methods of Scope 2 differ there and nowhere else, and count the same energy."""
        energy = {}
        for line in self.lines:
            self.holds((line.scope == 2) == (line.basis is not None), f"{line.said['line']}: scope {line.scope} on basis {line.basis}")
            if line.basis:
                by_basis = energy.setdefault(line.said["activity"], {"location": Fraction(0), "market": Fraction(0)})
                by_basis[line.basis] += in_base(line)
        for activity, by_basis in energy.items():
            self.holds(by_basis["location"] == by_basis["market"], f"{activity}: {by_basis} kWh")
        totals = {key: Fraction(value) for key, value in self.result["totals"].items()}
        off = totals["total_location"] - totals["scope_2_location"] - totals["total_market"] + totals["scope_2_market"]
        self.holds(abs(off) <= 4 * HALF_OF_THE_LAST_PLACE, f"the totals differ by {off} beside Scope 2")

    def certificates(self):
        """None covers more than its volume, and an activity that takes a later rung has left nothing on its own."""
        covered = Counter()
        for line in self.lines:
            if (line.said["rung"] or "").startswith("instrument "):
                covered[line.said["rung"].removeprefix("instrument ")] += in_base(line)
        volumes = {said["id"]: UNITS.in_base(said["volume"]) for said in self.inventory.instruments}
        for name, amount in covered.items():
            self.holds(amount <= volumes[name], f"{name} covers {amount} of {volumes[name]} kWh")
        for line in self.lines:
            if line.basis == "market" and line.quantity and not line.said["rung"].startswith("instrument "):
                for name in self.activities[line.said["activity"]].keys.get("instrument", []):
                    self.holds(covered[name] == volumes[name], f"{line.said['line']} is on rung {line.said['rung']}, and {name} is not used up")

    def warming_beyond_co2(self):
        rfi = self.result["inventory"]["rfi"]
        above = exact.number(rfi) - 1 if rfi not in ("none", "included", None) else 0
        burnt = [line for line in self.lines if line.stage == "ttw" and self.activities[line.said["activity"]].type.has_non_co2()]
        carbon = sum((line.gases["CO2"][0] for line in burnt if "CO2" in line.gases), Fraction(0))
        self.audit.same(self.result["totals"]["of_which_non_co2"], above * carbon, "(RFI - 1) x CO2 of combustion")

    def nothing_negative(self):
        for line in self.lines:
            self.holds(all(co2e >= 0 for _, co2e, _ in line.gases.values()) and line.quantity >= 0, f"{line.said['line']} is negative")
        self.holds(not any(value.startswith("-") for value in self.result["totals"].values()), f"totals: {self.result['totals']}")

    def nothing_lost(self):
        """Each line of an activity's type is there, or said to be missing, or held by one that is not split."""
        aside = {entry["activity"] for entry in self.result["set_aside"]}
        stages = {name: set() for name in self.activities}
        for entry in [*self.result["lines"], *self.result["not_calculated"]]:
            stages[entry["activity"]].add((entry["stage"], entry.get("basis")))
        for name, activity in self.activities.items():
            if name not in aside and "given" not in activity.keys:
                for rule in activity.type.lines:
                    self.holds(self.stands(rule, stages[name]), f"{name} lacks a line of {rule['stage']}")

    def stands(self, rule, stages):
        stage, basis = rule["stage"], rule.get("basis")
        if stage == "non-co2" and self.result["inventory"]["rfi"] in ("none", "included", "1"):
            return True
        held = any(other == UNSPLIT[stage] for other, _ in stages) if stage == "upstream" else (UNSPLIT.get(stage), basis) in stages
        return held or (stage, basis) in stages
