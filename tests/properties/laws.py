"""The laws that hold between one inventory's results, however it is written: order, halves, units, times, moved (see properties.py).

Every figure is compared to its last digit: with the plain result's text, or with the exact fractions of its recomputed lines.
"""
import copy
import re
from collections import Counter

import audit
import targets
from properties import rules

SAME_SECTIONS = ("totals", "categories", "gases", "groups", "progress")
PLACE_OF_A_LINE = ("scope", "category")
FACTS_OF_A_LINE = ("activity", "basis", "stage", "site", "method", "rung", "gases", "kg_co2e", "kg_outside_scopes")


def facts(said, *more):
    """What a line says, without its words: they may quote the quantity as it was written."""
    return [said[key] for key in (*FACTS_OF_A_LINE, *more)]


def steps(said):
    return [(step["op"], step["by"], step["after"]) for step in said["steps"]]


class Laws:
    """Checks the results of one inventory, by the way it was written."""

    def __init__(self, inventory, results, texts, verdict):
        self.inventory, self.results, self.texts, self.verdict = inventory, results, texts, verdict
        self.plain = results["plain"]
        self.audit = audit.Audit(self.plain, verdict, self.where("plain"))

    def where(self, way):
        return f"seed {self.inventory.seed}: {way}"

    def holds(self, ok, what, way):
        self.verdict.check(ok, self.where(way), what)

    def hold(self):
        self.recomputed(self.audit, "plain")
        self.recomputed(audit.Audit(self.results["units"], self.verdict, self.where("units")), "units")
        self.same_lines("order", lambda said: facts(said, *PLACE_OF_A_LINE) + steps(said))
        self.same_lines("units", lambda said: facts(said, *PLACE_OF_A_LINE))
        self.same_lines("moved", lambda said: facts(said) + steps(said))
        for way in ("order", "halves", "units"):
            self.same_sections(way)
        self.times()
        self.moved()
        for way, result in self.results.items():
            self.accounts(way, result)
        rules.Rules(self.inventory, self.audit).hold()

    def recomputed(self, checks, way):
        checks.everything()
        targets.check(checks, self.texts[way], lambda _: checks.lines)

    def same_sections(self, way):
        for section in SAME_SECTIONS:
            mine, other = self.plain[section], self.results[way][section]
            self.holds(mine == other, f"{section}: {differing(mine, other)}", way)

    def same_lines(self, way, of_line):
        mine, other = ({said["line"]: of_line(said) for said in result["lines"]} for result in (self.plain, self.results[way]))
        self.holds(mine == other, f"lines differ: {[name for name in mine | other if mine.get(name) != other.get(name)]}", way)
        for section in ("not_calculated", "set_aside", "defaults_used"):
            mine, other = (Counter(entry["activity"] for entry in result[section]) for result in (self.plain, self.results[way]))
            self.holds(mine == other, f"{section} differs", way)

    def again(self, way, lines):
        """The audit of another way of writing, from these lines instead of its own."""
        checks = copy.copy(self.audit)
        checks.result, checks.where, checks.lines = self.results[way], self.where(way), lines
        checks.totals(checks.result["totals"], lines, "totals")
        checks.categories()
        checks.gases()
        checks.groups(checks.result["groups"])
        targets.check(checks, self.texts[way], lambda _: lines)

    def times(self):
        factor, lines = self.inventory.factor, []
        for line in self.audit.lines:
            more = copy.copy(line)
            more.kg_co2e, more.kg_outside = line.kg_co2e * factor, line.kg_outside * factor
            more.gases = {gas: (kg and kg * factor, co2e * factor, outside) for gas, (kg, co2e, outside) in line.gases.items()}
            lines.append(more)
        self.again("times", lines)

    def moved(self):
        """The lines are the same; only the upstream of what Scope 1 burns stands in the other scope."""
        theirs, lines = {said["line"]: said for said in self.results["moved"]["lines"]}, []
        for line in self.audit.lines:
            other = copy.copy(line)
            other.said = theirs.get(line.said["line"], line.said)
            other.scope, other.category = other.said["scope"], other.said["category"]
            upstream = line.stage == "wtt" and self.first_scope(line) == 1
            self.holds({other.scope, line.scope} == {1, 3} if upstream else other.category == line.category,
                       f"{line.said['line']} stands in {line.category} and then in {other.category}", "moved")
            lines.append(other)
        self.again("moved", lines)

    def first_scope(self, line):
        """The scope of what the activity burns: its first line's."""
        return next(other.scope for other in self.audit.lines if other.said["activity"] == line.said["activity"])

    def accounts(self, way, result):
        """Every activity written has lines or is set aside."""
        written = set(re.findall(r"\bid: (a[\w-]+)", self.texts[way]))
        aside = [entry["why"] for entry in result["set_aside"]]
        with_lines = {said["activity"] for said in result["lines"]}
        expected = {"activities": len(written), "with_lines": len(with_lines), "superseded": aside.count("superseded"),
                    "in_site_meter": aside.count("in-site-meter")}
        self.holds(result["accounted"] == expected, f"accounted: {result['accounted']}, not {expected}", way)
        self.holds(len(with_lines) + len(aside) == len(written), f"{len(written)} written, {len(with_lines)} with lines, {aside} set aside", way)


def differing(mine, other):
    """The first entry in which two sections differ."""
    pairs = [(key, mine[key], other.get(key)) for key in mine] if isinstance(mine, dict) else list(zip(range(len(mine)), mine, other))
    unlike = [f"{key}: {one} became {two}" for key, one, two in pairs if one != two]
    return unlike[0] if unlike else f"{len(mine)} entries became {len(other)}"
