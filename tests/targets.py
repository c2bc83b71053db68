"""The figures of `progress`, recomputed from the lines and from what the inventory's text promises.

Taken to hold where the contract is open: `share_done` is the part of the promised cut that is done, null where nothing was to be cut;
`still_needed_per_year_kg` is what is above the goal divided by the years left, 0 once the goal is reached, null from the due year on.
"""
import datetime
from fractions import Fraction

import exact
import small_yaml

FIGURES = ("base_kg", "now_kg", "goal_kg", "on_line_kg", "share_done", "still_needed_per_year_kg")


class Target:
    """One target as the inventory's text says it."""

    def __init__(self, said):
        self.id, self.basis = said["id"], said["basis"]
        self.reduce_by = exact.number(said["reduce_by"].rstrip(" %")) / 100
        self.base_year, self.due = int(said["base_year"]), int(said["due"])
        covers = [part if isinstance(part, dict) else {"category": part} for part in said["covers"]]
        self.covers = {part["category"]: part.get("types") for part in covers}   # None for all types
        base = said["base"] if isinstance(said["base"], dict) else {"figure": said["base"]}
        self.base_file = base.get("inventory")
        self.base_kg = exact.mass(base["figure"].replace(" CO2e", ""))[0] if "figure" in base else None

    def kg(self, lines):
        return sum((line.kg_co2e for line in lines if self.counts(line)), Fraction(0))

    def counts(self, line):
        if line.category not in self.covers or line.basis not in (None, self.basis):
            return False
        return self.covers[line.category] is None or line.said["type"] in self.covers[line.category]


class Event:
    """One event that touches the base year."""

    def __init__(self, said):
        self.id, self.date, self.category, self.type = said["id"], said["date"], said["category"], said.get("type")
        self.basis, self.counts = said.get("basis"), said["kind"] != "organic"
        self.kg = exact.mass(said["change"].replace(" CO2e", "").lstrip("-"))[0] * (-1 if said["change"].startswith("-") else 1)

    def within(self, target):
        return self.category in target.covers and (target.covers[self.category] is None or self.type in target.covers[self.category])


class Policy:
    """The recalculation policy of the inventory's text."""

    def __init__(self, said):
        self.year, self.threshold = int(said["year"]), exact.number(said["threshold"].rstrip(" %")) / 100
        base = said["base"] if isinstance(said["base"], dict) else {"figure": said["base"]}
        self.base_file = base.get("inventory")
        self.base_kg = exact.mass(base["figure"].replace(" CO2e", ""))[0] if "figure" in base else None
        self.events = sorted((Event(event) for event in said.get("recalculations", [])), key=lambda event: event.date)

    @staticmethod
    def of(text):
        said = small_yaml.read(text).get("base_year")
        return Policy(said) if said else None

    def total(self, basis, base_of):
        if not self.base_file:
            return self.base_kg
        return sum((line.kg_co2e for line in base_of(self.base_file) if line.basis in (None, basis)), Fraction(0))

    def restated(self, basis, base_of):
        """The events in the restated base: those that wait, whenever the sizes of those that wait reach the threshold."""
        done, waiting = [], []
        for event in self.events:
            if event.basis not in (None, basis) or not event.counts:
                continue
            waiting.append(event)
            if sum(abs(each.kg) for each in waiting) >= self.threshold * self.total(basis, base_of):
                done, waiting = done + waiting, []
        return done

    def check(self, checks, base_of):
        for said in checks.result["base_year"]:
            total, restated = self.total(said["basis"], base_of), self.restated(said["basis"], base_of)
            checks.same(said["original_kg"], total, "base_year", said["basis"], "original_kg")
            checks.same(said["restated_kg"], total + sum((event.kg for event in restated), Fraction(0)), "base_year", said["basis"], "restated_kg")
            names = [event["id"] for event in said["recalculations"] if event["restated"]]
            checks.holds(names == [event.id for event in restated], f"base_year {said['basis']}: {names} are restated")


def scan(text):
    """The targets of an inventory's text, by id."""
    return {said["id"]: Target(said) for said in small_yaml.read(text).get("targets", [])}


def year_of(inventory):
    """The calendar year that holds most days; of two, the earlier."""
    first, last = (datetime.date.fromisoformat(inventory[key]) for key in ("from", "to"))
    days = {year: (min(last, datetime.date(year, 12, 31)) - max(first, datetime.date(year, 1, 1))).days for year in range(first.year, last.year + 1)}
    return max(sorted(days), key=days.get)


def expected(target, base, now, year):
    goal = base * (1 - target.reduce_by)
    left = target.due - year
    return {
        "base_kg": base, "now_kg": now, "goal_kg": goal,
        "on_line_kg": base - (base - goal) * Fraction(year - target.base_year, target.due - target.base_year),
        "share_done": (base - now) / (base - goal) if base != goal else None,
        "still_needed_per_year_kg": max(now - goal, Fraction(0)) / left if left > 0 else None,
    }


def check(checks, text, base_of):
    """Compares every target of the inventory's text with the result's progress."""
    policy = Policy.of(text)
    if policy:
        policy.check(checks, base_of)
    promised, said = scan(text), {entry["target"]: entry for entry in checks.result["progress"]}
    checks.holds(promised.keys() == said.keys(), f"progress tells of {sorted(said)}, the inventory promises {sorted(promised)}")
    for name in promised.keys() & said.keys():
        target = promised[name]
        base = target.kg(base_of(target.base_file)) if target.base_file else target.base_kg
        checks.same(said[name]["original_base_kg"], base, "progress", name, "original_base_kg")
        base += sum((event.kg for event in policy.restated(target.basis, base_of) if event.within(target)), Fraction(0)) \
            if policy and policy.year == target.base_year else 0
        figures = expected(target, base, target.kg(checks.lines), year_of(checks.result["inventory"]))
        checks.holds(said[name]["basis"] == target.basis, f"progress {name}: the basis is {said[name]['basis']}")
        for key in FIGURES:
            checks.same(said[name][key], figures[key], "progress", name, key)
