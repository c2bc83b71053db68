"""What the generated inventories showed, against everything the type files let appear: a test over all types must prove that it was."""
from properties import vary
from properties.activities import SCOPE_3
from properties.inventory import CONSOLIDATION, MEMO, RFI, SCOPE_1_AND_2

RUNGS = {"instrument", "contract", "residual-mix", "location-factor", "network"}
METHODS = {"supplier-specific", "activity-based", "spend-based", "given"}
STAGES_IN_PLACE = {"wtw"}   # a factor's, in place of a line's own


class Coverage:
    """Sets of what appeared, by topic."""

    def __init__(self):
        self.seen = {}

    def add(self, topic, values):
        self.seen.setdefault(topic, set()).update(values)

    def merge(self, other):
        for topic, values in other.seen.items():
            self.add(topic, values)

    def inventory(self, inventory, result):
        """What one inventory and its result show."""
        for activity in inventory.activities:
            kind = activity.type.name
            self.add("types", [kind])
            self.add("ways", [f"{kind} by {activity.way()}"] if activity.way() else [])
            self.add("details", [f"{kind} {key}" for key in activity.keys if key in activity.type.details()])
            self.add("what any activity may say", activity.keys.keys() & ANY_MAY_SAY)
            if "purchase" in activity.keys:
                self.add("left whole", ["what measures a purchase"])
            elif all(handle.whole and activity.keys[handle.keys[0]] == 1 for handle in activity.handles()):
                self.add("left whole", [f"{kind} of one passenger"])
        self.add("choices", [inventory.gwp, f"rfi {inventory.rfi}", inventory.consolidation, inventory.well_to_tank])
        self.add("categories", [one["category"] for one in result["categories"] if one["status"] == "reported"])
        self.add("statuses", [one["status"] for one in result["categories"]])
        self.add("sections", [section for section in ("not_calculated", "defaults_used", "progress") if result[section]])
        self.add("memo", [one["kind"] for one in result["memo"]])
        self.add("set aside", [one["why"] for one in result["set_aside"]])
        for line in result["lines"]:
            self.add("bases", [line["basis"]])
            self.add("stages", [line["stage"]])
            self.add("methods", [line["method"]])
            self.add("rungs", [line["rung"].split(" ")[0]] if line["rung"] else [])
            self.add("steps", [step["op"] for step in line["steps"]])
            self.add("sections", ["stand_in"] if line["stand_in"] else [])

    def check(self, types, verdict):
        """Fails for whatever should have appeared and never did."""
        for topic, wanted in expected(types).items():
            lacking = wanted - self.seen.get(topic, set())
            verdict.check(not lacking, f"coverage: {topic}", f"never appeared: {', '.join(sorted(map(str, lacking)))}")

    def text(self, types):
        found = {topic: len(wanted & self.seen.get(topic, set())) for topic, wanted in expected(types).items()}
        return ", ".join(f"{count} {topic}" for topic, count in found.items())


ANY_MAY_SAY = {"site", "period", "share", "evidence", "note", "instrument", "own_factor", "given", "factor", "location_factor", "stand_in",
               "accept_wtw", "in_site_meter", "purchase"}


def expected(types):
    """Everything that should appear, by topic, as far as possible from the type files themselves."""
    rules = [rule for kind in types.values() for rule in kind.lines]
    return {
        "types": set(types),
        "ways": {f"{name} by {way}" for name, kind in types.items() for way in kind.ways},
        "details": {f"{name} {detail}" for name, kind in types.items() for detail in kind.details()},
        "what any activity may say": ANY_MAY_SAY,
        "choices": {*vary.GWP_SETS, *(f"rfi {kind}" for kind in RFI), *CONSOLIDATION, "category-3", "scope-1"},
        "categories": {*SCOPE_1_AND_2, *SCOPE_3, "outside-scopes"},
        "statuses": {"reported", "not-calculated", "not-applicable", "excluded", "not-stated"},
        "bases": {rule.get("basis") for rule in rules},
        "stages": {rule["stage"] for rule in rules} | STAGES_IN_PLACE,
        "rungs": RUNGS,
        "methods": METHODS,
        "steps": {"times", "divide", "set"},
        "memo": set(MEMO),
        "set aside": {"in-site-meter", "superseded"},
        "sections": {"not_calculated", "defaults_used", "progress", "stand_in"},
    }
