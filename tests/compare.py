#!/usr/bin/python3
"""Does `ghg compare` split a change as it says? Over generated pairs of years of all activity types, and the example company's 2019 and 2022.

    equal     old, new and change of every total are those of the two reports
    split     every effect of every total, of the whole and of each activity, is what tests/effects.py works out from the two reports' lines,
              to the last digit; the printed parts add up to the change with nothing left
    swapped   with OLD and NEW the other way round every effect is its negative, and added is removed
    itself    an inventory compared with itself: nothing changed
    printed   the printed columns add up

`--self-test` changes one digit at a time in what the program said, and fails if a change goes unnoticed.
"""
import copy
import json
import re
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
import effects
import exact
import harness
import recompute
from properties import activities, pairs

PAIRS = 200
SEEDS = range(9000, 9400)   # some pairs are refused: a change that the year's other words forbid
EXAMPLES = [("examples/clockwork/2019.yaml", "examples/clockwork/2022.yaml"),
            ("examples/clockwork/2019-ghg-protocol.yaml", "examples/clockwork/2022-ghg-protocol.yaml"),
            ("examples/clockwork/2022.yaml", "examples/clockwork/2022-ghg-protocol.yaml"),
            ("examples/clockwork/2022.yaml", "examples/clockwork/2022-every-type.yaml")]
FIGURE = re.compile(r"[+-]?\d[\d ]*\.\d\d")
FLIPS = 300
LAST_PLACE = Fraction(1, 10**exact.PLACES_WHEN_ENDLESS)   # of a figure whose digits do not end


class Suite:
    def __init__(self, scratch, verdict):
        self.scratch, self.verdict = scratch, verdict
        self.moved = {effect: 0 for effect in effects.EFFECTS}   # pairs that an effect moved
        self.types = set()

    def compare(self, was, now, *options):
        out, err, code = self.scratch.ghg("compare", was, now, *options)
        self.verdict.check(code == 0 and not err, f"compare {was} {now}", f"exit {code}\n{err}")
        return out

    def said(self, was, now):
        return json.loads(self.compare(was, now, "--format", "json"), parse_float=recompute.no_floats)

    def reports(self, was, now):
        """Both results, or nothing where one is refused."""
        out, _, code = self.scratch.ghg("report", was, now, "--format", "json")
        return None if code else json.loads(out, parse_float=recompute.no_floats)["years"]

    def judge(self, name, said, worked, verdict):
        """What the program said against what was worked out."""
        was, now = worked.was, worked.now
        check = verdict.check
        check(tuple(said["changes"]) == effects.TOTALS, name, f"totals: {list(said['changes'])}")
        for total, change in said["changes"].items():
            check(change["old"] == was["totals"][total], f"{name}: {total}", f"old {change['old']}, reported {was['totals'][total]}")
            check(change["new"] == now["totals"][total], f"{name}: {total}", f"new {change['new']}, reported {now['totals'][total]}")
        self.judge_split(name, said["changes"], worked.effects(), verdict)
        pairs_said = [((entry["old"] or entry["new"])["activity"], (entry["new"] or entry["old"])["activity"]) for entry in said["activities"]]
        check(sorted(pairs_said) == sorted(worked.by_activity), name, f"activities: {pairs_said}, not {sorted(worked.by_activity)}")
        for pair, entry in zip(pairs_said, said["activities"]):
            if pair in worked.by_activity:
                self.judge_split(f"{name}: {entry['activity']}", entry["changes"], worked.by_activity[pair], verdict)

    def judge_split(self, name, changes, parts, verdict):
        for total in effects.TOTALS:
            exactly = {effect: parts[effect][total] for effect in effects.EFFECTS}
            if total not in changes:
                verdict.check(not any(exactly.values()), f"{name}: {total}", "is not told, and moves")
                continue
            change, where = changes[total], f"{name}: {total}"
            verdict.check([part["effect"] for part in change["effects"]] == list(effects.EFFECTS), where, "not all seven effects")
            finest = max(len(change[side].partition(".")[2]) for side in ("old", "new"))
            endless = finest >= exact.PLACES_WHEN_ENDLESS or any(exact.places_needed(value) is None for value in exactly.values())
            for part in change["effects"]:
                self.near(part["kg_co2e"], exactly[part["effect"]], endless, f"{where}: {part['effect']}", verdict)
            self.near(change["change"], sum(exactly.values()), endless, where, verdict)
            together = sum(Fraction(part["kg_co2e"]) for part in change["effects"])
            verdict.check(together == Fraction(change["change"]), where, f"the parts add up to {together}, not {change['change']}")
            verdict.check(Fraction(change["new"]) - Fraction(change["old"]) == Fraction(change["change"]), where,
                          f"{change['old']} to {change['new']} is not {change['change']}")

    @staticmethod
    def near(said, expected, endless, where, verdict):
        """Equal; where digits do not end, what is left at the last place may stand with another part."""
        off = abs(Fraction(said) - expected)
        verdict.check(off == 0 or (endless and off < 2 * LAST_PLACE), where, f"said {said}\nnot  {exact.text(expected)}")

    def swapped(self, name, forth, back):
        other = {"added": "removed", "removed": "added"}
        for total in effects.TOTALS:
            turned = {part["effect"]: Fraction(part["kg_co2e"]) for part in back["changes"][total]["effects"]}
            for part in forth["changes"][total]["effects"]:
                effect = part["effect"]
                of_both = Fraction(part["kg_co2e"]) + turned[other.get(effect, effect)]
                self.verdict.check(abs(of_both) <= 2 * LAST_PLACE, f"{name}: {total}: {effect}", "the other way round it is not its negative")

    def adds_up(self, name, text):
        """Each column of the effects, and of what moved most, adds up to its last row."""
        for title in ("Change by effect", "What moved most"):
            rows = re.search(rf"(?ms)^{title}.*?^Change .*?$", text)
            if not self.verdict.check(bool(rows), f"{name}: {title}", text):
                continue
            table = [[Fraction(figure.replace(" ", "")) for figure in FIGURE.findall(line)] for line in rows[0].splitlines()[1:]
                     if title == "Change by effect" or not line.startswith("  ")]
            table = [row for row in table if row]
            *parts, whole = [row[:2] if title == "What moved most" else row for row in table]
            for column, figure in enumerate(whole):
                self.verdict.check(sum(row[column] for row in parts) == figure, f"{name}: {title}, column {column}", rows[0])

    def pair(self, name, was, now, purchases_was, purchases_now):
        reports = self.reports(was, now)
        if reports is None:
            return None
        said = self.said(was, now)
        worked = effects.Comparison(*reports, purchases_was, purchases_now)
        self.judge(name, said, worked, self.verdict)
        self.swapped(name, said, self.said(now, was))
        for part in said["changes"]["total_market"]["effects"] + said["changes"]["scope_1"]["effects"]:
            self.moved[part["effect"]] += Fraction(part["kg_co2e"]) != 0
        self.types |= {line["type"] for report in reports for line in report["lines"]}
        return said, worked

    def generated(self, ready):
        done = 0
        for seed in SEEDS:
            made = pairs.Pair(seed, ready)
            was, now = made.lay(self.scratch.root)
            name = f"pair {seed} ({', '.join(dict.fromkeys(made.changed))})"
            done += self.pair(name, was, now, made.purchases(made.old), made.purchases(made.new)) is not None
            if done == PAIRS:
                break
        self.verdict.check(done == PAIRS, "pairs", f"only {done} of {PAIRS} could be reported")
        for effect, count in self.moved.items():
            self.verdict.check(count >= PAIRS // 20, effect, f"moved something in {count} pairs only")
        missing = set(activities.all_types()) - self.types
        self.verdict.check(not missing, "types", f"never compared: {sorted(missing)}")
        print(f"{done} pairs; moved by {', '.join(f'{effect} {count}' for effect, count in self.moved.items())}")

    def examples(self):
        for was, now in EXAMPLES:
            purchases = [purchases_of(self.scratch.root / path) for path in (was, now)]
            self.verdict.check(self.pair(f"{was} {now}", was, now, *purchases) is not None, f"{was} {now}", "cannot be reported")
            for top in ("1", "4", "100"):
                self.adds_up(f"{was} {now} --top {top}", self.compare(was, now, "--top", top))
        for path in sorted({path for pair in EXAMPLES for path in pair}):
            for change in self.said(path, path)["changes"].values():
                parts = [part["kg_co2e"] for part in change["effects"]]
                self.verdict.check({change["change"], *parts} == {"0"}, f"{path} with itself", parts)
            self.verdict.check("Nothing changed" in self.compare(path, path), f"{path} with itself", "does not say that nothing changed")

    def planted(self):
        """Wrong digits in what was said of the example: each must be noticed."""
        was, now = EXAMPLES[0]
        said, unnoticed = self.said(was, now), harness.Verdict("figures")
        worked = effects.Comparison(*self.reports(was, now), {}, {})
        self.judge("planted", said, worked, unnoticed)
        self.verdict.check(not unnoticed.failures, "planted", unnoticed.failures[:3])
        places = [(place, total, number) for place in (None, *range(len(said["activities"])))
                  for total in (said if place is None else said["activities"][place])["changes"] for number in range(len(effects.EFFECTS))]
        for place, total, number in places[::max(1, len(places) // FLIPS)]:
            changed = copy.deepcopy(said)
            changes = changed["changes"] if place is None else changed["activities"][place]["changes"]
            part = changes[total]["effects"][number]
            part["kg_co2e"] = recompute.LAST_DIGIT.sub(lambda digit: str((int(digit[0]) + 1) % 10), part["kg_co2e"])
            found = harness.Verdict("figures")
            self.judge("planted", changed, worked, found)
            self.verdict.check(bool(found.failures), f"{place} {total} {part['effect']}", "a changed digit went unnoticed")


def purchases_of(path):
    """Activities of a file in block style, with the purchase each names."""
    found, name = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if said := re.match(r"\s*(?:- )?(id|purchase): (\S+)$", line):
            name = said[2] if said[1] == "id" else name
            found |= {name: said[2]} if said[1] == "purchase" else {}
    return found


def main():
    options = harness.arguments(__doc__, "--self-test")
    verdict = harness.Verdict("changed digits" if options.self_test else "figures")
    with harness.Scratch(options.ghg) as scratch:
        suite = Suite(scratch, verdict)
        if options.self_test:
            suite.planted()
        else:
            suite.examples()
            suite.generated(activities.ready_activities(activities.all_types()))
    verdict.exit()


if __name__ == "__main__":
    main()
