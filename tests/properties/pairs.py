"""Pairs of generated inventories: a year as a seed makes it, and what a later year could be like."""
import copy
import re
import shutil
from fractions import Fraction

import exact
import harness
from properties import inventory, vary
from properties.activities import TABLES, Activity, generator

FIGURE = re.compile(r"(?<=[: ])\d+(?:\.\d+)?(?= ?(?:kg|g|mg|kWh|MJ|L|FDD|SEK|USD)\b)")
EDITION, SUCCESSOR = "freedonia-env/2025", "freedonia-env/2026"


class Pair:
    """`old` and `new` are inventories of properties/inventory.py; `changed` names what was done to the second."""

    def __init__(self, seed, ready):
        self.seed, self.source = seed, generator(f"pair {seed}")
        self.old, self.new = inventory.Inventory(seed, ready), inventory.Inventory(seed, ready)
        self.new.folder = f"s{seed:05d}-later"
        self.successor, self.changed = self.source.random() < 0.5, []
        self.change_choices()
        self.new.activities = [later for activity in self.new.activities for later in self.later(activity, ready)] or self.new.activities[:1]
        self.change_ids()
        for instrument in self.new.instruments:
            if self.source.random() < 0.5:
                instrument["volume"] = instrument["volume"]._replace(value=instrument["volume"].value * self.source.choice([Fraction(1, 3), 2, 1000]))

    def maybe(self, chance, name):
        done = self.source.random() < chance
        if done:
            self.changed.append(name)
        return done

    def change_choices(self):
        new, source = self.new, self.source
        if self.maybe(0.4, "gwp"):
            new.gwp = source.choice([name for name in vary.GWP_SETS if name != new.gwp])
        if self.maybe(0.4, "well_to_tank"):
            new.well_to_tank = "scope-1" if new.well_to_tank == "category-3" else "category-3"
        if new.rfi in ("number", "cited") and self.maybe(0.6, "rfi"):
            new.rfi_text = source.choice(["none", "{factor: 2.5, source: test}", "{factor: 1.2, source: test}"])
        elif new.rfi == "none" and self.maybe(0.6, "rfi"):
            new.rfi_text = "{factor: 1.7, source: test}"
        if new.consolidation != "equity-share" and self.maybe(0.25, "consolidation"):
            new.consolidation = "equity-share"
            for activity in new.activities:
                activity.keys["share"] = "60 %"
        elif new.consolidation == "equity-share" and self.maybe(0.5, "share"):
            for activity in new.activities:
                activity.keys["share"] = "70 %"

    def later(self, activity, ready):
        """The activity a year later: gone, split, measured otherwise, more of it, or as it was."""
        source = self.source
        dice = source.random()
        if dice < 0.08 and "purchase" not in activity.keys:
            self.changed.append("removed")
            return []
        if dice < 0.25 and not {"purchase", "in_site_meter", "instrument"} & activity.keys.keys():
            other = source.choice([one for one, when in ready if one.type.name == activity.type.name and when is None] or [activity])
            kept = {key: activity.keys[key] for key in ("share", "site") if key in activity.keys}
            self.changed.append("other details")
            other = vary.vary(other, activity.name, source)
            return [Activity(other.type, other.keys | kept, activity.name)]
        if dice < 0.8:
            handles = [handle for handle in activity.handles() if not handle.limited]
            self.changed.append("amount")
            return [activity.scaled(source.choice(handles), source.choice([2, 3, 7]))] if handles else [activity]
        return [activity]

    def change_ids(self):
        """One comes under a new id; two change places, so that their ids say another type."""
        activities, source = self.new.activities, self.source
        plain = [one for one in activities if not {"purchase", "in_site_meter"} & one.keys.keys()]
        if plain and self.maybe(0.3, "new id"):
            source.choice(plain).name += "-new"
        if len(plain) > 1 and self.maybe(0.2, "ids change places"):
            one, other = source.sample(plain, 2)
            one.name, other.name = other.name, one.name
        if self.maybe(0.1, "purchase under another id"):
            for activity in activities:
                if "purchase" in activity.keys:
                    activity.name += "-again"

    def lay(self, root):
        """Both files and both folders of tables; some figures of the second differ. The files' names."""
        self.old.lay_tables(root)
        self.lay_later_tables(root)
        names = []
        for made, way in ((self.old, "old"), (self.new, "new")):
            file = f"s{self.seed:05d}-{way}.yaml"
            lists = {"activities": made.activities, "instruments": made.instruments, "targets": [], "memo": []}
            text = made.text("pair", made.well_to_tank, lists)
            if way == "new" and self.successor:
                text = text.replace(EDITION, SUCCESSOR)
            (root / file).write_text(text, encoding="utf-8")
            names.append(file)
        return names

    def lay_later_tables(self, root):
        topics = inventory.ALWAYS.union(*(activity.type.topics() for activity in self.new.activities))
        for number, folder in enumerate(TABLES):
            place = root / self.new.folder / str(number)
            place.mkdir(parents=True)
            for file in (harness.ROOT / folder).iterdir():
                if file.suffix == ".yaml" and file.stem in topics:
                    (place / file.name).write_text(self.later_table(file), encoding="utf-8")
                elif file.stem in topics:
                    shutil.copy(file, place / file.name)

    def later_table(self, file):
        text = file.read_text(encoding="utf-8")
        if file.stem not in ("units", "bands", "set"):
            text = re.sub(r"(?m)^(.*(?:emits|value):.*)$", lambda row: self.later_row(row[0]), text)
        return text.replace(EDITION, SUCCESSOR) if self.successor else text

    def later_row(self, row):
        if "printed_total" in row or self.source.random() < 0.5:
            return row
        times = self.source.choice([Fraction(11, 10), Fraction(1, 2), Fraction(3)])
        head, mark, tail = row.partition("emits:") if "emits:" in row else row.partition("value:")
        return head + mark + FIGURE.sub(lambda figure: exact.text(Fraction(figure[0]) * times), tail)

    def purchases(self, made):
        return {activity.name: activity.keys["purchase"] for activity in made.activities if "purchase" in activity.keys}

    def with_places_swapped(self):
        pair = copy.copy(self)
        pair.old, pair.new = self.new, self.old
        return pair
