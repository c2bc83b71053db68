"""The change between two results of `ghg report --format json` split into effects, worked out on its own: from the lines' quantities, steps,
factors and GWP sets, by taking the effects one after another in every order there is, and averaging.

A line is what was measured, times its ratios, times what its share and its rules make of it, times a sum over its factors. Each of these
belongs to an effect; where it counts (scope, basis) belongs to `boundary`.
"""
import copy
import itertools
from fractions import Fraction

import exact
import harness
import small_yaml
from line_terms import IN_CO2E, SLOT_STAGE, Terms

EFFECTS = ("activity", "factor", "ratio", "method", "boundary", "added", "removed")
TOTALS = ("scope_1", "scope_2_location", "scope_2_market", "scope_3", "total_location", "total_market", "outside_scopes",
          "of_which_upstream_in_scope_1", "of_which_non_co2")
MIXED = EFFECTS[:5]


def gwp_sets():
    """Every GWP set as its file has it: gas to value."""
    sets = {}
    for file in (harness.ROOT / "factors/gwp").glob("*.yaml"):
        said = small_yaml.read(file.read_text(encoding="utf-8"))
        sets[said["gwp_set"]] = {row["gas"]: exact.number(row["value"]) for row in said["values"]}
    return sets


GWP = gwp_sets()


class Side:
    """A line as it is in one inventory: its terms, where it counts, the GWP set."""

    def __init__(self, terms, line, gwp):
        self.terms, self.line, self.gwp = terms, line, gwp

    def counts(self):
        """The totals that 1 kg inside, and 1 kg outside the scopes, count in."""
        scope, basis = self.line["scope"], self.line["basis"]
        inside = {1: ["scope_1"], 2: [f"scope_2_{basis}"], 3: ["scope_3"]}[scope]
        inside += [f"total_{side}" for side in ("location", "market") if scope != 2 or basis == side]
        if scope == 1 and self.line["stage"] in ("wtt", "upstream"):
            inside.append("of_which_upstream_in_scope_1")
        if self.line["stage"] == "non-co2":
            inside.append("of_which_non_co2")
        return inside, [] if basis == "market" else ["outside_scopes"]


class Pair:
    """Two lines, and what they come to when some effects have taken place."""

    def __init__(self, was, now):
        self.was, self.now = was, now
        same = was.terms.rated_in == now.terms.rated_in
        alike = same and was.terms.powers == now.terms.powers
        self.belongs = {"measured": "activity" if alike else "method", "ratio": "ratio" if alike else "method",
                        "rates": "factor" if same else "method"}

    def side(self, taken, effect):
        return self.now if effect in taken else self.was

    def ratios(self, side, other):
        """Those that both have, or that belong to years; those that one side chose."""
        kept, chosen = side.terms.yearly, Fraction(1)
        for name, value in side.terms.kept.items():
            if name in other.terms.kept:
                kept *= value
            else:
                chosen *= value
        return kept, chosen

    def value(self, taken):
        kept = self.ratios(*((self.now, self.was) if self.belongs["ratio"] in taken else (self.was, self.now)))[0]
        chosen = self.ratios(*((self.now, self.was) if "method" in taken else (self.was, self.now)))[1]
        method, rated = self.side(taken, "method"), self.side(taken, self.belongs["rates"])
        amount = (self.side(taken, self.belongs["measured"]).terms.measured * kept * chosen * method.terms.rule *
                  self.side(taken, "boundary").terms.share)
        totals = dict.fromkeys(TOTALS, Fraction(0))
        inside, outside = self.side(taken, "boundary").counts()
        for name, (weight, own) in method.terms.parts.items():
            rates = rated.terms.parts[name][1] if name in rated.terms.parts else own
            for gas, kg in rates.items():
                for total in outside if gas == "CO2-biogenic" else inside:
                    totals[total] += amount * weight * kg * self.gwp(gas, method)
        return totals

    def gwp(self, gas, method):
        if gas in IN_CO2E:
            return 1
        other = self.now if method is self.was else self.was
        return GWP[method.gwp].get(gas, GWP[other.gwp].get(gas))

    def split(self):
        """The mean of what each effect brings over all orders."""
        parts = {effect: dict.fromkeys(TOTALS, Fraction(0)) for effect in MIXED}
        values = {frozenset(taken): self.value(taken) for size in range(len(MIXED) + 1) for taken in itertools.combinations(MIXED, size)}
        orders = list(itertools.permutations(MIXED))
        for order in orders:
            for place, effect in enumerate(order):
                before, after = values[frozenset(order[:place])], values[frozenset(order[:place + 1])]
                for total in TOTALS:
                    if before[total] != after[total]:
                        parts[effect][total] += (after[total] - before[total]) / len(orders)
        return parts


def slots(lines):
    """What a line of an activity is about: basis, stage, its losses' kind, leg, and which of several alike; with its rungs."""
    found = {}
    for line in lines:
        kind = line["factor"]["where"].rpartition("/")[2].partition(".")[0] if line["stage"] == "losses" else ""
        slot = (line["basis"], SLOT_STAGE.get(line["stage"], line["stage"]), kind, leg_of(line), 0)
        while slot in found and not line["rung"]:
            slot = (*slot[:4], slot[4] + 1)
        found.setdefault(slot, []).append(line)
    return found


def leg_of(line):
    first = line["steps"][0]["what"] if line["steps"] else ""
    return line["written"] if first.startswith("great circle ") else ""


class Comparison:
    """Two results as JSON. `by_activity` holds each pair of activities with its effects: total by total."""

    def __init__(self, was, now, purchases_was, purchases_now):
        self.was, self.now = was, now
        lines_was, lines_now = self.by_id(was), self.by_id(now)
        aside = {entry["activity"] for result in (was, now) for entry in result["set_aside"]}
        self.by_activity = {}
        alone_was, alone_now = lines_was.keys() - lines_now.keys(), lines_now.keys() - lines_was.keys()
        for new in sorted(alone_now):
            purchase = purchases_now.get(new)
            old = [one for one in alone_was if purchase and purchases_was.get(one) == purchase]
            rivals = [one for one in alone_now if purchase and purchases_now.get(one) == purchase]
            if len(old) == 1 and len(rivals) == 1:
                self.by_activity[old[0], new] = self.both(lines_was.pop(old[0]), lines_now.pop(new))
        for name in lines_was.keys() | lines_now.keys():
            old, new = lines_was.get(name, []), lines_now.get(name, [])
            if old and new:
                self.by_activity[name, name] = self.both(old, new)
            else:
                effect = "method" if name in aside else "added" if new else "removed"
                self.by_activity[name, name] = self.whole(old, new, effect)

    @staticmethod
    def by_id(result):
        found = {}
        for line in result["lines"]:
            found.setdefault(line["activity"], []).append(line)
        return found

    def nothing(self):
        return {effect: dict.fromkeys(TOTALS, Fraction(0)) for effect in EFFECTS}

    def whole(self, old, new, effect, parts=None):
        parts = parts or self.nothing()
        for lines, sign, result in ((old, -1, self.was), (new, 1, self.now)):
            for line in lines:
                side = Side(Terms([line]), line, result["inventory"]["gwp"])
                rung = Pair(side, side)
                # The line alone, as much as its rung covers of it.
                for total, value in rung.value(()).items():
                    parts[effect][total] += sign * value
        return parts

    def both(self, old, new):
        if old[0]["type"] != new[0]["type"]:
            return self.whole(old, new, "method")
        parts, before, after = self.nothing(), slots(old), slots(new)
        for slot in before.keys() | after.keys():
            was, now = before.get(slot), after.get(slot)
            if was and now:
                self.add(Side(Terms(was), was[0], self.was["inventory"]["gwp"]), Side(Terms(now), now[0], self.now["inventory"]["gwp"]), parts)
            else:
                self.alone(slot, was, now, (old, new) if was else (new, old), parts)
        return parts

    def other_leg(self, lines, own, others, is_new, parts):
        """A leg that the other side does not fly: nothing of it there, by the RFI, GWP set and share chosen there."""
        here, there = (self.now, self.was) if is_new else (self.was, self.now)
        beyond = {id(side): self.beyond_co2(side) for side in (here, there)}
        leg, stage = leg_of(lines[0]), lines[0]["stage"]
        burnt = [line for line in own if leg_of(line) == leg and line["stage"] in ("ttw", "wtw")]
        flown = [(Terms(lines), None, lines[0])]
        if stage == "non-co2":
            flown = [(Terms(lines), Terms(burnt[:1]).rule * beyond[id(there)], lines[0])]
        counted = [line for line in others if line["stage"] == "non-co2"]
        if stage in ("ttw", "wtw") and counted and not any(line["stage"] == "non-co2" for line in own):
            virtual = Terms([lines[0] | {"uses": "CO2"}])
            rule, virtual.rule = virtual.rule * beyond[id(there)], Fraction(0)
            flown.append((virtual, rule, counted[0]))
        for terms, rule, like in flown:
            absent = copy.copy(terms)
            absent.measured, absent.share = Fraction(0), Terms(others[:1]).share
            absent.rule = terms.rule if rule is None else rule
            sides = Side(absent, like, there["inventory"]["gwp"]), Side(terms, like, here["inventory"]["gwp"])
            self.add(*(sides if is_new else reversed(sides)), parts)

    @staticmethod
    def beyond_co2(result):
        rfi = exact.leading_number(result["inventory"]["rfi"] or "none")
        return Fraction(0) if rfi is None else rfi - 1

    def alone(self, slot, was, now, activity, parts):
        own, others = activity
        lines = was or now
        non_co2 = lines[0]["stage"] == "non-co2"
        sibling = [line for line in others if leg_of(line) == slot[3] and (not non_co2 or line["stage"] == "ttw")]
        if not sibling and slot[3] and leg_of(others[0]):
            self.other_leg(lines, own, others, bool(now), parts)
            return
        if not sibling:
            self.whole(was or [], now or [], "method", parts)
            return
        if non_co2:
            without = Terms([sibling[0] | {"uses": "CO2"}])
            without.rule = Fraction(0)
        else:
            without = Terms([sibling[0]])
            without.parts = {}
        gwp_was, gwp_now = self.was["inventory"]["gwp"], self.now["inventory"]["gwp"]
        self.add(Side(Terms(was) if was else without, lines[0], gwp_was), Side(Terms(now) if now else without, lines[0], gwp_now), parts)

    @staticmethod
    def add(was, now, parts):
        for effect, moved in Pair(was, now).split().items():
            for total, value in moved.items():
                parts[effect][total] += value

    def effects(self):
        """Of all activities."""
        parts = self.nothing()
        for own in self.by_activity.values():
            for effect, moved in own.items():
                for total, value in moved.items():
                    parts[effect][total] += value
        return parts
