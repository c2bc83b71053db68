"""Activity types as their files describe them, activities one can vary and split, and the ready ones to begin with."""
import copy
import random
from fractions import Fraction

import exact
import harness
import small_yaml
from properties.amounts import MARKS, Amount, Units, amount_text, number_text

UNITS = Units()
TABLES = ("tests/fixtures/tables", "tests/properties/tables")
SCOPE_3 = """purchased-goods-and-services capital-goods fuel-and-energy upstream-transport waste business-travel commuting
    upstream-leased-assets downstream-transport processing-of-sold-products use-of-sold-products end-of-life
    downstream-leased-assets franchises investments""".split()
AIRPORTS = {"from", "to", "legs"}


class Way:
    """One way of saying how much there was: a dimension, `route`, `details`, `given` or `any`."""

    def __init__(self, said):
        said = said if isinstance(said, dict) else {"steps": said}
        self.steps = [{step: None} if isinstance(step, str) else step for step in said["steps"] or []]
        self.needs, self.accepts, self.defaults = said.get("needs", []), said.get("accepts", []), said.get("defaults", {})

    def details(self):
        return {*self.needs, *self.accepts, *self.defaults}


class ActivityType:
    def __init__(self, said):
        self.name, self.lines, self.needed = said["type"], said["lines"], set(said.get("needs", []))
        self.defaults = said.get("defaults", {})
        self.ways = {name: Way(way) for name, way in said["quantity"].items()}
        self.plain_details = {*said.get("needs", []), *said.get("accepts", []), *self.defaults, *said.get("one_of", [])}
        self.examples = [example["given"] for example in said["examples"] if "error" not in example["expect"]]

    def details(self):
        """Every detail an activity of the type may say."""
        return self.plain_details.union(*(way.details() for way in self.ways.values())) | ({"category"} if self.says_category() else set())

    def free_details(self):
        """What it may say that picks no factor and is in no step: names, for those who read the report."""
        matched = {name for line in self.lines for name in line.get("match", [])}
        read = {name for way in self.ways.values() for step in way.steps for name in step.get("by", [])}
        return sorted(self.plain_details - self.needed - matched - read)

    def categories(self):
        """What the activity may say under `category`, or else the fixed ones of its lines."""
        said = self.lines[0]["category"]
        return said.get("of", SCOPE_3) if isinstance(said, dict) else [line["category"] for line in self.lines]

    def says_category(self):
        return isinstance(self.lines[0]["category"], dict)

    def on_ladder(self, ladder="electricity"):
        return any(line.get("ladder") == ladder for line in self.lines)

    def has_non_co2(self):
        return any(line["stage"] == "non-co2" for line in self.lines)

    def topics(self):
        """Every table, bands and airports file that an activity of the type may need."""
        steps = [step for way in self.ways.values() for step in way.steps]
        topics = {line["use"] for line in self.lines if "use" in line} | {step["ratio"] for step in steps if "ratio" in step}
        topics |= {"exchange", "price-index"} if "money" in self.ways else set()
        return topics | ({"bands", "airports"} if "route" in self.ways else set())

    def takes_given(self):
        """Scope 1 and 2 are calculated from what was used, never stated."""
        return self.says_category() or all(category in SCOPE_3 for category in self.categories())


def all_types():
    files = sorted((harness.ROOT / "factors/types").glob("*.yaml"))
    return {said["type"]: ActivityType(said) for said in (small_yaml.read(file.read_text(encoding="utf-8")) for file in files)}


class Handle:
    """Keys that scale the activity when they are scaled together."""

    def __init__(self, keys, whole=False, limited=False):
        self.keys, self.whole, self.limited = keys, whole, limited


class Activity:
    """An activity as it is written: its keys are texts, lists, maps, an Amount, or a Fraction for a bare number."""

    def __init__(self, kind, keys, name=""):
        self.type, self.keys, self.name = kind, keys, name

    @classmethod
    def from_yaml(cls, kind, said):
        activity = cls(kind, {key: value for key, value in said.items() if key != "type"})
        for key in {"quantity", "given"} & activity.keys.keys():
            activity.keys[key] = UNITS.amount(activity.keys[key])
        for step in activity.steps():
            activity.read_numbers(step)
        return activity

    def read_numbers(self, step):
        for name in amounts_of(step):
            if name in self.keys:
                self.keys[name] = UNITS.amount(self.keys[name])
        name = step.get("times")
        if name in self.keys and ("unit" in step or "up_to" in step) and not is_percentage(step):
            self.keys[name] = exact.number(self.keys[name])

    def way(self):
        """The name of the way its amount is said; None where it is stated and the type says nothing of that."""
        if "given" in self.keys:
            return "given" if "given" in self.type.ways else None
        if "quantity" not in self.keys:
            return "route" if AIRPORTS & self.keys.keys() else "details"
        unit = UNITS.names[self.keys["quantity"].unit]
        dimension = "money" if unit.dimension == unit.name and unit.name.isupper() else unit.dimension
        return dimension if dimension in self.type.ways else "any"

    def measured(self):
        """How well it measures: 3 by a figure of the supplier's, 2 by an amount, 1 by money."""
        return 3 if {"given", "own_factor"} & self.keys.keys() else 1 if self.way() == "money" else 2

    def category(self):
        """Where its first line is reported."""
        said = self.type.lines[0]["category"]
        return self.keys.get("category", said.get("otherwise")) if isinstance(said, dict) else said

    def steps(self):
        way = self.way()
        return self.type.ways[way].steps if way else []

    def handles(self):
        found = [Handle([key]) for key in ("given", "quantity") if key in self.keys]
        for step in self.steps():
            if "start" in step or "balance" in step:
                hours = step.get("in") == "hours"   # of a day
                found.append(Handle([name for name in amounts_of(step) if name in self.keys], limited=hours))
            elif step.get("times") in self.keys and "values" not in step and not is_percentage(step):
                found.append(Handle([step["times"]], whole="unit" in step, limited="up_to" in step))
        return found

    def scaled(self, handle, by, name=None):
        changed = Activity(self.type, copy.copy(self.keys), name or self.name)
        for key in handle.keys:
            value = changed.keys[key]
            changed.keys[key] = value._replace(value=value.value * by) if isinstance(value, Amount) else value * by
        return changed

    def times(self, factor):
        handle = next(handle for handle in self.handles() if not handle.limited)
        return self.scaled(handle, factor)

    def parts(self, source):
        """Two activities that together are this one, or itself where it cannot be split: a purchase has one best measurement."""
        handles = [] if "purchase" in self.keys else self.handles()
        source.shuffle(handles)
        for handle in handles:
            share = source.choice([Fraction(1, 2), Fraction(1, 2), Fraction(source.randrange(1, 1000), 1000)])
            if handle.whole:
                count = self.keys[handle.keys[0]]
                share = Fraction(source.choice([count // 2, source.randrange(1, count)])) / count if count > 1 else None
            if share is not None:
                return [self.scaled(handle, share), self.scaled(handle, 1 - share, self.name + "-rest")]
        return [self]

    def text(self, source=None, block=False):
        """As a list item; `source` shuffles the keys and picks what stands between thousands."""
        entries = [("id", self.name), ("type", self.type.name), *self.keys.items()]
        if source:
            source.shuffle(entries)
        mark = source.choice(MARKS) if source else ""
        if not block:
            return f"  - {{{', '.join(f'{key}: {written(value, mark)}' for key, value in entries)}}}\n"
        return "  - " + "    ".join(f"{key}: {written(value, mark)}\n" for key, value in entries)


def is_percentage(step):
    return step.get("up_to") == "1"


def amounts_of(step):
    """The details of a step that are amounts in a unit."""
    if "balance" in step:
        return [*step["balance"], *step.get("less", [])]
    if "share" in step:
        return [step["share"], step["of"]]
    return [step["start"]] if "start" in step else [step["times"]] if "times" in step and "in" in step else []


def written(value, mark=""):
    if isinstance(value, Amount):
        return amount_text(value, mark)
    if isinstance(value, Fraction):
        return number_text(value, mark)
    if isinstance(value, list):
        return f"[{', '.join(written(item, mark) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {written(item, mark)}' for key, item in value.items())}}}"
    return '"' + value.replace('"', '\\"') + '"' if set(value) & set("{}[]:,#'\"") else value


def ready_activities(types):
    """(activity, the `rfi` it is sound under) of every example that gives figures, and of activities.yaml."""
    more = small_yaml.read((harness.ROOT / "tests/properties/activities.yaml").read_text(encoding="utf-8"))
    ready = [(Activity.from_yaml(kind, given), None) for kind in types.values() for given in kind.examples]
    for said in more:
        when = said.pop("when", None)
        ready.append((Activity.from_yaml(types[said["type"]], said), when))
    return ready


def generator(seed):
    return random.Random(f"ghg laws {seed}")
