"""The figures of `progress`, recomputed from the lines and from what the inventory's text promises.

Taken to hold where the contract is open: `share_done` is the part of the promised cut that is done, null where nothing was to be cut;
`still_needed_per_year_kg` is what is above the goal divided by the years left, 0 once the goal is reached, null from the due year on.
"""
import datetime
import re
from fractions import Fraction

import exact

FIGURES = ("base_kg", "now_kg", "goal_kg", "on_line_kg", "share_done", "still_needed_per_year_kg")
CATEGORIES = set("""stationary-combustion mobile-combustion process-emissions fugitive-emissions purchased-electricity
    purchased-heat-steam-cooling purchased-goods-and-services capital-goods fuel-and-energy upstream-transport waste business-travel
    commuting upstream-leased-assets downstream-transport processing-of-sold-products use-of-sold-products end-of-life
    downstream-leased-assets franchises investments""".split())
KEYS = r"id|reduce_by|base_year|due|basis|covers|base"


class Target:
    """One target, scanned from the YAML text in block or flow style."""

    def __init__(self, text):
        self.id = self.word(text, "id")
        self.reduce_by = exact.number(self.word(text, "reduce_by").rstrip(" %")) / 100
        self.base_year, self.due = int(self.word(text, "base_year")), int(self.word(text, "due"))
        self.basis = self.word(text, "basis")
        self.covers = self.coverage(re.search(rf"\bcovers:(.*?)(?=\b(?:{KEYS}):|\Z)", text, re.DOTALL)[1])
        inventory = re.search(r"\binventory:\s*([^\s,}]+)", text)
        self.base_file = inventory[1].strip("'\"") if inventory else None
        self.base_kg = None if inventory else exact.mass(self.word(text, "base").replace(" CO2e", ""))[0]

    @staticmethod
    def word(text, key):
        found = re.search(rf"\b{key}:[ \t]*([^\n,}}]+)", text)
        if not found:
            raise ValueError(f"no `{key}` in the target {text.strip()[:60]!r}")
        return found[1].strip().strip("'\"")

    @staticmethod
    def coverage(text):
        """Category to its types, None for all of them."""
        covers, last = {}, None
        for word in re.findall(r"[a-z][a-z0-9-]*", text):
            if word in CATEGORIES:
                last = covers.setdefault(word, None) or word
            elif word == "types":
                covers[last] = []
            elif word != "category":
                covers[last].append(word)
        return covers

    def kg(self, lines):
        return sum((line.kg_co2e for line in lines if self.counts(line)), Fraction(0))

    def counts(self, line):
        if line.category not in self.covers or line.basis not in (None, self.basis):
            return False
        return self.covers[line.category] is None or line.said["type"] in self.covers[line.category]


def scan(text):
    """The targets of an inventory's text, by id."""
    text = "\n".join(re.sub(r"(^|\s)#.*", "", line) for line in text.splitlines())
    block = re.search(r"^targets:(.*?)(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
    parts = re.split(r"(?=\bid:)", block[1])[1:] if block else []
    return {target.id: target for target in map(Target, parts)}


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
    promised, said = scan(text), {entry["target"]: entry for entry in checks.result["progress"]}
    checks.holds(promised.keys() == said.keys(), f"progress tells of {sorted(said)}, the inventory promises {sorted(promised)}")
    for name in promised.keys() & said.keys():
        target = promised[name]
        base = target.kg(base_of(target.base_file)) if target.base_file else target.base_kg
        figures = expected(target, base, target.kg(checks.lines), year_of(checks.result["inventory"]))
        checks.holds(said[name]["basis"] == target.basis, f"progress {name}: the basis is {said[name]['basis']}")
        for key in FIGURES:
            checks.same(said[name][key], figures[key], "progress", name, key)
