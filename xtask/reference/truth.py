"""Holds the reading of the returns to the truth the synthetic region was written from."""

import csv
import datetime
import pathlib

from returns import day

COLUMNS = {
    "SHOBPA": lambda plan: plan.decision,
    "ORDER": lambda plan: plan.order,
    "PLACED": lambda plan: plan.placed,
    "GRANTED": lambda plan: plan.adopted,
    "REVERSED": lambda plan: plan.reversed,
    "DISRUPTED": lambda plan: latest_disruption(plan),
    "EARLY": lambda plan: plan.early,
    "MATCH": lambda plan: plan.match,
}
"""What the truth tells of a plan, and where the reading holds it."""

TOLD_OF_THE_ADOPTED_ALONE = {"MATCH"}


def compare(tree, plans_of, first_day):
    """Counts of comparisons and of days found, by column, and the differences.

    Only plans of children who came into care on or after `first_day`: what went before the first
    return is not in the files. `plans_of` holds each child's plans by authority and number.
    """
    truth = read(tree, first_day)
    counts = {column: [0, 0] for column in COLUMNS}
    differences = []
    for child in sorted(set(truth) | set(plans_of)):
        told = truth.get(child, [])
        read_plans = [plan for plan in plans_of.get(child, []) if reaches(plan, first_day)]
        if len(told) != len(read_plans):
            differences.append(f"{name(child)}: {len(told)} plans, {len(read_plans)} were read")
            continue
        for row, plan in zip(told, read_plans):
            differences.extend(compare_plan(child, row, plan, counts))
    return counts, differences


def compare_plan(child, row, plan, counts):
    if day(row["ENTRY"]) != plan.entry:
        yield f"{name(child)} entry: {row['ENTRY']}, {plan.entry} was read"
    for column, reading in COLUMNS.items():
        if column in TOLD_OF_THE_ADOPTED_ALONE and not row["GRANTED"]:
            continue
        expected, found = day(row[column]), reading(plan)
        counts[column][0] += 1
        counts[column][1] += expected is not None
        if expected != found:
            where = f"{name(child)} plan {row['PLAN']} {column}"
            yield f"{where}: {expected or 'none'}, {found or 'none'} was read"


def read(tree, first_day):
    """The truth's plans by child, in order."""
    found = {}
    file = pathlib.Path(tree) / "truth" / "plans.csv"
    with open(file, encoding="utf-8-sig", newline="") as text:
        for row in sorted(csv.DictReader(text), key=lambda row: int(row["PLAN"])):
            if (day(row["ENTRY"]) or datetime.date.min) >= first_day:
                found.setdefault((row["LA"], row["CHILD"]), []).append(row)
    return found


def reaches(plan, first_day):
    return plan.entry is not None and plan.entry >= first_day


def latest_disruption(plan):
    days = [attempt.disrupted for attempt in plan.attempts if attempt.disrupted]
    return max(days, default=None)


def name(child):
    return " ".join(child)
