"""Rows of the CSV of totals that count in no total, from the JSON: section, item, by, group, kg, kg_co2e."""

PROGRESS = ("base", "now", "on_line", "goal")


def of_target(progress):
    if progress["original_base_kg"] != progress["base_kg"]:
        yield "progress", "original_base", "target", progress["target"], None, progress["original_base_kg"]
    for key in PROGRESS:
        yield "progress", key, "target", progress["target"], None, progress[f"{key}_kg"]
    yield "progress", "share_done", "target", progress["target"], None, None
    if progress["still_needed_per_year_kg"] is not None:
        yield "progress", "still_needed_per_year", "target", progress["target"], None, progress["still_needed_per_year_kg"]


def rows(result):
    """In the order of the file."""
    found = [("energy", row["carrier"], "", "", None, None) for row in result["energy"]]
    found += [("energy", row["carrier"], "activity", row["activity"], None, None) for row in result["energy_not_in_mwh"]]
    found += [("not-calculated", row["activity"], "category", row["category"], None, None) for row in result["not_calculated"]]
    found += [("set-aside", row["activity"], "", "", None, row["would_be_kg_co2e"]) for row in result["set_aside"]]
    for ledger in result["ledgers"]:
        found += [("ledger", ledger["ledger"], "", "", None, None)] * (2 + len(ledger["left_out"]))
    for base in result["base_year"]:
        found += [("base-year", "original", "", "", None, base["original_kg"])]
        found += [("base-year", event["id"], "", "", None, event["change_kg"]) for event in base["recalculations"]]
        found += [("base-year", "restated", "", "", None, base["restated_kg"])]
    found += [row for progress in result["progress"] for row in of_target(progress)]
    found += [("memo", row["id"], "", "", None, row["kg_co2e"]) for row in result["memo"]]
    found += [("quality", row["indicator"], "", "", None, row["kg_co2e"]) for row in result["quality"]]
    found += [("uncertainty", row["total"], "", "", None, row["half_width_kg"]) for row in result["uncertainty"]["totals"]]
    found += [("default", row["activity"], row["detail"], row["value"], None, row["kg_co2e"]) for row in result["defaults_used"]]
    return found + [("caveat", row["slug"], "", "", None, row["kg_co2e"]) for row in result["caveats"]]
