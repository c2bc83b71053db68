"""Generated inventories: a seed makes one, and one can be written in several equivalent ways."""
import datetime
from fractions import Fraction

import harness
from properties import vary
from properties.activities import SCOPE_3, TABLES, UNITS, Activity, generator, written
from properties.amounts import Amount

SITES = ("Uppsala", "Freedonia City", "Sylvania, 2nd floor")
PERIODS = (("2025-01-01", "2025-12-31"), ("2025-02-01", "2026-01-15"), ("2024-11-01", "2025-10-31"))
RFI = ("none", "included", "number", "cited")
CONSOLIDATION = ("operational-control", "financial-control", "equity-share")
KINDS = ("guarantee-of-origin", "renewable-energy-certificate", "power-purchase-agreement", "green-tariff")
MEMO = ("offset", "removal", "avoided")
SCOPE_1_AND_2 = ("stationary-combustion", "mobile-combustion", "process-emissions", "fugitive-emissions", "purchased-electricity",
                 "purchased-heat-steam-cooling")
ALWAYS = {"set", "units", "bands"}   # what every inventory names or may write


class Inventory:
    def __init__(self, seed, ready):
        self.seed, self.source, self.folder = seed, generator(seed), f"s{seed:05d}-tables"
        source = self.source
        self.gwp, self.well_to_tank = source.choice(vary.GWP_SETS), source.choice(["category-3", "scope-1"])
        self.rfi, self.consolidation = source.choice(RFI), source.choice(CONSOLIDATION)
        stated = f"{{factor: {source.choice(['1', '1.9', '2.7', '3.125'])}, source: test}}"
        self.rfi_text = {"number": stated, "cited": "radiative-forcing/choices#rfi.sausen-2005"}.get(self.rfi, self.rfi)
        self.period = tuple(map(datetime.date.fromisoformat, source.choice(PERIODS)))
        self.region = source.choice(["FD", "FD", "SD", None])
        self.activities = self.invent(ready)
        self.instruments = self.instruments_for()
        self.targets = [self.target(number) for number in range(source.choice([0, 0, 1, 2]))]
        self.memo = [self.memo_entry(kind) for kind in source.sample(MEMO, source.choice([0, 0, 1, 3]))]
        used = {activity.category() for activity in self.activities} | {"fuel-and-energy"}
        unused = source.sample([category for category in SCOPE_3 if category not in used], 3)
        self.not_applicable, self.excluded = unused[:2], unused[2:3]

    def invent(self, ready):
        source, kind = self.source, {"cited": "number"}.get(self.rfi, self.rfi)
        sound = [activity for activity, when in ready if when is None or kind in when]
        types = sorted({activity.type.name for activity in sound})
        electric = sorted({activity.type.name for activity in sound if activity.type.on_ladder()}) if source.random() < 0.25 else types
        activities = []
        for number in range(source.randrange(1, 10)):
            # First a type, then one of its activities, so that types with many examples do not crowd out the others. In some inventories
            # many use electricity: only where several share a certificate can their order matter.
            name = source.choice(source.choice([types, electric]))
            activity = vary.vary(source.choice([one for one in sound if one.type.name == name]), f"a{number}", source)
            dice = source.random()
            if dice < 0.08:
                activity = vary.with_own_factor(activity, kind, source)
            elif dice < 0.14:
                activity = vary.stated(activity, kind, source)
            activities.append(self.placed(activity))
        self.charge_at_sites(activities)
        self.measure_again(activities)
        return activities

    def placed(self, activity):
        """With what any activity may say: where, when, its share, its evidence."""
        source, keys = self.source, activity.keys
        if source.random() < 0.6:
            keys["site"] = source.choice(SITES)
        if source.random() < 0.2 and "weeks" not in keys:   # they may be more than the stretch holds
            keys["period"] = self.stretch()
        self.fit_weeks(keys)
        if self.consolidation == "equity-share":
            keys["share"] = source.choice(["100 %", "40 %", "33.3 %", "0.5 %"])
        if source.random() < 0.1:
            keys |= {"evidence": "invoices/2025-03.pdf", "note": "read from the meter"}
        return activity

    def fit_weeks(self, keys):
        """No more days of work than the period has."""
        said = keys.get("period")
        first, last = map(datetime.date.fromisoformat, (said["from"], said["to"])) if said else self.period
        days = (last - first).days + 1
        if "weeks" in keys and (keys["days_per_week"] * keys["weeks"] > days or keys["weeks"] > (days + 5) // 7 + 1):
            keys |= {"weeks": Fraction(1), "days_per_week": min(Fraction(days), keys["days_per_week"])}

    def stretch(self):
        """A period that meets the inventory's, most of whose days lie in 2025."""
        first = self.period[0] + datetime.timedelta(days=self.source.randrange(-40, 300))
        last = first + datetime.timedelta(days=self.source.randrange(120))
        in_2025 = (min(last, datetime.date(2025, 12, 31)) - max(first, datetime.date(2025, 1, 1))).days + 1
        if 2 * in_2025 <= (last - first).days + 1 or last < self.period[0] or first > self.period[1]:
            return self.stretch()
        return {"from": first.isoformat(), "to": last.isoformat()}

    def charge_at_sites(self, activities):
        metered = {activity.keys.get("site") for activity in activities if activity.type.name == "electricity"} - {None}
        for activity in activities:
            if activity.type.name == "ev" and metered and self.source.random() < 0.4:
                activity.keys |= {"site": sorted(metered)[0], "in_site_meter": "true"}

    def measure_again(self, activities):
        """Some money spent is another measurement of what a better activity measures: one purchase, of which the best counts."""
        for number, activity in enumerate(activities):
            alone = [other for other in activities if other.type.takes_given() and "purchase" not in other.keys]
            better = [other for other in alone if other.measured() > activity.measured()]
            if activity.type.name == "spend" and better and self.source.random() < 0.4:
                other = self.source.choice(better)
                activity.keys |= {"purchase": f"deal-{number}", "category": other.category()}
                # One purchase was made in one operation and at one time.
                for same in ("share", "period"):
                    activity.keys.pop(same, None)
                    activity.keys |= {same: other.keys[same]} if same in other.keys else {}
                other.keys["purchase"] = f"deal-{number}"

    def instruments_for(self):
        """Certificates, each too small, large enough or used by nobody; activities name them in an order of their own."""
        source = self.source
        instruments = [self.instrument(name) for name in ("go-a", "go-b", "go-c")[:source.randrange(4)]]
        for activity in self.activities:
            names = [said["id"] for said in instruments if said["market"] == activity.keys.get("region")]
            apart = {"in_site_meter", "factor", "stand_in"} & activity.keys.keys()   # a named factor that no kWh is left for is an error
            if activity.type.on_ladder() and names and not apart and source.random() < 0.8:
                activity.keys["instrument"] = source.sample(names, source.randrange(1, len(names) + 1))
        return instruments

    def instrument(self, name):
        source = self.source
        volume = Amount(vary.decimal(source, 2), source.choice(["kWh", "kWh", "MWh", "GJ"]))
        said = {"id": name, "kind": source.choice(KINDS), "source": "wind", "cancelled": f"{name}-2025-118", "produced": "2025",
                "market": source.choice(["FD", "FD", "FD", "ND"]), "volume": volume}
        if source.random() < 0.3:
            emits = {"CO2": Amount(vary.decimal(source, 1, 1, 100), "g")}
            said["own_factor"] = {"per": "kWh", "emits": emits, "boundary": "generation", "year": "2025", "cite": "plant statement"}
        return said

    def target(self, number):
        source = self.source
        base_year = 2019
        base = Amount(vary.decimal(source, 2, 1, 1000), "t")
        if source.random() < 0.2:
            base_year, base = 2025, {"inventory": "ITSELF"}
        covers = source.sample([*SCOPE_1_AND_2, *SCOPE_3], source.randrange(1, 6))
        types = sorted({activity.type.name for activity in self.activities})
        covers[0] = {"category": covers[0], "types": types[:2]}
        return {"id": f"target-{number}", "reduce_by": source.choice(["50 %", "12.5 %", "100 %"]), "base_year": str(base_year),
                "due": str(source.choice([2026, 2030])), "basis": source.choice(["location", "market"]), "covers": covers, "base": base}

    def memo_entry(self, kind):
        amount = Amount(vary.decimal(self.source, 3), self.source.choice(vary.MASSES), " CO2e")
        return {"id": f"memo-{kind}", "kind": kind, "amount": amount, "cite": "registry"}

    def head(self, file, well_to_tank):
        period = "2025" if self.period[1].isoformat() == "2025-12-31" else f"{{from: {self.period[0]}, to: {self.period[1]}}}"
        boundary = [f"consolidation: {self.consolidation}", f"well_to_tank: {well_to_tank}", f"rfi: {self.rfi_text}",
                    f"not_applicable: {written(self.not_applicable)}"]
        if self.excluded:
            boundary.append(f"excluded: {{{self.excluded[0]}: too small}}")
        return (f"organisation: {file}\n" + (f"region: {self.region}\n" if self.region else "") + f"period: {period}\ngwp: {self.gwp}\n"
                f"factors: [freedonia-2025, freedonia-more/2025]\ntables: [{self.folder}]\nboundary: {{{', '.join(boundary)}}}\n")

    def text(self, file, well_to_tank, lists, source=None):
        """The whole file. With a `source` the keys of activities stand in any order, in block style where it says so."""
        text = self.head(file, well_to_tank)
        text += "activities:\n" + "".join(activity.text(source, source is not None and source.random() < 0.3) for activity in lists.pop("activities"))
        for name, entries in lists.items():
            text += f"{name}:\n" + "".join(f"  - {written(entry)}\n" for entry in entries) if entries else ""
        return text.replace("inventory: ITSELF", f"inventory: {file}")

    def lay_tables(self, root):
        """The tables that its activities need, and no others: reading all of them takes longer than everything else."""
        topics = ALWAYS.union(*(activity.type.topics() for activity in self.activities))
        for number, folder in enumerate(TABLES):
            place = root / self.folder / str(number)
            place.mkdir(parents=True)
            for file in (harness.ROOT / folder).iterdir():
                if file.stem in topics:
                    (place / file.name).symlink_to(file)

    def files(self):
        """Name of a way of writing it: its file and text. All but `times` and `moved` say the same."""
        source, ways = self.source, {}

        def add(way, well_to_tank=self.well_to_tank, shuffle=None, **other):
            lists = {"activities": self.activities, "instruments": self.instruments, "targets": self.targets, "memo": self.memo} | other
            file = f"s{self.seed:05d}-{way}.yaml"
            ways[way] = (file, self.text(file, well_to_tank, lists, shuffle))
        add("plain")
        add("order", shuffle=source, activities=shuffled(self.activities, source), instruments=shuffled(self.instruments, source), memo=[])
        add("halves", activities=[part for activity in self.activities for part in activity.parts(source)])
        add("units", activities=[in_other_units(activity, source) for activity in self.activities],
            **{name: rewritten(getattr(self, name), source) for name in ("instruments", "targets", "memo")})
        self.factor = source.choice([2, 3, 7, 10])
        add("times", activities=[activity.times(self.factor) for activity in self.activities],
            instruments=[said | {"volume": said["volume"]._replace(value=said["volume"].value * self.factor)} for said in self.instruments])
        add("moved", well_to_tank="scope-1" if self.well_to_tank == "category-3" else "category-3")
        return ways


def shuffled(entries, source):
    return source.sample(entries, len(entries))


def rewritten(value, source, emitted=False):
    """The same value with every amount in another unit, where one has an end to its digits; masses of gas are in g, kg or t."""
    if isinstance(value, Amount):
        other = [amount for amount in UNITS.other_writings(value) if not emitted or amount.unit in vary.MASSES]
        return source.choice(other) if other else value
    if isinstance(value, dict):
        return {key: rewritten(item, source, emitted or key in ("emits", "given", "base", "amount")) for key, item in value.items()}
    return [rewritten(item, source, emitted) for item in value] if isinstance(value, list) else value


def in_other_units(activity, source):
    return Activity(activity.type, rewritten(activity.keys, source), activity.name)
