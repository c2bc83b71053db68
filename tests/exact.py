"""Exact numbers as ghg writes them: reading, and the one way of printing. Shares nothing with the program but the contract."""
import re
from fractions import Fraction

PLACES_WHEN_ENDLESS = 15
KG = {"mg": Fraction(1, 10**6), "g": Fraction(1, 1000), "kg": Fraction(1), "t": Fraction(1000)}
MASS = re.compile(r"(-?[\d \u00a0\u202f]+(?:\.\d+)?)\s*(mg|g|kg|t)( CO2e)?")
LEADING = re.compile(r"-?\d+(?:[ \u00a0\u202f]\d{3})*(?:\.\d+)?")

# Values of the IPCC's reports that are well known, so that a slip in a GWP table does not go through every recomputation unseen.
GWP = {
    "ipcc/ar4-100": {"CH4": "25", "N2O": "298"},
    "ipcc/ar5-100": {"CH4": "28", "CH4-fossil": "28", "CH4-biogenic": "28", "N2O": "265"},
    "ipcc/ar6-100": {"CH4": "27.9", "CH4-fossil": "29.8", "CH4-biogenic": "27", "N2O": "273"},
}


def number(text):
    """A decimal with or without grouping spaces, or a fraction such as 30/365."""
    return Fraction(re.sub(r"[ \u00a0\u202f]", "", text))


def leading_number(text):
    """The number a text begins with, or None."""
    found = LEADING.match(text)
    return number(found[0]) if found else None


def mass(text):
    """A figure such as `0.00070 kg CO2e`: its kg, and whether it is printed as CO2e."""
    found = MASS.fullmatch(text)
    if not found:
        raise ValueError(f"not a mass: {text!r}")
    return number(found[1]) * KG[found[2]], found[3] is not None


def places_needed(value):
    """How many decimals a fraction has, or None where they do not end."""
    rest, counts = value.denominator, {2: 0, 5: 0}
    for prime in counts:
        while rest % prime == 0:
            rest //= prime
            counts[prime] += 1
    return max(counts.values()) if rest == 1 else None


def with_places(value, places):
    """Rounded half to even, with exactly these decimals."""
    whole = round(value * 10**places)  # Fraction rounds half to even
    digits = str(abs(whole)).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return ("-" if whole < 0 else "") + text


def text(value):
    """All digits where they end; else 15 decimals, rounded half to even, without zeros at the end."""
    places = places_needed(value)
    if places is not None:
        return with_places(value, places)
    rounded = with_places(value, PLACES_WHEN_ENDLESS).rstrip("0").rstrip(".")
    return "0" if rounded in ("", "-0", "-") else rounded
