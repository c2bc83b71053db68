"""The rows of ledgers among the rows of a report's trail: each is a line of its own there, and of a sum in the JSON. Used by trail.py."""
from fractions import Fraction

import exact


def ledger_of(row, result):
    """The ledger among whose files the row stands; None for a line of an activity, or of rows that stay together."""
    for account in result["ledgers"]:
        if row.cells["where"].rpartition(":")[0] in account["files"]:
            return account["ledger"]
    return None


def together(rows, result):
    """The rows of the trail and the lines of the JSON that are the same lines."""
    listed = {ledger_of(row, result) for row in rows} - {None}
    lines = [line for line in result["lines"] if not (line.get("rows") and line["rows"]["ledger"] in listed)]
    return [row for row in rows if not ledger_of(row, result)], lines


def sums(entries):
    """Of (place in the report, kg) their sums by place."""
    summed = {}
    for place, kg in entries:
        summed[place] = summed.get(place, Fraction(0)) + kg
    return summed


def check(rows, result, same):
    """Each used row is there, and by category, basis, stage and factor they come to what the JSON's lines do, to the last digit that is printed there."""
    listed = {ledger_of(row, result) for row in rows} - {None}
    for account in result["ledgers"]:
        ledger = account["ledger"]
        if ledger not in listed:
            continue
        own = [row for row in rows if ledger_of(row, result) == ledger]
        same(len({row.cells["where"] for row in own}), account["rows_used"], ledger, "rows")
        legs = {line["line"]: line["quantity"]["value"] for line in result["lines"] if line.get("rows") and line["steps"] and line["steps"][0]["op"] == "set"}
        for row in own:  # the leg's length, whoever travels it
            if row.said["line"] in legs:
                same(exact.number(row.cells["quantity"]), exact.number(legs[row.said["line"]]), row.said["line"], row.cells["where"], "quantity")
        found = sums(((row.category, row.basis, row.stage, row.cells["factor"]), row.kg_co2e) for row in own)
        lines = [line for line in result["lines"] if line.get("rows") and line["rows"]["ledger"] == ledger]
        expected = sums(((line["category"], line["basis"], line["stage"], f"{line['factor']['edition']}#{line['factor']['id']}"), exact.number(line["kg_co2e"])) for line in lines)
        same(found.keys(), expected.keys(), ledger, "lines")
        for place in found.keys() & expected.keys():
            same(abs(found[place] - expected[place]) <= len(lines) * Fraction(1, 10**15), True, ledger, *place, found[place], expected[place])
