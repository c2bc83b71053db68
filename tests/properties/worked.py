"""What an activity comes to before its factor, worked out from the inventory's own words and the type's steps: nothing here is the program's."""
import datetime
import functools
import math
from fractions import Fraction

import exact
import harness
import small_yaml
from properties.activities import TABLES, UNITS, is_percentage
from properties.amounts import Amount

EARTH_RADIUS_KM = 6371.0088


class Quantity:
    """An amount in the base unit of a dimension."""

    def __init__(self, value, dimension):
        self.value, self.dimension = value, dimension

    def times(self, other):
        return Quantity(self.value * other, self.dimension)

    def of(self, other):
        """Times another amount: persons by distance, mass by distance."""
        dimension, scale = UNITS.product(self.dimension, other.dimension)
        return Quantity(self.value * other.value * scale, dimension)


def quantity_of(amount):
    return Quantity(UNITS.in_base(amount), UNITS.dimension(amount))


def percent(text):
    return exact.number(text.rstrip(" %")) / 100


@functools.cache
def rows():
    """Every factor and ratio of the test tables by its id, with the table it stands in."""
    found = {}
    for folder in TABLES:
        for file in sorted((harness.ROOT / folder).glob("*.yaml")):
            said = small_yaml.read(file.read_text(encoding="utf-8"))
            for row in said.get("factors", said.get("ratios", [])):
                found[f"{said['edition']}#{row['id']}"] = row | {"table": said["table"]}
    return found


@functools.cache
def airports():
    found = {}
    for folder in TABLES:
        for line in (harness.ROOT / folder / "airports.csv").read_text(encoding="utf-8").rpartition("---\n")[2].splitlines()[1:]:
            iata, *_, latitude, longitude = line.split(",")
            found[iata] = (math.radians(float(latitude)), math.radians(float(longitude)))
    return found


def great_circle_km(here, there):
    (phi_1, lambda_1), (phi_2, lambda_2) = airports()[here], airports()[there]
    h = math.sin((phi_2 - phi_1) / 2) ** 2 + math.cos(phi_1) * math.cos(phi_2) * math.sin((lambda_2 - lambda_1) / 2) ** 2
    return round(2 * EARTH_RADIUS_KM * math.asin(math.sqrt(h)))


def ratio(table, match):
    """The one row of a ratio table, as a number and its two units; None where there is none."""
    found = [row["value"].partition(" ") for row in rows().values() if row["table"] == table and row["match"] == match]
    return (exact.number(found[0][0]), found[0][2].split("/")) if found else None


class Worked:
    """The quantities of one activity, one for each leg."""

    def __init__(self, activity, period):
        self.activity, self.keys, self.period = activity, activity.keys, period
        self.details = self.defaults() | self.keys
        self.quantities = [self.whole(quantity) for quantity in self.beginnings()]
        for step in activity.steps():
            self.quantities = [self.after(step, quantity) for quantity in self.quantities]

    def defaults(self):
        way = self.activity.way()
        return self.activity.type.defaults | (self.activity.type.ways[way].defaults if way else {})

    def beginnings(self):
        said = self.keys.get("given", self.keys.get("quantity"))
        if said:
            return [quantity_of(said)]
        if self.activity.way() == "route":
            return list(self.legs())
        first = self.activity.steps()[0]
        plus, less = ([first["start"]], []) if "start" in first else (first["balance"], first["less"])
        amounts = [(sign, quantity_of(self.keys[name])) for sign, names in ((1, plus), (-1, less)) for name in names if name in self.keys]
        return [Quantity(sum(sign * amount.value for sign, amount in amounts), amounts[0][1].dimension)]

    def legs(self):
        stops = self.keys.get("legs") or [self.keys["from"], self.keys["to"]]
        for here, there in zip(stops, stops[1:]):
            yield Quantity(great_circle_km(here, there) * (1 + percent(self.keys.get("uplift", "0 %"))), "distance")

    def whole(self, quantity):
        """Its days inside the inventory's period, and the organisation's share."""
        if "period" in self.keys:
            first, last = (datetime.date.fromisoformat(self.keys["period"][end]) for end in ("from", "to"))
            inside = (min(last, self.period[1]) - max(first, self.period[0])).days + 1
            quantity = quantity.times(Fraction(inside, (last - first).days + 1))
        return quantity.times(percent(self.keys.get("share", "100 %")))

    def after(self, step, quantity):
        """The quantity after one step; those that begin or only pick a factor change nothing."""
        name = step.get("times") or step.get("without") or step.get("share")
        value = self.details.get(name)
        if "ratio" in step:
            number, (above, below) = ratio(step["ratio"], {name: self.details[name] for name in step["by"] if name in self.details})
            return Quantity(quantity.value / UNITS.names[below].in_base * number * UNITS.names[above].in_base, UNITS.names[above].dimension)
        if value is None:
            return quantity
        if "values" in step:
            return quantity.times(exact.number(step["values"][value]))
        if "up_to" in step:
            return quantity.times(percent(value) if is_percentage(step) else value)
        if "times" in step:
            return quantity.of(quantity_of(Amount(value, step["unit"]) if "unit" in step else value))
        if "share" in step:
            let = percent(self.keys.get(step.get("let"), "100 %"))
            return quantity.times(UNITS.in_base(value) / UNITS.in_base(self.keys[step["of"]]) / let)
        return quantity.times(1 / (1 + percent(value.removeprefix("included ")))) if value != "excluded" else quantity


def in_prices_of(quantity, currency, year, factors_year):
    """Money of one year in a factor's currency and year: exchanged at the year's rate, then by the quotient of two indexes."""
    own = quantity.dimension
    if own != currency:
        rate = ratio("exchange", {"pair": f"{own}/{currency}", "year": year}) or ratio("exchange", {"pair": f"{currency}/{own}", "year": year})
        number, (above, _) = rate
        quantity = Quantity(quantity.value / number if above == own else quantity.value * number, currency)
    if year != factors_year:
        now, then = (ratio("price-index", {"currency": currency, "year": each})[0] for each in (factors_year, year))
        quantity = quantity.times(now / then)
    return quantity
