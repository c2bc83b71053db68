"""Amounts as an inventory writes them, exact, and the units they may be written in."""
import re
from fractions import Fraction
from typing import NamedTuple

import exact
import harness
import small_yaml

MOST_DIGITS = 30
MARKS = ("", " ", "\u00a0", "\u202f")   # between thousands
AMOUNT = re.compile(r"(\d[\d ]*(?:\.\d+)?) ([^\d\s].*?)( CO2e)?")


class Amount(NamedTuple):
    """A number with its unit; `tail` is what follows the unit, such as CO2e."""
    value: Fraction
    unit: str
    tail: str = ""


class Unit(NamedTuple):
    name: str
    dimension: str
    in_base: Fraction


class Units:
    """Every name of every unit of the program and of the test tables."""

    def __init__(self):
        self.names, self.products = {}, {}
        for file in [*(harness.ROOT / "factors/units").glob("*.yaml"), harness.ROOT / "tests/fixtures/tables/units.yaml"]:
            for row in small_yaml.read(file.read_text(encoding="utf-8"))["rows"]:
                self.add(row)
        self.of_dimension = {}
        for unit in dict.fromkeys(self.names.values()):
            self.of_dimension.setdefault(unit.dimension, []).append(unit)

    def add(self, row):
        if "is" in row:
            number, name = row["is"].rsplit(" ", 1)
            base, (above, *below) = self.names[name], number.replace(" ", "").split("/")
            unit = Unit(row["unit"], base.dimension, Fraction(above) / Fraction(*below or [1]) * base.in_base)
        else:
            dimension = row["unit"] if row["dimension"] == "money" else row["dimension"]   # only a rate converts a currency
            unit = Unit(row["unit"], dimension, Fraction(1))
        for name in [unit.name, *row.get("aliases", [])]:
            self.names[name] = unit
        if "of" in row:
            one, other = (self.names[name] for name in row["of"])
            self.products.setdefault(frozenset([one.dimension, other.dimension]), (unit.dimension, unit.in_base / one.in_base / other.in_base))

    def product(self, one, other):
        """The dimension that two dimensions give, and what a product of base units is in its base unit."""
        return self.products[frozenset([one, other])]

    def amount(self, text):
        """The amount a text writes, or None."""
        found = AMOUNT.fullmatch(text) if isinstance(text, str) else None
        if not found or found[2] not in self.names:
            return None
        return Amount(exact.number(found[1]), found[2], found[3] or "")

    def dimension(self, amount):
        return self.names[amount.unit].dimension

    def in_base(self, amount):
        return amount.value * self.names[amount.unit].in_base

    def other_writings(self, amount):
        """The same amount in each other unit of its dimension in which its digits end."""
        own = self.names[amount.unit]
        found = []
        for unit in self.of_dimension[own.dimension]:
            value = amount.value * own.in_base / unit.in_base
            if unit != own and can_be_written(value):
                found.append(Amount(value, unit.name, amount.tail))
        return found


def can_be_written(value):
    places = exact.places_needed(value)
    return places is not None and places + len(str(abs(value.numerator) // value.denominator)) <= MOST_DIGITS


def number_text(value, mark=""):
    """All digits, with a mark between thousands."""
    whole, dot, decimals = exact.text(value).partition(".")
    return f"{int(whole):,}".replace(",", mark) + dot + decimals


def amount_text(amount, mark=""):
    return f"{number_text(amount.value, mark)} {amount.unit}{amount.tail}"
