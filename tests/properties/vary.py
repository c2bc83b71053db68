"""Varies one ready activity: its amounts and their units, and everything else its type lets it say."""
import re
from fractions import Fraction

import harness
from properties.activities import UNITS, Activity, is_percentage
from properties.amounts import Amount

GWP_SETS = sorted(re.search(r"(?m)^gwp_set: (\S+)", file.read_text(encoding="utf-8"))[1] for file in (harness.ROOT / "factors/gwp").glob("*.yaml"))
# Prices that the test tables can bring to the factor's currency and year: each has a rate and an index.
PRICE_YEARS = {"USD": ("2022", "2025"), "FDD": ("2022", "2025"), "SEK": ("2025",)}
MOST = {"passenger": 9, "vehicle": 200, "FTE": 200}
MASSES = ("kg", "g", "t")


def decimal(source, most_places=3, least=1, most=10**6):
    """A number with a random count of digits before and after the point, never 0."""
    size = source.randrange(least, source.choice([10**n for n in range(1, 12) if least < 10**n <= most] or [least + 1]) + 1)
    places = source.randrange(most_places + 1)
    return Fraction(size * 10**places + source.randrange(10**places), 10**places)


def amount_like(amount, source):
    """An amount of the same dimension, of a size that organisations have, in a unit that fits it."""
    own = UNITS.names[amount.unit]
    size = decimal(source, 0)
    fitting = [unit for unit in UNITS.of_dimension[own.dimension] if 1 <= size / unit.in_base < 10**9]
    unit = source.choice(fitting or [own])
    names = [name for name, other in UNITS.names.items() if other == unit]
    dice = source.random()
    if dice < 0.02:
        return Amount(Fraction(source.randrange(10**20), 10**8), amount.unit)   # many digits
    return Amount(Fraction(0) if dice < 0.05 else decimal(source, 3, 1, max(10, int(size / unit.in_base))), source.choice(names))


HOURS_OF_A_DAY, WEEKS_OF_A_YEAR = 20, 52   # a size may come out a little larger


def vary_step(activity, step, source):
    keys = activity.keys
    if "balance" in step:
        vary_balance(activity, step, source)
    elif "share" in step:
        vary_share(activity, step, source)
    elif "without" in step:
        keys[step["without"]] = source.choice(["excluded", "included 25 %", "included 12 %", "included 6.5 %"])
    elif "start" in step:
        most = HOURS_OF_A_DAY if step["in"] == "hours" else 100
        keys[step["start"]] = Amount(decimal(source, 2, 1, most), keys[step["start"]].unit)
    elif step.get("times") in keys or ("values" in step and source.random() < 0.5):
        vary_times(keys, step, source)


def vary_times(keys, step, source):
    name = step["times"]
    if "values" in step:
        keys[name] = source.choice(sorted(step["values"]))
    elif "unit" in step:
        keys[name] = Fraction(source.randrange(1, MOST[step["unit"]] + 1))
    elif is_percentage(step):
        keys[name] = source.choice(["100 %", "40 %", "12.5 %", "0.25 %"])
    elif "up_to" in step:
        most = min(200, int(step["up_to"].replace(" ", "")))
        most = WEEKS_OF_A_YEAR if name == "weeks" else most
        keys[name] = Fraction(source.randrange(1, 2 * most + 1), 2)
    else:
        keys[name] = amount_like(keys[name], source)


def vary_balance(activity, step, source):
    """What is left and given away never exceeds what was there and bought."""
    unit = activity.keys[step["balance"][0]].unit
    needed = activity.type.ways["details"].needs
    there = 0
    for name in step["balance"]:
        if name in needed or source.random() < 0.5:
            activity.keys[name] = Amount(decimal(source, 2, 1, 10**4), unit)
            there += activity.keys[name].value
        else:
            activity.keys.pop(name, None)
    for name in step["less"]:
        activity.keys.pop(name, None)
        if name in needed or source.random() < 0.5:
            part = there * Fraction(source.randrange(0, 100 // len(step["less"])), 100)
            activity.keys[name] = Amount(part, unit)


def vary_share(activity, step, source):
    """A part, such as that of a building, where the type only accepts it: half of the time; never more than what is in use of the whole."""
    names = [name for name in (step["share"], step["of"], step.get("let")) if name]
    for name in names:
        activity.keys.pop(name, None)
    if step["share"] not in activity.type.ways[activity.way()].needs and source.random() < 0.5:
        return
    dimension = source.choice(step["in"] if isinstance(step["in"], list) else [step["in"]])
    whole = Amount(decimal(source, 1, 10, 10**5), source.choice(UNITS.of_dimension[dimension]).name)
    let = source.choice([100, source.randrange(1, 101)])
    if "let" in step and let < 100:
        activity.keys[step["let"]] = f"{let} %"
    activity.keys |= {step["share"]: Amount(whole.value * Fraction(source.randrange(1, let + 1), 100), whole.unit), step["of"]: whole}


def vary(ready, name, source):
    """The activity under a new name, with amounts of its own and other details where its type accepts them."""
    activity = Activity(ready.type, dict(ready.keys), name)
    way = activity.way()
    if "quantity" in activity.keys:
        activity.keys["quantity"] = amount_like(activity.keys["quantity"], source)
    if way in (None, "given"):
        activity.keys["given"] = Amount(decimal(source, 3, 1, 1000), source.choice(MASSES), " CO2e")
    for step in activity.steps():
        vary_step(activity, step, source)
    if way == "route" and "uplift" in activity.type.ways[way].accepts and source.random() < 0.4:
        activity.keys["uplift"] = source.choice(["8 %", "9.5 %", "0 %"])
    if activity.type.says_category() and (source.random() < 0.5 or "category" in activity.keys):
        activity.keys["category"] = source.choice(activity.type.categories())
    if way == "money":
        activity.keys["price_year"] = source.choice(PRICE_YEARS[activity.keys["quantity"].unit])
    for name in activity.type.free_details():
        if source.random() < 0.3:
            activity.keys[name] = source.choice(["FD", "SD"]) if name == "region" else f"{name}-{way}"
    return activity


def emissions(source, with_co2):
    """What an own factor emits, split by gas or not; `with_co2` where RFI multiplies it."""
    def mass(most):
        return Amount(decimal(source, 4, 1, most), source.choice(["g", "kg"]))
    if not with_co2 and source.random() < 0.5:
        unsplit = {"CO2e": mass(1000)}
        return unsplit | ({"CO2-biogenic": mass(100)} if source.random() < 0.3 else {})
    gases = {"CO2": mass(1000), source.choice(["CH4", "CH4-fossil", "CH4-biogenic"]): mass(10), "N2O": mass(10)._replace(tail=" CO2e")}
    return {gas: gases[gas] for gas in gases if gas == "CO2" or source.random() < 0.6}


def with_own_factor(activity, rfi, source):
    """The activity with a factor of its supplier's, where its steps keep the dimension of its quantity."""
    plain = all("share" in step for step in activity.steps())
    has_one = {"factor", "location_factor", "stand_in", "own_factor"} & activity.keys.keys()
    if activity.way() in (None, "given", "money", "route", "details") or not plain or has_one:
        return activity
    first = activity.type.lines[0]
    combustion = activity.type.has_non_co2()
    ladder = any("ladder" in line for line in activity.type.lines)
    boundary = source.choice(["generation", "life-cycle"]) if ladder else first["stage"]
    unit = source.choice(UNITS.of_dimension[UNITS.dimension(activity.keys["quantity"])]).name
    emits = emissions(source, combustion and rfi != "included")
    own = {"per": unit, "emits": emits, "boundary": boundary, "year": source.choice(["2024", "2025"]), "cite": "supplier statement 2025-12-20"}
    if any(gas == "CO2e" or amount.tail for gas, amount in emits.items()):
        own["gwp"] = source.choice(GWP_SETS)
    if not ladder:
        own["stage"] = first["stage"]
    if combustion:
        own["includes_rf"] = "true" if rfi == "included" else "false"
    activity.keys["own_factor"] = own
    return activity


def stated(activity, rfi, source):
    """The same purchase as a supplier states it in all: a mass of CO2e instead of a quantity."""
    if not activity.type.takes_given() or (rfi not in ("none", "included") and activity.type.has_non_co2()):
        return activity
    kept = {key: value for key, value in activity.keys.items() if key in activity.type.plain_details or key == "category"}
    mass = Amount(decimal(source, 3, 1, 1000), source.choice(MASSES), " CO2e")
    said = {"given": mass, "gwp": source.choice(GWP_SETS), "year": "2025", "boundary": "cradle-to-gate", "cite": "statement of the supplier"}
    parts = {name: "40 %" for name in activity.type.ways["given"].needs} if "given" in activity.type.ways else {}
    return Activity(activity.type, kept | said | parts, activity.name)
