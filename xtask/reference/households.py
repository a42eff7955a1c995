"""Reads the lists of adopters, TREE/<agency>/<year>/annex_a/list_11.csv, and holds them to the truth.

A list has one row for each adopter. A household is known by the family's identifier, or by that of
an adopter alone, and the newest list that names it holds. Only a rest is taken from an older list:
when a process on hold has gone on, the next list no longer tells that it was.
"""

import csv
import pathlib
import re

from returns import day

DAYS = {
    "enquired": ("Date enquiry received", "ENQUIRY"),
    "stage_one": ("Date Stage 1 started", "STAGE1"),
    "stage_one_end": ("Date Stage 1 ended", "STAGE1_END"),
    "stage_two": ("Date Stage 2 started", "STAGE2"),
    "stage_two_end": ("Date Stage 2 ended", "STAGE2_END"),
    "approved": ("Date application approved", "APPROVED"),
    "matched": ("Date adopter matched with child(ren)", "MATCH"),
    "placed": ("Date child/children placed with adopter(s)", "PLACED"),
    "adopted": ("Date of Adoption Order", "GRANTED"),
    "left": ("Date of leaving adoption process", "LEFT"),
}
"""The days of a household: the list's column, and the truth's."""

REASON = "Reason for leaving adoption process"
ON_HOLD = "on-hold"
REASONS = {"a": "withdrew", "b": ON_HOLD, "c": "refused"}
FAMILY, ADOPTER = "Family identifier", "Individual adopter identifier"


class Household:
    """The days of one household; None where there is none or the list does not tell it."""

    def __init__(self, agency, days, reason, rest=None):
        self.agency = agency
        self.reason = reason
        self.rest = rest
        """The day an older list says the process was put on hold, where the newest tells of no leaving."""
        self.__dict__.update(days)

    @property
    def registered(self):
        """No list tells of the registration of interest, so the start of stage one stands for it."""
        return self.stage_one

    @property
    def end_of_stage_two(self):
        return self.stage_two_end or self.approved

    @property
    def days(self):
        return {name: self.__dict__[name] for name in DAYS}

    def as_at(self, last_day):
        """The household as it stood at the end of that day; None before its first day."""
        days = {name: when if when and when <= last_day else None for name, when in self.days.items()}
        happened = [when for when in days.values() if when]
        if not happened:
            return None
        if self.rest and max(happened) < self.rest <= last_day < max(filter(None, self.days.values())):
            return Household(self.agency, {**days, "left": self.rest}, ON_HOLD)
        return Household(self.agency, days, self.reason if days["left"] else "")

    @property
    def is_on_hold(self):
        return self.left is not None and self.reason == ON_HOLD

    @property
    def is_over(self):
        return self.adopted is not None or (self.left is not None and not self.is_on_hold)


def read(tree):
    """Households by agency and identifier."""
    found = {}
    for file in sorted(pathlib.Path(tree).glob("*/*/annex_a/list_11.csv")):
        agency = file.parts[-4]
        with open(file, encoding="utf-8-sig", newline="") as text:
            rows = {row[FAMILY] or row[ADOPTER]: row for row in reversed(list(csv.DictReader(text)))}
        for number, row in rows.items():
            days = {name: day(row[column]) for name, (column, _) in DAYS.items()}
            reason = REASONS.get(row[REASON][:1], "")
            rest = None if days["left"] else rest_told_before(found.get((agency, number)))
            found[agency, number] = Household(agency, days, reason, rest)
    return dict(sorted(found.items()))


def rest_told_before(household):
    """The day of the hold that the list before told, or that one before it had told."""
    if household is None:
        return None
    return household.left if household.is_on_hold else household.rest


def voluntary_agencies(tree):
    """Agencies that the note beside the files says to add, which registers them as voluntary."""
    note = (pathlib.Path(tree) / "SYNTHETIC.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^ *hearth agency add (\S+)", note, re.MULTILINE))


def compare(tree, read_households):
    """Counts of comparisons and of days found, by column, and the differences."""
    with open(pathlib.Path(tree) / "truth" / "households.csv", encoding="utf-8-sig", newline="") as text:
        truth = {(row["AGENCY"], row["HOUSEHOLD"]): row for row in csv.DictReader(text)}
    counts = {column: [0, 0] for _, column in DAYS.values()}
    counts["REASON"] = [0, 0]
    differences = []
    for key in sorted(set(truth) | set(read_households)):
        row, household = truth.get(key), read_households.get(key)
        if row is None or household is None:
            differences.append(f"{' '.join(key)} is in {'the lists' if row is None else 'the truth'} alone")
            continue
        pairs = [(column, day(row[column]), household.days[name]) for name, (_, column) in DAYS.items()]
        for column, expected, found in [*pairs, ("REASON", row["REASON"], household.reason)]:
            counts[column][0] += 1
            counts[column][1] += bool(expected)
            if expected != found:
                differences.append(f"{' '.join(key)} {column}: {expected}, {found} was read")
    return counts, differences
